import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, wrapThai } from '../../src/thai/index.js';
import { anyText, SENTENCES } from './damage.js';

describe('display width', () => {
  it.each([['ที่', 1], ['น้ำ', 2], ['กี่ปี', 2], ['O20', 3], ['', 0], ['ปี 2566', 6]])('%s takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns));
});

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrapThai('สำนักงานเขตควรเผยแพร่ข้อมูล', 12)).toEqual(['สำนักงานเขต', 'ควรเผยแพร่', 'ข้อมูล']);
  });

  it('keeps line breaks, brackets and signs with their words', () => {
    expect(wrapThai('หนึ่ง\nสอง', 20)).toEqual(['หนึ่ง', 'สอง']);
    for (const line of wrapThai('ทุกเดือน (ตุลาคม 2565 - มีนาคม 2566) ต่าง ๆ', 9)) expect(line).not.toMatch(/^[)ๆ]|\($/);
  });

  it('never exceeds the width, loses no letter and leaves no mark alone', () => {
    fc.assert(
      fc.property(fc.oneof(anyText.map((s) => s.replace(/[^\u0e01-\u0e2e\u0e30-\u0e46A-Za-z0-9 ]/g, '')), fc.constantFrom(...SENTENCES)), fc.integer({ min: 4, max: 40 }), (s, width) => {
        const lines = wrapThai(s, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(s.replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
    for (const line of SENTENCES.flatMap((s) => wrapThai(s, 4))) expect(line).not.toMatch(/^[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/);
  });

  it('wraps a very long line without blanks in reasonable time', () => {
    const begin = performance.now();
    expect(wrapThai('การ'.repeat(50_000), 80).length).toBeGreaterThan(1000);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
