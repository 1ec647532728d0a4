import type { Table } from '../../model/document.js';
import { formatLocator } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { findAmounts, findDates, prepareText, type Amount } from '../../thai/index.js';
import { findPattern } from '../pattern.js';
import { evidenceAt, evidenceFrom, type Reading, type View } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { matchClause, meets, passageAround, readingsOfType } from '../search.js';
import type { Clause } from '../../model/checklist.js';
import { explicitNone } from './mention.js';

/** The clauses are said together with figures: in a table, or in a passage with a number. */
export const figure = defineRule('figure', (rule, context): RuleResult => {
  const readings = readingsOfType(context.readings, rule.as, context.evidence);
  let blank: Evidence | undefined;
  for (const reading of readings) {
    const inDocument = rule.all.slice(1).every((clause) => meets(clause, matchClause(reading.prose, clause, context.evidence)));
    const first = rule.all[0];
    if (first === undefined) break;
    for (const table of reading.document.tables) {
      const found = tableFigures(reading, table, first, context);
      if (found === null) continue;
      if (inDocument && found.count >= rule.min) return { status: 'met', evidence: found.evidence };
      if (found.count === 0) blank ??= found.evidence[0];
    }
    const said = passageFigures(reading, rule.all, rule.min, context);
    if (said !== null) return { status: 'met', evidence: said };
  }
  const none = explicitNone(readings, rule.orNone, context);
  if (none !== null) return { status: 'met', evidence: [none] };
  if (blank !== undefined) return { status: 'absent', code: 'figures-blank', nearest: blank };
  return { status: 'absent' };
});

const HEADER_ROWS = 8;

/** Figures in the columns or rows of a table that say the clause; null when the table does not speak of it. */
function tableFigures(reading: Reading, table: Table, clause: Clause, context: RuleContext): { count: number; evidence: Evidence[] } | null {
  const says = (text: string): boolean => text.trim() !== '' && meets(clause, matchClause(cellView(text), clause, context.evidence));
  const columns = new Set<number>();
  let headerRow = -1;
  table.rows.slice(0, HEADER_ROWS).forEach((row, index) => {
    row.forEach((cell, column) => {
      if (says(cell)) {
        columns.add(column);
        headerRow = Math.max(headerRow, index);
      }
    });
  });
  const rows = table.rows.flatMap((row, index) => (row.some((cell, column) => column < 2 && says(cell)) ? [index] : []));
  const aboutTable = says(table.caption) || (columns.size > 0 && columns.size === (table.rows[0]?.length ?? -1));
  if (columns.size === 0 && rows.length === 0 && !aboutTable) return null;
  const cells: { row: number; column: number; text: string }[] = [];
  table.rows.forEach((row, index) =>
    row.forEach((text, column) => {
      const spoken = aboutTable ? index > 0 : (columns.has(column) && index > headerRow) || rows.includes(index);
      if (spoken && isFigure(text)) cells.push({ row: index, column, text });
    }),
  );
  const shown = cells.slice(0, 3).map((cell) => evidenceFrom(reading.source, formatLocator(table.rowLocators[cell.row] ?? table.locator), (table.rows[cell.row] ?? []).join(' | '), reading.document.sha256));
  const place = evidenceFrom(reading.source, formatLocator(table.locator), (table.rows[Math.max(0, headerRow)] ?? []).join(' | '), reading.document.sha256);
  return { count: cells.length, evidence: shown.length > 0 ? shown : [place] };
}

function cellView(text: string): View {
  return { search: prepareText(text), text, blocks: [{ text, role: 'row', region: 'content', locator: {} }], starts: [0] };
}

/** A cell that states a number: digits, not a date and not a bare running number of a list is decided by the caller. */
export function isFigure(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return false;
  if (findDates(trimmed).length > 0 || findPattern('phone', trimmed).length > 0) return false;
  return findAmounts(trimmed).length > 0;
}

/** All clauses in one passage that also holds numbers which are no dates. */
function passageFigures(reading: Reading, clauses: Clause[], min: number, context: RuleContext): Evidence[] | null {
  const view = reading.prose;
  const [first, ...others] = clauses;
  if (first === undefined) return null;
  let evidence: Evidence[] | null = null;
  matchClause(view, { ...first, min: 1 }, context.evidence, (match) => {
    if (evidence !== null) return true;
    const passage = passageAround(view, match.start, 1);
    const inside = (other: { start: number; end: number }): boolean => other.start >= passage.start && other.end <= passage.end;
    if (!others.every((clause) => meets(clause, matchClause(view, clause, context.evidence, inside)))) return false;
    const amounts = statedAmounts(view.text.slice(passage.start, passage.end));
    if (amounts.length < min) return false;
    evidence = [evidenceAt(reading, view, match.start, match.end)];
    return true;
  });
  return evidence;
}

/** Numbers that state how much or how many: no dates, years, telephone numbers, and none that only number something. */
function statedAmounts(text: string): Amount[] {
  const others = [...findDates(text), ...findPattern('phone', text)];
  return findAmounts(text).filter((amount) => {
    if (others.some((other) => amount.start < other.end && other.start < amount.end) || /^25\d\d$/.test(amount.value)) return false;
    const before = text.slice(Math.max(0, amount.start - 12), amount.start);
    if (NUMBERED.test(before)) return false;
    return !(/(?:^|\n)[\s(]*$/.test(before) && /^\s?[.)]\s?\D/.test(text.slice(amount.end, amount.end + 3)));
  });
}

/** What stands before an ordinal: มาตรา 69, ฉบับที่ 2, ปีที่ 1, ต่อ 6801. */
const NUMBERED = /(?:ที่|มาตรา|หมวด|ข้อ|หน้า|ต่อ|โทร\.?|โทรสาร|โทรศัพท์|อาคาร|ชั้น|ลำดับ)\s*$/;
