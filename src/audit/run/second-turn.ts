import type { RunRecord } from '../../store/index.js';
import type { NightOptions } from './index.js';
import type { NightFetcher } from './work-list.js';

/** The second looks, each so long after the first; all are done when it resolves. */
export async function lookAgain(run: RunRecord, options: NightOptions, fetcher: NightFetcher, firstLooks: ReadonlyMap<string, number>, sleep: NonNullable<NightOptions['sleep']>): Promise<void> {
  const { store, signal, confirmAfterMs } = options;
  const wanted = store.runs.secondLooks(run.id);
  if (wanted.length === 0) return;
  const waits = wanted.map(({ url, at }) => {
    const first = firstLooks.get(url);
    // An earlier process took the first look: the wall clock tells, within the bounds of what can be true.
    const gone = first === undefined ? options.now().getTime() - Date.parse(at) : options.elapsed() - first;
    return { url, dueAt: options.elapsed() + Math.min(confirmAfterMs, Math.max(0, confirmAfterMs - gone)) };
  });
  waits.sort((a, b) => a.dueAt - b.dueAt);
  options.onNote({ kind: 'second-look', links: wanted.length, inMs: Math.max(0, (waits[0]?.dueAt ?? 0) - options.elapsed()) });
  const looks: Promise<void>[] = [];
  for (const { url, dueAt } of waits) {
    const left = dueAt - options.elapsed();
    if (left > 0) await sleep(left, signal);
    if (fetcher.unsettled !== null) break;
    const look = fetcher.lookAgain(url);
    // Heard by `all` below, unless the waiting is cut short before.
    look.catch(() => undefined);
    looks.push(look);
  }
  await Promise.all(looks);
}
