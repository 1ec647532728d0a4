import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lookAtFile, type Look } from '../../src/audit/look.js';
import { masked, renderReading } from '../../src/report/index.js';
import { compareCells } from '../accuracy/cells.js';
import { errorRate } from '../accuracy/text.js';
import { papers, type Truth } from './papers/index.js';

const FOLDER = fileURLToPath(new URL('./documents/', import.meta.url));
const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.truth.json'));
const looks = new Map<string, Promise<Look>>();

/** Each document is read once for all tests, as a user would have it read. */
function look(name: string): Promise<Look> {
  const known = looks.get(name) ?? lookAtFile(`${FOLDER}${name}`, { ocr: false, signal: new AbortController().signal });
  looks.set(name, known);
  return known;
}

describe('what the program sees in each golden document', () => {
  it.each(names)('%s', async (name) => {
    const { resource, document, findings } = await look(name);
    const report = masked({ schemaVersion: 1 as const, source: { name, resource }, findings, ...document });
    const shown = renderReading(report, { lang: 'th', width: 110, colour: false, clip: true });
    await expect(shown).toMatchFileSnapshot(`./snapshots/${name}.txt`);
  });
});

describe('where the truth is known', () => {
  const truths = names.map((name) => ({ name, truth: JSON.parse(readFileSync(`${FOLDER}${name}.truth.json`, 'utf8')) as Truth }));

  it.each(truths.filter(({ truth }) => truth.text !== undefined))('$name is read with at most 0.5 % wrong characters', async ({ name, truth }) => {
    const { document } = await look(name);
    expect(errorRate((document?.blocks ?? []).map((block) => block.text).join('\n'), truth.text ?? [])).toBeLessThanOrEqual(0.005);
  });

  it.each(truths.filter(({ truth }) => truth.tables !== undefined))('every cell of $name is read, and nothing else', async ({ name, truth }) => {
    const { document } = await look(name);
    const { expected, right, given } = compareCells(document?.tables ?? [], truth.tables ?? []);
    expect([right, given]).toEqual([expected, expected]);
  });
});

it('letters that are not what they seem are neither shown nor called text', async () => {
  for (const name of ['fallback-font.pdf', 'english-ocr-layer.pdf']) {
    const { document } = await look(name);
    expect([document?.readability, document?.blocks.filter((block) => /[A-Za-z]{3}|[ก-ฮ]{12}/.test(block.text))]).toEqual(['R1', []]);
  }
});

it('has a document and a truth for every paper, and no other', async () => {
  const made = await papers();
  expect(names.sort()).toEqual(made.map((paper) => paper.name).sort());
  for (const { name, truth } of made) expect(JSON.parse(readFileSync(`${FOLDER}${name}.truth.json`, 'utf8'))).toEqual(truth);
});
