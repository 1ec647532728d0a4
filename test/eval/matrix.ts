import type { Checklist } from '../../src/model/checklist.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { Case, ItemCases } from './case.js';

/** Requirements that another item's good documents do meet, by the rules. */
export interface Allowed {
  item: string;
  letters: string;
  /** Items whose documents meet them. */
  by: string[];
  reason: string;
}

/** For each item the good documents of each other one: none of its hard requirements passes by them, but for what is allowed. */
export function matrix(checklist: Checklist, items: readonly ItemCases[], allowed: readonly Allowed[]): Case[] {
  const good = new Map(items.map((item) => [item.item, item.cases.find(([category]) => category === 'good')]));
  return checklist.items.flatMap((item) => [...good].flatMap(([other, documents]): Case[] => {
    if (other === item.id || documents === undefined) return [];
    const [, , submitted, , linked = []] = documents;
    const free = allowed.filter((one) => one.item === item.id && one.by.includes(other)).map((one) => one.letters).join('');
    const hard = item.requirements.filter((one) => one.severity === 'hard').map((one) => one.id.split('.')[1] ?? '').filter((letter) => !free.includes(letter));
    if (hard.length === 0) return [];
    return [{ item: item.id, category: 'document of another item', name: `documents of ${other}`, submitted, linked, expect: Object.fromEntries(hard.map((letter) => [letter, NO_PASS])), blind: false, derived: true }];
  }));
}

const NO_PASS: Verdict[] = ['fail', 'review', 'not-applicable', 'unchecked'];
