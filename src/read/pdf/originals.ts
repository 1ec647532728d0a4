import type { Block, PageReading, Table } from '../../model/document.js';
import type { PageContent } from './page.js';

/**
 * Puts beside each block of a repaired page what the file's own layer says there. Rows are compared cell by cell, as they
 * were repaired. Pages whose layer is sound need none: there only the order of marks in the stream differs.
 */
export function withOriginals(content: { blocks: Block[]; tables: Table[] }, pages: readonly PageContent[], readings: readonly PageReading[]): { blocks: Block[]; tables: Table[] } {
  const byPage = new Map<number, ReadonlyMap<string, string>>();
  for (const [index, page] of pages.entries()) if (readings[index]?.textLayer === 'repaired') byPage.set(page.evidence.page, bySingleLine(page.originals));
  const blocks = content.blocks.map((block) => {
    const originals = byPage.get(block.locator.page ?? 0);
    if (originals === undefined || originals.size === 0) return block;
    const original = block.role === 'row' ? block.text.split('\t').map((cell) => originalOf(cell, originals)).join('\t') : originalOf(block.text, originals);
    return original === block.text ? block : { ...block, original };
  });
  return { ...content, blocks };
}

/** Rows hold their cells on one line. */
function bySingleLine(originals: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...originals].map(([text, original]) => [oneLine(text), oneLine(original)]));
}

function originalOf(text: string, originals: ReadonlyMap<string, string>): string {
  return originals.get(oneLine(text)) ?? text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
