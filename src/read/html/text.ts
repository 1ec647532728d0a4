import { load } from 'cheerio';
import type { Element, ParentNode } from 'domhandler';
import type { Block, Table } from '../../model/document.js';
import { Flow } from '../flow.js';
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
      if (element.name === 'table') flow.openTable({ layout: isLayoutTable(element) });
      else if (element.name === 'tr') flow.openRow();
      else if (element.name === 'td' || element.name === 'th') flow.openCell({ colspan: span(element, 'colspan'), rowspan: span(element, 'rowspan') });
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
      if (element.name === 'table') flow.closeTable();
      else if (element.name === 'tr') flow.closeRow();
      else if (element.name === 'td' || element.name === 'th') flow.closeCell();
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

function span(element: Element, name: 'colspan' | 'rowspan'): number {
  return Number.parseInt(element.attribs[name] ?? '1', 10) || 1;
}

function outerRegion(element: Element, regions: Regions): Block['region'] {
  return regions.get(element.parent as Element) === 'furniture' ? 'furniture' : 'content';
}

/** Editors that escape twice leave `&amp;ndash;` in the source, which the parser turns into a visible `&ndash;`. */
function decodeTwice(text: string): string {
  if (!/&(?:[a-z]{2,8}\d?|#\d{2,6}|#x[0-9a-f]{2,6});/i.test(text)) return text;
  return load(text.replaceAll('<', '&lt;'), null, false).text();
}
