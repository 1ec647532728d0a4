import { readable, unreadable, type DetectedKind } from './detected-kind.js';
import { rootNames } from './compound-names.js';
import { textKind } from './kind-text.js';
import { zipKind } from './kind-zip.js';

export type { DetectedKind } from './detected-kind.js';

/**
 * Kind by content alone: names and headers lie (pages saved as .xls, error pages served as PDF). Looks at the first
 * kilobytes, for zip and OLE files at their directories.
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
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP' ? readable('image', 'webp', 'image/webp') : unread('avi', 'video/x-msvideo');
  if (head.slice(4, 8) === 'ftyp') return isoMediaKind(head.slice(8, 12));
  if (head.slice(257, 262) === 'ustar') return readable('archive', 'tar', 'application/x-tar');
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
  { starts: '%!PS', found: unread('ps', 'application/postscript') },
  { starts: 'AC10', found: unread('dwg', 'image/vnd.dwg') },
  { starts: '8BPS', found: unread('psd', 'image/vnd.adobe.photoshop') },
  { starts: 'AT&TFORM', found: unread('djvu', 'image/vnd.djvu') },
  { starts: '\0\x01\0\0Standard ', found: unread('mdb', 'application/x-msaccess') },
  { starts: '\x1a\x45\xdf\xa3', found: unread('mkv', 'video/x-matroska') },
  { starts: 'ID3', found: unread('mp3', 'audio/mpeg') },
  { starts: 'MZ\x90\0', found: unread('exe', 'application/x-msdownload') },
];

/** The container of telephones' pictures and of videos: the brand behind `ftyp` tells which. */
function isoMediaKind(brand: string): DetectedKind {
  return /^(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/.test(brand) ? readable('image', 'heic', 'image/heif') : unread('mp4', 'video/mp4');
}

/** What programs write into the root of a compound file; objects embedded further down say nothing of the whole. */
const STREAMS: [name: string, found: DetectedKind][] = [
  ['EncryptedPackage', unreadable('unknown', 'ooxml-encrypted', 'application/x-ole-storage', 'encrypted', 'a password is needed to open it')],
  ['WordDocument', readable('word', 'doc', 'application/msword')],
  ['PowerPoint Document', readable('presentation', 'ppt', 'application/vnd.ms-powerpoint')],
  ['Workbook', readable('spreadsheet', 'xls', 'application/vnd.ms-excel')],
  ['Book', readable('spreadsheet', 'xls', 'application/vnd.ms-excel')],
  ['Quill', unread('pub', 'application/x-mspublisher')],
  ['VisioDocument', unread('vsd', 'application/vnd.visio')],
  ['__properties_version1.0', unread('msg', 'application/vnd.ms-outlook')],
];

function oleKind(buffer: Buffer): DetectedKind {
  const names = rootNames(buffer);
  const found = STREAMS.find(([name]) => names.includes(name));
  if (found !== undefined) return found[1];
  return names.some((name) => /^Props\d/.test(name)) ? unread('mpp', 'application/vnd.ms-project') : unread('ole', 'application/x-ole-storage');
}

function unread(format: string, mediaType: string): DetectedKind {
  return unreadable('unknown', format, mediaType, 'unsupported-format', 'of a format that is not read here');
}
