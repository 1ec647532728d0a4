import { parsePortalPage } from './portal-page.js';
import { decodePercent } from './encoding.js';
import { repairUrl } from './repair.js';

export interface OwnSite {
  /** Origin, e.g. `https://webportal.bangkok.go.th`. */
  portal: string;
  slug: string;
  /** Number of the district's file folder; without it any folder is taken for the own one. */
  portalUserId?: number | undefined;
}

export type SiteRelation =
  | 'own' // the portal's origin with the district's slug
  | 'file-store' // the district's folder on the portal
  | 'other-user' // somebody else's folder on the portal
  | 'other-district' // another site of the portal
  | 'older-address' // www.bangkok.go.th/<slug>
  | 'outside';

/** Where an address lies as seen from a district's site. Source: DESIGN "Settled questions", portal-facts. */
export function isOwnSite(submitted: string, site: OwnSite): SiteRelation {
  const { requestedUrl } = repairUrl(submitted);
  if (requestedUrl === null) return 'outside';
  const url = new URL(requestedUrl);
  const path = decodePercent(url.pathname);
  const slug = site.slug.toLowerCase();
  if (!isSameHost(url, site.portal)) {
    const older = /^(?:www\.)?bangkok\.go\.th$/.test(url.host) && firstSegment(path) === slug;
    return older ? 'older-address' : 'outside';
  }
  const page = parsePortalPage(path);
  if (page !== null) return page.slug === slug ? 'own' : 'other-district';
  const folder = FOLDER.exec(path);
  if (folder !== null) {
    return site.portalUserId === undefined || Number(folder[1]) === site.portalUserId ? 'file-store' : 'other-user';
  }
  const segment = firstSegment(path);
  if (segment === slug) return 'own';
  return segment === '' ? 'outside' : 'other-district';
}

/** Folders of three generations: `/public/user_files_editor/59/`, `/upload/user/00000059/`, `/user_files/59/`. */
const FOLDER = /^(?:\/public)?\/(?:user_files_editor|upload\/user|user_files)\/0*(\d{1,9})(?:\/|$)/i;

/** http and https of one host are one site as long as the ports are the usual ones. */
function isSameHost(url: URL, portal: string): boolean {
  const own = new URL(portal);
  return url.host === own.host;
}

function firstSegment(path: string): string {
  return (path.replace(/^\/public(?=\/)/i, '').split('/')[1] ?? '').toLowerCase();
}
