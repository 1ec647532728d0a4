import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentsIn, measure, type Measured } from './measure.js';
import { hasPdftotext } from './peer.js';
import { printTable } from './table.js';

/**
 * Reads whole folders and prints one table for each: speed and memory per format, for PDFs beside pdftotext on the same
 * files in the same run, and accuracy wherever the truth is known. `npm run bench:read [-- [--no-ocr] FOLDER…]`; without folders
 * the project's fixtures and, where they lie beside this checkout, the shared samples and corpus.
 */
const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DEFAULT_SETS: [string, string[]][] = [
  ["the project's fixtures", [here('data/replica/files'), here('test/golden/documents')]],
  ['shared samples', [here('../shared/samples')]],
  ['shared corpus', [here('../shared/corpus')]],
];

const withOcr = !process.argv.includes('--no-ocr');
const folders = process.argv.slice(2).filter((one) => one !== '--no-ocr');
const missing = folders.find((folder) => !existsSync(folder) || !statSync(folder).isDirectory());
if (missing !== undefined) {
  console.error(`There is no folder ${missing}.`);
  process.exit(2);
}
const sets = folders.length > 0 ? folders.map((folder): [string, string[]] => [folder, [folder]]) : DEFAULT_SETS.filter(([, paths]) => paths.some((path) => existsSync(path)));
const peerIsHere = hasPdftotext();
if (!peerIsHere) console.log('pdftotext is not installed (poppler-utils), so there is nothing to compare with.\n');
for (const [name, paths] of sets) {
  const formats = await measure(paths.flatMap(documentsIn), { withPeer: peerIsHere, withOcr });
  console.log(`${name}: ${[...formats.values()].reduce((sum, one) => sum + one.files, 0)} files`);
  printTable([...formats.entries()].sort(([one], [other]) => one.localeCompare(other)).map(([format, one]) => rowOf(format, one)));
  console.log('');
}

function rowOf(format: string, { files, unread, pages, seconds, peak, peer, errors, cells, ocr }: Measured): Record<string, string> {
  return {
    format,
    files: String(files),
    'not read': unread === 0 ? '' : String(unread),
    pages: String(pages),
    'pages/s': pages === 0 ? '' : perSecond(pages, seconds),
    'peak MB': peak === 0 ? '' : megabytes(peak),
    ...(peerIsHere
      ? {
          'pdftotext p/s': peer.pages === 0 ? '' : `${perSecond(peer.pages, peer.seconds)} (we ${Math.round((100 * peer.seconds) / peer.ours)} %)`,
          'its MB': peer.peak === 0 ? '' : megabytes(peer.peak),
        }
      : {}),
    'error before': percent(errors.before),
    'after repair': percent(errors.after),
    ...(peerIsHere ? { 'of pdftotext': percent(errors.peer) } : {}),
    'cells found': cells.expected === 0 ? '' : share(cells.right, cells.expected),
    'cells right': cells.given === 0 ? '' : share(cells.right, cells.given),
    'OCR s/page': ocr.pages === 0 ? '' : `${(ocr.seconds / ocr.pages).toFixed(1)} (${ocr.pages})`,
    'OCR error': percent(ocr.errors),
    'OCR cells': ocr.cells.expected === 0 ? '' : share(ocr.cells.right, ocr.cells.expected),
  };
}

function perSecond(count: number, seconds: number): string {
  const rate = count / Math.max(seconds, 0.001);
  return rate.toFixed(rate < 10 ? 1 : 0);
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 2 ** 20));
}

function percent(rates: readonly number[]): string {
  return rates.length === 0 ? '' : `${((100 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length).toFixed(2)} % (${rates.length})`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
