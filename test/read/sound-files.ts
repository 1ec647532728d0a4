import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { utils, write, type BookType } from '@e965/xlsx';
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { writeZip } from './zip-writer.js';

const ROWS = [
  ['แบบ สขร.1', '', '', ''],
  ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'ราคากลาง', 'วันที่'],
  ['1', 'ซื้อหมึกพิมพ์', 4500, '5 ต.ค. 65'],
  ['2', 'จ้างซ่อมเครื่องปรับอากาศ', 18326, '9 ต.ค. 65'],
];

function workbook(bookType: BookType): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  utils.book_append_sheet(book, sheet, 'ต.ค. 65');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['หมายเหตุ']]), 'หมายเหตุ');
  return Buffer.from(write(book, { bookType, type: 'buffer' }) as Uint8Array);
}

/** Two pages with a ruled table, a link and a picture; `packed`: its objects lie in compressed streams. */
async function pdf(packed: boolean): Promise<Buffer> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const picture = await file.embedPng(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  for (let number = 0; number < 2; number++) {
    const page = file.addPage([595, 842]);
    page.drawText(`Report of the office, page ${number + 1}`, { font, x: 60, y: 780, size: 16 });
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 3; column++) {
        page.drawRectangle({ x: 60 + column * 150, y: 600 - row * 30, width: 150, height: 30, borderWidth: 1, borderColor: rgb(0, 0, 0) });
        page.drawText(`cell ${row}.${column}`, { font, x: 66 + column * 150, y: 610 - row * 30, size: 11 });
      }
    }
    page.drawImage(picture, { x: 60, y: 100, width: 80, height: 80 });
  }
  file.setTitle('รายงาน');
  return Buffer.from(await file.save({ useObjectStreams: packed }));
}

const PAGE =
  '<!doctype html><html lang="th"><head><meta charset="utf-8"><title>รายงาน</title></head><body><nav><a href="/">หน้าแรก</a></nav><main><h1>รายงานผล</h1><p>สำนักงานเขตตัวอย่าง</p><table><tr><th rowspan="2">ลำดับ</th><th colspan="2">จำนวน</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td><td>5</td></tr></table><form action="/ask"><input name="q"></form></main></body></html>';

/** Small sound files of every kind that is read, by name. Made by the project. */
export async function soundFiles(): Promise<Record<string, Buffer>> {
  const folder = new URL('../fixtures/read/', import.meta.url);
  const files: Record<string, Buffer> = {};
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(new URL(name, folder));
    if (name.endsWith('.gz')) files[name.slice(0, -3)] = gunzipSync(bytes);
    else if (!/\.(?:md|fod.|txt)$/.test(name)) files[name] = bytes;
  }
  files['plain.pdf'] = await pdf(false);
  files['packed.pdf'] = await pdf(true);
  files['table.xlsx'] = workbook('xlsx');
  files['table.xlsb'] = workbook('xlsb');
  files['table.xls'] = workbook('biff8');
  files['old.xls'] = workbook('biff5');
  files['table.ods'] = workbook('ods');
  files['table.csv'] = Buffer.from(ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
  files['thai.csv'] = Buffer.from([...ROWS.map((row) => row.join('\t')).join('\r\n')].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0))));
  files['page.html'] = Buffer.from(PAGE);
  files['page.mht'] = Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n--b--\r\n`);
  files['data.json'] = Buffer.from(JSON.stringify({ result: { total: 2, records: ROWS.slice(2).map((row) => ({ no: row[0], name: row[1], price: row[2] })) } }));
  files['data.xml'] = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><rows>${ROWS.slice(2).map((row) => `<row no="${row[0]}"><name>${row[1]}</name><price>${row[2]}</price></row>`).join('')}</rows>`);
  files['words.txt'] = Buffer.from('สำนักงานเขตตัวอย่าง\nรายงานผล');
  files['months.zip'] = writeZip({ 'ต.ค..xlsx': workbook('xlsx'), 'อ่าน.txt': 'สำนักงานเขตตัวอย่าง', 'page.html': PAGE });
  return files;
}
