import { describe, expect, it } from 'vitest';
import { detectKind } from '../../src/read/kind.js';
import { fuzz } from './fuzz.js';
import { soundFiles } from './sound-files.js';

/** Another seed or a longer time: `FUZZ_SEED=7 FUZZ_SECONDS=600 FUZZ_KEEP=/tmp/kept npx vitest run test/read/fuzz.test.ts`. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20261120);
const seconds = Math.max(1, Number(process.env['FUZZ_SECONDS'] ?? 45));

describe('damaged files', () => {
  it('of every kind that is read are among them', async () => {
    const kinds = new Set(Object.values(await soundFiles()).map((bytes) => detectKind(bytes).format));
    expect([...kinds].sort()).toEqual(['csv', 'doc', 'docx', 'html', 'json', 'mht', 'odp', 'ods', 'odt', 'pdf', 'ppt', 'pptx', 'rtf', 'text', 'tsv', 'xls', 'xlsb', 'xlsx', 'xml', 'zip']);
  });

  it(`end with a document or a reason, within their limits (seed ${seed}, ${seconds} s)`, { timeout: seconds * 1000 + 180_000 }, async () => {
    const report = await fuzz(await soundFiles(), { seed, durationMs: seconds * 1000, ...(process.env['FUZZ_KEEP'] === undefined ? {} : { keep: process.env['FUZZ_KEEP'] }) });
    console.log(`fuzz: seed ${seed}, ${report.files} files, ${report.slow} used up their limits, ${JSON.stringify(report.ends)}`);
    expect(report.faults).toEqual([]);
    expect(report.slow).toBeLessThanOrEqual(1 + report.files / 500);
    // Half of the damages leave enough to read, and a machine that reads nothing tests nothing.
    expect(report.files).toBeGreaterThan(20);
    expect(report.ends['read'] ?? 0).toBeGreaterThan(report.files / 10);
  });
});
