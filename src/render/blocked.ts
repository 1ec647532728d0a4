/** Kinds of requests (Chromium's names) that add no text to a page. A style sheet is answered with an empty one: some loaders wait for it. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set(['image', 'font', 'media', 'texttrack', 'ping', 'cspviolationreport', 'manifest', 'prefetch', 'signedexchange', 'eventsource', 'websocket']);

/** Counters and advertising: they would count our visit as a citizen's, and no page waits for them with its content. */
const TRACKERS = [
  'google-analytics.com', 'googletagmanager.com', 'googleadservices.com', 'googlesyndication.com', 'doubleclick.net', 'connect.facebook.net', 'clarity.ms', 'hotjar.com',
  'truehits.net', 'truehits.in.th', 'histats.com', 'statcounter.com', 'matomo.cloud', 'cloudflareinsights.com', 'sentry.io', 'newrelic.com', 'nr-data.net', 'onesignal.com',
];

export function isTracker(url: URL): boolean {
  return TRACKERS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}
