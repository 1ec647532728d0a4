import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { startsWith } from './magic.js';

/** A picture says nothing a program could read. */
export function readImage(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  const content = emptyContent('image', pictureType(bytes));
  content.pages = 1;
  content.traits = ['picture-only'];
  content.pageReadings = [{ page: 1, textLayer: 'picture', letters: 0, repairs: [], damage: [] }];
  return Promise.resolve(content);
}

function pictureType(bytes: Buffer): string {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, '\x89PNG')) return 'image/png';
  if (startsWith(bytes, 'GIF8')) return 'image/gif';
  if (startsWith(bytes, 'RIFF') && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'image/tiff';
  if (startsWith(bytes, 'BM')) return 'image/bmp';
  if (/ftyp(?:heic|heix|mif1|avif)/.test(bytes.subarray(4, 12).toString('latin1'))) return 'image/heif';
  return 'image/unknown';
}
