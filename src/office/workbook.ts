import type { Cell as FileCell, CellStyle, ConditionalRule, DataValidation, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from './columns.js';
import { INPUT_REFUSALS } from '../wording/template.js';
import { rowHeights } from './heights.js';
import { safeText, webAddress } from './safe-text.js';

/** One cell. Text from outside comes as it is: it is made safe here, and no cell is ever a formula. */
export interface Cell {
  value: string | number | null;
  /** Opened by a click; anything but http and https is left out. */
  link?: string;
  look?: Look;
  /** Number format, e.g. `#,##0.00`. */
  format?: string;
}

/** The few looks that papers of offices need: the first three run on to the right where nothing stands; the others wrap. */
export type Look = 'title' | 'heading' | 'line' | 'note' | 'section' | 'head' | 'text' | 'centred' | 'figure';

export interface Table {
  name: string;
  /** Widths of the columns, in letters. */
  widths: number[];
  rows: Cell[][];
  /** Row of the column heads, 1-based: frozen, repeated on every printed page, and filtered where `filter` is set. */
  headRow?: number;
  /** Columns to the left that stay in sight. */
  frozenColumns?: number;
  filter?: boolean;
  /** Last row that is filtered; default the last of the sheet. */
  filteredTo?: number;
  /** Only so many columns from the left are printed. */
  printedColumns?: number;
  /** Cells that go over several columns: row and first and last column, 1-based. */
  merges?: { row: number; from: number; to: number; rows?: number }[];
  /** Colours of whole cells of a column that begin with a mark; the mark itself is part of the text. */
  colours?: { column: number; fromRow: number; toRow: number; begins: string; fill: string; ink: string }[];
  inputs?: Input[];
  /** Printed at the foot beside the page number. */
  footer: string;
}

/** What may be typed into a range, with words that show while its cell is selected. */
export type Input = { range: string; title: string; message: string } & (
  | { kind: 'amount' | 'count'; }
  | { kind: 'list'; values: string[] }
  /** RFC 3339 dates, both included. */
  | { kind: 'date'; from: string; to: string }
  | { kind: 'text' }
);

export interface Book {
  title: string;
  creator: string;
  /** RFC 3339 moment; part of the file, so that the same report gives the same bytes. */
  created: string;
  tables: Table[];
}

/** The font of Thai official papers. It is named, not shipped: offices have it, others see their own Thai font. */
export const FONT = 'TH SarabunPSK';

/** An XLSX file: A4 landscape, fit to the width of the page, heads repeated. */
export async function writeWorkbook({ title, creator, created, tables }: Book): Promise<Uint8Array> {
  // Every command knows how to write data; few do, and those load the library.
  const { writeXlsx } = await import('hucre/xlsx');
  const moment = new Date(created);
  return writeXlsx({
    properties: { title: safeText(title), creator, created: moment, modified: moment },
    defaultFont: { name: FONT, size: 14 },
    namedRanges: tables.flatMap(printedRanges),
    sheets: tables.map(sheetOf),
  });
}

/** The library writes these without quotes and without `$`, which is no name that Excel reads in Thai. */
function printedRanges(table: Table): NonNullable<WriteOptions['namedRanges']> {
  const scope = sheetName(table.name);
  const range = (cells: string): string => `'${scope.replaceAll("'", "''")}'!${cells}`;
  return [
    ...(table.headRow === undefined ? [] : [{ name: '_xlnm.Print_Titles', scope, range: range(`$${table.headRow}:$${table.headRow}`) }]),
    ...(table.printedColumns === undefined ? [] : [{ name: '_xlnm.Print_Area', scope, range: range(`$A$1:$${columnLetters(table.printedColumns)}$${table.rows.length}`) }]),
  ];
}

function sheetOf(table: Table): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  table.rows.forEach((row, r) => row.forEach((cell, c) => cells.set(`${r},${c}`, cellOf(cell))));
  const width = table.widths.length;
  const last = columnLetters(width);
  return {
    name: sheetName(table.name),
    columns: table.widths.map((letters) => ({ width: letters })),
    rowDefs: new Map(rowHeights(table).map((height, row) => [row, { height }])),
    rows: table.rows.map((row) => row.map(() => null)),
    cells,
    merges: (table.merges ?? []).map(({ row, from, to, rows = 1 }) => ({ startRow: row - 1, endRow: row + rows - 2, startCol: from - 1, endCol: to - 1 })),
    conditionalRules: (table.colours ?? []).map((rule, index): ConditionalRule => {
      const column = columnLetters(rule.column);
      return {
        type: 'expression', priority: index + 1, range: `${column}${rule.fromRow}:${column}${Math.max(rule.fromRow, rule.toRow)}`,
        formula: `LEFT($${column}${rule.fromRow},${rule.begins.length})="${rule.begins}"`,
        style: { font: { color: { rgb: rule.ink }, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rule.fill }, bgColor: { rgb: rule.fill } } },
      };
    }),
    dataValidations: (table.inputs ?? []).map(validation),
    pageSetup: {
      paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${forFooter(table.footer)}&R&P / &N` },
    ...(table.headRow === undefined ? {} : { freezePane: { rows: table.headRow, columns: table.frozenColumns ?? 0 } }),
    ...(table.headRow !== undefined && table.filter === true ? { autoFilter: { range: `A${table.headRow}:${last}${Math.max(table.filteredTo ?? table.rows.length, table.headRow + 1)}` } } : {}),
  };
}

function cellOf({ value, link, look = 'text', format }: Cell): Partial<FileCell> {
  const address = link === undefined ? null : webAddress(link);
  const style: CellStyle = { ...LOOKS[look], ...(format === undefined ? {} : { numFmt: format }), ...(address === null ? {} : { font: { ...LOOKS[look].font, color: { rgb: '0B5394' }, underline: true } }) };
  if (typeof value === 'number') return { value, type: 'number', style };
  if (value === null || value === '') return { value: null, type: 'empty', style };
  return { value: safeText(value), type: 'string', style, ...(address === null ? {} : { hyperlink: { target: address } }) };
}

const thin = { style: 'thin', color: { rgb: '9E9E9E' } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: FONT, size: 14 };
const top = { vertical: 'top', wrapText: true } as const;
const filled = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });

const LOOKS: Record<Look, CellStyle> = {
  title: { font: { ...font, size: 18, bold: true }, alignment: { vertical: 'center' } },
  heading: { font: { ...font, bold: true }, alignment: { vertical: 'center' } },
  line: { font, alignment: { vertical: 'center' } },
  note: { font, alignment: top },
  section: { font: { ...font, bold: true }, fill: filled('E8EEF4'), border, alignment: top },
  head: { font: { ...font, bold: true }, fill: filled('D6E0EA'), border, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  text: { font, border, alignment: top },
  centred: { font, border, alignment: { ...top, horizontal: 'center' } },
  figure: { font, border, alignment: { ...top, horizontal: 'right' } },
};

/** Excel's limits: 31 letters, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function forFooter(text: string): string {
  return safeText(text).replaceAll('&', '&&').slice(0, 200);
}

/** Excel's limits: 32 letters of a title and 255 of a message. */
function validation(input: Input): DataValidation {
  const said = { range: input.range, allowBlank: true, showInputMessage: true, inputTitle: input.title.slice(0, 32), inputMessage: input.message.slice(0, 255) };
  const refusal = (kind: keyof typeof INPUT_REFUSALS): Partial<DataValidation> => ({ showErrorMessage: true, errorTitle: input.title.slice(0, 32), errorMessage: INPUT_REFUSALS[kind] });
  switch (input.kind) {
    case 'amount':
      return { ...said, ...refusal('amount'), type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', errorStyle: 'stop' };
    case 'count':
      return { ...said, ...refusal('count'), type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', errorStyle: 'stop' };
    case 'list':
      return { ...said, ...refusal('list'), type: 'list', values: input.values, errorStyle: 'warning' };
    case 'date':
      // A warning only: a date in words is no mistake, and a contract may be dated just outside its month.
      return { ...said, ...refusal('date'), type: 'date', operator: 'between', formula1: String(serialOf(input.from)), formula2: String(serialOf(input.to)), errorStyle: 'warning' };
    case 'text':
      return { ...said, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0', showErrorMessage: false };
  }
}

/** Excel's day number in the 1900 system. */
function serialOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
