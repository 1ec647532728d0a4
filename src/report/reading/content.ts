import { cellLocator, type Block, type Document, type OcrWord } from '../../model/document.js';
import { wrapThai } from '../../thai/index.js';
import { plainText } from '../plain.js';
import type { ReadingView } from './index.js';
import { partsOf, type Divided, type Part, type TablePiece } from './parts.js';
import { drawTable } from './table.js';

/** On a terminal, more than so many lines, rows and pages hide the rest of the report. */
const CLIPPED = { lines: 40, rows: 15, parts: 3, cellLines: 4 };

/** Text and tables of every part as they stand in it. */
export function contentLines(document: Divided, view: ReadingView): string[] {
  const parts = partsOf(document);
  const shown = view.clip ? parts.slice(0, CLIPPED.parts) : parts;
  const lines = shown.flatMap((part, index) => [...(index === 0 ? [] : ['']), ...partLines(part, view)]);
  if (shown.length < parts.length) lines.push('', view.paint('grey', view.say.moreParts(parts.length - shown.length)));
  return lines;
}

/** Sheets that the file hides: named, so that nobody wonders where they are, and not shown, since nobody else sees them. */
export function hiddenLines(document: Pick<Document, 'hiddenTables'>, { say, width, paint }: ReadingView): string[] {
  const sheets = [...new Set((document.hiddenTables ?? []).map((table) => plainText(table.locator.sheet ?? '')))];
  return sheets.length === 0 ? [] : wrapThai(say.hiddenSheets(sheets), width).map((line) => paint('grey', line));
}

/** All text of the content, one block a line, parts divided by a blank line. */
export function textLines(document: Divided): string[] {
  return partsOf(document).flatMap((part, index) => {
    const lines = part.blocks.filter((block) => block.region === 'content').flatMap((block) => block.text.split('\n').map(plainRow));
    return index === 0 ? lines : ['', ...lines];
  });
}

/** All tables with every row, each under its place and caption. */
export function tableLines(document: Divided, view: ReadingView): string[] {
  return partsOf(document).flatMap((part) =>
    part.tables.flatMap((piece) => [
      ...partTitle(part, view),
      ...piece.table.caption.split('\n').map(plainText).filter((line) => line !== ''),
      ...pieceLines(piece, view, { rows: Number.POSITIVE_INFINITY, cellLines: Number.POSITIVE_INFINITY }),
      '',
    ]),
  );
}

function partLines(part: Part, view: ReadingView): string[] {
  const { say, paint, clip } = view;
  const body: string[] = [];
  const waiting = new Set(part.tables);
  let furniture = 0;
  let repairedRows = 0;
  let cutLines = 0;
  let textLineCount = 0;
  const draw = (piece: TablePiece): void => {
    waiting.delete(piece);
    body.push(...pieceLines(piece, view, clip ? CLIPPED : { rows: Number.POSITIVE_INFINITY, cellLines: Number.POSITIVE_INFINITY }));
  };
  for (const block of part.blocks) {
    if (block.region === 'furniture') {
      furniture++;
      continue;
    }
    if (block.role === 'heading' && block.text === part.sheet) continue; // the part's own title
    const piece = pieceOf(block, part);
    if (piece !== null) {
      if (block.original !== undefined) repairedRows++;
      if (waiting.has(piece)) draw(piece);
      continue;
    }
    const lines = blockLines(block, view);
    textLineCount += lines.length;
    if (clip && textLineCount > CLIPPED.lines) cutLines += lines.length;
    else body.push(...lines);
  }
  for (const piece of waiting) draw(piece);
  if (repairedRows > 0) body.push(...wrapThai(say.repairedRows(repairedRows), view.width).map((line) => paint('grey', line)));
  if (cutLines > 0) body.push(paint('grey', say.moreLines(cutLines)));
  if (body.length === 0) body.push(paint('grey', say.nothingHere));
  if (furniture > 0) body.push(...wrapThai(say.furniture(furniture), view.width).map((line) => paint('grey', line)));
  return [...partTitle(part, view), ...body];
}

function partTitle(part: Part, { say, paint }: ReadingView): string[] {
  if (part.number === null) return [];
  return [paint('bold', `— ${part.kind === 'sheet' ? say.sheet(plainText(part.sheet ?? '')) : say[part.kind](part.number)} —`)];
}

/** The table that a row of text stands in. Rows of a sheet name no table, and a sheet may hold several. */
function pieceOf({ locator }: Block, { tables }: Part): TablePiece | null {
  const { row, table: number } = locator;
  if (row === undefined) return null;
  return tables.find(({ table, rowLocators }) => (number === undefined ? rowLocators.some((one) => one.row === row) : table.locator.table === number)) ?? null;
}

function pieceLines(piece: TablePiece, { say, paint, width }: ReadingView, most: { rows: number; cellLines: number }): string[] {
  const { table, rows, continued, rowLocators } = piece;
  const hiddenRows = rowLocators.flatMap(({ row, hidden }) => (hidden && row !== undefined ? [String(row)] : []));
  const hiddenColumns = (table.hiddenColumns ?? []).map((column) => cellLocator(table, 0, column - 1).cell?.replace(/\d+$/, '') ?? String(column));
  const { lines, columnsLeft } = drawTable(rows.slice(0, most.rows), { width, cellLines: most.cellLines });
  return [
    paint('grey', `${say.table(table.locator.table, continued, rows.length, rows[0]?.length ?? 0)}${cellsOf(piece)}${table.words === undefined ? '' : ` ${say.ocrText(leastSure(table.words.slice(piece.from, piece.from + rows.length).flat(2)))}`}`),
    ...lines,
    ...(hiddenRows.length > 0 ? wrapThai(say.hiddenRows(hiddenRows), width) : []),
    ...(hiddenColumns.length > 0 ? wrapThai(say.hiddenColumns(hiddenColumns), width) : []),
    ...(columnsLeft > 0 ? wrapThai(say.moreColumns(columnsLeft), width) : []),
    ...(rows.length > most.rows ? wrapThai(say.moreRows(rows.length - most.rows), width) : []),
  ];
}

/** Where the table lies in its sheet: ` · A3–E9`. */
function cellsOf({ table, rows, from }: TablePiece): string {
  const first = cellLocator(table, from, 0).cell;
  const last = cellLocator(table, from + rows.length - 1, (rows[0]?.length ?? 1) - 1).cell;
  return first === undefined || last === undefined ? '' : ` · ${first}–${last}`;
}

/** A stretch of text, and below it what the file itself says there where that had to be repaired. */
function blockLines(block: Block, { say, width, paint }: ReadingView): string[] {
  const lines = wrapped(block.words === undefined ? block.text : `${block.text} ${say.ocrText(leastSure(block.words))}`, width);
  const shown = block.role === 'title' || block.role === 'heading' ? lines.map((line) => paint('bold', line)) : lines;
  if (block.original === undefined) return shown;
  const original = wrapped(`${say.original}: ${block.original.replace(PRIVATE_USE, '□')}`, width - 4);
  return [...shown, ...original.map((line) => paint('grey', `    ${line}`))];
}

function leastSure(words: readonly OcrWord[]): number {
  return Math.floor(Math.min(100, ...words.map(({ confidence }) => confidence)));
}

/** Characters that mean something in one font only. */
const PRIVATE_USE = /\p{Co}/gu;

function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapThai(plainRow(line).replaceAll('\t', ' | '), width));
}

/** One line without anything that a terminal would obey; the tabs between cells stay. */
function plainRow(text: string): string {
  return text.split('\t').map(plainText).join('\t').trimEnd();
}
