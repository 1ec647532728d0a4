import { existsSync, readFileSync } from 'node:fs';

const SHARED = new URL('../../../shared/', import.meta.url);

/** Material that is not part of the project: null with a line on the console when this checkout stands alone. */
export function sharedFile(path: string): Buffer | null {
  const url = new URL(path, SHARED);
  if (existsSync(url)) return readFileSync(url);
  console.log(`skipped: ${path} is not beside this checkout`);
  return null;
}

export interface TableTruth {
  head: string[];
  rows: string[][];
}

export function tableTruth(name: string): TableTruth | null {
  const bytes = sharedFile(`samples/truth/${name}.json`);
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as TableTruth);
}

/** Cells that agree with the truth, blanks aside, of all that the truth has. The table's body starts where its first cell is "1". */
export function agreement(rows: string[][], truth: TableTruth): number {
  const squeeze = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');
  const first = rows.findIndex((row) => squeeze(row[0]) === squeeze(truth.rows[0]?.[0]));
  let right = 0;
  truth.rows.forEach((cells, r) => cells.forEach((cell, c) => (right += squeeze(rows[first + r]?.[c]) === squeeze(cell) ? 1 : 0)));
  return right / truth.rows.flat().length;
}

export const CONTEXT = { url: 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1/x', fileName: null, headerCharset: null, headerMediaType: null };
