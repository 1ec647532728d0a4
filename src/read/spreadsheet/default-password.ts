import { createHash } from 'node:crypto';
import { openCompound } from '../compound.js';

/**
 * What Excel 97–2003 encrypts a workbook with when only its structure is protected: it opens such a file without asking,
 * so that nobody is locked out (MS-XLS §2.2.10).
 */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const NEVER_ENCRYPTED = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
const BLOCK = 1024;

/**
 * The records of an encrypted .xls in the clear, or null when it is not encrypted, not by RC4, or by another password.
 * Throws `Unreadable` when the container is broken.
 */
export function unlocked(bytes: Buffer, password: string = DEFAULT_PASSWORD): Buffer | null {
  const stream = openCompound(bytes)('Workbook');
  const at = stream === null ? -1 : placeOf(stream, FILE_PASS);
  if (stream === null || at < 0) return null;
  const keyOf = keysFor(stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2)), password);
  if (keyOf === null) return null;
  const clear = Buffer.from(stream);
  const pad = keyStream(keyOf);
  for (let record = 0; record + 4 <= clear.length; record += 4 + clear.readUInt16LE(record + 2)) {
    const type = clear.readUInt16LE(record);
    if (NEVER_ENCRYPTED.has(type)) continue;
    const end = Math.min(record + 4 + clear.readUInt16LE(record + 2), clear.length);
    // Where a sheet begins is needed before anything is decrypted.
    for (let byte = record + (type === BOUND_SHEET ? 8 : 4); byte < end; byte++) clear[byte] = (clear[byte] ?? 0) ^ pad(byte);
  }
  // A number that no record has: readers pass over it.
  clear.writeUInt16LE(0x0fff, at);
  return clear;
}

/** The record stands among the first few of the workbook. */
function placeOf(stream: Buffer, type: number): number {
  for (let at = 0, seen = 0; at + 4 <= stream.length && seen < 50; at += 4 + stream.readUInt16LE(at + 2), seen++) if (stream.readUInt16LE(at) === type) return at;
  return -1;
}

/** Key of each block, when the password is the right one (MS-OFFCRYPTO §2.3.6 RC4, §2.3.5 RC4 CryptoAPI). */
function keysFor(filePass: Buffer, password: string): ((block: number) => Buffer) | null {
  if (filePass.length < 54 || filePass.readUInt16LE(0) !== 1) return null;
  const letters = Buffer.from(password, 'utf16le');
  if (filePass.readUInt16LE(2) === 1) {
    const salt = filePass.subarray(6, 22);
    const short = hash('md5', letters).subarray(0, 5);
    const base = hash('md5', ...Array.from({ length: 16 }, () => Buffer.concat([short, salt]))).subarray(0, 5);
    const keyOf = (block: number): Buffer => hash('md5', base, number(block));
    return isRight(keyOf, filePass.subarray(22, 38), filePass.subarray(38, 54), 'md5') ? keyOf : null;
  }
  const header = filePass.subarray(14, 14 + filePass.readUInt32LE(10));
  const verifier = filePass.subarray(14 + header.length);
  if (header.length < 20 || verifier.length < 60) return null;
  const bits = header.readUInt32LE(16) || 40;
  const base = hash('sha1', verifier.subarray(4, 20), letters);
  const keyOf = (block: number): Buffer => {
    const key = hash('sha1', base, number(block)).subarray(0, Math.min(bits >> 3, 16));
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  return isRight(keyOf, verifier.subarray(20, 36), verifier.subarray(40, 60), 'sha1') ? keyOf : null;
}

function isRight(keyOf: (block: number) => Buffer, verifier: Buffer, verifierHash: Buffer, algorithm: 'md5' | 'sha1'): boolean {
  const next = rc4(keyOf(0));
  const said = Buffer.from(verifier.map((byte) => byte ^ next()));
  return hash(algorithm, said).equals(Buffer.from(verifierHash.map((byte) => byte ^ next())));
}

/** The byte that hides the one at this place of the stream; asked in rising order. */
function keyStream(keyOf: (block: number) => Buffer): (at: number) => number {
  let block = -1;
  let pad = new Uint8Array(BLOCK);
  return (at) => {
    const wanted = Math.floor(at / BLOCK);
    if (wanted !== block) {
      block = wanted;
      const next = rc4(keyOf(block));
      pad = Uint8Array.from({ length: BLOCK }, next);
    }
    return pad[at % BLOCK] ?? 0;
  };
}

/** Node's OpenSSL has it no more. */
function rc4(key: Buffer): () => number {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => void ([s[a], s[b]] = [s[b] ?? 0, s[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return () => {
    i = (i + 1) & 255;
    j = (j + (s[i] ?? 0)) & 255;
    swap(i, j);
    return s[((s[i] ?? 0) + (s[j] ?? 0)) & 255] ?? 0;
  };
}

function hash(algorithm: 'md5' | 'sha1', ...parts: Buffer[]): Buffer {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
