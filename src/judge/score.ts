import type { Checklist } from '../model/checklist.js';
import type { ItemReport, Score } from '../model/report.js';
import { levelBand, type Instruments } from './level.js';
import { pathOf, ROLL_UPS, rollUp, type Band, type PlacedBand, type RollUp } from './roll-up.js';
import { halfUp } from './rounding.js';

type JudgedItem = Pick<ItemReport, 'id' | 'verdict' | 'requirements'>;

/**
 * Estimated OIT score, 0–100: items are averaged to topics, topics to sub-indicators, these to indicators, and the two
 * indicators to the whole (oit-rules §3.4, rule B; the official weighting is not published), with the other rules as
 * `alternatives`. `low` counts everything undetermined as lost, `high` as won. Items left out of the audit are left out of
 * the means. With the scores of the two surveys also the level that would follow.
 */
export function estimateScore(checklist: Checklist, items: readonly JudgedItem[], surveys: Pick<Instruments, 'iit' | 'eit'> | null = null): Score {
  const placed = items.flatMap((item): PlacedBand[] => {
    const topic = checklist.items.find((one) => one.id === item.id)?.topic;
    return topic === undefined ? [] : [{ path: pathOf(topic), ...bandOf(item, checklist.incompleteScores) }];
  });
  const coverage = `${items.length} of ${checklist.items.length} items`;
  const oit = whole(placed, 'three-level');
  return {
    oit,
    nodes: checklist.nodes.flatMap((node) => {
      const depth = node.id.split('.').length;
      const band = rollUp(placed.filter((item) => item.path[depth - 1] === node.id), ROLL_UPS['three-level'].filter((level) => level > depth));
      return band === null ? [] : [{ id: node.id, ...rounded(band) }];
    }),
    method: `estimate: ${METHODS['three-level']}; ${coverage}`,
    alternatives: (['two-level', 'flat'] as const).map((id) => ({ id, oit: whole(placed, id), method: `estimate: ${METHODS[id]}; ${coverage}` })),
    ...(surveys === null ? {} : { level: levelBand(oit, surveys) }),
  };
}

const METHODS: Record<RollUp, string> = {
  'three-level': 'items → topics → sub-indicators → indicators → mean, equal weights at every level',
  'two-level': 'items → sub-indicators → indicators → mean, as in the national assessment',
  flat: 'mean of all items',
};

function whole(items: readonly PlacedBand[], id: RollUp): Band {
  return rounded(rollUp(items, ROLL_UPS[id]) ?? { low: 0, high: 0 });
}

/** A soft requirement that is not there is a remark as well, and no sign that anything was published. */
const ABSENCES: ReadonlySet<string> = new Set(['no-links', 'all-links-dead', 'requirement-missing']);

function bandOf(item: JudgedItem, incompleteScores: boolean): Band {
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
      const something = item.requirements.some((requirement) => requirement.verdict === 'pass' || (requirement.verdict === 'remark' && !requirement.findings.every((finding) => ABSENCES.has(finding.code))));
      return { low: 0, high: incompleteScores && something ? 100 : 0 };
    }
  }
}

function rounded(band: Band): Band {
  return { low: halfUp(band.low), high: halfUp(band.high) };
}
