import { CFB } from '@e965/xlsx';
import { Unreadable } from './unreadable.js';

/** Streams of a compound file by name. Throws `Unreadable` when the container itself is broken. */
export function openCompound(bytes: Buffer): (name: string) => Buffer | null {
  let container: unknown;
  try {
    container = CFB.read(bytes, { type: 'buffer' });
  } catch (error) {
    throw new Unreadable('file', 'broken', error instanceof Error ? error.message : String(error));
  }
  return (name) => {
    // In the root first: embedded objects have streams of the same names.
    const entry: unknown = CFB.find(container, `/${name}`) ?? CFB.find(container, name);
    if (typeof entry !== 'object' || entry === null || !('content' in entry) || !(entry.content instanceof Uint8Array)) return null;
    return Buffer.from(entry.content.buffer, entry.content.byteOffset, entry.content.byteLength);
  };
}
