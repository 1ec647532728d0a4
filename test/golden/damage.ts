import type { Damage, Mark } from './pdf.js';

/**
 * What producers do to the Thai of a PDF, glyph by glyph. The drawn page stays right (but for the doubled print); only
 * what can be copied from it is wrong. The modes are those measured on real files of offices.
 */
const RING = '\u0e4d';
const AA = '\u0e32';

/** Gives glyphs another meaning, or the same. */
const saying = (meaning: (mark: Mark, before: Mark | undefined) => string): Damage['change'] => (marks) => marks.map((mark, index) => ({ ...mark, text: meaning(mark, marks[index - 1]) }));

/** ำ → า: a word processor with a font of the offices; the ring is taken for a blank. */
export const amLost: Damage = { inTwo: true, change: saying(({ char, text }) => (char === RING ? ' ' : text)) };

/** ำ → ้า: the ring is taken for a tone mark. */
export const amAsTho: Damage = { inTwo: true, change: saying(({ char, text }) => (char === RING ? '้' : text)) };

/** ำ in its two parts, and words torn apart to fill the line. */
export const decomposedAndSplit: Damage = {
  inTwo: true,
  change: (marks) => {
    let shift = 0;
    return marks.flatMap((mark, index) => {
      const moved = { ...mark, x: mark.x + shift };
      const next = marks[index + 1];
      if (index % 9 !== 4 || next === undefined || !/[\u0e4d\u0e32\u0e31\u0e34-\u0e37]/.test(next.char) || mark.char === ' ') return [moved];
      shift += 0.12 * mark.size;
      return [moved, { ...moved, char: ' ', text: ' ' }];
    });
  },
};

/** Tone marks under the private numbers of old Windows fonts. */
export const privateTones: Damage = {
  change: saying(({ char, text }, before) => {
    const low = '่้๊๋์'.indexOf(char);
    return low < 0 || /[\u0e31\u0e34-\u0e37]/.test(before?.char ?? '') ? text : String.fromCharCode(0xf70a + low);
  }),
};

/** า → ำ: every า says ำ, and the ring of a true ำ says nothing but a blank. */
export const aaAsAm: Damage = { inTwo: true, change: saying(({ char, text }) => (char === AA ? 'ำ' : char === RING ? ' ' : text)) };

/** A spreadsheet's fallback font: marks and vowels say the letters that happened to have their numbers. */
export const scrambled: Damage = { inTwo: true, change: saying(({ char, text }) => WRONG_LETTERS[char] ?? text) };

const WRONG_LETTERS: Readonly<Record<string, string>> = {
  า: 'จ', [RING]: 'จ', ะ: 'ฐ', 'ั': 'ด', 'ิ': 'ถ', 'ี': 'ป', 'ึ': 'ฝ', 'ื': 'ฟ', 'ุ': 'ผ', 'ู': 'ฉ', '่': 'ซ', '้': 'ฌ', '็': 'ฏ', '์': 'ฎ', เ: 'ฒ', แ: 'ฬ', โ: 'ฆ', ใ: 'ฑ', ไ: 'ฮ',
};

/** A heading with a shadow: printed twice, the ring without a number. */
export const replacedAndDoubled: Damage = {
  inTwo: true,
  change: (marks) => {
    const said = marks.map((mark) => ({ ...mark, text: mark.char === RING ? '\ufffd' : mark.text }));
    return [...said, ...said.map((mark) => ({ ...mark, x: mark.x + 0.07 * mark.size }))];
  },
};

/** Thai of the one-byte code whose font says Latin-1: ÊÓ¹Ñ¡ for สำนัก. */
export const eightBit: Damage = { change: saying(({ text }) => (text >= '\u0e01' && text <= '\u0e5b' ? String.fromCharCode(text.charCodeAt(0) - 0x0e00 + 0xa0) : text)) };

/** Marks that come one letter too late, and tones before the vowel they stand upon. */
export const marksShifted: Damage = {
  change: (marks) => {
    const said = [...marks];
    for (let index = 0; index + 1 < said.length; index++) {
      const [one, other] = [said[index], said[index + 1]];
      if (one === undefined || other === undefined || !isMark(one.char) || other.char === ' ') continue;
      if (isMark(other.char) ? isTone(other.char) : index % 3 === 0) {
        said[index] = other;
        said[index + 1] = one;
        index++;
      }
    }
    return said;
  },
};

function isMark(char: string): boolean {
  return /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(char);
}

function isTone(char: string): boolean {
  return /[\u0e48-\u0e4b]/.test(char);
}
