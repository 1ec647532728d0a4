import type { Extraction } from '../model/extraction.js';
import { LEFT_WORDS, monthWords, summaryWords } from '../wording/extract.js';
import type { Language } from './sheet.js';

/** The extraction as the JSON contract. */
export function extractionJson(extraction: Extraction): string {
  return `${JSON.stringify(extraction, null, 2)}\n`;
}

/** What was found and what was not, a line each, for a person. */
export function extractionText(extraction: Extraction, language: Language): string {
  const { purchases, tables, left } = extraction;
  const words = summaryWords(language);
  const lines: string[] = [];
  if (purchases.length > 0) {
    const months = new Map<string, number>();
    for (const { month } of purchases) {
      const name = month === null ? words.noMonth : monthWords(month, language);
      months.set(name, (months.get(name) ?? 0) + 1);
    }
    lines.push(words.purchases(purchases.length), ...[...months].map(([name, count]) => `  ${name}: ${count}`));
    const marked = purchases.filter(({ marks }) => marks.some((mark) => mark.code !== 'ocr')).length;
    if (marked > 0) lines.push(words.marked(marked));
  }
  for (const [index, { title, columns, rows }] of tables.entries()) lines.push(words.table(index + 1, rows.length, columns.length, (title.split('\n')[0] ?? '').slice(0, 80)));
  if (lines.length === 0) lines.push(words.nothing);
  if (left.length > 0) lines.push(words.left, ...left.map((one) => `  ${one.url}${one.member === undefined ? '' : ` (${one.member})`}: ${LEFT_WORDS[one.reason][language]}${one.rows === undefined ? '' : ` (${one.rows})`}`));
  return `${lines.join('\n')}\n`;
}
