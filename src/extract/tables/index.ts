import type { Table } from '../../model/document.js';
import type { ExtractedTable, Mark } from '../../model/extraction.js';
import { joinLines } from '../../thai/index.js';
import { publishable } from '../publishable.js';
import { plainNumber } from '../numbers.js';
import { isWrapped, rowSource, wordsOf, type Origin } from '../origin.js';
import { withoutHidden } from './hidden.js';
import { isOneText, readHead } from './heads.js';

/** A table of a document. */
export interface TableOf {
  origin: Origin;
  table: Table;
}

/**
 * Tables as one head and rows without merged cells. Headings between the rows become the `section` of the rows below.
 * A table without a row of data is left out.
 */
export function readTables(tables: readonly TableOf[]): ExtractedTable[] {
  return tables.map(readTable).filter((table) => table.rows.length > 0);
}

function readTable({ origin, table: whole }: TableOf): ExtractedTable {
  const table = withoutHidden(whole);
  const rows = table.rows.map((row) => row.map((cell) => joinLines(cell, isWrapped(origin))));
  const head = readHead(rows);
  const result: ExtractedTable = { title: publishable([table.caption.trim(), ...head.title].filter((line) => line !== '').join('\n'), '', table.words !== undefined).text, columns: head.columns.map((name) => publishable(name, '', table.words !== undefined).text), rows: [] };
  let section = '';
  for (const [index, row] of rows.entries()) {
    if (index < head.from || row.every((cell) => cell === '') || isHeadAgain(rows, index, head.from)) continue;
    if (row.length > 2 && isOneText(row)) {
      section = publishable(row[0] ?? '', '', table.words !== undefined).text;
      continue;
    }
    const marks: Mark[] = [];
    const cells = row.map((cell, column) => readCell(table, index, column, cell, head.columns[column] ?? '', marks));
    result.rows.push({ section, cells, marks, source: rowSource(origin, table, index) });
  }
  return result;
}

function readCell(table: Table, row: number, column: number, cell: string, name: string, marks: Mark[]): string {
  const words = wordsOf(table, row, [column]);
  const { text, masked } = publishable(cell, name, words !== null);
  if (masked) marks.push({ column: name, code: 'masked' });
  // A figure that was not read with certainty is no figure.
  const unread = words?.unsureFigures === true && /^[\d๐-๙.,\s%-]+$/.test(text);
  if (unread) marks.push({ column: name, code: 'ocr-unread', text });
  else if (words !== null) marks.push({ column: name, code: words.unsure ? 'ocr-unsure' : 'ocr' });
  if (unread) return '';
  return masked ? text : (plainNumber(text) ?? text);
}

/** The head repeated on the next page. */
function isHeadAgain(rows: readonly (readonly string[])[], row: number, from: number): boolean {
  const text = (index: number): string => (rows[index] ?? []).join('\t');
  return rows.slice(0, from).some((_, index) => !isOneText(rows[index] ?? []) && text(index) === text(row));
}
