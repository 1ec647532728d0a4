import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairGlyphs } from '../../src/read/pdf/glyph-repair.js';
import type { Glyph } from '../../src/read/pdf/glyphs.js';
import { closeUp } from '../../src/read/pdf/letters-apart.js';
import { lineText } from '../../src/read/pdf/line-text.js';
import { layOut } from '../../src/read/pdf/lines.js';
import { set } from './thai-font.js';

const readBack = (glyphs: Glyph[]): { lines: string[]; repairs: string[] } => {
  const repaired = repairGlyphs(glyphs);
  return { lines: layOut(repaired.glyphs).map((line) => lineText(line.clusters)), repairs: repaired.repairs };
};

describe('laying out Thai glyphs', () => {
  it('keeps sound text', () => {
    expect(readBack([...set('ผู้อำนวยการเขต'), ...set('ที่นี่ ๑๒', { y: 680 })])).toEqual({ lines: ['ผู้อำนวยการเขต', 'ที่นี่ ๑๒'], repairs: [] });
  });

  it('spells marks in order, wherever the writer put them in the stream', () => {
    const sound = set('ที่ผู้นั้น');
    const marksLast = [...sound].sort((one, other) => Number(/\p{Mn}/u.test(one.text)) - Number(/\p{Mn}/u.test(other.text)));
    expect(readBack(marksLast).lines).toEqual(['ที่ผู้นั้น']);
  });

  it('does not depend on the order of the letters in the stream', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('การ', 'ที่', 'ผู้', 'เขต', 'น้ำ', 'ปี'), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (words, numbers) => {
        const text = words.join('');
        const shuffled = set(text).map((one) => ({ one, key: numbers.next().value as number })).sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(readBack(shuffled).lines).toEqual([text]);
      }),
    );
  });

  it('takes a blank with ink above the line for the lost ring of ำ', () => {
    // As in สำ written with its two parts, whose ring has no mapping.
    const glyphs = set('สํานัก', { unicode: (char) => (char === '\u0e4d' ? ' ' : char) });
    expect(readBack(glyphs)).toEqual({ lines: ['สำนัก'], repairs: ['am-lost'] });
  });

  it('reads letter-spaced words as words', () => {
    const spaced = set('ประกาศ').map((one, index) => ({ ...one, x0: one.x0 + 5 * index, x1: one.x1 + 5 * index, ox: one.ox + 5 * index }));
    expect(readBack(spaced).lines).toEqual(['ประกาศ']);
  });
});

describe('damage that glyphs show', () => {
  it('bold imitated by printing twice', () => {
    expect(readBack([...set('ประกาศทั่วไป'), ...set('ประกาศทั่วไป', { x: 50.6 })])).toEqual({ lines: ['ประกาศทั่วไป'], repairs: ['overprinted'] });
  });

  it('equal letters side by side stay', () => {
    expect(readBack(set('กก......นนน')).lines).toEqual(['กก......นนน']);
  });

  it('tone marks under private numbers', () => {
    expect(readBack(set('ที่นี่', { unicode: (char) => (char === '\u0e48' ? '\uf70a' : char) }))).toEqual({ lines: ['ที่นี่'], repairs: ['private-use'] });
  });

  it.each([['\u00c9', '\u00ca'], ['\u0477', '\u0478']])('tone marks that came out as %s and %s', (ek, tho) => {
    const unicode = (char: string): string => (char === '\u0e48' ? ek : char === '\u0e49' ? tho : char);
    expect(readBack(set('ที่พื้น', { unicode }))).toEqual({ lines: ['ที่พื้น'], repairs: ['foreign-marks'] });
  });

  it('French accents stay what they are', () => {
    expect(readBack(set('Éte Êtes Évian'))).toEqual({ lines: ['Éte Êtes Évian'], repairs: [] });
  });

  it('bytes of windows-874 that a font calls Latin-1', () => {
    const unicode = (char: string): string => (char >= '\u0e01' && char <= '\u0e5b' ? String.fromCharCode(char.charCodeAt(0) - 0x0e00 + 0xa0) : char);
    expect(readBack(set('ประกาศสำนักงานเขตตัวอย่าง', { unicode }))).toEqual({ lines: ['ประกาศสำนักงานเขตตัวอย่าง'], repairs: ['legacy-bytes'] });
  });

  it('ำ for every า on a page, the true ones known by their ring', () => {
    const drawn = 'การงานของความราคาบาทภายใน จํานวน';
    const { lines, repairs } = readBack(set(drawn, { unicode: (char) => (char === 'า' ? 'ำ' : char) }));
    expect([lines, repairs]).toEqual([[drawn], ['aa-written-as-am']]);
  });
});

describe('letters written apart by OCR programs', () => {
  it('are closed up', () => {
    expect(closeUp('ส รุ ป ผ ล ก า ร')).toBe('สรุปผลการ');
  });

  it('phrases with spaces between words are not', () => {
    expect(closeUp('ฝ่ายปกครอง ฝ่ายทะเบียน ฝ่ายโยธา')).toBe('ฝ่ายปกครอง ฝ่ายทะเบียน ฝ่ายโยธา');
  });
});
