import type { Table } from '../model/document.js';
import type { DocumentContent, ReceivedContent } from './content.js';

/**
 * The beginning of a document that is too long to be handed over whole: blocks, tables and members up to that share
 * of its letters, in reading order. `limit-reached` says that the rest is missing.
 */
export function shortened({ members, ...content }: ReceivedContent, share: number): ReceivedContent {
  const cut = { ...beginning(content, share), html: null, links: content.links.slice(0, MAX_LINKS) };
  return members === undefined ? cut : { ...cut, members: members.map((member) => ({ ...member, ...beginning(member, share) })) };
}

const MAX_LINKS = 5_000;

function beginning<Content extends DocumentContent>(content: Content, share: number): Content {
  const blocks = until(content.blocks, (block) => block.text.length + 80, share);
  const shorter = (table: Table): Table => {
    const kept = until(table.rows, (row) => row.reduce((sum, cell) => sum + cell.length + 4, 80), share);
    return { ...table, rows: kept, rowLocators: table.rowLocators.slice(0, kept.length) };
  };
  const traits: DocumentContent['traits'] = content.traits.includes('limit-reached') ? content.traits : [...content.traits, 'limit-reached'];
  return { ...content, blocks, tables: content.tables.map(shorter), ...(content.hiddenTables === undefined ? {} : { hiddenTables: content.hiddenTables.map(shorter) }), traits };
}

function until<Item>(items: Item[], size: (item: Item) => number, share: number): Item[] {
  const sizes = items.map((item) => size(item));
  let left = share * sizes.reduce((sum, one) => sum + one, 0);
  const end = sizes.findIndex((one) => (left -= one) < 0);
  return end < 0 ? items : items.slice(0, end);
}
