import type { Level, LevelId } from '../model/report.js';
import { halfUp } from './rounding.js';

/** Shares of the three instruments in the total (oit-rules §3.1). */
const WEIGHTS = { iit: 0.3, eit: 0.3, oit: 0.4 } as const;

export interface Instruments {
  iit: number;
  eit: number;
  oit: number;
}

/** The weighted parts, each rounded before they are added as the published tables do, the total and the level. */
export function totalOf({ iit, eit, oit }: Instruments): { parts: Instruments; total: number; level: LevelId } {
  const parts = { iit: halfUp(iit * WEIGHTS.iit), eit: halfUp(eit * WEIGHTS.eit), oit: halfUp(oit * WEIGHTS.oit) };
  const total = halfUp(parts.iit + parts.eit + parts.oit);
  return { parts, total, level: levelOf(total, Math.min(iit, eit, oit)) };
}

/** The level that would follow from an estimated band of the OIT score and given IIT and EIT. */
export function levelBand(oit: { low: number; high: number }, { iit, eit }: Pick<Instruments, 'iit' | 'eit'>): Level {
  const low = totalOf({ iit, eit, oit: oit.low });
  const high = totalOf({ iit, eit, oit: oit.high });
  return {
    iit,
    eit,
    parts: { iit: low.parts.iit, eit: low.parts.eit, oit: { low: low.parts.oit, high: high.parts.oit } },
    total: { low: low.total, high: high.total },
    level: { low: low.level, high: high.level },
  };
}

/** A good total is not enough: each instrument must reach the bound by itself (the result table of FY2566). */
function levelOf(total: number, weakest: number): LevelId {
  if (total >= 95 && weakest >= 95) return 'excellent';
  if (total >= 85) return weakest >= 85 ? 'good' : 'pass';
  return total >= 70 ? 'improve' : 'improve-urgently';
}
