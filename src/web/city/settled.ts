import { settledVerdicts } from '../../audit/settled.js';
import type { Store } from '../../store/index.js';
import type { Settled } from './standing.js';

/** Items over which people decided. */
export function settledIn(store: Store): Settled {
  return ({ id }) => settledVerdicts(store, id);
}
