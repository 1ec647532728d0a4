import { writeZip } from './zip-writer.js';
import { unzip } from '../../src/read/zip.js';

/** Numbers from 0 up to and without `end`. */
export interface Chance {
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** mulberry32: the same seed gives the same files on every machine. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * Math.max(1, end));
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** One damage of a file. `others`: files to take pieces from. */
type Mutation = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer;

const HUGE = [0, 1, -1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffff0, 0xffffffff] as const;

/** What goes wrong with any file, on its way or by hand. */
const ANY: [string, Mutation][] = [
  ['flip', (bytes, { below }) => change(bytes, (copy) => {
    for (let i = below(16) + 1; i > 0; i--) copy[below(copy.length)] = below(256);
  })],
  ['cut', (bytes, { below }) => bytes.subarray(0, below(bytes.length))],
  ['hole', (bytes, { below }) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(bytes.length / 4))]);
  }],
  ['zeros', (bytes, { below }) => change(bytes, (copy) => {
    const at = below(copy.length);
    copy.fill(0, at, Math.min(copy.length, at + below(512)));
  })],
  ['splice', (bytes, { below, pick }, others) => {
    const from = pick([bytes, ...others]);
    const piece = from.subarray(below(from.length)).subarray(0, below(2000));
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + (below(2) === 0 ? 0 : piece.length))]);
  }],
  ['repeat', (bytes, { below }) => {
    const at = below(bytes.length);
    const piece = bytes.subarray(at, at + below(300) + 1);
    return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: below(2000) }, () => piece), bytes.subarray(at)]);
  }],
  ['number', (bytes, { below, pick }) => change(bytes, (copy) => {
    // Sizes, counts and offsets stand as two or four bytes.
    const value = pick(HUGE);
    const at = below(Math.max(1, copy.length - 4));
    if (copy.length < 4) return;
    if (below(2) === 0) copy.writeUInt16LE(value & 0xffff, at);
    else copy.writeUInt32LE(value >>> 0, at);
  })],
];

/** Markup: of a part of a package, a page, a data file. */
const MARKUP: [string, Mutation][] = [
  ['attribute', replaceOne(/"[^"<>]{0,40}"/g, ({ pick }) => `"${pick(['', '-1', '0', '65536', '2147483648', '99999999999', '1e308', 'NaN', 'ก', '../../x', '&#x0;', '%PDF-'])}"`)],
  ['tag lost', replaceOne(/<[^<>]{1,200}>/g, () => '')],
  ['tag twice', replaceOne(/<[^<>]{1,200}>/g, ({ below }, found) => found.repeat(below(400) + 2))],
  ['text', replaceOne(/>[^<>]{1,200}</g, ({ pick }) => `>${pick(['', '\u0000', '\ufffe', '1e999', 'ก'.repeat(50_000), '=1+1', '&amp;', ']]>', '<!--'])}<`)],
  ['entity', replaceOne(/\?>|^/g, (_, found) => `${found}<!DOCTYPE x [<!ENTITY a "b">]>`)],
];

const DIGITS: Mutation = replaceOne(/\d{1,10}/g, ({ pick }) => pick(['0', '1', '-1', '3', '65535', '2147483647', '4294967295', '99999999999999']));

/** The objects of a PDF. */
const PDF: [string, Mutation][] = [
  ['digits', DIGITS],
  ['reference', replaceOne(/\d+ \d+ R/g, ({ below }) => `${below(12)} 0 R`)],
  ['key', replaceOne(/\/[A-Z][A-Za-z]{1,15}/g, ({ pick }) => pick(['/Kids', '/Parent', '/Contents', '/Length', '/Filter/FlateDecode', '/Type/Pages', '/Count', '/XObject', '/Prev', '/X']))],
  ['end lost', replaceOne(/endobj|endstream|>>|\]/g, () => '')],
  ['nested', replaceOne(/<<|\[/g, ({ below }, found) => found.repeat(below(3000)))],
];

const ZIP: [string, Mutation][] = [
  ['entry', (bytes, random, others) => repack(bytes, (parts) => {
    const name = random.pick(keysOf(parts));
    const [, mutate] = random.pick([...(/\.(?:xml|rels)$/.test(name) ? MARKUP : ANY), ...ANY] as [[string, Mutation], ...[string, Mutation][]]);
    parts[name] = mutate(parts[name] ?? Buffer.alloc(0), random, others);
  })],
  ['entry lost', (bytes, random) => repack(bytes, (parts) => void delete parts[random.pick(keysOf(parts))])],
  ['entry swapped', (bytes, random) => repack(bytes, (parts) => {
    const name = random.pick(keysOf(parts));
    parts[name] = parts[random.pick(keysOf(parts))] ?? Buffer.alloc(0);
  })],
  ['entry renamed', (bytes, random) => repack(bytes, (parts) => {
    const name = random.pick(keysOf(parts));
    parts[random.pick(['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml', 'content.xml', 'mimetype', '[Content_Types].xml'])] = parts[name] ?? Buffer.alloc(0);
  })],
];

/** Damages that make sense for a file, by what it begins with. */
export function mutate(bytes: Buffer, random: Chance, others: readonly Buffer[]): { bytes: Buffer; names: string[] } {
  const head = bytes.subarray(0, 8).toString('latin1');
  const own = head.startsWith('PK') ? ZIP : head.startsWith('%PDF') ? PDF : /^\s*[<{]/.test(head) ? [...MARKUP, ['digits', DIGITS] as [string, Mutation]] : [['digits', DIGITS] as [string, Mutation]];
  const names: string[] = [];
  let damaged = bytes;
  for (let i = random.below(3) + 1; i > 0 && damaged.length > 0; i--) {
    const [name, change] = random.pick((random.below(3) === 0 ? ANY : own) as [[string, Mutation], ...[string, Mutation][]]); // neither is empty
    names.push(name);
    damaged = change(damaged, random, others);
  }
  return { bytes: damaged, names };
}

function change(bytes: Buffer, edit: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) edit(copy);
  return copy;
}

/** One of the places that a pattern finds, written anew. Bytes stay bytes. */
function replaceOne(pattern: RegExp, by: (chance: Chance, found: string) => string): Mutation {
  return (bytes, random) => {
    const text = bytes.toString('latin1');
    const places = [...text.matchAll(pattern)];
    const place = places[random.below(places.length)];
    if (place === undefined) return bytes;
    return Buffer.concat([bytes.subarray(0, place.index), Buffer.from(by(random, place[0])), bytes.subarray(place.index + place[0].length)]);
  };
}

/** Opens a ZIP, edits its entries and packs them again with right sizes and checksums. */
function repack(bytes: Buffer, edit: (parts: Record<string, Buffer>) => void): Buffer {
  let parts: Record<string, Buffer>;
  try {
    parts = Object.fromEntries(unzip(bytes, () => true));
  } catch {
    return bytes; // an earlier damage broke it already
  }
  if (Object.keys(parts).length > 0) edit(parts);
  return writeZip(parts);
}

function keysOf(parts: Record<string, Buffer>): [string, ...string[]] {
  return Object.keys(parts) as [string, ...string[]]; // `repack` asks for no edit of an empty archive
}
