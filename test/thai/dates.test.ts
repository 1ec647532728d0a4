import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, findMonths, fiscalYearOf, monthNameEn, monthNameTh, shortMonthTh } from '../../src/thai/index.js';
import { anyText } from './damage.js';

/** "13/3/2566", with "-" for what is not said. */
const dates = (s: string) => findDates(s).map(({ day, month, year, yearProblem }) => `${day ?? '-'}/${month ?? '-'}/${year ?? yearProblem ?? '-'}`);
const months = (s: string) => findMonths(s).map(({ month, year }) => `${month}/${year ?? '-'}`);

describe('dates', () => {
  it.each([
    ['วันที่ 13 มีนาคม 2566', '13/3/2566'],
    ['วันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๕', '1/10/2565'],
    ['30 เม.ย ๖๖', '30/4/2566'],
    ['๑5 เม.ย.66', '15/4/2566'],
    ['24มี.ค.64', '24/3/2564'],
    ['24 มีค 64', '24/3/2564'],
    ['24-มี.ค.-64', '24/3/2564'],
    ['15 พ.ค 66', '15/5/2566'],
    ['16Jan2549', '16/1/2549'],
    ['January 16, 2023', '16/1/2566'],
    ['Sept. 2022', '-/9/2565'],
    ['Oct65', '-/10/2565'],
    ['Oct2565', '-/10/2565'],
    ['Oct256', '-/10/three-digits'],
    ['13-03-66', '13/3/2566'],
    ['13/03/2566', '13/3/2566'],
    ['๑๓/๐๓/๒๕๖๖', '13/3/2566'],
    ['13.03.2566', '13/3/2566'],
    ['2023-03-13', '13/3/2566'],
    ['3/13/2023', '13/3/2566'],
    ['13/03/256', '13/3/three-digits'],
    ['29 กุมภาพันธ์ 2567', '29/2/2567'],
    ['เดือนตุลาคม พ.ศ. 2565', '-/10/2565'],
    ['ข้อมูล ณ วันที่ 5 กุมภาพันธ์', '5/2/-'],
    ['ก.พ. 66', '-/2/2566'],
  ])('%s', (text, date) => expect(dates(text)).toEqual([date]));

  it.each([
    ['กรกฏาคม 2566', '-/7/2566'],
    ['กมุภาพนัธ์ 2566', '-/2/2566'],
    ['ธนัวาคม ๒๕๖๕', '-/12/2565'],
    ['มนีาคม พ.ศ. 2566', '-/3/2566'],
    ['ส ิงหาคม 2566', '-/8/2566'],
    ['มกรำคม 2566', '-/1/2566'],
    ['พฤษจิกายน 2565', '-/11/2565'],
  ])('misspelt or damaged: %s', (text, date) => expect(dates(text)).toEqual([date]));

  it.each([
    ['พยาบาล 66 คน', 'letters of พ.ย. in a word'],
    ['มีค่า 66 บาท', 'letters of มี.ค. in a word'],
    ['กระทรวงคมนาคม 2566', 'transport is not March'],
    ['สำนักงาน ก.พ. กำหนด', 'the Civil Service Commission'],
    ['สำนักงาน ก.พ.ร. 2566', 'another commission'],
    ['ก.ค.ศ. 2566', 'and another'],
    ['โทร. 02-224-2963', 'a telephone number'],
    ['ข้อ 1.2.66', 'a section'],
    ['192.168.10.65', 'an address'],
    ['31-04-66', 'April has 30 days'],
    ['99/99/2566', 'no day'],
    ['you may 5 times', 'a verb'],
    ['อ.ก.ค. 65', 'a subcommittee'],
  ])('none in "%s" (%s)', (text) => expect(dates(text)).toEqual([]));

  it('come in order with their places', () => {
    const text = 'ประกาศ ณ วันที่ ๙ ธันวาคม ๒๕๖๕ แก้ไข 8/5/2566 และ มิ.ย. 66';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['๙ ธันวาคม ๒๕๖๕', '8/5/2566', 'มิ.ย. 66']);
  });

  it('a day that the month does not have is left out', () => expect(dates('31 กุมภาพันธ์ 2566')).toEqual(['-/2/2566']));

  it('are read as they were written', () => {
    const written = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }), year: fc.integer({ min: 2540, max: 2580 }) });
    const thaiDigits = (s: string) => s.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
    fc.assert(
      fc.property(written, fc.boolean(), ({ day, month, year }, thai) => {
        const forms = [
          `${day} ${monthNameTh(month)} ${year}`, `${day} ${monthNameTh(month)} พ.ศ. ${year}`, `${day} ${shortMonthTh(month)} ${year % 100}`,
          `${day}${shortMonthTh(month)}${year}`, `${day} ${monthNameEn(month)} ${year - 543}`, `${day}/${month}/${year}`, `${day}-${month}-${year % 100}`,
          `${year - 543}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        ];
        for (const form of forms) expect(dates(`ลงวันที่ ${thai ? thaiDigits(form) : form} เรื่อง`)).toEqual([`${day}/${month}/${year}`]);
      }),
    );
  });

  it('of any text lie inside it and are possible', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        for (const { start, end, text, day, month } of findDates(s)) {
          expect(s.slice(start, end)).toBe(text);
          expect((day ?? 1) >= 1 && (day ?? 1) <= 31 && (month ?? 1) >= 1 && (month ?? 1) <= 12).toBe(true);
        }
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['ตุลาคม พฤศจิกายน และธันวาคม 2565', ['10/-', '11/-', '12/2565']],
    ['ม.ค.ถึงมี.ค.66', ['1/-', '3/2566']],
    ['เดือนมีนาคม 66 ราย', ['3/-']],
    ['66.O20-Oct65_Nov65.pdf', ['10/2565', '11/2565']],
    ['Jan Feb MAR', ['1/-', '2/-', '3/-']],
    ['ประจำเดือน เมษายน', ['4/-']],
  ])('%s', (text, found) => expect(months(text)).toEqual(found));

  it('have names', () => {
    expect([monthNameTh(3), monthNameEn(9), shortMonthTh(6)]).toEqual(['มีนาคม', 'September', 'มิ.ย.']);
    expect(() => monthNameTh(13)).toThrow(RangeError);
  });

  it('belong to the fiscal year that ends in September', () => {
    expect([fiscalYearOf(2565, 9), fiscalYearOf(2565, 10), fiscalYearOf(2566, 3)]).toEqual([2565, 2566, 2566]);
  });
});
