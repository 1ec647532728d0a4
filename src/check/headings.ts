import type { Block, Document } from '../model/document.js';
import { skeleton, toArabicDigits } from '../thai/index.js';

/** Longer lines are sentences. */
const LONGEST_HEADING = 110;
/** What may stand before the words of a title in its line: an ordinal ("2.", "ก."), "เรื่อง", "ประกาศสำนักงานเขต…", "ส่วนที่ 2", "แบบตรวจเอกสาร การขออนุญาต". */
const BEFORE_TITLE = /^[กขคงจฉ]?(?:ประกาศ(?:สานกงานเขต[\u0e01-\u0e45]{2,14}?)?)?(?:เรอง|สวนท|ตอนท|บทท|ภาคผนวก|ตารางท?|แบบ|เอกสาร(?:แนบ|หมายเลข)|ชอ(?:แผน|เอกสาร)|ขอ)?(?:นโยบาย(?:การ)?)?o?[\d.]*(?:รายการ(?:การ)?ตรวจ(?:สอบ)?|แบบตรวจ(?:สอบ)?|checklist|เช[คก]ลสต?|เอกสาร|การขอ(?:รบ)?|(?:ขอ)?(?:ใบ|หนงสอ)?อนญาต)*$/;
const NUMBERED = /^\s*\(?\d{1,2}(?:\.\d{1,2})*[.)]/;

/**
 * Whether a plain line, anywhere in a document, stands there like a heading: short, and it begins with the words at
 * `offset`. Items of a numbered list are none ("5. รายงานผล…" among the steps of a procedure).
 */
export function isPlainHeading(document: Document, block: Block, offset: number): boolean {
  if (block.role !== 'paragraph') return false;
  // A paragraph may hold an announcement line by line, broken by hand.
  const begin = block.text.lastIndexOf('\n', offset - 1) + 1;
  const line = block.text.slice(begin).split('\n', 1)[0] ?? '';
  if (skeleton(line).length > LONGEST_HEADING || !BEFORE_TITLE.test(skeleton(block.text.slice(begin, offset)))) return false;
  return begin > 0 || (!continuesTitle(document, block) && !isListItem(document, block));
}

/**
 * Whether the words at `offset` are the second subject of a heading whose first words stand at `first`: "นโยบายต่อต้านการรับสินบน
 * และนโยบายไม่รับของขวัญ". A report that is only announced so ("แผน … และรายงานผล …") is no subject of its own.
 */
export function isSecondSubject(document: Document, block: Block, first: number, offset: number): boolean {
  if (first >= offset || !isPlainHeading(document, block, first) || REPORT.test(skeleton(block.text.slice(offset)))) return false;
  const between = block.text.slice(first, offset);
  return !between.includes('\n') && AND.test(skeleton(between));
}

const AND = /และ(?:นโยบาย(?:การ)?)?$/;
const REPORT = /^(?:รายงาน|สรป|ผล|ตดตาม|กากบ|ความกาวหนา)/;

/** Words that ask for more, where they are not the end of another word: บริการ, ราชการ, ติดตาม, สิ่งของ. */
const UNFINISHED = /(?:และ|(?<!บร|ราช|โครง|ดาเนน|จด|กรรม|ปฏบต|ตอง|สวสด)การ|(?<!สง)ของ|(?<!ตด)ตาม|เพอ|พรอมทง|รวมทง|ไดแก|นโยบาย)$/;

/** Whether a line goes on with the title in the line above: "แผน … และการ / รายงานผล …". */
export function continuesTitle(document: Document, block: Block): boolean {
  if (/^(?:และ|พรอม)/.test(skeleton(block.text))) return true;
  const above = neighbour(document, block, -1);
  // The last cell of a table above is no part of a title, and on a web page a heading is whole.
  if (above === undefined || above.role === 'row' || (document.kind === 'html' && above.role !== 'paragraph')) return false;
  return UNFINISHED.test(skeleton(above.text)) || isOpen(above.text);
}

/** A bracket that a line did not close goes on in the next. */
export function isOpen(line: string): boolean {
  return line.lastIndexOf('(') > line.lastIndexOf(')');
}

function isListItem(document: Document, block: Block): boolean {
  const numbered = (other: Block | undefined): boolean => other !== undefined && NUMBERED.test(toArabicDigits(other.text));
  const next = neighbour(document, block, 1);
  // A numbered line over a table heads the table, whatever stands above it.
  return numbered(block) && next?.role !== 'row' && (numbered(neighbour(document, block, -1)) || numbered(next));
}

/** Words with which the text of an announcement or report begins after its title. */
const OPENINGS = ['ด้วย', 'ตามที่', 'เพื่อให้', 'เพื่อเป็น', 'โดยที่', 'อาศัยอำนาจ', 'ข้าพเจ้า', 'ในการนี้', 'จึง', 'หลักการและเหตุผล', 'วัตถุประสงค์', 'ผู้บริหาร'].map(skeleton);
const OFFICE = skeleton('สำนักงานเขต');
/** A line that begins with the office and runs on without a year is a sentence about it. */
const LONGEST_NAME = 40;

/**
 * Whether a plain line belongs to the running text: what it says is no title, though it stands near the head of a page.
 * From the first line that opens like a text or is an item of a list, all plain lines of that page are.
 */
export function isRunningText(document: Document, block: Block): boolean {
  if (block.role !== 'paragraph') return false;
  let body = bodies.get(document);
  if (body === undefined) {
    body = runningBlocks(document);
    bodies.set(document, body);
  }
  return body.has(block);
}

const bodies = new WeakMap<Document, Set<Block>>();

function runningBlocks(document: Document): Set<Block> {
  const running = new Set<Block>();
  let page: number | string | undefined;
  let begun = false;
  contentOf(document).forEach((block, index) => {
    const place = block.locator.page ?? block.locator.sheet;
    if (place !== page) begun = false;
    page = place;
    if (block.role !== 'paragraph') return;
    begun ||= index > 0 && (opensText(block.text) || isListItem(document, block));
    if (begun) running.add(block);
  });
  return running;
}

function opensText(text: string): boolean {
  const letters = skeleton(text);
  return OPENINGS.some((opening) => letters.startsWith(opening)) || (letters.startsWith(OFFICE) && letters.length > LONGEST_NAME && !/\d{2}/.test(letters));
}

function neighbour(document: Document, block: Block, step: -1 | 1): Block | undefined {
  const content = contentOf(document);
  const index = content.indexOf(block);
  return index < 0 ? undefined : content[index + step];
}

const contents = new WeakMap<Document, Block[]>();

function contentOf(document: Document): Block[] {
  let content = contents.get(document);
  if (content === undefined) {
    content = document.blocks.filter((block) => block.region === 'content' && block.text.trim() !== '');
    contents.set(document, content);
  }
  return content;
}
