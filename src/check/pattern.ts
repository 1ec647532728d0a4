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

const FINDERS: Record<PatternName, (text: string) => PatternHit[]> = {
  'thai-name': regex(/(?:นาย|นางสาว|นาง|น\.\s?ส\.|ว่าที่|ว่ำที่|ดร\.|พ\.\s?ต\.|ร\.\s?ต\.)[ \u00a0]?[\u0e01-\u0e4e]{2,}(?:[ \u00a0]{1,3}[\u0e01-\u0e4e]{2,})+/g),
  phone: regex(/(?<![\d.,/])0[ -]?[2-9](?:[ -]?\d){7,8}(?!\d)|(?<!\d)(?:1555|1111)(?!\d)/g),
  email: regex(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g),
  // A Thai address: a house number and a road or lane, or khwaeng with the postal code of Bangkok.
  address: regex(/(?:เลขที่|เลขท่ี|ที่ตั้ง|ตั้งอยู่)?\s*\d{1,5}(?:\/\d{1,4})?[^\n]{0,40}?(?:ถนน|ถ\.|ซอย|ซ\.)[^\n]{0,80}/g),
  postcode: regex(/(?<!\d)10\d{3}(?!\d)/g),
  money: (text) => findAmounts(text).filter((amount) => amount.baht || /[,.]/.test(text.slice(amount.start, amount.end))),
  number: (text) => findAmounts(text),
  date: (text) => findDates(text).filter((date) => date.month !== null && date.year !== null),
  'law-title': regex(/(?:พระราชบัญญัติ|พระรำชบัญญัติ|พ\.\s?ร\.\s?บ\.|พระราชกฤษฎีกา|กฎกระทรวง|ข้อบัญญัติ|ข้อบังคับ|ระเบียบ|ประกาศ|คำสั่ง|คาสั่ง)[^\n]{4,160}?(?:พ\.?\s?ศ\.?\s*)?\d{4}/g),
  map: regex(/google\.[a-z.]{2,8}\/maps|maps\.google|maps\.app\.goo\.gl|goo\.gl\/maps|แผนที่(?:ตั้ง|สำนักงาน|การเดินทาง)?|พิกัด/g),
  'year-range': (text) => findFiscalYears(text).filter((year) => year.kind === 'range'),
};

/** For distinct counting: the same words in another spelling are one. */
export const normaliseHit = (text: string): string => normalise(text).replace(/\s+/g, '');
