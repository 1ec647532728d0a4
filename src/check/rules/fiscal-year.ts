import type { Evidence } from '../../model/finding.js';
import { findFiscalYears, skeleton } from '../../thai/index.js';
import { fileNameOf } from '../../url/index.js';
import { evidenceAt, evidenceFrom, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { readingsOfType, typeMatch } from '../search.js';
import { datesInFiscalYear, yearsOf } from '../standing.js';
import { statedAmounts } from './figure.js';

/** A document of the type bears the fiscal year, a range of years that holds it, or a date inside it, and the figures that make it more than a name. */
export const fiscalYear = defineRule('fiscal-year', (rule, context): RuleResult => {
  const wanted = context.evidence.fiscalYear;
  const readings = readingsOfType(context.readings, rule.as, context.evidence).filter((reading) => reading.hasSubstance && !reading.onlyIntroduces);
  let undated: Evidence | undefined;
  let city: Evidence | undefined;
  for (const reading of readings) {
    const view = reading.all;
    if (rule.ofDistrict === true && isOfCity(reading, context)) {
      city ??= evidenceFrom(reading.source, '', reading.titles[0]?.text ?? reading.document.title, reading.document.sha256);
      continue;
    }
    if (rule.figures > 0 && statedAmounts(view.text).length < rule.figures) continue;
    for (const mention of findFiscalYears(view.text)) {
      const isYear = rule.accept.includes('year') && mention.kind !== 'range' && mention.kind !== 'law' && mention.year === wanted;
      const isRange = rule.accept.includes('range') && mention.kind === 'range' && mention.from !== undefined && mention.to !== undefined && mention.from <= wanted && wanted <= mention.to;
      if (isYear || isRange) return { status: 'met', evidence: [evidenceAt(reading, view, mention.start, mention.end)] };
    }
    const date = rule.accept.includes('dated') ? datesInFiscalYear(view.text, wanted)[0] : undefined;
    if (date !== undefined) return { status: 'met', evidence: [evidenceAt(reading, view, date.start, date.end)] };
    const years = yearsOf(reading);
    if (years.named.has(wanted)) {
      const named = evidenceFrom(reading.source, '', decodeURI(reading.source.resource.requestedUrl.split('/').pop() ?? ''), reading.document.sha256);
      return { status: 'met', evidence: [named], remarks: [{ code: 'year-only-in-name', verdict: 'remark', params: { year: wanted }, evidence: [named] }] };
    }
    const match = rule.as === undefined ? null : typeMatch(reading, rule.as, context.evidence);
    if (years.titled.size === 0 && years.dated.size === 0) undated ??= match === null ? evidenceFrom(reading.source, '', reading.document.title, reading.document.sha256) : evidenceAt(reading, match.view, match.start, match.end);
  }
  // The document is there but says no year at all: only a person can tell whether it is this year's.
  if (undated !== undefined) return { status: 'unclear', code: 'year-not-stated', params: { year: wanted }, evidence: [undated] };
  if (city !== undefined) return { status: 'unclear', code: 'office-not-named', evidence: [city] };
  return { status: 'absent' };
});

/** Offices that make the plans of the whole city. */
const CITY = /^(?:กรงเทพมหานคร|กทม)$|(?:สานกงบประมาณ|สานกการคลง|สานกยทธศาสตร\S*)(?:กรงเทพมหานคร|กทม)?$|ของกรงเทพมหานคร$|แผนปฏบตราชการ(?:ประจาป)?กรงเทพมหานคร$/;

/** A file that never names the district and whose titles are the city's. */
function isOfCity(reading: Reading, { evidence }: RuleContext): boolean {
  if (reading.document.kind === 'html') return false;
  const own = skeleton(evidence.district.nameTh);
  const named = `${reading.all.text} ${reading.document.title} ${fileNameOf(reading.source.resource.finalUrl ?? reading.source.resource.requestedUrl)} ${reading.source.linkText ?? ''}`;
  if (skeleton(named).includes(own) || named.toLowerCase().replace(/\s/g, '').includes(evidence.district.slug)) return false;
  return reading.titles.some((title) => CITY.test(skeleton(title.text)));
}
