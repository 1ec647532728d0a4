import * as XLSX from '@e965/xlsx';
import { undoMojibake } from '../mojibake.js';
import { dateText } from './dates.js';
import { numberText } from './numbers.js';
import type { OdsSheet } from './ods-view.js';

export const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const MAX_CELLS = 400_000;
/** Excel's own bound for a cell. */
const MAX_CELL_LETTERS = 32_767;

export interface SheetCells {
  /** `rows[r][c]`, cut to what is used, merged cells in every place they cover. */
  rows: string[][];
  /** The same with merged cells only where they begin. */
  ownRows: string[][];
  /** Number of the first row and column in the sheet, 0-based. */
  top: number;
  left: number;
  /** Rows and columns of the sheet that are out of sight, 0-based. */
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  links: { href: string; text: string }[];
  cut: boolean;
}

/** Reads one sheet. `budget` bounds the letters of the whole workbook; `ods` is what its own file says of it. */
export function readCells(sheet: XLSX.WorkSheet, date1904: boolean, budget: { letters: number }, ods: OdsSheet | undefined): SheetCells {
  const texts = new Map<number, Map<number, string>>();
  const cells: SheetCells = { rows: [], ownRows: [], top: 0, left: 0, hiddenRows: ods?.hiddenRows ?? new Set(), hiddenColumns: ods?.hiddenColumns ?? new Set(), links: [], cut: false };
  sheet['!rows']?.forEach((row, r) => void (row?.hidden === true && cells.hiddenRows.add(r)));
  sheet['!cols']?.forEach((column, c) => void (column?.hidden === true && cells.hiddenColumns.add(c)));
  let left = Infinity;
  let right = -1;
  const stored = (sheet['!data'] ?? []) as (XLSX.CellObject | null)[][];
  // A sparse sheet has a million rows of nothing: `forEach` passes over what is not there.
  stored.forEach((row, r) => {
    if (r >= MAX_ROWS) cells.cut = true;
    if (r >= MAX_ROWS || !row) return;
    row.forEach((cell, c) => {
      const text = cell ? clean(ods?.shown.get(r)?.get(c) ?? cellText(cell, date1904)) : '';
      if (text === '') return;
      if (c >= MAX_COLUMNS || text.length > budget.letters) {
        cells.cut = true;
        return;
      }
      budget.letters -= text.length;
      left = Math.min(left, c);
      right = Math.max(right, c);
      const own = texts.get(r) ?? new Map<number, string>();
      texts.set(r, own.set(c, text));
      const href = cell?.l?.Target;
      if (href !== undefined && /^(?:https?|mailto|tel):/i.test(href)) cells.links.push({ href, text });
    });
  });
  const top = [...texts.keys()].reduce((a, b) => Math.min(a, b), Infinity);
  const bottom = [...texts.keys()].reduce((a, b) => Math.max(a, b), -1);
  if (bottom < 0) return cells;
  const width = right - left + 1;
  const height = Math.min(bottom - top + 1, Math.floor(MAX_CELLS / width));
  if (height < bottom - top + 1) cells.cut = true;
  const ownRows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => texts.get(top + r)?.get(left + c) ?? ''));
  return { ...cells, rows: spread(ownRows, sheet['!merges'] ?? [], top, left, budget), ownRows, top, left };
}

/** What stands in the cell on the screen. */
function cellText(cell: XLSX.CellObject, date1904: boolean): string {
  // Programs that write files without calculating leave the result out; whoever opens the file sees one.
  if (cell.f !== undefined && cell.f !== '' && cell.v === undefined) return `=${cell.f}`;
  if (cell.t === 'z') return '';
  if (cell.t === 's') return String(cell.v ?? '');
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (cell.t === 'n' && typeof cell.v === 'number' && format !== '') {
    const shown = XLSX.SSF.is_date(format) ? dateText(cell.v + (date1904 ? 1462 : 0), format) : numberText(cell.v, format);
    if (shown !== null) return shown;
  }
  return cell.w ?? (cell.v === undefined ? '' : String(cell.v));
}

function clean(text: string): string {
  // Workbooks of Excel 95 and of old exporters name a western code page over Thai bytes.
  return undoMojibake(text.slice(0, MAX_CELL_LETTERS)).text.replace(/\r\n?/g, '\n').replace(/[ \t\u00a0]+/g, ' ').replace(/_x000D_/g, '').trim();
}

function spread(rows: string[][], merges: XLSX.Range[], top: number, left: number, budget: { letters: number }): string[][] {
  const full = rows.map((row) => [...row]);
  for (const { s, e } of merges) {
    const text = rows[s.r - top]?.[s.c - left];
    if (text === undefined || text === '') continue;
    for (let r = s.r - top; r <= Math.min(e.r - top, full.length - 1); r++) {
      const row = full[r];
      if (row === undefined) continue;
      for (let c = s.c - left; c <= Math.min(e.c - left, row.length - 1); c++) {
        budget.letters -= text.length;
        if (budget.letters < 0) return full;
        row[c] = text;
      }
    }
  }
  return full;
}
