import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellLocator, formatLocator } from '../../src/model/document.js';
import type { DocumentContent } from '../../src/read/content.js';
import { dateText } from '../../src/read/spreadsheet/dates.js';
import { numberText } from '../../src/read/spreadsheet/numbers.js';
import { readSpreadsheet } from '../../src/read/spreadsheet.js';
import { CONTEXT } from './shared-files.js';
import { writeZip } from './zip-writer.js';

const HEAD = ['ลำดับ', 'รายการ', 'วงเงิน', 'ราคาที่ตกลง'];
const month = (name: string, ...numbers: number[]): unknown[][] => [[`ประจำเดือน${name} 2565`], HEAD, ...numbers.map((number) => [number, `ซื้อวัสดุ ${number}`, 100 * number, 90 * number])];

async function read(sheet: XLSX.WorkSheet, bookType: XLSX.BookType = 'xlsx'): Promise<DocumentContent> {
  return readSpreadsheet(XLSX.write(XLSX.utils.book_new(sheet, 'ต.ค. 65'), { type: 'buffer', bookType }) as Buffer, CONTEXT);
}

/** A sheet with each piece at its place. */
function place(pieces: [origin: string, rows: unknown[][]][]): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet([]);
  for (const [origin, rows] of pieces) XLSX.utils.sheet_add_aoa(sheet, rows, { origin });
  return sheet;
}

describe('tables that share a sheet', () => {
  it.each<[string, [string, unknown[][]][], number[][]]>([
    ['one alone', [['A1', month('ตุลาคม', 1, 2)]], [[1, 2]]],
    ['below one another under the same head', [['A1', month('ตุลาคม', 1, 2)], ['A6', month('พฤศจิกายน', 3)]], [[1, 2], [3]]],
    ['side by side under the same head', [['A1', month('ตุลาคม', 1, 2)], ['F1', month('พฤศจิกายน', 3, 4)]], [[1, 2], [3, 4]]],
    ['blank rows inside one table', [['A1', month('ตุลาคม', 1, 2)], ['A7', [[3, 'ซื้อวัสดุ 3', 300, 270]]]], [[1, 2, 3]]],
    ['a blank column inside one table', [['A1', month('ตุลาคม', 1).map((row) => row.slice(0, 2))], ['D2', [HEAD.slice(2), [100, 90]]]], [[1]]],
    ['the head repeated without a blank row', [['A1', month('ตุลาคม', 1, 2)], ['A5', [HEAD, [3, 'ซื้อวัสดุ 3', 300, 270]]]], [[1, 2, 3]]],
  ])('%s', async (_name, pieces, numbers) => {
    const content = await read(place(pieces));
    expect(content.tables.map((table) => table.rows.map((row) => Number(row[0])).filter((number) => number > 0))).toEqual(numbers);
    for (const table of content.tables) expect(new Set(table.rows.map((row) => row.length)).size).toBe(1);
  });

  it('have captions and places of their own', async () => {
    const { tables } = await read(place([['B3', month('ตุลาคม', 1, 2)], ['G3', month('พฤศจิกายน', 3, 4)]]));
    expect(tables.map((table) => [table.caption, table.firstColumn, formatLocator(cellLocator(table, 2, 3))])).toEqual([
      ['ต.ค. 65\nประจำเดือนตุลาคม 2565', 2, 'sheet "ต.ค. 65", cell E5'],
      ['ต.ค. 65\nประจำเดือนพฤศจิกายน 2565', 7, 'sheet "ต.ค. 65", cell J5'],
    ]);
  });
});

describe('what the file keeps out of sight', () => {
  it('hidden sheets are read apart', async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['เห็น', 'ก']]), 'หนึ่ง');
    for (const name of ['สอง', 'สาม']) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['ซ่อน', name]]), name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const content = await readSpreadsheet(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, CONTEXT);
    expect([content.tables.length, content.hiddenTables?.map((table) => table.rows), content.traits]).toEqual([1, [[['ซ่อน', 'สอง']], [['ซ่อน', 'สาม']]], ['hidden-sheets']]);
    expect(JSON.stringify(content.blocks)).not.toContain('ซ่อน');
  });

  it('hidden rows and columns stay in their table and are marked', async () => {
    const sheet = place([['A1', month('ตุลาคม', 1, 2)]]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    sheet['!cols'] = [{}, {}, { hidden: true }];
    const content = await read(sheet);
    expect(content.traits).toEqual(['hidden-cells']);
    expect(content.tables[0]?.rowLocators.map((row) => row.hidden ?? false)).toEqual([false, false, true, false]);
    expect(content.tables[0]?.hiddenColumns).toEqual([3]);
    expect(content.tables[0]?.rows[2]).toEqual(['1', 'ซื้อวัสดุ 1', '100', '90']);
  });

  it('in an OpenDocument workbook too, whose cells are read as it shows them', async () => {
    const row = (cells: string, visibility = ''): string => `<table:table-row${visibility}>${cells}</table:table-row>`;
    const words = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const date = '<table:table-cell office:value-type="date" office:date-value="2023-02-05"><text:p>๕ ก.พ. ๒๕๖๖</text:p></table:table-cell>';
    const share = '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p><office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell>';
    const content = `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="ก"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      ${row(words('วันที่') + date + share)}${row(words('ซ่อน') + '<table:table-cell/>' + words('แถว'), ' table:visibility="filter"')}</table:table>
      <table:table table:name="ข" table:style-name="ta2">${row(words('ไม่เห็น') + words('เลย'))}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const read = await readSpreadsheet(writeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, 'styles.xml': '<s/>', 'META-INF/manifest.xml': '<m/>' }), CONTEXT);
    expect(read.tables.map((table) => [table.rows, table.hiddenColumns, table.rowLocators.map((one) => one.hidden ?? false)])).toEqual([[[['วันที่', '๕ ก.พ. ๒๕๖๖', '12.5%'], ['ซ่อน', '', 'แถว']], [2, 3], [false, true]]]);
    expect(read.hiddenTables?.map((table) => table.rows)).toEqual([[['ไม่เห็น', 'เลย']]]);
    expect(read.traits.toSorted()).toEqual(['hidden-cells', 'hidden-sheets']);
  });
});

describe('cells', () => {
  it.each<[string, XLSX.CellObject, string]>([
    ['a formula with its result', { t: 'n', v: 300, f: 'SUM(B1:B2)', z: '#,##0.00' }, '300.00'],
    ['a formula that was never calculated', { t: 'n', f: 'SUM(B1:B2)' } as XLSX.CellObject, '=SUM(B1:B2)'],
    ['an error', { t: 'e', v: 0x17 }, '#REF!'],
    ['a number as text', { t: 's', v: '1,200.00' }, '1,200.00'],
    ['Thai digits', { t: 's', v: '๑,๒๐๐' }, '๑,๒๐๐'],
    ['a line break', { t: 's', v: 'บริษัท ก จำกัด\r\nบริษัท ข จำกัด' }, 'บริษัท ก จำกัด\nบริษัท ข จำกัด'],
    ['a share', { t: 'n', v: 0.1234, z: '0.00%' }, '12.34%'],
    ['money', { t: 'n', v: 1234.5, z: '[$฿-41E]#,##0.00' }, '฿1,234.50'],
    ['nothing as the accounting format shows it', { t: 'n', v: 0, z: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' }, '-'],
    ['a number in Thai digits', { t: 'n', v: 1234.5, z: '[$-D07041E]#,##0.00' }, '๑,๒๓๔.๕๐'],
    ['a date of the Buddhist calendar', { t: 'n', v: 44_962, z: '[$-107041E]d mmm yyyy' }, '5 ก.พ. 2566'],
  ])('%s', async (_name, cell, shown) => {
    const sheet = XLSX.utils.aoa_to_sheet([['ก', 'ข']]);
    sheet['B1'] = cell;
    expect((await read(sheet)).tables[0]?.rows[0]?.[1]).toBe(shown);
  });

  it('dates of a workbook that counts from 1904', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['ก', { t: 'n', v: 44_962 - 1462, z: 'd/m/yyyy' }]]);
    const book = XLSX.utils.book_new(sheet, 'ก');
    book.Workbook = { WBProps: { date1904: true } };
    expect((await readSpreadsheet(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, CONTEXT)).tables[0]?.rows).toEqual([['ก', '5/2/2023']]);
  });

  it.each([
    ['Thai digits and calendar', '[$-D07041E]d mmm bbbb', '๕ ก.พ. ๒๕๖๖'],
    ["Excel's own list of Thai dates", '[$-187041E]d mmm yy;@', '5 ก.พ. 2566'],
    ['Thai names, Christian years', '[$-101041E]d mmm yy;@', '5 ก.พ. 2023'],
    ['the newer way to name a language', '[$-th-TH,107]d mmmm yyyy', '5 กุมภาพันธ์ 2566'],
    ['the long date of this computer', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'February 05, 2023'],
  ])('dates: %s', (_name, format, shown) => {
    expect(dateText(44_962, format)).toBe(shown);
  });

  it.each([
    ['#,##0.00', null],
    ['t#,##0', '๔๔,๙๖๒'],
    ['[$-409]#,##0', '44,962'],
    ['[$$-409]#,##0', null],
  ])('numbers as %s', (format, shown) => {
    expect(numberText(44_962, format)).toBe(shown);
  });
});

it('one sheet as it is found', async () => {
  const sheet = place([['B2', [['แบบ สขร.1'], ...month('ตุลาคม', 1, 2)]]]);
  sheet['!merges'] = [XLSX.utils.decode_range('B2:E2'), XLSX.utils.decode_range('B3:E3')];
  const content = await read(sheet);
  const [table] = content.tables;
  expect([...content.blocks.map((block) => `${block.role} ${formatLocator(block.locator)}: ${block.text.replaceAll('\t', ' | ')}`), `caption: ${table?.caption.replaceAll('\n', ' / ')}`].join('\n')).toMatchInlineSnapshot(`
    "heading sheet "ต.ค. 65": ต.ค. 65
    title sheet "ต.ค. 65", row 2: แบบ สขร.1
    title sheet "ต.ค. 65", row 3: ประจำเดือนตุลาคม 2565
    row sheet "ต.ค. 65", row 4: ลำดับ | รายการ | วงเงิน | ราคาที่ตกลง
    row sheet "ต.ค. 65", row 5: 1 | ซื้อวัสดุ 1 | 100 | 90
    row sheet "ต.ค. 65", row 6: 2 | ซื้อวัสดุ 2 | 200 | 180
    caption: ต.ค. 65 / แบบ สขร.1 / ประจำเดือนตุลาคม 2565"
  `);
});
