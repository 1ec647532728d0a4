import { toArabicDigits } from '../thai/index.js';

/** A price greater than zero, in satang. `start` and `end` are indices of the `text` it was found in. */
export interface Price {
  satang: number;
  start: number;
  end: number;
}

/** The prices a cell states, in satang, greater than zero. */
export function pricesIn(text: string, alone: boolean): number[] {
  return findPrices(text, alone).prices.map((price) => price.satang);
}

/**
 * In a cell of its own (`alone`) any number is a price; beside a name only what is written like money or stands at the end of
 * a line, for firms carry numbers in their names ("คลีนเทค 2019 จำกัด"). The returned text is the given one with the stray
 * blanks inside its numbers closed.
 */
export function findPrices(given: string, alone: boolean): { text: string; prices: Price[] } {
  const text = given.replace(/([\d๐-๙])\s*([,.])\s*(?=[\d๐-๙])/g, '$1$2');
  const plain = toArabicDigits(text);
  const prices: Price[] = [];
  for (const match of plain.matchAll(/(?<![\d/.-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(?![\d/])\s*(บาท|บำท|\.-|\.–|,-|-(?=\s|$))?/g)) {
    const satang = Math.round(Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`) * 100);
    if (!(satang > 0) || NUMBER_OF_SOMEBODY.test(match[1] ?? '')) continue;
    const likeMoney = (match[1] ?? '').includes(',') || match[2] !== undefined || match[3] !== undefined;
    const end = match.index + match[0].length;
    const endsLine = /^\s*(?:\n|$|\/|\))/.test(plain.slice(end));
    const isPrice = likeMoney || alone || (endsLine && satang >= 10_000 && !/(?:จำนวน|ที่|เลขที่|หมู่|ปี|พ\.ศ\.)\s*$/.test(plain.slice(0, match.index)));
    if (isPrice) prices.push({ satang, start: match.index, end });
  }
  return { text, prices };
}

/** Of a firm, a person or a project: eleven digits and more in one run. */
const NUMBER_OF_SOMEBODY = /^\d{11,}$/;

/** Whether a cell states a price greater than zero. */
export function statesPrice(text: string, alone: boolean): boolean {
  return pricesIn(text, alone).length > 0;
}
