import { formatLocator } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { evidenceFrom, evidenceOf, type Reading } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';

/** The tables are published in a class that a machine can read; text alone earns the advice to add a spreadsheet. */
export const machineReadable = defineRule('machine-readable', (_rule, context): RuleResult => {
  const tables = context.readings.filter((reading) => reading.document.tables.length > 0);
  const open = tables.find((reading) => ['R3', 'R4'].includes(reading.document.readability));
  if (open !== undefined) return { status: 'met', evidence: [place(open)] };
  const text = tables[0] ?? context.readings.find((reading) => reading.document.kind !== 'html');
  if (text !== undefined) return { status: 'met', evidence: [place(text)], remarks: [{ code: 'table-not-open', verdict: 'remark', params: { kind: text.document.kind }, evidence: [place(text)] }] };
  return { status: 'absent' };
});

/** The first table, or the beginning of a file without any. */
function place(reading: Reading): Evidence {
  const [table] = reading.document.tables;
  return table === undefined ? evidenceOf(reading, reading.all.blocks[0]) : evidenceFrom(reading.source, formatLocator(table.locator), (table.rows[0] ?? []).join('\t'), reading.document.sha256);
}
