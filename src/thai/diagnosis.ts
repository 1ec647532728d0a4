import { commonWordShare } from './common-words.js';
import { isLatinJunk } from './latin-junk.js';
import { letterPairs } from './letter-pairs.js';
import { CONSONANTS, MARKS, NEAR_MARKS, THAI, TOP_MARKS } from './letters.js';
import { isKnownPrivateUse } from './private-marks.js';
import { repairText } from './repair.js';
import { skeleton } from './skeleton.js';

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
  repairs: string[];
}

/**
 * How far the text layer of a page or file can be believed. `raw` is the text as the file gives it, before repair.
 * The thresholds were set on windows of 15 real PDFs with damaged layers, on tables and on lists of names, and on the same
 * texts with letters permuted inside words, with every third consonant replaced, or with marks turned to consonants. From
 * 200 letters on no window of prose or procurement tables was accused; a price list full of foreign words was in 3 %.
 * Below 30 letters only gross faults show: callers should judge pages, not lines.
 */
export function diagnose(raw: string): TextHealth {
  const visible = count(raw, /[^\s\u200b-\u200f\u2060\ufeff\u00ad]/gu);
  const broken = count(raw, /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/g) + (raw.match(/[\ue000-\uf8ff]/g) ?? []).filter((c) => !isKnownPrivateUse(c)).length;
  const { text, repairs } = repairText(raw);
  const letters = count(text, /\p{L}/gu);
  const thaiLetters = count(text, new RegExp(`(?![${MARKS}])[${THAI}]`, 'g'));
  const consonants = count(text, new RegExp(`[${CONSONANTS}]`, 'g'));
  const pairs = { number: 0, sum: 0, rare: 0 };
  for (const run of text.match(new RegExp(`[${THAI}]+`, 'g')) ?? []) {
    letterPairs(skeleton(run), (value) => {
      pairs.number++;
      pairs.sum += value;
      if (value <= RARE) pairs.rare++;
    });
  }
  const figures = {
    letters,
    thaiLetters,
    junkShare: visible === 0 ? 0 : broken / visible,
    pairScore: pairs.number === 0 ? 0 : pairs.sum / pairs.number,
    rarePairs: pairs.number === 0 ? 0 : pairs.rare / pairs.number,
    commonWords: commonWordShare(skeleton(text)),
    misplaced: thaiLetters === 0 ? 0 : count(text, MISPLACED) / thaiLetters,
    marks: consonants === 0 ? 0 : count(text, new RegExp(`[${MARKS}]`, 'g')) / consonants,
  };
  const measured: Measured = { ...figures, quality: qualityOf(figures), repairs };
  return { ...judge(text, visible, measured), ...measured };
}

type Measured = Omit<TextHealth, 'class' | 'reason'>;
type Judgement = Pick<TextHealth, 'class' | 'reason'>;

const count = (s: string, pattern: RegExp) => s.match(pattern)?.length ?? 0;

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

function judge(text: string, visible: number, m: Measured): Judgement {
  if (visible === 0) return { class: 'empty', reason: 'nothing visible' };
  // What a missing ToUnicode table leaves, far above lost headings (0.1 %).
  if (m.junkShare > 0.08) return { class: 'junk', reason: 'control or unknown characters instead of letters' };
  // Lines to be filled in ("ชื่อ......") and boxes to be ticked are no junk.
  const signs = count(text, /[^\s\p{L}\p{M}\p{N}._…\-–—=|*()☐□]/gu);
  if (signs > 30 && signs > m.letters + count(text, /\p{N}/gu)) return { class: 'junk', reason: 'signs instead of letters' };
  const foreign = count(text, /[^\P{L}\p{Script=Thai}\p{Script=Latin}]/gu);
  if (foreign > 10 && foreign > 0.2 * m.letters) return { class: 'junk', reason: 'letters of other scripts' };
  if (m.thaiLetters < 0.3 * m.letters && isLatinJunk(text)) return { class: 'junk', reason: 'Latin letters that form no words' };
  const wrong = wrongLetters(text, m);
  if (wrong !== null) return { class: 'scrambled', reason: wrong };
  const damage = m.repairs.filter((name) => name !== 'zero-width' && name !== 'double-e');
  if (damage.length > 0) return { class: 'repaired', reason: `repaired: ${damage.join(', ')}` };
  return { class: 'sound', reason: m.thaiLetters === 0 ? 'no Thai' : 'Thai as written' };
}

/**
 * What tells that Thai letters are not those the writer meant; null when nothing does. The fewer letters, the wider the
 * chance spread, so short texts are only accused on plain signs.
 */
function wrongLetters(text: string, m: Measured): string | null {
  if (m.thaiLetters < 8) return null;
  // "จจจนวน", "คคคำกลล": three of a kind. Only of อ and บ do sound words make it (สื่อออนไลน์, ระบบบริการ).
  const tripled = count(text, new RegExp(`(?![อบ])([${CONSONANTS}])\\1\\1(?!\\1)`, 'g'));
  if (tripled > m.thaiLetters / 100) return 'tripled consonants';
  // Fallback fonts turn marks into consonants. Of sound stretches of 30 letters 0.2 % are without any mark, of 40 0.1 %.
  if (m.thaiLetters >= 30 && m.marks < (m.thaiLetters >= 60 ? 0.02 : 0.001)) return 'no marks above or below the letters';
  // In sound windows of 200 letters 3.5 % or more are า or ำ, in a price list of foreign words still 1.5 %.
  if (m.thaiLetters >= 200 && count(text, /[าำ]/g) < 0.01 * m.thaiLetters) return 'no า';
  // Text whose marks slipped keeps below 0.03 even when every heading is printed twice; permuted letters begin at 0.05.
  if (m.misplaced > 0.045 && m.misplaced * m.thaiLetters >= 4) return 'marks where none can stand';
  const floor = m.thaiLetters >= 200 ? 4.75 : m.thaiLetters >= 60 ? 4.4 : m.thaiLetters >= 25 ? 3.6 : 2.5;
  return m.quality < floor ? 'letters follow one another as in no Thai word' : null;
}
