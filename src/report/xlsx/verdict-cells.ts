import type { LintSeverity } from '../../model/finding.js';
import type { Verdict } from '../../model/verdict.js';
import type { Table } from '../../office/index.js';
import { MARKS } from '../paint.js';
import type { Words } from '../words.js';

/** `✗ ไม่ผ่าน`: told apart by mark and word as well as by colour. */
export function verdictText(verdict: Verdict, words: Words): string {
  return `${MARKS[verdict]} ${words.verdicts[verdict]}`;
}

const SEVERITY_MARKS: Record<LintSeverity, string> = { H: MARKS.fail, S: MARKS.remark, info: MARKS['not-applicable'] };

export function severityText(severity: LintSeverity, words: Words): string {
  return `${SEVERITY_MARKS[severity]} ${words.severities[severity]}`;
}

/** Dark ink on a light ground, contrast above 7 to 1. */
const COLOURS: [Verdict, string, string][] = [['fail', 'FBD9D5', '7A1010'], ['review', 'FFF0C2', '5C4300'], ['remark', 'FFF7DC', '5C4300'], ['pass', 'DDF0DD', '14501A'], ['unchecked', 'E4E4E4', '3C3C3C']];

export function verdictColours(column: number, fromRow: number, toRow: number): NonNullable<Table['colours']> {
  return COLOURS.map(([verdict, fill, ink]) => ({ column, fromRow, toRow, begins: MARKS[verdict], fill, ink }));
}
