import { load } from 'cheerio';
import type { Element, ParentNode } from 'domhandler';
import type { Block, Table } from '../../model/document.js';
import { Flow } from '../flow.js';
import { MAX_SPAN } from '../grid.js';
import type { Regions } from './regions.js';
import { INLINE, plainText, tokensOf, walk } from './tree.js';

/** The visible text in document order, with its tables. */
export function collectText(root: ParentNode, regions: Regions): { blocks: Block[]; tables: Table[]; cut: boolean } {
  const flow = new Flow();
  let line = '';
  let role: 'title' | 'heading' | 'paragraph' = 'paragraph';
  let titleSeen = false;
  /** Inside `<pre>` and `<textarea>` line ends are what the author wrote. */
  let preformatted = 0;

  const flush = (): void => {
    if (line.trim() !== '') flow.paragraph(decodeTwice(line), role);
    line = '';
  };

  walk(root, {
    enter(element) {
      const region = regions.get(element) ?? 'content';
      if (region === 'hidden') return 'skip';
      if (element.name === 'br') {
        line += '\n';
        return 'skip';
      }
      if (element.name === 'select') {
        line += ` ${plainText(element)} `;
        return 'skip';
      }
      if (element.name === 'iframe') return 'skip';
      if (continuesLine(element, regions)) {
        // Links set side by side without a blank are buttons or menu entries, never one word.
        if (element.name === 'a' && element.prev !== null && 'name' in element.prev && element.prev.name === 'a') line += ' ';
        return undefined;
      }
      flush();
      flow.region = region;
      if (/^h[1-6]$/.test(element.name)) {
        role = headingRole(element, region, titleSeen);
        if (role === 'title') titleSeen = true;
      }
      if (element.name === 'pre') preformatted++;
      const part = tablePart(element);
      if (part === 'table') flow.openTable({ layout: isLayoutTable(element) });
      else if (part === 'row') flow.openRow();
      else if (part === 'cell') flow.openCell({ colspan: colspan(element), rowspan: rowspan(element) });
      return undefined;
    },
    text(data) {
      line += preformatted > 0 ? data : data.replace(/\s+/g, ' ');
    },
    leave(element) {
      if (continuesLine(element, regions)) return;
      flush();
      if (/^h[1-6]$/.test(element.name)) role = 'paragraph';
      if (element.name === 'pre') preformatted--;
      const part = tablePart(element);
      if (part === 'table') flow.closeTable();
      else if (part === 'row') flow.closeRow();
      else if (part === 'cell') flow.closeCell();
      flow.region = outerRegion(element, regions);
    },
  });
  flush();
  return { ...flow.result(), cut: flow.cut };
}

function continuesLine(element: Element, regions: Regions): boolean {
  return INLINE.has(element.name) && (regions.get(element) === outerRegion(element, regions));
}

/** `h1`, or the portal's `h3.title`: the page's own name. Only the first; what follows are its sections. */
function headingRole(element: Element, region: string, titleSeen: boolean): 'title' | 'heading' {
  if (titleSeen || region !== 'content') return 'heading';
  return element.name === 'h1' || tokensOf(element).includes('title') ? 'title' : 'heading';
}

function isLayoutTable(element: Element): boolean {
  return element.attribs['role'] === 'presentation' || element.attribs['role'] === 'none';
}

type TablePart = 'table' | 'row' | 'cell';

/** By the element's name, or by its role where a table is made of other elements (WAI-ARIA 1.2). */
function tablePart(element: Element): TablePart | undefined {
  return PARTS_BY_NAME[element.name] ?? PARTS_BY_ROLE[element.attribs['role'] ?? ''];
}

const PARTS_BY_NAME: Record<string, TablePart | undefined> = { table: 'table', tr: 'row', td: 'cell', th: 'cell' };
const PARTS_BY_ROLE: Record<string, TablePart | undefined> = { table: 'table', grid: 'table', row: 'row', cell: 'cell', gridcell: 'cell', columnheader: 'cell', rowheader: 'cell' };

function colspan(element: Element): number {
  return Number.parseInt(element.attribs['colspan'] ?? element.attribs['aria-colspan'] ?? '1', 10) || 1;
}

/** No cell reaches beyond its `thead`, `tbody` or `tfoot`; 0 means down to its end. */
function rowspan(element: Element): number {
  const stated = Number.parseInt(element.attribs['rowspan'] ?? element.attribs['aria-rowspan'] ?? '1', 10);
  if (!(stated >= 0) || stated === 1) return 1;
  const wanted = Math.min(stated === 0 ? MAX_SPAN : stated, MAX_SPAN);
  let rows = 1;
  for (let next = element.parent?.next ?? null; next !== null && rows < wanted; next = next.next) if ('name' in next && tablePart(next as Element) === 'row') rows++;
  return rows;
}

function outerRegion(element: Element, regions: Regions): Block['region'] {
  return regions.get(element.parent as Element) === 'furniture' ? 'furniture' : 'content';
}

/** Editors that escape twice leave `&amp;ndash;` in the source, which the parser turns into a visible `&ndash;`. */
function decodeTwice(text: string): string {
  if (!/&(?:[a-z]{2,8}\d?|#\d{2,6}|#x[0-9a-f]{2,6});/i.test(text)) return text;
  return load(text.replaceAll('<', '&lt;'), null, false).text();
}
