import type { ItemEvidence } from '../../model/evidence.js';
import type { Fact } from '../../model/finding.js';
import { directorFacts } from './director.js';
import { permitFacts } from './permits.js';
import { purchaseFacts } from './purchases.js';
import { spendingFacts } from './spending.js';

/**
 * What several documents or several items of one submission contradict each other in: facts by the item they belong to. Pure. They
 * are remarks: which side is wrong is for a person to say. Looks only at what was gathered; an item that is not there is not compared.
 */
export function crossFacts(all: readonly ItemEvidence[]): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  const add = (item: string, ...found: Fact[]): void => void (found.length > 0 && facts.set(item, [...(facts.get(item) ?? []), ...found]));
  for (const check of all[0]?.checklist.cross ?? []) {
    switch (check.kind) {
      case 'director':
        for (const { item, fact } of directorFacts(check, all)) add(item, fact);
        break;
      case 'permits':
        for (const { item, fact } of permitFacts(check, all)) add(item, fact);
        break;
      case 'spending-sums':
      case 'purchases': {
        const evidence = all.find((one) => one.item.id === check.item);
        if (evidence !== undefined) add(check.item, ...(check.kind === 'purchases' ? purchaseFacts(evidence) : spendingFacts(evidence)));
        break;
      }
    }
  }
  return facts;
}
