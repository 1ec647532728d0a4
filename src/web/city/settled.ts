import { settledVerdicts } from '../../audit/settled.js';
import type { Store } from '../../store/index.js';
import type { Verdict } from '../../model/verdict.js';
import type { Settled } from './standing.js';

/** Items over which people decided. What follows from the same decisions over the same audit is worked out once, for it takes the whole report. */
export function settledIn(store: Store): Settled {
  const known = new Map<string, { audit: string; decisions: string; verdicts: ReadonlyMap<string, Verdict> }>();
  return ({ id, district, fiscalYear }) => {
    const decisions = store.settlements.holding(id).map((one) => one.id).join(' ');
    if (decisions === '') return NONE;
    // One per district and year, so that nights do not pile up.
    const place = `${district} ${fiscalYear}`;
    const last = known.get(place);
    if (last?.audit === id && last.decisions === decisions) return last.verdicts;
    const verdicts = settledVerdicts(store, id);
    known.set(place, { audit: id, decisions, verdicts });
    return verdicts;
  };
}

const NONE: ReadonlyMap<string, Verdict> = new Map();
