import type { Child } from 'hono/jsx';
import { safeHref, readableText } from '../report/index.js';

/** More of an address helps nobody. */
const MOST_LETTERS = 2000;

interface Props {
  /** As it was found; may be anything. */
  url: string;
  /** A place inside it that is meant: an address made from the same one; null as `url`. */
  href?: string | null;
  children?: Child;
}

/** A link out of the page: to a web address only, and without telling where the reader came from. Anything else is plain text. */
export function OutwardLink({ url, href, children }: Props): Child {
  const target = safeHref(href ?? url);
  const shown = children ?? readableText(url.slice(0, MOST_LETTERS));
  return target === null ? <span class="address">{shown}</span> : <a class="address" href={target} rel="noopener noreferrer nofollow">{shown}</a>;
}
