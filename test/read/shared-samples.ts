import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files with known truth that lie beside the checkout of those who have them; their tests are skipped elsewhere. */
const folder = new URL('../../../shared/', import.meta.url);

export const hasSharedSamples = existsSync(folder);
if (!hasSharedSamples) console.log('No shared samples beside this checkout: the tests on them are skipped.');

export function sharedPath(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

export interface TableTruth {
  title: string[];
  head: string[];
  rows: string[][];
}

/** Truth about the table of a sample; cells as their author typed them. */
export function tableTruth(name: string): TableTruth {
  return JSON.parse(readFileSync(sharedPath(`samples/truth/${name}.json`), 'utf8')) as TableTruth;
}

export function proseTruth(name: 'prose' | 'dmg'): string {
  const truth = JSON.parse(readFileSync(sharedPath(`samples/truth/${name}.json`), 'utf8')) as { paras?: string[]; lines?: string[] };
  return (truth.paras ?? truth.lines ?? []).join('\n');
}
