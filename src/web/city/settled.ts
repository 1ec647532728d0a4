import type { Store } from '../../store/index.js';
import type { Settled } from './standing.js';

/** Items over which people decided. */
export function settledIn(_store: Store): Settled {
  return () => new Map();
}
