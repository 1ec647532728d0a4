import { splitGluedUrls } from '../../url/index.js';
import type { Cell } from './table.js';

/**
 * The addresses in one cell. A linked cell counts as its target, because the text may be shortened or only a title;
 * where the text itself holds several addresses, a cell's single target cannot stand for them. Anything else that is
 * written there stays in the list as it is: it is for the lint to say that it is no address.
 */
export function linksOf(cell: Cell): string[] {
  const pieces = splitPieces(cell.text);
  if (cell.target !== null && /^https?:/i.test(cell.target) && pieces.length <= 1) return [cell.target.trim()];
  return pieces;
}

function splitPieces(text: string): string[] {
  const plain = text.replace(/^\s*(?:[•·*–-]|\d{1,2}[.)])\s*(?=https?:\/\/)/i, '').replace(/\s+(?:[•·*–-]|\d{1,2}[.)])\s*(?=https?:\/\/)/gi, '\n');
  return splitGluedUrls(plain).filter((piece) => !NOTHING.test(piece));
}

/** How an empty cell is written by hand. */
const NOTHING = /^(?:[-–—.]*|ไม่มี|none|n\/?a)$/i;
