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
 * ำ that lost its ring and left a blank: "ส านักงาน". A blank before า betrays it, unless blanks stand before other marks as
 * often (then the blanks are the fault, not ำ).
 */
export function restoreSpacedAm(s: string): string {
  const beforeAa = count(s, SPACED_AA);
  if (beforeAa === 0) return s;
  return beforeAa > count(s, SPACED_MARK) ? s.replace(SPACED_AA, '$1ำ') : s;
}

/** How a page lost its ำ: as า ("จานวน"), as ้า ("จ้านวน"), or not at all. */
export type AmLoss = 'aa' | 'tho' | null;

/**
 * Proven by several words that exist only with ำ and stand without it. On such a page words are put right that alone could
 * be something else.
 */
export function findAmLoss(page: string): AmLoss {
  const tho = count(page, THO_IN_WORD);
  const lost = count(page, LOST_IN_WORD) - tho;
  const sound = count(page, AM_IN_WORD);
  if (Math.max(tho, lost) < 2 || sound > Math.max(tho, lost)) return null;
  return tho > lost ? 'tho' : 'aa';
}

/** ำ as ้า ("ด้าเนินการ"), known by words that do not exist so. */
export function restoreThoAm(s: string, loss: AmLoss): string {
  const text = s.replace(THO_IN_WORD, 'ำ');
  return loss === 'tho' ? text.replace(LIKELY_THO, 'ำ') : text;
}

/** ำ as า ("จานวน"), known by words that do not exist with า. */
export function restoreLostAm(s: string, loss: AmLoss): string {
  const text = s.replace(LOST_IN_WORD, 'ำ');
  return loss === 'aa' ? text.replace(LIKELY_LOST, 'ำ') : text;
}

const count = (s: string, pattern: RegExp) => s.match(pattern)?.length ?? 0;

export const IMPOSSIBLE_AM = new RegExp(`ำะ|เ[${C}]{1,2}[${T}]?ำ|กำร(?!าบ|อ)|งำน|ควำม|รำคำ|บำท|ภำย`, 'g');
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

/**
 * Words of offices that are put right where the page is known to have lost its ำ; elsewhere their letters could be the seam
 * of two others. What must not stand before is in brackets: ราคา-สั่งซื้อ, เวลา-ดับเพลิง, วิชา-ระบบ.
 */
const LIKELY_WITH_AM: Readonly<Record<string, readonly string[]>> = {
  ก: ['กับ', 'ลัง', 'ไร', 'จัด', 'ชับ', 'เนิด', 'แพง'],
  '(?<!รา)ค': ['สั่ง', 'นวณ', 'นึง', 'แนะ', 'ร้อง', 'ขอ', 'ถาม', 'ตอบ', 'นำ', 'กล่าว', 'รับรอง', 'นิยาม', 'อธิบาย', 'ขวัญ', 'พิพากษา', 'วินิจฉัย'],
  จ: ['เป็น', 'กัด', 'แนก', 'เลย', 'นอง', 'พวก'],
  '(?<!วิ|ประ|รา)ช': ['ระ', 'นาญ', 'รุด'],
  ด: ['รง', 'ริ'],
  ต: ['บล', 'รวจ', 'รา'],
  'แนะน|กระท|จัดท|การท|ผู้น': [''],
  ท: ['งาน', 'ให้', 'หน้าที่', 'สัญญา', 'ลาย', 'เนียบ', 'เล'],
  ธ: ['รง'],
  น: ['เสนอ', 'เข้า', 'ส่ง', 'ร่อง'],
  บ: ['รุง', 'บัด', 'เหน็จ', 'นาญ', 'เพ็ญ'],
  ประจ: [''],
  ร: ['คาญ', 'ลึก'],
  '(?<!เว)ล': ['ดับ', 'คลอง', 'พูน', 'ปาง', 'เลียง'],
  ส: ['คัญ', 'รวจ', 'รอง', 'นึก', 'นวน', 'รับ'],
  อ: ['เภอ'],
};

const between = (words: Readonly<Record<string, readonly string[]>>, written: string): RegExp =>
  new RegExp(
    Object.entries(words)
      .map(([before, after]) => `(?<=${before.includes('|') && !before.startsWith('(?<!') ? `(?:${before})` : before})${written}(?=${after.join('|')})`)
      .join('|'),
    'g',
  );

const AM_IN_WORD = between(WORDS_WITH_AM, 'ำ');
const THO_IN_WORD = between(WORDS_WITH_AM, '้า');
export const LOST_IN_WORD = between(WORDS_WITH_AM, '้?า');
const LIKELY_THO = between(LIKELY_WITH_AM, '้า');
const LIKELY_LOST = between(LIKELY_WITH_AM, 'า');
