import type { Page } from 'playwright';
import type { TakenPicture } from '../model/picture.js';
import type { SentPage } from './traffic.js';

export interface PlacesOptions {
  /** Pixels of the page's style; the pictures have half as many again. */
  width: number;
  /** Style laid over the page's own, such as fonts that are sure to be there. */
  style: string;
  /** Puts the same number of letters in the place of personal data. */
  mask(text: string): string;
}

/** Pixels around a place, and the least and most that is shown. */
const AROUND = 90;
const LEAST_HEIGHT = 220;
const MOST_HEIGHT = 460;

/** What could show words that are no text of the page, and so might hold personal data that nobody masks. */
const NO_PICTURES = `img,svg image,picture,video,canvas,iframe,frame,object,embed,input,textarea,select{visibility:hidden!important}*{background-image:none!important}[data-oit-place]{outline:3px solid #d55e00!important;outline-offset:3px;background:#fff3d6!important}`;

/**
 * Pictures of the places where these quotes stand. The page's scripts never run and nothing is loaded for it; personal data are masked in its
 * text first, and where that does not succeed there is no picture at all.
 */
export async function placesOf(page: Page, sent: SentPage, quotes: readonly string[], { width, style, mask }: PlacesOptions): Promise<(TakenPicture | null)[]> {
  await page.context().route('**', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame() ? route.fulfill({ status: 200, headers: { 'content-type': sent.contentType }, body: withoutShadow(sent.html) }) : route.abort('blockedbyclient'),
  );
  await page.goto(sent.url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
  // Playwright's own way waits for an event that does not come where scripts are off.
  await page.evaluate(`(${ADD_STYLE})(${JSON.stringify(`${style}\n${NO_PICTURES}`)})`);
  const texts = await page.evaluate<string[]>(TEXTS);
  const masked = texts.flatMap((text, index): [number, string][] => (mask(text) === text ? [] : [[index, mask(text)]]));
  await page.evaluate(`(${SET_TEXTS})(${JSON.stringify(masked)})`);
  const whole = await page.evaluate<string>('document.body === null ? "" : document.body.innerText');
  // What is broken over several elements is found only in the whole, and cannot be hidden one by one.
  if (mask(whole) !== whole) return quotes.map(() => null);
  const taken: (TakenPicture | null)[] = [];
  for (const quote of quotes) taken.push(await placeOf(page, quote, width));
  return taken;
}

async function placeOf(page: Page, quote: string, width: number): Promise<TakenPicture | null> {
  const found = await page.evaluate<{ top: number; bottom: number; height: number } | null>(`(${FIND})(${JSON.stringify(wordsOf(quote))})`);
  if (found === null) return null;
  const top = Math.max(0, Math.floor(found.top - AROUND));
  const height = Math.max(1, Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, found.bottom + AROUND - top), found.height - top));
  const png = await page.screenshot({ type: 'png', fullPage: true, clip: { x: 0, y: top, width, height }, timeout: 10_000, animations: 'disabled' });
  return { png, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The longest stretch of a quote that stands in one piece on the page, without blanks: cells are joined by bars, long quotes cut. */
function wordsOf(quote: string): string {
  const runs = quote.split(/…| \| |x{3,}/).map(squeezed);
  return runs.reduce((best, run) => (run.length > best.length ? run : best), '').slice(0, 80);
}

/** Without blanks, and ำ in one piece, as the page may write it either way. */
function squeezed(text: string): string {
  return text.replace(/\u0e4d\u0e32/g, '\u0e33').replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, '');
}

/** Trees that a page keeps in the shadow are shown without standing in its text. Letters for letters, whatever its encoding makes of the others. */
function withoutShadow(html: Buffer): Buffer {
  return Buffer.from(html.toString('latin1').replace(/shadowrootmode/gi, 'data-in-shadow'), 'latin1');
}

/** The page's own rules go: they could write words (`content`) that are no text of it. */
const ADD_STYLE = `(css) => { for (const own of document.querySelectorAll('style, link')) own.remove(); const style = document.createElement('style'); style.textContent = css; document.documentElement.append(style); }`;

/** Text nodes of the page in order; kept for the two functions below. */
const TEXTS = `(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode() && nodes.length < 50000) {
    const name = walker.currentNode.parentElement?.localName;
    if (name !== 'script' && name !== 'style' && name !== 'noscript') nodes.push(walker.currentNode);
  }
  window.oitNodes = nodes;
  return nodes.map((node) => node.data);
})()`;

const SET_TEXTS = `(masked) => { for (const [index, text] of masked) window.oitNodes[index].data = text; }`;

/** Marks the element that holds the words and says where it lies on the page; null where they are not, or not shown. */
const FIND = `(wanted) => {
  for (const marked of document.querySelectorAll('[data-oit-place]')) marked.removeAttribute('data-oit-place');
  if (wanted.length < 4) return null;
  let all = '';
  const places = [];
  for (const node of window.oitNodes) {
    const text = node.data.replace(/\\u0e4d\\u0e32/g, '\\u0e33').replace(/[\\s\\u00a0\\u200b-\\u200d\\ufeff]+/g, '');
    if (text === '') continue;
    places.push({ at: all.length, node });
    all += text;
  }
  for (let from = all.indexOf(wanted); from >= 0; from = all.indexOf(wanted, from + 1)) {
    const first = places.findLast((place) => place.at <= from);
    const last = places.findLast((place) => place.at < from + wanted.length);
    const range = document.createRange();
    range.setStartBefore(first.node);
    range.setEndAfter(last.node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    let element = range.commonAncestorContainer;
    if (element.nodeType !== 1) element = element.parentElement;
    element.setAttribute('data-oit-place', '');
    return { top: box.top + scrollY, bottom: box.bottom + scrollY, height: document.documentElement.scrollHeight };
  }
  return null;
}`;
