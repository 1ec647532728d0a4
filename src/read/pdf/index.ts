import { setImmediate } from 'node:timers/promises';
import { repairText } from '../../thai/index.js';
import type { PageReading, Trait } from '../../model/document.js';
import { emptyContent, type DocumentContent, type ReadingContext } from '../content.js';
import { assemble } from './assembly.js';
import { startEngine } from './engine.js';
import { openPdf } from './file.js';
import { withOriginals } from './originals.js';
import { judgePages, withoutWrongFonts } from './page-class.js';
import { readPage, type PageContent } from './page.js';

/** What the caller may want to know and set while a long file is read. */
export interface PdfReading {
  /** Called once with the number of pages that will be read. */
  onPages?(count: number): void;
  /** Asked before every page: true ends the reading, what was read so far is kept. */
  isOver?(): boolean;
}

const MEDIA_TYPE = 'application/pdf';
const MAX_PAGES = 400;
/** Pages in a row that cannot be loaded, after which the rest is not tried: a broken file may claim millions. */
const MAX_LOST_IN_A_ROW = 20;

/**
 * Reads text, tables and links of a PDF, page by page, with a verdict on each page's text layer. Never throws on what
 * is in the file; the engine itself may end the process (memory), which the caller watches.
 */
export async function readPdf(bytes: Uint8Array, context: ReadingContext, reading: PdfReading = {}): Promise<DocumentContent> {
  const engine = await startEngine();
  const opened = openPdf(engine, bytes);
  const content = emptyContent('pdf', MEDIA_TYPE);
  if (!opened.ok) return { ...content, traits: [opened.code], failure: { by: 'file', code: opened.code, detail: opened.detail } };
  const { file } = opened;
  try {
    const count = Math.min(file.pages, MAX_PAGES);
    reading.onPages?.(count);
    const pages: PageContent[] = [];
    let lostInARow = 0;
    let lost = 0;
    let limited = file.pages > MAX_PAGES;
    for (let index = 0; index < count && lostInARow < MAX_LOST_IN_A_ROW; index++) {
      if (reading.isOver?.() === true) {
        limited = true;
        break;
      }
      // Lets the process hear that its parent has gone.
      if (index % 8 === 7) await setImmediate();
      const page = readPage(engine, file, index, context.url);
      if (page === null) {
        lost++;
        lostInARow++;
      } else {
        lostInARow = 0;
        pages.push(page);
      }
    }
    const judged = judgePages(pages.map((page) => page.evidence));
    const readings = judged.map((page) => page.reading);
    for (const [index, page] of judged.entries()) {
      if (page.wrongFonts.length === 0) continue;
      // Letters that are not what they seem are left out; for that the page is read once more.
      const rest = readPage(engine, file, page.reading.page - 1, context.url, new Set(page.wrongFonts));
      if (rest === null) continue;
      pages[index] = rest;
      readings[index] = withoutWrongFonts(page, rest.evidence);
    }
    const isBlank = readings.every((reading, index) => reading.textLayer === 'blank' && pages[index]?.lines.length === 0);
    if (isBlank && pages.length > 0 && lost === 0 && !limited)
      return { ...content, pages: file.pages, pageReadings: readings, failure: { by: 'file', code: 'empty', detail: 'its pages are blank' } };
    if (isBlank && (pages.length > 0 || !limited))
      return { ...content, traits: ['broken'], failure: { by: 'file', code: 'broken', detail: 'none of its pages can be read' } };
    if (lost >= MAX_LOST_IN_A_ROW) limited = false; // pages that are not there were not cut off by us
    const traits = traitsOf(readings, { tagged: file.tagged, limited: limited || pages.some((page) => page.cut), lost });
    if (file.embedsFiles) traits.push('embedded-files');
    return {
      ...content,
      ...withOriginals(assemble(pages.map((page, index) => ({ ...page, reading: readings[index] ?? BLANK }))), pages, readings),
      traits,
      pages: lost >= MAX_LOST_IN_A_ROW ? pages.length : file.pages,
      title: repairText(file.title).text.trim(),
      links: uniqueLinks(pages),
      pageReadings: readings,
    };
  } finally {
    file.close();
  }
}

/** Stands for a reading that cannot be missing: there is one for every page. */
const BLANK: PageReading = { page: 0, textLayer: 'blank', letters: 0, repairs: [], damage: [] };

function traitsOf(readings: readonly PageReading[], { tagged, limited, lost }: { tagged: boolean; limited: boolean; lost: number }): Trait[] {
  const of = (...layers: PageReading['textLayer'][]): number => readings.filter((reading) => layers.includes(reading.textLayer)).length;
  // Blank backs of sheets say nothing about the rest.
  const written = readings.length - of('blank');
  const pictures = of('picture');
  const scrambled = of('scrambled');
  const junk = of('junk');
  const traits: Trait[] = [];
  if (tagged) traits.push('tagged');
  if (pictures > 0 && pictures >= written / 2) traits.push('scanned');
  if (pictures > 0 && pictures === written) traits.push('picture-only');
  if (of('repaired') > 0) traits.push('damaged-text', 'repaired');
  if (scrambled > 0 && scrambled >= written / 2) traits.push('scrambled-text');
  if (junk > 0 && junk >= written / 2) traits.push('junk-text');
  const unreadable = pictures + scrambled + junk;
  // What an OCR program or a wrong font left out may still be there for the eye.
  const partly = readings.some((reading) => reading.damage.includes('ocr-layer') || reading.damage.includes('wrong-letters-in-part'));
  if ((unreadable > 0 && unreadable < written) || lost > 0 || partly) traits.push('partly-unreadable');
  if (limited) traits.push('limit-reached');
  return traits;
}

function uniqueLinks(pages: readonly PageContent[]): DocumentContent['links'] {
  return [...new Map(pages.flatMap((page) => page.links).map((link) => [link.href, link])).values()];
}
