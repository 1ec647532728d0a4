import type { Left, Purchase } from '../../model/extraction.js';
import { skeleton } from '../../thai/index.js';

/** The best reading first: cells and text before repaired text, pictures last. */
const QUALITIES = ['text', 'repaired', 'ocr-layer', 'ocr'];

/**
 * A month published twice, as PDF and as XLSX say, gives each purchase once, from the document that was read best. Within one
 * document nothing is a repetition: two purchases may well be alike. What was read from a picture cannot be compared word by word:
 * beside a text that has no fewer purchases of the month it is left out.
 */
export function withoutRepeated(purchases: readonly Purchase[]): { purchases: Purchase[]; left: Left[] } {
  const documentOf = ({ source }: Purchase): string => `${source.url}\n${source.member ?? ''}`;
  const documents = [...new Set(purchases.map(documentOf))].map((id, order) => {
    const rows = purchases.filter((purchase) => documentOf(purchase) === id);
    return { rows, order, quality: Math.max(...rows.map((row) => QUALITIES.indexOf(row.source.quality))) };
  });
  const counts = new Map<string, number>();
  const repeated = new Set<Purchase>();
  /** Purchases of a month in the document with text that has most. */
  const ofMonth = new Map<string, number>();
  for (const { rows } of [...documents].sort((a, b) => a.quality - b.quality || a.order - b.order)) {
    const own = new Map<string, number>();
    for (const row of rows) {
      const key = keyOf(row);
      const times = (own.get(key) ?? 0) + 1;
      own.set(key, times);
      if (times <= (counts.get(key) ?? 0) || isPictureOf(row, rows, ofMonth)) repeated.add(row);
    }
    for (const [key, times] of own) counts.set(key, Math.max(times, counts.get(key) ?? 0));
    for (const month of new Set(rows.filter((row) => !isPicture(row)).map(monthOf))) ofMonth.set(month, Math.max(ofMonth.get(month) ?? 0, rows.filter((row) => monthOf(row) === month).length));
  }
  const left = documents.flatMap(({ rows }): Left[] => {
    const again = rows.filter((row) => repeated.has(row));
    const source = again[0]?.source;
    return source === undefined ? [] : [{ url: source.url, ...(source.member === undefined ? {} : { member: source.member }), reason: 'duplicate', rows: again.length }];
  });
  return { purchases: purchases.filter((purchase) => !repeated.has(purchase)), left };
}

function isPicture({ source }: Purchase): boolean {
  return source.quality === 'ocr' || source.quality === 'ocr-layer';
}

function isPictureOf(row: Purchase, rows: readonly Purchase[], ofMonth: ReadonlyMap<string, number>): boolean {
  return isPicture(row) && row.month !== null && rows.filter((other) => monthOf(other) === monthOf(row)).length <= (ofMonth.get(monthOf(row)) ?? 0);
}

function monthOf({ month }: Purchase): string {
  return month === null ? '' : `${month.year}-${month.month}`;
}

function keyOf({ month, tender, budget, awards, contract }: Purchase): string {
  return JSON.stringify([month?.year, month?.month, skeleton(tender), budget, awards.map((award) => award.value), contract.dateSigned]);
}
