import type { DocumentLink } from '../model/document.js';
import type { Flow } from './flow.js';
import { centimetres, fillsPage } from './page-picture.js';
import { parseXml } from './xml.js';

export interface OpenDocumentParts {
  flow: Flow;
  links: DocumentLink[];
}

/** Empty rows and cells are stored as one with a count; a real one is never copied more often than this. */
const MAX_REPEATS = 64;

/**
 * Text and tables of OpenDocument XML (OASIS ODF 1.3 part 3) into a flow; `draw:page` counts as a slide, `pictures` names those
 * (0 where there are none) with a picture that fills much of the page. `page-styles`
 * reads only what stands in headers and footers.
 */
export function readOpenDocument(xml: string, { flow, links }: OpenDocumentParts, where: 'body' | 'page-styles'): { slides: number; pictures: Set<number> } {
  const titleStyles = new Set(['Title']);
  const headings = new Set<string>();
  const paragraphs: { text: string; role: 'title' | 'heading' | 'paragraph' }[] = [];
  const openLinks: { href: string; text: string }[] = [];
  const frames: { role: string; large: boolean }[] = [];
  const pictures = new Set<number>();
  let skip = 0;
  let inside = where === 'body' ? 1 : 0;
  let slides = 0;
  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.text += text;
    for (const link of openLinks) link.text += text;
  };

  parseXml(xml, {
    open(name, attributes) {
      if (skip > 0 || SKIPPED.has(name)) {
        skip++;
        return;
      }
      if (name === 'style:header' || name === 'style:footer') inside++;
      // Styles made for one paragraph inherit the meaning of the named one.
      if (name === 'style:style' && titleStyles.has(attributes['style:parent-style-name'] ?? '')) titleStyles.add(attributes['style:name'] ?? '');
      if (name === 'style:style' && attributes['style:default-outline-level']) headings.add(attributes['style:name'] ?? '');
      if (inside === 0) return;
      if (name === 'text:p' || name === 'text:h') paragraphs.push({ text: '', role: roleOf(name, attributes['text:style-name'] ?? '') });
      else if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)));
      else if (name === 'text:tab') add(' ');
      else if (name === 'text:line-break') add('\n');
      else if (name === 'text:a' || name === 'draw:a') openLinks.push({ href: attributes['xlink:href'] ?? '', text: '' });
      else if (name === 'draw:page') flow.page = ++slides;
      else if (name === 'draw:frame') frames.push({ role: attributes['presentation:class'] ?? '', large: fillsPage(centimetres(attributes['svg:width'] ?? ''), centimetres(attributes['svg:height'] ?? '')) });
      else if (name === 'draw:image' && frames.at(-1)?.large === true) pictures.add(slides);
      else if (name === 'table:table') flow.openTable();
      else if (name === 'table:table-row') flow.openRow();
      else if (name === 'table:table-cell') openCell(attributes);
    },
    text(data) {
      if (skip === 0 && inside > 0) add(data.replace(/\s+/g, ' '));
    },
    close(name) {
      if (skip > 0) {
        skip--;
        return;
      }
      if (name === 'style:header' || name === 'style:footer') inside--;
      if (inside === 0) return;
      if (name === 'text:p' || name === 'text:h') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) flow.paragraph(paragraph.text, paragraph.role);
      } else if (name === 'text:a' || name === 'draw:a') {
        const link = openLinks.pop();
        if (link !== undefined && /^(?:https?|mailto|tel|ftp):/i.test(link.href)) links.push({ href: link.href, text: link.text.trim(), region: 'content' });
      } else if (name === 'draw:frame') frames.pop();
      else if (name === 'table:table') flow.closeTable();
      else if (name === 'table:table-row') flow.closeRow();
      else if (name === 'table:table-cell') flow.closeCell();
    },
  });
  return { slides, pictures };

  function roleOf(element: string, style: string): 'title' | 'heading' | 'paragraph' {
    if (titleStyles.has(style)) return 'title';
    if (frames.at(-1)?.role === 'title') return slides <= 1 ? 'title' : 'heading';
    return element === 'text:h' || headings.has(style) ? 'heading' : 'paragraph';
  }

  function openCell(attributes: Record<string, string>): void {
    const repeats = Math.min(Number(attributes['table:number-columns-repeated'] ?? 1) || 1, MAX_REPEATS);
    // Only blank cells are repeated in text documents: the last of them takes what text there is.
    for (let i = 1; i < repeats; i++) {
      flow.openCell();
      flow.closeCell();
    }
    flow.openCell({ colspan: Number(attributes['table:number-columns-spanned'] ?? 1), rowspan: Number(attributes['table:number-rows-spanned'] ?? 1) });
  }
}

/** Deleted text, comments, speaker's notes, the placeholders of master pages. */
const SKIPPED = new Set(['text:tracked-changes', 'office:annotation', 'presentation:notes', 'text:note-citation', 'text:sequence-decls', 'draw:object', 'svg:title', 'svg:desc']);
