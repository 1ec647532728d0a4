import { commonWordShare } from './common-words.js';
import { isLatinJunk } from './latin-junk.js';
import { pairValue } from './letter-pairs.js';
import { CONSONANTS, MARKS, NEAR_MARKS, THAI, TOP_MARKS } from './letters.js';
import { isKnownPrivateUse } from './private-marks.js';
import { repairText, type Repair } from './repair.js';

export interface TextHealth {
  /**
   * `sound`: as it was written. `repaired`: damaged, but `repairText` and the skeleton make it readable. `scrambled`:
   * Thai letters, but wrong ones: nothing read from it may be believed, and no absence either. `junk`: not even letters.
   * `empty`: nothing visible.
   */
  class: 'sound' | 'repaired' | 'scrambled' | 'junk' | 'empty';
  /** Why, one English clause for the log. */
  reason: string;
  /** Letters of any script, and the Thai ones among them (marks not counted). */
  letters: number;
  thaiLetters: number;
  /** Control characters, U+FFFD and private use without a known meaning, as a share of what is visible. */
  junkShare: number;
  /** 5 ± : how Thai the succession of letters is (see `letter-pairs.ts`); 0 without Thai. */
  pairScore: number;
  /** Share of pairs that hardly occur. */
  rarePairs: number;
  /** Share of letters in common words. */
  commonWords: number;
  /** Marks above and below per consonant. */
  marks: number;
  /** Marks and vowels where none can stand, per Thai letter, after repair. */
  misplaced: number;
  /** One figure of pairScore, rarePairs, commonWords and marks; see `qualityOf`. */
  quality: number;
  /** Repairs that `repairText` does on it. */
  repairs: Repair[];
  /** Whether the class stands by itself; where not, other evidence (the shapes of the glyphs, other pages) has to decide. */
  sure: boolean;
}

/**
 * How far the text layer of a page or file can be believed. `raw` is the text as the file gives it, before repair.
 * The thresholds were set on windows of 15 real PDFs with damaged layers, on tables and on lists of names, and on the same
 * texts with letters permuted inside words, with every third consonant replaced, or with marks turned to consonants. From
 * 200 letters on no window of prose or procurement tables was accused; a price list full of foreign words was in 3 %.
 * Below 30 letters only gross faults show: callers should judge pages, not lines. `shapes` is what the glyphs themselves
 * say, where they were looked at.
 */
export function diagnose(raw: string, shapes: 'right' | 'unknown' = 'unknown'): TextHealth {
  const { text, repairs } = repairText(raw);
  const counts = countCharacters(text);
  const { visible, broken } = raw === text ? counts : countCharacters(raw);
  const { letters, thaiLetters } = counts;
  const figures = {
    letters,
    thaiLetters,
    junkShare: visible === 0 ? 0 : broken / visible,
    pairScore: counts.pairs === 0 ? 0 : counts.pairSum / counts.pairs,
    rarePairs: counts.pairs === 0 ? 0 : counts.rarePairs / counts.pairs,
    commonWords: commonWordShare(counts.skeleton),
    misplaced: thaiLetters === 0 ? 0 : count(text, MISPLACED) / thaiLetters,
    marks: counts.consonants === 0 ? 0 : counts.marks / counts.consonants,
  };
  const measured: Measured = { ...figures, quality: qualityOf(figures), repairs };
  const judgement = judge(text, visible, measured, counts, shapes);
  return { ...judgement, ...measured, sure: judgement.class === 'sound' || judgement.class === 'repaired' ? shapes === 'right' || isSure(measured) : judgement.class !== 'empty' };
}

type Measured = Omit<TextHealth, 'class' | 'reason' | 'sure'>;
type Judgement = Pick<TextHealth, 'class' | 'reason'>;

const count = (s: string, pattern: RegExp) => s.match(pattern)?.length ?? 0;

interface Counts {
  /** Neither blank nor without width; and of these controls, U+FFFD and unknown private use. */
  visible: number;
  broken: number;
  letters: number;
  thaiLetters: number;
  consonants: number;
  marks: number;
  /** า and ำ. */
  aa: number;
  /** Three equal consonants in a row, but not of อ and บ, with which sound words do so (สื่อออนไลน์, ระบบบริการ). */
  tripled: number;
  digits: number;
  /** Neither letters nor figures nor what stands in forms to be filled in: "ชื่อ......", boxes to be ticked. */
  signs: number;
  /** Letters of scripts other than Thai and Latin. */
  foreign: number;
  pairs: number;
  pairSum: number;
  rarePairs: number;
  /** Thai letters without marks, without blanks. */
  skeleton: string;
}

/** One pass over the text: this runs for every page. */
function countCharacters(text: string): Counts {
  const counts: Counts = { visible: 0, broken: 0, letters: 0, thaiLetters: 0, consonants: 0, marks: 0, aa: 0, tripled: 0, digits: 0, signs: 0, foreign: 0, pairs: 0, pairSum: 0, rarePairs: 0, skeleton: '' };
  /** The letter of the skeleton before this one in the same run of Thai; 0 at its start. */
  let before = 0;
  let equal = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x0e01 && code <= 0x0e4e && code !== 0x0e3f) {
      counts.visible++;
      if (isMarkCode(code)) {
        counts.marks++;
        equal = 0;
        continue;
      }
      counts.letters++;
      counts.thaiLetters++;
      if (code <= 0x0e2e) counts.consonants++;
      else if (code === 0x0e2f || code === 0x0e46 || code === 0x0e45) continue;
      const letter = code === 0x0e33 ? 0x0e32 : code;
      if (letter === 0x0e32) {
        counts.aa++;
        if (before === letter) continue;
      }
      equal = letter === before ? equal + 1 : 1;
      if (equal === 3 && letter <= 0x0e2e && letter !== 0x0e2d && letter !== 0x0e1a && text.charCodeAt(i + 1) !== letter) counts.tripled++;
      const value = before === 0 ? -1 : pairValue(before, letter);
      if (value >= 0) {
        counts.pairs++;
        counts.pairSum += value;
        if (value <= RARE) counts.rarePairs++;
      }
      counts.skeleton += text.charAt(i) === 'ำ' ? 'า' : text.charAt(i);
      before = letter;
      continue;
    }
    before = 0;
    equal = 0;
    if (code <= 0x20) {
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)) continue;
      counts.visible++;
      counts.broken++;
    } else if (code < 0x7f) {
      counts.visible++;
      if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) counts.letters++;
      else if (code >= 0x30 && code <= 0x39) counts.digits++;
      else if (!FORM_SIGNS.includes(text.charAt(i))) counts.signs++;
    } else countOther(counts, text.charAt(i), code);
  }
  return counts;
}

function countOther(counts: Counts, char: string, code: number): void {
  if (BLANK_OR_NOTHING.test(char)) return;
  counts.visible++;
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) {
    if (!isKnownPrivateUse(char)) counts.broken++;
  }
  if (/\p{L}/u.test(char)) {
    counts.letters++;
    if (!/\p{Script=Latin}/u.test(char)) counts.foreign++;
  } else if (/\p{N}/u.test(char)) counts.digits++;
  else if (!/\p{M}/u.test(char) && !FORM_SIGNS.includes(char)) counts.signs++;
}

const FORM_SIGNS = '._…-–—=|*()☐□\uf0a8\uf06f';
const BLANK_OR_NOTHING = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/;

function isMarkCode(code: number): boolean {
  return code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || code >= 0x0e47;
}

/** A mark or following vowel without a letter, two vowels or two tones in one place, a leading vowel that leads nothing. */
const MISPLACED = new RegExp(
  `(?<![${THAI}])[${MARKS}าะำ]|[เ-ไะาำๆฯ][${MARKS}]|[${NEAR_MARKS}]{2}|[${TOP_MARKS}]{2}|[เ-ไ](?![${CONSONANTS}])|[าำะ]{2}`,
  'g',
);

/** Pairs of this value and below are an eighth as frequent as chance, or never seen. */
const RARE = 3;

/**
 * Rare pairs weigh most: sound text has 1–5 % of them (lists of names up to 7 %), text with wrong letters 12–20 %. Common
 * words and marks lift prose and tables above names and foreign words, both capped where sound text has them.
 */
function qualityOf(f: Pick<TextHealth, 'pairScore' | 'rarePairs' | 'commonWords' | 'marks'>): number {
  return f.pairScore - 8 * f.rarePairs + Math.min(f.commonWords, 0.4) + 1.2 * Math.min(f.marks, 0.35);
}

function judge(text: string, visible: number, m: Measured, counts: Counts, shapes: 'right' | 'unknown'): Judgement {
  if (visible === 0) return { class: 'empty', reason: 'nothing visible' };
  // What a missing ToUnicode table leaves, far above lost headings (0.1 %).
  if (m.junkShare > 0.08) return { class: 'junk', reason: 'control or unknown characters instead of letters' };
  if (counts.signs > 30 && counts.signs > m.letters + counts.digits) return { class: 'junk', reason: 'signs instead of letters' };
  if (counts.foreign > 10 && counts.foreign > 0.2 * m.letters) return { class: 'junk', reason: 'letters of other scripts' };
  if (m.thaiLetters < 0.3 * m.letters && isLatinJunk(text)) return { class: 'junk', reason: 'Latin letters that form no words' };
  const wrong = shapes === 'right' ? wrongInSpite(m) : wrongLetters(m, counts);
  if (wrong !== null) return { class: 'scrambled', reason: wrong };
  const damage = m.repairs.filter((name) => name !== 'zero-width' && name !== 'double-e');
  if (damage.length > 0) return { class: 'repaired', reason: `repaired: ${damage.join(', ')}` };
  return { class: 'sound', reason: m.thaiLetters === 0 ? 'no Thai' : 'Thai as written' };
}

/**
 * What tells that Thai letters are not those the writer meant; null when nothing does. The fewer letters, the wider the
 * chance spread, so short texts are only accused on plain signs.
 */
function wrongLetters(m: Measured, counts: Counts): string | null {
  if (m.thaiLetters < 8) return null;
  // "จจจนวน", "คคคำกลล".
  if (counts.tripled > m.thaiLetters / 100) return 'tripled consonants';
  // Fallback fonts turn marks into consonants. Of sound stretches of 30 letters 0.2 % are without any mark, of 40 0.1 %.
  if (m.thaiLetters >= 30 && m.marks < (m.thaiLetters >= 60 ? 0.02 : 0.001)) return 'no marks above or below the letters';
  // In sound windows of 200 letters 3.5 % or more are า or ำ, in a price list of foreign words still 1.5 %.
  if (m.thaiLetters >= 200 && counts.aa < 0.01 * m.thaiLetters) return 'no า';
  // Text whose marks slipped keeps below 0.03 even when every heading is printed twice; permuted letters begin at 0.05.
  if (m.misplaced > 0.045 && m.misplaced * m.thaiLetters >= 4) return 'marks where none can stand';
  const floor = m.thaiLetters >= 200 ? 4.75 : m.thaiLetters >= 60 ? 4.4 : m.thaiLetters >= 25 ? 3.6 : 2.5;
  return m.quality < floor ? 'letters follow one another as in no Thai word' : null;
}

/**
 * The same where the glyphs look like the letters they claim to be: names, price lists and foreign words then stay what they
 * are, however odd; only letters swapped for others of the same height are still to be found.
 */
function wrongInSpite(m: Measured): string | null {
  if (m.thaiLetters < 25) return null;
  const floor = m.thaiLetters >= 100 ? 3.5 : m.thaiLetters >= 60 ? 2.8 : 1.2;
  return m.quality < floor ? 'letters follow one another as in no Thai word' : null;
}

/**
 * Whether the letters are so much like Thai that wrong ones hardly ever are. Measured on windows of prose, names, price
 * lists and procurement tables against the same with letters permuted or replaced: from 100 letters on none of 4,000
 * wrong ones is taken for sure.
 */
function isSure(m: Measured): boolean {
  if (m.thaiLetters < 8) return true;
  const floor = SURE.find(([letters]) => m.thaiLetters >= letters)?.[1] ?? 6.3;
  return m.quality >= floor && m.misplaced < 0.03;
}

/** Quality from which a text of so many Thai letters is surely Thai. */
const SURE: readonly (readonly [letters: number, quality: number])[] = [[300, 5], [200, 5.1], [100, 5.3], [60, 5.5], [45, 5.7], [25, 6]];
