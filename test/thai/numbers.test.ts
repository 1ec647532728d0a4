import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts, findItemNumbers, maskPersonalData, parseItemNumber } from '../../src/thai/index.js';
import { hasCheckDigit } from '../../src/thai/personal-data.js';
import { anyText } from './damage.js';

describe('amounts', () => {
  it.each([
    ['1,234.50 บาท', ['1234.50 บาท']],
    ['๑,๒๓๔', ['1234']],
    ['500.-', ['500 บาท']],
    ['฿ 20', ['20 บาท']],
    ['499,000.00 499,000', ['499000.00', '499000']],
    ['1,234 ,567.25', ['1234567.25']],
    ['จำนวน 3 เรื่อง ร้อยละ 97.25', ['3', '97.25']],
    ['- ', []],
    ['สัญญาเลขที่ 12/2566 โทร 02-224-2963', []],
    ['13-03-66 O20 v2', []],
    ['0 บาท', ['0 บาท']],
  ])('%s', (text, found) => expect(findAmounts(text).map(({ value, baht }) => value + (baht ? ' บาท' : ''))).toEqual(found));

  it('are read to the satang', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99 }), (whole, satang) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
        const fraction = String(satang).padStart(2, '0');
        const [amount] = findAmounts(`ราคา ${grouped}.${fraction} บาท`);
        expect(amount?.value).toBe(`${whole}.${fraction}`);
      }),
    );
  });
});

describe('item numbers', () => {
  it.each([
    ['O20', 20], ['020', 20], ['0๒๐', 20], ['๐๒๐', 20], ['O-7', 7], ['o7', 7], ['ข้อ ๐๗', 7], ['20', 20], [' O 15. ', 15], ['O36', null], ['O0', null], ['2566', null], ['แผน', null], ['O20 แผน', null],
  ])('%s is %s', (text, number) => expect(parseItemNumber(text)).toBe(number));

  it.each([
    ['o-21.pdf', [21]], ['0๑๕ รายงาน', [15]], ['016 INFO sign', [16]], ['66.O08-plan', [8]], ['files/O20_Oct65 (O22)', [20, 22]], ['13-03-66', []], ['02-224-2963', []], ['INFO12', []],
  ])('in file names: %s', (text, numbers) => expect(findItemNumbers(text).map(({ number }) => number)).toEqual(numbers));
});

/** Twelve digits and the right thirteenth. */
const citizenDigits = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 })).map(([first, rest]) => {
  const digits = [first, ...rest];
  const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) => hasCheckDigit([...digits, digit])) ?? 0;
  return [...digits, check].join('');
});
const grouped = (d: string, sign: string) => [d.slice(0, 1), d.slice(1, 5), d.slice(5, 10), d.slice(10, 12), d.slice(12)].join(sign);
const thai = (s: string) => s.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

describe('personal data', () => {
  it('a citizen number keeps its first groups and its shape', () => {
    const [sample = ''] = fc.sample(citizenDigits, 1);
    expect(maskPersonalData(`เลข ${grouped(sample, '-')} ครับ`).text).toBe(`เลข ${grouped(sample, '-').slice(0, 6)}-xxxxx-xx-x ครับ`);
  });

  it('a citizen number is never left', () => {
    fc.assert(
      fc.property(citizenDigits, fc.constantFrom('', '-', ' ', ' - '), fc.boolean(), anyText, (digits, sign, inThai, around) => {
        fc.pre(!/[0-9๐-๙]/.test(around));
        const number = grouped(digits, sign);
        const text = `${around} ${inThai ? thai(number) : number} ${around}`;
        const { text: masked, found } = maskPersonalData(text);
        expect(found.map(({ kind }) => kind)).toEqual(['citizen-id']);
        expect(masked).toHaveLength(text.length);
        expect(maskPersonalData(masked).found).toEqual([]);
        expect(masked.match(/x/g)?.length ?? 0).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it('thirteen digits with a wrong check digit are a code', () => {
    fc.assert(
      fc.property(citizenDigits, (digits) => {
        const wrong = digits.slice(0, 12) + String((Number(digits[12]) + 1) % 10);
        expect(maskPersonalData(`รหัส ${wrong}`).found).toEqual([]);
      }),
    );
  });

  it.each([
    ['โทร 081-234-5678', 'โทร 081-xxx-xxxx'],
    ['๐๘๑ ๒๓๔ ๕๖๗๘', '๐๘๑ xxx xxxx'],
    ['0912345678', '091xxxxxxx'],
    ['+66812345678', '+6681xxxxxxx'],
    ['0 8123 4567 8', '0 81xx xxxx x'],
    ['๐-๘๑๒๓-๔๕๖๗๘', '๐-๘๑xx-xxxxx'],
    ['08 1234 5678', '08 1xxx xxxx'],
    ['123-4-56789-0', '123-x-xxxxx-x'],
    ['พร้อมเพย์ 081-234-5678', 'พร้อมเพย์ 081-xxx-xxxx'],
    ['เลขบัตรประชาชน 1\t2\t3\t4\t5\t6\t7\t8\t9\t0\t1\t2\t1', 'เลขบัตรประชาชน 1\t2\t3\t4\t5\tx\tx\tx\tx\tx\tx\tx\tx'],
    ['ธนาคารตัวอย่าง เลขที่บัญชี 012-3-45678-9', 'ธนาคารตัวอย่าง เลขที่บัญชี 012-x-xxxxx-x'],
    ['บัญชีออมทรัพย์ 0123456789', 'บัญชีออมทรัพย์ 012xxxxxxx'],
  ])('%s', (text, masked) => expect(maskPersonalData(text).text).toBe(masked));

  it.each(['โทร. 0-2224-2963', '02-224-2963', '1555', 'วงเงิน 1,234,567.00', 'เลขที่โครงการ 66027123456', 'บัญชีครุภัณฑ์ 7440001234567', 'บัญชีรายชื่อผู้ค้า 6602712345', 'ธนาคารตัวอย่าง เลขที่สัญญา 6602712345', '3 ธ.ค. เลข 6602712345', 'ปี 2565 2566 2567 2568', '1 2 3 4 5 6 7 8 9 0 1 2 1', '0 6 1 2 3 4 5 6 7 8', '08-09-2566 12 ราย', '06.01.2566 14', '0105536000315', 'สัญญาเลขที่ 123-4-56789-0', '1,081,234,567.80'])('%s is public', (text) =>
    expect(maskPersonalData(text)).toEqual({ text, found: [] }),
  );
});
