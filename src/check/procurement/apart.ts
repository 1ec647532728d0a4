import { findPhrase, prepareText } from '../../thai/index.js';
import { readingOf, type Reading } from '../reading.js';
import { findHeader } from '../../procurement/table.js';

const OPENING_LINES = 3;
const SUMMARY = ['สรุปผลการดำเนินการจัดซื้อจัดจ้าง', 'สรุปผลการจัดซื้อจัดจ้าง', 'สรุปผลการจัดซื้อจ้าง', 'แบบ สขร'];

/**
 * What documents say beside the monthly summaries of purchases in them: tables of the form are cut out, and a file that opens
 * as a summary is left out. Announcements that stand on the same page or in the same workbook stay.
 */
export function apartFromSummaries(readings: readonly Reading[]): Reading[] {
  return readings.flatMap((reading) => {
    const known = remembered.get(reading);
    if (known !== undefined) return known;
    const rest = restOf(reading);
    remembered.set(reading, rest);
    return rest;
  });
}

const remembered = new WeakMap<Reading, Reading[]>();

function restOf(reading: Reading): Reading[] {
  const { document } = reading;
  const summaries = document.tables.filter((table) => findHeader(table)?.weak === false);
  if (summaries.length === 0) return document.kind !== 'html' && opensAsSummary(reading) ? [] : [reading];
  const rows = new Set(summaries.flatMap((table) => table.rowLocators.map((locator) => JSON.stringify(locator))));
  const blocks = document.blocks.filter((block) => block.role !== 'row' || !rows.has(JSON.stringify(block.locator)));
  const tables = document.tables.filter((table) => !summaries.includes(table));
  return [readingOf(reading.source, { ...document, blocks, tables })];
}

function opensAsSummary(reading: Reading): boolean {
  const opening = prepareText(reading.titles.slice(0, OPENING_LINES).map((title) => title.text).join('\n'));
  return SUMMARY.some((phrase) => findPhrase(opening, phrase) !== null);
}
