import { readWideString, type Engine } from './engine.js';
import type { Box } from './geometry.js';
import { textOfClusters } from './line-text.js';
import type { Cluster, Line } from './lines.js';
import type { PageTable } from './ruled-tables.js';

/** Elements of one page's structure tree that are looked at. */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 40;
const LEAST_ROWS = 3;

/**
 * Tables that only the tags tell (ISO 32000-1 §14.8.4.3.4): words set in columns without rules. Browsers leave empty cells out
 * of the tags, so that what follows slides to the left: only a table whose rows all have the same number of cells is taken.
 */
export function takeTaggedTables(engine: Engine, page: number, lines: readonly Line[]): { tables: PageTable[]; rest: Line[] } {
  const tagged = tablesInTags(engine, page).filter((rows) => rows.length >= LEAST_ROWS && (rows[0]?.length ?? 0) >= 2 && rows.every((row) => row.length === rows[0]?.length));
  if (tagged.length === 0) return { tables: [], rest: [...lines] };
  const byContent = clustersByContent(engine, lines);
  const used = new Set<Cluster>();
  const tables: PageTable[] = [];
  for (const cells of tagged) {
    const clusters = cells.map((row) => row.map((contents) => contents.flatMap((content) => byContent.get(content) ?? [])));
    const rows = clusters.map((row) => row.map(textOfClusters));
    if (rows.filter((row) => row.filter((text) => text !== '').length >= 2).length < LEAST_ROWS) continue;
    const whole = boxOf(clusters.flat(2));
    const boxes = clusters.map((row) => ({ ...boxOf(row.flat()), x0: whole.x0, x1: whole.x1 }));
    for (const cluster of clusters.flat(2)) used.add(cluster);
    const left = (column: number): number => clusters.reduce((least, row) => Math.min(least, boxOf(row[column] ?? []).x0), Infinity);
    tables.push({ rows, ownRows: rows, boxes, top: whole.y1, bottom: whole.y0, xs: [...(rows[0] ?? []).map((_, column) => left(column)), whole.x1], openTop: false, openBottom: false });
  }
  const rest = lines
    .map((line) => ({ ...line, clusters: line.clusters.filter((cluster) => !used.has(cluster)) }))
    .filter((line) => line.clusters.some((cluster) => cluster.text.trim() !== ''));
  return { tables: tables.sort((one, other) => other.top - one.top), rest };
}

/** Rows of cells; a cell is the numbers of the marked contents inside it. */
type TaggedRows = number[][][];

function tablesInTags(engine: Engine, page: number): TaggedRows[] {
  const { api } = engine;
  const tree = api.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return [];
  const tables: TaggedRows[] = [];
  let seen = 0;
  const visit = (element: number, depth: number, table: TaggedRows | null): void => {
    if (element === 0 || depth > MAX_DEPTH || ++seen > MAX_ELEMENTS) return;
    const type = readWideString(engine, (buffer, size) => api.FPDF_StructElement_GetType(element, buffer, size));
    let current = table;
    if (type === 'Table') tables.push((current = []));
    else if (type === 'TR') current?.push([]);
    else if (type === 'TD' || type === 'TH') current?.at(-1)?.push([]);
    const cell = current?.at(-1)?.at(-1);
    const count = api.FPDF_StructElement_CountChildren(element);
    for (let index = 0; index < count; index++) {
      const content = api.FPDF_StructElement_GetChildMarkedContentID(element, index);
      if (content >= 0) cell?.push(content);
      else visit(api.FPDF_StructElement_GetChildAtIndex(element, index), depth + 1, current);
    }
  };
  try {
    const count = api.FPDF_StructTree_CountChildren(tree);
    for (let index = 0; index < count; index++) visit(api.FPDF_StructTree_GetChildAtIndex(tree, index), 0, null);
  } finally {
    api.FPDF_StructTree_Close(tree);
  }
  return tables;
}

function clustersByContent({ api }: Engine, lines: readonly Line[]): Map<number, Cluster[]> {
  const contents = new Map<number, number>();
  const clusters = new Map<number, Cluster[]>();
  for (const cluster of lines.flatMap((line) => line.clusters)) {
    const content = contents.get(cluster.object) ?? api.FPDFPageObj_GetMarkedContentID(cluster.object);
    contents.set(cluster.object, content);
    const list = clusters.get(content);
    if (list === undefined) clusters.set(content, [cluster]);
    else list.push(cluster);
  }
  return clusters;
}

function boxOf(clusters: readonly Cluster[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, x1, oy, fontSize } of clusters) {
    box.x0 = Math.min(box.x0, x0);
    box.x1 = Math.max(box.x1, x1);
    box.y0 = Math.min(box.y0, oy - 0.3 * fontSize);
    box.y1 = Math.max(box.y1, oy + 0.9 * fontSize);
  }
  return box;
}
