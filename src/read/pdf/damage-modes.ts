import type { DamageMode } from '../../model/document.js';
import type { Repair } from '../../thai/index.js';
import type { GlyphRepair } from './glyph-repair.js';

/** Everything that may be done to the text of a page. */
export type PageRepair = Repair | GlyphRepair | 'letters-apart' | 'marks-shifted' | 'marks-reordered';

/** What each repair undoes. */
export const MODE_OF: Readonly<Record<PageRepair, DamageMode>> = {
  'legacy-bytes': 'legacy-bytes',
  'private-use': 'private-use',
  'private-symbols': 'private-symbols',
  'foreign-marks': 'foreign-marks',
  'zero-width': 'zero-width',
  'aa-written-as-am': 'aa-as-am',
  'lost-glyph': 'lost-character',
  control: 'control-character',
  'am-in-pieces': 'am-split',
  'am-lost': 'am-as-aa',
  'am-as-tho': 'am-as-tho-aa',
  'space-before-mark': 'words-split',
  'space-inside-word': 'words-split',
  'mark-order': 'marks-reordered',
  'marks-reordered': 'marks-reordered',
  'marks-shifted': 'marks-shifted',
  'mark-doubled': 'marks-doubled',
  'double-e': 'double-sara-e',
  overprinted: 'overprinted',
  'letters-apart': 'letters-apart',
};

/** Happen in sound files too: a page with nothing else is as it was written. */
export const LIGHT: ReadonlySet<DamageMode> = new Set<DamageMode>(['zero-width', 'double-sara-e', 'control-character', 'private-symbols']);
