import { setImmediate } from 'node:timers/promises';
import type { Block, Locator, OcrAttempt, PageReading, Table } from '../../model/document.js';
import type { DocumentContent } from '../content.js';
import { detectKind } from '../kind.js';
import { assemble, type JudgedPage } from '../pdf/assembly.js';
import { startEngine } from '../pdf/engine.js';
import { openPdf } from '../pdf/file.js';
import { renderPage } from '../pdf/rendering.js';
import type { Picture } from './image.js';
import { openImageFile } from './image-file.js';
import { recognisePage, type RecognisedPage } from './page.js';
import { startRecogniser } from './tesseract.js';

/** What stands in the pictures of a document. Locators are those of the document; tables are numbered from 1. */
export type PictureContent = Pick<DocumentContent, 'blocks' | 'tables' | 'pageReadings'> & Pick<OcrAttempt, 'left'>;

export interface PictureReading {
  /** Pages to be read, 1-based, in this order. */
  pages: readonly number[];
  /** Called before each page. */
  onPage?(page: number, index: number, count: number): void;
  /** Asked often: true ends the reading, what was read so far is kept. */
  isOver?(): boolean;
}

/** Pages of one document beyond which a person has to look anyway. */
const MOST_PAGES = 20;

/** Reads the pictures of a PDF's pages, or an image file, by OCR. Throws only on what is no fault of the file. */
export async function readPictures(bytes: Buffer, { pages, onPage, isOver = () => false }: PictureReading): Promise<PictureContent> {
  const source = await openPictures(bytes);
  if (source === null) return { blocks: [], tables: [], pageReadings: [], left: pages.map((page) => ({ page, reason: 'broken' })) };
  const recogniser = await startRecogniser();
  const recognised: JudgedPage[] = [];
  const left: OcrAttempt['left'] = [];
  let turns = 0;
  try {
    for (const [index, page] of pages.entries()) {
      if (index >= MOST_PAGES || isOver()) {
        left.push({ page, reason: index >= MOST_PAGES ? 'pages' : 'time' });
        continue;
      }
      onPage?.(page, index, Math.min(pages.length, MOST_PAGES));
      await setImmediate(); // lets the process hear that its parent has gone, and the parent hear of the page
      const picture = await source.picture(page);
      if (!picture.ok) {
        left.push({ page, reason: picture.code });
        continue;
      }
      const found = recognisePage(recogniser, picture.image, { turns, isOver });
      turns = found.turns;
      if (found.cut && found.lines.length === 0 && found.tables.length === 0) left.push({ page, reason: 'time' });
      else recognised.push(contentOf(page, found));
    }
  } finally {
    source.close();
  }
  const { blocks, tables } = assemble(recognised);
  return { ...(source.hasPoints ? { blocks, tables } : withoutPlaces(blocks, tables)), pageReadings: recognised.map((page) => page.reading), left };
}

/** A picture has no paper size, so places in points mean nothing. */
function withoutPlaces(blocks: Block[], tables: Table[]): Pick<PictureContent, 'blocks' | 'tables'> {
  const plain = ({ box: _box, ...locator }: Locator): Locator => locator;
  return {
    blocks: blocks.map((block) => ({ ...block, locator: plain(block.locator) })),
    tables: tables.map((table) => ({ ...table, rowLocators: table.rowLocators.map(plain) })),
  };
}

interface Pictures {
  hasPoints: boolean;
  picture(page: number): Promise<Picture>;
  close(): void;
}

async function openPictures(bytes: Buffer): Promise<Pictures | null> {
  const { kind } = detectKind(bytes);
  if (kind === 'image') {
    const file = await openImageFile(bytes);
    return file === null ? null : { hasPoints: false, picture: (page) => file.picture(page), close: () => undefined };
  }
  if (kind !== 'pdf') return null;
  const engine = await startEngine();
  const opened = openPdf(engine, bytes);
  if (!opened.ok) return null;
  const { file } = opened;
  return { hasPoints: true, picture: (page) => Promise.resolve(renderPage(engine, file.handle, page - 1)), close: () => file.close() };
}

function contentOf(page: number, { lines, tables, cut, shown }: RecognisedPage): JudgedPage {
  const words = [...lines.flatMap((line) => line.words ?? []), ...tables.flatMap((table) => (table.words ?? []).flat(2))];
  const letters = words.reduce((sum, word) => sum + (word.text.match(/\p{L}/gu)?.length ?? 0), 0);
  const confidence = words.length === 0 ? 0 : Math.round(words.reduce((sum, word) => sum + word.confidence, 0) / words.length);
  const reading: PageReading = { page, textLayer: 'picture', letters, repairs: [], damage: [], ocr: { words: words.length, confidence, cut } };
  return { reading, lines, tables, shown };
}
