import type { Block, Document, Table } from '../model/document.js';
import { hasCheckDigit, maskPersonalData, skeleton, toArabicDigits, type PersonalDatum } from '../thai/index.js';

/** A passage that shows the public what is nobody's business. */
export interface Exposure {
  block: Block;
  kinds: PersonalDatum['kind'][];
}

/**
 * Passages of a document's content with citizens' numbers, private phones or private bank accounts, in reading order. A
 * number that an office gives out for its own business is public: mobile phones count where the words beside them, or the
 * heads of their table, make them a citizen's; accounts unless they are an office's or a firm's.
 */
export function exposuresIn(document: Document): Exposure[] {
  const exposures: Exposure[] = [];
  const runsAreCodes = holdsCodes(document);
  for (const block of document.blocks) {
    if (block.region !== 'content') continue;
    const { found } = maskPersonalData(block.text);
    if (found.length === 0) continue;
    const said: Said = { own: skeleton(block.text), heads: block.role === 'row' ? headsOf(block, document.tables) : '', namesPerson: PERSON.test(block.text), ofPerson: ACCOUNT_OF_PERSON.test(block.text) };
    const counted = found.filter((one) => !(runsAreCodes && one.kind === 'citizen-id' && one.end - one.start === DIGITS && !NUMBER_OF_PERSON.test(said.own + said.heads)));
    const kinds = [...new Set(counted.map((one) => one.kind).filter((kind) => isPrivate(kind, said)))];
    if (kinds.length > 0) exposures.push({ block, kinds });
  }
  return exposures;
}

const words = (...list: string[]): RegExp => new RegExp(list.map(skeleton).join('|'));

const DIGITS = 13;
const NUMBER_OF_PERSON = words('ประชาชน', 'ประจำตัว', 'บัตร');

/** Whether the runs of thirteen digits in a document are codes of something: one in ten of those passes the check digit by chance. */
function holdsCodes({ blocks }: Document): boolean {
  const runs = blocks.flatMap((block) => (block.region === 'content' ? [...toArabicDigits(block.text).matchAll(/(?<!\d)[1-9]\d{12}(?!\d)/g)].map((match) => match[0]) : []));
  return runs.filter((run) => hasCheckDigit([...run].map(Number))).length * 2 < runs.length;
}

/** The words around a number. */
interface Said {
  own: string;
  heads: string;
  namesPerson: boolean;
  /** An account is said to be a person's. */
  ofPerson: boolean;
}

const PERSON = /(?:นาย|นาง(?:สาว)?|น\.\s?ส\.|ด\.\s?[ชญ]\.|เด็กชาย|เด็กหญิง)\s*[ก-ฮเแโใไ]/;
const ACCOUNT_OF_PERSON = new RegExp(`(?:ชื่อบัญชี|เจ้าของบัญชี|บัญชีของ|ของ)[^\\n]{0,6}${PERSON.source}`);

/** Those with whom an office deals. */
const CITIZEN = words(
  'ผู้ร้อง', 'ผู้แจ้ง', 'ผู้ขออนุญาต', 'ผู้ยื่นคำขอ', 'ผู้ขอรับ', 'ผู้รับบริการ', 'ผู้เสียภาษี', 'ผู้บริจาค', 'ผู้เช่า', 'ผู้ค้า', 'ผู้สูงอายุ', 'ผู้พิการ', 'คนพิการ', 'ผู้ป่วย', 'ผู้ปกครอง', 'นักเรียน',
  'ผู้มีสิทธิ', 'ผู้รับเงิน', 'ผู้อยู่อาศัย', 'เจ้าของอาคาร', 'เจ้าของบ้าน', 'เบี้ยยังชีพ', 'บ้านเลขที่',
);
const OWN_AFFAIR = words('ส่วนตัว', 'ส่วนบุคคล');
/** Those who answer for the office. */
const OFFICIAL = words('เจ้าหน้าที่', 'หัวหน้าฝ่าย', 'ผู้อำนวยการ', 'ติดต่อ', 'สอบถาม', 'ผู้รับผิดชอบ', 'ผู้ประสานงาน', 'สายด่วน', 'สำนักงานเขต', 'ศูนย์');
/** Holders of accounts that are no persons. */
const BODY = words('สำนักงานเขต', 'กรุงเทพมหานคร', 'โรงเรียน', 'กองทุน', 'มูลนิธิ', 'สหกรณ์', 'บริษัท', 'ห้างหุ้นส่วน', 'หจก', 'กระทรวง', 'เงินนอกงบประมาณ', 'เงินฝากคลัง', 'ค่าธรรมเนียม', 'ภาษี');

function isPrivate(kind: PersonalDatum['kind'], { own, heads, namesPerson, ofPerson }: Said): boolean {
  if (kind === 'citizen-id') return true;
  if (kind === 'bank-account') return BODY.test(own) ? ofPerson : namesPerson || !BODY.test(heads);
  if (OWN_AFFAIR.test(own)) return true;
  return !OFFICIAL.test(own) && namesPerson && (CITIZEN.test(own) || CITIZEN.test(heads));
}

const HEAD_ROWS = 2;

/** Caption and first rows of the table a row stands in. */
function headsOf(block: Block, tables: readonly Table[]): string {
  const { table, sheet, page } = block.locator;
  const found = tables.find((one) => (table !== undefined ? one.locator.table === table : one.locator.sheet === sheet && one.locator.page === page));
  return found === undefined ? '' : skeleton(`${found.caption} ${found.rows.slice(0, HEAD_ROWS).flat().join(' ')}`);
}
