import type { Evidence } from '../../model/finding.js';
import { findDates } from '../../thai/index.js';
import { evidenceAt } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';
import { blockSays, matchClause, passageAround } from '../search.js';
import { datesInFiscalYear } from '../standing.js';

const DAY = 86_400_000;

/** News of the office's work, dated inside the fiscal year. */
export const news = defineRule('news', (rule, context): RuleResult => {
  const { fiscalYear, asOf } = context.evidence;
  let newest: { iso: string; evidence: Evidence } | null = null;
  let otherDate: Evidence | undefined;
  for (const reading of context.readings) {
    const view = reading.all;
    const about = matchClause(view, { ...rule.about, min: 1 }, context.evidence)[0];
    if (about === undefined) continue;
    for (const date of datesInFiscalYear(view.text, fiscalYear)) {
      const inviting = blockSays(view, { start: date.start, end: date.end, alternative: '' }, rule.not, context.evidence);
      const near = passageAround(view, date.start, 1);
      if (inviting || view.text.slice(near.start, near.end).trim().length < 20) continue;
      // Announced for later than the day of the check is no news yet.
      if (date.iso > asOf) continue;
      if (newest === null || date.iso > newest.iso) newest = { iso: date.iso, evidence: evidenceAt(reading, view, date.start, date.end) };
    }
    const other = findDates(view.text)[0];
    if (other !== undefined) otherDate ??= evidenceAt(reading, view, other.start, other.end);
  }
  if (newest === null) return { status: 'absent', code: otherDate === undefined ? undefined : 'news-of-other-year', nearest: otherDate };
  const end = endOfFiscalYear(fiscalYear) < asOf ? endOfFiscalYear(fiscalYear) : asOf;
  const age = Math.round((Date.parse(end) - Date.parse(newest.iso)) / DAY);
  if (rule.recentDays !== undefined && age > rule.recentDays) return { status: 'absent', code: 'news-not-recent', params: { days: age, want: rule.recentDays }, nearest: newest.evidence };
  return { status: 'met', evidence: [newest.evidence] };
});

/** Old years are judged as they stood at their end: a year later no news of theirs is recent. */
function endOfFiscalYear(fiscalYear: number): string {
  return `${fiscalYear - 543}-09-30`;
}
