import { lineText } from './line-text.js';
import type { Cluster, Line } from './lines.js';

/** A stretch of a line between wide gaps. */
export interface Chunk {
  x0: number;
  x1: number;
  text: string;
}

/** Pieces of a line that stand apart by more than a blank between words; figures, which hold no blanks, by less. */
export function chunksOf(line: Line): Chunk[] {
  const groups: Cluster[][] = [];
  let previous: Cluster | null = null;
  for (const cluster of line.clusters) {
    if (cluster.text.trim() === '') continue;
    const group = groups.at(-1);
    if (previous !== null && group !== undefined && cluster.x0 - previous.x1 <= (isOfFigure(previous) && isOfFigure(cluster) ? 0.34 : 1) * cluster.fontSize) group.push(cluster);
    else groups.push([cluster]);
    previous = cluster;
  }
  return groups.map((group) => ({ x0: group[0]?.x0 ?? 0, x1: Math.max(...group.slice(-3).map((cluster) => Math.max(cluster.x0, cluster.x1))), text: lineText(group).trim() }));
}

function isOfFigure(cluster: Cluster): boolean {
  return /^[\d๐-๙–-]/.test(cluster.text);
}

/** Middles of the vertical strips, at least `least` points wide, that none of these pieces touches. */
export function gutters(pieces: readonly Pick<Chunk, 'x0' | 'x1'>[], least: number): number[] {
  const middles: number[] = [];
  let right = -Infinity;
  for (const piece of [...pieces].sort((one, other) => one.x0 - other.x0)) {
    if (right > -Infinity && piece.x0 - right >= least) middles.push((right + piece.x0) / 2);
    right = Math.max(right, piece.x1);
  }
  return middles;
}
