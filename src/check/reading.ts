import type { Block, Document } from '../model/document.js';
import { formatLocator } from '../model/document.js';
import type { Source } from '../model/evidence.js';
import type { Evidence } from '../model/finding.js';
import { withPlainSheets } from './plain-sheet.js';
import { blankFormRows } from './blank-forms.js';
import { maskPersonalData, prepareText, skeleton, type SearchText } from '../thai/index.js';
import { insideArchive } from './members.js';

/** Text of a document joined for searching, with the way back to its blocks. */
export interface View {
  search: SearchText;
  text: string;
  blocks: Block[];
  /** Offset of each block in `text`. */
  starts: number[];
}

/** Lines that name a document: headings, the first lines of a page, the rows above a table. */
export interface TitleLine {
  text: string;
  block: Block;
}

/** A readable document of an item, prepared once for all rules. */
export interface Reading {
  source: Source;
  document: Document;
  /** Content without blocks that only point elsewhere (a link and nothing more). */
  prose: View;
  /** All content. */
  all: View;
  titles: TitleLine[];
  titleView: View;
  /** False for a page that has no more than its title and links: it points at content but holds none. */
  hasSubstance: boolean;
  /** A page with a sentence or two and no table or list: it may say what there is, but does not hold it. */
  onlyIntroduces: boolean;
  /** Rows of tables that nobody filled in; they stand in no view. */
  unfilled: ReadonlySet<Block>;
}

/** A page of one sentence, or of two short ones, only introduces its subject, unless headings divide it into subjects. */
const INTRODUCTION = { letters: [240, 240, 110], headings: 2 };
/** Letters of a page's own prose that make it more than a title … */
const SUBSTANCE_LETTERS = 60;
/** … and that make it more than an introduction to the files it leads to. */
const SUBSTANCE_BESIDE_FILES = 300;
const QUOTE_LENGTH = 240;
const prepared = new WeakMap<Document, Reading>();

/** Prepares a source's document; the work is remembered per document. */
export function readingOf(source: Source, read: Document): Reading {
  const known = prepared.get(read);
  if (known !== undefined && known.source === source) return known;
  const document = withPlainSheets(read);
  const unfilled = blankFormRows(document);
  const content = document.blocks.filter((block) => block.region === 'content' && block.text.trim() !== '' && !unfilled.has(block));
  const linkTexts = new Set(document.links.filter((link) => link.region === 'content').map((link) => skeleton(link.text)).filter((text) => text !== ''));
  const pointsElsewhere = (block: Block): boolean => document.kind === 'html' && block.role !== 'row' && isOnlyLinks(skeleton(block.text), linkTexts);
  const prose = content.filter((block) => !pointsElsewhere(block));
  const titles = titleLines(document, content);
  const body = prose.filter((block) => block.role !== 'title' && !(document.kind === 'html' && block.role === 'heading'));
  const letters = body.reduce((sum, block) => sum + skeleton(block.text).length, 0);
  const reading: Reading = {
    source,
    document,
    prose: viewOf(prose),
    all: viewOf(content),
    unfilled,
    titles,
    titleView: viewOf(titles.map((title) => title.block)),
    hasSubstance: document.kind === 'html' ? holdsContent(document, body, letters, linkTexts) : content.slice(1).some((block) => !NAMEPLATE.test(skeleton(block.text)) && (unfilled.size === 0 || isWritten(block))),
    onlyIntroduces: document.kind === 'html' && document.tables.length === 0 && letters < (INTRODUCTION.letters[linesOf(body)] ?? 0) && !statesFacts(body) && prose.filter((block) => block.role === 'heading').length < INTRODUCTION.headings,
  };
  prepared.set(read, reading);
  return reading;
}

/** Whether a page holds more than its title: enough letters of its own, a table of figures, or, where it leads to no files, what was done or counted. */
function holdsContent(document: Document, body: readonly Block[], letters: number, linkTexts: ReadonlySet<string>): boolean {
  const leads = leadsToFiles(document);
  const enough = leads && !saysItself(body, linkTexts) ? SUBSTANCE_BESIDE_FILES : SUBSTANCE_LETTERS;
  return letters >= enough || holdsFigures(body) || (!leads && (reportsDone(body) || statesFacts(body)));
}

/** Lines as the author broke them: an announcement in one paragraph is no introduction. */
function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.split('\n').filter((line) => line.trim() !== '').length, 0);
}

/** Lines of a title page below the title: the office, the city, the year or span of years. */
const NAMEPLATE = /^(?:โดย|จดทาโดย)?(?:ฝาย[\u0e01-\u0e4e]{3,30})?(?:สานกงานเขต[\u0e01-\u0e4e]{3,20})?(?:กรงเทพมหานคร)?(?:ประจา)?(?:ป(?:งบประมาณ)?)?(?:พศ)?[\d๐-๙]*$/;

/** In a form whose tables were left blank, headings and lines with dots to write on are of the form and not of who should have filled it in. */
function isWritten({ role, text }: Block): boolean {
  return role !== 'heading' && role !== 'title' && !/…{2}|[._]{5}/.test(text);
}

/** From so many full lines of its own on, a page holds something beside the files it leads to. */
const OWN_LINES = { count: 3, paragraph: 30, cells: 3 };

/** Whether a page has sentences or table rows without a link in them: a topic each, not the introduction of a list of files. */
function saysItself(body: readonly Block[], linkTexts: ReadonlySet<string>): boolean {
  const own = body.filter((block) => {
    const text = skeleton(block.text);
    const isFull = block.role === 'row' ? block.text.split('\t').filter((cell) => cell.trim() !== '').length >= OWN_LINES.cells : text.length >= OWN_LINES.paragraph;
    return isFull && ![...linkTexts].some((link) => text.includes(link));
  });
  return own.length >= OWN_LINES.count;
}

/** A short table of figures, one subject to a line, is content however few its letters. */
function holdsFigures(body: readonly Block[]): boolean {
  return body.filter((block) => block.role === 'row' && /\t[\d๐-๙][\d๐-๙,.]*(?:\t|$)/.test(block.text)).length >= OWN_LINES.count;
}

/** A figure that says how many of what, or how much. */
const COUNTED = /[\d๐-๙][\d๐-๙,]*\.[\d๐-๙]|[\d๐-๙][\d๐-๙,]*\s*(?:คน|ราย|ครั้ง|เรื่อง|บาท|จุด|แห่ง|หลักสูตร|โครงการ|คัน|ลิงก์)/g;

/** A sentence with figures in it, or clauses with numbers, tells more than what a page is about. */
function statesFacts(body: readonly Block[]): boolean {
  const text = body.map((block) => block.text).join('\n');
  return [...text.matchAll(COUNTED)].length >= 2 || [...text.matchAll(/^\s*(?:ข้อ(?:ที่)?\s*)?[\d๐-๙]{1,2}[.)\s]/gm)].length >= 2;
}

/** A short page that says what was done, how often: "สลับพื้นที่แล้ว ๓ ครั้ง", or a table with what was done. */
function reportsDone(body: readonly Block[]): boolean {
  const rows = body.filter((block) => block.role === 'row');
  return /แล้ว[^\n]{0,12}[\d๐-๙]/.test(body.map((block) => block.text).join('\n')) || (rows.length >= 2 && rows.slice(1).some((block) => skeleton(block.text).length >= SHORTEST_ROW));
}

const SHORTEST_ROW = 24;

/** A page whose content leads to files says in its introduction what they are; the files are the documents. */
function leadsToFiles(document: Document): boolean {
  return document.links.some((link) => link.region === 'content' && /\.(?:pdf|docx?|xlsx?|pptx?|ods|odt|csv|jpe?g|png|zip|rar)(?:[?#]|$)/i.test(link.href));
}

function isOnlyLinks(text: string, linkTexts: ReadonlySet<string>): boolean {
  if (text === '') return false;
  if (linkTexts.has(text)) return true;
  // A list line with a number or a bullet word before the link is still only a link.
  for (const link of linkTexts) if (link.length >= 6 && text.includes(link) && text.length - link.length <= 6) return true;
  return false;
}

export function viewOf(blocks: Block[]): View {
  const starts: number[] = [];
  let text = '';
  for (const block of blocks) {
    starts.push(text.length);
    text += `${block.text}\n`;
  }
  return { search: prepareText(text), text, blocks, starts };
}

const FIRST_LINES = 10;
const FIRST_LINES_OF_A_PAGE = 3;

/** Headings and titles; for kinds without headings the first lines of the document, of each page and of each sheet. */
function titleLines(document: Document, content: Block[]): TitleLine[] {
  const lines: TitleLine[] = [];
  let onPage = 0;
  let page: number | string | undefined;
  content.forEach((block, index) => {
    const place = block.locator.page ?? block.locator.sheet;
    if (place !== page) {
      page = place;
      onPage = 0;
    }
    onPage += 1;
    const first = document.kind === 'html' ? false : index < FIRST_LINES || onPage <= FIRST_LINES_OF_A_PAGE;
    if (block.role === 'title' || block.role === 'heading' || (first && block.role !== 'row')) lines.push({ text: block.text, block });
  });
  return lines;
}

/** Index of the block that holds an offset of a view. */
export function blockIndexAt(view: View, offset: number): number {
  let low = 0;
  let high = view.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((view.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place and words of a stretch of a view, personal data masked. */
export function evidenceAt(reading: Reading, view: View, start: number, end: number, column?: string): Evidence {
  const index = blockIndexAt(view, start);
  const block = view.blocks[index];
  const from = view.starts[index] ?? 0;
  const text = block?.text ?? '';
  // Masked before it is cut: half a number would no longer be known for one. Masking keeps every length.
  return evidenceOf(reading, block, around(maskPersonalData(text).text, start - from, end - from), column);
}

/** Evidence that is a whole block, or with no block the document as a whole. */
export function evidenceOf(reading: Reading, block: Block | undefined, quote?: string, column?: string): Evidence {
  return evidenceFrom(reading.source, block === undefined ? '' : formatLocator(block.locator, column), quote ?? block?.text ?? '', reading.document.sha256);
}

export function evidenceFrom(source: Source, locator: string, quote: string, sha256?: string | null): Evidence {
  const url = source.resource.finalUrl ?? source.resource.requestedUrl;
  if (source.member === undefined) return evidenceIn(url, locator, quote, sha256 ?? source.resource.sha256);
  // The archive's bytes are those that were received and kept.
  return evidenceIn(url, insideArchive(source.member, locator), quote, source.resource.sha256);
}

export function evidenceIn(url: string, locator: string, quote: string, sha256: string | null): Evidence {
  return {
    url,
    locator,
    quote: clip(maskPersonalData(maskPersonalData(quote).text.replace(/\s*\n\s*/g, ' ').replace(/ *\t[\t ]*/g, ' | ').replace(/ {2,}/g, ' ').trim()).text),
    sha256,
  };
}

function around(text: string, start: number, end: number): string {
  if (text.length <= QUOTE_LENGTH) return text;
  const spare = Math.max(0, QUOTE_LENGTH - (end - start));
  const from = Math.max(0, start - Math.floor(spare / 2));
  return (from > 0 ? '…' : '') + text.slice(from, from + QUOTE_LENGTH) + (from + QUOTE_LENGTH < text.length ? '…' : '');
}

function clip(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 299)}…`;
}
