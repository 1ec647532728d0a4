import type { DocumentKind } from '../model/document.js';
import type { ReadingContext } from './content.js';
import type { DetectedKind } from './detected-kind.js';

/**
 * What name or header say the file is, when its bytes say otherwise; null when they agree or say nothing certain.
 * A name in the address counts only with an ending that stands for one kind.
 */
export function disagreement(found: DetectedKind, { fileName, url, headerMediaType }: Pick<ReadingContext, 'fileName' | 'url' | 'headerMediaType'>): string | null {
  const ending = endingOf(fileName ?? '') ?? endingOf(pathOf(url));
  const byName = ending === null ? undefined : KIND_OF_ENDING[ending];
  if (byName !== undefined && !agrees(found, byName)) return `named .${ending}, is ${found.format}`;
  const byHeader = headerMediaType === null ? undefined : kindOfMediaType(headerMediaType);
  if (byHeader !== undefined && !agrees(found, byHeader)) return `sent as ${headerMediaType}, is ${found.format}`;
  return null;
}

const KIND_OF_ENDING: Record<string, DocumentKind> = {
  pdf: 'pdf', xlsx: 'spreadsheet', xls: 'spreadsheet', xlsm: 'spreadsheet', xlsb: 'spreadsheet', ods: 'spreadsheet', csv: 'csv', tsv: 'csv',
  docx: 'word', doc: 'word', odt: 'word', rtf: 'word', pptx: 'presentation', ppt: 'presentation', odp: 'presentation',
  jpg: 'image', jpeg: 'image', png: 'image', gif: 'image', webp: 'image', tif: 'image', tiff: 'image', bmp: 'image',
  zip: 'archive', rar: 'archive', '7z': 'archive', json: 'json', html: 'html', htm: 'html', mht: 'html', mhtml: 'html',
};

/** Plain text is a fair name for any kind of text, and a CSV of one column is plain text. */
function agrees(found: DetectedKind, claimed: DocumentKind): boolean {
  if (found.kind === claimed) return true;
  if (claimed === 'csv') return found.kind === 'text';
  // A locked office file hides what it is.
  return found.format === 'ooxml-encrypted' && (claimed === 'spreadsheet' || claimed === 'word' || claimed === 'presentation');
}

function kindOfMediaType(type: string): DocumentKind | undefined {
  if (type === 'application/pdf') return 'pdf';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/csv') return 'csv';
  if (type === 'application/json') return 'json';
  if (type.startsWith('image/') && type !== 'image/svg+xml') return 'image';
  if (type === 'application/msword' || type.endsWith('wordprocessingml.document') || type === 'application/vnd.oasis.opendocument.text') return 'word';
  if (type === 'application/vnd.ms-excel' || type.endsWith('spreadsheetml.sheet') || type === 'application/vnd.oasis.opendocument.spreadsheet') return 'spreadsheet';
  if (type === 'application/vnd.ms-powerpoint' || type.endsWith('presentationml.presentation')) return 'presentation';
  if (type === 'application/zip') return 'archive';
  return undefined; // octet-stream, text/plain and the like claim nothing
}

function endingOf(name: string): string | null {
  return /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
