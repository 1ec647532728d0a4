import type { Glyph } from './glyphs.js';

/** Groups glyphs that stand on one line, top to bottom; `tolerance` is the share of their size by which baselines may differ. */
export function groupByBaseline<T extends Glyph>(glyphs: readonly T[], tolerance: number): T[][] {
  const lines: { y: number; glyphs: T[] }[] = [];
  for (const glyph of [...glyphs].sort((one, other) => other.oy - one.oy)) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.y - glyph.oy) <= Math.max(1.2, tolerance * glyph.fontSize)) line.glyphs.push(glyph);
    else lines.push({ y: glyph.oy, glyphs: [glyph] });
  }
  return lines.map((line) => line.glyphs);
}

/** Order along a line, for sorting. */
export function alongLine(one: Glyph, other: Glyph): number {
  return one.ox - other.ox || one.x0 - other.x0;
}
