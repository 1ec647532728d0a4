import { formatLocator, type Table } from '../../model/document.js';
import type { ItemEvidence } from '../../model/evidence.js';
import type { Evidence, Fact } from '../../model/finding.js';
import { findAmounts, skeleton, toArabicDigits } from '../../thai/index.js';
import { fileNameOf } from '../../url/index.js';
import { readableOf } from '../readable.js';
import { evidenceFrom, type Reading } from '../reading.js';
import { standingOf } from '../standing.js';

type Span = 'first' | 'second' | 'half';

/** What was spent under one head of one report, in satang. */
interface Spent {
  label: string;
  value: number;
  place: Evidence;
}

/** A satang or two are lost in rounding; a baht is a difference. */
const ROUNDING = 100;
const SHOWN = 6;

/**
 * Heads of spending for which the reports of the first and the second quarter do not add up to the report of the half year.
 * The second quarter's report may also be the sum up to then (oit-rules §1, O17).
 */
export function spendingFacts(evidence: ItemEvidence): Fact[] {
  const reports: Record<Span, Map<string, Spent>> = { first: new Map(), second: new Map(), half: new Map() };
  for (const reading of readableOf(evidence)) {
    if (standingOf(reading, 'fiscal-year', evidence).verdict !== 'fits') continue;
    for (const table of reading.document.tables) {
      const span = spanOf(reading, table);
      if (span === null) continue;
      // The same head in two reports of one span: which of them is meant is not ours to say.
      for (const spent of spentIn(reading, table)) reports[span].set(spent.label, reports[span].has(spent.label) ? { ...spent, value: Number.NaN } : spent);
    }
  }
  const differing = [...reports.half.values()].flatMap((half) => {
    const first = reports.first.get(half.label);
    const second = reports.second.get(half.label);
    if (first === undefined || second === undefined || [first, second, half].some((one) => Number.isNaN(one.value))) return [];
    const agrees = (sum: number): boolean => Math.abs(sum - half.value) <= ROUNDING;
    return agrees(first.value + second.value) || agrees(second.value) ? [] : [{ half, first, second }];
  });
  if (differing.length === 0) return [];
  const shown = differing.slice(0, SHOWN);
  const params = {
    headsTh: shown.map(({ half, first, second }) => `${half.label}: ${baht(first.value)} + ${baht(second.value)} ≠ ${baht(half.value)}`),
    count: differing.length,
  };
  return [{ code: 'spending-sums-differ', verdict: 'remark', params, evidence: shown.flatMap(({ half, first, second }) => [first.place, second.place, half.place]).slice(0, 9) }];
}

/** Which span a table reports: nearest words first, its caption, the titles, the name of the file. */
function spanOf(reading: Reading, table: Table): Span | null {
  const name = fileNameOf(reading.source.resource.finalUrl ?? reading.source.resource.requestedUrl);
  for (const words of [table.caption, reading.titleView.text, name]) {
    const text = toArabicDigits(words);
    const both = /ไตรมาส(?:ที่)?\s*1\s*(?:-|–|และ|ถึง|,)\s*(?:ไตรมาส(?:ที่)?\s*)?2|6\s*เดือน|หกเดือน|ครึ่ง(?:ปี)?แรก/.test(text);
    const first = /ไตรมาส(?:ที่)?\s*1(?!\d)/.test(text);
    const second = /ไตรมาส(?:ที่)?\s*2(?!\d)/.test(text);
    if (both) return 'half';
    if (first && second) return null;
    if (first) return 'first';
    if (second) return 'second';
  }
  return null;
}

const SPENT = /เบกจาย|ใชจาย|จายจรง|ใชไป|จายแลว/;
const NOT_SPENT = /รอยละ|คงเหลอ|แผน|ประมาณการ|กนเงน|กอหน/;
const HEADER_ROWS = 5;

function spentIn(reading: Reading, table: Table): Spent[] {
  const columns = new Set<number>();
  let header = -1;
  table.rows.slice(0, HEADER_ROWS).forEach((row, index) => {
    if (new Set(row.filter((cell) => cell.trim() !== '')).size < 2) return;
    row.forEach((cell, column) => {
      const head = skeleton(cell.replace(/\([^)]*\)/g, ''));
      if (column > 0 && head.length <= 40 && SPENT.test(head) && !NOT_SPENT.test(head)) {
        columns.add(column);
        header = Math.max(header, index);
      }
    });
  });
  const [column, other] = [...columns];
  // With two such columns (of the plan, of the month) it is not plain which one is meant.
  if (column === undefined || other !== undefined) return [];
  return table.rows.slice(header + 1).flatMap((row, index) => {
    const label = row.slice(0, column).find((cell) => /[ก-ฮ]{2}/.test(cell))?.trim() ?? '';
    const amount = findAmounts(row[column] ?? '')[0];
    if (label === '' || amount === undefined) return [];
    return [{ label, value: Math.round(Number(amount.value) * 100), place: evidenceFrom(reading.source, formatLocator(table.rowLocators[header + 1 + index] ?? table.locator), row.join(' | '), reading.document.sha256) }];
  });
}

function baht(satang: number): string {
  return (satang / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
}
