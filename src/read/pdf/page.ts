import { repairText } from '../../thai/index.js';
import type { DocumentLink, PageReading } from '../../model/document.js';
import type { Engine } from './engine.js';
import type { PdfFile } from './file.js';
import { repairGlyphs } from './glyph-repair.js';
import { readDrawing } from './glyphs.js';
import { takeGutterTable } from './gutter-table.js';
import { closeUp } from './letters-apart.js';
import { lineText } from './line-text.js';
import { layOut, type Line } from './lines.js';
import { readLinks } from './links.js';
import { judgePage } from './page-class.js';
import { takeRuledTables, type PageTable } from './ruled-tables.js';

/** A line of text outside of tables. */
export interface PageLine {
  text: string;
  /** Baseline, upwards from the lower edge: tells whether it stands above or below a table. */
  y: number;
  fontSize: number;
}

export interface PageContent {
  reading: PageReading;
  /** Top to bottom. */
  lines: PageLine[];
  tables: PageTable[];
  links: DocumentLink[];
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
    const ruled = takeRuledTables(drawing.strokes, laidOut);
    const gutter = ruled.tables.length === 0 ? takeGutterTable(ruled.rest) : null;
    const tables = (gutter === null ? ruled.tables : [gutter.table]).map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map(repaired)),
      ownRows: table.ownRows.map((row) => row.map(repaired)),
    }));
    const raw = laidOut.map((line) => closeUp(lineText(line.clusters))).join('\n');
    return {
      reading: judgePage(index + 1, raw, drawing, glyphs, [...repairs]),
      lines: (gutter?.rest ?? ruled.rest).map((line) => pageLine(line, repaired)).filter((line) => line.text !== ''),
      tables,
      links: readLinks(engine, file, page, baseUrl, laidOut, drawing),
      cut: drawing.cut,
    };
  } finally {
    engine.api.FPDF_ClosePage(page);
  }
}

function pageLine(line: Line, repaired: (text: string) => string): PageLine {
  const first = line.clusters[0];
  return { text: repaired(lineText(line.clusters)).trim(), y: line.direction === 0 ? line.baseline : (first?.cy ?? 0), fontSize: line.fontSize };
}
