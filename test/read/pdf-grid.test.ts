import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGrids } from '../../src/read/pdf/grid.js';
import type { Stroke } from '../../src/read/pdf/objects.js';
import { findRules } from '../../src/read/pdf/rules.js';

const line = (x0: number, y0: number, x1: number, y1: number): Stroke => ({ x0, y0, x1, y1, faint: false });
const sums = (sizes: number[]): number[] => sizes.reduce<number[]>((places, size) => [...places, (places.at(-1) ?? 0) + size], [50]);
const sizes = fc.array(fc.integer({ min: 12, max: 90 }), { minLength: 2, maxLength: 12 });

describe('findGrids', () => {
  it('finds every column and row, however unevenly its pieces were drawn', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.infiniteStream(fc.double({ min: -0.4, max: 0.4, noNaN: true })), (widths, heights, jitter) => {
        const [xs, ys] = [sums(widths), sums(heights)];
        const off = (): number => jitter.next().value ?? 0;
        const strokes: Stroke[] = [];
        for (const [index, x] of xs.entries()) for (const [row, y] of ys.slice(1).entries()) strokes.push(line(x + off(), (ys[row] ?? 0) + off(), x + (index % 2 ? 0 : off()), y + off()));
        for (const y of ys) for (const [column, x] of xs.slice(1).entries()) strokes.push(line((xs[column] ?? 0) + off(), y, x + off(), y));
        const grids = findGrids(findRules(strokes));
        expect(grids.map((grid) => [grid.xs.length, grid.ys.length])).toEqual([[xs.length, ys.length]]);
        const [grid] = grids;
        const cells = new Set(heights.flatMap((_, row) => widths.map((__, column) => grid?.cellOf(row, column))));
        expect(cells.size).toBe(widths.length * heights.length);
      }),
      { numRuns: 60 },
    );
  });

  it('makes one cell of places with no rule between them', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), fc.nat(), (widths, heights, r, c) => {
        const [xs, ys] = [sums(widths), sums(heights)];
        const [row, column] = [r % (heights.length - 1), c % (widths.length - 1)];
        const strokes: Stroke[] = [];
        // Rows count from the top, places from the bottom.
        const isGap = (x: number, lower: number): boolean => x === xs[column + 1] && lower === ys[heights.length - 1 - row];
        for (const x of xs) for (const [index, y] of ys.slice(1).entries()) if (!isGap(x, ys[index] ?? 0)) strokes.push(line(x, ys[index] ?? 0, x, y));
        for (const y of ys) strokes.push(line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y));
        const [grid] = findGrids(findRules(strokes));
        expect(grid?.cellOf(row, column)).toBe(grid?.cellOf(row, column + 1));
        expect(new Set(heights.flatMap((_, one) => widths.map((__, other) => grid?.cellOf(one, other)))).size).toBe(widths.length * heights.length - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a drawing of thousands of lines for no table', () => {
    const strokes = Array.from({ length: 3_200 }, (_, index) => [line(index * 3, 0, index * 3, 9_000), line(0, index * 3, 9_000, index * 3)]).flat();
    expect(findGrids(findRules(strokes))).toEqual([]);
  });
});
