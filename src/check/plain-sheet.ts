import type { Document } from '../model/document.js';

/** A workbook whose every line is one cell is a text typed into a spreadsheet: its lines are lines, not rows of tables. */
export function withPlainSheets(document: Document): Document {
  if (document.kind !== 'spreadsheet' && document.kind !== 'csv') return document;
  if (document.tables.length === 0 || document.tables.some((table) => table.rows.some((row) => row.length > 1))) return document;
  return { ...document, tables: [], blocks: document.blocks.map((block) => (block.role === 'row' ? { ...block, role: 'paragraph' } : block)) };
}
