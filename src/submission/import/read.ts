import { readFileSync, statSync } from 'node:fs';
import { assemble } from './assemble.js';
import { readBare } from './bare.js';
import { readCsv } from './csv.js';
import { readJson } from './json.js';
import { refusal } from './refusal.js';
import type { ImportOptions, ImportResult, RawResult } from './result.js';
import { looksLikeResultPage, readHtml, readResultText } from './result-page.js';
import { decodeText } from './text-encoding.js';
import { readWorkbook } from './workbook.js';

/** Bytes; a list of a few hundred links is a thousandth of it. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads a district's list of links from a file: JSON, CSV, Excel or OpenDocument table, or the published result page of the
 * assessment as HTML or text. What the file is, is told by its content, not by its name. Never throws on bad input.
 */
export function readSubmission(path: string, options: ImportOptions): ImportResult {
  try {
    if (statSync(path).size > MAX_BYTES) return { ok: false, message: refusal.tooLarge(MAX_BYTES / 1024 / 1024) };
    return importSubmission(readFileSync(path), options);
  } catch (error) {
    return { ok: false, message: refusal.unreadable(path, error instanceof Error && 'code' in error ? String(error.code) : 'error') };
  }
}

/** The same for bytes that are already in memory, e.g. an upload. */
export function importSubmission(bytes: Uint8Array, options: ImportOptions): ImportResult {
  if (bytes.length > MAX_BYTES) return { ok: false, message: refusal.tooLarge(MAX_BYTES / 1024 / 1024) };
  const kind = kindOf(bytes);
  if (kind !== 'text') {
    if (kind === 'workbook') return finish(readWorkbook(bytes), options);
    return { ok: false, message: refusal.notSupported(kind) };
  }
  const text = decodeText(bytes);
  if (text === null) return { ok: false, message: refusal.encoding() };
  const start = text.trimStart();
  if (start === '') return { ok: false, message: refusal.empty() };
  if (/^[{[]/.test(start)) return readJson(text, options);
  if (/^<(?:!doctype|!--|html|head|body|table|\?xml|div|meta)/i.test(start)) return finish(readHtml(text), options);
  if (looksLikeResultPage(text)) return finish(readResultText(text), options);
  const table = readCsv(text);
  const isBare = !table.ok && 'reason' in table && table.reason === 'columns';
  return finish((isBare ? readBare(text) : null) ?? table, options);
}

function finish(raw: RawResult, options: ImportOptions): ImportResult {
  return raw.ok ? assemble(raw.list, options) : raw;
}

function kindOf(bytes: Uint8Array): 'text' | 'workbook' | 'PDF' | 'PNG' | 'JPEG' {
  const begins = (...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0) || begins(0x09, 0x08)) return 'workbook';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'PDF';
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'PNG';
  if (begins(0xff, 0xd8, 0xff)) return 'JPEG';
  return 'text';
}
