import { monthNameEn, monthNameTh, shortMonthTh, toThaiDigits } from '../../thai/index.js';

/**
 * How a Thai reader sees a date cell. The library formats as an American Excel would: it knows no Buddhist calendar
 * codes, no Thai month names, and shows Excel's "short date of this computer" (format 14) month first.
 *
 * `serial` is Excel's day number in the 1900 system, `format` the cell's number format. null when the format shows no date.
 */
export function dateText(serial: number, format: string): string | null {
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\./g, (quoted) => quoted.replace(/^"|"$|^\\/g, '').replace(/[a-z]/gi, ''));
  // The time of day is no evidence, and its "m" would be taken for a month.
  const codes = section.replace(/\[\$-?[^\]]*\]/g, '').replace(/[\s,]*(?:\[h+\]|h).*$/i, '');
  if (!/[dyb]|mmm/i.test(codes) || serial < 1 || serial >= 2_958_466) return null;
  // Day 60 is Excel's 29 February 1900, which never was.
  const day = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.floor(serial) * 86_400_000);
  const { thai, calendar, digits } = localeOf(section);
  const buddhist = calendar === 7 || /b/i.test(codes);
  const year = day.getUTCFullYear() + (buddhist ? 543 : 0);
  const month = day.getUTCMonth() + 1;
  const written = (text: string): string => (digits ? toThaiDigits(text) : text);
  if (/^m{1,2}\/d{1,2}\/y{2,4}/i.test(codes.trim())) return written(`${day.getUTCDate()}/${month}/${fullYear(year)}`);
  return written(
    codes
      .replace(/,?\s*@\s*$/, '')
      .replace(/d+|m+|[yb]+/gi, (code) => part(code, { day, month, year, thai }))
      // The day of the week is left out with its comma.
      .replace(/^[\s,]+/, '')
      .trim(),
  );
}

/**
 * `[$-D07041E]`: an LCID whose last four digits are the language, before them the calendar (07 is the Thai one; Excel sets
 * the upper bit for its own list) and the digits (0D are Thai). Newer files write `[$-th-TH,107]`.
 */
function localeOf(section: string): { thai: boolean; calendar: number; digits: boolean } {
  const [, tag = '', code = ''] = /\[\$-(?:([a-z]{2,3}(?:-[a-z0-9]+)*),?)?([0-9a-f]*)\]/i.exec(section) ?? [];
  const lcid = Number.parseInt(tag === '' ? code : `${code}0000`, 16) || 0;
  return { thai: (lcid & 0xffff) === 0x41e || /^th\b/i.test(tag), calendar: (lcid >> 16) & 0x7f, digits: lcid >>> 24 === 0x0d };
}

function part(code: string, date: { day: Date; month: number; year: number; thai: boolean }): string {
  const lower = code.toLowerCase();
  if (lower.startsWith('d')) {
    if (code.length > 2) return '';
    return String(date.day.getUTCDate()).padStart(code.length, '0');
  }
  if (lower.startsWith('m')) {
    if (code.length > 3) return date.thai ? monthNameTh(date.month) : monthNameEn(date.month);
    if (code.length === 3) return date.thai ? shortMonthTh(date.month) : monthNameEn(date.month).slice(0, 3);
    return String(date.month).padStart(code.length, '0');
  }
  if (/^[yb]/.test(lower)) return code.length > 2 ? String(date.year) : fullYear(date.year);
  return '';
}

/**
 * Two digits are shown in full where they are sure. "5/2/66" typed by a Thai officer is stored as 1966 and means 2566;
 * there the two digits that people see are all that is known.
 */
function fullYear(year: number): string {
  return year >= 1930 && year < 2000 ? String(year % 100).padStart(2, '0') : String(year);
}
