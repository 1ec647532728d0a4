import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, skeleton, skeletonWithMap, toArabicDigits } from '../../src/thai/index.js';
import { normaliseWithMap } from '../../src/thai/normal.js';
import { anyText, damage, faults, SENTENCES } from './damage.js';

describe('Arabic digits', () => {
  it('reads Thai ones and leaves the rest', () => expect(toArabicDigits('ข้อ ๐๗ ปี ๒๕๖๖ O1๕')).toBe('ข้อ 07 ปี 2566 O15'));

  it('keeps every length', () => {
    fc.assert(fc.property(anyText, (s) => { expect(toArabicDigits(s)).toHaveLength(s.length); }));
  });
});

describe('the normal form', () => {
  it.each([
    ['เพ่ือ', 'เพื่อ', 'tone typed before the vowel'],
    ['นำ้', 'น้ำ', 'tone typed behind ำ'],
    ['ค\u0e4dาสั่ง', 'คำสั่ง', 'ำ in two letters'],
    ['น\u0e4d\u0e49าท่วม', 'น้ำท่วม', 'ำ in two letters around its tone'],
    ['เเผน', 'แผน', 'แ typed as two เ'],
    ['ข้อ\u200bมูล\ufeff', 'ข้อมูล', 'invisible characters'],
    ['ปี\u00a0 ๒๕๖๖\n', 'ปี 2566', 'blanks and Thai digits'],
    ['ที\uf70a', 'ที่', 'a tone of the private use area'],
  ])('%s → %s (%s)', (written, normal) => expect(normalise(written)).toBe(normal));

  it('does not split ำ', () => expect(normalise('สำนักงาน')).toContain('\u0e33'));

  it('is the same when done twice', () => {
    fc.assert(fc.property(anyText, (s) => { expect(normalise(normalise(s))).toBe(normalise(s)); }), { numRuns: 1000 });
  });

  it('with a map is the same text, and the map rises', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        const { text, at } = normaliseWithMap(s);
        expect(text.trim()).toBe(normalise(s));
        expect(at).toHaveLength(text.length);
        expect(at.every((index, i) => index < s.length && (i === 0 || index >= (at[i - 1] ?? 0)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the skeleton', () => {
  it.each([
    ['เพ่ือ', 'เพื่อ'],
    ['หนว่ยงาน', 'หน่วยงาน'],
    ['เจำ้หนำ้ที่', 'เจ้าหน้าที่'],
    ['ค ำขวญั', 'คำขวัญ'],
    ['วนั ที่ของสญั ญาหรือขอ้ ตกลง', 'วันที่ของสัญญาหรือข้อตกลง'],
    ['จ านวน', 'จำนวน'],
    ['จ้านวน', 'จำนวน'],
    ['ดาเนนงาน', 'ดำเนินงาน'],
    ['กำร', 'การ'],
    ['ส านักงาน', 'สำนักงาน'],
    ['ประจำ\ufffdาปี', 'ประจำปี'],
    ['ต่าง  ๆเช่น', 'ต่างๆ เช่น'],
    ['ปีงบประมาณ พ.ศ. ๒๕๖๖', 'ปีงบประมาณ พศ 2566'],
    ['NO GIFT Policy', 'no gift policy'],
    ['เ เเผน', 'เเ เผน'],
    ['เแผน', 'แเผน'],
  ])('%s is %s', (damaged, sound) => expect(skeleton(damaged)).toBe(skeleton(sound)));

  it('keeps words apart that differ by a letter', () => expect(skeleton('แผนปฏิบัติการ')).not.toBe(skeleton('แผนปฏิบัติราชการ')));

  it('survives every damage of text layers', () => {
    fc.assert(fc.property(fc.constantFrom(...SENTENCES), faults, (s, steps) => { expect(skeleton(damage(s, steps))).toBe(skeleton(s)); }), { numRuns: 1000 });
  });

  it('is the same when done twice, and of the normal form', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(skeleton(skeleton(s))).toBe(skeleton(s));
        expect(skeleton(normalise(s))).toBe(skeleton(s));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows where every letter came from', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        const { text, at } = skeletonWithMap(s);
        expect(at).toHaveLength(text.length);
        expect(at.every((index, i) => index >= (at[i - 1] ?? 0) && index < s.length)).toBe(true);
      }),
    );
    const { text, at } = skeletonWithMap('การ ที่');
    expect([text, at]).toEqual(['การท', [0, 1, 2, 4]]);
  });
});
