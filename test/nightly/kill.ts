import { killRounds } from './kill-rounds.js';

/** `npm run test:kill`: kills a night at so many random moments (default 20) and compares. Ends with 1 at the first fault. */
const count = Number(process.argv[2] ?? 20);
// The first part of a night's time is the start of the program itself; a moment past the end kills nothing and must change nothing.
const moments = Array.from({ length: count }, () => 0.2 + 0.9 * Math.random());
let number = 0;
const { rounds } = await killRounds(moments, ({ killedAfterMs, at, faults }) => {
  number += 1;
  console.log(`${String(number).padStart(2)}  killed after ${killedAfterMs} ms, ${at.looked} addresses looked at, ${at.done} districts finished: ${faults.length === 0 ? 'same result' : faults.join('; ').slice(0, 2000)}`);
});
const faulty = rounds.filter((round) => round.faults.length > 0).length;
console.log(`${rounds.length} nights killed and started again, ${faulty} with faults`);
process.exit(faulty === 0 ? 0 : 1);
