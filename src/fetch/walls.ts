import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from './page.js';
import { WALL_MARKS, type WallMark } from './wall-marks.js';

/**
 * Name of the protection against programs that answered in place of the site, or null. Asked for every status: walls
 * come as 200, 202, 403, 405, 429 and 503. `body`: what is no page.
 */
export function botWall(status: number, headers: IncomingHttpHeaders, page: Page | null, body: Buffer = NOTHING): string | null {
  // A wall may answer in one line of plain text.
  const line = page === null && status >= 400 && body.length <= SHORT ? body.toString('utf8') : null;
  return WALL_MARKS.find((mark) => fits(mark, status, headers, page, line))?.name ?? null;
}

const NOTHING = Buffer.alloc(0);
/** A page that is nothing but a wall has hardly any text. */
const SHORT = 600;

function fits(mark: WallMark, status: number, headers: IncomingHttpHeaders, page: Page | null, line: string | null): boolean {
  if (mark.refusing === true && status < 400) return false;
  if (mark.header !== undefined && !mark.header(headers)) return false;
  if (mark.source === undefined && mark.title === undefined) return true;
  if (page === null) return line !== null && mark.title === undefined && mark.source?.test(line) === true;
  if (mark.short !== false && page.letters >= SHORT) return false;
  return (mark.source?.test(page.source) ?? true) && (mark.title?.test(page.title) ?? true);
}

/**
 * A page whose main content is a password field with little beside it. A content page with a small box for members
 * in its margin has far more text.
 */
export function isLoginPage(page: Page): boolean {
  return page.passwordFields > 0 && page.whole && page.lettersBesideLogin < 300;
}

/** Whether an address, as the target of a redirect, is the place to sign in. */
export function isLoginAddress(url: URL): boolean {
  if (/^(accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com)$/.test(url.hostname)) return true;
  return /(^|\/)(log-?in|sign-?in|sign-?on|auth|authenticate|sso|cas)(\.(php|aspx?|jsp|html?)|$|\/)|\/wp-login\.php/i.test(url.pathname);
}
