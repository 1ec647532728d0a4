import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/read/content.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { classify } from '../../src/read/readability.js';
import { hasSharedSamples, proseTruth, sharedPath, tableTruth } from './shared-samples.js';

const context = { url: 'https://example.org/a.pdf', fileName: null, headerCharset: null, headerMediaType: null };
const read = (name: string): Promise<DocumentContent> => readPdf(readFileSync(sharedPath(name)), context);

describe.skipIf(!hasSharedSamples)('tables with known cells', () => {
  it.each([
    ['skr1_12', 'skr1_12', 1],
    ['skr1_12.chromium', 'skr1_12', 1],
    ['skr1_12.fromdocx', 'skr1_12', 1],
    ['skr1_12.noborder.chromium', 'skr1_12', 1],
    ['skr1_12.dmgwordam', 'skr1_12', 1],
    ['skr1_12.dmgwordam.chromium', 'skr1_12', 1],
    ['skr1_missing12', 'skr1_missing12', 1],
    ['skr1_missing12.chromium', 'skr1_missing12', 1],
    ['skr1_missing12.fromdocx', 'skr1_missing12', 1],
    ['skr1_thaidigits12', 'skr1_thaidigits12', 1],
    ['complaints', 'complaints', 1],
    ['complaints.chromium', 'complaints', 1],
    ['encrypted_owner', 'skr1_12', 1],
    // Its maker printed some text below the border of its own cell.
    ['skr1_150', 'skr1_150', 0.99],
    ['truncated_tail', 'skr1_150', 0.99],
    ['skr1_150.chromium', 'skr1_150', 1],
  ])('%s', async (file, name, least) => {
    const truth = tableTruth(name);
    const { tables } = await read(`samples/${file}.pdf`);
    expect(tables.map((table) => [table.rows.length, table.rows[0]?.length])).toEqual([[truth.rows.length + 1, truth.head.length]]);
    const cells = tables[0]?.rows ?? [];
    expect(cells[0]?.map(bare)).toEqual(truth.head.map(bare));
    let right = 0;
    for (const [row, texts] of truth.rows.entries()) for (const [column, text] of texts.entries()) if (bare(cells[row + 1]?.[column] ?? '') === bare(text)) right++;
    expect(right / (truth.rows.length * truth.head.length)).toBeGreaterThanOrEqual(least);
    // The words above the table tell which month and office it is about.
    for (const line of truth.title) expect(bare(tables[0]?.caption ?? '')).toContain(bare(line));
  });

  it('a head of two rows', async () => {
    const { tables } = await read('samples/skr1_tworow12.pdf');
    expect([tables[0]?.rows.length, tables[0]?.rows[0]?.length]).toEqual([14, 11]);
    expect(tables[0]?.rows.slice(0, 2).map((row) => row.slice(5, 7).map(bare))).toEqual([
      ['รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ'],
      ['ผู้เสนอราคา', 'ราคาที่เสนอ'],
    ]);
  });

  it('prices of every row, also where they are missing', async () => {
    for (const file of ['skr1_missing12', 'skr1_missing12.chromium', 'skr1_missing12.fromdocx']) {
      const truth = tableTruth('skr1_missing12');
      const { tables } = await read(`samples/${file}.pdf`);
      const price = /\d[\d,]*\.\d\d/;
      const found = tables[0]?.rows.slice(1).map((row) => [price.test(row[5] ?? ''), price.test(row[6] ?? '')]);
      expect(found).toEqual(truth.rows.map((row) => [price.test(row[5] ?? ''), price.test(row[6] ?? '')]));
    }
  });
});

describe.skipIf(!hasSharedSamples)('prose with known text', () => {
  it.each(['Laksaman.chromium', 'NotoSansThai.chromium', 'Garuda.chromium', 'Norasi.chromium', 'Waree.chromium', 'untagged.chromium'])('prose_%s', async (name) => {
    expect(errorRate(await read(`samples/prose_${name}.pdf`), proseTruth('prose'))).toBeLessThan(0.001);
  });

  it.each(['ok', 'order', 'wordam', 'wordaa', 'amlost', 'shift', 'space', 'pua', 'latin1', 'double', 'zwsp', 'mix'])('damaged text layer: %s', async (damage) => {
    const content = await read(`samples/dmg_${damage}.pdf`);
    expect(errorRate(content, proseTruth('dmg'))).toBeLessThan(0.001);
    expect(content.traits).toEqual(['damaged-text', 'repaired']);
    expect(classify(content).readability).toBe('R2');
  });
});

describe.skipIf(!hasSharedSamples)('kind of the text layer', () => {
  it.each([
    ['samples/dmg_notouni.pdf', 'R1', 'junk-text'],
    ['samples/nat_gsroundtrip.pdf', 'R1', 'junk-text'],
    ['samples/nat_pdf2ps_chromium.pdf', 'R1', 'junk-text'],
    ['samples/skr1_12.notouni.pdf', 'R1', 'junk-text'],
    ['samples/scan_complaints_200.pdf', 'R1', 'picture-only'],
    ['samples/scan_rot90.pdf', 'R1', 'picture-only'],
    ['samples/encrypted_user.pdf', 'R0', 'encrypted'],
    ['corpus/pdf-hostile/issue6010_2.pdf', 'R0', 'encrypted'],
    ['corpus/pdf-scanned/hangdong-ebidding-announcement.pdf', 'R1', 'picture-only'],
    ['corpus/pdf-scanned/phichai-moit2-10-procurement-table.pdf', 'R1', 'picture-only'],
    ['corpus/pdf-mixed/phichai-moit2-1.6-13p.pdf', 'R1', 'partly-unreadable'],
    ['corpus/pdf-text-damaged/hangdong-project-accounts-76p-libreoffice-calc.pdf', 'R1', 'scrambled-text'],
    ['corpus/pdf-text-damaged/nysso-EB2_2.7-strategy-onepager-aa-to-am.pdf', 'R2', 'repaired'],
    ['corpus/pdf-text-damaged/hangdong-staffing-plan-84p-pua.pdf', 'R2', 'repaired'],
    ['corpus/pdf-text-damaged/sawang-childgrant-form-dr06.pdf', 'R2', 'repaired'],
  ])('%s is %s, %s', async (file, readability, trait) => {
    const content = await read(file);
    expect(classify(content).readability).toBe(readability);
    expect(content.traits).toContain(trait);
    // Letters that are not what they seem are neither found nor quoted.
    if (trait === 'junk-text' || trait === 'scrambled-text') expect(content.blocks).toEqual([]);
  });

  it('a sound form of a word processor needs no repair', async () => {
    const content = await read('corpus/pdf-text/sawang-childgrant-form-dr05.pdf');
    expect([content.traits, classify(content).readability]).toEqual([['tagged'], 'R2']);
  });
});

/** Blanks and the two ways to write sara am do not count. */
function bare(text: string): string {
  return text.replace(/\s/g, '').replaceAll('\u0e4d\u0e32', '\u0e33');
}

function errorRate(content: DocumentContent, truth: string): number {
  return distance(bare(content.blocks.map((block) => block.text).join('')), bare(truth)) / bare(truth).length;
}
