import type { Child } from 'hono/jsx';
import { readableText, type Language } from '../report/index.js';

const THAI = /[\u0e00-\u0e7f]/;

/** Text from outside, without what could forge its neighbours, and with its language where that is not the page's own. */
export function Said({ text, lang }: { text: string; lang: Language }): Child {
  const shown = readableText(text);
  return lang !== 'th' && THAI.test(shown) ? <span lang="th">{shown}</span> : <>{shown}</>;
}
