import { setImmediate } from 'node:timers/promises';

/** Time that passes only when somebody sleeps: every sleep ends at once and moves the clock on. */
export function jumpingClock(start = Date.parse('2023-04-28T03:00:00Z')) {
  let time = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => time,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
      await setImmediate();
    },
  };
}

/** Time that passes only by `advance`. */
export function handClock() {
  let time = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i += 1) await setImmediate();
  };
  return {
    now: () => time,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: time + ms, wake })),
    async advance(ms: number) {
      const until = time + ms;
      await settle();
      for (;;) {
        const next = sleepers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        time = Math.max(time, next.at);
        next.wake();
        await settle();
      }
      time = until;
    },
  };
}
