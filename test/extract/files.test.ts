import { read as readWorkbook, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetCsv, sheetsOf, sheetsXlsx, type Sheet } from '../../src/extract/index.js';
import { findHeader, readSections } from '../../src/procurement/table.js';
import { statesPrice } from '../../src/procurement/price.js';
import { cleanText } from '../../src/office/index.js';
import { partsOfHeading } from '../../src/procurement/columns.js';
import { PURCHASE_HEADS, SOURCE_HEADS } from '../../src/wording/extract.js';
import { documentOf, extracted, form, MONTHS_OF_REPLICA, monthOfReplica, rowWith } from './extracted.js';

/** What a spreadsheet would run, fetch or take for a number of another kind. */
const ATTACKS = ['=HYPERLINK("http://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1+1', '＝1+1', '=cmd|\'/C calc\'!A0', '"=1",=2', '<script>alert(1)</script>'];
const sheetWith = (texts: readonly string[]): Sheet => ({ name: 'x', columns: [{ head: texts[0] ?? '', kind: 'text' }, { head: 'ข', kind: 'any' }, { head: 'ค', kind: 'amount' }], data: 3, rows: texts.map((text) => [text, text, text]) });
const XLSX = { title: 'O20', created: '2023-06-15T02:00:00Z' };
const records = (csv: string): string[][] => parse(csv, { bom: true }) as string[][];

describe('CSV', () => {
  it('is RFC 4180 with a byte order mark that can be left out', () => {
    const sheet: Sheet = { name: 'x', columns: [{ head: 'ก', kind: 'text' }], data: 1, rows: [['a "b", c'], ['สอง\nบรรทัด'], ['']] };
    expect(sheetCsv(sheet, { bom: true })).toBe('\ufeffก\r\n"a ""b"", c"\r\n"สอง\nบรรทัด"\r\n\r\n');
    expect(sheetCsv(sheet, { bom: false }).startsWith('ก')).toBe(true);
  });

  it.each(ATTACKS)('has no cell that is a formula: %j', (attack) => {
    for (const cell of records(sheetCsv(sheetWith([attack]), { bom: true })).flat()) expect(cell).not.toMatch(/^[\s\ufeff]*[=+\-@\t\r＝＋－＠]/);
  });

  it('comes back as it was, whatever stands in it', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const sheet: Sheet = { name: 'x', columns: ['ก', 'ข', 'ค'].map((head) => ({ head, kind: 'any' })), data: 3, rows };
      const back = records(sheetCsv(sheet, { bom: true }));
      expect(back).toHaveLength(rows.length + 1);
      for (const [r, row] of rows.entries()) for (const [c, cell] of row.entries()) expect([cleanText(cell), `'${cleanText(cell)}`]).toContain(back[r + 1]?.[c]);
    }), { seed: 4, numRuns: 200 });
  });

  it('keeps a dash that stands for nothing', () => expect(records(sheetCsv(sheetWith(['-', '–']), { bom: false })).flat()).toContain('-'));
});

describe('XLSX', () => {
  const reopened = async (sheets: Sheet[]) => readWorkbook(await sheetsXlsx(sheets, XLSX), { cellFormula: true, cellNF: true });

  it.each(ATTACKS)('types %j as text', async (attack) => {
    const sheet = (await reopened([sheetWith([attack])])).Sheets['x'];
    const cells = Object.entries(sheet ?? {}).filter(([name]) => !name.startsWith('!')).map(([, cell]) => cell as { t: string; f?: string });
    expect(cells.length).toBeGreaterThan(3);
    expect(cells.filter((cell) => cell.f !== undefined || cell.t !== 's')).toEqual([]);
  });

  it('has numbers, days and texts as what they are', async () => {
    const sheet = (await reopened([{ name: 'x', columns: [{ head: 'a', kind: 'amount' }, { head: 'd', kind: 'date' }, { head: 't', kind: 'text' }], data: 3, rows: [['31800.05', '2023-01-05', '007'], ['', '', '']] }])).Sheets['x'];
    expect([sheet?.['A2'], sheet?.['B2'], sheet?.['C2'], sheet?.['A3']]).toMatchObject([{ t: 'n', v: 31800.05, w: '31,800.05' }, { t: 'n', w: '2023-01-05' }, { t: 's', v: '007' }, undefined]);
  });

  it('opens with names that no sheet may have, and letters that XML does not know', async () => {
    const bad: Sheet = { name: 'a/b[c]:*?'.repeat(9), columns: [{ head: '\u0000\ud800', kind: 'text' }], data: 1, rows: [['\u0001']] };
    expect((await reopened([bad])).SheetNames).toHaveLength(1);
  });
});

describe('what is written of the stand-in portal', () => {
  let csv = '';
  let sheets: Sheet[] = [];
  beforeAll(async () => {
    sheets = sheetsOf(await extracted(monthOfReplica('Dec 2565'), 'Dec 2565.pdf'), 'th');
    csv = sheetCsv(sheets[0] ?? { name: '', columns: [], data: 0, rows: [] }, { bom: true });
  });

  it('is a table that this program itself would pass: every column of the form, and every price where the form has one', async () => {
    const [table] = (await documentOf(Buffer.from(csv), 'data.csv')).tables;
    const header = table === undefined ? null : findHeader(table);
    expect(header?.found).toEqual(['tender', 'budget', 'referencePrice', 'method', 'bids', 'award', 'rationale', 'contract']);
    if (table === undefined || header === null) return;
    const purchases = readSections(table, header).flatMap((section) => section.purchases);
    expect(purchases.map((purchase) => [purchase.sequence, (purchase.cells.get('bidPrice') ?? []).some((text) => statesPrice(text, true)), (purchase.cells.get('agreedPrice') ?? []).some((text) => statesPrice(text, true))]))
      .toEqual([['1', true, true], ['2', true, true], ['3', false, true], ['4', true, true], ['5', true, true], ['6', false, false], ['7', true, true], ['8', true, false], ['9', true, true]]);
  });

  it('gives the same again when it is extracted', async () => {
    const again = await extracted(Buffer.from(csv), 'data.csv');
    const first = await extracted(monthOfReplica('Dec 2565'), 'Dec 2565.pdf');
    const content = (list: typeof first.purchases) => list.map(({ month, sequence, tender, budget, referencePrice, procurementMethod, bids, awards, awardRationale, contract }) => ({ month, sequence, tender, budget, referencePrice, procurementMethod, bids, awards, awardRationale, contract }));
    expect(content(again.purchases)).toEqual(content(first.purchases));
  });

  it('is the same in CSV and XLSX', async () => {
    const sheet = readWorkbook(await sheetsXlsx(sheets, XLSX)).Sheets[sheets[0]?.name ?? ''];
    const cells = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' });
    const numbers = (rows: readonly (readonly unknown[])[]): unknown[] => rows.slice(1).map((row) => [row[4], row[8], row[10]].map((cell) => (cell === '' ? '' : Number(cell))));
    expect(numbers(cells)).toEqual(numbers(records(csv)));
  });

  it('holds every month', async () => {
    const counts = await Promise.all(MONTHS_OF_REPLICA.map(async (month) => (await extracted(monthOfReplica(month), `${month}.pdf`)).purchases.length));
    expect(counts).toEqual([6, 8, 9, 10, 7, 14, 7]);
  });
});

it('names nothing like a column of the form that is none', () => {
  const none = ['monthIso', 'bidNumber', 'procurementMethod', 'originalBids', 'originalAward', 'originalContract'] as const;
  const heads = [...none.map((name) => PURCHASE_HEADS[name]), ...Object.values(SOURCE_HEADS)];
  expect(heads.flatMap((head) => partsOfHeading(head.th) ?? [])).toEqual([]);
});

it('an attack in the form stays a text in every file', async () => {
  const extraction = await extracted(form([rowWith({ 1: '=HYPERLINK("http://evil.example")', 5: '=1+1 49,500.00 บาท', 7: '<img src=x onerror=alert(1)>' })]), 'form.html');
  const [sheet] = sheetsOf(extraction, 'th');
  if (sheet === undefined) throw new Error('no sheet');
  expect(records(sheetCsv(sheet, { bom: true }))[1]?.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  expect(records(sheetCsv(sheet, { bom: true }))[1]?.[3]).toBe('\'=HYPERLINK("http://evil.example")');
});

it('characters that nobody sees are left out', async () => {
  const { purchases: [purchase] } = await extracted(form([rowWith({ 1: 'ซื้อ\u202eวัสดุ\u200b', 7: 'ราคา\u0007เหมาะสม\ufeff' })]), 'form.html');
  expect([purchase?.tender, purchase?.awardRationale]).toEqual(['ซื้อวัสดุ', 'ราคา เหมาะสม']);
});
