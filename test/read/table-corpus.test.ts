import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/document.js';
import type { DocumentContent } from '../../src/read/content.js';
import { readBytes } from '../../src/read/child-dispatch.js';
import { hasSharedSamples, sharedPath } from './shared-samples.js';

const read = (path: string): Promise<DocumentContent> =>
  readBytes(readFileSync(sharedPath(`corpus/${path}`)), { url: 'https://example.org/a', fileName: null, headerCharset: null, headerMediaType: null });

/** The row that begins with these words on that page. */
function row(content: DocumentContent, page: number, start: string): string[] | undefined {
  for (const table of content.tables) {
    const index = table.rows.findIndex((cells, at) => table.rowLocators[at]?.page === page && cells[0]?.replace(/\s+/g, ' ').startsWith(start));
    if (index >= 0) return table.rows[index];
  }
  return undefined;
}

const tableOn = (content: DocumentContent, page: number): Table | undefined => content.tables.find((table) => table.locator.page === page);

/** Cells that were read from pictures of the pages, not from the text layer. */
describe.skipIf(!hasSharedSamples)('tables of real documents', () => {
  it('a budget book: rows without rules between them, heads of two lines, tables over pages with changing margins', async () => {
    const content = await read('pdf-text-damaged/bb-budget65-vol3-17-84p-distiller.pdf');
    expect(row(content, 11, '1. สำนัก')).toEqual([expect.any(String), '166.5767', '-', '-', '-', '-', '-', '166.5767', '-']);
    expect(row(content, 11, '2. สำนัก')?.slice(1)).toEqual(['312.3898', '-', '-', '-', '312.3898', '-', '-', '-']);
    expect(tableOn(content, 42)?.rowLocators.at(-1)?.page).toBe(43);
    expect(tableOn(content, 45)?.rowLocators.at(-1)?.page).toBe(47);
    expect(tableOn(content, 49)?.rows.slice(0, 2).map((cells) => cells.slice(2, 4))).toEqual([['งบรายจ่าย', 'งบรายจ่าย'], ['งบลงทุน', 'งบเงินอุดหนุน']]);
  });

  it('statistics kept apart by white, heads over several columns', async () => {
    const content = await read('pdf-text-damaged/nso-lfs-by-province-2015q4-157p-decomposed-am.pdf');
    expect(row(content, 18, 'กรุงเทพมหานคร')?.slice(1)).toEqual(['7,503,596', '5,334,189', '5,331,229', '5,284,168', '47,061', '2,960', '2,169,407', '638,880', '574,603', '955,924']);
    const heads = tableOn(content, 18)?.rows.slice(0, 3).map((cells) => cells.map((cell) => cell.replace(/\s/g, '')));
    expect([heads?.[0]?.[2], heads?.[1]?.[4], heads?.[2]?.[5], heads?.[2]?.[7]]).toEqual(['กำลังแรงงานรวม', 'กำลังแรงงานปัจจุบัน', 'ผู้ว่างงาน', 'รวม']);
    const shapes = content.tables.map((table) => table.rows[0]?.length ?? 0);
    expect([shapes.length > 100, Math.min(...shapes) >= 7]).toEqual([true, true]);
  });

  it('a staff plan ruled between columns only', async () => {
    const content = await read('pdf-text-damaged/hangdong-staffing-plan-84p-pua.pdf');
    expect(row(content, 62, 'ผู้ช่วยนักจัดการงานทั่วไป')).toEqual(['ผู้ช่วยนักจัดการงานทั่วไป', '๓', '๓', '๓', '๓', '-', '-', '-', '']);
    expect(row(content, 63, 'ผู้ช่วยช่างโยธา')?.slice(1, 5)).toEqual(['3', '3', '3', '3']);
    // Lists on white shading are no tables.
    expect(content.tables.filter((table) => [39, 40, 41].includes(table.locator.page ?? 0))).toEqual([]);
  });

  it('a plan whose head is shaded line by line', async () => {
    const content = await read('pdf-text-damaged/hangdong-anticorruption-plan-159p.pdf');
    const heads = tableOn(content, 11)?.rows.slice(0, 2).map((cells) => cells.map((cell) => cell.replace(/\s/g, '')));
    expect([heads?.[1]?.[0], heads?.[1]?.[3], heads?.[1]?.[7]]).toEqual(['มิติ', 'งบประมาณ(บาท)', 'หมายเหตุ']);
    expect(tableOn(content, 11)?.rowLocators.at(-1)?.page).toBe(17);
  });

  it.each([
    ['office/econvis-tha_budget_disbursement.xlsx', 208, ['1/10/2005', '99728', '17263', '5218']],
    ['csv/construct_all_20240805.csv', 5314, ['105', 'บ้านพักอาศัยตึกสองชั้น', '90', 'สงขลา', '8350']],
    ['csv/oncb_complaint_04.csv', 694, ['2558', '01', 'ปปส.ภาค 1', '11', 'สมุทรปราการ', '575', '363', '63.13', '201', '131', '65.17', '374', '232', '62.03']],
  ])('%s', async (path, rows, second) => {
    const { tables } = await read(path);
    expect(tables.map((table) => [table.rows.length, table.rows[1]])).toEqual([[rows, second]]);
  });
});
