import type { Cluster, Line } from './lines.js';

/** Letters that were written in one go: they belong to one cell, wherever they end. */
export type Run = Cluster[];

/**
 * Cuts a line into runs. `order` is the rank of each text object in the content stream: writers fill cell after cell, so
 * texts that run into each other on paper are told apart by it. Turned lines come letter by letter.
 */
export function runsOf(line: Line, order: ReadonlyMap<number, number>): Run[] {
  if (line.direction !== 0) return line.clusters.map((cluster) => [cluster]);
  const rank = (cluster: Cluster): number => order.get(cluster.object) ?? 0;
  const written = [...line.clusters].sort((one, other) => rank(one) - rank(other) || one.ox - other.ox);
  const runs: Run[] = [];
  let previous: Cluster | null = null;
  for (const cluster of written) {
    const run = runs.at(-1);
    if (cluster.text.trim() === '') {
      if (previous !== null && Math.abs(cluster.ox - previous.x1) < cluster.fontSize) run?.push(cluster);
      continue;
    }
    if (previous !== null && run !== undefined && follows(previous, cluster)) run.push(cluster);
    else runs.push([cluster]);
    previous = cluster;
  }
  return runs;
}

/** Within one text object a blank may lie between them; between two objects, which may be two cells, nothing. */
function follows(before: Cluster, after: Cluster): boolean {
  const gap = (after.x0 - before.x1) / after.fontSize;
  return (before.object === after.object ? gap < 0.65 && gap > -0.5 : Math.abs(gap) < 0.15) && after.x0 > before.x0 - 1;
}
