import { toArabicDigits } from '../thai/index.js';

/**
 * The prices a cell states, in satang, greater than zero. In a cell of its own any number is one; beside a name only what is
 * written like money or stands at the end of a line, for firms carry numbers in their names ("คลีนเทค 2019 จำกัด").
 */
export function pricesIn(text: string, alone: boolean): number[] {
  const plain = toArabicDigits(text).replace(/(\d)\s*([,.])\s*(?=\d)/g, '$1$2');
  const prices: number[] = [];
  for (const match of plain.matchAll(/(?<![\d/.-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(?![\d/])\s*(บาท|บำท|\.-|\.–|,-|-(?=\s|$))?/g)) {
    const value = Math.round(Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`) * 100);
    if (!(value > 0)) continue;
    const likeMoney = (match[1] ?? '').includes(',') || match[2] !== undefined || match[3] !== undefined;
    const after = plain.slice(match.index + match[0].length);
    const endsLine = /^\s*(?:\n|$|\/|\))/.test(after);
    if (likeMoney || alone || (endsLine && value >= 10_000 && !/(?:จำนวน|ที่|เลขที่|หมู่|ปี|พ\.ศ\.)\s*$/.test(plain.slice(0, match.index)))) prices.push(value);
  }
  return prices;
}

/** Whether a cell states a price greater than zero. */
export function statesPrice(text: string, alone: boolean): boolean {
  return pricesIn(text, alone).length > 0;
}
