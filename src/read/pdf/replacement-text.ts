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

export function replacementText(engine: Engine, object: number): ReplacementText | null {
  const { api, fast, scratch } = engine;
  const marks = fast.FPDFPageObj_CountMarks(object);
  for (let index = 0; index < marks; index++) {
    const mark = fast.FPDFPageObj_GetMark(object, index);
    if (api.FPDFPageObjMark_GetParamValueType(mark, 'ActualText') !== STRING) continue;
    api.FPDFPageObjMark_GetParamBlobValue(mark, 'ActualText', 0, 0, scratch);
    const size = engine.uint32()[scratch >> 2] ?? 0;
    if (size > MAX_BYTES) return null;
    const buffer = engine.allocate(size + 4);
    try {
      api.FPDFPageObjMark_GetParamBlobValue(mark, 'ActualText', buffer, size, scratch);
      return { mark, text: decodePdfString(engine.bytes().slice(buffer, buffer + size)) };
    } finally {
      engine.release(buffer);
    }
  }
  return null;
}

const bigEndian = new TextDecoder('utf-16be');
const littleEndian = new TextDecoder('utf-16le');
const utf8 = new TextDecoder('utf-8');
const singleByte = new TextDecoder('latin1');

function decodePdfString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return bigEndian.decode(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return littleEndian.decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes.subarray(3));
  return singleByte.decode(bytes);
}
