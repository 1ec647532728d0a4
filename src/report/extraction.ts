import { Extraction } from '../model/extraction.js';
import { LEFT_WORDS, monthWords, summaryWords } from '../wording/extract.js';
import { visibleJson } from './json.js';
import { plainText, readableText } from './plain.js';
import type { Language } from './words.js';

const LONGEST_TITLE = 80;

/** The extraction as the JSON that other tools rely on, ending with a line end. */
export function extractionJson(extraction: Extraction): string {
  return visibleJson(Extraction.parse(extraction));
}

/** What was taken out of the documents and what was not, a line each, for a terminal. */
export function renderExtraction({ purchases, tables, left }: Extraction, lang: Language): string {
  const words = summaryWords(lang);
  const lines: string[] = [];
  if (purchases.length > 0) {
    const months = new Map<string, number>();
    for (const { month } of purchases) {
      const name = month === null ? words.noMonth : monthWords(month, lang);
      months.set(name, (months.get(name) ?? 0) + 1);
    }
    lines.push(words.purchases(purchases.length), ...[...months].map(([name, count]) => `  ${name}: ${count}`));
    const marked = purchases.filter(({ marks }) => marks.some((mark) => mark.code !== 'ocr')).length;
    if (marked > 0) lines.push(words.marked(marked));
  }
  for (const [index, { title, columns, rows }] of tables.entries()) lines.push(words.table(index + 1, rows.length, columns.length, plainText(title.split('\n')[0] ?? '').slice(0, LONGEST_TITLE)));
  if (lines.length === 0) lines.push(words.nothing);
  if (left.length > 0) lines.push(words.left, ...left.map((one) => `  ${readableText(one.url)}${one.member === undefined ? '' : ` (${plainText(one.member)})`}: ${LEFT_WORDS[one.reason][lang]}${one.rows === undefined ? '' : ` (${one.rows})`}`));
  return `${lines.join('\n')}\n`;
}
