import { evidenceAt, evidenceFrom, type Reading } from '../reading.js';
import { normaliseHit } from '../pattern.js';
import { defineRule, type RuleResult } from '../rule.js';
import { matchesOfClause, readingsOfType } from '../search.js';
import type { Clause } from '../../model/checklist.js';
import { formatLocator } from '../../model/document.js';
import { isHead } from './figure.js';
import { distinct } from './mention.js';
import type { Evidence } from '../../model/finding.js';

/** So many distinct things are named: laws, sections, kinds of permits. Phrases count once each, patterns by their words. */
export const count = defineRule('count', (rule, context): RuleResult => {
  const said = new Set<string>();
  const evidence: Evidence[] = [];
  for (const reading of readingsOfType(context.readings, rule.as, context.evidence)) {
    for (const match of matchesOfClause(reading.all, rule.of, context.evidence)) {
      const named = rule.of.any.includes(match.alternative) ? match.alternative : normaliseHit(reading.all.text.slice(match.start, match.end));
      if (said.has(named)) continue;
      said.add(named);
      evidence.push(evidenceAt(reading, reading.all, match.start, match.end));
    }
    for (const entry of entriesUnder(reading, rule.of)) {
      if (said.has(entry.name)) continue;
      said.add(entry.name);
      evidence.push(entry.evidence);
    }
  }
  if (said.size < rule.hard) return { status: 'absent', params: { found: said.size, want: rule.hard }, nearest: evidence[0] };
  const want = rule.want ?? rule.hard;
  const remarks = said.size < want ? [{ code: 'fewer-than-wanted' as const, verdict: 'remark' as const, params: { found: said.size, want }, evidence: [] }] : [];
  return { status: 'met', evidence: distinct(evidence), remarks };
});

const HEADER_ROWS = 5;

/** Names in table columns whose head is one of the clause's. */
function entriesUnder(reading: Reading, clause: Clause): { name: string; evidence: Evidence }[] {
  const entries: { name: string; evidence: Evidence }[] = [];
  for (const table of reading.document.tables) {
    const head = table.rows.slice(0, HEADER_ROWS).findIndex((row) => new Set(row).size > 1 && row.some((cell) => isHead(cell, clause)));
    const column = table.rows[head]?.findIndex((cell) => isHead(cell, clause)) ?? -1;
    if (column < 0) continue;
    table.rows.slice(head + 1).forEach((row, index) => {
      const name = normaliseHit(row[column] ?? '');
      if (!/[\u0e01-\u0e2e]{2}/.test(name) || isHead(name, clause) || /^(?:โรงเรียน|สถานศึกษา)?แห่งที่\d*$/.test(name) || /^(?:รวม|หมายเหตุ|ยอดรวม|ที่มา)/.test(name)) return;
      entries.push({ name, evidence: evidenceFrom(reading.source, formatLocator(table.rowLocators[head + 1 + index] ?? table.locator), row.join(' | '), reading.document.sha256) });
    });
  }
  return entries;
}
