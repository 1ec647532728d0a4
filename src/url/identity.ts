import { decodePercent } from './encoding.js';
import { parsePortalPage } from './portal-page.js';
import { repairUrl } from './repair.js';

/**
 * A string that is the same for two addresses exactly when they lead to the same page or file: portal pages by slug, type,
 * id, list page and news number; files by host and decoded path without the cache-buster `_t`. http and https are one.
 * An address that cannot be repaired stands for itself. Source: portal-facts, section URLs.
 */
export function pageIdentity(submitted: string): string {
  const { requestedUrl } = repairUrl(submitted);
  if (requestedUrl === null) return `text:${submitted.trim()}`;
  const url = new URL(requestedUrl);
  const page = parsePortalPage(url.pathname);
  const query = queryOf(url);
  if (page !== null) return `page:${url.host}/${page.slug}/${page.type}/${page.id}/${page.page}/${page.infoId ?? ''}${query}`;
  const path = decodePercent(url.pathname).normalize('NFC').replace(/\/+$/, '');
  return `file:${url.host}${path}${query}`;
}

/** `_t` only tells browsers to fetch anew. */
function queryOf(url: URL): string {
  const rest = [...url.searchParams].filter(([name]) => name !== '_t').map(([name, value]) => `${name}=${value}`);
  return rest.length === 0 ? '' : `?${rest.join('&')}`;
}
