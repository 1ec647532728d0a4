import { createFetcher } from '../../src/fetch/index.js';

/** Fetches addresses in a process of its own, whose trusted certificates are set by NODE_EXTRA_CA_CERTS, and says how each ended. */
const fetcher = createFetcher({
  rate: null,
  timeoutMs: 5000,
  retries: 0,
  allowPrivate: true,
  userAgent: 'oit-check/0',
  portal: 'https://portal.example',
  slug: 'x',
  keep: () => 'f'.repeat(64),
  resolve: async () => ['127.0.0.1'],
});
const endings = await Promise.all(process.argv.slice(2).map((url) => fetcher.fetch(url)));
process.stdout.write(JSON.stringify(endings.map(({ outcome, detail }) => ({ outcome, detail }))));
await fetcher.close();
