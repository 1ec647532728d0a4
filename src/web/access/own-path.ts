/** Where to go after signing in, or `/`: only a path of this server, whatever stood in the address. */
export function ownPath(text: string): string {
  if (!text.startsWith('/') || text.length > 2000) return '/';
  const base = 'http://own.invalid';
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null || url.origin !== base) return '/';
  // `/.//elsewhere.example` is of this server, and yet names another once it is written out.
  if (url.pathname.startsWith('//') || /^\/sign-(in|out)(\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}`;
}
