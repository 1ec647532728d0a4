import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

/** A TrueType font as a PDF embeds it, with what is needed to set text in it. */
export interface Font {
  sfnt: Buffer;
  unitsPerEm: number;
  /** Number of the glyph of a character; 0 when it has none. */
  glyphOf(char: string): number;
  /** In units of the font. */
  advanceOf(glyph: number): number;
}

/** Sarabun (SIL Open Font License), its Thai letters: the face that official papers are set in. */
export function sarabun(): Font {
  const path = createRequire(import.meta.url).resolve('@fontsource/sarabun/files/sarabun-thai-400-normal.woff');
  return readFont(unpackWoff(readFileSync(path)));
}

/** WOFF 1.0 (W3C Recommendation 2012): the tables of an sfnt, each deflated. */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const [at, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const stored = woff.subarray(at, at + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    woff.copy(head, 12 + 16 * index, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + 16 * index + 4);
    head.writeUInt32BE(offset, 12 + 16 * index + 8);
    head.writeUInt32BE(length, 12 + 16 * index + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (length % 4)) % 4)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function readFont(sfnt: Buffer): Font {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(sfnt.toString('latin1', entry, entry + 4), sfnt.subarray(sfnt.readUInt32BE(entry + 8), sfnt.readUInt32BE(entry + 8) + sfnt.readUInt32BE(entry + 12)));
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const glyphs = characterMap(table('cmap'));
  const metrics = table('hmtx');
  const long = table('hhea').readUInt16BE(34);
  return {
    sfnt,
    unitsPerEm: table('head').readUInt16BE(18),
    glyphOf: (char) => glyphs.get(char.codePointAt(0) ?? 0) ?? 0,
    advanceOf: (glyph) => metrics.readUInt16BE(4 * Math.min(glyph, long - 1)),
  };
}

/** Format 4 alone: Thai lies within it. */
function characterMap(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + 8 * index + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6);
    for (let segment = 0; segment < segments; segment += 2) {
      const [end, start] = [cmap.readUInt16BE(at + 14 + segment), cmap.readUInt16BE(at + 16 + segments + segment)];
      const delta = cmap.readUInt16BE(at + 16 + 2 * segments + segment);
      const rangeAt = at + 16 + 3 * segments + segment;
      const range = cmap.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
        if (glyph !== 0) found.set(code, (glyph + delta) & 0xffff);
      }
    }
  }
  return found;
}
