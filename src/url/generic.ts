import { repairUrl } from './repair.js';

/**
 * Whether an address is only the start page of some site: it shows that the site exists, but no content of an item.
 * `/index`, `/coverpages` and `/home` are start pages, for a district's site on the portal also behind its slug.
 */
export function isGenericUrl(submitted: string, site: { portal: string; slug: string }): boolean {
  const { requestedUrl } = repairUrl(submitted);
  if (requestedUrl === null) return false;
  const url = new URL(requestedUrl);
  if (url.search !== '' && !/^\?(?:_rdc|_rdr|_t|lang|fbclid)\b/.test(url.search)) return false;
  const segments = url.pathname.toLowerCase().split('/').filter((segment) => segment !== '' && segment !== 'public');
  const hasSites = url.host === new URL(site.portal).host || /^(?:www|webportal)\.bangkok\.go\.th$/.test(url.host);
  const inside = hasSites ? segments.slice(1) : segments;
  return inside.length === 0 || (inside.length === 1 && /^(?:index|home|main|default|coverpages?)(?:\.[a-z]{2,5})?$/.test(inside[0] ?? ''));
}
