import { openStore } from '../../src/store/index.js';

/** Child of the lock test: takes a lock, says so, and stays. */
const result = openStore(process.argv[2] ?? '');
if (!result.ok) throw new Error(result.message.en);
const taken = result.store.locks.take('nightly', 'nightly');
process.stdout.write(`${taken.ok}\n`);
setInterval(() => undefined, 1000);
