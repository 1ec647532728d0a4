import { alongLine, groupByBaseline } from './baselines.js';
import type { Cluster } from './lines.js';

/** The text of a line, with a space wherever there is room for one. */
export function lineText(clusters: readonly Cluster[]): string {
  let text = '';
  let previous: Cluster | null = null;
  let spacing: Map<number, number> | null = null;
  for (const cluster of clusters) {
    if (previous !== null && previous.text !== ' ' && cluster.text !== ' ' && isWordGap(previous, cluster)) {
      spacing ??= letterSpacing(clusters);
      const usual = previous.object === cluster.object ? (spacing.get(cluster.object) ?? 0) : 0;
      if (usual === 0 || isWordGap(previous, cluster, usual)) text += ' ';
    }
    text += cluster.spelled;
    previous = cluster;
  }
  return text;
}

/** Groups finished clusters into lines again, e.g. those of one cell, and joins them with line ends. */
export function textOfClusters(clusters: readonly Cluster[]): string {
  const texts: string[] = [];
  for (const direction of [0, 1, 2, 3] as const) {
    const own = clusters.filter((cluster) => cluster.direction === direction);
    for (const line of groupByBaseline(own, 0.25)) texts.push(lineText(line.sort(alongLine)).trim());
  }
  return texts.filter((text) => text !== '').join('\n');
}

/**
 * Whether there is room for a space beyond the usual distance: three tenths of the size; more between narrow glyphs
 * (11, il), whose ink leaves much of their own room empty.
 */
function isWordGap(before: Cluster, after: Cluster, usual = 0): boolean {
  const narrow = before.x1 - before.x0 < 0.3 * before.fontSize && after.x1 - after.x0 < 0.3 * after.fontSize;
  return after.x0 - before.x1 - usual > (narrow ? 0.45 : 0.3) * after.fontSize;
}

/**
 * Usual distance between the letters of each text object, where it is wider than normal: letter-spaced headings and
 * the layers of OCR programs, whose letters are set wider than their ink. At most one size, so that columns stay apart.
 */
function letterSpacing(clusters: readonly Cluster[]): Map<number, number> {
  const gaps = new Map<number, number[]>();
  for (const [index, cluster] of clusters.entries()) {
    const before = clusters[index - 1];
    if (before === undefined || before.object !== cluster.object || before.text === ' ' || cluster.text === ' ') continue;
    const list = gaps.get(cluster.object) ?? [];
    list.push(cluster.x0 - before.x1);
    gaps.set(cluster.object, list);
  }
  const usual = new Map<number, number>();
  for (const [object, list] of gaps) {
    const middleGap = list.sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
    const size = clusters[0]?.fontSize ?? 1;
    if (list.length >= 3 && middleGap > 0.15 * size) usual.set(object, Math.min(middleGap, size));
  }
  return usual;
}
