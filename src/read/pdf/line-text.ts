import { alongLine, groupByBaseline } from './baselines.js';
import type { Cluster } from './lines.js';

/** Texts of lines that were asked for before: tables, links and the diagnosis all ask. */
const known = new WeakMap<readonly Cluster[], string>();

/** The text of a line, with a space wherever there is room for one. */
export function lineText(clusters: readonly Cluster[]): string {
  const before = known.get(clusters);
  if (before !== undefined) return before;
  let text = '';
  let said: string | null = null;
  let previous: Cluster | null = null;
  let spacing: Map<number, number> | null = null;
  for (const cluster of clusters) {
    if (previous !== null && previous.text !== ' ' && cluster.text !== ' ' && isWordGap(previous, cluster)) {
      const usual: number = previous.object === cluster.object ? ((spacing ??= letterSpacing(clusters)).get(cluster.object) ?? 0) : 0;
      if (usual === 0 || isWordGap(previous, cluster, usual)) {
        text += ' ';
        if (said !== null) said += ' ';
      }
    }
    if (cluster.said !== null) said ??= text;
    text += cluster.spelled;
    if (said !== null) said += cluster.said ?? cluster.spelled;
    previous = cluster;
  }
  known.set(clusters, text);
  if (said !== null) previous?.notes.originals.set(text.trim(), said.trim());
  return text;
}

/** Groups finished clusters into lines again, e.g. those of one cell, and joins them with line ends. */
export function textOfClusters(clusters: readonly Cluster[]): string {
  if (clusters.length === 0) return '';
  const direction = clusters[0]?.direction;
  if (clusters.every((cluster) => cluster.direction === direction)) return linesOf(clusters).join('\n');
  return [0, 1, 2, 3].flatMap((one) => linesOf(clusters.filter((cluster) => cluster.direction === one))).join('\n');
}

function linesOf(clusters: readonly Cluster[]): string[] {
  const texts: string[] = [];
  for (const line of groupByBaseline(clusters, 0.25)) {
    const text = lineText(line.sort(alongLine)).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

/**
 * Whether there is room for a space beyond the usual distance: three tenths of the size; more between narrow glyphs
 * (11, il), whose ink leaves much of their own room empty.
 */
function isWordGap(before: Cluster, after: Cluster, usual = 0): boolean {
  const gap = after.x0 - before.x1 - usual;
  if (gap <= 0.3 * after.fontSize) return false;
  const narrow = before.x1 - before.x0 < 0.3 * before.fontSize && after.x1 - after.x0 < 0.3 * after.fontSize;
  return !narrow || gap > 0.45 * after.fontSize;
}

/**
 * Usual distance between the letters of each text object, where it is wider than normal: letter-spaced headings and
 * the layers of OCR programs, whose letters are set wider than their ink. At most one size, so that columns stay apart.
 */
function letterSpacing(clusters: readonly Cluster[]): Map<number, number> {
  const gaps = new Map<number, number[]>();
  let before: Cluster | undefined;
  for (const cluster of clusters) {
    if (before !== undefined && before.object === cluster.object && before.text !== ' ' && cluster.text !== ' ') {
      const list = gaps.get(cluster.object);
      if (list === undefined) gaps.set(cluster.object, [cluster.x0 - before.x1]);
      else list.push(cluster.x0 - before.x1);
    }
    before = cluster;
  }
  const usual = new Map<number, number>();
  for (const [object, list] of gaps) {
    if (list.length < 3) continue;
    const middleGap = list.sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
    const size = clusters[0]?.fontSize ?? 1;
    if (middleGap > 0.15 * size) usual.set(object, Math.min(middleGap, size));
  }
  return usual;
}
