import { evidenceAt } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';
import { typeMatch } from '../search.js';
import type { Evidence } from '../../model/finding.js';

/** A document of the type exists and holds more than its title. */
export const documentExists = defineRule('document', (rule, context): RuleResult => {
  let nearest: Evidence | undefined;
  for (const reading of context.readings) {
    const match = typeMatch(reading, rule.as, context.evidence);
    if (match === null) continue;
    const evidence = evidenceAt(reading, match.view, match.start, match.end);
    if (reading.hasSubstance) return { status: 'met', evidence: [evidence] };
    nearest ??= evidence;
  }
  const type = context.evidence.item.documentTypes[rule.as];
  return { status: 'absent', params: { typeTh: type?.nameTh ?? rule.as, typeEn: type?.nameEn ?? rule.as }, nearest };
});
