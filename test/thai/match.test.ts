import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximate, findPhrase, prepareText, skeleton } from '../../src/thai/index.js';
import { damage, faults, SENTENCES } from './damage.js';

function found(text: string, phrase: string): string | null {
  const hit = findPhrase(prepareText(text), phrase);
  return hit === null ? null : text.slice(hit.start, hit.end);
}

describe('a long phrase', () => {
  it.each([
    ['ตามระเบียบหนว่ยงานราชกำรกำหนด', 'หน่วยงานราชการ', 'หนว่ยงานราชกำร'],
    ['ราคาทีต่ กลงซือ้ หรือจา้ ง (บาท)', 'ราคาที่ตกลงซื้อหรือจ้าง', 'ราคาทีต่ กลงซือ้ หรือจา้ ง'],
    ['ส านักงานเขตตัวอย่าง', 'สำนักงานเขต', 'ส านักงานเขต'],
    ['ผู้ได้รับ\nการคัดเลือก', 'ผู้ได้รับการคัดเลือก', 'ผู้ได้รับ\nการคัดเลือก'],
    ['นโยบาย No Gift  Policy ของเขต', 'no gift policy', 'No Gift  Policy'],
    ['ตัวชี้วัดที่ 10 และตัวชี้วัดที่ ๑', 'ตัวชี้วัดที่ 1', 'ตัวชี้วัดที่ ๑'],
  ])('in "%s": %s', (text, phrase, hit) => expect(found(text, phrase)).toBe(hit));

  it('is not made of the letters of another', () => {
    expect(found('แผนปฏิบัติราชการประจำปี', 'แผนปฏิบัติการ')).toBeNull();
    expect(found('ตัวชี้วัดที่ 12', 'ตัวชี้วัดที่ 1')).toBeNull();
    expect(found('facebooking', 'facebook')).toBeNull();
  });

  it('is found in text with any damage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), fc.nat(20), fc.integer({ min: 14, max: 30 }), faults, (sentence, from, length, steps) => {
        const phrase = sentence.slice(from, from + length);
        fc.pre(skeleton(phrase).length >= 6 && !/^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(phrase) && !/[0-9๐-๙]/.test(phrase));
        expect(found(damage(sentence, steps), phrase)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a short phrase', () => {
  it.each([
    ['ไม่มีเรื่องร้องเรียน', 'ไม่มี', 'ไม่มี'],
    ['จานวนเรื่อง', 'จำนวน', 'จานวน'],
    ['จ านวนเรื่อง', 'จำนวน', 'จ านวน'],
    ['กำรจัดการ', 'การ', 'กำร'],
    ['สมาชิกสภากรุงเทพมหานคร (ส.ก.) เขต', 'ส.ก.', 'ส.ก'],
    ['รายนาม สก. เขต', 'ส.ก.', 'สก'],
    ['ส. ก. เขต', 'ส.ก.', 'ส. ก'],
    ['รู้จัก CPI ของประเทศ', 'CPI', 'CPI'],
    ['การประเมินita ปีนี้', 'ITA', 'ita'],
    ['แผนพัฒนา ระยะ ๒๐ ปี', '20 ปี', '๒๐ ปี'],
    ['นโยบายผู้ว่าฯ กทม.', 'ผู้ว่าฯ', 'ผู้ว่า'],
    ['แบบ สขร. ๑', 'สขร.1', 'สขร. ๑'],
    ['ข่าวสารของเขต', 'ข่าว', 'ข่าว'],
  ])('in "%s": %s', (text, phrase, hit) => expect(found(text, phrase)).toBe(hit));

  it.each([
    ['มีดพร้า', 'มี', 'inside a longer word'],
    ['รักษาความสกปรก', 'ส.ก.', 'letters of a word are no abbreviation'],
    ['อ.ส.ก. เขต', 'ส.ก.', 'the tail of a longer abbreviation'],
    ['เปิดบริการ online', 'LINE', 'inside a Latin word'],
    ['ระบบ ITAS', 'ITA', 'the head of a Latin word'],
    ['ระยะ 120 ปี', '20 ปี', 'the tail of a number'],
    ['โทรศัพท์', 'โทร.', 'a word is no abbreviation'],
    ['แผ่นพับ', 'แผน', 'marks count in short words'],
  ])('in "%s" not: %s (%s)', (text, phrase) => expect(found(text, phrase)).toBeNull());
});

describe('a phrase with a gap', () => {
  it('spans up to 40 letters', () => {
    expect(found('ต้องแจ้งผลภายใน 30 วันทำการ', 'ภายใน…วัน')).toBe('ภายใน 30 วัน');
    expect(found('ข้าราชการครู และลูกจ้างประจำ', 'ข้าราชการ…ลูกจ้างประจำ')).toBe('ข้าราชการครู และลูกจ้างประจำ');
    expect(found(`ข้าราชการ${'ก ข '.repeat(30)}ลูกจ้างประจำ`, 'ข้าราชการ…ลูกจ้างประจำ')).toBeNull();
  });

  it('takes a later beginning when the first leads nowhere', () => {
    const text = `ข้าราชการ${'ก ข '.repeat(30)} ข้าราชการและลูกจ้างประจำ`;
    expect(found(text, 'ข้าราชการ…ลูกจ้างประจำ')).toBe('ข้าราชการและลูกจ้างประจำ');
  });
});

describe('searching', () => {
  it('goes on from an index, and an empty phrase is nowhere', () => {
    const text = prepareText('การจัดซื้อจัดจ้าง และการจัดซื้อจัดจ้าง');
    const first = findPhrase(text, 'จัดซื้อจัดจ้าง');
    expect(first).toEqual({ start: 3, end: 17 });
    expect(findPhrase(text, 'จัดซื้อจัดจ้าง', first?.end)).toEqual({ start: 24, end: 38 });
    expect(findPhrase(text, ' … . ')).toBeNull();
  });

  it('takes 500 phrases through a megabyte in seconds', () => {
    const text = prepareText(SENTENCES.join(' ').repeat(3000).slice(0, 1_000_000));
    const phrases = Array.from({ length: 500 }, (_, i) => (i % 5 === 0 ? `ฝ่าย${i}` : `หัวข้อที่ไม่มีในเอกสาร${i}`));
    const begin = performance.now();
    const hits = phrases.filter((phrase) => findPhrase(text, phrase) !== null);
    expect(hits).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('hostile text', () => {
  it.each([
    ['heads without tails', 'ข้าราชการ '.repeat(100_000), 'ข้าราชการ…ลูกจ้างประจำ'],
    ['tails too far away', 'ข้าราชการ '.repeat(100_000) + 'ก ข '.repeat(60) + 'ลูกจ้างประจำ', 'ข้าราชการ…ลูกจ้างประจำ'],
    ['a longer word everywhere', 'มีด'.repeat(300_000), 'มี'],
    ['nothing but blanks and dots', ' .'.repeat(500_000), 'ส.ก.'],
  ])('%s ends soon', (_, text, phrase) => {
    const begin = performance.now();
    expect(found(text, phrase)).toBeNull();
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

describe('approximate', () => {
  it('counts the fewest edits inside a text', () => {
    expect(approximate('ดาเนนงาน', 'ผลดาเนนงานของเขต')).toBe(0);
    expect(approximate('สานกงานเขต', 'สนกงานเขต')).toBe(1);
    expect(approximate('กขค', '')).toBe(3);
    expect(approximate('', 'กขค')).toBe(0);
  });

  it('is at most the number of letters changed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 10 }), fc.nat(), (pattern, around, n) => {
        const at = n % pattern.length;
        const changed = `${pattern.slice(0, at)}#${pattern.slice(at + 1)}`;
        expect(approximate(pattern, around + changed + around)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
