import { readFileSync, statSync } from 'node:fs';
import { SAVED_LIMITS, type Collection } from './collection.js';

/** The page of an MHTML file (RFC 2557), as Chrome and Edge save "Webpage, Single File". Pictures and styles are left. */
export async function readMhtml(path: string, shown: string, collection: Collection): Promise<void> {
  if (statSync(path).size > SAVED_LIMITS.fileBytes) return collection.skip(shown, 'too-large');
  const text = readFileSync(path).toString('latin1');
  const outer = headOf(text, 0);
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(outer.fields.get('content-type') ?? '')?.[1]?.trim();
  const start = boundary === undefined ? -1 : text.indexOf(`--${boundary}`, outer.end);
  if (boundary === undefined || start === -1) return collection.skip(shown, 'broken');
  const part = headOf(text, text.indexOf('\n', start) + 1);
  const url = part.fields.get('content-location') ?? outer.fields.get('snapshot-content-location');
  const next = text.indexOf(`\n--${boundary}`, part.end);
  if (url === undefined || next === -1) return collection.skip(shown, 'broken');
  const raw = text.slice(part.end, next).replace(/\r$/, '');
  collection.add({ url, status: 200, headers: { 'content-type': part.fields.get('content-type') ?? 'text/html' }, body: decoded(raw, part.fields.get('content-transfer-encoding') ?? '') }, shown);
}

const LONGEST_HEAD = 64 * 1024;

/** Fields in lower case, folded lines joined; `end`: where the body begins. */
function headOf(text: string, from: number): { fields: Map<string, string>; end: number } {
  const window = text.slice(from, from + LONGEST_HEAD);
  const blank = /\r?\n\r?\n/.exec(window);
  const end = blank === null ? window.length : blank.index + blank[0].length;
  const fields = new Map<string, string>();
  for (const line of window.slice(0, blank?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const parts = /^([\w-]+):\s*(.*)$/.exec(line);
    if (parts?.[1] !== undefined) fields.set(parts[1].toLowerCase(), parts[2] ?? '');
  }
  return { fields, end: from + end };
}

function decoded(raw: string, coding: string): Buffer {
  switch (coding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(raw, 'base64');
    case 'quoted-printable':
      return Buffer.from(raw.replace(/=\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
    default:
      return Buffer.from(raw, 'latin1');
  }
}
