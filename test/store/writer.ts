import { openStore } from '../../src/store/index.js';
import { evidence, report, start } from './records.js';

/** Child of the kill test: finishes audits as fast as it can and says the id of each once it is finished. */
const result = openStore(process.argv[2] ?? '');
if (!result.ok) throw new Error(result.message.en);
const { store } = result;
for (;;) {
  const id = store.beginAudit(start());
  store.keep(Buffer.from(id.repeat(2000)));
  store.finishAudit(id, report(id), evidence());
  process.stdout.write(`${id}\n`);
}
