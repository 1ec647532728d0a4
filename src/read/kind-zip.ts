import { constants, inflateRawSync } from 'node:zlib';
import { readable, unreadable, type DetectedKind } from './detected-kind.js';

const MAX_ENTRIES = 2_000;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;
const ODF = 'application/vnd.oasis.opendocument.';
const OOXML = 'application/vnd.openxmlformats-officedocument.';

/** Tells the families of zip files apart by the names inside; nothing is unpacked. */
export function zipKind(buffer: Buffer): DetectedKind {
  const names = new Set(entryNames(buffer));
  // A document packed unchanged into an archive has an entry of that name too, but the archive itself has not.
  const declared = names.has('mimetype') ? declaredType(buffer) : null;
  switch (declared?.startsWith(ODF) === true ? declared.slice(ODF.length).replace(/-template$/, '') : null) {
    case 'spreadsheet':
      return readable('spreadsheet', 'ods', `${ODF}spreadsheet`);
    case 'text':
      return readable('word', 'odt', `${ODF}text`);
    case 'presentation':
      return readable('presentation', 'odp', `${ODF}presentation`);
  }
  if (declared?.startsWith(ODF) === true) return unread('odf', declared);
  if (declared === 'application/epub+zip') return unread('epub', declared);
  if (names.has('xl/workbook.bin')) return readable('spreadsheet', 'xlsb', 'application/vnd.ms-excel.sheet.binary.macroenabled.12');
  if (names.has('xl/workbook.xml')) return readable('spreadsheet', 'xlsx', `${OOXML}spreadsheetml.sheet`);
  if (names.has('word/document.xml')) return readable('word', 'docx', `${OOXML}wordprocessingml.document`);
  if (names.has('ppt/presentation.xml')) return readable('presentation', 'pptx', `${OOXML}presentationml.presentation`);
  // Some writers use other part names; the folder still tells, where it is no folder that a person named so.
  const isOffice = [...names].some((name) => name.toLowerCase() === '[content_types].xml');
  for (const name of isOffice ? names : []) {
    if (/^xl\//i.test(name)) return readable('spreadsheet', 'xlsx', `${OOXML}spreadsheetml.sheet`);
    if (/^word\//i.test(name)) return readable('word', 'docx', `${OOXML}wordprocessingml.document`);
    if (/^ppt\//i.test(name)) return readable('presentation', 'pptx', `${OOXML}presentationml.presentation`);
  }
  for (const [name, format, mediaType] of PACKAGES) if (names.has(name)) return unread(format, mediaType);
  if (names.size === 0) return unreadable('archive', 'zip', 'application/zip', 'empty', 'an archive without files');
  return readable('archive', 'zip', 'application/zip');
}

/** Packages that are documents although nothing here reads them: an archive's files are meant to be taken out, theirs are not. */
const PACKAGES: [name: string, format: string, mediaType: string][] = [
  ['FixedDocSeq.fdseq', 'xps', 'application/vnd.ms-xpsdocument'],
  ['FixedDocumentSequence.fdseq', 'xps', 'application/vnd.ms-xpsdocument'],
  ['visio/document.xml', 'vsdx', 'application/vnd.visio'],
  ['Index/Document.iwa', 'iwork', 'application/vnd.apple.iwork'],
  ['Index.zip', 'iwork', 'application/vnd.apple.iwork'],
];

function unread(format: string, mediaType: string): DetectedKind {
  return unreadable('unknown', format, mediaType, 'unsupported-format', 'of a format that is not read here');
}

/** The media type that OpenDocument files keep in an entry of their own, the first one as a rule. */
function declaredType(buffer: Buffer): string | null {
  const at = buffer.subarray(0, 64 * 1024).indexOf('mimetype', 0, 'latin1') - 30;
  if (at < 0 || buffer.readUInt32LE(at) !== LOCAL_HEADER) return null;
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const content = buffer.subarray(start, start + 200);
  try {
    const text = buffer.readUInt16LE(at + 8) === 0 ? content : inflateRawSync(content, { maxOutputLength: 1_000, finishFlush: constants.Z_SYNC_FLUSH });
    return /^[\w.+/-]+/.exec(text.toString('latin1').replace(/PK[\s\S]*$/, ''))?.[0] ?? null;
  } catch {
    return null;
  }
}

/** Names of the central directory, or of the local headers when the end of the file is lost. */
function entryNames(buffer: Buffer): string[] {
  const tailStart = Math.max(0, buffer.length - 65_557);
  for (let at = buffer.length - 22; at >= tailStart; at--)
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return directoryNames(buffer, buffer.readUInt32LE(at + 16));
  return localNames(buffer);
}

function directoryNames(buffer: Buffer, start: number): string[] {
  const names: string[] = [];
  for (let at = start; names.length < MAX_ENTRIES && at + 46 <= buffer.length && buffer.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const length = buffer.readUInt16LE(at + 28);
    names.push(buffer.subarray(at + 46, at + 46 + length).toString('latin1'));
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
}

function localNames(buffer: Buffer): string[] {
  const names: string[] = [];
  const signature = Buffer.from('PK\x03\x04', 'latin1');
  for (let at = buffer.indexOf(signature); at >= 0 && names.length < MAX_ENTRIES && at + 30 <= buffer.length; at = buffer.indexOf(signature, at + 4))
    names.push(buffer.subarray(at + 30, at + 30 + buffer.readUInt16LE(at + 26)).toString('latin1'));
  return names;
}
