import type { Engine } from './engine.js';

/**
 * The letters a producer says a stretch of glyphs stands for (`/Span <</ActualText …>>`). LibreOffice and Chromium
 * write Thai so, and leave the fonts' own mapping wrong: this text is trusted over the glyphs (extraction.md §1).
 */
export interface ReplacementText {
  /** One stretch can hold several text objects; all of them have the same mark. */
  mark: number;
  text: string;
}

const STRING = 3;
const MAX_BYTES = 100_000;

/**
 * null without such text. Runs for every text object of every page, so nothing here goes through the package's wrapper.
 */
export function replacementText(engine: Engine, object: number): ReplacementText | null {
  const { fast, scratch, actualTextKey } = engine;
  const marks = fast.FPDFPageObj_CountMarks(object);
  for (let index = 0; index < marks; index++) {
    const mark = fast.FPDFPageObj_GetMark(object, index);
    if (fast.FPDFPageObjMark_GetParamValueType(mark, actualTextKey) !== STRING) continue;
    fast.FPDFPageObjMark_GetParamBlobValue(mark, actualTextKey, 0, 0, scratch);
    const size = engine.uint32()[scratch >> 2] ?? 0;
    if (size > MAX_BYTES) return null;
    const buffer = engine.allocate(size + 4);
    try {
      fast.FPDFPageObjMark_GetParamBlobValue(mark, actualTextKey, buffer, size, scratch);
      return { mark, text: decodePdfString(engine.bytes().subarray(buffer, buffer + size)) };
    } finally {
      engine.release(buffer);
    }
  }
  return null;
}

const littleEndian = new TextDecoder('utf-16le');
const utf8 = new TextDecoder('utf-8');
const singleByte = new TextDecoder('latin1');

function decodePdfString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return bigEndian(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return littleEndian.decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes.subarray(3));
  return singleByte.decode(bytes);
}

/** A few letters nearly always: a decoder costs more to call than they take. */
function bigEndian(bytes: Uint8Array): string {
  let text = '';
  for (let index = 2; index + 1 < bytes.length; index += 2) text += String.fromCharCode(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  return text;
}
