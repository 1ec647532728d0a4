import { fileNameOf } from '../../url/index.js';
import { plainText, readableText } from '../plain.js';

/** Where a link may lead: web addresses and nothing else (no `javascript:`, no `data:`, no file of the reader's own machine). Null: it is shown as text. */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // "https://bank.example@evil.example" leads elsewhere than it seems.
  return url.username === '' && url.password === '' ? url.href : null;
}

/** The same at the place that is meant: the page of a PDF, the words of a web page. */
export function placedHref(address: string, locator: string, quote: string): string | null {
  const href = safeHref(address);
  if (href === null || href.includes('#')) return href;
  const page = /(?:^|, )page (\d+)/.exec(locator)?.[1];
  if (page !== undefined) return `${href}#page=${page}`;
  const words = longestRun(quote);
  return words.length < 4 ? href : `${href}#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
}

/** What is one stretch of text in the page: neither cells of a row nor what was cut or masked. */
function longestRun(quote: string): string {
  const runs = plainText(quote).split(/\s*(?:…| \| |x{3,})\s*/).map((run) => run.trim());
  return [...runs.reduce((best, run) => (run.length > best.length ? run : best), '')].slice(0, 60).join('');
}

/** What a reader calls it: the name of the file or page, else the whole address. */
export function addressName(address: string): string {
  const name = readableText(fileNameOf(address) ?? '');
  return name === '' ? readableText(address) : name;
}
