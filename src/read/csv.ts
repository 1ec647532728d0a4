import { parse } from 'csv-parse/sync';
import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { decode } from './encoding.js';
import { rowText } from './flow.js';
import { textContent } from './plain.js';
import { readOrExplain } from './unreadable.js';

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const MAX_LETTERS = 6_000_000;
/** A record longer than this is a quote that was never closed. */
const MAX_RECORD = 1_000_000;
/** Enough records to see what separates the columns. */
const SAMPLE_LETTERS = 65_536;

/**
 * Delimited text → one table. What separates the columns is found in the content; text without columns comes back as kind
 * `text`.
 */
export function readCsv(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('csv', 'text/csv', () => {
    // A letter takes at most four bytes; the rest would be cut below.
    const decoded = decode(bytes.subarray(0, 4 * MAX_LETTERS + 4), { headerCharset: ctx.headerCharset });
    const text = decoded.text.slice(0, MAX_LETTERS);
    const declared = /^sep=(.)\r?\n/.exec(text);
    const body = declared === null ? text : text.slice(declared[0].length);
    const delimiter = declared?.[1] ?? findDelimiter(body);
    if (delimiter === null) return textContent(decoded);

    const { records, cut } = recordsOf(body, delimiter);
    const content = emptyContent('csv', delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv');
    content.encoding = decoded.encoding;
    content.pages = null;
    addTable(content, records);
    if (decoded.legacy) content.traits.push('legacy-encoding');
    if (decoded.damaged) content.traits.push('damaged-text');
    if (decoded.repaired) content.traits.push('repaired');
    if (cut || text.length < decoded.text.length || records.some((record) => record.length > MAX_COLUMNS)) content.traits.push('limit-reached');
    return content;
  });
}

/**
 * The character that gives most records the same number of columns, two or more. Lines above the table that hold one
 * value, and blank lines, do not count against it. null when no character does: then it is prose.
 */
export function findDelimiter(text: string): string | null {
  const sample = text.length > SAMPLE_LETTERS ? text.slice(0, text.lastIndexOf('\n', SAMPLE_LETTERS) + 1 || SAMPLE_LETTERS) : text;
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of [',', '\t', ';', '|']) {
    if (!sample.includes(delimiter)) continue;
    const widths = recordsOf(sample, delimiter)
      .records.filter((record) => record.some((value) => value.trim() !== ''))
      .map((record) => record.length);
    const first = widths.findIndex((width) => width > 1);
    const body = first < 0 ? [] : widths.slice(first);
    const counts = new Map<number, number>();
    for (const width of body) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, count = 0] = [...counts].filter(([columns]) => columns > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const share = count / Math.max(body.length, 1);
    // One line with a comma is a sentence; two lines of three columns are a table.
    if (width < 2 || share < 0.6 || count < 2 || (width === 2 && delimiter === ',' && share < 0.9)) continue;
    const score = share * Math.min(width, 12);
    if (best === null || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function recordsOf(text: string, delimiter: string): { records: string[][]; cut: boolean } {
  for (const quote of ['"', false] as const) {
    try {
      const records: string[][] = parse(text, {
        delimiter,
        quote,
        to: MAX_ROWS + 1,
        max_record_size: MAX_RECORD,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
      });
      return { records: records.slice(0, MAX_ROWS), cut: records.length > MAX_ROWS };
    } catch {
      // A quote that opens and never closes: read again with quotes as ordinary characters.
    }
  }
  return { records: text.split(/\r?\n/, MAX_ROWS).map((line) => line.split(delimiter, MAX_COLUMNS)), cut: true };
}

function addTable(content: DocumentContent, records: string[][]): void {
  const width = Math.min(
    MAX_COLUMNS,
    records.reduce((most, record) => Math.max(most, record.length), 0),
  );
  const rows = records.map((record) => Array.from({ length: width }, (_, c) => (record[c] ?? '').replace(/\r\n?/g, '\n').trim()));
  while (rows.length > 0 && rows.at(-1)?.every((value) => value === '')) rows.pop();
  const rowLocators = rows.map((_, index) => ({ row: index + 1 }));
  content.tables.push({ locator: { table: 1 }, caption: '', rows, rowLocators });
  let aboveTable = true;
  rows.forEach((row, index) => {
    const said = row.filter((value) => value !== '');
    if (said.length === 0) return;
    if (said.length > 1) aboveTable = false;
    content.blocks.push({ text: aboveTable ? rowText(said) : rowText(row), role: aboveTable ? 'title' : 'row', region: 'content', locator: { row: index + 1 } });
  });
  const titles = content.blocks.filter((block) => block.role === 'title').map((block) => block.text);
  const [table] = content.tables;
  if (table !== undefined) table.caption = titles.join('\n');
}
