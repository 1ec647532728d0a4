import { expect, it } from 'vitest';
import { killRounds } from './kill-rounds.js';

it('comes to the same after kill -9 at any moment, and asks for nothing twice', async () => {
  const { undisturbed, rounds } = await killRounds([0.4, 0.9, 1.5]);
  expect(Object.keys(undisturbed.districts)).toHaveLength(4);
  expect(undisturbed.notices).toBe(1);
  expect(rounds.flatMap((round) => round.faults)).toEqual([]);
}, 300_000);
