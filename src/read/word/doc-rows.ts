import type { Piece } from './doc.js';
import type { RowEdges } from './edged-table.js';

export interface ParagraphProperties {
  /** By the place of the row's end mark in the text. */
  rowEnds: Map<number, RowEdges>;
  /** 1 for every letter of a paragraph inside a table. */
  inTable: Uint8Array;
}

/** Single property modifiers of paragraphs (MS-DOC §2.6.2, §2.6.3). */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const TABLE_DEFINITION = 0xd608;
const HUGE = 0x6646;
const HUGE_OLD = 0x6645;

interface Run {
  from: number;
  to: number;
  inTable: boolean;
  rowEnd: RowEdges | null;
}

/** Reads the formatted pages of paragraph properties (PlcBtePapx, MS-DOC §2.9.177 PapxFkp) as far as tables need them. */
export function paragraphProperties(main: Buffer, table: Buffer, data: Buffer | null, pieces: Piece[]): ParagraphProperties {
  const last = pieces.at(-1);
  const letters = last === undefined ? 0 : last.start + last.text.length;
  const properties: ParagraphProperties = { rowEnds: new Map(), inTable: new Uint8Array(letters) };
  const runs = runsOf(main, table, data).sort((a, b) => a.from - b.from);
  for (const piece of pieces) {
    const end = piece.fileOffset + piece.text.length * piece.bytesPerLetter;
    for (let i = firstEndingAfter(runs, piece.fileOffset); i < runs.length; i++) {
      const run = runs[i];
      if (run === undefined || run.from >= end) break;
      if (!run.inTable) continue;
      const from = piece.start + Math.ceil(Math.max(0, run.from - piece.fileOffset) / piece.bytesPerLetter);
      const to = piece.start + Math.ceil((Math.min(run.to, end) - piece.fileOffset) / piece.bytesPerLetter);
      properties.inTable.fill(1, from, to);
      // The run ends with the paragraph's mark, which for a row is the row's end.
      if (run.rowEnd !== null && run.to <= end) properties.rowEnds.set(to - 1, run.rowEnd);
    }
  }
  return properties;
}

function firstEndingAfter(runs: Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsOf(main: Buffer, table: Buffer, data: Buffer | null): Run[] {
  const start = main.readUInt32LE(0x102);
  const count = Math.floor((main.readUInt32LE(0x106) - 4) / 8);
  const runs: Run[] = [];
  for (let i = 0; i < count && start + (count + 1) * 4 + i * 4 + 4 <= table.length; i++) {
    const page = (table.readUInt32LE(start + (count + 1) * 4 + i * 4) & 0x3fffff) * 512;
    if (page + 512 > main.length) continue;
    const fkp = main.subarray(page, page + 512);
    const paragraphs = fkp[511] ?? 0;
    for (let k = 0; k < paragraphs && (paragraphs + 1) * 4 + k * 13 < 511; k++) {
      const modifiers = modifiersAt(fkp, (fkp[(paragraphs + 1) * 4 + k * 13] ?? 0) * 2);
      runs.push({ from: fkp.readUInt32LE(k * 4), to: fkp.readUInt32LE(k * 4 + 4), ...readModifiers(modifiers, data) });
    }
  }
  return runs;
}

/** PapxInFkp: a length in words, or zero and a longer one; then the style's number and the modifiers. */
function modifiersAt(fkp: Buffer, offset: number): Buffer {
  if (offset === 0 || offset >= 510) return fkp.subarray(0, 0);
  const short = fkp[offset] ?? 0;
  const start = short === 0 ? offset + 2 : offset + 1;
  const size = short === 0 ? (fkp[offset + 1] ?? 0) * 2 : short * 2 - 1;
  return fkp.subarray(Math.min(start + 2, 511), Math.min(start + size, 511));
}

function readModifiers(modifiers: Buffer, data: Buffer | null, nested = false): { inTable: boolean; rowEnd: RowEdges | null } {
  let inTable = false;
  let ends = false;
  let row: RowEdges = { edges: [], continues: [] };
  for (let at = 0; at + 2 < modifiers.length; ) {
    const code = modifiers.readUInt16LE(at);
    at += 2;
    const size = operandSize(modifiers, at, code);
    if (at + size > modifiers.length) break;
    const operand = modifiers.subarray(at, at + size);
    if (code === IN_TABLE) inTable = operand[0] === 1;
    else if (code === ROW_END) ends = operand[0] === 1;
    else if (code === TABLE_DEFINITION) row = definition(operand);
    else if ((code === HUGE || code === HUGE_OLD) && data !== null && !nested && operand.length >= 4) {
      const offset = operand.readUInt32LE(0);
      if (offset + 2 <= data.length) {
        const huge = readModifiers(data.subarray(offset + 2, offset + 2 + data.readUInt16LE(offset)), null, true);
        inTable ||= huge.inTable;
        if (huge.rowEnd !== null) {
          ends = true;
          row = huge.rowEnd;
        }
      }
    }
    at += size;
  }
  return { inTable: inTable || ends, rowEnd: ends ? row : null };
}

/** The top three bits of the code say how long what follows is. */
function operandSize(modifiers: Buffer, at: number, code: number): number {
  const kind = code >> 13;
  if (kind === 0 || kind === 1) return 1;
  if (kind === 2 || kind === 4 || kind === 5) return 2;
  if (kind === 3) return 4;
  if (kind === 7) return 3;
  if (code === TABLE_DEFINITION) return at + 2 <= modifiers.length ? modifiers.readUInt16LE(at) + 1 : Infinity;
  return (modifiers[at] ?? 0) + 1;
}

/** TDefTableOperand: number of cells, their edges, then 20 bytes for each cell. */
function definition(operand: Buffer): RowEdges {
  const cells = operand[2] ?? 0;
  const row: RowEdges = { edges: [], continues: [] };
  for (let i = 0; i <= cells && 5 + i * 2 <= operand.length; i++) row.edges.push(operand.readInt16LE(3 + i * 2));
  const first = 3 + (cells + 1) * 2;
  for (let i = 0; i < cells && first + i * 20 + 2 <= operand.length; i++) {
    const merge = (operand.readUInt16LE(first + i * 20) >> 5) & 3;
    row.continues.push(merge === 1);
  }
  return row;
}
