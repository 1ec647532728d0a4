import type { z } from 'zod';
import { ItemId, Submission } from '../../model/submission.js';
import { parseItemNumber } from '../../thai/index.js';
import { findDistrict } from '../districts.js';
import { assemble } from './assemble.js';
import { refusal } from './refusal.js';
import type { ImportNote, ImportOptions, ImportResult } from './result.js';

/** Reads a submission file in our own format. Errors name the place, e.g. `items[3].links[0]`. */
export function readJson(text: string, options: ImportOptions): ImportResult {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, message: refusal.badJson(placeOfSyntaxError(error, text)) };
  }
  const notes: ImportNote[] = [];
  const parsed = Submission.safeParse(withPlainItems(data, notes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, message: refusal.badShape(pathOf(issue), issue?.message ?? '') };
  }
  const { fiscalYear, items } = parsed.data;
  // An older spelling of the slug is the same district; an unknown one is left for the caller to refuse.
  const district = findDistrict(parsed.data.district).district?.slug ?? parsed.data.district;
  if (options.district !== undefined && options.district !== district) return { ok: false, message: refusal.otherDistrict(district, options.district) };
  if (options.fiscalYear !== undefined && options.fiscalYear !== fiscalYear) return { ok: false, message: refusal.otherYear(fiscalYear, options.fiscalYear) };
  const rows = items.map(({ item, links, explanation }, index) => ({
    item: Number(item.slice(1)), links, explanation, place: { th: `items[${index}]`, en: `items[${index}]` },
  }));
  return assemble({ rows, notes, titles: [] }, { ...options, district, fiscalYear }, { keepEmpty: true });
}

/** Item numbers as people write them (`07`, `O-7`) are understood here too. */
function withPlainItems(data: unknown, notes: ImportNote[]): unknown {
  if (typeof data !== 'object' || data === null || !('items' in data) || !Array.isArray(data.items)) return data;
  const items = data.items.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('item' in entry) || typeof entry.item !== 'string' || ItemId.safeParse(entry.item).success) return entry;
    const number = parseItemNumber(entry.item);
    if (number === null || number < 1) return entry;
    notes.push({ th: `อ่านเลขข้อ “${entry.item}” เป็น O${number}`, en: `The item number "${entry.item}" was read as O${number}.` });
    return { ...entry, item: `O${number}` };
  });
  return { ...data, items };
}

function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return path.replace(/^\./, '') || '(root)';
}

function placeOfSyntaxError(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return 'end of file';
  const before = text.slice(0, Number(position)).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
