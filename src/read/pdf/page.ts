import { findAmLoss, repairText } from '../../thai/index.js';
import type { DocumentLink, OcrWord } from '../../model/document.js';
import type { PageRepair } from './damage-modes.js';
import type { Engine } from './engine.js';
import type { PdfFile } from './file.js';
import { repairGlyphs } from './glyph-repair.js';
import type { Box } from './geometry.js';
import { readDrawing, type Glyph, type PageDrawing } from './glyphs.js';
import { findGrids } from './grid.js';
import { takeGutterTable } from './gutter-table.js';
import { closeUp } from './letters-apart.js';
import { flatFonts } from './letter-shapes.js';
import { lineText } from './line-text.js';
import { layOut, newNotes, type LayoutNotes, type Line } from './lines.js';
import { readLinks } from './links.js';
import { findOpenGrids } from './open-grids.js';
import { fontKey, gatherEvidence, type PageEvidence } from './page-evidence.js';
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
  /** Of text read from a picture. */
  words?: OcrWord[];
}

export interface PageContent {
  /** What the judgement on the text layer rests on. */
  evidence: PageEvidence;
  /** Top to bottom. */
  lines: PageLine[];
  tables: PageTable[];
  links: DocumentLink[];
  /** Repaired text of lines and cells → what the file's own layer says, where they differ. */
  originals: ReadonlyMap<string, string>;
  /** Place on the page as it is shown. */
  shown(box: Box): Region;
  /** The page holds more than we look at. */
  cut: boolean;
}

/** Reads one page, 0-based, without the text of certain fonts; null when the engine cannot load it. */
export function readPage(engine: Engine, file: PdfFile, index: number, baseUrl: string, withoutFonts: ReadonlySet<string> = new Set()): PageContent | null {
  const page = engine.api.FPDF_LoadPage(file.handle, index);
  if (page === 0) return null;
  try {
    const drawing = readDrawing(engine, page);
    if (withoutFonts.size > 0) drawing.glyphs = drawing.glyphs.filter((glyph) => !withoutFonts.has(fontKey(drawing.fonts[glyph.font] ?? { name: '', hidden: false })));
    const { glyphs, repairs: glyphRepairs, shapes } = repairGlyphs(drawing.glyphs, drawing.fonts.length);
    const notes = newNotes(flatFonts(shapes));
    const laidOut = layOut(glyphs, notes);
    const raw = laidOut.map((line) => closeUp(lineText(line.clusters))).join('\n');
    const repairs = new Set<PageRepair>([...glyphRepairs, ...layoutRepairs(notes)]);
    if (drawing.swallowed > 0) repairs.add('overprinted');
    const { repaired, originals } = lineRepairer(raw, notes, repairs);
    const drawn = takeAllTables(drawing.strokes, laidOut, streamOrder(drawing.glyphs));
    const { tables: found, rest } = drawn.tables.length === 0 && file.tagged ? takeTaggedTables(engine, page, drawn.rest) : drawn;
    const tables = found.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map(repaired)),
      ownRows: table.ownRows.map((row) => row.map(repaired)),
    }));
    const lines = rest.map((line) => pageLine(line, repaired)).filter((line) => line.text !== '');
    return {
      evidence: gatherEvidence(index + 1, raw, drawing, glyphs, shapes, [...repairs]),
      lines,
      tables,
      links: readLinks(engine, file, page, baseUrl, laidOut, drawing),
      originals,
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

/** Marks that stray a little over the edge of their letter are none of the layer's faults. */
const STRAY_MARKS = 0.02;

function layoutRepairs({ marks, shifted, reordered }: LayoutNotes): PageRepair[] {
  const repairs: PageRepair[] = [];
  if (shifted >= 2 && shifted > STRAY_MARKS * marks) repairs.push('marks-shifted');
  if (reordered >= 2) repairs.push('marks-reordered');
  return repairs;
}

/**
 * Repairs lines and cells one by one with what is known of the whole page, and keeps what the layer says of them. Cells come
 * more than once, and on sound pages nothing is done to any of them.
 */
function lineRepairer(page: string, notes: LayoutNotes, repairs: Set<PageRepair>): { repaired(text: string): string; originals: Map<string, string> } {
  const loss = findAmLoss(page);
  const done = new Map<string, string>();
  const originals = new Map<string, string>();
  const repaired = (text: string): string => {
    if (text === '') return text;
    const known = done.get(text);
    if (known !== undefined) return known;
    const closed = closeUp(text);
    if (closed !== text) repairs.add('letters-apart');
    const result = repairText(closed, loss);
    for (const repair of result.repairs) repairs.add(repair);
    done.set(text, result.text);
    const original = text.split('\n').map((line) => notes.originals.get(line) ?? line).join('\n');
    if (original !== result.text) originals.set(result.text, original);
    return result.text;
  };
  return { repaired, originals };
}

function pageLine(line: Line, repaired: (text: string) => string): PageLine {
  const first = line.clusters[0];
  return { text: repaired(lineText(line.clusters).trim()).trim(), y: line.direction === 0 ? line.baseline : (first?.cy ?? 0), fontSize: line.fontSize, box: boxOf(line) };
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
