import { diagnose } from '../../thai/index.js';
import type { PageReading } from '../../model/document.js';
import { areaOfOverlap } from './geometry.js';
import type { Glyph, PageDrawing } from './glyphs.js';

/** Fewer letters than this are a stamp, a page number or a heading beside a picture (oit-rules §4.3). */
const FEW_LETTERS = 30;
/** A picture this large is the page itself. */
const COVERING = 0.6;
/** Strokes and shapes of letters drawn as outlines: a page without text but with so many is read by eye only. */
const OUTLINES = 300;

/**
 * What kind of text layer the page has. `raw` is its text before repair, so that damage shows; what was repaired on
 * the way to it is known from `repairs`.
 */
export function judgePage(page: number, raw: string, drawing: PageDrawing, glyphs: readonly Glyph[], repairs: string[]): PageReading {
  const letters = raw.match(/\p{L}/gu)?.length ?? 0;
  const reading = (textLayer: PageReading['textLayer']): PageReading => ({ page, textLayer, letters, repairs });
  const area = Math.max(1, drawing.width * drawing.height);
  const sheet = { x0: 0, y0: 0, x1: drawing.width, y1: drawing.height };
  const pictured = drawing.pictures.reduce((sum, picture) => sum + areaOfOverlap(picture, sheet), 0) / area;
  const visible = raw.match(/\S/g)?.length ?? 0;
  if (letters < FEW_LETTERS) {
    if (pictured > COVERING) return reading('picture');
    if (letters === 0 && visible < FEW_LETTERS && !/\p{N}/u.test(raw)) return reading(pictured > 0.02 || drawing.paths > OUTLINES ? 'picture' : 'blank');
    // Little text, but it is all that there is; with a picture beside it, what matters may be in the picture.
    if (pictured > 0.25) return reading('picture');
  }
  const unmapped = glyphs.filter((glyph) => glyph.unmapped && glyph.text.trim() !== '').length;
  // Without a mapping the codes are those of the font's own table: digits and punctuation by chance.
  if (unmapped > 0.3 * glyphs.length && !isMostlyThai(raw)) return reading('junk');
  const health = diagnose(raw).class;
  switch (health) {
    case 'junk':
    case 'scrambled':
      return reading(health);
    case 'repaired':
      return reading('repaired');
    case 'sound':
    case 'empty':
      return reading(repairs.some((repair) => HEAVY_REPAIRS.has(repair)) ? 'repaired' : 'sound');
  }
}

function isMostlyThai(raw: string): boolean {
  const thai = raw.match(/\p{Script=Thai}/gu)?.length ?? 0;
  return thai > 0.5 * raw.replace(/\s/g, '').length;
}

/**
 * A short page says too little to be judged by itself: in a file whose fonts scramble most pages, it is scrambled too.
 */
export function judgeTogether(readings: readonly PageReading[]): PageReading[] {
  const written = readings.filter((reading) => reading.textLayer !== 'blank' && reading.textLayer !== 'picture');
  for (const layer of ['scrambled', 'junk'] as const) {
    if (written.filter((reading) => reading.textLayer === layer).length <= written.length / 2) continue;
    return readings.map((reading) => (reading.letters < SHORT_PAGE && (reading.textLayer === 'sound' || reading.textLayer === 'repaired') ? { ...reading, textLayer: layer } : reading));
  }
  return [...readings];
}

/** Letters below which `diagnose` accuses on the plainest signs only. */
const SHORT_PAGE = 200;

/** Repairs without which the text could not be read or searched. The others happen in sound files too. */
const HEAVY_REPAIRS = new Set(['legacy-bytes', 'private-use', 'foreign-marks', 'aa-written-as-am', 'lost-glyph', 'am-lost']);
