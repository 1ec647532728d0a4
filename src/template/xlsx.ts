import { writeWorkbook, type Cell, type Input, type Table } from '../office/index.js';
import { columnLetters } from '../office/columns.js';
import type { Form, FormColumn, FormSheet, FormTable } from './form.js';

/** Thai days of the Buddhist calendar, whatever the language of the computer. */
const THAI_DATE = '[$-107041E]d mmm yyyy';
const NO_HINT = 'กรอกข้อมูลในช่องนี้';

/** Forms as one workbook, a sheet each. Cells that are to be filled in accept only what belongs there and say so. */
export async function formsXlsx(forms: readonly Form[], creator: string): Promise<Uint8Array> {
  const [first] = forms;
  const sheets = forms.flatMap((form) => form.sheets);
  return writeWorkbook({ title: first?.titleTh ?? '', creator, created: '2000-01-01T00:00:00Z', tables: named(sheets).map(({ sheet, name }) => tableOf(sheet, name)) });
}

/** Excel wants names that differ, in 31 letters. */
function named(sheets: readonly FormSheet[]): { sheet: FormSheet; name: string }[] {
  const used = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheet.name.slice(0, 31);
    for (let number = 2; used.has(name); number += 1) name = `${sheet.name.slice(0, 27)} (${number})`;
    used.add(name);
    return { sheet, name };
  });
}

function tableOf({ parts }: FormSheet, name: string): Table {
  const tables = parts.filter((part) => part.kind === 'table');
  const columns = Math.max(1, ...tables.map((part) => part.columns.length));
  const widths = Array.from({ length: columns }, (_none, index) => Math.max(8, ...tables.map((part) => part.columns[index]?.width ?? 0)));
  // A sheet of text alone has one wide column.
  if (tables.length === 0) widths[0] = 110;
  // Titles are not merged over the columns: merged cells are what makes a sheet hard to use again.
  const rows: Cell[][] = [];
  const inputs: Input[] = [];
  let headRow: number | undefined;
  for (const part of parts) {
    if (part.kind === 'table') {
      rows.push(part.columns.map((column): Cell => ({ value: column.head, look: 'head' })));
      if (tables.length === 1) headRow = rows.length;
      inputs.push(...inputsOf(part, rows.length + 1));
      for (let row = 0; row < part.rows.length + part.spare; row += 1) rows.push(part.columns.map((column, index) => cellOf(column, part.rows[row]?.[index] ?? null)));
      continue;
    }
    const words = part.kind === 'link' ? `${part.text}: ${part.href}` : part.text;
    rows.push([{ value: words, look: part.kind === 'title' ? 'title' : part.kind === 'heading' ? 'heading' : tables.length === 0 ? 'note' : 'line' }]);
  }
  return { name, widths, rows, inputs, footer: '', ...(headRow === undefined ? {} : { headRow }) };
}

function cellOf({ input }: FormColumn, value: string | null): Cell {
  switch (input.kind) {
    case 'amount':
      return { value: figure(value), look: 'figure', format: '#,##0.00' };
    case 'count':
      return { value: figure(value), look: 'figure', format: '#,##0' };
    case 'date':
      return { value, look: 'centred', format: THAI_DATE };
    case 'code':
      return { value, look: 'centred', format: '@' };
    default:
      return { value };
  }
}

/** A figure that is given is a number of the sheet, not its letters. */
function figure(value: string | null): string | number | null {
  return value !== null && /^\d[\d,]*(?:\.\d+)?$/.test(value) ? Number(value.replaceAll(',', '')) : value;
}

function inputsOf({ columns, rows, spare }: FormTable, firstRow: number): Input[] {
  const last = firstRow + rows.length + spare - 1;
  if (last < firstRow) return [];
  return columns.flatMap(({ head, hint = NO_HINT, input }, index): Input[] => {
    const said = { range: `${columnLetters(index + 1)}${firstRow}:${columnLetters(index + 1)}${last}`, title: head, message: hint };
    switch (input.kind) {
      case 'given':
        return [];
      case 'amount':
      case 'count':
        return [{ ...said, kind: input.kind }];
      case 'list':
        return [{ ...said, kind: 'list', values: input.values }];
      case 'date':
        return [{ ...said, kind: 'date', from: input.from, to: input.to }];
      case 'text':
      case 'code':
        return hint === NO_HINT ? [] : [{ ...said, kind: 'text' }];
    }
  });
}
