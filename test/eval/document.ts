import type { Outcome } from '../../src/model/resource.js';
import { pdfFile, scanFile, type Damage } from './formats/pdf.js';
import { htmlPage } from './formats/html.js';
import { sheetFile, type SheetFormat } from './formats/sheet.js';
import { wordFile } from './formats/word.js';
import { paper } from './paper.js';

export type Format = 'page' | 'pdf' | 'word' | 'scan' | 'text' | SheetFormat;

/** What an office put on its site: the text in the notation of `paper.ts`, saved in a format under a name. */
export interface Doc {
  format: Format;
  /** File name, or the title of a page. */
  name: string;
  text: string;
  damage?: Damage;
  /** A real file instead of the text. */
  bytes?: Buffer;
  /** Set when the address does not open. */
  outcome?: Exclude<Outcome, 'ok'>;
  /** Address of a page or file that is not in the district's own place. */
  url?: string;
}

export const page = (name: string, text: string): Doc => ({ format: 'page', name, text });
export const pdf = (name: string, text: string, damage?: Damage): Doc => ({ format: 'pdf', name, text, damage });
export const word = (name: string, text: string): Doc => ({ format: 'word', name, text });
export const sheet = (name: string, text: string, format: SheetFormat = 'xlsx'): Doc => ({ format, name, text });
export const scan = (name: string): Doc => ({ format: 'scan', name, text: '' });
export const gone = (name: string, outcome: Exclude<Outcome, 'ok'> = 'not-found'): Doc => ({ format: 'page', name, text: '', outcome });

/** Mutations: each changes one named thing and complains when it changes nothing. */
export function swap(doc: Doc, from: string | RegExp, to: string): Doc {
  return changed(doc, { ...doc, text: doc.text.replaceAll(typeof from === 'string' ? from : new RegExp(from.source, `g${from.flags.replace('g', '')}`), to) });
}

/** Without the lines that hold one of the words. */
export function drop(doc: Doc, ...words: string[]): Doc {
  return changed(doc, { ...doc, text: doc.text.split('\n').filter((line) => !words.some((word) => line.includes(word))).join('\n') });
}

/** Without the table columns whose head holds one of the words. */
export function dropColumn(doc: Doc, ...words: string[]): Doc {
  let kept: boolean[] | null = null;
  const lines = doc.text.split('\n').map((line) => {
    if (!line.includes(' | ')) {
      kept = null;
      return line;
    }
    const cells = line.split('|');
    kept ??= cells.map((cell) => !words.some((word) => cell.includes(word)));
    return cells.filter((_cell, index) => kept?.[index] ?? true).map((cell) => cell.trim()).join(' | ');
  });
  return changed(doc, { ...doc, text: lines.join('\n') });
}

/** Every cell below the head of the columns left blank. */
export function blank(doc: Doc, ...words: string[]): Doc {
  let open: boolean[] | null = null;
  const lines = doc.text.split('\n').map((line) => {
    if (!line.includes(' | ')) {
      open = null;
      return line;
    }
    const cells = line.split('|').map((cell) => cell.trim());
    if (open === null) {
      open = cells.map((cell) => words.length === 0 || words.some((word) => cell.includes(word)));
      return line;
    }
    return cells.map((cell, index) => (open?.[index] === true ? '' : cell)).join(' | ');
  });
  return changed(doc, { ...doc, text: lines.join('\n') });
}

/** Every year of the text and the name moved, in full, in two digits behind a month, and in Thai digits. */
export function older(doc: Doc, years: number): Doc {
  const move = (text: string): string => text
    .replaceAll(/25(6[0-9]|70)/g, (whole) => String(Number(whole) - years))
    .replaceAll(/๒๕๖([๐-๙])/g, (_whole, digit: string) => thai(`25${60 + '๐๑๒๓๔๕๖๗๘๙'.indexOf(digit) - years}`))
    .replaceAll(/((?:ค|ย|พ|ธ)\. ?)(6[4-8])(?!\d)/g, (_whole, month: string, year: string) => `${month}${Number(year) - years}`);
  return { ...doc, text: move(doc.text), name: move(doc.name) };
}

function thai(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
}

export const renamed = (doc: Doc, name: string): Doc => ({ ...doc, name });
export const joined = (doc: Doc, other: Doc): Doc => ({ ...doc, text: `${doc.text}\n---\n${other.text}` });

const EXTENSION: Record<Exclude<Format, 'page'>, string> = { pdf: 'pdf', scan: 'pdf', word: 'docx', text: 'txt', xlsx: 'xlsx', xls: 'xls', ods: 'ods', csv: 'csv', 'csv-tis620': 'csv' };

/** The same document saved otherwise. */
export function saved(doc: Doc, format: Format, damage?: Damage): Doc {
  if (doc.outcome !== undefined) return doc;
  const stem = doc.name.replace(/\.(?:pdf|docx|xlsx|xls|ods|csv|txt)$/, '');
  return { ...doc, format, damage, name: format === 'page' ? stem : `${stem}.${EXTENSION[format]}` };
}

function changed(before: Doc, after: Doc): Doc {
  if (before.text === after.text) throw new Error(`mutation of "${before.name}" changes nothing`);
  return after;
}

const PORTAL = 'https://webportal.bangkok.go.th';

export function addressOf(doc: Doc): string {
  if (doc.url !== undefined) return doc.url;
  if (doc.format !== 'page') return `${PORTAL}/public/user_files_editor/59/Data Room/${doc.name}`;
  const number = 30_000 + [...doc.name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
  return `${PORTAL}/huaikhwang/page/sub/${number}/${doc.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}`;
}

export const MEDIA_TYPE: Record<Format, string> = {
  page: 'text/html', pdf: 'application/pdf', scan: 'application/pdf', word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ods: 'application/vnd.oasis.opendocument.spreadsheet', xls: 'application/vnd.ms-excel', csv: 'text/csv', 'csv-tis620': 'text/csv',
};

/** The bytes that are published. `others`: documents of the same case that its links may lead to by name. */
export function bytesOf(doc: Doc, others: readonly Doc[]): Buffer {
  const written = paper(doc.name, doc.text);
  const hrefOf = (href: string): string => {
    const target = others.find((one) => one.name === href);
    return target === undefined ? href : encodeURI(addressOf(target));
  };
  switch (doc.format) {
    case 'page':
      return htmlPage(written, 'ห้วยขวาง', hrefOf);
    case 'pdf':
      return pdfFile(written, doc.damage);
    case 'scan':
      return scanFile();
    case 'word':
      return wordFile(written);
    case 'text':
      return Buffer.from(doc.text);
    default:
      return sheetFile(written, doc.format);
  }
}
