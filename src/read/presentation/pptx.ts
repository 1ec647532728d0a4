import type { DocumentLink } from '../../model/document.js';
import type { Flow } from '../flow.js';
import type { OfficePackage } from '../office-package.js';
import { Unreadable } from '../unreadable.js';
import { parseXml } from '../xml.js';

/** PresentationML (ECMA-376 part 1 §19): the slides in the order they are shown. Returns their number. */
export function readSlides(office: OfficePackage, flow: Flow, links: DocumentLink[]): number {
  const slides = slidesInOrder(office);
  if (slides.length === 0) throw new Unreadable('file', 'broken', 'no slides inside');
  slides.forEach((name, index) => {
    flow.page = index + 1;
    readSlide(office.part(name) ?? '', flow, office.hyperlinks(name), links);
  });
  return slides.length;
}

function slidesInOrder(office: OfficePackage): string[] {
  const relations = office.relations('ppt/presentation.xml');
  const listed: string[] = [];
  parseXml(office.part('ppt/presentation.xml') ?? '<none/>', {
    open(name, attributes) {
      const target = name === 'p:sldId' ? relations.get(attributes['r:id'] ?? '') : undefined;
      if (target !== undefined && office.names.includes(target)) listed.push(target);
    },
  });
  if (listed.length > 0) return listed;
  const number = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  return office.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).sort((a, b) => number(a) - number(b));
}

function readSlide(xml: string, flow: Flow, hyperlinks: Map<string, string>, links: DocumentLink[]): void {
  let text = '';
  let inText = 0;
  let skip = 0;
  let title = false;
  let run = '';
  let href = '';
  parseXml(xml, {
    open(name, attributes) {
      if (skip > 0 || name === 'mc:Fallback') skip++;
      else if (name === 'p:sp') title = false;
      else if (name === 'p:ph') title = attributes['type'] === 'title' || attributes['type'] === 'ctrTitle';
      else if (name === 'a:p') text = '';
      else if (name === 'a:r') run = href = '';
      else if (name === 'a:hlinkClick') href = hyperlinks.get(attributes['r:id'] ?? '') ?? '';
      else if (name === 'a:t') inText++;
      else if (name === 'a:br') text += '\n';
      else if (name === 'a:tbl') flow.openTable();
      else if (name === 'a:tr') flow.openRow();
      else if (name === 'a:tc' && attributes['hMerge'] !== '1' && attributes['vMerge'] !== '1') {
        flow.openCell({ colspan: Number(attributes['gridSpan'] ?? 1), rowspan: Number(attributes['rowSpan'] ?? 1) });
      }
    },
    text(data) {
      if (skip > 0 || inText === 0) return;
      text += data;
      run += data;
    },
    close(name) {
      if (skip > 0) skip--;
      else if (name === 'a:t') inText--;
      else if (name === 'a:r' && href !== '') links.push({ href, text: run.trim(), region: 'content' });
      else if (name === 'a:p') flow.paragraph(text, title ? (flow.page === 1 ? 'title' : 'heading') : 'paragraph');
      else if (name === 'a:tbl') flow.closeTable();
      else if (name === 'a:tr') flow.closeRow();
      else if (name === 'a:tc') flow.closeCell();
    },
  });
}
