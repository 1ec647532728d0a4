import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/model/document.js';
import { createReader, picturePages, type Reader } from '../../src/read/index.js';
import { compareCells, type CellScore } from '../accuracy/cells.js';
import { errorRate } from '../accuracy/text.js';
import { children, peakOf } from './memory.js';
import { pdftotext } from './peer.js';
import { truthOf } from './truth.js';

/** What was measured of the files of one format. */
export interface Measured {
  files: number;
  /** Files that gave no text, and why their time and memory count for nothing here. */
  unread: number;
  pages: number;
  seconds: number;
  peak: number;
  /** Of pdftotext, on the files that both read. */
  peer: { pages: number; seconds: number; ours: number; peak: number };
  /** Error rates of each document with known text: of the layer as it is in the file, after repair, of pdftotext. */
  errors: { before: number[]; after: number[]; peer: number[] };
  cells: CellScore;
  /** Pages given to OCR, and how right it was where everything on them is known. */
  ocr: { pages: number; seconds: number; errors: number[]; cells: CellScore };
}

/** Truths, makers and lists that lie among the documents, and files made to attack a reader: tests have those. */
const NO_DOCUMENTS = /^(?:truth|makers|thai-nlp|geo|robots-url-links)\/|bomb|hostile|^(?:manifest\.json|README.*|INDEX\.md)$/;

/** Every document in a folder and those below it. */
export function documentsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.truth.json') && !NO_DOCUMENTS.test(relative(folder, join(entry.parentPath, entry.name))))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads the files one after another, each format in a process of its own. */
export async function measure(files: readonly string[], options: { withPeer: boolean; withOcr: boolean }): Promise<Map<string, Measured>> {
  const formats = new Map<string, Measured>();
  const byKind = new Map<string, string[]>();
  for (const path of files) {
    const ending = /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? 'other';
    byKind.set(ending, [...(byKind.get(ending) ?? []), path]);
  }
  for (const [ending, paths] of byKind) {
    // A process of its own for each format: what one engine needs is not counted for the next.
    const reader = createReader({ processes: 1, ocrTimeMs: 600_000 });
    try {
      await reader.read(fileURLToPath(import.meta.url), input('start.txt')); // its start is no reading
      for (const path of paths) await readOne(reader, path, formatOf(formats, ending), options);
    } finally {
      await reader.close();
    }
  }
  return formats;
}

async function readOne(reader: Reader, path: string, format: Measured, { withPeer, withOcr }: { withPeer: boolean; withOcr: boolean }): Promise<void> {
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, ...(children() ?? []).map(peakOf))), 20);
  const from = performance.now();
  const document = await reader.read(path, input(basename(path)));
  const seconds = (performance.now() - from) / 1000;
  clearInterval(watch);
  peak = Math.max(peak, ...(children() ?? []).map(peakOf));
  format.files++;
  if (document.failure !== null || document.readability === 'R0') {
    format.unread++;
    return;
  }
  const pages = document.pages ?? 1;
  format.pages += pages;
  format.seconds += seconds;
  format.peak = Math.max(format.peak, peak);
  const other = document.kind === 'pdf' && withPeer ? await pdftotext(path) : null;
  if (other !== null) {
    format.peer.pages += pages;
    format.peer.seconds += other.seconds;
    format.peer.ours += seconds;
    format.peer.peak = Math.max(format.peer.peak, other.peak);
  }
  compare(format, document, path, other?.text ?? null);
  if (withOcr && picturePages(document).length > 0) await recognise(reader, path, document, format);
}

/** OCR of the pages that are pictures. Its errors are told of documents that are pictures throughout: a truth is of all pages. */
async function recognise(reader: Reader, path: string, document: Document, format: Measured): Promise<void> {
  const from = performance.now();
  const read = await reader.readPictures(path, document);
  const pages = read.pageReadings.filter((page) => page.ocr !== undefined);
  if (pages.length === 0) return;
  format.ocr.pages += pages.length;
  format.ocr.seconds += (performance.now() - from) / 1000;
  const truth = truthOf(path);
  if (truth === null || truth.all.length === 0 || pages.length < read.pageReadings.length) return;
  format.ocr.errors.push(errorRate(read.blocks.map((block) => block.text).join('\n'), truth.all));
  add(format.ocr.cells, compareCells(read.tables, truth.tables ?? []));
}

function compare(format: Measured, document: Document, path: string, peerText: string | null): void {
  const truth = truthOf(path);
  // What was refused as unreadable said nothing, so it said nothing wrong.
  if (truth === null || document.readability === 'R1') return;
  if (truth.text !== null) {
    const content = document.blocks.filter((block) => block.region === 'content');
    format.errors.before.push(errorRate(content.map((block) => block.original ?? block.text).join('\n'), truth.text));
    format.errors.after.push(errorRate(content.map((block) => block.text).join('\n'), truth.text));
    if (peerText !== null) format.errors.peer.push(errorRate(peerText, truth.text));
  }
  if (truth.tables !== null) {
    add(format.cells, compareCells(document.tables, truth.tables));
  }
}

function add(sum: CellScore, { expected, right, given }: CellScore): void {
  sum.expected += expected;
  sum.right += right;
  sum.given += given;
}

function noCells(): CellScore {
  return { expected: 0, right: 0, given: 0 };
}

function formatOf(formats: Map<string, Measured>, ending: string): Measured {
  const known = formats.get(ending);
  if (known !== undefined) return known;
  const format: Measured = { files: 0, unread: 0, pages: 0, seconds: 0, peak: 0, peer: { pages: 0, seconds: 0, ours: 0, peak: 0 }, errors: { before: [], after: [], peer: [] }, cells: noCells(), ocr: { pages: 0, seconds: 0, errors: [], cells: noCells() } };
  formats.set(ending, format);
  return format;
}

function input(name: string): Parameters<Reader['read']>[1] {
  return { sha256: '', url: `https://example.org/${encodeURIComponent(name)}`, mediaType: null, fileName: name };
}
