import type { IncomingHttpHeaders } from 'node:http';
import { headerText } from './headers.js';
import type { Page } from './page.js';

/**
 * Name of the protection against programs that answered in place of the site, or null. Asked for every status: walls
 * come as 200, 202, 403, 405, 429 and 503.
 */
export function botWall(status: number, headers: IncomingHttpHeaders, page: Page | null): string | null {
  // Cloudflare's own word for it, documented for programs.
  if (headerText(headers['cf-mitigated'])?.toLowerCase() === 'challenge') return 'Cloudflare challenge';
  const aws = headerText(headers['x-amzn-waf-action'])?.toLowerCase();
  if (aws === 'challenge' || aws === 'captcha') return 'AWS WAF';
  if (page === null) return null;
  const bySource = MARKS.find((mark) => mark.source.test(page.source) && (!mark.short || page.letters < SHORT));
  if (bySource !== undefined) return bySource.name;
  const byTitle = TITLES.find((mark) => mark.title.test(page.title) && page.letters < SHORT);
  if (byTitle !== undefined) return byTitle.name;
  if (status === 403 && /^ddos-guard/i.test(headerText(headers.server) ?? '')) return 'DDoS-Guard';
  return null;
}

/** A page that is nothing but a wall has hardly any text. */
const SHORT = 600;

/**
 * Protected sites carry some of these scripts on good pages too (Cloudflare's `challenge-platform/scripts/jsd`,
 * Incapsula's resource script): such marks count only where there is no content beside them.
 */
const MARKS: { name: string; source: RegExp; short: boolean }[] = [
  { name: 'Cloudflare challenge', source: /_cf_chl_opt|\/cdn-cgi\/challenge-platform\/[^"']*\/orchestrate\//, short: true },
  { name: 'Cloudflare block', source: /<title>\s*Attention Required! \| Cloudflare|id=["']cf-error-details["'][^]*you have been blocked/i, short: false },
  { name: 'Incapsula', source: /_Incapsula_Resource|Incapsula incident ID/, short: true },
  { name: 'Sucuri', source: /sucuri_cloudproxy_js|Sucuri WebSite Firewall - Access Denied/i, short: true },
  { name: 'AWS WAF', source: /token\.awswaf\.com|awsWafCookieDomainList|AwsWafIntegration/, short: true },
  { name: 'DDoS-Guard', source: /\/\.well-known\/ddos-guard\//, short: true },
  { name: 'Akamai', source: /errors\.edgesuite\.net|Reference&#32;&#35;[\da-f.&#;]+/, short: true },
  { name: 'DataDome', source: /captcha-delivery\.com\//, short: true },
  { name: 'PerimeterX', source: /id=["']px-captcha["']/, short: true },
  { name: 'F5', source: /The requested URL was rejected\. Please consult with your administrator/, short: true },
  { name: 'FortiWeb', source: /FortiWeb[^]{0,400}(blocked|attack)|Web Page Blocked!/i, short: true },
];

const TITLES: { name: string; title: RegExp }[] = [
  { name: 'Cloudflare challenge', title: /^Just a moment\.{3}$|^รอสักครู่\.{3}$/ },
  { name: 'DDoS-Guard', title: /^DDoS-Guard$/i },
];

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
