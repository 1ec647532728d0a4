import type { DistrictNight, LinkCounts, NightSummary } from '../../model/night.js';
import type { Report } from '../../model/report.js';
import type { RunRecord, Store } from '../../store/index.js';
import { loadDistricts } from '../../submission/index.js';
import { contentComparison } from '../content.js';
import { diffReports } from '../diff.js';
import { baselineOf } from './baseline.js';
import { nightHealth } from './health.js';

const NIGHTS_COMPARED = 7;

/** What became of a run so far, from what is stored: the same after a restart as without one. */
export function summarise(store: Store, run: RunRecord, ended: NightSummary['ended'], finishedAt: string | null): NightSummary {
  const outcomes: NightSummary['outcomes'] = {};
  const links = noLinks();
  const requirements = { all: 0, unchecked: 0 };
  const names = new Map(loadDistricts().map((one) => [one.slug, one]));
  const districts = store.runs.districts(run.id).map((one): DistrictNight => {
    const { slug = one.district, nameTh = one.district, nameEn = one.district } = names.get(one.district) ?? {};
    const night = { district: { slug, nameTh, nameEn }, fiscalYear: one.fiscalYear, trouble: one.trouble };
    const report = one.state === 'done' && one.audit !== null ? store.auditReport(one.audit) : null;
    if (report === null) return { ...night, state: one.state === 'failed' ? 'failed' : 'open', audit: null, items: null, links: null, score: null, diff: null };
    const counts = countLinks(report);
    for (const key of Object.keys(links) as (keyof LinkCounts)[]) links[key] += counts[key];
    for (const { outcome } of report.items.flatMap((item) => item.links)) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const verdicts = report.items.flatMap((item) => item.requirements.map((requirement) => requirement.verdict));
    requirements.all += verdicts.length;
    requirements.unchecked += verdicts.filter((verdict) => verdict === 'unchecked').length;
    const before = baselineOf(store, run.id, one);
    return { ...night, state: 'done', audit: one.audit, items: countItems(report), links: counts, score: report.score.oit, diff: before === null ? null : diffReports(before, report, contentComparison(store)) };
  });
  const facts = { run: run.id, startedAt: run.startedAt, finishedAt, ended, districts, outcomes, links, requirements };
  return { schemaVersion: 1, health: nightHealth(facts, nightsBefore(store, run.id)), ...facts };
}

/** Newest first. */
export function nightsBefore(store: Store, runId: number): NightSummary[] {
  return store.runs
    .list(4 * NIGHTS_COMPARED)
    .filter((one) => one.id < runId && one.state === 'finished')
    .flatMap((one) => one.summary ?? [])
    .slice(0, NIGHTS_COMPARED);
}

function countItems(report: Report): NonNullable<DistrictNight['items']> {
  const counts: NonNullable<DistrictNight['items']> = {};
  for (const { verdict } of report.items) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function noLinks(): LinkCounts {
  return { all: 0, ok: 0, failing: 0, review: 0, unchecked: 0 };
}

function countLinks(report: Report): LinkCounts {
  const counts = noLinks();
  for (const { outcome, verdict } of report.items.flatMap((item) => item.links)) {
    counts.all += 1;
    if (verdict === 'unchecked') counts.unchecked += 1;
    else if (outcome === 'ok') counts.ok += 1;
    else counts[verdict === 'fail' ? 'failing' : 'review'] += 1;
  }
  return counts;
}
