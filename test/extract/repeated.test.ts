import { expect, it } from 'vitest';
import { withoutRepeated } from '../../src/extract/index.js';
import type { Purchase } from '../../src/model/extraction.js';
import { extracted, form, ROW, rowWith } from './extracted.js';

async function purchases(name: string, rows: string[][], quality: Purchase['source']['quality'] = 'text'): Promise<Purchase[]> {
  return (await extracted(form(rows), name)).purchases.map((purchase) => ({ ...purchase, source: { ...purchase.source, quality } }));
}
const told = (all: readonly Purchase[]) => {
  const { purchases: kept, left } = withoutRepeated(all);
  return { kept: kept.map(({ source, tender }) => `${source.url} ${tender}`), left: left.map(({ url, reason, rows }) => `${url} ${reason} ${rows}`) };
};
const second = rowWith({ 0: '2', 1: 'จ้างซ่อม' });

it('a month in two documents gives each purchase once, of the one that was read best', async () => {
  const scan = await purchases('scan.pdf', [ROW, second], 'ocr');
  const sheet = await purchases('sheet.xlsx', [ROW, second]);
  expect(told([...scan, ...sheet])).toEqual({ kept: ['sheet.xlsx ซื้อวัสดุสำนักงาน', 'sheet.xlsx จ้างซ่อม'], left: ['scan.pdf duplicate 2'] });
});

it('what only one of them has stays', async () => {
  expect(told([...(await purchases('a', [ROW])), ...(await purchases('b', [ROW, second]))])).toEqual({ kept: ['a ซื้อวัสดุสำนักงาน', 'b จ้างซ่อม'], left: ['b duplicate 1'] });
});

it('a picture of the month, misread, is left out beside its text, unless it has more', async () => {
  const misread = (await purchases('scan.pdf', [ROW, second], 'ocr')).map((one) => ({ ...one, tender: `${one.tender}ๆ`, awards: [] }));
  expect(told([...misread, ...(await purchases('text', [ROW, second]))]).left).toEqual(['scan.pdf duplicate 2']);
  expect(told([...misread, ...(await purchases('text', [ROW]))]).kept).toHaveLength(3);
});

it('two like purchases of one document are two', async () => {
  expect(told(await purchases('a', [ROW, rowWith({ 0: '2' })])).kept).toHaveLength(2);
});

it('a purchase that differs in its price is another one', async () => {
  expect(told([...(await purchases('a', [ROW])), ...(await purchases('b', [rowWith({ 6: 'ร้านตัวอย่าง 49,000.00 บาท' })]))]).kept).toHaveLength(2);
});
