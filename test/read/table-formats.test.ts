import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/read/content.js';
import { readCsv } from '../../src/read/csv.js';
import { readHtml } from '../../src/read/html/index.js';
import { readPresentation } from '../../src/read/presentation.js';
import { readWord } from '../../src/read/word.js';
import { CONTEXT } from './shared-files.js';
import { writeZip } from './zip-writer.js';

const rowsOf = (content: DocumentContent): string[][][] => content.tables.map((table) => table.rows);

describe('tables of web pages', () => {
  const html = (body: string): Promise<DocumentContent> => readHtml(Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><main>${body}</main></body></html>`), CONTEXT);

  it.each<[string, string, string[][]]>([
    ['colspan and rowspan', '<tr><th rowspan=2>ที่<th colspan=2>จำนวน<tr><th>รับ<th>เสร็จ<tr><td>1<td>5<td>4', [['ที่', 'จำนวน', 'จำนวน'], ['ที่', 'รับ', 'เสร็จ'], ['1', '5', '4']]],
    ['rowspan 0 down to the end of its section', '<tbody><tr><td rowspan=0>ฝ่าย<td>1<tr><td>2<tr><td>3<tbody><tr><td>อื่น<td>4', [['ฝ่าย', '1'], ['ฝ่าย', '2'], ['ฝ่าย', '3'], ['อื่น', '4']]],
    ['no rowspan beyond its section', '<tbody><tr><td rowspan=9>ฝ่าย<td>1<tr><td>2<tbody><tr><td>อื่น<td>4', [['ฝ่าย', '1'], ['ฝ่าย', '2'], ['อื่น', '4']]],
    ['a foot written before the body', '<thead><tr><th>ก<th>ข</thead><tbody><tr><td>1<td>2</tbody><tfoot><tr><td>รวม<td>2</tfoot>', [['ก', 'ข'], ['1', '2'], ['รวม', '2']]],
    ['a category over 150 rows', `<tr><td rowspan=150>หมวด<td>0${Array.from({ length: 149 }, (_, index) => `<tr><td>${index + 1}`).join('')}`, Array.from({ length: 150 }, (_, index) => ['หมวด', String(index)])],
  ])('%s', async (_name, rows, expected) => {
    expect(rowsOf(await html(`<table>${rows}</table>`))).toEqual([expected]);
  });

  it('made of other elements by their roles', async () => {
    const row = (...cells: string[]): string => `<div role="row">${cells.map((cell) => `<div role="cell">${cell}</div>`).join('')}</div>`;
    expect(rowsOf(await html(`<div role="table">${row('ลำดับ', 'รายการ')}${row('1', 'ซื้อวัสดุ')}</div>`))).toEqual([[['ลำดับ', 'รายการ'], ['1', 'ซื้อวัสดุ']]]);
  });

  it('inside a table that only places things are read alone', async () => {
    const inner = '<table><tr><th>ก<th>ข<tr><td>1<td>2</table>';
    expect(rowsOf(await html(`<table><tr><td>เมนู</td><td>${inner}</td></tr></table>`))).toEqual([[['ก', 'ข'], ['1', '2']]]);
  });

  it('inside the cells of a form leave the form whole', async () => {
    const bids = '<table><tr><td>ร้าน ก<td>100.00<tr><td>ร้าน ข<td>120.00</table>';
    const rows = `<tr><th>ที่<th>งาน<th>วงเงิน<th>ผู้เสนอราคา<tr><td>1<td>ซื้อวัสดุ<td>150.00<td>${bids}<tr><td>2<td>จ้างซ่อม<td>90.00<td>ร้าน ค 80.00`;
    expect(rowsOf(await html(`<table>${rows}</table>`))).toEqual([
      [
        ['ที่', 'งาน', 'วงเงิน', 'ผู้เสนอราคา'],
        ['1', 'ซื้อวัสดุ', '150.00', 'ร้าน ก 100.00\nร้าน ข 120.00'],
        ['2', 'จ้างซ่อม', '90.00', 'ร้าน ค 80.00'],
      ],
    ]);
  });
});

describe('tables of Word', () => {
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : p(text)}</w:tc>`;
  const docx = (rows: string): Promise<DocumentContent> => readWord(writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>` }), CONTEXT);
  const head = `<w:tr>${tc('ที่')}${tc('งาน')}${tc('ราคา')}</w:tr>`;

  it.each<[string, string, string[][]]>([
    ['a row that was deleted while changes are tracked', `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>1</w:delText></w:r></w:del></w:p></w:tc>${tc('')}${tc('')}</w:tr><w:tr>${tc('2')}${tc('จ้างซ่อม')}${tc('90')}</w:tr>`, [['2', 'จ้างซ่อม', '90']]],
    ['a row that was added', `<w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc><w:p><w:ins><w:r><w:t>1</w:t></w:r></w:ins></w:p></w:tc>${tc('ซื้อวัสดุ')}${tc('50')}</w:tr>`, [['1', 'ซื้อวัสดุ', '50']]],
    ['a row that begins further right', `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('ซื้อวัสดุ')}${tc('50')}</w:tr>`, [['', 'ซื้อวัสดุ', '50']]],
    ['a cell merged downwards beside one merged sideways', `<w:tr>${tc('1', '<w:vMerge w:val="restart"/>')}${tc('รวมกัน', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('ก')}${tc('ข')}</w:tr>`, [['1', 'รวมกัน', 'รวมกัน'], ['1', 'ก', 'ข']]],
    ['a table inside a cell', `<w:tr>${tc('1')}${tc('ซื้อวัสดุ')}${tc('50')}</w:tr><w:tr>${tc('2')}${tc('จ้างซ่อม')}<w:tc><w:tbl><w:tr>${tc('ร้าน ก')}${tc('90')}</w:tr><w:tr>${tc('ร้าน ข')}${tc('95')}</w:tr></w:tbl><w:p/></w:tc></w:tr>`, [['1', 'ซื้อวัสดุ', '50'], ['2', 'จ้างซ่อม', 'ร้าน ก 90\nร้าน ข 95']]],
  ])('docx: %s', async (_name, rows, expected) => {
    expect(rowsOf(await docx(head + rows))).toEqual([[['ที่', 'งาน', 'ราคา'], ...expected]]);
  });

  /** Letters outside of ASCII as RTF writes them. */
  const rtf = (body: string): Promise<DocumentContent> =>
    readWord(Buffer.from(`{\\rtf1\\ansi\\uc1 ${[...body].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0)}?` : letter)).join('')}}`), CONTEXT);
  const row = (definition: string, ...cells: string[]): string => `\\trowd ${definition}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row `;

  it.each<[string, string, string[][]]>([
    ['plain', row('\\cellx1000\\cellx2000 ', 'ก', 'ข') + row('\\cellx1000\\cellx2000 ', '1', '2'), [['ก', 'ข'], ['1', '2']]],
    ['merged over columns by its width', row('\\cellx1000\\cellx3000 ', 'ที่', 'จำนวน') + row('\\cellx1000\\cellx2000\\cellx3000 ', '1', '5', '4'), [['ที่', 'จำนวน', 'จำนวน'], ['1', '5', '4']]],
    ['merged over columns by mark', row('\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000 ', 'ที่', 'จำนวน', '') + row('\\cellx1000\\cellx2000\\cellx3000 ', '1', '5', '4'), [['ที่', 'จำนวน', 'จำนวน'], ['1', '5', '4']]],
    ['merged over rows', row('\\clvmgf\\cellx1000\\cellx2000 ', 'ฝ่าย', '1') + row('\\clvmrg\\cellx1000\\cellx2000 ', '', '2'), [['ฝ่าย', '1'], ['ฝ่าย', '2']]],
  ])('rtf: %s', async (_name, body, expected) => {
    expect(rowsOf(await rtf(`${body}\\pard หลังตาราง\\par`))).toEqual([expected]);
  });
});

it('tables of slides: merged cells', async () => {
  const tc = (text: string, attributes = ''): string => `<a:tc ${attributes}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const slide = `<p:sld xmlns:p="p" xmlns:a="a"><a:tbl><a:tr>${tc('ที่', 'rowSpan="2"')}${tc('จำนวน', 'gridSpan="2"')}${tc('', 'hMerge="1"')}</a:tr><a:tr>${tc('', 'vMerge="1"')}${tc('รับ')}${tc('เสร็จ')}</a:tr></a:tbl></p:sld>`;
  const content = await readPresentation(writeZip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>', 'ppt/slides/slide1.xml': slide }), CONTEXT);
  expect(rowsOf(content)).toEqual([[['ที่', 'จำนวน', 'จำนวน'], ['ที่', 'รับ', 'เสร็จ']]]);
});

describe('delimited text', () => {
  const rows = [['ลำดับ', 'รายการ', 'วงเงิน'], ['1', 'ซื้อวัสดุ\nสำนักงาน', '1,200.00'], ['2', 'จ้างซ่อม "ปั๊ม"', '๓,๔๐๐.๐๐']];
  const csv = (delimiter: string): string => rows.map((row) => row.map((value) => (/[\n",;|\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(delimiter)).join('\r\n');

  it.each([[',', 'comma'], [';', 'semicolon'], ['\t', 'tab'], ['|', 'bar']])('%j (%s), with title rows above, in either encoding', async (delimiter) => {
    const text = `แบบ สขร.1\r\nประจำเดือนตุลาคม 2565\r\n\r\n${csv(delimiter)}\r\n`;
    for (const bytes of [Buffer.from(text), Buffer.from([...text].map((letter) => (letter >= '\u0e00' ? letter.charCodeAt(0) - 0x0e00 + 0xa0 : letter.charCodeAt(0))))]) {
      const content = await readCsv(bytes, CONTEXT);
      expect(content.tables[0]?.rows.slice(3)).toEqual(rows);
      expect(content.tables[0]?.caption).toBe('แบบ สขร.1\nประจำเดือนตุลาคม 2565');
    }
  });
});
