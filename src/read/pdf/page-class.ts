import { diagnose, type TextHealth } from '../../thai/index.js';
import type { DamageMode, PageReading } from '../../model/document.js';
import { LIGHT, MODE_OF } from './damage-modes.js';
import { measureEnglish } from './english.js';
import { addShapes, likenessOf, type FontShapes, type Likeness } from './letter-shapes.js';
import type { FontUse, PageEvidence } from './page-evidence.js';

/** The verdict on a page, and the fonts (by key) whose text has to be left out of it. */
export interface JudgedPage {
  reading: PageReading;
  wrongFonts: string[];
}

/** Fewer letters than this are a stamp, a page number or a heading beside a picture (oit-rules §4.3). */
const FEW_LETTERS = 30;
/** A picture this large is the page itself. */
const COVERING = 0.6;
/** Strokes and shapes of letters drawn as outlines: a page without text but with so many is read by eye only. */
const OUTLINES = 300;
/** Share of a page's Thai in wrong fonts from which the page is scrambled as a whole. */
const MOSTLY_WRONG = 0.3;
/** Thai letters from which a page says by itself whether its letters are right. */
const LONG_PAGE = 200;

/**
 * What kind of text layer each page has. The pages of a file are judged together: a font is the same font on all of them, so
 * that a page too short to be judged by itself is known by the others.
 */
export function judgePages(pages: readonly PageEvidence[]): JudgedPage[] {
  const likeness = likenessOfFonts(pages);
  const votes = votesOfLongPages(pages, likeness);
  return pages.map((page) => judgePage(page, likeness, votes));
}

function likenessOfFonts(pages: readonly PageEvidence[]): ReadonlyMap<string, Likeness> {
  const sums = new Map<string, FontShapes>();
  for (const { key, shapes } of pages.flatMap((page) => page.fonts)) {
    const sum = sums.get(key) ?? { letters: 0, misfits: 0, gross: 0, kinds: 0 };
    addShapes(sum, shapes);
    sums.set(key, sum);
  }
  return new Map([...sums].map(([key, shapes]) => [key, likenessOf(shapes)]));
}

/** What pages long enough say of the font that most of them is set in, where its shapes say nothing. */
function votesOfLongPages(pages: readonly PageEvidence[], likeness: ReadonlyMap<string, Likeness>): ReadonlyMap<string, Likeness> {
  const votes = new Map<string, Likeness>();
  for (const page of pages) {
    const main = page.fonts.find((font) => font.thai >= LONG_PAGE && font.thai > 0.8 * thaiOf(page));
    if (main === undefined || likeness.get(main.key) !== 'unknown') continue;
    const health = diagnose(page.raw);
    const vote: Likeness = health.class === 'scrambled' || health.class === 'junk' ? 'wrong' : health.sure ? 'right' : 'unknown';
    const before = votes.get(main.key) ?? vote;
    votes.set(main.key, before === vote ? vote : 'unknown');
  }
  return votes;
}

function thaiOf(page: PageEvidence): number {
  return page.fonts.reduce((sum, font) => sum + font.thai, page.trustedThai);
}

function judgePage(page: PageEvidence, likeness: ReadonlyMap<string, Likeness>, votes: ReadonlyMap<string, Likeness>): JudgedPage {
  const judged = (textLayer: PageReading['textLayer'], ...damage: DamageMode[]): JudgedPage => {
    const { page: number, letters, repairs } = page;
    return { reading: { page: number, textLayer, letters, repairs, damage }, wrongFonts: [] };
  };
  const withoutText = classWithoutText(page);
  if (withoutText !== null) return judged(withoutText);
  // Without a mapping the codes are those of the font's own table: digits and punctuation by chance.
  if (page.unmapped > 0.3 * page.glyphs && thaiOf(page) <= 0.5 * page.visible) return judged('junk', 'no-letters');

  const thai = thaiOf(page);
  const wrong = page.fonts.filter((font) => font.thai > 0 && likeness.get(font.key) === 'wrong');
  const wrongThai = sum(wrong, (font) => font.thai);
  if (wrongThai > 0 && wrongThai >= MOSTLY_WRONG * thai) return judged('scrambled', 'wrong-letters');

  const right = page.trustedThai + sum(page.fonts, (font) => (likeness.get(font.key) === 'right' ? font.thai : 0));
  const health = diagnose(page.raw, thai > 0 && right >= 0.8 * (thai - wrongThai) ? 'right' : 'unknown');
  const hidden = sum(page.fonts, (font) => (font.hidden ? font.letters : 0)) > 0.5 * page.letters;
  const unreadable = classOfUnreadable(page, health, hidden, votes);
  if (unreadable !== null) return judged(unreadable.layer, unreadable.mode);
  const damage = new Set<DamageMode>(repairedModes(page));
  if (hidden) damage.add('ocr-layer');
  if (wrong.length > 0) damage.add('wrong-letters-in-part');
  const layer = health.class === 'repaired' || [...damage].some((mode) => !LIGHT.has(mode)) ? 'repaired' : 'sound';
  return { ...judged(layer, ...damage), wrongFonts: wrong.map((font) => font.key) };
}

/** The reading of a page whose wrong fonts were left out; `rest` is what it holds without them. */
export function withoutWrongFonts({ reading }: JudgedPage, rest: PageEvidence): PageReading {
  const kept = reading.damage.includes('ocr-layer') ? (['ocr-layer'] as const) : [];
  return { ...reading, repairs: rest.repairs, damage: [...repairedModes(rest), ...kept, 'wrong-letters-in-part'] };
}

function repairedModes({ repairs }: PageEvidence): DamageMode[] {
  return [...new Set(repairs.map((repair) => MODE_OF[repair]))];
}

function sum(fonts: readonly FontUse[], of: (font: FontUse) => number): number {
  return fonts.reduce((total, font) => total + of(font), 0);
}

/** Pages with hardly any text are what is drawn on them. null for those with text. */
function classWithoutText({ raw, letters, visible, pictured, paths }: PageEvidence): 'picture' | 'blank' | null {
  if (letters >= FEW_LETTERS) return null;
  if (pictured > COVERING) return 'picture';
  if (letters === 0 && visible < FEW_LETTERS && !/\p{N}/u.test(raw)) return pictured > 0.02 || paths > OUTLINES ? 'picture' : 'blank';
  // Little text, but it is all that there is; with a picture beside it, what matters may be in the picture.
  return pictured > 0.25 ? 'picture' : null;
}

/** Text that is not what the page shows; null when it can be believed. */
function classOfUnreadable(page: PageEvidence, health: TextHealth, hidden: boolean, votes: ReadonlyMap<string, Likeness>): { layer: 'scrambled' | 'junk'; mode: DamageMode } | null {
  if (health.class === 'junk') return { layer: 'junk', mode: health.junkShare > 0.08 ? 'no-letters' : 'foreign-junk' };
  if (health.class === 'scrambled') return { layer: 'scrambled', mode: 'wrong-letters' };
  if (health.thaiLetters < 0.3 * health.letters && isForeignScan(page, hidden)) return { layer: 'junk', mode: 'foreign-junk' };
  if (health.sure || health.thaiLetters < 8) return null;
  const voted = page.fonts.filter((font) => font.thai > 0).map((font) => votes.get(font.key) ?? 'unknown');
  if (voted.includes('wrong')) return { layer: 'scrambled', mode: 'wrong-letters' };
  if (voted.length > 0 && voted.every((vote) => vote === 'right')) return null;
  return { layer: 'scrambled', mode: 'undecided' };
}

/** What a scanner's English program made of another script: not like English, under or over a picture of the page. */
function isForeignScan({ raw, letters, pictured }: PageEvidence, hidden: boolean): boolean {
  if (!hidden && pictured <= COVERING) return false;
  const { words, frequent } = measureEnglish(raw);
  if (hidden) return letters >= 20 && frequent < (words >= 25 ? 0.06 : 0.12);
  // Seen text on a picture may be a slide with names and key words.
  return words >= 60 && frequent < 0.03;
}
