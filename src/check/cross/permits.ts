import type { CrossCheck } from '../../model/checklist.js';
import type { ItemEvidence } from '../../model/evidence.js';
import type { Fact } from '../../model/finding.js';
import { unreadSources } from '../absence.js';
import { readableOf } from '../readable.js';
import { evidenceAt, type Reading } from '../reading.js';
import { matchClause } from '../search.js';
import { standingOf } from '../standing.js';

type Permits = Extract<CrossCheck, { kind: 'permits' }>;

/**
 * Kinds of permits that one of the items speaks of and another, read whole and speaking of at least one, does not. Keyed by the item
 * that lacks them.
 */
export function permitFacts({ items, families }: Permits, all: readonly ItemEvidence[]): { item: string; fact: Fact }[] {
  const spoken = items.flatMap((id) => {
    const evidence = all.find((one) => one.item.id === id);
    if (evidence === undefined) return [];
    const readings = readableOf(evidence).filter((reading) => standingOf(reading, 'in-force', evidence).verdict === 'fits' && reading.hasSubstance && !reading.onlyIntroduces);
    const named = new Map(families.flatMap((family) => {
      const place = placeOf(readings, family.words, evidence);
      return place === null ? [] : [[family, place] as const];
    }));
    return [{ id, evidence, named, isWhole: unreadSources(evidence).length === 0 && !evidence.attachmentsCut }];
  });
  return spoken.flatMap(({ id, named, isWhole }) => {
    if (!isWhole || named.size === 0) return [];
    const missing = families.filter((family) => !named.has(family) && spoken.some((other) => other.named.has(family)));
    if (missing.length === 0) return [];
    const others = [...new Set(missing.flatMap((family) => spoken.filter((other) => other.named.has(family)).map((other) => other.id)))];
    const places = missing.flatMap((family) => spoken.flatMap((other) => other.named.get(family) ?? []).slice(0, 1));
    return [{ item: id, fact: { code: 'permits-differ', verdict: 'remark', params: { missingTh: missing.map((one) => one.nameTh), missingEn: missing.map((one) => one.nameEn), others }, evidence: places } satisfies Fact }];
  });
}

function placeOf(readings: readonly Reading[], words: string[], evidence: ItemEvidence): Fact['evidence'][number] | null {
  for (const reading of readings) {
    const match = matchClause(reading.prose, { any: words, patterns: [], min: 1 }, evidence)[0];
    if (match !== undefined) return evidenceAt(reading, reading.prose, match.start, match.end);
  }
  return null;
}
