import type { Checklist } from '../model/checklist.js';
import type { ItemReport, Score } from '../model/report.js';

interface Band {
  low: number;
  high: number;
}

/**
 * Estimated OIT score, 0–100: items are averaged to topics, topics to sub-indicators, these to indicators, and the two
 * indicators to the whole (oit-rules §3.4, rule B; the official weighting is not published). `low` counts everything
 * undetermined as lost, `high` as won. Items left out of the audit are left out of the means.
 */
export function estimateScore(checklist: Checklist, items: readonly Pick<ItemReport, 'id' | 'verdict' | 'requirements'>[]): Score {
  const bands = new Map(items.map((item) => [item.id, bandOf(item, checklist.incompleteScores)]));
  const memo = new Map<string, Band | null>();
  const bandOfNode = (id: string): Band | null => {
    const known = memo.get(id);
    if (known !== undefined) return known;
    const children = checklist.nodes.filter((node) => parentOf(node.id) === id).map((node) => bandOfNode(node.id));
    const own = checklist.items.filter((item) => item.topic === id).map((item) => bands.get(item.id) ?? null);
    const band = mean([...children, ...own]);
    memo.set(id, band);
    return band;
  };
  const nodes = checklist.nodes.flatMap((node) => {
    const band = bandOfNode(node.id);
    return band === null ? [] : [{ id: node.id, low: round(band.low), high: round(band.high) }];
  });
  const oit = mean(checklist.nodes.filter((node) => parentOf(node.id) === '').map((node) => bandOfNode(node.id))) ?? { low: 0, high: 0 };
  return {
    oit: { low: round(oit.low), high: round(oit.high) },
    nodes,
    method: `estimate: items → topics → sub-indicators → indicators → mean, equal weights at every level; ${items.length} of ${checklist.items.length} items`,
  };
}

/** `9.3.2` → `9.3`, `9` → ``. */
function parentOf(id: string): string {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? '' : id.slice(0, dot);
}

function bandOf(item: Pick<ItemReport, 'verdict' | 'requirements'>, incompleteScores: boolean): Band {
  switch (item.verdict) {
    case 'pass':
    case 'remark':
    case 'not-applicable':
      return { low: 100, high: 100 };
    case 'review':
    case 'unchecked':
      return { low: 0, high: 100 };
    case 'fail': {
      // In FY2566 three items that lacked an element still scored 100 with advice; nothing published at all scores nothing.
      const something = item.requirements.some((requirement) => requirement.verdict === 'pass' || requirement.verdict === 'remark');
      return { low: 0, high: incompleteScores && something ? 100 : 0 };
    }
  }
}

function mean(bands: (Band | null)[]): Band | null {
  const known = bands.filter((band) => band !== null);
  if (known.length === 0) return null;
  return { low: known.reduce((sum, band) => sum + band.low, 0) / known.length, high: known.reduce((sum, band) => sum + band.high, 0) / known.length };
}

/** Half up to two decimals, as the published tables round. */
function round(value: number): number {
  return Math.floor(value * 100 + 0.5 + 1e-9) / 100;
}
