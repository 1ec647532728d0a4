import { inflateRawSync } from 'node:zlib';
import { decode } from './encoding.js';
import { Unreadable } from './unreadable.js';

export interface ZipEntry {
  /** As stored; may hold `../`. Never a path to write to. */
  name: string;
  encrypted: boolean;
  method: number;
  compressedBytes: number;
  bytes: number;
  offset: number;
}

export interface ZipLimits {
  entries: number;
  totalBytes: number;
  entryBytes: number;
  /** Allowed growth of an entry above 1 MB; ordinary XML stays below 60. */
  ratio: number;
}

const MAX_NAME = 300;

export const ZIP_LIMITS: ZipLimits = { entries: 2000, totalBytes: 200 * 2 ** 20, entryBytes: 100 * 2 ** 20, ratio: 200 };

/**
 * The directory of a ZIP file, checked against bombs before anything is inflated. Throws `Unreadable`: `broken` when it is
 * no ZIP or cut off, `limit` when it would exceed the limits or uses features that only hide something (ZIP64,
 * entries that overlap).
 */
export function zipEntries(bytes: Buffer, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw new Unreadable('us', 'limit', 'ZIP64 archive');
  if (count > limits.entries) throw new Unreadable('us', 'limit', `${count} entries in the archive`);

  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Unreadable('file', 'broken', 'broken ZIP directory');
    const flags = bytes.readUInt16LE(at + 8);
    const nameLength = bytes.readUInt16LE(at + 28);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const entry: ZipEntry = {
      name: nameOf(rawName, (flags & 0x800) !== 0, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + bytes.readUInt16LE(at + 30))),
      encrypted: (flags & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      compressedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    total += entry.bytes;
    if (total > limits.totalBytes) throw new Unreadable('us', 'limit', `archive unpacks to more than ${limits.totalBytes >> 20} MB`);
    if (entry.bytes > 1_000_000 && entry.bytes / Math.max(entry.compressedBytes, 1) > limits.ratio) {
      throw new Unreadable('us', 'limit', `entry grows ${Math.round(entry.bytes / Math.max(entry.compressedBytes, 1))}-fold`);
    }
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  refuseOverlap(entries);
  return entries;
}

/**
 * Inflates the entries that `want` chooses, in directory order, never beyond the limits even when the directory lies
 * about sizes. Throws `Unreadable` as `zipEntries` does, and `encrypted` when a wanted entry is locked.
 */
export function unzip(bytes: Buffer, want: (name: string) => boolean, limits: ZipLimits = ZIP_LIMITS): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let used = 0;
  for (const entry of zipEntries(bytes, limits)) {
    if (entry.name.endsWith('/') || !want(entry.name)) continue;
    const content = inflateEntry(bytes, entry, Math.min(limits.entryBytes, limits.totalBytes - used));
    used += content.length;
    contents.set(entry.name, content);
  }
  return contents;
}

function endRecord(bytes: Buffer): number {
  // The record is 22 bytes and a comment of at most 65,535.
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw new Unreadable('file', 'broken', 'no end of a ZIP archive (cut off, or no ZIP)');
}

/**
 * Names are UTF-8 where flag or extra field say so. Others are in the code page of their maker's Windows, which for these
 * offices is 874; `decode` sees by the bytes.
 */
function nameOf(raw: Buffer, isUtf8: boolean, extra: Buffer): string {
  return cleanName(isUtf8 ? raw.toString('utf8') : (unicodeName(extra) ?? decode(raw).text));
}

/** With slashes alone between folders, and without control and bidirectional letters, which let a name pass for another one. */
export function cleanName(name: string): string {
  return name.replaceAll('\\', '/').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, MAX_NAME);
}

/** Info-ZIP Unicode Path extra field 0x7075: version, checksum of the plain name, name. */
function unicodeName(extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 0x7075 && size > 5 && at + 4 + size <= extra.length) return extra.toString('utf8', at + 9, at + 4 + size);
  }
  return null;
}

function refuseOverlap(entries: ZipEntry[]): void {
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  byOffset.forEach((entry, index) => {
    const next = byOffset[index + 1];
    if (next !== undefined && entry.offset + 30 + entry.compressedBytes > next.offset) throw new Unreadable('us', 'limit', 'overlapping entries in the archive');
  });
}

/** Inflates one entry, never beyond that many bytes. Throws `Unreadable`. */
export function inflateEntry(bytes: Buffer, entry: ZipEntry, maxBytes: number): Buffer {
  if (entry.encrypted) throw new Unreadable('file', 'encrypted', `locked with a password: ${entry.name}`);
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== 0x04034b50) throw new Unreadable('file', 'broken', `broken entry: ${entry.name}`);
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  if (start + entry.compressedBytes > bytes.length) throw new Unreadable('file', 'broken', `entry cut off: ${entry.name}`);
  const raw = bytes.subarray(start, start + entry.compressedBytes);
  if (entry.method === 0) {
    if (raw.length > maxBytes) throw new Unreadable('us', 'limit', `entry too large: ${entry.name}`);
    return raw;
  }
  if (entry.method !== 8) throw new Unreadable('file', 'unsupported-format', `compression method ${entry.method}: ${entry.name}`);
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(maxBytes, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('us', 'limit', `entry inflates beyond the limit: ${entry.name}`);
    throw new Unreadable('file', 'broken', `entry cannot be inflated: ${entry.name}`);
  }
}
