import {
  AlignmentType, BorderStyle, convertMillimetersToTwip, Document, Footer, HeightRule, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType,
  type IRunOptions,
} from 'docx';
import { cleanText } from './safe-text.js';
import { FONT } from './workbook.js';

/** A paper of an office, as it is written from top to bottom. */
export interface Paper {
  title: string;
  creator: string;
  orientation: 'portrait' | 'landscape';
  parts: PaperPart[];
  /** At the foot of every page, beside its number. */
  footer: string;
}

export type PaperPart =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; align?: 'left' | 'centre' | 'right'; indent?: boolean }
  | { kind: 'table'; columns: PaperColumn[]; rows: PaperRow[] }
  /** Side by side, each centred over its place, kept together. */
  | { kind: 'signatures'; texts: string[] }
  | { kind: 'page' };

export interface PaperColumn {
  head: string;
  /** Share of the width; any unit. */
  width: number;
  align?: 'left' | 'centre' | 'right';
}

/** Cells from left to right; a `band` goes over all columns; null goes on with the cell above. */
export type PaperRow = { band: string } | { cells: (string | null)[] };

/** A DOCX file on A4, every paragraph in the font of official papers, heads of tables repeated on every page. */
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const landscape = paper.orientation === 'landscape';
  const document = new Document({
    title: cleanText(paper.title),
    creator: paper.creator,
    styles: { default: { document: { run: { ...run(16), language: { value: 'en-US', bidirectional: 'th-TH' } }, paragraph: { spacing: { after: 60 } } } } },
    sections: [{
      properties: {
        page: {
          size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: landscape ? margins(18, 15) : margins(25, 25),
        },
      },
      footers: { default: new Footer({ children: [footer(paper.footer)] }) },
      children: paper.parts.flatMap((part) => blocks(part, landscape ? 297 - 30 : 210 - 50)),
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const margins = (upper: number, side: number): Record<'top' | 'bottom' | 'left' | 'right', number> => ({
  top: convertMillimetersToTwip(upper), bottom: convertMillimetersToTwip(upper), left: convertMillimetersToTwip(side), right: convertMillimetersToTwip(side),
});

/** Word keeps a font and a size of its own for Thai ("complex script"), which must be set beside the Latin ones. Sizes in points. */
function run(points: number, more: IRunOptions = {}): IRunOptions {
  const size = points * 2;
  return { font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT }, size, sizeComplexScript: size, ...more, ...(more.bold === true ? { boldComplexScript: true } : {}) };
}

function runs(text: string, points: number, more: IRunOptions = {}): TextRun[] {
  return cleanText(text).split('\n').map((line, index) => new TextRun({ ...run(points, more), text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function blocks(part: PaperPart, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [new Paragraph({ heading: 'Heading1', alignment: AlignmentType.CENTER, spacing: { before: 0, after: 40 }, keepNext: true, children: runs(part.text, 18, { bold: true, color: '000000' }) })];
    case 'heading':
      return [new Paragraph({ heading: 'Heading2', spacing: { before: 160, after: 60 }, keepNext: true, children: runs(part.text, 16, { bold: true, color: '000000' }) })];
    case 'text':
      return [new Paragraph({ alignment: ALIGN[part.align ?? 'left'], ...(part.indent === true ? { indent: { firstLine: convertMillimetersToTwip(15) } } : {}), children: runs(part.text, 16) })];
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'signatures':
      return [signaturesOf(part.texts, width)];
    case 'table':
      // A table right behind another would become one with it; the paragraph keeps them apart.
      return [tableOf(part, width), new Paragraph({ spacing: { after: 0 }, children: runs('', 8) })];
  }
}

function signaturesOf(texts: readonly string[], width: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const each = Math.floor(convertMillimetersToTwip(width) / texts.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: texts.map(() => each),
    width: { size: each * texts.length, type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: texts.map((text) => cell(runs(`\n${text}`, 16), { width: each, align: 'centre' })) })],
  });
}

const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function tableOf({ columns, rows }: Extract<PaperPart, { kind: 'table' }>, width: number): Table {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((convertMillimetersToTwip(width) * column.width) / total));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => cell(runs(column.head, 14, { bold: true }), { width: widths[index] ?? 0, align: 'centre', fill: 'D6E0EA' })) }),
      ...rows.map((row, index) => ('band' in row ? bandRow(row.band, columns.length) : rowOf(row.cells, { columns, widths, above: rows.slice(0, index), below: rows.slice(index + 1) }))),
    ],
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const;

function bandRow(text: string, span: number): TableRow {
  return new TableRow({ cantSplit: true, children: [cell(runs(text, 14, { bold: true }), { span, align: 'left', fill: 'EEF3F8', keepNext: true })] });
}

interface RowPlace {
  columns: readonly PaperColumn[];
  widths: readonly number[];
  above: readonly PaperRow[];
  below: readonly PaperRow[];
}

function rowOf(cells: readonly (string | null)[], { columns, widths, below }: RowPlace): TableRow {
  const next = below[0];
  const filled = cells.some((one) => one !== null && one !== '');
  return new TableRow({
    // A long row may go on over the page: kept whole, it would leave half of the page before it empty.
    cantSplit: !filled,
    ...(filled ? {} : { height: { value: convertMillimetersToTwip(8), rule: HeightRule.ATLEAST } }),
    children: cells.map((text, index) => {
      const goesOn = next !== undefined && 'cells' in next && next.cells[index] === null;
      const merge = text === null ? VerticalMergeType.CONTINUE : goesOn ? VerticalMergeType.RESTART : undefined;
      return cell(runs(text ?? '', 14), { width: widths[index] ?? 0, align: columns[index]?.align ?? 'left', ...(merge === undefined ? {} : { merge }) });
    }),
  });
}

interface CellLook {
  width?: number;
  span?: number;
  align: 'left' | 'centre' | 'right';
  fill?: string;
  merge?: 'continue' | 'restart';
  keepNext?: boolean;
}

function cell(children: TextRun[], { width, span, align, fill, merge, keepNext = false }: CellLook): TableCell {
  return new TableCell({
    children: [new Paragraph({ alignment: ALIGN[align], spacing: { after: 0 }, keepNext, children })],
    margins: { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
    ...(merge === undefined ? {} : { verticalMerge: merge }),
  });
}

function footer(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [...runs(`${text}   `, 12, { color: '595959' }), new TextRun({ ...run(12, { color: '595959' }), children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] });
}
