import type { UrlRepair } from '../model/submission.js';
import { decodePercent } from './encoding.js';

/** What identifies a page of the portal. Titles in the address are decoration. Source: portal-facts, section URLs. */
export interface PortalPage {
  slug: string;
  type: 'main' | 'sub' | 'top' | 'footer';
  id: string;
  /** 0-based page of a list. */
  page: number;
  infoId: string | null;
}

/** Reads the path of a portal page; null when it is none. The path may be encoded or not. */
export function parsePortalPage(path: string): PortalPage | null {
  const match = PAGE.exec(path);
  if (match === null) return null;
  const [, slug = '', type = '', id = '', rest = ''] = match;
  const [, page, info, infoId] = rest.split('/').filter((segment) => segment !== '');
  return {
    slug: decodePercent(slug).toLowerCase(),
    type: type.toLowerCase() as PortalPage['type'], // the pattern admits nothing else
    id: String(Number(id)),
    page: page !== undefined && /^\d{1,6}$/.test(page) ? Number(page) : 0,
    infoId: info === 'info' && infoId !== undefined ? infoId : null,
  };
}

/**
 * Drops what a cut or a wrong copy left in the decorative titles of a portal page: halves of percent sequences and
 * U+FFFD. The page is found by its number, so nothing is lost; in any other place the damage stays.
 */
export function mendTitles(afterHost: string): { text: string; repairs: UrlRepair[] } {
  const match = PAGE.exec(afterHost);
  if (match === null) return { text: afterHost, repairs: [] };
  const repairs = new Set<UrlRepair>();
  const titles = match[4] ?? '';
  const segments = titles.split('/').map((segment, index) => (TITLE_PLACES.has(index) ? mend(segment, repairs) : segment));
  const titlesAt = match.index + match[0].length - titles.length;
  return { text: afterHost.slice(0, titlesAt) + segments.join('/') + afterHost.slice(titlesAt + titles.length), repairs: [...repairs] };
}

/** `/{slug}/page/{type}/{id}/{title}/{page}/info/{infoId}/{infoTitle}`, with or without `/public`. */
const PAGE = /^(?:\/public)?\/([^/?#]+)\/page\/(main|sub|top|footer)\/(\d{1,9})(?![^/?#])((?:\/[^?#]*)?)/i;
/** Places of the titles when what follows the id is split at `/`; 0 is the empty piece before the first one. */
const TITLE_PLACES = new Set([1, 5]);

function mend(title: string, repairs: Set<UrlRepair>): string {
  let mended = title.replace(/\ufffd|%EF%BF%BD/gi, '');
  if (mended !== title) repairs.add('replacement-dropped');
  const whole = mended
    .replace(/%[0-9a-f]?$/i, '')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const decoded = decodePercent(run);
      // Left as it was when sound, so that an address keeps its own spelling.
      return decoded.includes('\ufffd') ? encodeURIComponent(decoded.replaceAll('\ufffd', '')) : run;
    });
  if (whole !== mended) repairs.add('half-percent-dropped');
  mended = whole;
  return mended;
}
