import { CONSONANTS as C, MARKS as M, TONES as T } from './letters.js';

/**
 * Lines in which every า was written as ำ ("กำร", "หน้ำที่"). In sound text ำ is 10–15 % of both and cannot stand in
 * certain words, so two impossible words in a line, or one where ำ outnumbers า, prove the fault.
 * Within such a line a true ำ is known only by the nikhahit or the blank that stands before it.
 */
export function restoreWrittenAm(s: string): string {
  if (!s.includes('ำ')) return s;
  const lines = s.split('\n');
  const counts = lines.map((line) => ({ proofs: count(line, IMPOSSIBLE_AM), am: count(line, /ำ/g), aa: count(line, /า/g) }));
  const am = counts.reduce((sum, line) => sum + line.am, 0);
  const aa = counts.reduce((sum, line) => sum + line.aa, 0);
  const everywhere = am > 20 && am > aa && counts.filter((line) => line.proofs > 0).length > 3;
  return lines
    .map((line, i) => {
      const { proofs, am: lineAm, aa: lineAa } = counts[i] ?? { proofs: 0, am: 0, aa: 0 };
      return everywhere || proofs >= 2 || (proofs === 1 && lineAm > lineAa) ? aaForAm(line) : line;
    })
    .join('\n');
}

/**
 * ำ that lost its ring: "ส านักงาน", "จานวน", "ด้าเนินการ". A blank before า betrays the first, unless blanks stand before
 * other marks as often (then the blanks are the fault, not ำ); the others are known by words that do not exist with า.
 */
export function restoreLostAm(s: string): string {
  const beforeAa = count(s, SPACED_AA);
  const beforeMarks = count(s, SPACED_MARK);
  const text = beforeAa > beforeMarks ? s.replace(SPACED_AA, '$1ำ') : s;
  return text.replace(LOST_IN_WORD, 'ำ');
}

const count = (s: string, pattern: RegExp) => s.match(pattern)?.length ?? 0;

const IMPOSSIBLE_AM = new RegExp(`ำะ|เ[${C}]{1,2}[${T}]?ำ|กำร(?!าบ|อ)|งำน|ควำม|รำคำ|บำท|ภำย`, 'g');
/** Without a tone: "หน้ าที่" is a blank before a true า, and is joined later. */
const SPACED_AA = new RegExp(`([${C}]) +า`, 'g');
const SPACED_MARK = new RegExp(`[${C}${M}][ \\t]+[${M}]`, 'g');

/** Stands for a true ำ while the others are turned; a control character cannot be in the text any more by then. */
const KEPT = '\u0001';

function aaForAm(line: string): string {
  return line
    .replace(new RegExp(`\\u0e4d([${T}]?) ?ำ`, 'g'), `${KEPT}$1`)
    .replace(new RegExp(`([${C}][${T}]?) ([${T}]?)ำ`, 'g'), `$1$2${KEPT}`)
    .replace(/ำ/g, 'า')
    .replace(new RegExp(`${KEPT}([${T}]?)`, 'g'), '$1ำ');
}

/**
 * Frequent words of office Thai that are no word when spelt with า or ้า, and no seam between two words either (คำสั่ง,
 * ลำดับ, ชำระ are left out: "ราคาสั่งซื้อ", "เวลาดับเพลิง", "วิชาระบบ"). Keys: what stands before ำ; values: what follows.
 */
const WORDS_WITH_AM: Readonly<Record<string, readonly string[]>> = {
  ส: ['นักงาน', 'นักปลัด', 'หรับ', 'เนา', 'เร็จ'],
  จ: ['นวน', 'หน่าย'],
  ด: ['เนิน'],
  ต: ['แหน่ง'],
  ก: ['หนด'],
  อ: ['นาจ', 'นวย', 'เภอ'],
  ประจ: ['ปี', 'เดือน'],
};

const LOST_IN_WORD = new RegExp(
  Object.entries(WORDS_WITH_AM)
    .map(([before, after]) => `(?<=${before})้?า(?=${after.join('|')})`)
    .join('|'),
  'g',
);
