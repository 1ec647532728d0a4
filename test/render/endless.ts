import { createRenderer } from '../../src/render/index.js';
import { sent, shell } from './site.js';

/** Renders a page that computes without end, until somebody ends this process. `stop`: it interrupts itself. */
const interrupt = new AbortController();
const renderer = createRenderer({
  executablePath: process.argv[2] ?? '',
  admit: async () => ({ kind: 'failure', outcome: 'blocked-address', detail: '' }),
  userAgent: 'oit-check/test',
  signal: interrupt.signal,
});
const page = renderer.render(sent('http://127.0.0.1:9/', shell('setTimeout(() => { for (;;); }, 50); const f = document.createElement("iframe"); document.body.append(f)')));
page.catch((error: unknown) => process.stdout.write(`ended: ${String(error)}\n`));
setTimeout(() => process.stdout.write('at work\n'), 2_000);
if (process.argv[3] === 'stop') setTimeout(() => interrupt.abort(new Error('interrupted')), 2_500);
if (process.argv[3] === 'throw') setTimeout(() => { throw new Error('a bug'); }, 2_500);
if (process.argv[3] === 'exit') setTimeout(() => process.exit(3), 2_500);
