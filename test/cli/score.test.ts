import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { scoreCommand } from '../../src/cli/commands/score.js';
import { commandHere } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'oit-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const survey = (name: string): string => fileURLToPath(new URL(`../fixtures/surveys/${name}.json`, import.meta.url));
const score = (...args: string[]) => commandHere(scoreCommand, args);

describe('oit score', () => {
  it('says the level of Huai Khwang in 2566 as it was printed, and that it is an estimate', async () => {
    const { status, out } = await score('--oit', '100', '--iit', '96.61', '--eit', '๙๖.๐๘');
    expect(status).toBe(0);
    expect(out).toContain('ประมาณการ');
    expect(out).toContain('IIT 28.98 + EIT 28.82 + OIT 40.00 = 97.80');
    expect(out).toContain('ผ่านดีเยี่ยม');
  });

  it('works out the surveys of Bang Kok Yai in 2567 question by question', async () => {
    const { out } = await score('--oit', '100', '--survey', survey('bangkokyai-2567'), '--lang', 'en');
    expect(out).toContain('IIT 29.99 + EIT 27.90 + OIT 40.00 = 97.89');
    expect(out).toContain('indicator 8  91.06');
    expect(out).toContain('passes well');
    const { out: json } = await score('--oit', '100', '--survey', survey('huaikhwang-2566'), '--json');
    expect(JSON.parse(json)).toMatchObject({ estimate: true, surveys: { iit: 96.61, eit: 96.08 }, level: { total: { low: 97.8, high: 97.8 }, level: { low: 'excellent', high: 'excellent' } } });
  });

  it.each([
    [['--oit', '100.1', '--iit', '1', '--eit', '1']],
    [['--oit', '100', '--iit', '96.61']],
    [['--oit', '100']],
    [['--iit', '1', '--eit', '1']],
    [['--oit', '1', '--survey', 'missing.json']],
    [['--oit', '1', '--survey', survey('huaikhwang-2566'), '--iit', '1', '--eit', '2']],
    [['huaikhwang', '--db', join(folder, 'none.sqlite')]],
  ])('refuses %j with one sentence', async (args) => {
    const { status, out, err } = await score(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('names the place of a mistake in the survey file', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, iit: { questions: [{ id: 'I1', indicator: '1', score: 120 }] }, eit: { questions: [] } }));
    const { status, err } = await score('--oit', '1', '--survey', file);
    expect(status).toBe(2);
    expect(err).toContain('iit.questions[0].score');
  });
});
