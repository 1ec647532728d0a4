import xlsx from '@e965/xlsx';
import type { Paper } from '../paper.js';

export type SheetFormat = 'xlsx' | 'ods' | 'xls' | 'csv' | 'csv-tis620';

/** A workbook: lines and tables one below the other, `---` begins a sheet that is named after its first line. */
export function sheetFile(paper: Paper, format: SheetFormat): Buffer {
  const sheets: (string | number)[][][] = [[]];
  for (const part of paper.parts) {
    const rows = sheets.at(-1);
    if (part.kind === 'break') sheets.push([]);
    else if (part.kind === 'table') rows?.push(...part.rows.map((row) => row.map(format.startsWith('csv') ? (cell) => cell : figureOr)));
    else if (part.kind === 'form') rows?.push(part.labels);
    else if (part.kind !== 'image') rows?.push([part.text]);
  }
  if (format.startsWith('csv')) {
    const text = sheets.flat().map((row) => row.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');
    return format === 'csv' ? Buffer.from(`\ufeff${text}`) : tis620(text);
  }
  const book = xlsx.utils.book_new();
  sheets.forEach((rows, index) => xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), `${index + 1} ${String(rows[0]?.[0] ?? 'ข้อมูล').replace(/[\\/?*[\]:]/g, ' ').slice(0, 20)}`));
  return xlsx.write(book, { type: 'buffer', bookType: format as 'xlsx' | 'ods' | 'xls' }) as Buffer;
}

function figureOr(text: string): string | number {
  return /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}

function tis620(text: string): Buffer {
  return Buffer.from([...text].map((letter) => (letter >= '\u0e01' && letter <= '\u0e5b' ? letter.charCodeAt(0) - 0x0e00 + 0xa0 : letter.charCodeAt(0) & 0x7f)));
}
