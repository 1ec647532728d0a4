/** Upright rectangle in points, y upwards. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Affine matrix in PDF's order: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Number of quarter turns anticlockwise. */
export type QuarterTurn = 0 | 1 | 2 | 3;

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` after it. */
export function compose(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Smallest upright box around the transformed box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  if (matrix === IDENTITY) return box;
  const corners = [
    transformPoint(matrix, box.x0, box.y0),
    transformPoint(matrix, box.x1, box.y0),
    transformPoint(matrix, box.x0, box.y1),
    transformPoint(matrix, box.x1, box.y1),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Which way text runs whose matrix is this one: 0 to the right, 1 upwards, 2 to the left, 3 downwards. */
export function directionOf([a, b]: Matrix): QuarterTurn {
  const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  return (((quarter % 4) + 4) % 4) as QuarterTurn; // the remainder is 0–3 by construction
}

/** The matrix that lays text which runs in this direction to the right. */
export function uprightMatrix(direction: QuarterTurn): Matrix {
  switch (direction) {
    case 0:
      return IDENTITY;
    case 1:
      return [0, -1, 1, 0, 0, 0];
    case 2:
      return [-1, 0, 0, -1, 0, 0];
    case 3:
      return [0, 1, -1, 0, 0, 0];
  }
}

export function union(one: Box, other: Box): Box {
  return { x0: Math.min(one.x0, other.x0), y0: Math.min(one.y0, other.y0), x1: Math.max(one.x1, other.x1), y1: Math.max(one.y1, other.y1) };
}

export function areaOfOverlap(one: Box, other: Box): number {
  const width = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  const height = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  return width > 0 && height > 0 ? width * height : 0;
}
