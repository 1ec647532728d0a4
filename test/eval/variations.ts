import type { Doc } from './document.js';

/** Other ways to write the same thing, as offices do. Each leaves a document that has nothing to change as it is. */
export const VARIATIONS: [name: string, vary: (doc: Doc) => Doc][] = [
  ['with Thai digits', textOf(thaiDigits)],
  ['with short months and years of two digits', textOf(shortDates)],
  ['with months in full and years of four digits', textOf(longDates)],
  ['with abbreviations', textOf(abbreviated)],
  ['with tables split over pages, the head repeated', textOf((text) => split(text, true))],
  ['with tables split over pages, the head once', textOf((text) => split(text, false))],
  ['with file names that say nothing', namedByNumber],
];

function textOf(change: (text: string) => string): (doc: Doc) => Doc {
  return (doc) => ({ ...doc, text: change(doc.text) });
}

const MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];

/** Addresses and addresses of mail keep their digits. */
function thaiDigits(text: string): string {
  return text.replaceAll(/\]\([^)]*\)|\S+@\S+|https?:\S+|\d/g, (found) => (/^\d$/.test(found) ? ('๐๑๒๓๔๕๖๗๘๙'[Number(found)] ?? found) : found));
}

function outsideLinks(text: string, change: (text: string) => string): string {
  return text.split(/(\]\([^)]*\))/).map((part, index) => (index % 2 === 1 ? part : change(part))).join('');
}

function shortDates(text: string): string {
  return outsideLinks(text, (part) => MONTHS.reduce((all, month, index) => all
    .replaceAll(new RegExp(`${month}\\s*(?:พ\\.ศ\\.\\s*)?25(\\d\\d)`, 'g'), `${SHORT[index]} $1`)
    .replaceAll(new RegExp(`${month}\\s*(?:พ\\.ศ\\.\\s*)?๒๕([๐-๙]{2})`, 'g'), `${SHORT[index]} $1`), part));
}

function longDates(text: string): string {
  return outsideLinks(text, (part) => SHORT.reduce((all, short, index) => all.replaceAll(new RegExp(`${short.replaceAll('.', '\\.')} ?(6\\d)(?!\\d)`, 'g'), `${MONTHS[index]} 25$1`), part));
}

const ABBREVIATIONS: [long: RegExp, short: string][] = [
  [/ปีงบประมาณ พ\.ศ\. ?/g, 'ปีงบฯ '],
  [/สำนักงานเขต(?=ห้วยขวาง)/g, 'สนข.'],
  [/ผู้อำนวยการเขต/g, 'ผอ.เขต'],
  [/กรุงเทพมหานคร/g, 'กทม.'],
  [/สมาชิกสภากทม\./g, 'ส.ก.'],
  [/โทรศัพท์/g, 'โทร.'],
];

function abbreviated(text: string): string {
  return outsideLinks(text, (part) => ABBREVIATIONS.reduce((all, [long, short]) => all.replaceAll(long, short), part));
}

/** Long tables break behind their second row, as they do at the end of a page. */
function split(text: string, headAgain: boolean): string {
  const lines: string[] = [];
  let rows: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.includes(' | ')) {
      rows.push(line);
      continue;
    }
    if (rows.length > 3) lines.push(...rows.slice(0, 3), '---', ...(headAgain ? rows.slice(0, 1) : []), ...rows.slice(3));
    else lines.push(...rows);
    rows = [];
    lines.push(line);
  }
  return lines.join('\n').trimEnd();
}

/** Documents that links lead to by name keep theirs. */
function namedByNumber(doc: Doc): Doc {
  if (doc.format === 'page') return doc;
  const extension = doc.name.split('.').at(-1) ?? 'pdf';
  const number = [...doc.name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
  return { ...doc, name: `doc${number}_final.${extension}` };
}
