import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/read/unreadable.js';
import { unzip, zipEntries } from '../../src/read/zip.js';
import { writeZip } from './zip-writer.js';

const SOUND = writeZip({ 'a.xml': '<a/>', 'โฟลเดอร์/แผน.txt': 'แผนปฏิบัติราชการ', 'empty.txt': '' });

describe('unzip', () => {
  it('inflates what is wanted', () => {
    expect([...unzip(SOUND, (name) => name.endsWith('.txt'))].map(([name, content]) => [name, content.toString()])).toEqual([
      ['โฟลเดอร์/แผน.txt', 'แผนปฏิบัติราชการ'],
      ['empty.txt', ''],
    ]);
  });

  it('reads names that a Thai Windows wrote', () => {
    const tis = (name: string): Buffer => Buffer.from([...name].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0))));
    expect(zipEntries(writeZip({ 'แผนปฏิบัติการ.pdf': 'x' }, { flags: 0, nameEncoding: tis }))[0]?.name).toBe('แผนปฏิบัติการ.pdf');
  });

  it.each([
    ['a cut file', SOUND.subarray(0, -30), 'broken'],
    ['no archive', Buffer.from('PK\x03\x04 but nothing else'), 'broken'],
    ['nothing', Buffer.alloc(0), 'broken'],
    ['a locked entry', writeZip({ 'a.xml': 'x' }, { flags: 1 }), 'encrypted'],
    ['too many entries', writeZip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, '']))), 'limit'],
    ['an entry that grows a thousandfold', writeZip({ 'a.xml': Buffer.alloc(3_000_000) }), 'limit'],
    ['an entry that lies about its size', lying(writeZip({ 'a.xml': Buffer.alloc(3_000_000) })), 'limit'],
    ['entries that overlap', overlapping(), 'limit'],
  ])('refuses %s', (_name, bytes, code) => {
    // A small bound for the liar: what counts is that inflating stops.
    const limits = { entries: 2000, totalBytes: 10_000_000, entryBytes: 1_000_000, ratio: 200 };
    expect(codeOf(() => unzip(bytes, () => true, limits))).toBe(code);
  });

  it('ends every damaged archive with a reason or with content, never otherwise', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(SOUND.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Buffer.from(SOUND);
        for (const [at, value] of changes) bytes[at] = value;
        expect(['ok', 'broken', 'limit', 'encrypted', 'unsupported-format']).toContain(codeOf(() => unzip(bytes, () => true)));
      }),
    );
  });
});

function codeOf(read: () => unknown): string {
  try {
    read();
    return 'ok';
  } catch (error) {
    return error instanceof Unreadable ? error.code : String(error);
  }
}

/** States 900 kB in both places where the real size stands. */
function lying(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(900_000, 22);
  bytes.writeUInt32LE(900_000, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return bytes;
}

/** Two directory entries for the same bytes. */
function overlapping(): Buffer {
  const bytes = writeZip({ 'a.xml': 'first', 'b.xml': 'second' });
  const second = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes.writeUInt32LE(0, second + 42);
  return bytes;
}
