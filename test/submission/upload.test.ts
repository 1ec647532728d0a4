import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { importSubmission, readUpload } from '../../src/submission/index.js';

const OPTIONS = { district: 'huaikhwang', fiscalYear: 2566, maxItem: 30 };
const never = new AbortController().signal;
const ROWS = [['ข้อ', 'URL', 'คำอธิบาย'], ['O1', 'https://webportal.bangkok.go.th/huaikhwang/page/sub/863/โครงสร้าง', 'ดูผัง'], ['๒', 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1', '']];

function workbook(rows: unknown[][]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'รายการ');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer; // as 'buffer' asks
}

it('reads in a process of its own what the import reads', async () => {
  const bytes = workbook(ROWS);
  const read = await readUpload(bytes, OPTIONS, never);
  expect(read).toEqual(importSubmission(bytes, OPTIONS));
  expect(read).toMatchObject({ ok: true, submission: { items: [{ item: 'O1' }, { item: 'O2' }] } });
});

it('passes refusals on', async () => {
  const read = await readUpload(Buffer.from('%PDF-1.7\n'), OPTIONS, never);
  expect(read).toMatchObject({ ok: false, message: { en: expect.stringContaining('PDF') } });
});

/** One sheet whose shared strings unpack to so many megabytes: below the limit of the import, far above what its text needs in memory. */
function bomb(megabytes: number): Buffer {
  const strings = Buffer.from(`<sst>${'<si><t>a</t></si>'.repeat((megabytes * 1024 * 1024) / 17)}</sst>`);
  const sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>';
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': strings,
  });
}

function zip(files: Record<string, string | Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(plain.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}

it('ends the process of a file that needs too much memory, and this one does not grow', async () => {
  const bytes = bomb(50);
  expect(bytes.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage.rss();
  const read = await readUpload(bytes, OPTIONS, never, { timeMs: 30_000, rssMb: 200, heapMb: 512 });
  expect(read).toMatchObject({ ok: false, message: { en: expect.stringContaining('too much time or memory') } });
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
});

it('refuses what unpacks beyond the limit', async () => {
  expect(await readUpload(bomb(70), OPTIONS, never)).toMatchObject({ ok: false, message: { en: expect.stringContaining('60 MB') } });
}, 60_000);

it('ends the process when its time is over', async () => {
  const read = await readUpload(workbook(ROWS), OPTIONS, never, { timeMs: 50, rssMb: 768, heapMb: 512 });
  expect(read).toMatchObject({ ok: false, message: { th: expect.stringContaining('เวลา') } });
});

it('stops when it is told to', async () => {
  const abort = new AbortController();
  const reading = readUpload(workbook(ROWS), OPTIONS, abort.signal);
  abort.abort(new Error('closing'));
  await expect(reading).rejects.toThrow('closing');
});
