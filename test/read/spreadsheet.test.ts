import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/read/content.js';
import { dateText } from '../../src/read/spreadsheet/dates.js';
import { readSpreadsheet } from '../../src/read/spreadsheet.js';
import { CONTEXT, agreement, sharedFile, tableTruth } from './shared-files.js';
import { writeZip } from './zip-writer.js';

const ROWS: unknown[][] = [
  ['แบบ สขร.1'],
  ['ประจำเดือนตุลาคม 2565'],
  [],
  ['ลำดับ', 'งาน', 'ราคา', ''],
  ['', '', 'กลาง', 'ตกลง'],
  [1, 'ซื้อวัสดุ', 1234.5, 1200],
];

function sheet(): XLSX.WorkSheet {
  const made = XLSX.utils.sheet_add_aoa(XLSX.utils.aoa_to_sheet([]), ROWS, { origin: 'B3' });
  made['!merges'] = ['B3:E3', 'B4:E4', 'B6:B7', 'C6:C7', 'D6:E6'].map((range) => XLSX.utils.decode_range(range));
  for (const place of ['D8', 'E8']) (made[place] as XLSX.CellObject).z = '#,##0.00';
  return made;
}

async function read(book: XLSX.WorkBook, bookType: XLSX.BookType = 'xlsx'): Promise<DocumentContent> {
  return readSpreadsheet(XLSX.write(book, { type: 'buffer', bookType }) as Buffer, CONTEXT);
}

describe.each(['xlsx', 'xlsb', 'ods'] as const)('a workbook as %s', (bookType) => {
  it('is one table per sheet, without empty margins, merged cells in every place', async () => {
    const content = await read(XLSX.utils.book_new(sheet(), 'ต.ค. 65'), bookType);
    expect(content.failure).toBeNull();
    const table = content.tables[0];
    expect(table?.rows.slice(3)).toEqual([
      ['ลำดับ', 'งาน', 'ราคา', 'ราคา'],
      ['ลำดับ', 'งาน', 'กลาง', 'ตกลง'],
      // The library that writes these files keeps no number formats in ods.
      ['1', 'ซื้อวัสดุ', ...(bookType === 'ods' ? ['1234.5', '1200'] : ['1,234.50', '1,200.00'])],
    ]);
    expect(table?.rows[0]).toEqual(Array(4).fill('แบบ สขร.1'));
    expect(table?.rowLocators[5]?.row).toBe(8);
    expect(table?.caption).toBe(`${content.blocks[0]?.text}\nแบบ สขร.1\nประจำเดือนตุลาคม 2565`);
    expect(content.blocks.slice(1).map((block) => block.role)).toEqual(['title', 'title', 'row', 'row', 'row']);
  });
});

describe('readSpreadsheet', () => {
  it('names the sheet in every locator', async () => {
    const content = await read(XLSX.utils.book_new(sheet(), 'ต.ค. 65'));
    expect(content.blocks[0]).toMatchObject({ text: 'ต.ค. 65', role: 'heading', locator: { sheet: 'ต.ค. 65' } });
    expect(content.tables[0]?.rowLocators[0]).toEqual({ sheet: 'ต.ค. 65', row: 3 });
    expect(content).toMatchObject({ kind: 'spreadsheet', pages: 1, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  });

  it('leaves hidden sheets out and says so', async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['เห็น', 'ก']]), 'หนึ่ง');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['ซ่อน', 'ข']]), 'สอง');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const content = await read(book);
    expect(content.traits).toEqual(['hidden-sheets']);
    expect(content.blocks.map((block) => block.text)).toEqual(['หนึ่ง', 'เห็น\tก']);
  });

  it('keeps the links of cells', async () => {
    const linked = XLSX.utils.aoa_to_sheet([['แผน', 'ก']]);
    (linked['A1'] as XLSX.CellObject).l = { Target: 'https://example.go.th/a.pdf' };
    expect((await read(XLSX.utils.book_new(linked, 'ก'))).links).toEqual([{ href: 'https://example.go.th/a.pdf', text: 'แผน', region: 'content' }]);
  });

  it('shows the cells of an ods as its program did, and passes over a million empty rows', async () => {
    const body = `<table:table table:name="ก"><table:table-row><table:table-cell office:value-type="float" office:value="1234.5"><text:p>1,234.50</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2023-02-05"><text:p>5 ก.พ. 66</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>หนึ่ง</text:p><text:p>สอง</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    const ods = writeZip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
      'styles.xml': '<s/>',
      'META-INF/manifest.xml': '<m/>',
    });
    expect((await readSpreadsheet(ods, CONTEXT)).tables[0]?.rows).toEqual([['1,234.50', '5 ก.พ. 66', 'หนึ่ง\nสอง']]);
  });

  it('stops at its bounds and says so', async () => {
    const long = XLSX.utils.aoa_to_sheet(Array.from({ length: 20_050 }, (_, i) => [i, 'ก']));
    const wide = XLSX.utils.aoa_to_sheet([Array.from({ length: 250 }, (_, i) => `${i}`)]);
    for (const [made, rows, columns] of [[long, 20_000, 2], [wide, 1, 200]] as const) {
      const content = await read(XLSX.utils.book_new(made, 'ก'));
      expect(content.traits).toEqual(['limit-reached']);
      expect([content.tables[0]?.rows.length, content.tables[0]?.rows[0]?.length]).toEqual([rows, columns]);
    }
  });

  it.each([['no workbook', Buffer.from('PK\x03\x04 nothing')], ['random bytes in a compound file', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex')]])('names %s broken', async (_name, bytes) => {
    expect((await readSpreadsheet(bytes, CONTEXT)).failure).toMatchObject({ by: 'file', code: 'broken' });
  });
});

describe('dateText', () => {
  it.each([
    ['the short date of this computer', 44_962, 'm/d/yy', '5/2/2023'],
    ['a Thai long date', 44_962, '[$-41E]d mmmm yyyy', '5 กุมภาพันธ์ 2023'],
    ['the Buddhist calendar by code', 44_962, '[$-107041E]d mmm yyyy;@', '5 ก.พ. 2566'],
    ['Buddhist year letters', 44_962, 'd/m/bbbb', '5/2/2566'],
    ['an English date with escapes', 44_962, 'dd\\-mmm\\-yyyy', '05-Feb-2023'],
    ['a date with a time', 44_962.5, 'd/m/yyyy h:mm', '5/2/2023'],
    ['a Buddhist year typed as two digits', 24_143, 'd/m/yy', '5/2/66'],
    ['a Buddhist year typed in full', 243_289, 'd/m/yyyy', '5/2/2566'],
    ['a month', 44_962, 'mmm-yy', 'Feb-2023'],
    ['a time only', 0.5, 'h:mm', null],
  ])('%s', (_name, serial, format, text) => {
    expect(dateText(serial, format)).toBe(text);
  });
});

describe('made samples', () => {
  const names = ['skr1_12', 'skr1_150', 'skr1_missing12', 'complaints'].flatMap((name) => ['xlsx', 'lo.xlsx', 'xls', 'ods'].map((ending) => [name, ending] as const));
  const thaiDigits = ['xlsx', 'xls', 'ods'].map((ending) => ['skr1_thaidigits12', ending] as const);
  it.each([...names, ...thaiDigits])('%s.%s: every cell', async (name, ending) => {
    const bytes = sharedFile(`samples/${name}.${ending}`);
    const truth = tableTruth(name);
    if (bytes === null || truth === null) return;
    const content = await readSpreadsheet(bytes, CONTEXT);
    expect(agreement(content.tables[0]?.rows ?? [], truth)).toBe(1);
    expect(content.mediaType.includes('opendocument')).toBe(ending === 'ods');
  });
});

describe('hostile and unusual workbooks', () => {
  it.each([
    ['samples/bomb_shared1g.xlsx', 'us', 'limit'],
    ['corpus/office/password.xls', 'file', 'encrypted'],
    ['corpus/office/protected_agile.docx', 'file', 'encrypted'],
    ['corpus/office/invalid.xlsx', 'file', 'broken'],
  ])('%s ends with a name', async (path, by, code) => {
    const bytes = sharedFile(path);
    if (bytes !== null) expect((await readSpreadsheet(bytes, CONTEXT)).failure).toMatchObject({ by, code });
  });

  it.each([
    ['samples/bomb_sparse.xlsx', []],
    ['corpus/office/poc-shared-strings.xlsx', ['limit-reached']],
    ['corpus/office/poc-xmlbomb-empty.xlsx', []],
    ['corpus/office/TwoSheetsOneHidden.xlsx', ['hidden-sheets']],
    ['corpus/office/testEXCEL_95.xls', []],
    ['corpus/office/ExcelWithAttachments.xlsm', ['embedded-files']],
  ])('%s is read within bounds', async (path, traits) => {
    const bytes = sharedFile(path);
    if (bytes === null) return;
    const content = await readSpreadsheet(bytes, CONTEXT);
    expect(content.failure).toBeNull();
    expect(content.traits).toEqual(traits);
    expect(JSON.stringify(content).length).toBeLessThan(30_000_000);
  });
});
