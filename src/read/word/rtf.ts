import type { DocumentContent } from '../content.js';
import { Flow } from '../flow.js';
import { hyperlinkOf } from './docx.js';
import { type EdgedRow, writeTable } from './edged-table.js';

/** Letters of text kept; more is a picture in disguise. */
const MAX_BYTES = 50_000_000;
const MAX_GROUPS = 1000;

/** Groups that hold no text of the document. */
const DESTINATIONS = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'generator', 'listtable',
  'listoverridetable', 'rsidtbl', 'xmlnstbl', 'filetbl', 'revtbl', 'bkmkstart', 'bkmkend', 'listtext', 'pntext', 'nonshppict', 'mmathPr', 'pgptbl', 'userprops',
]);

interface Group {
  skip: boolean;
  /** Letters to leave out after `\u`, the fallback for old programs. */
  fallback: number;
  charset: string;
  /** Inside `\*\fldinst`: the field's instruction. */
  instruction: boolean;
  hidden: boolean;
}

/**
 * Rich Text Format 1.9: text, paragraphs, simple tables. Thai stands as `\u3585?` or, in older files, as `\'a1` in the code
 * page of the font (charset 222) or of the document (`\ansicpg874`).
 */
export function readRtf(content: DocumentContent, bytes: Buffer): DocumentContent {
  const source = bytes.subarray(0, MAX_BYTES).toString('latin1');
  const flow = new Flow();
  const fonts = fontCharsets(source);
  const documentCharset = charsetOf(Number(/\\ansicpg(\d+)/.exec(source.slice(0, 2000))?.[1] ?? 1252));
  let group: Group = { skip: false, fallback: 1, charset: documentCharset, instruction: false, hidden: false };
  const groups: Group[] = [];
  let text = '';
  let pending: number[] = [];
  let toSkip = 0;
  let instruction = '';
  let inTable = false;
  let rowCells: string[] = [];
  let table: EdgedRow[] = [];
  /** Of the row definition: places of the cells' right edges, and how the next cell is merged. */
  let row: RowDefinition = { left: 0, cells: [] };
  let merged: Merge = {};

  const flushBytes = (): void => {
    if (pending.length === 0) return;
    text += new TextDecoder(group.charset).decode(Uint8Array.from(pending));
    pending = [];
  };
  const addText = (letter: string): void => {
    if (group.instruction) instruction += letter;
    else if (!group.skip && !group.hidden) {
      flushBytes();
      text += letter;
    }
  };
  const endTable = (): void => {
    if (table.length > 0) writeTable(table, flow);
    table = [];
  };
  const endParagraph = (): void => {
    flushBytes();
    if (!inTable) {
      endTable();
      flow.paragraph(text);
      text = '';
    } else text += '\n';
  };
  const endRow = (): void => {
    table.push(edgedRow(rowCells, row));
    rowCells = [];
  };

  for (const token of source.matchAll(/\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g)) {
    const [, word, number, hex, symbol, brace, plain] = token;
    if (brace === '{') {
      flushBytes();
      if (groups.length < MAX_GROUPS) groups.push({ ...group });
    } else if (brace === '}') {
      flushBytes();
      if (group.instruction && groups.at(-1)?.instruction === false) {
        const href = hyperlinkOf(instruction);
        if (href !== '') content.links.push({ href, text: '', region: 'content' });
        instruction = '';
      }
      group = groups.pop() ?? group;
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else if (!group.skip && !group.hidden && !group.instruction) pending.push(Number.parseInt(hex, 16));
    } else if (plain !== undefined) {
      const kept = plain.slice(Math.min(toSkip, plain.length));
      toSkip -= plain.length - kept.length;
      if (kept !== '') addText(kept);
    } else if (symbol !== undefined) {
      if (symbol === '*') group.skip = true;
      else if (symbol === '~') addText(' ');
      else if (symbol === '_') addText('-');
      else if ('\\{}'.includes(symbol)) addText(symbol);
    } else if (word !== undefined) {
      control(word, number === undefined ? null : Number(number));
    }
  }
  endParagraph();
  if (inTable && text.trim() !== '') rowCells.push(text);
  if (rowCells.length > 0) endRow();
  endTable();
  Object.assign(content, flow.result());
  if (flow.cut || bytes.length > MAX_BYTES) content.traits.push('limit-reached');
  return content;

  function control(word: string, value: number | null): void {
    if (word === 'fldinst') {
      group.instruction = true;
      group.skip = false;
    } else if (DESTINATIONS.has(word)) group.skip = true;
    else if (word === 'u' && value !== null) {
      addText(String.fromCharCode(value & 0xffff));
      toSkip = group.fallback;
    } else if (word === 'uc') group.fallback = value ?? 1;
    else if (word === 'f') {
      flushBytes();
      group.charset = fonts.get(value ?? 0) ?? documentCharset;
    } else if (word === 'v') group.hidden = value !== 0;
    else if (word === 'intbl') inTable = true;
    else if (word === 'trowd') {
      row = { left: 0, cells: [] };
      merged = {};
      inTable = true;
    } else if (word === 'pard') inTable = inTable && rowCells.length > 0;
    else if (word === 'par' || word === 'line' || word === 'sect' || word === 'page') {
      if (word === 'line') addText('\n');
      else if (!group.skip) endParagraph();
    } else if (word === 'tab') addText(' ');
    else if (word === 'cell') {
      flushBytes();
      rowCells.push(text);
      text = '';
    } else if (word === 'nestcell') addText(' ');
    else if (word === 'nestrow') addText('\n');
    else if (word === 'row') {
      endRow();
      inTable = false;
    } else if (word === 'trleft') row.left = value ?? 0;
    else if (word === 'clvmrg') merged.above = true;
    else if (word === 'clmrg') merged.left = true;
    else if (word === 'cellx') {
      row.cells.push({ right: value ?? 0, ...merged });
      merged = {};
    } else if (word in QUOTES) addText(QUOTES[word] ?? '');
  }
}

interface Merge {
  above?: boolean;
  left?: boolean;
}

interface RowDefinition {
  left: number;
  cells: (Merge & { right: number })[];
}

/** Cells merged to the left are written as empty cells after the first. */
function edgedRow(texts: readonly string[], { left, cells }: RowDefinition): EdgedRow {
  const row: EdgedRow = { cells: [], edges: [], continues: [] };
  if (cells.length < texts.length) return { ...row, cells: [...texts] };
  row.edges.push(Math.min(left, cells[0]?.right ?? left));
  texts.forEach((text, index) => {
    const cell = cells[index];
    if (cell === undefined) return;
    if (cell.left === true && row.cells.length > 0) {
      row.edges[row.edges.length - 1] = cell.right;
      if (text.trim() !== '') row.cells[row.cells.length - 1] += `\n${text}`;
      return;
    }
    row.cells.push(text);
    row.edges.push(cell.right);
    row.continues.push(cell.above ?? false);
  });
  return row;
}

const QUOTES: Record<string, string> = { emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' };

/** `\f3 … \fcharset222`: which fonts of the table carry Thai letters. */
function fontCharsets(source: string): Map<number, string> {
  const fonts = new Map<number, string>();
  for (const [, font, charset] of source.slice(0, 200_000).matchAll(/\{\\f(\d+)[^{}]{0,80}?\\fcharset(\d+)/g)) {
    if (charset === '222') fonts.set(Number(font), 'windows-874');
  }
  return fonts;
}

function charsetOf(codePage: number): string {
  try {
    return new TextDecoder(codePage === 65001 ? 'utf-8' : `windows-${codePage}`).encoding;
  } catch {
    return 'windows-1252';
  }
}
