import type { ChecklistItem, Requirement } from '../model/checklist.js';
import type { District } from '../model/district.js';
import type { Fact, FactCode, Wording } from '../model/finding.js';
import { meaningOf } from '../model/outcome.js';
import { Cause, Outcome } from '../model/resource.js';
import { locatorIn } from './locator.js';
import { isServiceWall, serviceWords } from './services.js';
import { EXPOSED, KINDS, NOT_APPLICABLE, REASONS } from './terms.js';
import { archiveWords, brokenWords, mismatchWords, notReadWords, partlyReadWords, PRIVATE_LETTERS, unsupportedWords } from './unread.js';

/** What a fact is about, so that words can name it. */
export interface Subject {
  item: ChecklistItem;
  district: District;
  /** Buddhist era. */
  fiscalYear: number;
  requirement: Requirement | null;
  /** The district's page that was submitted for the item, where advice can be followed; absent where only files were. */
  page?: { title: string; url: string } | null;
}

/** Puts a fact into Thai and English words, with advice where something is to be done: what, where, and who keeps it. */
export function describe(fact: Fact, subject: Subject): Wording {
  const { messageTh, messageEn, suggestionTh, suggestionEn } = readByOcr(fact, WORDS[fact.code](new Params(fact.params), subject));
  if (suggestionTh === undefined || suggestionEn === undefined) return { messageTh: messageTh.trim(), messageEn };
  // What failed on our own side is nobody's to repair.
  const keeper = fact.verdict === 'unchecked' ? { th: '', en: '' } : { th: ` (ผู้ดูแลตามปกติ: ${subject.item.sectionTh})`, en: ` (normally kept by: ${subject.item.sectionEn})` };
  return { messageTh: messageTh.trim(), messageEn, suggestionTh: suggestionTh + keeper.th, suggestionEn: suggestionEn + keeper.en };
}

/** The same for what is said of a link or document by itself. Null for facts about an item or requirement. */
export function describeAlone(fact: Fact): Wording | null {
  return isLinkCode(fact.code) ? LINK[fact.code](new Params(fact.params), null) : null;
}

function isLinkCode(code: FactCode): code is LinkCode {
  return code in LINK;
}

/** What rests on words read from a picture says so; where a person must confirm it, nothing is stated as a fact. */
function readByOcr({ code, verdict, params }: Fact, words: Wording): Wording {
  if (params['ocrConfidence'] === undefined || code === 'requirement-looks-met') return words;
  if (verdict !== 'review') return { ...words, messageTh: `${words.messageTh.trim()} (อ่านจากภาพด้วย OCR)`, messageEn: `${words.messageEn} (read from a picture by OCR)` };
  const sure = sureness(new Params(params));
  return {
    ...words,
    messageTh: `อ่านจากภาพด้วย OCR แล้วดูเหมือนว่า “${words.messageTh.trim()}”${sure.th} OCR อาจอ่านผิด จึงขอให้เจ้าหน้าที่เปิดเอกสารเทียบและยืนยัน`,
    messageEn: `Read from a picture by OCR it looks like this: ${words.messageEn}${sure.en}. OCR may have misread it; please compare with the document and confirm`,
    suggestionTh: `ขอให้เปิดเอกสารเทียบก่อน หากเป็นจริง: ${words.suggestionTh ?? READABLE_ADVICE.suggestionTh}`,
    suggestionEn: `Compare with the document first. If it is so: ${words.suggestionEn ?? READABLE_ADVICE.suggestionEn}`,
  };
}

const sureness = (params: Params): { th: string; en: string } =>
  params.text('ocrConfidence') === '–' ? { th: '', en: '' } : { th: ` (ความมั่นใจของคำที่อ่านได้ไม่ชัดที่สุด ${params.number('ocrConfidence')} จาก 100)`, en: ` (least sure word ${params.number('ocrConfidence')} of 100)` };

/** How far pictures were looked through before something was called not found. */
const ocrEffort = (params: Params): { th: string; en: string } => {
  const [read, left, untried] = [params.number('ocrPages'), params.number('ocrPagesLeft'), params.number('ocrNotTried')];
  const th = [read > 0 ? `อ่านภาพด้วย OCR แล้ว ${read} หน้า ยังไม่พบ แต่ OCR อาจอ่านพลาด` : '', left > 0 ? `ยังไม่ได้อ่านภาพอีก ${left} หน้า` : '', untried > 0 ? `ไม่ได้อ่านตัวหนังสือในภาพของ ${untried} เอกสาร` : ''].filter((part) => part !== '');
  const en = [read > 0 ? `OCR read ${read} pages and did not find it, but may have missed it` : '', left > 0 ? `${left} pages were not reached` : '', untried > 0 ? `the pictures of ${untried} documents were not read` : ''].filter((part) => part !== '');
  return { th: th.length === 0 ? '' : ` (${th.join(' และ')})`, en: en.length === 0 ? '' : ` (${en.join('; ')})` };
};

/** Reads parameters without trusting a stored fact of an older version. */
class Params {
  constructor(private readonly values: Fact['params']) {}
  text(name: string): string {
    const value = this.values[name];
    return Array.isArray(value) ? value.join(', ') : value === undefined || value === null ? '–' : String(value);
  }
  list(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];
  }
  cause(): Cause | undefined {
    const { cause: code, ...others } = this.values;
    return code === undefined ? undefined : Cause.safeParse({ code, ...others }).data;
  }
  number(name: string): number {
    return Number(this.values[name] ?? 0);
  }
}

const some = (words: string[], most = 12, more = 'และอื่น ๆ'): string => (words.length === 0 ? '–' : words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} ${more} (${words.length})`);

/** What is asked for; in Thai with the blank that stands before a quotation. */
const thing = (subject: Subject): { th: string; en: string } =>
  subject.requirement === null ? { th: ` ข้อ ${subject.item.id}`, en: `item ${subject.item.id}` } : { th: ` “${subject.requirement.textTh}”`, en: `“${subject.requirement.textEn}”` };

/** The requirement's own advice, with the format it had best be in and the page that was submitted. */
const advice = (subject: Subject): Pick<Wording, 'suggestionTh' | 'suggestionEn'> => {
  if (subject.requirement === null) return {};
  const { adviceTh, adviceEn } = subject.requirement;
  const format = formatOf(subject.requirement, subject.item);
  const page = pageOf(subject);
  return { suggestionTh: `${adviceTh}${format.th}${page.th}`, suggestionEn: `${sentence(adviceEn)}${format.en}${page.en}` };
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** In which form to publish it, where the advice itself does not say. */
function formatOf({ adviceTh, rule }: Requirement, { form }: ChecklistItem): { th: string; en: string } {
  if (/\.xlsx|\.csv|PDF|เป็นข้อความ|จุดเชื่อมโยง|แบบฟอร์ม|เว็บไซต์ของสำนักงานเขตเอง/.test(adviceTh)) return { th: '', en: '' };
  if (rule.kind === 'channel' || rule.kind === 'system' || rule.kind === 'people' || rule.kind === 'news') return { th: ' โดยพิมพ์เป็นข้อความบนหน้าเว็บ ไม่ใช่ในภาพเท่านั้น', en: ' Write it as text on the page, not only in a picture.' };
  if (['figure', 'procurement', 'complaints'].includes(rule.kind) || form === 'table') return { th: ' ในรูปแบบตาราง .xlsx หรือ .csv คู่กับ PDF', en: ' Use a table in .xlsx or .csv, beside a PDF.' };
  return { th: ' ในรูปแบบที่คัดลอกข้อความได้ (หน้าเว็บ .docx หรือ PDF ที่ไม่ใช่ภาพสแกน)', en: ' Use a form whose text can be copied (web page, .docx, or a PDF that is no scan).' };
}

function pageOf({ page, item }: Subject): { th: string; en: string } {
  if (page === undefined || page === null) return { th: '', en: '' };
  const title = page.title === '' ? '' : `“${page.title}” `;
  return { th: ` หน้าที่ส่งไว้ในข้อ ${item.id} คือ ${title}${page.url}`, en: ` The page submitted for ${item.id} is ${title}${page.url}` };
}

/** Letters of a nearest thing that a sentence can bear; the evidence has it in full. */
const NEAREST_SHOWN = 60;

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How much was looked through, and the closest thing to what is missing. */
const searched = (params: Params): { th: string; en: string } => {
  // A remark on something that was found does not count what was searched.
  if (params.list('documents').length === 0) return { th: '', en: '' };
  const [documents, aside] = [params.number('documents'), params.number('setAside')];
  if (documents === 0) return { th: ' (ไม่มีเอกสารที่มีเนื้อหาให้ตรวจ)', en: ' (there was no document to look through)' };
  const nearest = params.list('nearest')[0] ?? '';
  const quote = nearest.length > NEAREST_SHOWN ? `${nearest.slice(0, NEAREST_SHOWN).trimEnd()}…` : nearest;
  return {
    th: ` (ตรวจแล้ว ${documents} เอกสาร ${params.number('pages')} หน้า ${params.number('tables')} ตาราง${aside > 0 ? ` ในจำนวนนี้ไม่นับ ${aside} เอกสารที่เป็นของปีหรือเขตอื่น` : ''}${quote === '' ? '' : ` ที่ใกล้เคียงที่สุดคือ “${quote}”`})`,
    en: ` (looked through ${counted(documents, 'document')}, ${counted(params.number('pages'), 'page')}, ${counted(params.number('tables'), 'table')}${aside > 0 ? `; ${aside} of them of another year or district and no evidence` : ''}${quote === '' ? '' : `; nearest: “${quote}”`})`,
  };
};

const READABLE_ADVICE = { suggestionTh: 'ควรเผยแพร่ฉบับที่เครื่องอ่านได้ (PDF ที่มีข้อความ, .docx, .xlsx หรือ .csv) คู่กัน', suggestionEn: 'Publish a machine-readable version (text PDF, .docx, .xlsx or .csv) beside it.' };

type Words = (params: Params, subject: Subject) => Wording;

const REQUIREMENT: Record<Extract<FactCode, `requirement-${string}` | 'person-must-judge' | 'not-applicable' | 'all-links-dead' | 'no-links' | 'rule-crashed' | 'wrong-year' | 'wrong-district' | 'fewer-than-wanted'>, Words> = {
  'requirement-met': (_params, subject) => ({ messageTh: `พบ${thing(subject).th}`, messageEn: `Found: ${thing(subject).en}` }),
  'requirement-looks-met': (params, subject) => ({
    messageTh: `อ่านจากภาพด้วย OCR แล้ว น่าจะมี${thing(subject).th}${sureness(params).th} ขอให้เจ้าหน้าที่เปิดดูและยืนยัน`,
    messageEn: `Read from a picture by OCR, it looks as if this is there: ${thing(subject).en}${sureness(params).en}; please look and confirm`,
    suggestionTh: 'ขอให้เปิดดูตำแหน่งที่ระบุว่ามีข้อมูลนี้จริง และควรเผยแพร่ฉบับที่เครื่องอ่านได้ (PDF ที่มีข้อความ, .docx, .xlsx หรือ .csv) คู่กัน',
    suggestionEn: 'Look at the named place and see that it is there; publish a machine-readable version (text PDF, .docx, .xlsx or .csv) beside it.',
  }),
  'requirement-missing': (params, subject) => ({ messageTh: `ไม่พบ${thing(subject).th}${searched(params).th}`, messageEn: `Not found: ${thing(subject).en}${searched(params).en}`, ...advice(subject) }),
  'requirement-unreadable': (params, subject) => {
    const reasons = params.list('reasons');
    const unread = params.number('unread');
    const [th, en] = [reasons.map((reason) => REASONS[reason]?.th ?? reason).join(', '), reasons.map((reason) => REASONS[reason]?.en ?? reason).join(', ')];
    return {
      messageTh: unread > 0 ? `ยังไม่พบ${thing(subject).th} แต่มี ${unread} ลิงก์ที่เครื่องอ่านไม่ได้ (${th})${ocrEffort(params).th} จึงขอให้เจ้าหน้าที่เปิดดู` : `ยังไม่พบ${thing(subject).th} ในเอกสารที่เปิดแล้ว และยังดูไม่ครบ (${th}) จึงขอให้เจ้าหน้าที่เปิดดู`,
      messageEn: unread > 0 ? `Not found yet: ${thing(subject).en}; ${counted(unread, 'link')} could not be read by machine (${en})${ocrEffort(params).en}, a person must look` : `Not found yet in what was opened: ${thing(subject).en}; not everything was looked at (${en}), a person must look`,
      suggestionTh: `ขอให้เปิดดูลิงก์ที่ระบุว่ามีข้อมูลนี้หรือไม่ และควรเผยแพร่ฉบับที่เครื่องอ่านได้ (PDF ที่คัดลอกข้อความได้ .docx .xlsx หรือ .csv) คู่กันในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต`,
      suggestionEn: `Open the named links and see whether it is there; publish a machine-readable version (text PDF, .docx, .xlsx or .csv) beside them under ${subject.item.id} on the district's own website.`,
    };
  },
  'requirement-unchecked': (params, subject) => {
    const reasons = params.list('reasons');
    return {
      messageTh: `ยังตรวจ${thing(subject).th} ไม่ได้ เพราะเหตุขัดข้อง (${reasons.map((reason) => REASONS[reason]?.th ?? reason).join(', ')}) ไม่นับเป็นข้อบกพร่องของสำนักงานเขต`,
      messageEn: `Could not be checked: ${thing(subject).en}; something failed (${reasons.map((reason) => REASONS[reason]?.en ?? reason).join(', ')}), not counted against the district`,
    };
  },
  'person-must-judge': (_params, subject) => ({
    messageTh: `${thing(subject).th} ต้องให้เจ้าหน้าที่เป็นผู้พิจารณา`,
    messageEn: `A person must judge ${thing(subject).en}`,
    ...advice(subject),
  }),
  'not-applicable': (params, subject) => {
    const why = NOT_APPLICABLE[params.text('why')];
    return { messageTh: `${thing(subject).th} ไม่เกี่ยวข้องในกรณีนี้${why === undefined ? '' : ` เพราะ${why.th}`}`, messageEn: `Does not apply here: ${thing(subject).en}${why === undefined ? '' : `, for ${why.en}`}` };
  },
  'all-links-dead': (_params, subject) => ({
    messageTh: `ลิงก์ที่ส่งของข้อ ${subject.item.id} เปิดไม่ได้ทุกลิงก์ จึงถือว่ายังไม่ได้เปิดเผย${thing(subject).th}`,
    messageEn: `No submitted link of ${subject.item.id} opens, so nothing is disclosed for ${thing(subject).en}`,
    suggestionTh: `ขอให้ตรวจสอบและแก้ไขลิงก์ของข้อ ${subject.item.id} ให้ประชาชนเปิดได้โดยไม่ต้องเข้าสู่ระบบ`,
    suggestionEn: `Check and repair the links of ${subject.item.id} so that the public can open them without logging in.`,
  }),
  'no-links': (_params, subject) => ({
    messageTh: `ข้อ ${subject.item.id} ไม่มีลิงก์`,
    messageEn: `Item ${subject.item.id} has no link`,
    suggestionTh: `ขอให้ส่งลิงก์ของข้อ ${subject.item.id} “${subject.item.titleTh}”`,
    suggestionEn: `Submit a link for ${subject.item.id} “${subject.item.titleEn}”.`,
  }),
  'rule-crashed': (params, subject) => ({
    messageTh: `โปรแกรมตรวจ${thing(subject).th} ไม่สำเร็จ (${params.text('detail')}) เป็นความผิดพลาดของโปรแกรม ไม่ใช่ของสำนักงานเขต`,
    messageEn: `The program failed to check ${thing(subject).en} (${params.text('detail')}): our bug, not the district's`,
  }),
  'wrong-year': (params, subject) => ({
    messageTh: `เอกสารนี้เป็นของปี พ.ศ. ${params.text('year')} ไม่ใช่ปีงบประมาณ พ.ศ. ${params.text('wanted')} จึงใช้เป็นหลักฐานของ${thing(subject).th} ไม่ได้`,
    messageEn: `This document is of the year ${params.text('year')} BE, not of fiscal year ${params.text('wanted')}; it is no evidence for ${thing(subject).en}`,
    suggestionTh: `ขอให้เผยแพร่เอกสารฉบับปีงบประมาณ พ.ศ. ${params.text('wanted')} ในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต และเปลี่ยนลิงก์ที่ส่งในข้อ ${subject.item.id} เป็นฉบับนั้น`,
    suggestionEn: `Publish the version of fiscal year ${params.text('wanted')} under ${subject.item.id} on the district's own website, and submit its link in place of this one.`,
  }),
  'wrong-district': (params, subject) => ({
    messageTh: `เอกสารนี้เป็นของสำนักงานเขต${params.text('name')} ไม่ใช่ของสำนักงานเขต${subject.district.nameTh}`,
    messageEn: `This document belongs to the district office of ${params.text('name')}, not of ${subject.district.nameEn}`,
    suggestionTh: `ขอให้เผยแพร่เอกสารของสำนักงานเขต${subject.district.nameTh}ในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต และเปลี่ยนลิงก์ที่ส่งในข้อ ${subject.item.id} เป็นฉบับนั้น`,
    suggestionEn: `Publish the document of ${subject.district.nameEn} under ${subject.item.id} on the district's own website, and submit its link in place of this one.`,
  }),
  'fewer-than-wanted': (params, subject) => ({
    messageTh: `พบ${thing(subject).th} ${params.number('found')} รายการ ควรมีอย่างน้อย ${params.number('want')} รายการ`,
    messageEn: `${thing(subject).en}: ${params.number('found')} found, ${params.number('want')} wished for`,
    ...advice(subject),
  }),
};

const CONTENT: Record<Extract<FactCode, 'figures-blank' | 'figures-dash' | 'form-blank' | 'other-subjects' | 'office-not-named' | 'announcement-unsigned' | 'months-missing' | 'period-without-year' | 'period-only-as-of' | 'year-only-in-name' | 'year-not-stated' | 'channel-not-dedicated' | 'post-without-holder' | 'contact-missing' | `news-${string}` | `table-${'not-open' | 'column-missing' | 'cell-blank'}`>, Words> = {
  'figures-blank': (params, subject) => ({ messageTh: `มีหัวตารางของ${thing(subject).th} แต่ช่องตัวเลขว่าง${searched(params).th}`, messageEn: `The table for ${thing(subject).en} has headings but no figures${searched(params).en}`, ...advice(subject) }),
  'figures-dash': (_params, subject) => ({
    messageTh: `${thing(subject).th} มีแต่เครื่องหมายขีด (-) ทุกแถว ผู้ตรวจอาจถือว่าไม่ได้ระบุ`,
    messageEn: `${thing(subject).en}: nothing but dashes in every row; an assessor may take it for not stated`,
    suggestionTh: 'ขอให้ระบุเป็นตัวเลข หรือเขียนให้ชัดว่าไม่มี เช่น “ไม่ใช้งบประมาณ” แทนเครื่องหมายขีด',
    suggestionEn: 'State the figures, or write plainly that there are none (“no budget used”), in place of the dashes.',
  }),
  'other-subjects': (_params, subject) => ({
    messageTh: `มีเอกสารของ${thing(subject).th} แต่เป็นกระบวนงานอื่นนอกเหนือจากที่ข้อนี้กำหนด`,
    messageEn: `There is a document for ${thing(subject).en}, but for other processes than those asked for`,
    ...advice(subject),
  }),
  'office-not-named': (_params, subject) => ({
    messageTh: `เอกสารไม่ได้ระบุชื่อสำนักงานเขต${subject.district.nameTh} และหัวเรื่องเป็นของกรุงเทพมหานคร จึงต้องให้เจ้าหน้าที่ยืนยันว่าเป็นของเขต`,
    messageEn: `The document never names the district office of ${subject.district.nameEn} and its title is the city's; a person must confirm that it is the district's own`,
    suggestionTh: `ขอให้ใช้เอกสารของสำนักงานเขต${subject.district.nameTh} หรือระบุชื่อสำนักงานเขตในหัวเรื่อง`,
    suggestionEn: `Use the document of the district office of ${subject.district.nameEn}, or name the office in its title.`,
  }),
  'announcement-unsigned': (params, subject) => ({
    messageTh: `ไม่พบชื่อและตำแหน่งผู้อำนวยการเขตกับวันที่ท้าย${params.text('announcementTh')}`,
    messageEn: `No name and post of the director with the day below the ${params.text('announcementEn')}`,
    suggestionTh: `ขอให้เผยแพร่${params.text('announcementTh')}ฉบับที่ผู้อำนวยการเขต${subject.district.nameTh}ลงนามแล้ว โดยมีชื่อ ตำแหน่ง และวันที่เป็นข้อความ`,
    suggestionEn: `Publish the ${params.text('announcementEn')} as signed by the director, with name, post and day as text.`,
  }),
  'form-blank': (params, subject) => ({ messageTh: `มีแบบฟอร์มที่มีหัวตารางของ${thing(subject).th} แต่ยังไม่ได้กรอกข้อมูล${searched(params).th}`, messageEn: `The form with headings for ${thing(subject).en} is there but nothing was filled in${searched(params).en}`, ...advice(subject) }),
  'months-missing': (params, subject) => ({
    messageTh: `${thing(subject).th} ยังขาดเดือน ${some(params.list('monthsTh'))}${searched(params).th}`,
    messageEn: `${thing(subject).en}: months missing: ${some(params.list('monthsEn'), 12, 'and more')}${searched(params).en}`,
    suggestionTh: `ขอให้เพิ่มข้อมูลเดือน ${some(params.list('monthsTh'))} ในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต ให้ครบรอบ 6 เดือนแรก (ตุลาคม ${subject.fiscalYear - 1} – มีนาคม ${subject.fiscalYear}) เดือนที่ไม่มีให้ระบุว่า “ไม่มี”`,
    suggestionEn: `Add ${some(params.list('monthsEn'), 12, 'and more')} under ${subject.item.id} on the district's own website, so that October ${subject.fiscalYear - 1} to March ${subject.fiscalYear} is covered; say so where a month has nothing.`,
  }),
  'period-without-year': (_params, subject) => ({
    messageTh: `เอกสารระบุรอบ 6 เดือนแต่ไม่ระบุปี จึงต้องให้เจ้าหน้าที่ยืนยันว่าเป็นของปีงบประมาณ พ.ศ. ${subject.fiscalYear}`,
    messageEn: `The document names a six-month period but no year; a person must confirm that it is of fiscal year ${subject.fiscalYear}`,
    suggestionTh: `ขอให้ระบุช่วงเวลาให้ชัดเจน เช่น “1 ตุลาคม ${subject.fiscalYear - 1} – 31 มีนาคม ${subject.fiscalYear}”`,
    suggestionEn: `State the period, e.g. “1 October ${subject.fiscalYear - 1} – 31 March ${subject.fiscalYear}”.`,
  }),
  'period-only-as-of': (_params, subject) => ({
    messageTh: `เอกสารระบุเพียงข้อมูล ณ สิ้นเดือนมีนาคม ${subject.fiscalYear} โดยไม่ระบุว่าเป็นรอบ 6 เดือน จึงต้องให้เจ้าหน้าที่ยืนยันช่วงเวลา`,
    messageEn: `The document only says that it is as of the end of March ${subject.fiscalYear}, not which months it covers; a person must confirm the period`,
    suggestionTh: `ขอให้ระบุช่วงเวลาให้ชัดเจน เช่น “รอบ 6 เดือน (1 ตุลาคม ${subject.fiscalYear - 1} – 31 มีนาคม ${subject.fiscalYear})”`,
    suggestionEn: `State the period, e.g. “six months (1 October ${subject.fiscalYear - 1} – 31 March ${subject.fiscalYear})”.`,
  }),
  'year-only-in-name': (params) => ({
    messageTh: `ปี พ.ศ. ${params.text('year')} ปรากฏเฉพาะในชื่อไฟล์หรือชื่อลิงก์ ไม่ปรากฏในเอกสาร`,
    messageEn: `The year ${params.text('year')} stands only in the name of the file or link, not in the document`,
    suggestionTh: `ขอให้ระบุ “ประจำปีงบประมาณ พ.ศ. ${params.text('year')}” ในหัวเรื่องของเอกสาร`,
    suggestionEn: `Name the fiscal year ${params.text('year')} in the document's heading.`,
  }),
  'year-not-stated': (params, subject) => ({
    messageTh: `พบเอกสารของ${thing(subject).th} แต่ไม่ระบุปี จึงต้องให้เจ้าหน้าที่ยืนยันว่าเป็นของปี พ.ศ. ${params.text('year')}`,
    messageEn: `There is a document for ${thing(subject).en} but it states no year; a person must confirm that it is of ${params.text('year')}`,
    suggestionTh: `ขอให้ระบุ “ประจำปีงบประมาณ พ.ศ. ${params.text('year')}” ในหัวเรื่องของเอกสาร`,
    suggestionEn: `Name the fiscal year ${params.text('year')} in the document's heading.`,
  }),
  'channel-not-dedicated': (_params, subject) => ({
    messageTh: `มีช่องทางแล้ว แต่ยังไม่ชัดว่าเป็นช่องทางเฉพาะสำหรับ${thing(subject).th}`,
    messageEn: `There is a channel, but whether it is separate enough for ${thing(subject).en} a person must judge`,
    ...advice(subject),
  }),
  'post-without-holder': (params, subject) => ({
    messageTh: `ไม่พบชื่อผู้ดำรงตำแหน่ง “${params.text('post')}”${searched(params).th}`,
    messageEn: `No name found for the post “${params.text('post')}”${searched(params).en}`,
    ...advice(subject),
  }),
  'contact-missing': (params, subject) => ({ messageTh: `มีรายชื่อแล้วแต่ไม่พบช่องทางติดต่อ${searched(params).th}`, messageEn: `The names are there but no way to reach them${searched(params).en}`, ...advice(subject) }),
  'news-of-other-year': (params, subject) => ({
    messageTh: `พบข่าวแต่ไม่มีข่าวที่ลงวันที่ในปีงบประมาณ พ.ศ. ${subject.fiscalYear}${searched(params).th}`,
    messageEn: `There is news, but none dated in fiscal year ${subject.fiscalYear}${searched(params).en}`,
    ...advice(subject),
  }),
  'news-undated': (_params, subject) => ({
    messageTh: `รายการของ${thing(subject).th} ไม่แสดงวันที่ มีเพียงปีงบประมาณในหัวเรื่อง จึงต้องให้เจ้าหน้าที่ยืนยัน`,
    messageEn: `The list for ${thing(subject).en} shows no dates, only the fiscal year in its heading; a person must confirm`,
    suggestionTh: `ขอให้แสดงวันที่ของแต่ละรายการในหน้าข้อ ${subject.item.id} เป็นข้อความ เช่น “15 มกราคม ${subject.fiscalYear}”`,
    suggestionEn: `Show the date of every entry under ${subject.item.id} as text, for instance “15 มกราคม ${subject.fiscalYear}”.`,
  }),
  'news-not-recent': (params, subject) => ({
    messageTh: `ข่าวล่าสุดเก่ากว่า ${params.number('want')} วัน (${params.number('days')} วัน)`,
    messageEn: `The newest news is ${params.number('days')} days old, more than ${params.number('want')}`,
    ...advice(subject),
  }),
  'table-column-missing': (params, subject) => ({
    messageTh: `ตารางของ${thing(subject).th} ยังขาดช่อง ${some(params.list('columnsTh'))}${searched(params).th}`,
    messageEn: `The table for ${thing(subject).en} lacks the columns ${some(params.list('columnsEn'), 12, 'and more')}${searched(params).en}`,
    ...advice(subject),
  }),
  'table-cell-blank': (params, subject) => ({
    messageTh: `ตารางของ${thing(subject).th} มีช่องว่าง ${params.number('blank')} จาก ${params.number('rows')} แถว ได้แก่ ${some(params.list('columnsTh'))}`,
    messageEn: `${params.number('blank')} of ${params.number('rows')} rows of the table for ${thing(subject).en} leave blank: ${some(params.list('columnsEn'), 12, 'and more')}`,
    ...advice(subject),
  }),
  'table-not-open': (params, subject) => ({
    messageTh: `ข้อมูลเผยแพร่เป็น ${KINDS[params.text('kind')]?.th ?? params.text('kind')} เท่านั้น เครื่องนำตัวเลขไปใช้ต่อได้ยาก`,
    messageEn: `Published only as ${KINDS[params.text('kind')]?.en ?? params.text('kind')}: a machine can hardly re-use the figures`,
    suggestionTh: `ควรเผยแพร่ตารางเป็น .xlsx หรือ .csv คู่กับไฟล์เดิมในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต`,
    suggestionEn: `Publish the table as .xlsx or .csv beside the file, under ${subject.item.id} on the district's own website.`,
  }),
};

const PROCUREMENT: Record<Extract<FactCode, `procurement-${string}`>, Words> = {
  'procurement-month-missing': (params, subject) => ({
    messageTh: `ไม่พบสรุปผลการจัดซื้อจัดจ้างเดือน ${some(params.list('monthsTh'))} โดยพบ ${params.number('found')} เดือน${searched(params).th}`,
    messageEn: `No procurement summary found for ${some(params.list('monthsEn'), 12, 'and more')}; ${counted(params.number('found'), 'month')} found${searched(params).en}`,
    suggestionTh: `ขอให้เผยแพร่แบบ สขร.1 ของเดือน ${some(params.list('monthsTh'))} เป็นรายเดือน หากเดือนใดไม่มีการจัดซื้อจัดจ้างให้ระบุ “ไม่มีการจัดซื้อจัดจ้างในเดือนนี้” ในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต เป็นไฟล์ .xlsx คู่กับ PDF`,
    suggestionEn: `Publish the form สขร.1 for ${some(params.list('monthsEn'), 12, 'and more')}, one per month, under ${subject.item.id} on the district's own website, as .xlsx beside a PDF; where nothing was bought, say so.`,
  }),
  'procurement-month-unknown': (params, subject) => ({
    messageTh: `มีตารางจัดซื้อจัดจ้างที่ไม่ระบุเดือน และยังไม่พบเดือน ${some(params.list('monthsTh'))} จึงต้องให้เจ้าหน้าที่ดูว่าเป็นของเดือนใด`,
    messageEn: `A procurement table names no month and ${some(params.list('monthsEn'), 12, 'and more')} was not found; a person must see which month it is`,
    suggestionTh: `ขอให้ระบุ “สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน … พ.ศ. …” ที่หัวตาราง เช่น “ในรอบเดือนมกราคม พ.ศ. ${subject.fiscalYear}”`,
    suggestionEn: `Name the month and year in the heading of the table, for instance “ในรอบเดือนมกราคม พ.ศ. ${subject.fiscalYear}” (January).`,
  }),
  'procurement-month-misprint': (params) => ({
    messageTh: `หัวตารางพิมพ์ว่า ${params.text('printedTh')} แต่วันที่ของสัญญาอยู่ในเดือน ${params.text('meantTh')} น่าจะพิมพ์ปีผิด`,
    messageEn: `The heading says ${params.text('printedEn')} but the contracts are dated in ${params.text('meantEn')}: probably a misprinted year`,
    suggestionTh: `ขอให้แก้หัวตารางเป็น ${params.text('meantTh')}`,
    suggestionEn: `Correct the heading to ${params.text('meantEn')}.`,
  }),
  'procurement-month-twice': (params) => ({
    messageTh: `พบสรุปผลของเดือน ${params.text('monthTh')} สองฉบับที่ต่างกัน`,
    messageEn: `Two different summaries for ${params.text('monthEn')}`,
    suggestionTh: `ขอให้คงฉบับที่ถูกต้องของเดือน ${params.text('monthTh')} ไว้เพียงฉบับเดียว และนำอีกฉบับออกจากรายการลิงก์ หรือแก้ชื่อเดือนของฉบับนั้นให้ถูกต้อง`,
    suggestionEn: `Keep only the right summary of ${params.text('monthEn')}; take the other one out of the list of links, or correct the month it names.`,
  }),
  'procurement-column-missing': (params) => ({
    messageTh: `ตารางสรุปผลไม่มีคอลัมน์ ${some(params.list('columnsTh'))} (เดือน ${some(params.list('monthsTh'))})`,
    messageEn: `The summary lacks the columns ${some(params.list('columnsEn'), 12, 'and more')} (${some(params.list('monthsEn'), 12, 'and more')})`,
    suggestionTh: `ขอให้เพิ่มคอลัมน์ ${some(params.list('columnsTh'))} ตามแบบ สขร.1 ให้ครบ 9 คอลัมน์`,
    suggestionEn: `Add the columns ${some(params.list('columnsEn'), 12, 'and more')} as the nine columns of the form สขร.1 ask.`,
  }),
  'procurement-table-unread': (params) => ({
    messageTh: `อ่านตารางสรุปผล${params.list('monthTh').length > 0 ? `ของเดือน ${params.text('monthTh')} ` : ''}เป็นแถวและคอลัมน์ไม่ได้ จึงต้องให้เจ้าหน้าที่เปิดดู`,
    messageEn: `The summary table${params.list('monthEn').length > 0 ? ` of ${params.text('monthEn')}` : ''} could not be read as rows and columns; a person must look`,
    suggestionTh: 'ควรเผยแพร่ตารางเป็น .xlsx หรือ .csv คู่กับ PDF',
    suggestionEn: 'Publish the table as .xlsx or .csv beside the PDF.',
  }),
  'procurement-price-missing': (params, subject) => ({
    messageTh: `ราคาที่เสนอและราคาที่ตกลงซื้อหรือจ้างไม่ครบถ้วน: ${params.number('missing')} จาก ${params.number('rows')} รายการ (ไม่มีราคาที่เสนอ ${params.number('bids')} รายการ ไม่มีราคาที่ตกลง ${params.number('agreed')} รายการ) ได้แก่ ${some(params.list('placesTh'), 20)}`,
    messageEn: `Prices offered and agreed are incomplete: ${params.number('missing')} of ${params.number('rows')} purchases (offered missing in ${params.number('bids')}, agreed in ${params.number('agreed')}): ${some(params.list('placesEn'), 20, 'and more')}`,
    suggestionTh: `ขอให้ระบุราคาที่เสนอของผู้เสนอราคาทุกราย และราคาที่ตกลงซื้อหรือจ้าง ให้ครบทุกแถว (${some(params.list('placesTh'), 6)}) แล้วเผยแพร่ตารางที่แก้แล้วเป็น .xlsx คู่กับ PDF ในหน้าข้อ ${subject.item.id} บนเว็บไซต์ของสำนักงานเขต`,
    suggestionEn: `State the price offered by every bidder and the price agreed in every row (${some(params.list('placesEn'), 6, 'and more')}), and publish the corrected table as .xlsx beside a PDF under ${subject.item.id} on the district's own website.`,
  }),
  'procurement-month-silent': (params) => ({
    messageTh: `เอกสารของเดือน ${some(params.list('monthsTh'))} ว่างเปล่าและไม่ได้ระบุว่าไม่มีการจัดซื้อจัดจ้าง`,
    messageEn: `The summary of ${some(params.list('monthsEn'), 12, 'and more')} is empty and does not say that nothing was bought`,
    suggestionTh: 'ขอให้ระบุข้อความ “ไม่มีการจัดซื้อจัดจ้างในเดือนนี้” ในตาราง',
    suggestionEn: 'Write “ไม่มีการจัดซื้อจัดจ้างในเดือนนี้” (nothing was bought this month) into the table.',
  }),
};

const COMPLAINTS: Record<Extract<FactCode, `complaints-${string}`>, Words> = {
  'complaints-blank': (_params, subject) => ({ messageTh: `ตารางสถิติมีช่อง${thing(subject).th} แต่เว้นว่างไว้`, messageEn: `The statistics have a place for ${thing(subject).en} but it is left blank`, suggestionTh: 'ขอให้กรอกตัวเลข หากไม่มีเรื่องร้องเรียนให้ใส่ 0 และระบุ “ไม่มีเรื่องร้องเรียนการทุจริต”', suggestionEn: 'Fill in the figure; where there were none, write 0 and say “ไม่มีเรื่องร้องเรียนการทุจริต”.' }),
  'complaints-general-only': (params, subject) => ({ messageTh: `พบสถิติเรื่องร้องเรียนทั่วไป แต่ไม่ใช่เรื่องร้องเรียนการทุจริต จึงยังไม่มี${thing(subject).th}${searched(params).th}`, messageEn: `There are statistics of general complaints but not of complaints about corruption: ${thing(subject).en} is missing${searched(params).en}`, ...advice(subject) }),
  'complaints-dash': () => ({ messageTh: 'สถิติใช้ขีด “-” แทนเลข 0', messageEn: 'The statistics use a dash in place of 0', suggestionTh: 'ควรใส่เลข 0 หรือระบุ “ไม่มีเรื่องร้องเรียน” ให้ชัดเจน', suggestionEn: 'Write 0 or “no complaints” in words.' }),
  'complaints-silent': () => ({ messageTh: 'ตารางสถิติว่างเปล่าและไม่ได้ระบุว่าไม่มีเรื่องร้องเรียน', messageEn: 'The statistics are empty and do not say that there were no complaints', suggestionTh: 'ขอให้ระบุ “ไม่มีเรื่องร้องเรียนการทุจริตในรอบ 6 เดือน” หรือใส่เลข 0 ให้ครบทุกช่อง', suggestionEn: 'Say that there were no complaints in the period, or write 0 in every place.' }),
  'complaints-sum-differs': (params) => ({ messageTh: `ตัวเลขไม่ตรงกัน: ทั้งหมด ${params.number('total')} แต่แล้วเสร็จ ${params.number('finished')} และอยู่ระหว่างดำเนินการ ${params.number('pending')}`, messageEn: `The figures do not add up: ${params.number('total')} in all, ${params.number('finished')} finished, ${params.number('pending')} in progress`, suggestionTh: 'ขอให้ตรวจสอบและแก้ตัวเลขในแถวที่ระบุ ให้จำนวนทั้งหมดเท่ากับจำนวนที่แล้วเสร็จรวมกับที่อยู่ระหว่างดำเนินการ แล้วเผยแพร่ตารางใหม่เป็น .xlsx คู่กับ PDF', suggestionEn: 'Check and correct the row named, so that the total is finished plus in progress, and publish the table again as .xlsx beside a PDF.' }),
};

type LinkCode = Extract<FactCode, 'link-outcome' | 'service-limits' | `document-${string}` | 'kind-mismatch' | 'personal-data-exposed'>;

/** What is said of a link or document by itself needs no subject to be worded. */
const LINK: Record<LinkCode, (params: Params, subject: Subject | null) => Wording> = {
  'link-outcome': (params) => {
    const service = isServiceWall(params.text('outcome')) && params.cause() === undefined ? serviceWords(params.text('service'), params.text('outcome')) : null;
    if (service !== null) return service;
    const outcome = Outcome.safeParse(params.text('outcome'));
    const { messageTh, messageEn, suggestionTh, suggestionEn } = meaningOf({ outcome: outcome.success ? outcome.data : 'network-down', cause: params.cause() });
    return { messageTh, messageEn, suggestionTh, suggestionEn };
  },
  'service-limits': (params) =>
    serviceWords(params.text('service'), params.text('state')) ?? { messageTh: 'ลิงก์นี้เป็นบริการภายนอกที่เครื่องเห็นเนื้อหาไม่ครบ ต้องให้เจ้าหน้าที่เปิดดู', messageEn: 'An outside service of which the machine sees a part at most; a person must look' },
  'document-encrypted': () => ({ messageTh: 'ไฟล์ล็อกด้วยรหัสผ่าน ประชาชนเปิดไม่ได้ จึงไม่ใช่ข้อมูลเปิด', messageEn: 'The file is locked with a password: the public cannot open it', suggestionTh: 'ขอให้เผยแพร่ไฟล์ที่ไม่มีรหัสผ่าน', suggestionEn: 'Publish the file without a password.' }),
  'document-broken': (params) => brokenWords(params.text('reason')),
  'document-not-read': (params) => notReadWords(params.text('reason')),
  'document-picture': (params) => ({ messageTh: params.text('kind') === 'image' ? 'เป็นไฟล์รูปภาพ เครื่องอ่านข้อความไม่ได้' : 'เป็นเอกสารสแกนหรือรูปภาพ ไม่มีข้อความที่เครื่องอ่านได้', messageEn: params.text('kind') === 'image' ? 'A picture: a machine cannot read its text' : 'A scan or picture without text that a machine can read', ...READABLE_ADVICE }),
  'document-partly-picture': (params) => ({ messageTh: `${params.number('count')} จาก ${params.text('all')} หน้าเป็นภาพหรือข้อความเพี้ยน เครื่องอ่านไม่ได้หรืออ่านได้ไม่ครบ (หน้า ${some(params.list('pages'), 20)})`, messageEn: `${params.number('count')} of ${params.text('all')} pages are pictures or scrambled, and not or not wholly read (pages ${some(params.list('pages'), 20, 'and more')})`, ...READABLE_ADVICE }),
  'document-scrambled': (params) => params.text('kind') === 'html' ? PRIVATE_LETTERS : ({ messageTh: 'ข้อความใน PDF เพี้ยนจนอ่านไม่ได้ (คัดลอกแล้วไม่เป็นคำ)', messageEn: 'The text in the PDF is scrambled: copied, it gives no words', suggestionTh: 'ขอให้บันทึกเป็น PDF ใหม่จากไฟล์ต้นฉบับโดยฝังแบบอักษรมาตรฐาน (เช่น TH Sarabun) หรือเผยแพร่ไฟล์ต้นฉบับคู่กัน', suggestionEn: 'Export the PDF again from the source with its fonts embedded, or publish the source beside it.' }),
  'document-placeholder': () => ({ messageTh: 'หน้านี้ยังไม่มีเนื้อหา (อยู่ระหว่างปรับปรุงหรือว่างเปล่า)', messageEn: 'This page has no content yet', suggestionTh: 'ขอให้เพิ่มเนื้อหาหรือเปลี่ยนลิงก์ไปยังหน้าที่มีข้อมูล', suggestionEn: 'Add the content, or link to the page that has it.' }),
  'document-partly-rendered': () => ({ messageTh: 'เปิดหน้านี้ด้วยเบราว์เซอร์แล้ว แต่บางส่วนของหน้าโหลดไม่ครบ จึงอาจมีข้อมูลที่เครื่องไม่เห็น ต้องให้เจ้าหน้าที่เปิดดู', messageEn: 'The page was opened in a browser, but parts of it did not load, so there may be content that was not seen; a person must look', suggestionTh: 'ควรมีหน้าบนเว็บไซต์ของสำนักงานเขตที่อธิบายและลิงก์ไปยังระบบนี้', suggestionEn: "Have a page on the district's own site that explains and links to the system." }),
  'document-client-rendered': () => ({ messageTh: 'หน้านี้แสดงผลด้วย JavaScript เครื่องมองไม่เห็นเนื้อหา ต้องให้เจ้าหน้าที่เปิดดู', messageEn: 'This page is drawn by JavaScript; the machine sees no content, a person must look', suggestionTh: 'ควรมีหน้าบนเว็บไซต์ของสำนักงานเขตที่อธิบายและลิงก์ไปยังระบบนี้', suggestionEn: "Have a page on the district's own site that explains and links to the system." }),
  'document-unsupported': (params) => ({ ...unsupportedWords(params.text('kind')), ...READABLE_ADVICE }),
  'document-archive': (params) => archiveWords(params.text('kind'), params.number('all'), params.number('read')),
  'document-partly-read': (params) => partlyReadWords(params.text('reason')),
  'document-damaged-text': () => ({ messageTh: 'ข้อความใน PDF มีสระหรือวรรณยุกต์เพี้ยน ค้นหาคำไม่พบ (โปรแกรมซ่อมให้ก่อนตรวจแล้ว)', messageEn: 'Vowels or tone marks in the PDF text are damaged, so words cannot be searched (repaired here before checking)', suggestionTh: 'ควรบันทึกเป็น PDF ใหม่จากไฟล์ต้นฉบับโดยฝังแบบอักษรมาตรฐาน หรือเผยแพร่ไฟล์ต้นฉบับคู่กัน', suggestionEn: 'Export the PDF again from the source with its fonts embedded, or publish the source beside it.' }),
  'kind-mismatch': (params) => mismatchWords(params.text('kind'), params.list('header')[0]),
  'personal-data-exposed': (params, subject) => {
    const kinds = params.list('kinds');
    const [th, en] = [kinds.map((kind) => EXPOSED[kind]?.th ?? kind).join(', '), kinds.map((kind) => EXPOSED[kind]?.en ?? kind).join(', ')];
    const place = params.list('place')[0] ?? '';
    const count = params.number('count');
    return {
      messageTh: `เอกสารเปิดเผยข้อมูลส่วนบุคคล (${th})${count > 0 ? ` ${count} แห่ง` : ''}${place === '' ? '' : ` แห่งแรกที่${locatorIn('th', place)}`}`,
      messageEn: `The document exposes personal data (${en})${count > 0 ? ` in ${counted(count, 'place')}` : ''}${place === '' ? '' : `, first at ${place}`}`,
      suggestionTh: `ขอให้นำเอกสารนี้ออกจากเว็บไซต์โดยเร็ว ปกปิด${th === '' ? 'ข้อมูลส่วนบุคคล' : th}ทุกแห่ง เช่น 1-2345-xxxxx-xx-x แล้วเผยแพร่ฉบับที่ปกปิดแล้วแทน${subject === null ? '' : `ในข้อ ${subject.item.id}`}`,
      suggestionEn: `Take the document off the site soon, mask the ${en === '' ? 'personal data' : en} everywhere (1-2345-xxxxx-xx-x), and publish the masked version${subject === null ? '' : ` under ${subject.item.id}`} in its place.`,
    };
  },
};

const places = (params: Params): { th: string; en: string } => ({ th: some(params.list('placesTh'), 8), en: some(params.list('placesEn'), 8, 'and more') });

const CROSS: Record<Extract<FactCode, 'director-differs' | 'permits-differ' | 'spending-sums-differ' | `purchase-${string}`>, Words> = {
  'director-differs': (params, subject) => ({
    messageTh: `ผู้ลงนามคือ ${params.text('signed')} แต่ข้อ ${params.text('item')} แสดงว่าผู้อำนวยการเขตคือ ${params.text('shown')}`,
    messageEn: `Signed by ${params.text('signed')}, while ${params.text('item')} shows ${params.text('shown')} as the director`,
    suggestionTh: `ขอให้ตรวจสอบว่าผู้ใดเป็นผู้อำนวยการเขต${subject.district.nameTh}คนปัจจุบัน แล้วปรับหน้าผู้บริหารในข้อ ${params.text('item')} หรือออกประกาศฉบับที่ผู้อำนวยการเขตคนปัจจุบันลงนาม`,
    suggestionEn: `See who the present director is; bring the executives' page of ${params.text('item')} up to date, or publish the announcement as signed by the present director.`,
  }),
  'permits-differ': (params, subject) => ({
    messageTh: `ข้อ ${subject.item.id} ไม่ได้กล่าวถึง ${some(params.list('missingTh'))} ซึ่งมีในข้อ ${some(params.list('others'))}`,
    messageEn: `${subject.item.id} does not speak of ${some(params.list('missingEn'), 12, 'and more')}, which ${some(params.list('others'))} cover`,
    suggestionTh: `ขอให้ข้อ ${subject.item.id} ครอบคลุมใบอนุญาตประเภทเดียวกับข้อ ${some(params.list('others'))} โดยเพิ่ม ${some(params.list('missingTh'))}`,
    suggestionEn: `Cover the same kinds of permits as ${some(params.list('others'))}: add ${some(params.list('missingEn'), 12, 'and more')}.`,
  }),
  'spending-sums-differ': (params) => ({
    messageTh: `ยอดใช้จ่ายไตรมาสที่ 1 รวมกับไตรมาสที่ 2 ไม่ตรงกับรายงานรอบ 6 เดือน ${params.number('count')} รายการ: ${some(params.list('headsTh'), 3)}`,
    messageEn: `Spending of the first and second quarter does not add up to the report of six months in ${params.number('count')} lines: ${some(params.list('headsTh'), 3, 'and more')}`,
    suggestionTh: 'ขอให้ตรวจสอบตัวเลขของรายงานรายไตรมาสกับรายงานรอบ 6 เดือนให้ตรงกัน หรือระบุว่าไตรมาสที่ 2 เป็นยอดสะสม',
    suggestionEn: 'Make the quarterly reports and the six-month report agree, or say that the second quarter is the sum up to then.',
  }),
  'purchase-outside-month': (params) => ({
    messageTh: `วันที่ของสัญญาไม่อยู่ในเดือนของตาราง ${params.number('count')} รายการ ได้แก่ ${places(params).th}`,
    messageEn: `The contract's day lies outside of the month of its table in ${params.number('count')} rows: ${places(params).en}`,
    suggestionTh: 'ขอให้ตรวจสอบวันที่ของสัญญา หรือย้ายรายการไปไว้ในเดือนที่ทำสัญญา',
    suggestionEn: 'Check the contract dates, or list the purchases in the month of their contract.',
  }),
  'purchase-over-budget': (params) => ({
    messageTh: `ราคาที่ตกลงซื้อหรือจ้างสูงกว่าวงเงิน ${params.number('count')} รายการ ได้แก่ ${places(params).th}`,
    messageEn: `The price agreed is above the budget in ${params.number('count')} rows: ${places(params).en}`,
    suggestionTh: 'ขอให้ตรวจสอบวงเงินและราคาที่ตกลงซื้อหรือจ้างของรายการเหล่านี้',
    suggestionEn: 'Check budget and agreed price of these rows.',
  }),
  'purchase-winner-no-bidder': (params) => ({
    messageTh: `ผู้ได้รับการคัดเลือกไม่อยู่ในรายชื่อผู้เสนอราคา ${params.number('count')} รายการ ได้แก่ ${places(params).th}`,
    messageEn: `The winner is not among the bidders in ${params.number('count')} rows: ${places(params).en}`,
    suggestionTh: 'ขอให้ตรวจสอบชื่อผู้เสนอราคาและผู้ได้รับการคัดเลือกให้ตรงกัน',
    suggestionEn: 'Check the names of bidders and winners.',
  }),
  'purchase-contract-twice': (params) => ({
    messageTh: `เลขที่สัญญาหรือใบสั่งเดียวกันใช้กับผู้ได้รับการคัดเลือกต่างราย ได้แก่ ${places(params).th}`,
    messageEn: `One contract number stands beside different winners: ${places(params).en}`,
    suggestionTh: 'ขอให้ตรวจสอบเลขที่สัญญาหรือข้อตกลงของรายการเหล่านี้',
    suggestionEn: 'Check the contract numbers of these rows.',
  }),
};

const TABLE: Record<Extract<FactCode, 'table-only-pdf'>, Words> = {
  'table-only-pdf': (_params, subject) => ({ messageTh: `ข้อ ${subject.item.id} เป็นข้อมูลตาราง แต่เผยแพร่เป็น PDF เท่านั้น`, messageEn: `${subject.item.id} is a table but is published only as PDF`, suggestionTh: 'ควรเผยแพร่ตารางเป็น .xlsx หรือ .csv คู่กับ PDF เพื่อให้เครื่องอ่านได้ (Machine Readable)', suggestionEn: 'Publish the table as .xlsx or .csv beside the PDF, so that it is machine readable.' }),
};

const WORDS: Record<FactCode, Words> = { ...REQUIREMENT, ...CONTENT, ...PROCUREMENT, ...COMPLAINTS, ...CROSS, ...LINK, ...TABLE };
