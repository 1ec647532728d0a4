import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { hasSharedSamples, sharedPath } from '../read/shared-samples.js';
import { compare, truthOf, type Comparison } from './accuracy.js';
import { extracted } from './extracted.js';

const FORMATS = /^(skr1_(?:12|150|missing12|thaidigits12|tworow12|3750))\.((?:[\w]+\.)*(?:pdf|xlsx|xls|ods|docx|doc|odt|csv))$/;
/** Letters without meaning, and files whose maker put the delimiter in place of every comma, inside values too. */
const HOPELESS = /notouni|semicolon|utf16le/;

describe.skipIf(!hasSharedSamples)('forms with known cells, taken apart into names, prices and days', () => {
  const files = hasSharedSamples ? readdirSync(sharedPath('samples')).filter((name) => FORMATS.test(name) && !HOPELESS.test(name)) : [];
  const all: Comparison[] = [];
  afterAll(() => {
    const sum = (count: (one: Comparison) => number): number => all.reduce((total, one) => total + count(one), 0);
    console.log(`Extraction: ${all.length} files, ${sum((one) => one.values)} values, ${sum((one) => one.right)} right, ${sum((one) => one.open)} left open, ${sum((one) => one.wrongWords.length)} other words, ${sum((one) => one.wrongFigures.length)} other figures.`);
  });

  it('are there', () => expect(files.length).toBeGreaterThan(40));

  it.each(files)('%s', async (file) => {
    const [, name = ''] = FORMATS.exec(file) ?? [];
    const result = compare(file, await extracted(readFileSync(sharedPath(`samples/${file}`)), file), truthOf(name));
    all.push(result);
    expect(result.wrongFigures).toEqual([]);
    expect(result.wrongWords.length / result.values, result.wrongWords.join('\n')).toBeLessThanOrEqual(0.01);
    expect(result.right / result.values).toBeGreaterThanOrEqual(0.99);
  });
});
