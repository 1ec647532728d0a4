import type { Table } from '../model/document.js';
import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { type Decoded, decode } from './encoding.js';
import { Flow, rowText } from './flow.js';
import { startsWith } from './magic.js';
import { parseXml } from './xml.js';
import { Unreadable, readOrExplain } from './unreadable.js';
import { zipEntries } from './zip.js';

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;

/** Plain text: every line a paragraph. */
export function readText(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('text', 'text/plain', () => textContent(decode(bytes, { headerCharset: ctx.headerCharset })));
}

export function textContent(decoded: Decoded): DocumentContent {
  const flow = new Flow();
  for (const line of decoded.text.split(/\r\n?|\n/)) flow.paragraph(line);
  const content = emptyContent('text', 'text/plain');
  content.blocks = flow.result().blocks;
  content.encoding = decoded.encoding;
  if (decoded.legacy) content.traits.push('legacy-encoding');
  if (decoded.damaged) content.traits.push('damaged-text');
  if (decoded.repaired) content.traits.push('repaired');
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}

/**
 * JSON: the longest list of records becomes a table (data portals wrap theirs in `result.records`, GeoJSON in
 * `features[].properties`); every other value stays as a line `name: value`.
 */
export function readJson(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('json', 'application/json', () => {
    const decoded = decode(bytes, { headerCharset: ctx.headerCharset });
    let value: unknown;
    try {
      value = JSON.parse(decoded.text);
    } catch (error) {
      throw new Unreadable('file', 'broken', error instanceof Error ? error.message : String(error));
    }
    const content = emptyContent('json', 'application/json');
    content.encoding = decoded.encoding;
    const records = longestRecords(value);
    if (records !== null) addRecords(content, records);
    const flow = new Flow();
    for (const line of scalarLines(value, records)) flow.paragraph(line);
    content.blocks.unshift(...flow.result().blocks);
    if (flow.cut || (records?.length ?? 0) > MAX_ROWS) content.traits.push('limit-reached');
    return content;
  });
}

/** XML data: elements that repeat and hold only texts are records; all text stands in the blocks. */
export function readXml(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  const prolog = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(bytes.subarray(0, 400).toString('latin1'))?.[1] ?? null;
  return readOrExplain('xml', 'application/xml', () => {
    const decoded = decode(bytes, { headerCharset: ctx.headerCharset, metaCharset: prolog });
    const content = emptyContent('xml', 'application/xml');
    content.encoding = decoded.encoding;
    const flow = new Flow();
    const groups = new Map<string, Record<string, unknown>[]>();
    const open: { name: string; text: string; fields: Record<string, unknown>; nested: boolean }[] = [];
    parseXml(decoded.text, {
      open(name, attributes) {
        open.push({ name, text: '', fields: { ...attributes }, nested: false });
      },
      text(data) {
        const top = open.at(-1);
        if (top !== undefined) top.text += data;
      },
      close() {
        const element = open.pop();
        if (element === undefined) return;
        const parent = open.at(-1);
        const text = element.text.trim();
        flow.paragraph(text);
        const isRecord = Object.keys(element.fields).length > 0 && !element.nested;
        if (isRecord) {
          const group = groups.get(element.name) ?? [];
          if (group.length <= MAX_ROWS) group.push(element.fields);
          groups.set(element.name, group);
        }
        if (parent === undefined) return;
        if (isRecord && text === '') parent.nested = true;
        else parent.fields[element.name] ??= text;
      },
    });
    content.blocks = flow.result().blocks;
    const records = [...groups.values()].sort((a, b) => b.length - a.length)[0];
    if (records !== undefined && records.length > 1) addRecords(content, records, false);
    if (decoded.legacy) content.traits.push('legacy-encoding');
    if (flow.cut) content.traits.push('limit-reached');
    return content;
  });
}

/** A picture says nothing a program could read. */
export function readImage(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  const content = emptyContent('image', pictureType(bytes));
  content.pages = 1;
  content.traits = ['picture-only'];
  content.pageReadings = [{ page: 1, textLayer: 'picture', letters: 0, repairs: [] }];
  return Promise.resolve(content);
}

/** An archive is not opened: what it holds is listed by name, which is no evidence of content. */
export function readArchive(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  const mediaType = archiveType(bytes);
  return readOrExplain('archive', mediaType, () => {
    const content = emptyContent('archive', mediaType);
    content.failure = { by: 'file', code: 'archive', detail: 'files packed into an archive' };
    if (!startsWith(bytes, 'PK')) return content;
    const entries = zipEntries(bytes).filter((entry) => !entry.name.endsWith('/'));
    const flow = new Flow();
    for (const entry of entries) flow.paragraph(entry.name);
    content.blocks = flow.result().blocks;
    if (entries.length > 0 && entries.every((entry) => entry.encrypted)) {
      content.traits.push('encrypted');
      content.failure = { by: 'file', code: 'encrypted', detail: 'archive locked with a password' };
    }
    return content;
  });
}

type JsonRecord = Record<string, unknown>;

/** Breadth first and bounded: nesting in foreign JSON has no end. */
function longestRecords(root: unknown): JsonRecord[] | null {
  let longest: JsonRecord[] | null = null;
  const queue: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let i = 0; i < queue.length && i < 50_000; i++) {
    const { value, depth } = queue[i] ?? { value: null, depth: 99 };
    if (Array.isArray(value)) {
      const records = value.filter(isRecord);
      if (records.length > 0 && records.length >= value.length * 0.9 && records.length > (longest?.length ?? 0)) longest = records;
    }
    if (depth < 8 && typeof value === 'object' && value !== null) for (const inner of Object.values(value)) queue.push({ value: inner, depth: depth + 1 });
  }
  return longest;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addRecords(content: DocumentContent, records: JsonRecord[], withBlocks = true): void {
  const flat = records.slice(0, MAX_ROWS).map((record) => (isRecord(record['properties']) && record['type'] === 'Feature' ? record['properties'] : record));
  const columns = [...new Set(flat.flatMap((record) => Object.keys(record)))].slice(0, MAX_COLUMNS);
  const rows = [columns, ...flat.map((record) => columns.map((column) => textOf(record[column])))];
  const table: Table = { locator: { table: 1 }, caption: '', rows, rowLocators: rows.map((_, index) => ({ table: 1, row: index + 1 })) };
  content.tables.push(table);
  if (!withBlocks) return;
  rows.forEach((row, index) => content.blocks.push({ text: rowText(row), role: 'row', region: 'content', locator: { table: 1, row: index + 1 } }));
}

/** Values outside the records, one line each. */
function scalarLines(root: unknown, records: JsonRecord[] | null): string[] {
  const lines: string[] = [];
  const inRecords = new Set<unknown>(records ?? []);
  const queue: { value: unknown; name: string; depth: number }[] = [{ value: root, name: '', depth: 0 }];
  for (let i = 0; i < queue.length && i < 50_000; i++) {
    const { value, name, depth } = queue[i] ?? { value: null, name: '', depth: 99 };
    if (inRecords.has(value)) continue;
    if (typeof value === 'object' && value !== null) {
      const index = Array.isArray(value);
      if (depth < 8) for (const [key, inner] of Object.entries(value)) queue.push({ value: inner, name: index ? name : key, depth: depth + 1 });
    } else if (textOf(value) !== '') {
      lines.push(name === '' ? textOf(value) : `${name}: ${textOf(value)}`);
    }
  }
  return lines;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 2000) : String(value);
}

function pictureType(bytes: Buffer): string {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, '\x89PNG')) return 'image/png';
  if (startsWith(bytes, 'GIF8')) return 'image/gif';
  if (startsWith(bytes, 'RIFF') && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'image/tiff';
  if (startsWith(bytes, 'BM')) return 'image/bmp';
  if (/ftyp(?:heic|heix|mif1|avif)/.test(bytes.subarray(4, 12).toString('latin1'))) return 'image/heif';
  return 'image/unknown';
}

function archiveType(bytes: Buffer): string {
  if (startsWith(bytes, 'PK')) return 'application/zip';
  if (startsWith(bytes, 'Rar!')) return 'application/vnd.rar';
  if (startsWith(bytes, '7z\xbc\xaf')) return 'application/x-7z-compressed';
  if (startsWith(bytes, '\x1f\x8b')) return 'application/gzip';
  return 'application/octet-stream';
}
