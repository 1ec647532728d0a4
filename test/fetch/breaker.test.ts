import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/fetch/breaker.js';
import { failure } from '../../src/fetch/failure.js';
import { handClock, jumpingClock } from './clock.js';

const forever = new AbortController().signal;

function scene(clock = jumpingClock()) {
  const server = { up: false, asked: 0 };
  const breaker = createBreaker({ now: clock.now, elapsed: clock.now, sleep: clock.sleep }, async () => {
    server.asked += 1;
    return server.up ? null : failure('connection-refused', 'nobody listens');
  });
  const fail = async (...addresses: string[]) => {
    let last = null;
    for (const address of addresses) last = await breaker.failed('portal', address);
    return last;
  };
  return { clock, server, breaker, fail };
}

describe('the circuit breaker', () => {
  it('asks the start page only when failures cluster', async () => {
    const { server, fail } = scene();
    expect(await fail('/1', '/2', '/2', '/2')).toBeNull();
    expect(server.asked).toBe(0);
    expect(await fail('/3')).toMatchObject({ outcome: 'connection-refused' });
    expect(server.asked).toBe(1);
  });

  it('leaves failures to their pages while the host answers in between, or its start page does', async () => {
    const { server, breaker, fail } = scene();
    await fail('/1', '/2');
    breaker.answered('portal');
    expect(await fail('/3', '/4')).toBeNull();
    server.up = true;
    expect(await fail('/5')).toBeNull();
    expect(await breaker.admit('portal', forever)).toBeNull();
    expect(breaker.outages()).toEqual([]);
  });

  it('names the time of the first failure in the row', async () => {
    const { clock, breaker, fail } = scene();
    const first = clock.now();
    await fail('/1');
    await clock.sleep(90_000);
    expect(await fail('/2', '/3')).toMatchObject({ since: first });
    expect(breaker.outages()).toEqual([{ host: 'portal', since: first, until: null }]);
  });

  it('waits a minute for the host and then lets its links go, without asking it for each', async () => {
    const { clock, server, breaker, fail } = scene();
    await fail('/1', '/2', '/3');
    const downAt = clock.now();
    expect(await breaker.admit('portal', forever)).not.toBeNull();
    expect(clock.now() - downAt).toBeGreaterThanOrEqual(60_000);
    const asked = server.asked;
    for (let i = 0; i < 9000; i += 1) expect(await breaker.admit('portal', forever)).not.toBeNull();
    expect(server.asked).toBe(asked);
    expect(asked).toBeLessThan(6);
  });

  it('uses a host again that has come back, with one probe for all who wait', async () => {
    const { clock, server, breaker, fail } = scene(handClock() as unknown as ReturnType<typeof jumpingClock>);
    await fail('/1', '/2', '/3');
    const waiting = Array.from({ length: 20 }, () => breaker.admit('portal', forever));
    server.up = true;
    await (clock as unknown as ReturnType<typeof handClock>).advance(10_000);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 20 }, () => null));
    expect(server.asked).toBe(2);
    expect(breaker.outages()[0]?.until).toBe(10_000);
  });

  it('goes back to rest at the first answer, whoever got it', async () => {
    const { breaker, fail } = scene();
    await fail('/1', '/2', '/3');
    breaker.answered('portal');
    expect(await breaker.admit('portal', forever)).toBeNull();
  });

  it('knows each host by itself', async () => {
    const { breaker, fail } = scene();
    await fail('/1', '/2', '/3');
    expect(await breaker.admit('egp', forever)).toBeNull();
  });
});
