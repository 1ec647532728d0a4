import type { Clause } from '../model/checklist.js';
import { findAmounts, findDates, findFiscalYears, normalise, toArabicDigits } from '../thai/index.js';

export type PatternName = Clause['patterns'][number];

export interface PatternHit {
  start: number;
  end: number;
}

const MAX_HITS = 500;

/** Every place of a text that has the form of a name, number, address … Offsets are into the text as given. */
export function findPattern(name: PatternName, text: string): PatternHit[] {
  return FINDERS[name](text).slice(0, MAX_HITS);
}

// Digits are translated one to one, so offsets stay those of the text.
const regex = (expression: RegExp) => (text: string): PatternHit[] => {
  const hits: PatternHit[] = [];
  for (const match of toArabicDigits(text).matchAll(expression)) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length >= MAX_HITS) break;
  }
  return hits;
};

/** A title or rank: นาย, น.ส., ดร., รศ., ม.ล., พ.ต.อ., ว่าที่ร้อยตรี … Posts and places that begin like one are none: นายทะเบียน, นางเลิ้ง. */
const NAME_TITLE =
  '(?:นาย(?!ทะเบียน|ช่าง|แพทย์|ตรวจ|จ้าง|กรัฐ|กเทศ|กสมาคม)|นางสาว|นาง(?!เลิ้ง|ลิ้นจี่)|น\\.\\s?ส\\.|ว่าที่|ว่ำที่|ดร\\.|[รผ]ศ\\.|ศาสตราจารย์|พันตำรวจ[เโต][ก-๎]{1,3}|ร้อย(?:ตำรวจ)?[เโต][ก-๎]{1,3}|' +
  'ม\\.\\s?(?:ล\\.|ร\\.\\s?ว\\.)|(?:พล|พ|ร|จ|ส|ด)\\.\\s?(?:[ตส]\\.\\s?)?[ตทอ]\\.)';
/** Title, given name and family name; in lists the family name may have a column of its own. */
const THAI_NAME = new RegExp(
  `${NAME_TITLE}(?:\\s?(?:ร|ดร|ต|ท|อ)\\.){0,3}(?:หญิง)?[ \\u00a0]{0,2}[\\u0e01-\\u0e4e]{2,}(?:[ \\u00a0\\t]{1,3}(?!เขต|แขวง|ถนน|กรุงเทพ|ตำแหน่ง|ผู้|หัวหน้า|โทร)[\\u0e01-\\u0e4e]{2,})+`,
  'g',
);

/** Words that open the title of a law; an office's own tenders and appointments are announced in the same words and are none. */
const LAW =
  '(?:พระร[าำ]ชบัญญัติ|พ ?\\. ?ร ?\\. ?บ ?\\.|พรบ\\.?|พระราชกฤษฎีกา|พ ?\\. ?ร ?\\. ?ฎ ?\\.|พระราชก[ำา]หนด|กฎกระทรวง|ประมวลกฎหมาย|ประมวลรัษฎากร|รัฐธรรมนูญ|ข้อบัญญัติ|ข้อบังคับ' +
  '|(?<!จัด|ความเป็น|เป็น)ระเบียบ(?!เรียบร้อย|วาระ|ร้อย|การแต่งกาย|สังคม|วินัย)|ประกาศ(?:กระทรวง|คณะกรรมการ|คณะปฏิวัติ|กรม(?!ธรรม์)|(?:กรุงเทพมหานคร| ?กทม)(?![^\\n]{0,60}(?:ประกวดราคา|สอบราคา|ผู้ชนะ|รับสมัคร|ทอดตลาด|ราคากลาง|จัดซื้อ)))|ค[ำา]สั่ง(?:กรุงเทพมหานคร|กระทรวง|คณะ|หัวหน้าคณะ))';
/** With its year, which may stand in the next line or cell. */
const LAW_WITH_YEAR = new RegExp(`${LAW}(?:(?!${LAW})[^\\n]){4,160}?(?:\\n(?:(?!${LAW})[^\\n]){0,60}?)?(?:พ\\.?\\s?ศ\\.?\\s*|(?<=[\\s\\t(]))2[345]\\d\\d(?!\\d)`, 'g');
/** Without its year, as an entry of a list: it begins its line or cell and goes on with a name, not with "ที่เกี่ยวข้อง". */
const LAW_ENTRY = new RegExp(
  `(?<=^|[\\n\\t])[\\d\\s.)(•*-]{0,8}(?=(?!ข้อบัญญัติ|ระเบียบ)|ข้อบัญญัติ ?(?:กรุงเทพ|กทม|เรื่อง)|ระเบียบ ?(?:ว่าด้วย|กรุงเทพ|กระทรวง|สำนัก|คณะ|ก\\.))${LAW}(?!ที่|ต่าง|และ|หรือ|ของ|เกี่ยว| ?[/,|])[^\\n\\t]{0,4}[\\u0e01-\\u0e4e]{5}[^\\n\\t]{0,150}`,
  'g',
);

function lawTitles(text: string): PatternHit[] {
  const dated = regex(LAW_WITH_YEAR)(text);
  const entries = regex(LAW_ENTRY)(text).filter((entry) => !dated.some((other) => entry.start < other.end && other.start < entry.end));
  return [...dated, ...entries].sort((a, b) => a.start - b.start);
}

/** What somebody does in a step of a procedure. */
const STEP = '(?:ผู้(?:ขอ|ยื่น|รับ|มา)|เจ้าหน้าที่|พนักงาน|ประชาชน|ยื่น|รับ(?!ผิดชอบ|รอง)|กด|กรอก|ตรวจ|เสนอ|พิจารณา|บันทึก|แจ้ง|ส่ง|จ่าย|ชำระ|ลงนาม|ลงชื่อ|ลงทะเบียน|ลงพื้นที่|ออก(?!กำลัง)|พิมพ์|ถ่ายรูป|สอบ|นัด|ติดต่อ|รอ|เรียก|ประเมิน|แสดง|จัดทำ|จัดเก็บ|คัด|อนุมัติ|อนุญาต|มอบ|คืน|ดำเนินการ|รวบรวม|เปรียบเทียบ|คำนวณ|ประกาศ|เก็บ|ปิด|นำ)';
/** A flow with arrows, or steps numbered one after the other. */
const FLOW = /[^\n→➔➜➡⇒]{2,60}(?:(?:→|➔|➜|➡|⇒|-+>)[^\n→➔➜➡⇒]{2,60}){2,}/g;
const NUMBERED_STEP = new RegExp(`(?<![\\d.])\\(?(?:\\d{1,2}\\.)?(\\d{1,2})(?:[.)]\\s*|\\t\\s*)${STEP}`, 'g');
const STEPS = { count: 3, apart: 400 };

/** Three steps and more that follow one another: "1) กดบัตรคิว 2) ยื่นเอกสาร 3) รับบัตร", line by line as well. */
function stepsIn(text: string): PatternHit[] {
  const hits = regex(FLOW)(text);
  let run: { start: number; end: number; number: number }[] = [];
  for (const match of toArabicDigits(text).matchAll(NUMBERED_STEP)) {
    const step = { start: match.index, end: match.index + match[0].length, number: Number(match[1]) };
    const last = run.at(-1);
    run = last !== undefined && step.number === last.number + 1 && step.start - last.start <= STEPS.apart ? [...run, step] : [step];
    if (run.length === STEPS.count) hits.push({ start: run[0]?.start ?? step.start, end: step.end });
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** Boxes to tick: drawn, in brackets, or two words to choose from. One alone may be a sign of something else. */
function tickBoxes(text: string): PatternHit[] {
  const boxes = regex(/[☐□▢☑☒✓✔]|[([] {0,4}[)\]]|(?:ครบ(?:ถ้วน)?|มี|ผ่าน|ถูกต้อง)\s*\/\s*ไม่\s?(?:ครบ(?:ถ้วน)?|มี|ผ่าน|ถูกต้อง)/g)(text);
  return boxes.length >= 2 ? boxes : [];
}

const FINDERS: Record<PatternName, (text: string) => PatternHit[]> = {
  'thai-name': regex(THAI_NAME),
  phone: regex(/(?<!\d[.,/]?)(?:\(0[2-9]\)|\+66 ?\(?\d\)?|0[ -]?[2-9])(?:[ -]?\d){7,8}(?!\d)|(?<!\d)(?:1555|1111)(?!\d)/g),
  email: regex(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g),
  // A Thai address: a house number and a road or lane, or khwaeng with the postal code of Bangkok.
  address: regex(/(?:เลขที่|เลขท่ี|ที่ตั้ง|ตั้งอยู่)?\s*\d{1,5}(?:\/\d{1,4})?[^\n]{0,40}?(?:ถนน|ถ\.|ซอย|ซ\.)[^\n]{0,80}/g),
  postcode: regex(/(?<!\d)10\d{3}(?!\d)/g),
  money: (text) => findAmounts(text).filter((amount) => amount.baht || /[,.]/.test(text.slice(amount.start, amount.end))),
  number: (text) => findAmounts(text),
  date: (text) => findDates(text).filter((date) => date.month !== null && date.year !== null),
  'law-title': lawTitles,
  map: regex(/google\.[a-z.]{2,8}\/maps|maps\.google|maps\.app\.goo\.gl|goo\.gl\/maps|แผนที่(?:ตั้ง|สำนักงาน|การเดินทาง)?|พิกัด/g),
  // The name of one school, not schools in general: "โรงเรียนในสังกัด", "โรงเรียนทั้งหมด".
  'school-name': regex(/(?:โรงเรียน|ร\.\s?ร\.|รร\.)\s?(?!สังกัด|ใน|ที่|ทุก|แห่ง|ทั้ง|และ|หรือ|ของ|ได้|มี|ไม่|ขนาด|เอกชน|ประถม|มัธยม|รับ|เพื่อ|ต่าง|ใด|จำนวน|กรุงเทพ|กทม|เขต|ปลอด|คุณภาพ|สี|ชื่อ|ประจำ|นักเรียน|ครู|ผู้)[\u0e01-\u0e4e]{4,}/g),
  steps: stepsIn,
  'tick-boxes': tickBoxes,
  // A part of an office by its name: กองคลัง, สำนักปลัดเทศบาล, กลุ่มงานนิติการ; not the word alone.
  'unit-name': regex(/(?<![\u0e01-\u0e4e])(?:สำนัก(?!งาน)|กอง(?!ทุน|ทัพ)|ฝ่าย|กลุ่ม(?:งาน)?|ส่วน(?!ราชการ|งาน|ใหญ่|ตัว|ที่)|ศูนย์|งาน(?=บริหาร|นิติ|ธุรการ|การเงิน|พัสดุ|ทะเบียน))(?!ต่าง|ที่|ใด|และ|ของ)[\u0e01-\u0e4e]{3,}/g),
  'year-range': (text) => findFiscalYears(text).filter((year) => year.kind === 'range'),
};

/** For distinct counting: the same words in another spelling are one. */
export const normaliseHit = (text: string): string => normalise(text).replace(/\s+/g, '');
