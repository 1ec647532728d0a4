import type { Page } from './page.js';

/**
 * What the network on our side put in place of the site, or null: its sign-in page or its web filter. That says nothing about the
 * link, which is then unchecked.
 */
export function officeNetworkPage(status: number, page: Page | null): string | null {
  // RFC 6585 §6, made for this.
  if (status === 511) return 'captive portal';
  if (page === null || page.letters >= SHORT) return null;
  return PAGES.find(({ source }) => source.test(page.source))?.name ?? null;
}

/** Whether a redirect leads to the sign-in page of the network instead of anywhere on the site. */
export function officeNetworkAddress(target: URL): string | null {
  const address = `${target.host}${target.pathname}${target.search}`;
  return ADDRESSES.find(({ url }) => url.test(address))?.name ?? null;
}

const SHORT = 1500;

const PAGES: readonly { name: string; source: RegExp }[] = [
  { name: 'captive portal', source: /<WISPAccessGatewayParam\b|fgtauth\?|window\.location\s*=\s*["']https?:\/\/[^"']{1,100}:1000\/fgtauth/i },
  { name: 'FortiGuard', source: /FortiGuard (?:Intrusion Prevention|Web Filtering)|Web Filter Violation|fortiguard\.com\/[^"']{0,80}(?:blocked|webfilter)/i },
  { name: 'Palo Alto Networks', source: /Access to the web page you were trying to visit has been blocked in accordance with company policy/i },
  { name: 'Cisco Umbrella', source: /(?:block|malware|phish)\.opendns\.com/i },
  { name: 'Sophos', source: /Sophos (?:XG |UTM |Web Appliance)?[^<]{0,40}(?:blocked|Stop!)|Blocked (?:site|URL)[^]{0,400}Sophos/i },
  { name: 'Check Point', source: /Check Point UserCheck|\/UserCheck\/PortalMain/i },
  { name: 'SonicWall', source: /SonicWall[^]{0,300}(?:blocked|Content Filter)/i },
  { name: 'Zscaler', source: /zscaler\.(?:com|net)[^]{0,400}(?:not allowed|blocked|policy)/i },
  { name: 'Squid', source: /squid[^]{0,2000}ERR_ACCESS_DENIED|ERR_ACCESS_DENIED[^]{0,2000}squid|Generated [^<]{0,60} by [^<]{1,80} \(squid/i },
];

const ADDRESSES: readonly { name: string; url: RegExp }[] = [
  { name: 'FortiGate', url: /:1000\/fgtauth|\/fgtauth\?/i },
  { name: 'Cisco', url: /^(?:1\.1\.1\.1|192\.0\.2\.1|virtual\.wireless[^/]*)\/login\.html/i },
  { name: 'MikroTik', url: /^(?:10|172|192)\.[\d.]+(?::\d+)?\/login\?dst=/i },
  { name: 'UniFi', url: /:88(?:80|43)\/guest\/s\// },
  { name: 'pfSense', url: /:800[23]\/(?:index\.php)?\?(?:zone|redirurl)=/ },
  { name: 'Aruba', url: /^(?:securelogin|captiveportal-login)\.[^/]+\// },
  { name: 'captive portal', url: /\/captive-?portal(?:\/|\?|$)|^(?:captive|hotspot)\.[^/]+\/[^?]*\?[^#]*(?:redirect|url|dst)=/i },
];
