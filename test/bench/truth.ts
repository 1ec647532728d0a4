import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

export interface KnownTruth {
  text: string[] | null;
  tables: string[][][] | null;
  /** Everything that is written on its pages, in reading order, for what reads pages as a whole. */
  all: string[];
}

const Truth = z.object({
  text: z.array(z.string()).optional(),
  tables: z.array(z.array(z.array(z.string()))).optional(),
  // As the makers of the samples wrote it.
  lines: z.array(z.string()).optional(),
  paras: z.array(z.string()).optional(),
  title: z.array(z.string()).optional(),
  head: z.array(z.string()).optional(),
  rows: z.array(z.array(z.string())).optional(),
  table: z.array(z.array(z.string())).optional(),
  /** Says that the file has the cells in other columns than the truth. */
  note: z.string().optional(),
});

/**
 * What a document truly says, where somebody wrote it down: in a file of its name and `.truth.json` beside it, or in
 * `truth/NAME.json` of its folder, NAME being what its own name begins with (`scan_` aside).
 */
export function truthOf(path: string): KnownTruth | null {
  const file = [`${path}.truth.json`, sampleTruth(path)].find((one) => one !== null && existsSync(one));
  if (file === undefined || file === null) return null;
  const truth = Truth.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (truth.note !== undefined) return null;
  const rows = truth.table ?? (truth.head === undefined || truth.rows === undefined ? undefined : [truth.head, ...truth.rows]);
  // Text beside a table is not all of a document's text, so it measures nothing.
  const tables = truth.tables ?? (rows === undefined ? null : [rows]);
  const text = truth.text ?? truth.lines ?? truth.paras ?? null;
  return { text: tables === null ? text : null, tables, all: [...(truth.title ?? []), ...(text ?? []), ...(tables ?? []).flat(2)] };
}

function sampleTruth(path: string): string | null {
  const folder = join(dirname(path), 'truth');
  if (!existsSync(folder)) return null;
  const name = basename(path).replace(/^scan_/, '');
  const names = readdirSync(folder).map((one) => basename(one, '.json'));
  const found = names.filter((one) => name.startsWith(one) && /^[._-]|^chromium/.test(name.slice(one.length))).sort((one, other) => other.length - one.length)[0];
  return found === undefined ? null : join(folder, `${found}.json`);
}
