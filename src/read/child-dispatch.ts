import { emptyContent, type DocumentContent, type ReadingContext, type ReceivedContent } from './content.js';
import type { DetectedKind } from './detected-kind.js';
import { detectKind } from './kind.js';
import { disagreement } from './kind-claims.js';
import type { PdfReading } from './pdf/index.js';

export interface Progress extends PdfReading {
  onKind?(found: DetectedKind): void;
}

/** Reads bytes of any kind. Each reader is loaded when its kind first occurs, so that a child starts quickly. */
export async function readBytes(bytes: Buffer, context: ReadingContext, progress: Progress = {}): Promise<ReceivedContent> {
  const found = detectKind(bytes);
  progress.onKind?.(found);
  const content = found.unreadable === null ? await readKind(found, bytes, context, progress) : unreadableContent(found, found.unreadable);
  return disagreement(found, context) === null || content.traits.includes('kind-mismatch') ? content : { ...content, traits: [...content.traits, 'kind-mismatch'] };
}

async function readKind(found: DetectedKind, bytes: Buffer, context: ReadingContext, progress: Progress): Promise<ReceivedContent> {
  switch (found.kind) {
    case 'pdf':
      return (await import('./pdf/index.js')).readPdf(bytes, context, progress);
    case 'html':
      return found.format === 'mht' ? (await import('./saved-page.js')).readSavedPage(bytes, context) : (await import('./html/index.js')).readHtml(bytes, context);
    case 'spreadsheet':
      return (await import('./spreadsheet.js')).readSpreadsheet(bytes, context);
    case 'csv':
      return (await import('./csv.js')).readCsv(bytes, context);
    case 'word':
      return (await import('./word.js')).readWord(bytes, context);
    case 'presentation':
      return (await import('./presentation.js')).readPresentation(bytes, context);
    case 'image':
      return (await import('./plain.js')).readImage(bytes, context);
    case 'archive':
      return (await import('./archive.js')).readArchive(bytes, context, {
        read: (inside, where) => readMember(inside, where, progress),
        isOver: () => progress.isOver?.() === true,
      });
    case 'json':
      return (await import('./plain.js')).readJson(bytes, context);
    case 'xml':
      return (await import('./plain.js')).readXml(bytes, context);
    case 'text':
      return (await import('./plain.js')).readText(bytes, context);
    case 'unknown':
      return unreadableContent(found, { code: 'unsupported-format', detail: 'of no known format' });
  }
}

/** A file of an archive. What it says of its kind and pages is not the archive's; an archive inside is named, not opened. */
async function readMember(bytes: Buffer, context: ReadingContext, { isOver }: Progress): Promise<DocumentContent> {
  const found = detectKind(bytes);
  if (found.kind !== 'archive' || found.unreadable !== null) return readBytes(bytes, context, { isOver });
  return { ...emptyContent('archive', found.mediaType), failure: { by: 'file', code: 'archive', detail: 'an archive inside an archive' } };
}

function unreadableContent(found: DetectedKind, { code, detail }: NonNullable<DetectedKind['unreadable']>): DocumentContent {
  const content = emptyContent(found.kind, found.mediaType);
  return { ...content, traits: code === 'empty' ? [] : [code], failure: { by: 'file', code, detail } };
}
