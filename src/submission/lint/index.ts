import type { LintFinding } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import { LINT_WORDING, type LintCode } from '../../wording/lint.js';
import { listItems } from './listed.js';
import type { LintContext, LintFact, LintInput, LintRule } from './rule.js';
import { duplicateLink } from './d01-duplicate-link.js';
import { itemNumberMismatch } from './d02-item-number-mismatch.js';
import { noItemNumber } from './d03-no-item-number.js';
import { otherFiscalYear } from './d04-other-fiscal-year.js';
import { noYear } from './d05-no-year.js';
import { impossibleYear } from './d06-impossible-year.js';
import { periodNotCovered } from './d07-period-not-covered.js';
import { monthSeries } from './d08-month-series.js';
import { imageFile } from './d09-image-file.js';
import { outsideOwnSite } from './d10-outside-own-site.js';
import { brokenUrl } from './d11-broken-url.js';
import { unsafeCharacters } from './d12-unsafe-characters.js';
import { partMissing } from './d13-part-missing.js';
import { onlyGenericLink } from './d14-only-generic-link.js';
import { noLink } from './d15-no-link.js';
import { uploadedLate } from './d16-uploaded-late.js';
import { sameExplanation } from './d17-same-explanation.js';

/**
 * Everything that can be said about a list of links without opening one of them, in words, by rule and item. Source: oit-rules §7.
 */
export function lintSubmission(submission: Submission, context: LintContext): LintFinding[] {
  const input: LintInput = {
    items: listItems(submission, context),
    fiscalYear: submission.fiscalYear,
    checklist: context.checklist,
  };
  return [
    ...run(duplicateLink, input), ...run(itemNumberMismatch, input), ...run(noItemNumber, input), ...run(otherFiscalYear, input), ...run(noYear, input),
    ...run(impossibleYear, input), ...run(periodNotCovered, input), ...run(monthSeries, input), ...run(imageFile, input), ...run(outsideOwnSite, input),
    ...run(brokenUrl, input), ...run(unsafeCharacters, input), ...run(partMissing, input), ...run(onlyGenericLink, input), ...run(noLink, input),
    ...run(uploadedLate, input), ...run(sameExplanation, input),
  ].filter((finding) => isWanted(finding, context.items));
}

/** A finding about many items is wanted when any of them is. */
function isWanted({ params }: LintFinding, wanted: LintContext['items']): boolean {
  const about = Array.isArray(params['items']) ? params['items'].map(String) : [String(params['item'])];
  return !wanted || about.some((item) => wanted.includes(item));
}

function run<Code extends LintCode>({ code, find }: LintRule<Code>, input: LintInput): LintFinding[] {
  return find(input).map((fact) => inWords(code, fact));
}

function inWords<Code extends LintCode>(code: Code, { severity, params, links }: LintFact<Code>): LintFinding {
  const evidence = links.map(({ url, name }) => ({ url, locator: '', quote: name.slice(0, 300), sha256: null }));
  return { code, severity, params: { ...params }, ...LINT_WORDING[code](params), evidence };
}
