import { skeleton } from '../../thai/skeleton.js';
import type { Box } from './geometry.js';
import { lineText, textOfClusters } from './line-text.js';
import type { Cluster, Line } from './lines.js';
import type { PageTable } from './ruled-tables.js';

/**
 * A table without ruling lines: under a row of known column headings, numbered rows whose columns are kept apart by
 * white from top to bottom. null when the page has none, or when it is too tight to be told apart with certainty.
 */
export function takeGutterTable(lines: readonly Line[]): { table: PageTable; rest: Line[] } | null {
  const upright = lines.filter((line) => line.direction === 0);
  const place = findTable(upright);
  if (place === null) return null;
  const head = upright.slice(place.head, place.body);
  const body = upright.slice(place.body, place.end);
  const borders = gutters([...head, ...body], body);
  if (borders.length < 2) return null;

  const columnOf = (cluster: Cluster): number => {
    const index = borders.findIndex((border) => (cluster.x0 + Math.max(cluster.x1, cluster.x0)) / 2 < border);
    return index < 0 ? borders.length : index;
  };
  const emptyRow = (): Cluster[][] => Array.from({ length: borders.length + 1 }, () => []);
  const put = (row: Cluster[][], line: Line): void => {
    for (const cluster of line.clusters) row[columnOf(cluster)]?.push(cluster);
  };
  const headRow = emptyRow();
  for (const line of head) put(headRow, line);
  const rows = [headRow];
  for (const line of body) {
    if (startsRow(line, columnOf)) rows.push(emptyRow());
    put(rows.at(-1) ?? headRow, line);
  }
  const texts = rows.map((row) => row.map(textOfClusters));
  const headings = texts[0]?.filter((text) => knownHeadings(text) > 0).length ?? 0;
  if (headings < 3 || rows.length < 3) return null;
  // More headings than columns: the white between some of them is too narrow to be seen.
  const perColumn = (texts[0] ?? []).map(knownHeadings);
  if (perColumn.some((count) => count >= 4) || perColumn.reduce((sum, count) => sum + count, 0) >= 2 * perColumn.length) return null;
  const taken = new Set([...head, ...body]);
  return {
    table: {
      rows: texts,
      ownRows: texts,
      top: (head[0]?.baseline ?? 0) + (head[0]?.fontSize ?? 0),
      bottom: body.at(-1)?.baseline ?? 0,
      boxes: rows.map((row, index) => boxOf(index === 0 ? head : body, row)),
      openTop: false,
      openBottom: false,
      xs: [Math.min(...body.map((line) => line.clusters[0]?.x0 ?? Infinity)), ...borders, Math.max(...body.map((line) => line.clusters.at(-1)?.x1 ?? 0))],
    },
    rest: lines.filter((line) => !taken.has(line)),
  };
}

/** Place of a row from edge to edge of these lines. */
function boxOf(lines: readonly Line[], row: readonly Cluster[][]): Box {
  const clusters = row.flat();
  const x0 = lines.reduce((least, line) => Math.min(least, line.clusters[0]?.x0 ?? Infinity), Infinity);
  const x1 = lines.reduce((most, line) => Math.max(most, line.clusters.at(-1)?.x1 ?? 0), 0);
  const y0 = clusters.reduce((least, cluster) => Math.min(least, cluster.oy - 0.3 * cluster.fontSize), Infinity);
  const y1 = clusters.reduce((most, cluster) => Math.max(most, cluster.oy + 0.9 * cluster.fontSize), -Infinity);
  return { x0, y0, x1, y1 };
}

/** Headings of the tables districts publish: procurement, budget, complaints, plans, staff. */
const HEADINGS = [
  'ลำดับ', 'รายการ', 'งานที่จัดซื้อ', 'งานจัดซื้อ', 'วงเงิน', 'ราคากลาง', 'วิธีซื้อ', 'วิธีการจัดซื้อ', 'ผู้เสนอราคา', 'ราคาที่เสนอ',
  'ผู้ได้รับการคัดเลือก', 'ราคาที่ตกลง', 'เหตุผล', 'เลขที่และวันที่', 'เลขที่สัญญา', 'งบประมาณ', 'เบิกจ่าย', 'คงเหลือ', 'ร้อยละ', 'จำนวน',
  'โครงการ', 'กิจกรรม', 'หน่วยงาน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ตัวชี้วัด', 'หมายเหตุ', 'ชื่อ-สกุล', 'ตำแหน่ง', 'ประเภท', 'เรื่องร้องเรียน',
  'แล้วเสร็จ', 'อยู่ระหว่าง', 'ผลการดำเนินงาน',
].map(skeleton);

function knownHeadings(text: string): number {
  const bare = skeleton(text);
  return HEADINGS.filter((heading) => bare.includes(heading)).length;
}

const ROW_NUMBER = /^\s*[0-9๐-๙]{1,4}[.)]?(?=\s|$)/;

/** Indices of the first line of the heads, of the first row, and behind the last. */
function findTable(lines: readonly Line[]): { head: number; body: number; end: number } | null {
  const texts = lines.map((line) => lineText(line.clusters));
  const anchor = texts.findIndex((text) => knownHeadings(text) >= 2);
  if (anchor < 0) return null;
  const body = texts.findIndex((text, index) => index > anchor && ROW_NUMBER.test(text));
  const anchorLine = lines[anchor];
  if (body < 0 || body - anchor > 8 || anchorLine === undefined) return null;
  // Heads of several lines begin above the one that was recognised.
  let head = anchor;
  while (head > 0 && (lines[head - 1]?.baseline ?? Infinity) - (lines[head]?.baseline ?? 0) < 1.6 * anchorLine.fontSize && isBroken(lines[head - 1])) head--;
  let end = body + 1;
  let widest = 0;
  for (; end < lines.length; end++) {
    const gap = (lines[end - 1]?.baseline ?? 0) - (lines[end]?.baseline ?? 0);
    if (end > body + 2 && gap > Math.max(4 * anchorLine.fontSize, 2 * widest)) break;
    widest = Math.max(widest, gap);
  }
  return { head, body, end };
}

/** Whether wide gaps cut the line into pieces, as in a row of column heads. */
function isBroken(line: Line | undefined): boolean {
  if (line === undefined) return false;
  return line.clusters.some((cluster, index) => index > 0 && cluster.x0 - (line.clusters[index - 1]?.x1 ?? cluster.x0) > 1.5 * cluster.fontSize);
}

/** Middles of the white strips that run through heads and rows. Gaps between words of one line do not count as white. */
function gutters(lines: readonly Line[], body: readonly Line[]): number[] {
  const left = Math.floor(Math.min(...body.map((line) => line.clusters[0]?.x0 ?? Infinity)));
  const right = Math.ceil(Math.max(...body.map((line) => line.clusters.at(-1)?.x1 ?? 0)));
  const width = right - left;
  if (!(width > 0 && width < 20_000)) return [];
  const inked = new Uint8Array(width + 1);
  const ink = (from: number, to: number): void => {
    for (let x = Math.max(0, Math.floor(from) - left); x <= Math.min(width, Math.ceil(to) - left); x++) inked[x] = 1;
  };
  for (const line of lines) {
    let previous: Cluster | null = null;
    for (const cluster of line.clusters) {
      if (cluster.text.trim() === '') continue;
      ink(cluster.x0, Math.max(cluster.x0, cluster.x1));
      if (previous !== null && cluster.x0 - previous.x1 < 0.5 * cluster.fontSize) ink(previous.x1, cluster.x0);
      previous = cluster;
    }
  }
  const middles: number[] = [];
  let start = -1;
  for (let x = 0; x <= width; x++) {
    if (inked[x] === 0) {
      if (start < 0) start = x;
    } else if (start >= 0) {
      if (x - start >= 2) middles.push(left + (start + x) / 2);
      start = -1;
    }
  }
  return middles;
}

function startsRow(line: Line, columnOf: (cluster: Cluster) => number): boolean {
  const inFirst = lineText(line.clusters.filter((cluster) => columnOf(cluster) === 0)).trim();
  return ROW_NUMBER.test(inFirst) || skeleton(lineText(line.clusters)).startsWith('รวม');
}
