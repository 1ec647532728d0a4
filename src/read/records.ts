import type { Table } from '../model/document.js';
import type { DocumentContent } from './content.js';
import { rowText } from './flow.js';

export type DataRecord = Record<string, unknown>;

export const MAX_RECORDS = 20_000;
const MAX_COLUMNS = 200;

/** Records as a table with the names of all their fields as its first row; `withBlocks` adds the rows to the text. */
export function addRecords(content: DocumentContent, records: DataRecord[], withBlocks = true): void {
  const flat = records.slice(0, MAX_RECORDS).map((record) => (isRecord(record['properties']) && record['type'] === 'Feature' ? record['properties'] : record));
  const columns = [...new Set(flat.flatMap((record) => Object.keys(record)))].slice(0, MAX_COLUMNS);
  const rows = [columns, ...flat.map((record) => columns.map((column) => textOf(record[column])))];
  const table: Table = { locator: { table: 1 }, caption: '', rows, rowLocators: rows.map((_, index) => ({ table: 1, row: index + 1 })) };
  content.tables.push(table);
  if (!withBlocks) return;
  rows.forEach((row, index) => content.blocks.push({ text: rowText(row), role: 'row', region: 'content', locator: { table: 1, row: index + 1 } }));
}

/** A value as it would stand in a cell. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 2000) : String(value);
}

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
