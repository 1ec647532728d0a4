import type { Block, Locator, Table } from '../model/document.js';
import { type SpanningCell, layOut } from './grid.js';

type Region = Block['region'];
type TextRole = Exclude<Block['role'], 'row'>;

/** What a word processor or a web page is made of: paragraphs, and tables whose cells hold the same again. */
type Part = { paragraph: string; role: TextRole; region: Region; page: number | undefined } | FlowTable;

interface FlowTable {
  rows: FlowCell[][];
  region: Region;
  page: number | undefined;
  caption: string;
  /** The page's maker used the table to place things, not to show data. */
  layout: boolean;
}

interface FlowCell {
  parts: Part[];
  colspan: number;
  rowspan: number;
  continuesAbove: boolean;
}

/** Deeper tables are no document but an attack; their text is kept, their nesting is not. */
const MAX_DEPTH = 30;
const MAX_ROWS = 20_000;
/** Every block costs a hundred bytes beside its letters, so that short lines are bounded by number. */
const MAX_PARAGRAPHS = 60_000;

/**
 * Collects a document in reading order and turns it into blocks and tables. `maxLetters` bounds everything taken in;
 * what comes after is dropped and `cut` says so.
 */
export class Flow {
  region: Region = 'content';
  /** Number of the slide, where the notion applies. */
  page: number | undefined = undefined;
  cut = false;

  private readonly parts: Part[] = [];
  private readonly open: { table: FlowTable; row: FlowCell[] | null; cell: FlowCell | null }[] = [];
  private readonly byPage = new Map<number, number>();
  private letters = 0;
  private paragraphs = 0;
  private ignoredTables = 0;

  constructor(private readonly maxLetters = 5_000_000) {}

  /** Adds a paragraph; blank ones are dropped, several lines stay one paragraph inside cells and become several outside. */
  paragraph(text: string, role: TextRole = 'paragraph'): void {
    const room = this.paragraphs < MAX_PARAGRAPHS ? this.maxLetters - this.letters : 0;
    if (text.length > room && text.trim() !== '') this.cut = true;
    const trimmed = tidy(text.slice(0, room));
    if (trimmed === '') return;
    this.letters += trimmed.length;
    this.paragraphs += 1 + (trimmed.match(/\n/g)?.length ?? 0);
    if (this.page !== undefined) this.byPage.set(this.page, (this.byPage.get(this.page) ?? 0) + trimmed.length);
    this.add({ paragraph: trimmed, role, region: this.region, page: this.page });
  }

  openTable(options: { layout?: boolean; caption?: string } = {}): void {
    if (this.open.length >= MAX_DEPTH) {
      this.ignoredTables++;
      this.cut = true;
      return;
    }
    const table: FlowTable = { rows: [], region: this.region, page: this.page, caption: tidy(options.caption ?? ''), layout: options.layout ?? false };
    this.add(table);
    this.open.push({ table, row: null, cell: null });
  }

  closeTable(): void {
    if (this.ignoredTables > 0) this.ignoredTables--;
    else this.open.pop();
  }

  openRow(): void {
    const current = this.current();
    if (current === null) return;
    if (current.table.rows.length >= MAX_ROWS) {
      this.cut = true;
      current.row = null;
      return;
    }
    current.row = [];
    current.table.rows.push(current.row);
  }

  closeRow(): void {
    const current = this.current();
    if (current !== null) current.row = current.cell = null;
  }

  openCell(span: { colspan?: number; rowspan?: number; continuesAbove?: boolean } = {}): void {
    const current = this.current();
    if (current === null) return;
    current.cell = { parts: [], colspan: span.colspan ?? 1, rowspan: span.rowspan ?? 1, continuesAbove: span.continuesAbove ?? false };
    current.row?.push(current.cell);
  }

  closeCell(): void {
    const current = this.current();
    if (current !== null) current.cell = null;
  }

  /** Takes the row that is open away again: Word says only inside it that it was deleted. */
  dropRow(): void {
    const current = this.current();
    const row = current?.row ?? null;
    if (current === null || row === null) return;
    const index = current.table.rows.lastIndexOf(row);
    if (index >= 0) current.table.rows.splice(index, 1);
  }

  /** Word states some spans only inside the cell. */
  changeCell(span: { colspan?: number; continuesAbove?: boolean }): void {
    const cell = this.current()?.cell;
    if (cell) Object.assign(cell, span);
  }

  /** Letters taken in so far by page. */
  lettersByPage(): ReadonlyMap<number, number> {
    return this.byPage;
  }

  /** Everything collected, numbered. */
  result(): { blocks: Block[]; tables: Table[] } {
    const writer = new BlockWriter();
    for (const part of this.parts) writer.write(part);
    if (writer.cut) this.cut = true;
    return { blocks: writer.blocks, tables: writer.tables };
  }

  private current(): { table: FlowTable; row: FlowCell[] | null; cell: FlowCell | null } | null {
    return this.ignoredTables > 0 ? null : (this.open.at(-1) ?? null);
  }

  private add(part: Part): void {
    const top = this.open.at(-1);
    if (top === undefined) {
      this.parts.push(part);
    } else if (top.cell !== null) {
      top.cell.parts.push(part);
    } else {
      // Text between the cells of a table (a caption, a broken page) stands before the table, as in a browser.
      const around = this.open.at(-2)?.cell?.parts ?? this.parts;
      const index = around.lastIndexOf(top.table);
      around.splice(index < 0 ? around.length : index, 0, part);
    }
  }
}

class BlockWriter {
  readonly blocks: Block[] = [];
  readonly tables: Table[] = [];
  cut = false;
  private line = 0;
  /** Blocks since the last table that may be its caption. */
  private above: string[] = [];

  write(part: Part): void {
    if ('paragraph' in part) this.writeParagraph(part);
    else if (isLayout(part)) for (const row of part.rows) for (const cell of row) cell.parts.forEach((inner) => this.write(inner));
    else this.writeTable(part);
  }

  private writeParagraph(part: Extract<Part, { paragraph: string }>): void {
    for (const text of part.paragraph.split('\n')) {
      this.line++;
      this.blocks.push({ text, role: part.role, region: part.region, locator: { ...pageOf(part), line: this.line } });
      if (part.region === 'content' && text.length <= 300) this.above = [...this.above.slice(-3), text];
      else this.above = [];
    }
  }

  private writeTable(part: FlowTable): void {
    const number = this.tables.length + 1;
    const grid = layOut(part.rows.map((row) => row.map(spanningCell)));
    if (grid.cut) this.cut = true;
    const rowLocators = grid.rows.map((_, index): Locator => ({ ...pageOf(part), table: number, row: index + 1 }));
    const caption = [...this.above.slice(-3), part.caption].filter((text) => text !== '').join('\n');
    if (part.caption !== '') this.writeParagraph({ paragraph: part.caption, role: 'paragraph', region: part.region, page: part.page });
    this.tables.push({ locator: { ...pageOf(part), table: number }, caption, rows: grid.rows, rowLocators });
    grid.ownCells.forEach((cells, index) => {
      const text = rowText(cells);
      if (text !== '') this.blocks.push({ text, role: 'row', region: part.region, locator: rowLocators[index] ?? {} });
    });
    this.above = [];
  }
}

/**
 * A table that is made of tables, or has one column, or whose only row carries whole sections, places things on the page;
 * its parts are read as if it were not there.
 */
function isLayout(table: FlowTable): boolean {
  // A table has no region of its own: those of menus and footers must not become data.
  if (table.layout || table.region === 'furniture') return true;
  const rows = table.rows.filter((row) => row.length > 0);
  if (rows.every((row) => row.length === 1)) return true;
  if (rows.some((row) => row.some(holdsTable)) && !isDataAroundTables(rows)) return true;
  return rows.length === 1 && (rows[0] ?? []).some((cell) => cell.parts.length > 4);
}

function holdsTable(cell: FlowCell): boolean {
  return cell.parts.some((part) => !('paragraph' in part));
}

/** Rows of a form in which some cells hold a small table, such as bidders with their prices; a page has few rows and few cells. */
function isDataAroundTables(rows: FlowCell[][]): boolean {
  const filled = rows.map((row) => row.filter((cell) => !holdsTable(cell) && cell.parts.length > 0).length);
  const plain = filled.filter((count) => count >= 3).length;
  return rows.length >= 2 && plain >= Math.max(2, 0.6 * rows.length) && rows.every((row) => row.filter(holdsTable).length <= row.length / 2);
}

function spanningCell(cell: FlowCell): SpanningCell {
  return { text: textOf(cell), colspan: cell.colspan, rowspan: cell.rowspan, continuesAbove: cell.continuesAbove };
}

/** A table inside a cell as lines: nothing of it may be lost, and its rows stay together. */
function textOf(cell: FlowCell): string {
  return cell.parts
    .map((part) => ('paragraph' in part ? part.paragraph : part.rows.map((row) => row.map((inner) => textOf(inner).replace(/\n/g, ' ')).filter((text) => text !== '').join(' ')).join('\n')))
    .filter((text) => text !== '')
    .join('\n');
}

/** Cells as one line of text: each once, empty ones as an empty place, none at the end. */
export function rowText(cells: string[]): string {
  return cells.map((text) => text.replace(/\s+/g, ' ').trim()).join('\t').replace(/\t+$/, '');
}

function pageOf(part: { page: number | undefined }): Locator {
  return part.page === undefined ? {} : { page: part.page };
}

/** Blanks of every kind collapse; line ends stay, and no line is blank. */
function tidy(text: string): string {
  return text
    .split(/\r\n|[\n\r\u000b\u000c\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u00a0\u0000-\u001f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
