import { killRounds } from './kill-rounds.js';

/** `npm run test:kill`: kills a night at so many random moments (default 20) and compares. Ends with 1 at the first fault. */
const count = Number(process.argv[2] ?? 20);
const moments = Array.from({ length: count }, () => 1.9 * Math.random());
let number = 0;
const { rounds } = await killRounds(moments, ({ when, at, faults }) => {
  number += 1;
  console.log(`${String(number).padStart(2)}  killed after ${when.requests} requests${when.afterMs > 0 ? ` and ${when.afterMs} ms` : ''}, ${at.looked} addresses looked at, ${at.done} districts finished: ${faults.length === 0 ? 'same result' : faults.join('; ').slice(0, 2000)}`);
});
const faulty = rounds.filter((round) => round.faults.length > 0).length;
console.log(`${rounds.length} nights killed and started again, ${faulty} with faults`);
process.exit(faulty === 0 ? 0 : 1);
