import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/fetch/ledger.js';
import { createLimiter, HostClosed } from '../../src/fetch/limiter.js';
import { handClock } from './clock.js';

const forever = new AbortController().signal;

function scene(options: { rate: number | null; concurrencyPerHost?: number }) {
  const clock = handClock();
  const ledger = openLedger({ path: null, budget: { requests: null, bytes: null }, now: clock.now, elapsed: clock.now, onTrouble: () => undefined });
  const limiter = createLimiter({ concurrencyPerHost: 4, concurrency: 8, ...options, sleep: clock.sleep }, ledger);
  const starts: [string, number][] = [];
  const enter = async (name: string, { host = 'portal', ahead = false, signal = forever, lasts = 0 as number | null } = {}) => {
    const done = await limiter.turn(host, { ahead, signal });
    starts.push([name, clock.now()]);
    if (lasts === null) return done;
    if (lasts > 0) await clock.sleep(lasts);
    done();
    return done;
  };
  return { clock, limiter, starts, enter, times: () => starts.map(([, at]) => at) };
}

describe('the limiter', () => {
  it('spaces starts on one host by the rate', async () => {
    const { clock, enter, times } = scene({ rate: 2 });
    for (const name of ['a', 'b', 'c', 'd']) void enter(name);
    await clock.advance(5000);
    expect(times()).toEqual([0, 500, 1000, 1500]);
  });

  it('lets hosts run beside each other', async () => {
    const { clock, enter, times } = scene({ rate: 1 });
    void enter('a');
    void enter('b', { host: 'egp' });
    await clock.advance(10);
    expect(times()).toEqual([0, 0]);
  });

  it('keeps few in flight on one host, also without pacing', async () => {
    const { clock, enter, times } = scene({ rate: null, concurrencyPerHost: 2 });
    for (let i = 0; i < 5; i += 1) void enter(`${i}`, { lasts: 100 });
    await clock.advance(1000);
    expect(times()).toEqual([0, 0, 100, 100, 200]);
  });

  it('keeps at most eight in flight over all hosts', async () => {
    const { clock, enter, starts } = scene({ rate: null });
    for (let i = 0; i < 12; i += 1) void enter(`${i}`, { host: `host${i}`, lasts: null });
    await clock.advance(1000);
    expect(starts).toHaveLength(8);
  });

  it('lets the next hop of a fetch under way go before fetches that have not begun', async () => {
    const { clock, enter, starts } = scene({ rate: 1 });
    for (const name of ['first', 'second', 'third']) void enter(name);
    void enter('hop', { ahead: true });
    await clock.advance(5000);
    expect(starts.map(([name]) => name)).toEqual(['first', 'hop', 'second', 'third']);
  });

  it('makes the whole host wait after a 429, and no other', async () => {
    const { clock, limiter, enter, starts } = scene({ rate: null });
    limiter.pause('portal', 2000);
    void enter('portal');
    void enter('egp', { host: 'egp' });
    await clock.advance(1999);
    expect(starts).toEqual([['egp', 0]]);
    await clock.advance(1);
    expect(starts).toEqual([['egp', 0], ['portal', 2000]]);
  });

  it('heeds a pause that arrives while others already wait', async () => {
    const { clock, limiter, enter, times } = scene({ rate: 1 });
    for (const name of ['a', 'b']) void enter(name);
    await clock.advance(500);
    limiter.pause('portal', 3000);
    await clock.advance(10_000);
    expect(times()).toEqual([0, 3500]);
  });

  it('gives a host up that asks for more than ten minutes in all', async () => {
    const { limiter, enter } = scene({ rate: null });
    limiter.pause('portal', 120_000);
    const waiting = enter('a');
    for (let i = 2; i <= 6; i += 1) limiter.pause('portal', 120_000 * i);
    await expect(waiting).rejects.toBeInstanceOf(HostClosed);
    await expect(enter('b')).rejects.toBeInstanceOf(HostClosed);
  });

  it('frees the place of one who no longer waits', async () => {
    const { clock, enter, starts } = scene({ rate: 1 });
    const gone = new AbortController();
    void enter('a');
    const left = enter('b', { signal: gone.signal });
    void enter('c');
    gone.abort(new Error('interrupted'));
    await expect(left).rejects.toThrow('interrupted');
    await clock.advance(3000);
    expect(starts).toEqual([['a', 0], ['c', 1000]]);
  });

  it('meets the pause a site asks for in robots.txt', async () => {
    const { clock, limiter, enter, times } = scene({ rate: 2 });
    limiter.space('portal', 3000);
    for (const name of ['a', 'b', 'c']) void enter(name);
    await clock.advance(10_000);
    expect(times()).toEqual([0, 3000, 6000]);
  });
});
