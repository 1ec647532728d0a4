import { load } from 'cheerio';
import type { Element, ParentNode } from 'domhandler';
import type { DocumentContent, ReadingContext } from '../content.js';
import { emptyContent } from '../content.js';
import { decode } from '../encoding.js';
import { readOrExplain } from '../unreadable.js';
import { embedsOf, formsOf, imagesOf, linksOf } from './features.js';
import { collectText } from './text.js';
import { markRegions } from './regions.js';
import { elementsOf } from './tree.js';
import { storageNotice, traitsOf } from './traits.js';

/** Longer pages are cut: nobody reads them, and the parser's tree takes a multiple of it. */
const MAX_LETTERS = 20_000_000;

const MAX_DEPTH = 1000;
const MAX_TAGS = 300_000;

/**
 * A web page → blocks with regions, data tables, links, forms, embeds, pictures. Never throws; a page that could only be read
 * in part carries `limit-reached`.
 */
export function readHtml(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('html', 'text/html', () => readPage(bytes, ctx));
}

function readPage(bytes: Buffer, ctx: ReadingContext): DocumentContent {
  const decoded = decode(bytes, { headerCharset: ctx.headerCharset, metaCharset: declaredCharset(bytes) });
  const text = decoded.text.slice(0, placeOfTag(decoded.text.slice(0, MAX_LETTERS), MAX_TAGS));
  const shallow = flatten(text);
  const root = parse(shallow);
  const elements = elementsOf(root);
  const titleElement = elements.find((element) => element.name === 'title');
  const regions = markRegions(elements);
  const { blocks, tables, cut } = collectText(root, regions);
  const base = baseAddress(elements, ctx.url);

  const content = emptyContent('html', 'text/html');
  content.encoding = decoded.encoding;
  content.title = titleElement === undefined ? '' : textInside(titleElement);
  content.blocks = blocks;
  content.tables = tables;
  content.links = linksOf(elements, regions, base);
  content.html = { title: content.title, forms: formsOf(elements, regions, base), embeds: embedsOf(elements, regions, base), images: imagesOf(elements, regions, base) };
  content.traits = traitsOf(content, elements);
  const store = storageNotice(content);
  if (store !== null) {
    content.traits = ['placeholder'];
    content.failure = { by: 'file', code: 'placeholder', detail: `a notice of ${store} stands in place of the file` };
  }
  if (decoded.legacy) content.traits.push('legacy-encoding');
  if (decoded.repaired) content.traits.push('repaired');
  if (decoded.damaged) content.traits.push('damaged-text');
  if (cut || shallow.length < text.length || text.length < decoded.text.length) content.traits.push('limit-reached');
  return content;
}

function parse(text: string): ParentNode {
  const root = load(text).root().get(0);
  if (root === undefined) throw new Error('the parser gave no document');
  return root;
}

/** Where the tag of that number begins, or the end of the text. */
function placeOfTag(text: string, number: number): number {
  let at = -1;
  for (let i = 0; i <= number; i++) {
    at = text.indexOf('<', at + 1);
    if (at < 0) return text.length;
  }
  return at;
}

/**
 * Takes out tags nested deeper than any page is, keeping their text: parsers become quadratic with depth. Elements that
 * end by themselves (`<li>`, `<td>`) do not count, since old pages leave thousands of them open.
 */
function flatten(text: string): string {
  let depth = 0;
  let dropped = 0;
  return text.replace(/<(\/?)([a-z][a-z0-9:]*)[^<>]{0,2000}>?/gi, (tag, slash: string, name: string) => {
    if (UNNESTED.has(name.toLowerCase())) return tag;
    if (slash === '/') {
      if (dropped > 0) {
        dropped--;
        return ' ';
      }
      depth = Math.max(0, depth - 1);
      return tag;
    }
    if (depth >= MAX_DEPTH) {
      dropped++;
      return ' ';
    }
    depth++;
    return tag;
  });
}

const UNNESTED = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'p', 'li', 'option', 'dd', 'dt', 'td', 'th', 'tr',
  'tbody', 'thead', 'tfoot', 'colgroup', 'html', 'head', 'body',
]);

/** `<meta charset>`, `<meta http-equiv>` or the XML prolog, looked for where browsers look. */
function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

function baseAddress(elements: Element[], url: string): string {
  const href = elements.find((element) => element.name === 'base')?.attribs['href'];
  if (href === undefined) return url;
  return URL.canParse(href, url) ? new URL(href, url).href : url;
}

function textInside(element: Element): string {
  return element.children
    .map((child) => ('data' in child ? child.data : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
