import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Report } from '../../src/model/report.js';
import { openStore } from '../../src/store/index.js';
import { ended } from '../cli/program.js';
import { startPortal, type SmallPortal } from './portal.js';
import { nightFolder, startNight } from './program.js';

/** What a night came to, without what two nights must differ in. */
export interface Outcome {
  /** Of every district, the essence of its one finished audit. */
  districts: Record<string, unknown>;
  links: unknown;
  notices: number;
}

export interface Round {
  when: Moment;
  /** How far the night was: addresses looked at, districts finished. */
  at: { looked: number; done: number };
  /** Faults, in words; empty when all is as without the kill. */
  faults: string[];
}

/**
 * Runs a night undisturbed, then others that are killed and started again. A moment from 0 to 1 is a share of the requests that the
 * portal has seen; from 1 to 2, of the time between the last request and the end. How long the program takes to start says nothing.
 */
export async function killRounds(moments: readonly number[], told: (round: Round) => void = () => {}): Promise<{ undisturbed: Outcome; rounds: Round[] }> {
  const { first, requests, endingMs } = await withPortal(async (portal, folder) => {
    const result = await wholeNight(portal, folder);
    return { first: result, requests: requestsOf(portal), endingMs: performance.now() - portal.lastAskedAt };
  });
  const rounds: Round[] = [];
  for (const moment of moments) {
    const when: Moment = { requests: Math.max(1, Math.round(Math.min(1, moment) * requests)), afterMs: moment > 1 ? Math.round((moment - 1) * endingMs) : 0 };
    const round = await withPortal((portal, folder) => killed(portal, folder, when, first));
    rounds.push(round);
    told(round);
  }
  return { undisturbed: first, rounds };
}

interface Moment {
  requests: number;
  afterMs: number;
}

function requestsOf(portal: SmallPortal): number {
  return [...portal.asked.values()].reduce((sum, count) => sum + count, 0);
}

async function withPortal<T>(work: (portal: SmallPortal, folder: string) => Promise<T>): Promise<T> {
  const portal = await startPortal();
  const folder = nightFolder(portal);
  try {
    return await work(portal, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await portal.close();
  }
}

async function wholeNight(portal: SmallPortal, folder: string): Promise<Outcome> {
  const { status, err } = await ended(startNight(portal, folder, ['--quiet']));
  if (status !== 0) throw new Error(`a night ended with ${status}: ${err}`);
  return outcome(portal, folder);
}

async function killed(portal: SmallPortal, folder: string, when: Moment, undisturbed: Outcome): Promise<Round> {
  const child = startNight(portal, folder, ['--quiet']);
  const closed = once(child, 'close');
  while (child.exitCode === null && requestsOf(portal) < when.requests) await new Promise((resolve) => setTimeout(resolve, 2));
  await new Promise((resolve) => setTimeout(resolve, when.afterMs));
  child.kill('SIGKILL');
  await closed;
  const faults: string[] = [];
  const { settled, looked, done, isFinished } = standing(join(folder, 'night.sqlite'), faults);
  const before = new Map(portal.asked);
  const after = await wholeNight(portal, folder);
  // A second night asks for everything, and is not what is looked at here.
  const again = isFinished ? [] : settled.filter((path) => (portal.asked.get(path) ?? 0) > (before.get(path) ?? 0));
  if (again.length > 0) faults.push(`asked again for what was done: ${again.join(', ')}`);
  if (JSON.stringify(after) !== JSON.stringify(undisturbed)) faults.push(`another result: ${JSON.stringify(after)}`);
  return { when, at: { looked, done }, faults };
}

/** The database as the killed process left it. `settled`: paths that need no further look. */
function standing(path: string, faults: string[]): { settled: string[]; looked: number; done: number; isFinished: boolean } {
  if (!existsSync(path)) return { settled: [], looked: 0, done: 0, isFinished: false };
  const db = new Database(path);
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the database is damaged');
    if (db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'run_links'`).get() === undefined) return { settled: [], looked: 0, done: 0, isFinished: false };
    // Whether a broken link needs its second look is only decided with its district.
    const rows = db.prepare<[], { url: string }>(`SELECT run_links.url AS url FROM run_links JOIN resources ON resources.id = first WHERE second IS NOT NULL OR outcome = 'ok'`).all();
    const { looked, done } = db.prepare<[], { looked: number; done: number }>(`SELECT (SELECT count(*) FROM run_links) AS looked, (SELECT count(*) FROM run_districts WHERE state = 'done') AS done`).get() ?? { looked: 0, done: 0 };
    return { settled: rows.map(({ url }) => new URL(url).pathname), looked, done, isFinished: db.prepare(`SELECT 1 FROM runs WHERE state = 'finished'`).get() !== undefined };
  } finally {
    db.close();
  }
}

function outcome(portal: SmallPortal, folder: string): Outcome {
  const opened = openStore(join(folder, 'night.sqlite'), { create: false });
  if (!opened.ok) throw new Error(opened.message.en);
  const { store } = opened;
  try {
    // A night that was finished when the kill came is followed by a second one.
    const runs = store.runs.list(10).toReversed();
    const finished = store.audits().filter((one) => one.finishedAt !== null);
    const districts = Object.fromEntries(store.runs.districts(1).map((one) => [one.district, one.audit === null ? null : essence(store.auditReport(one.audit))]).toSorted());
    if (runs.some((run) => run.state !== 'finished')) throw new Error(`a night is not finished: ${JSON.stringify(runs.map(({ state }) => state))}`);
    if (finished.length !== runs.length * Object.keys(districts).length) throw new Error(`${finished.length} results of ${runs.length} nights`);
    return { districts, links: runs[0]?.summary?.links, notices: new Set(portal.hooks.map((hook) => hook.id)).size / runs.length };
  } finally {
    store.close();
  }
}

function essence(report: Report | null): unknown {
  return report?.items.map(({ id, verdict, requirements, links }) => ({
    id,
    verdict,
    requirements: requirements.map((one) => [one.id, one.verdict, one.findings.map((finding) => finding.code)]),
    links: links.map((one) => [one.url.replace(/^.*?\/\/[^/]+/, ''), one.outcome, one.verdict, one.document?.bytes, one.history?.looks?.map((look) => look.outcome), one.attachments.length]),
  }));
}
