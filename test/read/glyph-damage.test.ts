import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmLoss, repairText } from '../../src/thai/index.js';
import { repairGlyphs } from '../../src/read/pdf/glyph-repair.js';
import type { Glyph } from '../../src/read/pdf/glyphs.js';
import { lineText } from '../../src/read/pdf/line-text.js';
import { layOut } from '../../src/read/pdf/lines.js';
import { SENTENCES } from '../thai/damage.js';
import { setLines } from './thai-font.js';

/** How a page comes out of the reader's hands. */
function read(glyphs: Glyph[]): string[] {
  const texts = layOut(repairGlyphs(glyphs).glyphs).map((line) => lineText(line.clusters).trim());
  const loss = findAmLoss(texts.join('\n'));
  return texts.map((text) => repairText(text, loss).text);
}

/** The ring of ำ and its า as glyphs of their own, as most fonts draw it; the tone stands between or behind. */
const inTwo = (text: string): string => text.replace(/([\u0e48\u0e49]?)ำ/g, '\u0e4d$1า');
const swap = (glyphs: Glyph[], isFirst: (glyph: Glyph, next: Glyph) => boolean): Glyph[] => {
  const moved = [...glyphs];
  for (let i = 0; i + 1 < moved.length; i++) {
    const [one, next] = [moved[i], moved[i + 1]];
    if (one === undefined || next === undefined || !isFirst(one, next)) continue;
    [moved[i], moved[i + 1]] = [next, one];
    i++;
  }
  return moved;
};
const named = (from: string, to: string) => (glyphs: Glyph[]): Glyph[] => glyphs.map((glyph) => (glyph.text === from ? { ...glyph, text: to } : glyph));
const MARK = /^\p{Mn}$/u;

/** What producers do to a layer whose page looks right. Each is one fault; they come in any mixture. */
const FAULTS: Readonly<Record<string, (glyphs: Glyph[]) => Glyph[]>> = {
  'า is called ำ': named('า', 'ำ'),
  'the ring is called a blank': named('\u0e4d', ' '),
  'the ring is called mai tho': named('\u0e4d', '\u0e49'),
  'the ring is called ำ': named('\u0e4d', 'ำ'),
  'the ring is called U+FFFD': (glyphs) => glyphs.map((glyph) => (glyph.text === '\u0e4d' ? { ...glyph, text: '\ufffd', unmapped: true } : glyph)),
  'mai ek has no letter': (glyphs) => glyphs.map((glyph) => (glyph.text === '\u0e48' ? { ...glyph, text: '\u0000', unmapped: true } : glyph)),
  'tones come from the private use area': (glyphs) => glyphs.map((glyph) => (/^[\u0e48-\u0e4c]$/.test(glyph.text) ? { ...glyph, text: String.fromCharCode(0xf70a + glyph.text.charCodeAt(0) - 0x0e48) } : glyph)),
  'tones are called Cyrillic letters': (glyphs) => glyphs.map((glyph) => (/^[\u0e48-\u0e4c]$/.test(glyph.text) ? { ...glyph, text: String.fromCharCode(0x0477 + glyph.text.charCodeAt(0) - 0x0e48) } : glyph)),
  'tones come before their vowels': (glyphs) => swap(glyphs, (one, next) => /^[\u0e34-\u0e39]$/.test(one.text) && /^[\u0e48-\u0e4b]$/.test(next.text)),
  'marks come behind the next letter': (glyphs) => swap(glyphs, (one, next) => MARK.test(one.text) && !MARK.test(next.text) && next.text !== ' '),
  'every letter is printed twice': (glyphs) => glyphs.flatMap((glyph) => [glyph, { ...glyph, x0: glyph.x0 + 0.4, x1: glyph.x1 + 0.4, ox: glyph.ox + 0.4 }]),
  'all marks come last': (glyphs) => [...glyphs].sort((one, other) => Number(MARK.test(one.text)) - Number(MARK.test(other.text))),
};
const RING_NAMES = Object.keys(FAULTS).filter((name) => name.startsWith('the ring'));
const TONE_NAMES = ['mai ek has no letter', 'tones come from the private use area', 'tones are called Cyrillic letters'];
const STREAMS = ['tones come before their vowels', 'marks come behind the next letter', 'all marks come last'];

/** One thing cannot have two wrong names at once, nor two orders. */
const mixture = fc
  .tuple(fc.option(fc.constantFrom(...RING_NAMES)), fc.option(fc.constantFrom(...TONE_NAMES)), fc.boolean(), fc.boolean(), fc.option(fc.constantFrom(...STREAMS)))
  // Far from its letters in the stream a mark is known only where it is called a letter of its own script.
  .filter(([ring, tone, , , stream]) => stream !== 'all marks come last' || ((ring === null || ring === 'the ring is called ำ') && tone !== 'tones are called Cyrillic letters'))
  .map(([ring, tone, am, twice, stream]) => [stream, ring, tone, am ? 'า is called ำ' : null, twice ? 'every letter is printed twice' : null].filter((name) => name !== null));

const hurt = (glyphs: Glyph[], faults: readonly string[]): Glyph[] => faults.reduce((damaged, name) => FAULTS[name]?.(damaged) ?? damaged, glyphs);

describe('a layer that does not say what the page shows', () => {
  it.each(Object.keys(FAULTS))('%s', (name) => {
    expect(read(hurt(setLines(SENTENCES.map(inTwo)), [name]))).toEqual(SENTENCES);
  });

  it('any mixture of faults on any page', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SENTENCES], { minLength: 2 }), mixture, (lines, faults) => {
        expect(read(hurt(setLines(lines.map(inTwo)), faults))).toEqual(lines);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what the layer says beside what is meant', () => {
    const glyphs = repairGlyphs(hurt(setLines(['สํานักงานที่ดี']), ['the ring is called a blank', 'tones come from the private use area'])).glyphs;
    const [line] = layOut(glyphs);
    lineText(line?.clusters ?? []);
    expect([...(line?.clusters[0]?.notes.originals ?? [])]).toEqual([['สำนักงานที่ดี', 'ส านักงานที\uf70aดี']]);
  });
});

describe('a sound layer', () => {
  it('is changed by nothing', () => {
    for (const lines of [[...SENTENCES], SENTENCES.map((line) => line.replaceAll('ำ', 'า'))]) {
      const repaired = repairGlyphs(setLines(lines));
      expect(repaired.repairs).toEqual([]);
      expect(layOut(repaired.glyphs).map((line) => lineText(line.clusters))).toEqual(lines);
    }
  });
});
