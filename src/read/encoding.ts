import { undoMojibake } from './mojibake.js';

export interface Decoded {
  text: string;
  /** Label of the encoding the bytes were read with, e.g. `utf-8`, `windows-874`. */
  encoding: string;
  /** Neither UTF-8 nor UTF-16: works, but other people's programs show it wrongly. */
  legacy: boolean;
  /** Some letters could not be recovered. */
  damaged: boolean;
  /** The text had been through a wrong encoding before it was stored, and that was undone. */
  repaired: boolean;
}

/** Enough to be sure of an encoding; a longer file would only cost time. */
const SAMPLE_BYTES = 262_144;

/**
 * Bytes → text. What the bytes themselves show goes before what header or page declare: old Thai servers declare
 * UTF-8 for TIS-620 files and the reverse (oit-rules §6.1, trap 22). Never throws.
 */
export function decode(bytes: Uint8Array, declared: { headerCharset?: string | null; metaCharset?: string | null } = {}): Decoded {
  const { encoding, damaged } = recognise(bytes, declared);
  const raw = new TextDecoder(encoding).decode(bytes);
  const { text, repaired } = undoMojibake(encoding === 'windows-874' ? dropUnassigned(raw) : raw);
  return { text, encoding, legacy: !encoding.startsWith('utf-'), damaged: damaged && !repaired, repaired };
}

function recognise(bytes: Uint8Array, declared: { headerCharset?: string | null; metaCharset?: string | null }): { encoding: string; damaged: boolean } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const mark = byteOrderMark(bytes) ?? utf16WithoutMark(sample);
  if (mark !== null) return { encoding: mark, damaged: false };
  if (isUtf8(bytes)) return { encoding: 'utf-8', damaged: false };
  if (looksThai(sample)) return { encoding: 'windows-874', damaged: false };
  if (isMostlyUtf8(sample)) return { encoding: 'utf-8', damaged: true };
  for (const label of [declared.headerCharset, declared.metaCharset]) {
    const known = label ? knownLabel(label) : null;
    // A declared UTF-8 was refuted above.
    if (known !== null && known !== 'utf-8') return { encoding: known, damaged: false };
  }
  return { encoding: 'utf-8', damaged: true };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Two signs: one half of the byte pairs is mostly zero (Latin text), or mostly zero and 0x0E (Thai text, block U+0E00).
 */
function utf16WithoutMark(sample: Uint8Array): string | null {
  if (sample.length < 4 || sample.length % 2 === 1 && sample.length < 64) return null;
  const high = [0, 0];
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    const side = i & 1;
    if (sample[i] === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    if (sample[i] === 0 || sample[i] === 0x0e) high[side] = (high[side] ?? 0) + 1;
  }
  const pairs = sample.length / 2;
  const [even = 0, odd = 0] = high;
  const [zeroEven = 0, zeroOdd = 0] = zeros;
  if (odd > pairs * 0.9 && even < pairs * 0.1 && zeroOdd > 0) return 'utf-16le';
  if (even > pairs * 0.9 && odd < pairs * 0.1 && zeroEven > 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A UTF-8 file with a few broken places, such as a text cut by a database column. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let broken = 0;
  let whole = 0;
  for (const letter of text) {
    if (letter === '\ufffd') broken++;
    else if (letter >= '\u0080') whole++;
  }
  return whole > 0 && broken <= whole * 0.25;
}

/**
 * Windows-874 (a superset of TIS-620): at least half of the bytes from 0x80 are Thai letters, hardly one is
 * unassigned, and vowel signs and tone marks stand on a consonant. French or Japanese text fails the last two.
 */
function looksThai(sample: Uint8Array): boolean {
  let high = 0;
  let thai = 0;
  let wrong = 0;
  let carriesMark = false;
  for (const byte of sample) {
    if (byte < 0x80) {
      carriesMark = false;
      continue;
    }
    high++;
    const mark = isMark(byte);
    if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) {
      thai++;
      if (mark && !carriesMark) wrong++;
    } else if (!PUNCTUATION.has(byte)) {
      wrong += 3;
    }
    carriesMark = (byte >= 0xa1 && byte <= 0xce) || (mark && carriesMark);
  }
  return thai > 3 && thai >= high * 0.5 && wrong <= thai * 0.08;
}

/** Signs above and below a consonant: mai han akat, the vowels sara i … phinthu, mai taikhu … nikhahit. */
function isMark(byte: number): boolean {
  return byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
}

/** Euro, ellipsis, quotes, bullet, dashes, no-break space: what windows-874 adds to TIS-620. */
const PUNCTUATION = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0]);

/** The platform's decoder gives C1 controls and private letters for bytes without a letter. */
function dropUnassigned(text: string): string {
  return text.replace(/[\u0080-\u009f\uf8c1-\uf8c8]/g, '\ufffd');
}

function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}
