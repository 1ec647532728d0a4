import type { Page } from './page.js';

/** Why a page with status 200 is in truth "not found", or null. */
export function saysNotFound(page: Page): string | null {
  if (!page.whole) return null;
  if (page.letters < NOTHING && /history\s*\.\s*(back\s*\(|go\s*\(\s*-\s*1)/.test(page.script)) return 'only sends the visitor back';
  // In a page with content the words may be its subject (a list of lost property, a report on web errors).
  if (page.letters > SHORT) return null;
  const said = [page.title, ...page.headings].find((text) => NOT_FOUND.some((words) => words.test(text)));
  return said === undefined ? null : `says "${said.slice(0, 80)}"`;
}

const NOTHING = 40;
const SHORT = 500;

/**
 * "404" counts only as the leading word with nothing but error words after it: room 404, order 404/2566 and page ids are
 * no errors. "ไม่พบข้อมูล" alone does not count either: a page may truly state that there were no complaints.
 */
const NOT_FOUND = [
  /^(?:http|error|ข้อผิดพลาด|รหัสข้อผิดพลาด|status|[\s:#([-])*404(?![\d/.])[\s:|–—!.)\]-]*(?:$|not found|page|file|error|ไม่พบ|ขออภัย|หน้า|oops|sorry|-)/i,
  /\b(?:page|file|document|object|resource|url|content)\b.{0,30}\b(?:not|cannot be|could not be|can[’']t be) found\b/i,
  /^(?:error\s*:?\s*)?not found\b[\s!.-]*$/i,
  /ไม่พบ\s*(?:หน้า(?:เว็บ|เพจ|ที่|นี้|ดังกล่าว)|เว็บเพจ|เพจ|ไฟล์ที่|เอกสารที่(?:ท่าน|คุณ|ต้องการ|ร้องขอ)|ข้อมูลที่(?:ท่าน|คุณ)(?:ต้องการ|ค้นหา|ร้องขอ|เรียก))|ไม่พบหน้า$/,
  /ไม่มีหน้า(?:เว็บ|ที่ท่าน|ที่คุณ|นี้)/,
];

/**
 * Whether arriving at `target` means that what was asked for is not there: the portal answers for missing and unpublished
 * pages by sending the visitor to the site's home page (portal-facts). On foreign sites only a file that turns
 * into the root page counts, because a deep page may well have moved to the start of a new site.
 */
export function isSentHome(requested: URL, target: URL, site: { portal: string; slug: string | readonly string[] }): boolean {
  const portal = new URL(site.portal);
  const olderHosts = portal.hostname === 'webportal.bangkok.go.th' ? ['www.bangkok.go.th', 'bangkok.go.th'] : [];
  const own = new Set([portal.host, ...olderHosts]);
  if (own.has(requested.host) && own.has(target.host)) {
    if (startOf(requested.pathname) !== null) return false;
    const slug = startOf(target.pathname);
    const districts = typeof site.slug === 'string' ? [site.slug] : site.slug;
    return slug === '' || (slug !== null && districts.includes(slug)) || (slug !== null && slug === segmentsOf(requested.pathname)[0]);
  }
  const isFile = /\.(pdf|xlsx?|ods|csv|docx?|odt|pptx?|zip|rar|jpe?g|png|json|xml)$/i.test(requested.pathname);
  return isFile && requested.host === target.host && /^\/(?:index\.\w+|home)?$/i.test(target.pathname);
}

/** Slug of the site whose start page has this path, '' for the portal's own: `/`, `/{slug}`, `/{slug}/index`, `/{slug}/coverpages`. */
function startOf(path: string): string | null {
  const [slug = '', rest, ...more] = segmentsOf(path);
  if (more.length > 0 || (rest !== undefined && !/^(?:index|coverpages)$/i.test(rest))) return null;
  if (/^index(?:\.\w+)?$/i.test(slug)) return '';
  return /^[a-z0-9_-]*$/i.test(slug) ? slug : null;
}

/** Without the `/public` that older addresses of the portal begin with. */
function segmentsOf(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments[0] === 'public' ? segments.slice(1) : segments;
}
