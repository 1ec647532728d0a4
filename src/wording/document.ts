import type { Document, DocumentKind, PageReading, Readability, Trait } from '../model/document.js';
import { REASONS, type Term } from './terms.js';

export const READABILITY: Record<Readability, Term> = {
  R4: { th: 'ข้อมูลเปิดที่เครื่องอ่านเป็นตารางได้ทันที', en: 'open data, a table for any machine' },
  R3: { th: 'ตารางที่เครื่องอ่านได้', en: 'a table that a machine can read' },
  R2: { th: 'ข้อความที่คัดลอกและค้นหาได้', en: 'text that can be copied and searched' },
  R1: { th: 'ภาพที่คนอ่านได้ แต่เครื่องอ่านเป็นข้อความไม่ได้', en: 'pictures: a person can read them, a machine finds no text' },
  R0: { th: 'เปิดอ่านเนื้อหาไม่ได้', en: 'its content cannot be opened' },
};

export const KIND_NAMES: Record<DocumentKind, Term> = {
  html: { th: 'หน้าเว็บ', en: 'web page' },
  pdf: { th: 'เอกสาร PDF', en: 'PDF' },
  spreadsheet: { th: 'สเปรดชีต (Excel หรือ ODS)', en: 'spreadsheet' },
  csv: { th: 'ตารางข้อความ (CSV)', en: 'separated values (CSV)' },
  word: { th: 'เอกสารประมวลผลคำ (Word)', en: 'word processor document' },
  presentation: { th: 'สไลด์นำเสนอ', en: 'slides' },
  image: { th: 'รูปภาพ', en: 'picture' },
  archive: { th: 'ไฟล์บีบอัด', en: 'archive' },
  text: { th: 'ข้อความล้วน', en: 'plain text' },
  json: { th: 'ข้อมูล JSON', en: 'JSON data' },
  xml: { th: 'ข้อมูล XML', en: 'XML data' },
  unknown: { th: 'ไม่รู้จักชนิด', en: 'unknown kind' },
};

export const TRAITS: Record<Trait, Term> = {
  scanned: { th: 'เอกสารสแกน', en: 'scanned' },
  'picture-only': { th: 'มีแต่ภาพ', en: 'pictures only' },
  'damaged-text': { th: 'ข้อความเพี้ยน', en: 'damaged text' },
  'scrambled-text': { th: 'ข้อความสลับตัวอักษรจนอ่านไม่ได้', en: 'scrambled text' },
  'junk-text': { th: 'ชั้นข้อความใช้ไม่ได้', en: 'text layer is junk' },
  repaired: { th: 'โปรแกรมซ่อมข้อความให้แล้ว', en: 'repaired here' },
  encrypted: { th: 'ล็อกด้วยรหัสผ่าน', en: 'locked with a password' },
  truncated: { th: 'ไฟล์ไม่ครบ', en: 'truncated' },
  broken: { th: 'ไฟล์เสีย', en: 'broken' },
  'client-rendered': { th: 'แสดงผลด้วย JavaScript', en: 'drawn by JavaScript' },
  placeholder: { th: 'ยังไม่มีเนื้อหา', en: 'placeholder without content' },
  tagged: { th: 'มีโครงสร้างเอกสาร (tagged PDF)', en: 'tagged' },
  'partly-unreadable': { th: 'อ่านได้บางหน้า', en: 'some pages cannot be read' },
  'kind-mismatch': { th: 'ชนิดจริงไม่ตรงกับชื่อไฟล์', en: 'not the kind its name says' },
  'legacy-encoding': { th: 'รหัสอักษรแบบเก่า (TIS-620)', en: 'legacy encoding' },
  'hidden-sheets': { th: 'มีแผ่นงานที่ซ่อนไว้ ไม่นับเป็นข้อมูลที่เปิดเผย', en: 'hidden sheets, which are no disclosure' },
  'hidden-cells': { th: 'มีแถวหรือคอลัมน์ที่ซ่อนไว้ ไม่นับเป็นข้อมูลที่เปิดเผย', en: 'hidden rows or columns, which are no disclosure' },
  'embedded-files': { th: 'มีไฟล์ฝังอยู่ข้างใน', en: 'holds embedded files' },
  'tables-lost': { th: 'อ่านได้เฉพาะข้อความ ไม่เห็นตาราง', en: 'text only, no tables' },
  'unsupported-format': { th: 'ชนิดไฟล์ที่โปรแกรมยังอ่านไม่ได้', en: 'a format not read here' },
  ocr: { th: 'อ่านตัวหนังสือจากภาพด้วย OCR แล้ว', en: 'pictures read by OCR' },
  'limit-reached': { th: 'ยาวหรือใหญ่เกินที่โปรแกรมอ่าน', en: 'longer than is read here' },
};

export const LAYERS: Record<PageReading['textLayer'], Term> = {
  sound: { th: 'ข้อความสมบูรณ์', en: 'sound text' },
  repaired: { th: 'ข้อความเพี้ยน ซ่อมแล้วอ่านได้', en: 'damaged text, repaired' },
  scrambled: { th: 'ข้อความเป็นตัวอักษรผิดตัว อ่านไม่ได้', en: 'scrambled: wrong letters' },
  junk: { th: 'ชั้นข้อความไม่ใช่ตัวหนังสือ อ่านไม่ได้', en: 'junk: no letters' },
  picture: { th: 'เป็นภาพ ไม่มีข้อความ', en: 'picture without text' },
  blank: { th: 'หน้าว่าง', en: 'blank' },
};

/** Why a document has its class, in words an official understands. */
export function whyReadable(document: Document): Term {
  const { failure, kind, readability, traits } = document;
  const reason = failure === null ? undefined : REASONS[failure.code];
  if (failure !== null && readability === 'R0') return reason ?? { th: 'เปิดอ่านไม่ได้', en: failure.detail };
  if (kind === 'pdf' && document.pageReadings.length > 0) return layersInWords(document.pageReadings);
  if (traits.includes('client-rendered')) return { th: 'หน้าว่างจนกว่าเบราว์เซอร์จะรันสคริปต์', en: 'empty until a browser runs its scripts' };
  if (readability === 'R0') return { th: 'ไม่พบเนื้อหาในไฟล์', en: 'nothing in it that could be read' };
  if (readability === 'R1') return kind === 'image' ? { th: 'เป็นไฟล์รูปภาพ', en: 'a picture file' } : { th: 'มีรูปภาพแทนข้อความ', en: 'pictures in place of text' };
  return GROUNDS[kind][readability === 'R2' ? 'text' : 'table'];
}

function layersInWords(readings: readonly PageReading[]): Term {
  const counts = new Map<PageReading['textLayer'], number>();
  for (const { textLayer } of readings) counts.set(textLayer, (counts.get(textLayer) ?? 0) + 1);
  const parts = [...counts].sort(([, one], [, other]) => other - one);
  return {
    th: parts.map(([layer, count]) => `${LAYERS[layer].th} ${count} หน้า`).join(' · '),
    en: parts.map(([layer, count]) => `${LAYERS[layer].en} on ${count} ${count === 1 ? 'page' : 'pages'}`).join(' · '),
  };
}

const TEXT: Term = { th: 'มีข้อความที่คัดลอกได้', en: 'it has text that can be copied' };
const OPEN_DATA: Term = { th: 'เป็นรูปแบบข้อมูลเปิด', en: 'an open data format' };
const same = (text: Term, table: Term = text): Record<'text' | 'table', Term> => ({ text, table });

const GROUNDS: Record<DocumentKind, Record<'text' | 'table', Term>> = {
  html: same(TEXT, { th: 'หน้าเว็บมีตารางข้อมูล', en: 'a web page with a data table' }),
  pdf: same(TEXT),
  spreadsheet: same({ th: 'เป็นสเปรดชีต', en: 'a spreadsheet' }),
  csv: same({ th: 'มีข้อความ แต่ไม่เป็นตาราง', en: 'text, but no table' }, { th: 'เป็นตารางรูปแบบเปิด', en: 'a table in an open format' }),
  word: same(TEXT),
  presentation: same(TEXT),
  image: same(TEXT),
  archive: same({ th: 'อ่านไฟล์ข้างในได้', en: 'the files inside can be read' }),
  text: same(TEXT),
  json: same(OPEN_DATA),
  xml: same(OPEN_DATA),
  unknown: same(TEXT),
};
