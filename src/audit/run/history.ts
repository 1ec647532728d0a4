import type { Flapping } from '../../model/diff.js';
import { OUTCOMES } from '../../model/outcome.js';
import type { LinkHistory, Report } from '../../model/report.js';
import type { Resource } from '../../model/resource.js';
import type { Store } from '../../store/index.js';
import { keyOf } from './work-list.js';

/** The newest included. */
const FLAPPING_NIGHTS = 7;
const FLAPPING_CHANGES = 3;

/** The report with what this night and the ones before it tell of its links: both looks, and whether a link goes and comes. */
export function withHistory(report: Report, runId: number, store: Store): Report {
  const nights = store.runs.audits(report.district.slug, report.fiscalYear, FLAPPING_NIGHTS - 1, runId).map((audit) => new Map(store.runs.outcomes(audit).map((one) => [one.url, one])));
  const items = report.items.map((item) => ({
    ...item,
    links: item.links.map((link) => {
      const past = nights.map((night) => night.get(link.url)).filter((one) => one !== undefined);
      const flapping = flappingOf([...past.toReversed(), { outcome: link.outcome, cause: link.verdict === 'unchecked' ? 'ours' : null }]);
      const seen = store.runs.link(runId, keyOf(link.requestedUrl ?? link.url));
      const looks = seen === null || seen.second === null ? undefined : [seen.first, seen.second].map(({ fetchedAt, outcome }) => ({ at: fetchedAt, outcome }));
      const history: LinkHistory = { ...(looks === undefined ? {} : { looks }), ...(flapping === null ? {} : { flapping }) };
      return Object.keys(history).length === 0 ? link : { ...link, history };
    }),
  }));
  return { ...report, items };
}

/** Whether a link changed between open and not open often enough, oldest night first. What was our own failure is left out. */
export function flappingOf(nights: readonly { outcome: Resource['outcome']; cause: string | null }[]): Flapping | null {
  const open = nights.filter(({ outcome, cause }) => outcome === 'ok' || (OUTCOMES[outcome].verdict !== 'unchecked' && !OURS.has(cause ?? ''))).map(({ outcome }) => outcome === 'ok');
  const changes = open.filter((state, at) => at > 0 && state !== open[at - 1]).length;
  return changes >= FLAPPING_CHANGES ? { changes, nights: open.length } : null;
}

/** Causes that say nothing about the link. */
const OURS: ReadonlySet<string> = new Set(['ours', 'host-down', 'budget-spent']);
