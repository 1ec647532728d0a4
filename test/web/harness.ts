import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import type { Report } from '../../src/model/report.js';
import { startReplica, type Replica } from '../../src/replica/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { openWeb, type WebOptions } from '../../src/web/index.js';
import { start } from '../store/records.js';

export interface TestWeb {
  origin: string;
  /** Where it listens, also when people reach it elsewhere. */
  listening: string;
  options: WebOptions;
  store: Store;
  /** Of the stand-in portal that audits go to. */
  replica: Replica;
  log: string[];
  close(): Promise<void>;
}

/** A whole server over an empty database of its own; audits go to the stand-in portal. */
export async function testWeb(change: Partial<WebOptions> = {}, prepare: (store: Store) => void = () => {}): Promise<TestWeb> {
  const folder = mkdtempSync(join(tmpdir(), 'web-'));
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  const { store } = opened;
  prepare(store);
  const replica = await startReplica();
  const log: string[] = [];
  const options: WebOptions = {
    store,
    audits: { source: 'replica', replica, portal: replica.origin, asOf: replica.asOf, rate: null, timeoutMs: 20_000, allowPrivate: false, ocr: false, contact: 'https://example.org', toolVersion: '0.1.0', render: null },
    host: '127.0.0.1',
    port: 0,
    origin: null,
    now: () => new Date(),
    elapsed: () => performance.now(),
    logTo: { write: (line) => log.push(line) },
    ...change,
  };
  const web = await openWeb(options);
  if (!web.ok) throw new Error(web.message.en);
  return {
    origin: web.server.origin.origin,
    listening: `http://127.0.0.1:${web.server.port}`,
    options,
    store,
    replica,
    log,
    async close() {
      await web.server.close();
      await replica.close();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a finished audit with this report into the store and returns its id. */
export function storeReport(store: Store, report: Report): string {
  const { district, fiscalYear, checklist, audit } = report;
  const id = store.beginAudit(start({ district: district.slug, fiscalYear, checklistId: checklist.id, checklistVersion: checklist.version, source: audit.source, asOf: audit.asOf, startedAt: audit.startedAt }));
  store.finishAudit(id, { ...report, audit: { ...audit, id } }, []);
  return id;
}

export async function browser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds on the page, one line each; WCAG 2.2 AA and best practice. Run from outside, for the page's own policy admits no script. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const run = `${AXE}; axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 200))))`;
  return (await page.evaluate(run)) as string[];
}
