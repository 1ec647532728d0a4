import { CONSONANTS as C, MARKS as M, NEAR_MARKS, TONES as T, TOP_MARKS, ZERO_WIDTH } from './letters.js';
import { repairLegacyBytes } from './legacy-bytes.js';
import { type AmLoss, IMPOSSIBLE_AM, LOST_IN_WORD, restoreLostAm, restoreSpacedAm, restoreThoAm, restoreWrittenAm } from './sara-am.js';
import { fromPrivateUse } from './private-marks.js';

/** What was undone, in the order of the work. */
export type Repair =
  | 'legacy-bytes' | 'private-use' | 'zero-width' | 'aa-written-as-am' | 'lost-glyph' | 'control' | 'am-in-pieces' | 'am-lost' | 'am-as-tho'
  | 'space-before-mark' | 'space-inside-word' | 'mark-order' | 'mark-doubled' | 'double-e';

/**
 * Undoes the damage of PDF text layers as far as text alone allows (extraction §7). Sound Thai is not changed by one
 * letter. Marks moved to another consonant stay as they are: only glyph positions can settle those.
 * `repairs` names each kind that was done, once. Line breaks stay except inside a word before a mark. `loss` says what is
 * known of the page that the text is a part of (`findAmLoss`).
 */
export function repairText(s: string, loss: AmLoss = null): { text: string; repairs: Repair[] } {
  if (PLAIN.test(s) || (loss === null && !SUSPECT.test(s))) return { text: s, repairs: [] };
  const repairs = new Set<Repair>();
  let text = s;
  const apply = (name: Repair, changed: string) => {
    if (changed === text) return;
    text = changed;
    repairs.add(name);
  };
  apply('legacy-bytes', repairLegacyBytes(text));
  apply('private-use', fromPrivateUse(text));
  apply('zero-width', text.replace(INVISIBLE, ''));
  apply('aa-written-as-am', restoreWrittenAm(text));
  for (const [name, pattern, replacement] of RULES) apply(name, text.replace(pattern, replacement));
  apply('am-lost', restoreSpacedAm(text));
  apply('am-as-tho', restoreThoAm(text, loss));
  apply('am-lost', restoreLostAm(text, loss));
  for (const [name, pattern, replacement] of LATE_RULES) apply(name, text.replace(pattern, replacement));
  return { text, repairs: [...repairs] };
}

/** Nothing in it that any rule looks at: figures, English, blank cells. */
const PLAIN = /^[\t\n -~\u2010-\u2026]*$/;

/** Whatever any rule below, or in the files it calls, needs to see before it changes anything. Sound text has none of it. */
const SUSPECT = new RegExp(
  [
    `[\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u0080-\\u00fe\\ufffd\\ue000-\\uf8ff\\u0e4d${ZERO_WIDTH}]`,
    `[${C}${M}]\\s+[${M}ะาำ\\u0e45]`,
    `ำ[ \\u0000\\ufffd]*[าำ${T}]`,
    `[${TOP_MARKS}][${NEAR_MARKS}]`,
    `า[${T}]`,
    `([${M}])\\1`,
    'เเ',
    `\\u0e31[${T}]? +[${C}]`,
    `[เ-ไ] +[${C}]`,
    IMPOSSIBLE_AM.source,
    LOST_IN_WORD.source,
  ].join('|'),
);

type Rule = readonly [name: Repair, pattern: RegExp, replacement: string];

const INVISIBLE = new RegExp(`[${ZERO_WIDTH}]`, 'g');
const rule = (name: Repair, source: string, replacement: string): Rule => [name, new RegExp(source, 'g'), replacement];

const RULES: readonly Rule[] = [
  // The glyph of nikhahit had no number: what is left stands before า, or ำ was written twice around it.
  rule('lost-glyph', `([${C}][${T}]?)ำ[\\u0000\\ufffd]า`, '$1ำ'),
  rule('lost-glyph', `([${C}][${T}]?)[\\u0000\\ufffd]([${T}]?)า`, '$1$2ำ'),
  rule('am-in-pieces', 'ำ[ \\u0000\\ufffd]*ำ', 'ำ'),
  rule('control', '[\\u0000-\\u0008\\u000b\\u000e-\\u001f\\ufffd]', ''),
  rule('am-in-pieces', `\\u0e4d([${TOP_MARKS}]?) ?[าำ]`, '$1ำ'),
  rule('am-in-pieces', `([${T}])\\u0e4d ?า`, '$1ำ'),
  rule('am-in-pieces', 'ำ ?า', 'ำ'),
  rule('am-in-pieces', `ำ ?([${T}]) ?า?`, '$1ำ'),
  rule('am-in-pieces', `([${C}][${T}]?) +([${T}]?)ำ`, '$1$2ำ'),
  // น ้า, ต ่า: frequent words in which a lost ำ keeps its tone and leaves a blank (but not หน ้า).
  rule('am-lost', '((?<!ห)น|[ซย]) ้า', '$1้ำ'),
  rule('am-lost', 'ต ่า', 'ต่ำ'),
];

const LATE_RULES: readonly Rule[] = [
  rule('space-before-mark', `([${C}${M}])(?:[ \\t]+|[ \\t]*\\n[ \\t]*)(?=[${M}])`, '$1'),
  rule('space-inside-word', `([${C}${M}]) +(?=[ะาำ\\u0e45])`, '$1'),
  rule('mark-order', `([${TOP_MARKS}])([${NEAR_MARKS}])`, '$2$1'),
  // A tone never stands over า: it slipped off the letter before (หนา้ที่).
  rule('mark-order', `า([${T}])`, '$1า'),
  rule('mark-doubled', `([${M}])\\1+`, '$1'),
  rule('double-e', 'เเ', 'แ'),
  rule('am-in-pieces', `\\u0e4d([${T}]?)า`, '$1ำ'),
  // ั needs a consonant behind it, and a leading vowel too: a blank there is none of the writer's.
  rule('space-inside-word', `(\\u0e31[${T}]?) +(?=[${C}])`, '$1'),
  rule('space-inside-word', `([เ-ไ]) +(?=[${C}])`, '$1'),
];
