import type { DocumentContent } from '../content.js';
import { Flow } from '../flow.js';
import type { OfficePackage } from '../office-package.js';
import { Unreadable } from '../unreadable.js';
import { parseXml } from '../xml.js';
import { centimetres, emuToCm, fillsPage } from '../page-picture.js';

type Role = 'title' | 'heading' | 'paragraph';

/**
 * WordprocessingML (ECMA-376 part 1 §17). Letterheads stand in the header, so header and footer are content: the agency's
 * name is often nowhere else.
 */
export function readDocx(content: DocumentContent, office: OfficePackage): DocumentContent {
  const main = office.names.find((name) => name === 'word/document.xml') ?? office.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) throw new Unreadable('file', 'broken', 'no word/document.xml inside');
  const flow = new Flow();
  const roles = stylesOf(office.part('word/styles.xml'));
  const byName = (pattern: RegExp): string[] => office.names.filter((name) => pattern.test(name)).sort();
  for (const name of [...byName(/^word\/header\d*\.xml$/), main, ...byName(/^word\/(?:footnotes|endnotes|footer\d*)\.xml$/)]) {
    readPart(office.part(name) ?? '', { flow, roles, hyperlinks: office.hyperlinks(name), content });
  }
  Object.assign(content, flow.result());
  content.title = office.title;
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}

interface PartReading {
  flow: Flow;
  roles: Map<string, Role>;
  hyperlinks: Map<string, string>;
  content: DocumentContent;
}

/** A paragraph being read. Text boxes are anchored inside a paragraph and hold paragraphs of their own. */
interface OpenParagraph {
  text: string;
  role: Role;
}

function readPart(xml: string, { flow, roles, hyperlinks, content }: PartReading): void {
  const paragraphs: OpenParagraph[] = [];
  const links: { href: string; text: string }[] = [];
  let skip = 0;
  let inText = 0;
  let inField = 0;
  let field = '';
  let hiddenRun = false;
  let size = { width: 0, height: 0 };
  let inRowProperties = false;
  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || hiddenRun) return;
    paragraph.text += text;
    for (const link of links) link.text += text;
  };
  const openLink = (href: string): void => void links.push({ href, text: '' });
  const closeLink = (): void => {
    const link = links.pop();
    if (link !== undefined && link.href !== '') content.links.push({ href: link.href, text: link.text.trim(), region: 'content' });
  };
  /** Complex fields nest; only those of hyperlinks are links. */
  const fields: { instruction: string; linked: boolean }[] = [];

  parseXml(xml, {
    open(name, attributes) {
      if (skip > 0 || SKIPPED.has(name)) {
        // A deleted row keeps its cells; only its own properties say so.
        if (skip === 0 && name === 'w:del' && inRowProperties) flow.dropRow();
        skip++;
        return;
      }
      const value = attributes['w:val'];
      const paragraph = paragraphs.at(-1);
      if (name === 'w:p') paragraphs.push({ text: '', role: 'paragraph' });
      else if (name === 'w:pStyle' && paragraph !== undefined) paragraph.role = roles.get(value ?? '') ?? paragraph.role;
      else if (name === 'w:outlineLvl' && paragraph !== undefined && Number(value) < 9) paragraph.role = 'heading';
      else if (name === 'w:r') hiddenRun = false;
      else if (name === 'w:vanish') hiddenRun ||= value !== '0' && value !== 'false';
      else if (name === 'w:t') inText++;
      else if (name === 'w:instrText') inField++;
      else if (name === 'w:tab' && inText === 0) add(' ');
      else if (name === 'w:br' || name === 'w:cr') add('\n');
      else if (name === 'w:noBreakHyphen') add('-');
      else if (name === 'w:hyperlink') openLink(hyperlinks.get(attributes['r:id'] ?? '') ?? '');
      else if (name === 'w:fldSimple') openLink(hyperlinkOf(attributes['w:instr'] ?? ''));
      else if (name === 'w:fldChar') changeField(attributes['w:fldCharType'] ?? '');
      else if (name === 'wp:extent') size = { width: emuToCm(attributes['cx']), height: emuToCm(attributes['cy']) };
      else if (name === 'v:shape') size = sizeOfStyle(attributes['style'] ?? '');
      else if ((name === 'pic:pic' || name === 'v:imagedata') && fillsPage(size.width, size.height) && !content.traits.includes('partly-unreadable')) content.traits.push('partly-unreadable');
      else if (name === 'w:tbl') flow.openTable();
      else if (name === 'w:tr') flow.openRow();
      else if (name === 'w:trPr') inRowProperties = true;
      else if (name === 'w:gridBefore') emptyCell(Number(value));
      else if (name === 'w:tc') flow.openCell();
      else if (name === 'w:gridSpan') flow.changeCell({ colspan: Number(value) || 1 });
      else if (name === 'w:vMerge' && value !== 'restart') flow.changeCell({ continuesAbove: true });
    },
    text(data) {
      if (skip > 0) return;
      if (inField > 0) field += data;
      else if (inText > 0) add(data);
    },
    close(name) {
      if (skip > 0) {
        skip--;
        return;
      }
      if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) flow.paragraph(paragraph.text, paragraph.role);
      } else if (name === 'w:t') inText--;
      else if (name === 'w:instrText') inField--;
      else if (name === 'w:r') hiddenRun = false;
      else if (name === 'w:hyperlink' || name === 'w:fldSimple') closeLink();
      else if (name === 'w:trPr') inRowProperties = false;
      else if (name === 'w:tbl') flow.closeTable();
      else if (name === 'w:tr') flow.closeRow();
      else if (name === 'w:tc') flow.closeCell();
    },
  });

  function changeField(type: string): void {
    if (type === 'begin') {
      fields.push({ instruction: '', linked: false });
      field = '';
    } else if (type === 'separate') {
      const current = fields.at(-1);
      if (current === undefined) return;
      current.linked = true;
      openLink(hyperlinkOf(field));
      field = '';
    } else if (type === 'end' && fields.pop()?.linked) {
      closeLink();
    }
  }

  function emptyCell(span: number): void {
    if (!(span > 0)) return;
    flow.openCell({ colspan: span });
    flow.closeCell();
  }
}

function sizeOfStyle(style: string): { width: number; height: number } {
  const length = (name: string): number => centimetres(new RegExp(`(?:^|;)\\s*${name}:([^;]{1,20})`).exec(style)?.[1] ?? '');
  return { width: length('width'), height: length('height') };
}

/** What is not read: the second form of a drawing whose first was taken, text moved elsewhere, deleted text. */
const SKIPPED = new Set(['mc:Fallback', 'w:moveFrom', 'w:del', 'w:delText']);

export function hyperlinkOf(instruction: string): string {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? '';
}

/** Style id → role. Ids are translated by Word ("1", "หัวเรื่อง1"), the names inside are not. */
function stylesOf(xml: string | null): Map<string, Role> {
  const roles = new Map<string, Role>();
  if (xml === null) return roles;
  const basedOn = new Map<string, string>();
  let id = '';
  parseXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      else if (name === 'w:basedOn') basedOn.set(id, value);
      else if (name === 'w:name' && /^title$/i.test(value)) roles.set(id, 'title');
      else if (name === 'w:name' && /^(?:heading \d|subtitle$)/i.test(value)) roles.set(id, 'heading');
      else if (name === 'w:outlineLvl' && Number(value) < 9 && !roles.has(id)) roles.set(id, 'heading');
    },
  });
  for (const [style, base] of basedOn) {
    const inherited = roles.get(base);
    if (inherited !== undefined && !roles.has(style)) roles.set(style, inherited);
  }
  return roles;
}
