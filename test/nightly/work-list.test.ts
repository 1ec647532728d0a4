import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { workListFetcher, type NightFetcher } from '../../src/audit/run/work-list.js';
import type { Fetcher } from '../../src/fetch/index.js';
import type { Resource } from '../../src/model/resource.js';
import { openStore, type Store } from '../../src/store/index.js';
import { resource } from '../store/records.js';

const URL_A = 'https://example.org/a.pdf';

let folder: string;
let store: Store;
let answer: Partial<Resource>;
let asked: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'work-list-'));
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  ({ store } = opened);
  store.runs.begin('all', '2026-11-25T18:30:00.000Z', []);
  answer = {};
  asked = [];
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

let second = 0;
const plain: Fetcher = {
  // Only `fetch` is used by the list.
  ...({} as Fetcher),
  fetch: async (url, options) => {
    asked.push(options?.again === true ? `again ${url}` : url);
    second += 1;
    return resource({ requestedUrl: url, fetchedAt: new Date(Date.UTC(2026, 10, 25, 19, 0, second)).toISOString(), ...answer });
  },
};
const listed = (): NightFetcher => workListFetcher({ fetcher: plain, store, runId: 1, onLook: () => {} });

it('asks once, whatever the spelling, and not again in another process', async () => {
  const first = listed();
  const [one, other] = await Promise.all([first.fetch(URL_A), first.fetch('https://EXAMPLE.org:443/a.pdf')]);
  expect([one.requestedUrl, other.requestedUrl]).toEqual([URL_A, 'https://EXAMPLE.org:443/a.pdf']);
  expect((await listed().fetch(URL_A)).outcome).toBe('ok');
  expect(asked).toEqual([URL_A]);
});

it('takes the second look for the truth, and keeps both', async () => {
  answer = { outcome: 'not-found', httpStatus: 404 };
  const fetcher = listed();
  await fetcher.fetch(URL_A);
  store.runs.wantSecondLook(1, [URL_A]);
  expect(store.runs.secondLooks(1)).toMatchObject([{ url: URL_A }]);
  answer = {};
  await fetcher.lookAgain(URL_A);
  expect(asked).toEqual([URL_A, `again ${URL_A}`]);
  expect((await listed().fetch(URL_A)).outcome).toBe('ok');
  expect(store.runs.link(1, URL_A)).toMatchObject({ first: { outcome: 'not-found' }, second: { outcome: 'ok' } });
  expect(store.runs.secondLooks(1)).toEqual([]);
});

it('does not keep what only says that our own network is down or our own bound was reached', async () => {
  answer = { outcome: 'network-down' };
  const down = listed();
  await down.fetch(URL_A);
  expect(down.unsettled).toBe('network-down');
  answer = { outcome: 'rate-limited', cause: { code: 'budget-spent', host: 'example.org' } };
  const spent = listed();
  await spent.fetch(URL_A);
  expect(spent.unsettled).toBe('budget');
  expect(store.runs.looked(1)).toBe(0);
  answer = {};
  const up = listed();
  await up.fetch(URL_A);
  expect([up.unsettled, store.runs.looked(1), asked.length]).toEqual([null, 1, 3]);
});

it('asks again when the bytes of a look were lost', async () => {
  const sha256 = store.keep(Buffer.from('bytes'));
  answer = { sha256, bytes: 5 };
  await listed().fetch(URL_A);
  rmSync(store.pathOf(sha256));
  await listed().fetch(URL_A);
  store.keep(Buffer.from('bytes'));
  await listed().fetch(URL_A);
  expect(asked).toEqual([URL_A, URL_A]);
});
