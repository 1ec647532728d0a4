import { openLedger } from '../../src/fetch/ledger.js';
import { createLimiter } from '../../src/fetch/limiter.js';

/** A program beside others: takes turns at one host and says when each began, by the machine's monotonic clock. */
const [path = '', rate = '20', turns = '10'] = process.argv.slice(2);
const elapsed = (): number => Number(process.hrtime.bigint()) / 1e6;
const ledger = openLedger({ path, budget: { requests: null, bytes: null }, now: Date.now, elapsed, onTrouble: (reason) => void process.stderr.write(`${reason}\n`) });
const limiter = createLimiter({ rate: Number(rate), concurrencyPerHost: 4, concurrency: 8, sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)) }, ledger);
await Promise.all(
  Array.from({ length: Number(turns) }, async () => {
    const done = await limiter.turn('portal', { ahead: false, signal: new AbortController().signal });
    process.stdout.write(`${elapsed()}\n`);
    done();
  }),
);
ledger.close();
