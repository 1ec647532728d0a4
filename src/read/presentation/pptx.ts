import type { DocumentLink } from '../../model/document.js';
import type { Flow } from '../flow.js';
import type { OfficePackage } from '../office-package.js';
import { Unreadable } from '../unreadable.js';
import { parseXml } from '../xml.js';

/** PresentationML (ECMA-376 part 1 §19): the slides in the order they are shown. `pictures`: slides with a picture that fills much of them. */
export function readSlides(office: OfficePackage, flow: Flow, links: DocumentLink[]): { slides: number; pictures: Set<number> } {
  const slides = slidesInOrder(office);
  if (slides.length === 0) throw new Unreadable('file', 'broken', 'no slides inside');
  const pictures = new Set<number>();
  const slideArea = areaOf(office.part('ppt/presentation.xml') ?? '', 'p:sldSz') ?? DEFAULT_AREA;
  slides.forEach((name, index) => {
    flow.page = index + 1;
    const xml = office.part(name) ?? '';
    readSlide(xml, flow, office.hyperlinks(name), links);
    if (hasLargePicture(xml, slideArea)) pictures.add(index + 1);
  });
  return { slides: slides.length, pictures };
}

/** Ten by seven and a half inches in English Metric Units. */
const DEFAULT_AREA = 9_144_000 * 6_858_000;

function areaOf(xml: string, element: string): number | null {
  const [, width, height] = new RegExp(`<${element}\\s[^>]{0,100}?\\bcx="(\\d{1,12})"\\s+cy="(\\d{1,12})"`).exec(xml) ?? [];
  return width === undefined ? null : Number(width) * Number(height);
}

function hasLargePicture(xml: string, slideArea: number): boolean {
  return xml.split('<p:pic>').slice(1).some((picture) => (areaOf(picture.split('</p:pic>')[0] ?? '', 'a:ext') ?? 0) >= 0.4 * slideArea);
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
