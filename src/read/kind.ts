import { readable, unreadable, type DetectedKind } from './detected-kind.js';
import { textKind } from './kind-text.js';
import { zipKind } from './kind-zip.js';

export type { DetectedKind } from './detected-kind.js';

/**
 * Kind by content alone: names and headers lie (pages saved as .xls, error pages served as PDF). Looks at the first
 * kilobyte, for zip and OLE files at their directories.
 */
export function detectKind(bytes: Uint8Array): DetectedKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return unreadable('unknown', 'empty', 'application/x-empty', 'empty', 'the file has no bytes');
  const head = buffer.subarray(0, 1024).toString('latin1');
  for (const { starts, found } of SIGNATURES) if (head.startsWith(starts)) return found;
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(buffer);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(buffer);
  // Two letters prove nothing (BMA …): the reserved bytes behind the size must be zero, and text has no zeros.
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') return readable('image', 'bmp', 'image/bmp');
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return readable('image', 'webp', 'image/webp');
  // Readers accept a PDF whose header comes late; a web page that merely mentions it begins with a tag.
  if (head.includes('%PDF-') && !/^[\s\xef\xbb\xbf]*</.test(head)) return readable('pdf', 'pdf', 'application/pdf');
  if (head.startsWith('version https://git-lfs.github.com/spec/'))
    return unreadable('text', 'git-lfs-pointer', 'text/plain', 'placeholder', 'a pointer of a storage system stands in place of the file');
  return textKind(buffer);
}

const SIGNATURES: { starts: string; found: DetectedKind }[] = [
  { starts: '\xff\xd8\xff', found: readable('image', 'jpg', 'image/jpeg') },
  { starts: '\x89PNG\r\n\x1a\n', found: readable('image', 'png', 'image/png') },
  { starts: 'GIF87a', found: readable('image', 'gif', 'image/gif') },
  { starts: 'GIF89a', found: readable('image', 'gif', 'image/gif') },
  { starts: 'II*\0', found: readable('image', 'tiff', 'image/tiff') },
  { starts: 'MM\0*', found: readable('image', 'tiff', 'image/tiff') },
  { starts: '{\\rtf', found: readable('word', 'rtf', 'application/rtf') },
  { starts: 'Rar!\x1a\x07', found: readable('archive', 'rar', 'application/vnd.rar') },
  { starts: '7z\xbc\xaf\x27\x1c', found: readable('archive', '7z', 'application/x-7z-compressed') },
  { starts: '\x1f\x8b', found: readable('archive', 'gz', 'application/gzip') },
];

/** OLE compound files: the names of their streams, in UTF-16, say what they hold. */
function oleKind(buffer: Buffer): DetectedKind {
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return unreadable('unknown', 'ooxml-encrypted', 'application/x-ole-storage', 'encrypted', 'a password is needed to open it');
  if (holds('WordDocument')) return readable('word', 'doc', 'application/msword');
  if (holds('PowerPoint Document')) return readable('presentation', 'ppt', 'application/vnd.ms-powerpoint');
  if (holds('Workbook') || holds('Book')) return readable('spreadsheet', 'xls', 'application/vnd.ms-excel');
  return unreadable('unknown', 'ole', 'application/x-ole-storage', 'unsupported-format', 'an OLE file of unknown content');
}
