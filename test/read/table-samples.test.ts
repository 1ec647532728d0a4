import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/document.js';
import { statesPrice } from '../../src/procurement/price.js';
import { findHeader, readSections, type Header, type Purchase } from '../../src/procurement/table.js';
import type { Part } from '../../src/procurement/columns.js';
import { readBytes } from '../../src/read/child-dispatch.js';
import { hasSharedSamples, sharedPath, tableTruth, type TableTruth } from './shared-samples.js';

/** Every format in which the samples hold a ruled form with known cells. */
const FORMATS = /^(skr1_(?:12|150|missing12|thaidigits12|tworow12|3750)|complaints)\.((?:[\w]+\.)*(?:pdf|xlsx|xls|ods|docx|doc|odt|csv))$/;
/** Their letters have no meaning left (`notouni`), or their maker cut values up at commas. */
const HOPELESS = /notouni/;

describe.skipIf(!hasSharedSamples)('forms with known cells, in every format', () => {
  const files = hasSharedSamples ? readdirSync(sharedPath('samples')).filter((name) => FORMATS.test(name) && !HOPELESS.test(name)) : [];

  it('are there', () => expect(files.length).toBeGreaterThan(50));

  it.each(files)('%s', async (file) => {
    const [, name = ''] = FORMATS.exec(file) ?? [];
    const truth = tableTruth(name);
    const content = await readBytes(readFileSync(sharedPath(`samples/${file}`)), { url: `https://example.org/${file}`, fileName: file, headerCharset: null, headerMediaType: null });
    expect(content.failure).toBeNull();
    expect(content.tables).toHaveLength(1);
    const [table] = content.tables;
    if (table === undefined) return;
    const expected = expectedRows(name, file, truth);
    const share = agreement(table.rows, expected);
    expect(share, `${file}: ${(100 * share).toFixed(1)} % of the cells agree`).toBeGreaterThanOrEqual(0.99);
    if (name.startsWith('skr1')) expect(priceJudgements(table)).toEqual(expectedJudgements(truth));
  });
});

/** Cells as the file shows them: the form of two head rows has names and prices in columns of their own. */
function expectedRows(name: string, file: string, truth: TableTruth): string[][] {
  // Their maker put the file's delimiter in place of every comma, inside values too.
  const comma = file.includes('.semicolon.') ? ';' : file.includes('.utf16le.') ? '\t' : ',';
  const rows = truth.rows.map((row) => row.map((cell) => cell.replaceAll(',', comma)));
  return name === 'skr1_tworow12' ? rows.map((row) => row.flatMap((cell, column) => (column === 5 || column === 6 ? namesAndPrices(cell) : [cell]))) : rows;
}

function namesAndPrices(cell: string): string[] {
  const lines = cell.split('\n').map((line) => line.replace(/ บาท$/, '').split(' / '));
  return [0, 1].map((part) => lines.map((line) => line[part] ?? '').join('\n'));
}

/** Share of the true cells that stand at their place, blanks aside. The body begins where its first number stands. */
function agreement(rows: readonly string[][], expected: readonly string[][]): number {
  const first = rows.findIndex((row) => bare(row[0]) === bare(expected[0]?.[0]));
  let right = 0;
  for (const [r, cells] of expected.entries()) for (const [c, cell] of cells.entries()) if (bare(rows[first + r]?.[c]) === bare(cell)) right++;
  return right / expected.flat().length;
}

function bare(text: string | undefined): string {
  return (text ?? '').replace(/\s/g, '').replaceAll('\u0e4d\u0e32', '\u0e33');
}

/** For every purchase whether a bid and whether an agreed price is stated, as the rules of the form see it. */
function priceJudgements(table: Table): [bid: boolean, agreed: boolean][] {
  const header = findHeader(table);
  if (header === null) return [];
  return readSections(table, header)
    .flatMap((section) => section.purchases)
    .map((purchase) => [hasPrice(header, purchase, 'bidPrice', 'tenderer'), hasPrice(header, purchase, 'agreedPrice', 'supplier')]);
}

function hasPrice(header: Header, purchase: Purchase, price: Part, name: Part): boolean {
  const apart = header.columns.has(price) && !(header.columns.get(price) ?? []).some((column) => header.columns.get(name)?.includes(column));
  return (purchase.cells.get(price) ?? []).some((text) => statesPrice(text, apart));
}

function expectedJudgements(truth: TableTruth): [bid: boolean, agreed: boolean][] {
  const price = /[\d๐-๙][\d,๐-๙]*\.[\d๐-๙]{2}/;
  return truth.rows.map((row) => [price.test(row[5] ?? ''), price.test(row[6] ?? '')]);
}
