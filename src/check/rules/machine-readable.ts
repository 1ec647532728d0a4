import { evidenceFrom } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';

/** The tables are published in a class that a machine can read; text alone earns the advice to add a spreadsheet. */
export const machineReadable = defineRule('machine-readable', (_rule, context): RuleResult => {
  const tables = context.readings.filter((reading) => reading.document.tables.length > 0);
  const open = tables.find((reading) => ['R3', 'R4'].includes(reading.document.readability));
  const place = (reading: (typeof tables)[number]) => evidenceFrom(reading.source, '', reading.document.readabilityReason, reading.document.sha256);
  if (open !== undefined) return { status: 'met', evidence: [place(open)] };
  const text = tables[0] ?? context.readings.find((reading) => reading.document.kind !== 'html');
  if (text !== undefined) return { status: 'met', evidence: [place(text)], remarks: [{ code: 'table-not-open', verdict: 'remark', params: { kind: text.document.kind }, evidence: [place(text)] }] };
  return { status: 'absent' };
});
