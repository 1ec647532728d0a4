import { openCompound } from '../compound.js';
import type { Flow } from '../flow.js';
import { Unreadable } from '../unreadable.js';

/** Record types of MS-PPT §2.13.24. */
const SLIDE = 0x03ee;
const NOTES = 0x03f0;
const MAIN_MASTER = 0x03f8;
const SLIDE_LIST = 0x0ff0;
const SLIDE_PERSIST = 0x03f3;
const TEXT_HEADER = 0x0f9f;
const TEXT_CHARS = 0x0fa0;
const TEXT_BYTES = 0x0fa8;

/**
 * PowerPoint 97–2003: the text of placeholders stands in the list of slides, that of free shapes and tables inside each
 * slide. Tables come as the paragraphs of their cells. Returns the number of slides.
 */
export function readPpt(bytes: Buffer, flow: Flow): number {
  const stream = openCompound(bytes)('PowerPoint Document');
  if (stream === null) throw new Unreadable('file', 'broken', 'no PowerPoint document inside');
  let listed = 0;
  let drawn = 0;
  let textType = -1;
  const ends: { at: number; type: number }[] = [];

  for (let at = 0; at + 8 <= stream.length; ) {
    while (ends.length > 0 && at >= (ends.at(-1)?.at ?? 0)) ends.pop();
    const head = stream.readUInt16LE(at);
    const type = stream.readUInt16LE(at + 2);
    const length = Math.min(stream.readUInt32LE(at + 4), stream.length - at - 8);
    const instance = head >> 4;
    at += 8;
    if (type === NOTES || type === MAIN_MASTER || (type === SLIDE_LIST && instance !== 0)) {
      at += length;
      continue;
    }
    if (type === SLIDE) flow.page = ++drawn;
    if ((head & 0xf) === 0xf) {
      ends.push({ at: at + length, type });
      continue;
    }
    const body = stream.subarray(at, at + length);
    if (type === SLIDE_PERSIST) flow.page = ++listed;
    else if (type === TEXT_HEADER && length >= 4) textType = body.readUInt32LE(0);
    // A slide's shapes count only inside a slide; texts outside are defaults and styles.
    else if (type === TEXT_CHARS || type === TEXT_BYTES) {
      const inSlide = ends.some((end) => end.type === SLIDE || end.type === SLIDE_LIST);
      const text = new TextDecoder(type === TEXT_CHARS ? 'utf-16le' : 'windows-1252').decode(body);
      const title = textType === 0 || textType === 6;
      if (inSlide) for (const line of text.split(/[\r\v]/)) flow.paragraph(line, title ? (flow.page === 1 ? 'title' : 'heading') : 'paragraph');
    }
    at += length;
  }
  return Math.max(listed, drawn);
}
