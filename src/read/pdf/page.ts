import { repairText } from '../../thai/index.js';
import type { DocumentLink, PageReading } from '../../model/document.js';
import type { Engine } from './engine.js';
import type { PdfFile } from './file.js';
import { repairGlyphs } from './glyph-repair.js';
import type { Box } from './geometry.js';
import { readDrawing, type Glyph, type PageDrawing } from './glyphs.js';
import { findGrids } from './grid.js';
import { takeGutterTable } from './gutter-table.js';
import { closeUp } from './letters-apart.js';
import { lineText } from './line-text.js';
import { layOut, type Line } from './lines.js';
import { readLinks } from './links.js';
import { judgePage } from './page-class.js';
import { findOpenGrids } from './open-grids.js';
import { shownPlaces, type Region } from './place.js';
import { takeTables, type PageTable } from './ruled-tables.js';
import { findRules } from './rules.js';
import { takeTaggedTables } from './tagged-table.js';

/** A line of text outside of tables. */
export interface PageLine {
  text: string;
  /** Baseline, upwards from the lower edge: tells whether it stands above or below a table. */
  y: number;
  fontSize: number;
  box: Box;
}

export interface PageContent {
  reading: PageReading;
  /** Top to bottom. */
  lines: PageLine[];
  tables: PageTable[];
  links: DocumentLink[];
  /** Place on the page as it is shown. */
  shown(box: Box): Region;
  /** The page holds more than we look at. */
  cut: boolean;
}

/** Reads one page, 0-based; null when the engine cannot load it. */
export function readPage(engine: Engine, file: PdfFile, index: number, baseUrl: string): PageContent | null {
  const page = engine.api.FPDF_LoadPage(file.handle, index);
  if (page === 0) return null;
  try {
    const drawing = readDrawing(engine, page);
    const { glyphs, repairs: glyphRepairs } = repairGlyphs(drawing.glyphs);
    const repairs = new Set(glyphRepairs);
    const repaired = (text: string): string => {
      const closed = closeUp(text);
      if (closed !== text) repairs.add('letters-apart');
      const result = repairText(closed);
      for (const repair of result.repairs) repairs.add(repair);
      return result.text;
    };
    const laidOut = layOut(glyphs);
    const drawn = takeAllTables(drawing.strokes, laidOut, streamOrder(drawing.glyphs));
    const { tables: found, rest } = drawn.tables.length === 0 && file.tagged ? takeTaggedTables(engine, page, drawn.rest) : drawn;
    const tables = found.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map(repaired)),
      ownRows: table.ownRows.map((row) => row.map(repaired)),
    }));
    const raw = laidOut.map((line) => closeUp(lineText(line.clusters))).join('\n');
    return {
      reading: judgePage(index + 1, raw, drawing, glyphs, [...repairs]),
      lines: rest.map((line) => pageLine(line, repaired)).filter((line) => line.text !== ''),
      tables,
      links: readLinks(engine, file, page, baseUrl, laidOut, drawing),
      shown: shownPlaces(engine, page, drawing),
      cut: drawing.cut,
    };
  } finally {
    engine.api.FPDF_ClosePage(page);
  }
}

/** Tables by their rules first, then those that white keeps apart among the lines that are left. */
function takeAllTables(strokes: PageDrawing['strokes'], lines: readonly Line[], order: ReadonlyMap<number, number>): { tables: PageTable[]; rest: Line[] } {
  const rules = findRules(strokes);
  const ruled = takeTables(findGrids(rules), lines, order);
  const gutter = ruled.tables.length === 0 ? takeGutterTable(ruled.rest) : null;
  if (gutter !== null) return { tables: [gutter.table], rest: gutter.rest };
  const open = takeTables(findOpenGrids(rules.horizontal, ruled.rest), ruled.rest, order);
  return { tables: [...ruled.tables, ...open.tables].sort((one, other) => other.top - one.top), rest: open.rest };
}

/** Rank of each text object in the content stream. */
function streamOrder(glyphs: readonly Glyph[]): Map<number, number> {
  const order = new Map<number, number>();
  for (const { object } of glyphs) if (!order.has(object)) order.set(object, order.size);
  return order;
}

function pageLine(line: Line, repaired: (text: string) => string): PageLine {
  const first = line.clusters[0];
  return { text: repaired(lineText(line.clusters)).trim(), y: line.direction === 0 ? line.baseline : (first?.cy ?? 0), fontSize: line.fontSize, box: boxOf(line) };
}

/** Letters of turned lines are known by their middles only. */
function boxOf({ clusters, direction, fontSize }: Line): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, x1, cx, cy, oy } of clusters) {
    box.x0 = Math.min(box.x0, direction === 0 ? x0 : cx - 0.5 * fontSize);
    box.x1 = Math.max(box.x1, direction === 0 ? Math.max(x0, x1) : cx + 0.5 * fontSize);
    box.y0 = Math.min(box.y0, direction === 0 ? oy - 0.3 * fontSize : cy - 0.5 * fontSize);
    box.y1 = Math.max(box.y1, direction === 0 ? oy + 0.9 * fontSize : cy + 0.5 * fontSize);
  }
  return box;
}
