import { readFileSync } from 'node:fs';
import type { Extraction, Offer } from '../../src/model/extraction.js';
import { findDates, toArabicDigits } from '../../src/thai/index.js';
import { sharedPath } from '../read/shared-samples.js';

/** One value of the form: what it should be, and what was taken out. Blanks, which a narrow cell swallows, count for nothing. */
export interface Comparison {
  file: string;
  /** Values of the truth, those of them that are right, and those left empty. */
  values: number;
  right: number;
  open: number;
  /** Words, and figures (amounts, days), that are others than the truth's. */
  wrongWords: string[];
  wrongFigures: string[];
}

/** The typed truth of a sample of the form: names, prices and days apart, by the maker's own manner of writing them. */
export function truthOf(name: string): string[][] {
  const { rows } = JSON.parse(readFileSync(sharedPath(`samples/truth/${name}.json`), 'utf8')) as { rows: string[][] };
  return rows.map(([sequence = '', tender = '', budget = '', reference = '', method = '', bids = '', award = '', rationale = '', contract = '']) => {
    const offers = (cell: string): string[] => cell.split('\n').flatMap((line) => {
      const [who = '', price = ''] = line.split(' / ');
      return [who, number(price.replace(/ บาท$/, ''))];
    });
    const [id = '', day = ''] = contract.split(' ลงวันที่ ');
    const date = findDates(day)[0];
    const iso = date === undefined || date.year === null || date.month === null || date.day === null ? '' : new Date(Date.UTC(date.year - 543, date.month - 1, date.day)).toISOString().slice(0, 10);
    return [toArabicDigits(sequence), tender, number(budget), number(reference), method, ...offers(bids), ...offers(award), rationale, id, iso];
  });
}

export function compare(file: string, extraction: Extraction, truth: readonly string[][]): Comparison {
  const result: Comparison = { file, values: 0, right: 0, open: 0, wrongWords: [], wrongFigures: [] };
  const offers = (list: readonly Offer[], count: number): string[] => Array.from({ length: count }, (_, index) => [list[index]?.name ?? '', list[index]?.value ?? '']).flat();
  for (const [index, wanted] of truth.entries()) {
    const purchase = extraction.purchases[index];
    // Names and prices of the bids stand between the method and the two of the award, the reason, the contract's number and day.
    const bids = (wanted.length - 10) / 2;
    const got = purchase === undefined ? [] : [purchase.sequence, purchase.tender, purchase.budget ?? '', purchase.referencePrice ?? '', purchase.procurementMethodDetails, ...offers(purchase.bids, bids), ...offers(purchase.awards, 1), purchase.awardRationale, purchase.contract.id, purchase.contract.dateSigned ?? ''];
    for (const [at, value] of wanted.entries()) {
      result.values += 1;
      const one = got[at] ?? '';
      if (bare(one) === bare(value)) result.right += 1;
      else if (one === '') result.open += 1;
      else (isFigure(one) ? result.wrongFigures : result.wrongWords).push(`${file} row ${index + 1}, value ${at + 1}: ${one} for ${value}`);
    }
    if (purchase !== undefined && purchase.bids.length > bids) result.wrongFigures.push(`${file} row ${index + 1}: ${purchase.bids.length} bids for ${bids}`);
  }
  if (extraction.purchases.length > truth.length) result.wrongFigures.push(`${file}: ${extraction.purchases.length} purchases for ${truth.length}`);
  return result;
}

function isFigure(value: string): boolean {
  return /^\d+\.\d\d$|^\d{4}-\d\d-\d\d$/.test(value);
}

function number(text: string): string {
  const plain = toArabicDigits(text).replaceAll(',', '').trim();
  return plain === '' || !/^\d/.test(plain) ? '' : Number(plain).toFixed(2);
}

function bare(text: string): string {
  return toArabicDigits(text).replace(/\s/g, '').replaceAll('\u0e4d\u0e32', '\u0e33');
}
