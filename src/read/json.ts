import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { decode } from './encoding.js';
import { Flow } from './flow.js';
import { type DataRecord, MAX_RECORDS, addRecords, isRecord, textOf } from './records.js';
import { Unreadable, readOrExplain } from './unreadable.js';

/**
 * JSON: the longest list of records becomes a table (data portals wrap theirs in `result.records`, GeoJSON in
 * `features[].properties`); every other value stays as a line `name: value`.
 */
export function readJson(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('json', 'application/json', () => {
    if (bytes.length > MAX_BYTES) throw new Unreadable('us', 'limit', `JSON of more than ${MAX_BYTES >> 20} MB`);
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
    if (flow.cut || (records?.length ?? 0) > MAX_RECORDS) content.traits.push('limit-reached');
    return content;
  });
}

/** A parsed value takes up to forty times the room of its text. */
const MAX_BYTES = 30 * 2 ** 20;
/** Values looked at while searching; nesting and length of foreign JSON have no end. */
const MAX_VALUES = 50_000;

/** Breadth first and bounded: nesting in foreign JSON has no end. */
function longestRecords(root: unknown): DataRecord[] | null {
  let longest: DataRecord[] | null = null;
  const queue: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let i = 0; i < queue.length; i++) {
    const { value, depth } = queue[i] ?? { value: null, depth: 99 };
    if (Array.isArray(value)) {
      const records = value.filter(isRecord);
      if (records.length > 0 && records.length >= value.length * 0.9 && records.length > (longest?.length ?? 0)) longest = records;
    }
    if (depth < 8) for (const [, inner] of innerOf(value, MAX_VALUES - queue.length)) queue.push({ value: inner, depth: depth + 1 });
  }
  return longest;
}

/** The first so many entries of an array or object, none of anything else. */
function innerOf(value: unknown, most: number): [string, unknown][] {
  if (Array.isArray(value)) return value.slice(0, Math.max(0, most)).map((inner, index) => [String(index), inner]);
  return typeof value === 'object' && value !== null ? Object.entries(value).slice(0, Math.max(0, most)) : [];
}

/** Values outside the records, one line each. */
function scalarLines(root: unknown, records: DataRecord[] | null): string[] {
  const lines: string[] = [];
  const inRecords = new Set<unknown>(records ?? []);
  const queue: { value: unknown; name: string; depth: number }[] = [{ value: root, name: '', depth: 0 }];
  for (let i = 0; i < queue.length; i++) {
    const { value, name, depth } = queue[i] ?? { value: null, name: '', depth: 99 };
    if (typeof value === 'object' && value !== null) {
      const index = Array.isArray(value);
      if (depth < 8) for (const [key, inner] of innerOf(value, MAX_VALUES - queue.length)) if (!inRecords.has(inner)) queue.push({ value: inner, name: index ? name : key, depth: depth + 1 });
    } else if (textOf(value) !== '') {
      lines.push(name === '' ? textOf(value) : `${name}: ${textOf(value)}`);
    }
  }
  return lines;
}
