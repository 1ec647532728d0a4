import type { Evidence } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { WORST_FIRST } from '../../model/verdict.js';

/** Places of one finding that are pictured; a person who has seen three knows the rest. */
const PER_FINDING = 3;

/**
 * The evidence of which a picture says most, most important first: what is wrong or must be confirmed, then what hard requirements
 * pass by. Each place once.
 */
export function picturesWanted(report: Report): Evidence[] {
  const found = new Map<string, { evidence: Evidence; rank: number }>();
  for (const item of report.items) {
    for (const { severity, findings } of item.requirements) {
      for (const finding of findings) {
        const passes = finding.verdict === 'pass' || finding.verdict === 'not-applicable';
        const rank = passes && severity !== 'hard' ? WORST_FIRST.length : WORST_FIRST.indexOf(finding.verdict);
        for (const evidence of finding.evidence.slice(0, passes ? 1 : PER_FINDING)) {
          if (evidence.sha256 === null || evidence.locator === '') continue;
          const key = `${evidence.sha256}\n${evidence.locator}`;
          const known = found.get(key);
          if (known === undefined || rank < known.rank) found.set(key, { evidence, rank });
        }
      }
    }
  }
  // Array.sort is stable: the order of the items stays.
  return [...found.values()].sort((a, b) => a.rank - b.rank).map(({ evidence }) => evidence);
}
