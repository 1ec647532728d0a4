import type { Document } from '../model/document.js';

/** A sheet whose every line is one cell is a text typed into a spreadsheet: its lines are lines, not rows of a table. */
export function withPlainSheets(document: Document): Document {
  if (document.kind !== 'spreadsheet' && document.kind !== 'csv') return document;
  const plain = document.tables.filter((table) => table.rows.length > 1 && table.rows.every((row) => row.length === 1));
  if (plain.length === 0) return document;
  const places = new Set(plain.flatMap((table) => table.rowLocators.map((locator) => JSON.stringify(locator))));
  return {
    ...document,
    tables: document.tables.filter((table) => !plain.includes(table)),
    blocks: document.blocks.map((block) => (block.role === 'row' && places.has(JSON.stringify(block.locator)) ? { ...block, role: 'paragraph' } : block)),
  };
}
