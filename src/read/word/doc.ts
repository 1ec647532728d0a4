import { openCompound } from '../compound.js';
import type { DocumentContent } from '../content.js';
import { Flow } from '../flow.js';
import { undoMojibake } from '../mojibake.js';
import { Unreadable } from '../unreadable.js';
import { type ParagraphProperties, paragraphProperties } from './doc-rows.js';
import { hyperlinkOf } from './docx.js';
import { type EdgedRow, writeTable } from './edged-table.js';

/** Letters of a Word 97 file with a meaning of their own (MS-DOC §2.4). */
const CELL = '\u0007';
const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';

/** A run of letters as the piece table gives it, with the place of its first byte in the file. */
export interface Piece {
  start: number;
  text: string;
  fileOffset: number;
  bytesPerLetter: 1 | 2;
}

/** Word 97–2003 binary (MS-DOC): text by the piece table, rows by the properties of their end marks. */
export function readDoc(content: DocumentContent, bytes: Buffer): DocumentContent {
  const streams = openCompound(bytes);
  const main = streams('WordDocument');
  if (main === null || main.length < 0x200) throw new Unreadable('file', 'broken', 'no Word document inside');
  if (main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < 0xc1) throw new Unreadable('file', 'unsupported-format', 'Word 95 or older', 'application/msword; version=6');
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new Unreadable('file', 'encrypted', 'document locked with a password');
  const table = streams((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (table === null) throw new Unreadable('file', 'broken', 'no table stream');

  const pieces = piecesOf(main, table);
  const whole = pieces.map((piece) => piece.text).join('');
  const properties = paragraphProperties(main, table, streams('Data'), pieces);
  const flow = new Flow();
  let at = 0;
  const lengths = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68].map((offset) => main.readUInt32LE(offset));
  lengths.forEach((length, part) => {
    // Comments of reviewers are no text of the document.
    if (part !== 3) readStory(whole, { from: at, to: Math.min(at + length, whole.length) }, properties, flow, content);
    at += length;
  });
  Object.assign(content, flow.result());
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}

/** Piece table: MS-DOC §2.8.35 (Plcfld of Pcd) inside the Clx. */
function piecesOf(main: Buffer, table: Buffer): Piece[] {
  const start = main.readUInt32LE(0x1a2);
  const end = Math.min(start + main.readUInt32LE(0x1a6), table.length);
  let at = start;
  while (at + 3 <= end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  if (at + 5 > end || table[at] !== 2) throw new Unreadable('file', 'broken', 'no piece table');
  const length = Math.min(table.readUInt32LE(at + 1), end - at - 5);
  const count = Math.floor((length - 4) / 12);
  const positions = at + 5;
  const pieces: Piece[] = [];
  let letters = 0;
  for (let i = 0; i < count; i++) {
    const from = table.readUInt32LE(positions + i * 4);
    const to = table.readUInt32LE(positions + i * 4 + 4);
    const fc = table.readUInt32LE(positions + (count + 1) * 4 + i * 8 + 2);
    const narrow = (fc & 0x40000000) !== 0;
    const fileOffset = narrow ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff;
    const bytesPerLetter = narrow ? 1 : 2;
    const size = (to - from) * bytesPerLetter;
    if (from !== letters || size < 0 || fileOffset + size > main.length) throw new Unreadable('file', 'broken', 'broken piece table');
    const raw = main.subarray(fileOffset, fileOffset + size);
    pieces.push({ start: letters, text: narrow ? new TextDecoder('windows-1252').decode(raw) : raw.toString('utf16le'), fileOffset, bytesPerLetter });
    letters = to;
  }
  return pieces;
}

function readStory(whole: string, range: { from: number; to: number }, properties: ParagraphProperties, flow: Flow, content: DocumentContent): void {
  let text = '';
  let cells: string[] = [];
  let table: EdgedRow[] = [];
  const fields: { instruction: string; shown: string; separated: boolean }[] = [];
  const add = (letter: string): void => {
    const field = fields.at(-1);
    if (field === undefined) text += letter;
    else if (field.separated) field.shown += letter;
    else field.instruction += letter;
  };
  const closeTable = (): void => {
    if (table.length > 0) writeTable(table, flow);
    table = [];
  };

  for (let at = range.from; at < range.to; at++) {
    const letter = whole[at] ?? '';
    if (letter === FIELD_BEGIN) fields.push({ instruction: '', shown: '', separated: false });
    else if (letter === FIELD_SEPARATOR) fields.splice(-1, 1, ...fields.slice(-1).map((field) => ({ ...field, separated: true })));
    else if (letter === FIELD_END) {
      const field = fields.pop();
      const href = hyperlinkOf(field?.instruction ?? '');
      if (href !== '') content.links.push({ href, text: (field?.shown ?? '').trim(), region: 'content' });
      add(field?.shown ?? '');
    } else if (letter === CELL) {
      const end = properties.rowEnds.get(at);
      if (end === undefined) {
        cells.push(undoMojibake(clean(text)).text);
      } else {
        table.push({ cells, ...end });
        cells = [];
      }
      text = '';
    } else if (letter === '\r' || letter === '\f') {
      if (properties.inTable[at] === 1) {
        text += '\n';
      } else {
        closeTable();
        flow.paragraph(undoMojibake(clean(text)).text);
        text = '';
      }
    } else add(letter);
  }
  closeTable();
  flow.paragraph(clean(text));
}

function clean(text: string): string {
  return text.replace(/\u001e/g, '-').replace(/[\u0000-\u0008\u000e-\u001f]/g, '').replace(/\u000b/g, '\n');
}
