import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { emptyContent, type DocumentContent, type MemberContent, type ReadingContext, type ReceivedContent } from './content.js';
import { decode } from './encoding.js';
import { startsWith } from './magic.js';
import { failureOf, readOrExplain, Unreadable } from './unreadable.js';
import { cleanName, inflateEntry, ZIP_LIMITS, zipEntries, type ZipEntry } from './zip.js';

/** How the bytes of a member become content, and whether the time is over. */
export interface MemberReading {
  read(bytes: Buffer, context: ReadingContext): Promise<DocumentContent>;
  isOver(): boolean;
}

/** An office publishes a year's months in one archive, not a server's disk. */
const MAX_MEMBERS = 200;
/** Letters kept of all members together; beyond it the answer would not fit into the parent's memory either. */
const MAX_LETTERS = 8_000_000;

/**
 * Looks into a ZIP or gzip file: each file inside is read as a document of its own, one level deep. An archive inside is
 * named and not opened; so are RAR and 7z, for which nothing here can read. A member that cannot be read has its own
 * `failure` and does not hide the others.
 */
export function readArchive(bytes: Buffer, ctx: ReadingContext, reading: MemberReading): Promise<ReceivedContent> {
  const mediaType = archiveType(bytes);
  return readOrExplain('archive', mediaType, async () => {
    const content: ReceivedContent = emptyContent('archive', mediaType);
    if (startsWith(bytes, '\x1f\x8b')) {
      content.members = [await readMember(gzipName(bytes, ctx), () => gunzip(bytes), ctx, reading)];
    } else if (startsWith(bytes, 'PK')) {
      await readZip(bytes, content, ctx, reading);
    } else {
      throw new Unreadable('file', 'archive', 'an archive that is not opened here');
    }
    return content;
  });
}

async function readZip(bytes: Buffer, content: ReceivedContent, ctx: ReadingContext, reading: MemberReading): Promise<void> {
  // Sizes are counted as the members are opened: one bomb among them does not hide the rest.
  const entries = zipEntries(bytes, { ...ZIP_LIMITS, totalBytes: Infinity, entryBytes: Infinity, ratio: Infinity }).filter((entry) => !isLitter(entry.name));
  if (entries.length === 0) throw new Unreadable('file', 'empty', 'an archive without files');
  if (entries.every((entry) => entry.encrypted)) throw new Unreadable('file', 'encrypted', 'archive locked with a password');
  if (entries.length > MAX_MEMBERS) content.traits.push('limit-reached');
  const members: MemberContent[] = [];
  let bytesLeft = ZIP_LIMITS.totalBytes;
  let lettersLeft = MAX_LETTERS;
  for (const entry of entries.slice(0, MAX_MEMBERS)) {
    const unpack = (): Buffer => {
      if (reading.isOver()) throw new Unreadable('us', 'timeout', 'the time for one archive was over before it');
      if (lettersLeft <= 0) throw new Unreadable('us', 'limit', 'the archive holds more text than is kept of one document');
      const unpacked = inflateWithin(bytes, entry, bytesLeft);
      bytesLeft -= unpacked.length;
      return unpacked;
    };
    const member = await readMember(entry.name, unpack, ctx, reading);
    lettersLeft -= lettersOf(member);
    members.push(member);
  }
  content.members = members;
}

async function readMember(name: string, unpack: () => Buffer, ctx: ReadingContext, reading: MemberReading): Promise<MemberContent> {
  let bytes: Buffer;
  try {
    bytes = unpack();
  } catch (error) {
    return { ...emptyContent('unknown', 'application/octet-stream'), ...failureOf(error), name, sha256: '', bytes: 0 };
  }
  const known = { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  const content = await reading.read(bytes, { url: addressInside(ctx.url, name), fileName: null, headerCharset: null, headerMediaType: null });
  return { ...content, ...known };
}

function inflateWithin(bytes: Buffer, entry: ZipEntry, bytesLeft: number): Buffer {
  if (entry.bytes > Math.min(bytesLeft, ZIP_LIMITS.entryBytes)) throw new Unreadable('us', 'limit', 'unpacks to more than is allowed');
  if (entry.bytes > 1_000_000 && entry.bytes / Math.max(entry.compressedBytes, 1) > ZIP_LIMITS.ratio) throw new Unreadable('us', 'limit', 'grows more than any document does');
  return inflateEntry(bytes, entry, Math.min(bytesLeft, ZIP_LIMITS.entryBytes));
}

function gunzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: ZIP_LIMITS.entryBytes });
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('us', 'limit', 'unpacks to more than is allowed');
    throw new Unreadable('file', 'broken', 'cannot be unpacked');
  }
}

/** The name kept in the file (RFC 1952, FNAME), or that of the file without `.gz`. */
function gzipName(bytes: Buffer, ctx: ReadingContext): string {
  const flags = bytes[3] ?? 0;
  if ((flags & 0x08) !== 0 && (flags & 0x04) === 0) {
    const end = bytes.indexOf(0, 10);
    if (end > 10 && end < 300) return cleanName(decode(bytes.subarray(10, end)).text);
  }
  const own = ctx.fileName ?? lastSegment(ctx.url);
  return own.replace(/\.gz$/i, '') || 'file';
}

/** What programs leave behind in archives, and folders. */
function isLitter(name: string): boolean {
  return /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name);
}

/** Addresses inside the archive, so that relative links of pages and names of files are told apart. */
function addressInside(url: string, name: string): string {
  if (!URL.canParse(url)) return `archive:/${encodeURIComponent(name)}`;
  const inside = new URL(url);
  inside.search = inside.hash = '';
  inside.pathname += `/${name.split('/').map(encodeURIComponent).join('/')}`;
  return inside.href;
}

function lastSegment(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}

function lettersOf(content: DocumentContent): number {
  const inBlocks = content.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return [...content.tables, ...(content.hiddenTables ?? [])].reduce((sum, table) => sum + table.rows.reduce((cells, row) => cells + row.reduce((letters, cell) => letters + cell.length, 0), 0), inBlocks);
}

function archiveType(bytes: Buffer): string {
  if (startsWith(bytes, 'PK')) return 'application/zip';
  if (startsWith(bytes, 'Rar!')) return 'application/vnd.rar';
  if (startsWith(bytes, '7z\xbc\xaf')) return 'application/x-7z-compressed';
  if (startsWith(bytes, '\x1f\x8b')) return 'application/gzip';
  return 'application/x-tar';
}
