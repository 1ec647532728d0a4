import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes that were received, each file under its own SHA-256, so that every verdict can be traced to them. */
export interface EvidenceFolder {
  /** Keeps the bytes and returns their SHA-256 in lower-case hex. The same bytes twice are one file. */
  keep(bytes: Buffer): string;
  /** Where the bytes lie or would lie. Throws on anything that is no SHA-256, so that no name from outside becomes a path. */
  pathOf(sha256: string): string;
  /** The bytes; null when they are not there or no longer give their hash. */
  read(sha256: string): Buffer | null;
  /** Whether a file of that hash, and of that length where one is named, is there, without reading it. */
  has(sha256: string, bytes?: number | null): boolean;
}

/** An evidence folder at `root`. It is made with the first file, so that a run that keeps nothing leaves nothing. */
export function evidenceFolder(root: string): EvidenceFolder {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    // Two levels keep every folder below a few hundred entries even after years of nights.
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    pathOf,
    keep(bytes) {
      const sha256 = hash(bytes);
      const path = pathOf(sha256);
      // The size tells a file that a power cut left short; the hash is looked at whenever the file is read.
      if (sizeOf(path) === bytes.length) return sha256;
      mkdirSync(join(path, '..'), { recursive: true });
      const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
      try {
        writeFileSync(temporary, bytes, { flag: 'wx' });
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
      return sha256;
    },
    read(sha256) {
      const path = pathOf(sha256);
      if (sizeOf(path) === null) return null;
      const bytes = readFileSync(path);
      return hash(bytes) === sha256 ? bytes : null;
    },
    has(sha256, bytes = null) {
      const size = sizeOf(pathOf(sha256));
      return size !== null && (bytes === null || size === bytes);
    },
  };
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
