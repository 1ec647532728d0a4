import type { DocumentLink } from '../../model/document.js';
import type { Engine } from './engine.js';
import type { PdfFile } from './file.js';
import type { Box } from './geometry.js';
import type { PageDrawing } from './glyphs.js';
import { lineText } from './line-text.js';
import type { Line } from './lines.js';

const MAX_LINKS = 500;
const URI = 3;

/** Link annotations of a page, and addresses written out in its text. */
export function readLinks(engine: Engine, file: PdfFile, page: number, baseUrl: string, lines: readonly Line[], drawing: PageDrawing): DocumentLink[] {
  const found = new Map<string, DocumentLink>();
  const add = (href: string, text: string): void => {
    const absolute = absoluteAddress(href, baseUrl);
    if (absolute !== null && !found.has(absolute) && found.size < MAX_LINKS) found.set(absolute, { href: absolute, text, region: 'content' });
  };
  for (const annotation of linkAnnotations(engine, file, page)) add(annotation.href, textWithin(lines, drawing.toUpright(annotation.box)) || annotation.href);
  for (const line of lines) for (const [address] of lineText(line.clusters).matchAll(/https?:\/\/[^\s<>"'”“)\]]+/g)) add(address.replace(/[.,;]+$/, ''), address);
  return [...found.values()];
}

function linkAnnotations(engine: Engine, file: PdfFile, page: number): { href: string; box: Box }[] {
  const { api, scratch } = engine;
  const [position, link, rectangle] = [scratch, scratch + 8, scratch + 16];
  engine.uint32()[position >> 2] = 0;
  const found: { href: string; box: Box }[] = [];
  while (found.length < MAX_LINKS && api.FPDFLink_Enumerate(page, position, link)) {
    const handle = engine.uint32()[link >> 2] ?? 0;
    const action = api.FPDFLink_GetAction(handle);
    if (action === 0 || api.FPDFAction_GetType(action) !== URI) continue;
    const href = uriOf(engine, file, action);
    if (href === '' || !api.FPDFLink_GetAnnotRect(handle, rectangle)) continue;
    const floats = engine.float32();
    const at = rectangle >> 2;
    const [left = 0, top = 0, right = 0, bottom = 0] = [floats[at], floats[at + 1], floats[at + 2], floats[at + 3]];
    found.push({ href, box: { x0: Math.min(left, right), y0: Math.min(top, bottom), x1: Math.max(left, right), y1: Math.max(top, bottom) } });
  }
  return found;
}

function uriOf(engine: Engine, file: PdfFile, action: number): string {
  const size = engine.api.FPDFAction_GetURIPath(file.handle, action, 0, 0);
  if (size <= 1 || size > 4096) return '';
  const buffer = engine.allocate(size);
  try {
    engine.api.FPDFAction_GetURIPath(file.handle, action, buffer, size);
    return Buffer.from(engine.bytes().slice(buffer, buffer + size - 1)).toString('utf8').trim();
  } finally {
    engine.release(buffer);
  }
}

function textWithin(lines: readonly Line[], box: Box): string {
  const texts: string[] = [];
  for (const line of lines) {
    const inside = line.clusters.filter(({ cx, cy }) => cx >= box.x0 && cx <= box.x1 && cy >= box.y0 && cy <= box.y1);
    if (inside.length > 0) texts.push(lineText(inside).trim());
  }
  return texts.join(' ').trim();
}

function absoluteAddress(href: string, baseUrl: string): string | null {
  try {
    const url = new URL(href, baseUrl);
    return /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
