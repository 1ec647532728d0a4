import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTable } from '../../src/report/reading/table.js';
import { renderReading } from '../../src/report/index.js';
import { masked } from '../../src/report/reading/masked.js';
import { onlyParts, partCount } from '../../src/report/reading/parts.js';
import { displayWidth } from '../../src/thai/index.js';
import { anyText } from '../thai/damage.js';
import { document } from '../check/documents.js';

const draw = (rows: string[][], width: number): string[] => drawTable(rows, { width, cellLines: 4 }).lines;

describe('a table on a terminal', () => {
  it('lines up although Thai marks take no column', () => {
    expect(draw([['ลำดับที่', 'รายการ'], ['1', 'น้ำดื่ม']], 40)).toEqual(['┌───────┬────────┐', '│ ลำดับที่ │ รายการ │', '│ 1     │ น้ำดื่ม   │', '└───────┴────────┘']);
  });

  it('wraps wide words and leaves prices whole', () => {
    const lines = draw([['1', 'จ้างซ่อมรถบรรทุกเก็บขนมูลฝอยและจ้างเหมาทำความสะอาดอาคาร', '1,234,567.00']], 44);
    expect(lines.some((line) => line.includes('│ 1,234,567.00 │'))).toBe(true);
    expect(lines.length).toBeGreaterThan(3);
  });

  it('draws a title over all columns as one cell', () => {
    expect(draw([['สรุปผล', 'สรุปผล'], ['ก', 'ข']], 40)[1]).toBe('│ สรุปผล │');
  });

  it('leaves out columns for which there is no room, and counts them', () => {
    const { lines, columnsLeft } = drawTable([Array.from({ length: 30 }, (_, index) => `คอลัมน์ที่ ${index + 1}`)], { width: 60, cellLines: 4 });
    expect(columnsLeft).toBeGreaterThan(20);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  it('never grows wider than the terminal, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.array(anyText, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 40, max: 120 }), (columns, rows, width) => {
        const lines = draw(rows.map((row) => row.slice(0, columns)), width);
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
    );
  });
});

it('masking keeps hashes and addresses, and all else but personal data', () => {
  const before = { sha256: '1100200300013', links: [{ href: 'https://example.org/1100200300013', text: 'เลข 1100200300013' }], pages: 3, none: null };
  expect(masked(before)).toEqual({ ...before, links: [{ href: 'https://example.org/1100200300013', text: 'เลข 11002xxxxxxxx' }] });
});

it('what is masked in a text is nowhere else either', () => {
  const words = [{ text: '11002', confidence: 90 }, { text: '00300013', confidence: 90 }];
  expect(masked({ text: 'เลข 1100200300013', original: 'àÅ¢ ñññò', words, role: 'paragraph' })).toEqual({ text: 'เลข 11002xxxxxxxx', role: 'paragraph' });
  expect(masked({ rows: [['1100200300013']], words: [[words]] })).toEqual({ rows: [['11002xxxxxxxx']] });
  expect(masked({ text: 'จำนวน 10', original: 'จานวน 10', words: [] })).toEqual({ text: 'จำนวน 10', original: 'จานวน 10', words: [] });
});

describe('parts of a document', () => {
  const twoSheets = document({ kind: 'spreadsheet', lines: [] });
  const sheet = (name: string, text: string) => ({ text, role: 'heading' as const, region: 'content' as const, locator: { sheet: name } });
  const workbook = { ...twoSheets, blocks: [sheet('ต.ค.', 'ตุลาคม'), sheet('พ.ย.', 'พฤศจิกายน')] };

  it('are pages, or sheets in their order', () => {
    expect(partCount(workbook)).toBe(2);
    expect(onlyParts(workbook, (number) => number === 2).blocks.map((block) => block.text)).toEqual(['พฤศจิกายน']);
  });

  it('name the place of each table of a sheet, and what the file hides', () => {
    const place = (row: number, hidden?: true) => ({ sheet: 'ต.ค.', row, ...(hidden ? { hidden } : {}) });
    const row = (number: number, text: string) => ({ text, role: 'row' as const, region: 'content' as const, locator: place(number) });
    const table = (number: number, from: number, rows: string[][], more = {}) => ({ locator: { sheet: 'ต.ค.', table: number }, caption: '', rows, rowLocators: rows.map((_, index) => place(from + index)), firstColumn: 2, ...more });
    const report = {
      schemaVersion: 1 as const,
      source: { name: 'ก.xlsx', resource: null },
      findings: [],
      ...twoSheets,
      blocks: [sheet('ต.ค.', 'ต.ค.'), row(3, 'ก\tข'), row(4, '1\t2'), row(9, 'ค\tง')],
      tables: [table(1, 3, [['ก', 'ข'], ['1', '2']], { hiddenColumns: [2], rowLocators: [place(3), place(4, true)] }), table(2, 9, [['ค', 'ง']])],
      hiddenTables: [{ ...table(1, 1, [['ร่าง']]), locator: { sheet: 'ร่าง' } }],
    };
    const shown = renderReading(report, { lang: 'th', width: 100, colour: false, clip: false });
    for (const words of ['ตาราง 1 · 2 แถว 2 คอลัมน์ · B3–C4', '(แถวที่ซ่อนไว้ในไฟล์: 4)', '(คอลัมน์ที่ซ่อนไว้ในไฟล์: C)', 'ตาราง 2 · 1 แถว 2 คอลัมน์ · B9–C9', '“ร่าง”']) expect(shown).toContain(words);
  });
});
