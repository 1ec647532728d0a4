import { inflateRawSync } from 'node:zlib';

/**
 * How many bytes a ZIP file unpacks to, counted by unpacking, since what a file declares may be a lie; stops at the limit.
 * null when it is more than the limit, or the directory is damaged.
 */
export function unpackedSize(bytes: Uint8Array, limit: number): number | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) return null;
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null;
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    if (local + 30 > zip.length) return null;
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (data + packed > zip.length) return null;
    total += method === 0 ? packed : inflatedSize(zip.subarray(data, data + packed), limit - total);
    if (!(total <= limit)) return null;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}

function inflatedSize(packed: Buffer, limit: number): number {
  if (limit < 1) return packed.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
