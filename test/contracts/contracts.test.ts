import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractCommand } from '../../src/cli/commands/extract.js';
import { readCommand } from '../../src/cli/commands/read.js';
import { commandHere, runHere } from '../cli/program.js';
import { CONTRACTS, contractSchema, type ContractName } from './schemas.js';

const names = Object.keys(CONTRACTS) as ContractName[];
const published = (name: string): string => readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../../', import.meta.url));

function problems(name: ContractName, json: unknown): string[] {
  const ajv = new ajv2020.default({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(published(name)) as object);
  return validate(json) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the published schemas', () => {
  it.each(names)('%s is that of the model (npm run schemas writes them anew)', (name) => expect(published(name)).toBe(contractSchema(name)));

  it.each(names)('%s closes no object, so that a field may be added', (name) => expect(published(name)).not.toContain('"additionalProperties": false'));
});

describe('what the commands write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oit-contracts-'));
  const db = join(folder, 'oit.sqlite');
  let report: { items: { verdict: string; links: object[] }[] };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    const file = join(folder, 'report.json');
    await runHere(['huaikhwang', '--replica', '--items', 'O6,O12,O20', '--db', db, '--json', file, '--quiet', '--no-render', '--no-ocr', '--iit', '96.61', '--eit', '96.08']);
    report = JSON.parse(readFileSync(file, 'utf8')) as typeof report;
  }, 60_000);

  it('report-1: an audit of the stand-in portal', () => expect(problems('report-1', report)).toEqual([]));

  it('report-1 refuses what no report is', () => {
    const [first] = report.items;
    expect(problems('report-1', { ...report, items: [{ ...first, verdict: 'perhaps' }] })).toEqual([expect.stringContaining('/items/0/verdict')]);
    expect(problems('report-1', { ...report, schemaVersion: 2 })).toEqual([expect.stringContaining('/schemaVersion')]);
    expect(problems('report-1', { ...report, district: undefined })).not.toEqual([]);
  });

  it('extract-1: purchases, and tables', async () => {
    for (const item of ['O20', 'O12']) {
      const { out } = await commandHere(extractCommand, ['huaikhwang', item, '--db', db, '--json', '--quiet', '--no-ocr']);
      expect(problems('extract-1', JSON.parse(out)), item).toEqual([]);
    }
  });

  it('read-1: a web page and a file that is none', async () => {
    for (const [name, bytes] of [['a.html', '<!doctype html><meta charset="utf-8"><h1>ประกาศ</h1><table><tr><td>ก<td>ข</table>'], ['b.pdf', 'no pdf']] as const) {
      writeFileSync(join(folder, name), bytes);
      const { out } = await commandHere(readCommand, [join(folder, name), '--json', '--quiet']);
      expect(problems('read-1', JSON.parse(out)), name).toEqual([]);
    }
  });

  it('submission-1: the bundled list', () => {
    const submission = JSON.parse(readFileSync(join(root, 'data/submissions/huaikhwang-2566.json'), 'utf8')) as { items: { item: string }[] };
    expect(problems('submission-1', submission)).toEqual([]);
    expect(problems('submission-1', { ...submission, items: [{ item: 'O07', links: [] }] })).not.toEqual([]);
  });
});
