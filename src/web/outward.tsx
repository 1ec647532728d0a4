import type { Child } from 'hono/jsx';
import { readableText } from '../report/plain.js';

/** A link out of the page: to a web address only, and without telling where the reader came from. Anything else is plain text. */
export function OutwardLink({ url, children }: { url: string; children?: Child }): Child {
  const shown = children ?? readableText(url.slice(0, 2000));
  return isWeb(url) ? <a class="address" href={url} rel="noopener noreferrer nofollow">{shown}</a> : <span class="address">{shown}</span>;
}

function isWeb(url: string): boolean {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}
