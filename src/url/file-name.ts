import { decodeEntities } from './entities.js';
import { decodePercent } from './encoding.js';

/** The last segment of an address, decoded, without query and fragment: what a person reads as the name. Never throws. */
export function fileNameOf(url: string): string {
  return decodedPathOf(url).replace(/\/+$/, '').split('/').at(-1) ?? '';
}

/** The part behind the host, decoded, without query and fragment; works on addresses that need repair, too. */
export function decodedPathOf(url: string): string {
  const path = decodeEntities(url.trim())
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^[\\/]{2,}[^\\/?#]*/, '')
    .replace(/[?#][^]*$/, '');
  return decodePercent(path);
}
