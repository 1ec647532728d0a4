import { shortMonthTh, toThaiDigits } from '../thai/index.js';

/** `2023-04-30` → `๓๐ เม.ย. ๒๕๖๖`, as official papers write it in a table. */
export function officialDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return toThaiDigits(`${day} ${shortMonthTh(month)} ${year + 543}`);
}

/**
 * Thai digits in everything that is written in Thai: numbers that belong to an address, a file name or the code of an item
 * stay as they are, so that they can still be found.
 */
export function officialText(text: string): string {
  return text.split(/(\s+)/).map((word) => (/[A-Za-z]/.test(word) ? word : toThaiDigits(word))).join('');
}
