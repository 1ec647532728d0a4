import type { Checklist } from '../model/checklist.js';
import type { Gain } from '../model/gain.js';
import type { ItemReport } from '../model/report.js';
import { halfUp } from './rounding.js';
import { estimateScore } from './score.js';

/**
 * What each item that does not pass would add to the estimated score if it passed and all others stayed as they are. Most
 * points first, of equal points the order of the items. Items that cost nothing, those with remarks among them, are left out.
 */
export function pointsToWin(checklist: Checklist, items: readonly ItemReport[]): Gain[] {
  const now = estimateScore(checklist, items).oit;
  return items
    .filter((item) => item.verdict === 'fail' || item.verdict === 'review' || item.verdict === 'unchecked')
    .map((item): Gain => {
      const then = estimateScore(checklist, items.map((other) => (other === item ? { ...other, verdict: 'pass' } : other))).oit;
      // The estimate is rounded, and so is the difference: no point of a hundredth that comes from binary fractions.
      return { item: item.id, low: halfUp(then.high - now.high), high: halfUp(then.low - now.low) };
    })
    .filter((gain) => gain.high > 0)
    .sort((a, b) => b.high - a.high);
}
