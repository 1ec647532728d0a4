import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/child-dispatch.js';
import type { ReceivedContent } from '../../src/read/content.js';
import { CONTEXT, sharedFile } from './shared-files.js';
import { writeZip } from './zip-writer.js';

function workbook(rows: string[][]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'ต.ค. 65');
  return write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer;
}

const ROWS = [['ลำดับที่', 'งานที่จัดซื้อ', 'ราคากลาง'], ['1', 'หมึกพิมพ์', '4,500'], ['2', 'กระดาษ', '900']];
const at = { ...CONTEXT, url: 'https://webportal.bangkok.go.th/a/b.zip?_t=1' };
const open = (entries: Record<string, string | Buffer>, options?: Parameters<typeof writeZip>[1]): Promise<ReceivedContent> => readBytes(writeZip(entries, options), at);
const members = (content: ReceivedContent): [string, string, string][] => (content.members ?? []).map((one) => [one.name, one.kind, one.failure === null ? 'read' : `${one.failure.by} ${one.failure.code}`]);

describe('an archive', () => {
  it('is looked into: each file is a document of its own, what cannot be read is named', async () => {
    const content = await open({
      'สขร/ต.ค. 65.xlsx': workbook(ROWS),
      'อ่านก่อน.txt': 'ข้อมูลการจัดซื้อจัดจ้าง ปีงบประมาณ 2566',
      'เก่า.zip': writeZip({ 'a.txt': 'a' }),
      'ภาพ.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'ว่าง.pdf': '',
      '__MACOSX/._x': 'x',
      'โฟลเดอร์/': '',
      'Thumbs.db': 'x',
    });
    expect(content).toMatchObject({ kind: 'archive', mediaType: 'application/zip', failure: null, blocks: [], tables: [] });
    expect(members(content)).toEqual([
      ['สขร/ต.ค. 65.xlsx', 'spreadsheet', 'read'],
      ['อ่านก่อน.txt', 'text', 'read'],
      ['เก่า.zip', 'archive', 'file archive'],
      ['ภาพ.png', 'image', 'read'],
      ['ว่าง.pdf', 'unknown', 'file empty'],
    ]);
    expect(content.members?.[0]?.tables[0]?.rows).toEqual(ROWS);
    expect(content.members?.map((one) => one.traits.includes('kind-mismatch'))).toEqual([false, false, false, false, true]);
  });

  it('has names in the code page of a Thai Windows, and none that pass for others', async () => {
    const tis = (name: string): Buffer => Buffer.from([...name].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0))));
    expect(members(await open({ 'รายงาน\\มี.ค. 66.csv': 'ก,ข\n1,2\n3,4\n' }, { flags: 0, nameEncoding: tis }))).toEqual([['รายงาน/มี.ค. 66.csv', 'csv', 'read']]);
    expect(members(await open({ '../../etc/\u202ecod.exe\n': 'words' }))[0]?.[0]).toBe('../../etc/cod.exe');
  });

  it('with a password is locked; with one locked file among others that file is', async () => {
    expect((await open({ 'a.txt': 'x', 'b.txt': 'y' }, { flags: 1 })).failure?.code).toBe('encrypted');
    const one = writeZip({ 'a.txt': 'words', 'b.txt': 'more words' });
    const second = one.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    one.writeUInt16LE(0x801, second + 8);
    const content = await readBytes(one, at);
    expect(members(content)).toEqual([['a.txt', 'text', 'read'], ['b.txt', 'unknown', 'file encrypted']]);
    expect(content.members?.[1]?.traits).toEqual(['encrypted']);
  });

  it('is bounded file by file: a bomb does not hide the rest', async () => {
    const content = await open({ 'bomb.csv': Buffer.alloc(30_000_000, '1,2\n'), 'a.txt': 'words' });
    expect(members(content)).toEqual([['bomb.csv', 'unknown', 'us limit'], ['a.txt', 'text', 'read']]);
  });

  it('of hundreds of files is looked into in part and says so', async () => {
    const content = await open(Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`${i}.txt`, 'words'])));
    expect([content.members?.length, content.traits]).toEqual([200, ['limit-reached']]);
  });

  it('ends with the time: what was not reached is named so', async () => {
    let asked = 0;
    const content = await readBytes(writeZip({ 'a.txt': 'words', 'b.txt': 'words' }), at, { isOver: () => ++asked > 1 });
    expect(members(content)).toEqual([['a.txt', 'text', 'read'], ['b.txt', 'unknown', 'us timeout']]);
  });

  it.each<[string, Buffer, string]>([
    ['RAR', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'application/vnd.rar file archive'],
    ['7z', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), 'application/x-7z-compressed file archive'],
    ['a cut ZIP', writeZip({ 'a.txt': 'words' }).subarray(0, -10), 'application/zip file broken'],
    ['one of folders only', writeZip({ 'a/': '' }), 'application/zip file empty'],
  ])('%s is named as what it is', async (_name, bytes, expected) => {
    const content = await readBytes(bytes, at);
    expect(`${content.mediaType} ${content.failure?.by} ${content.failure?.code}`).toBe(expected);
  });

  it('gzip holds one file, named by its header or its own name', async () => {
    const content = await readBytes(gzipSync(workbook(ROWS)), { ...at, url: 'https://example.go.th/report.xlsx.gz' });
    expect(members(content)).toEqual([['report.xlsx', 'spreadsheet', 'read']]);
    expect(members(await readBytes(gzipSync('words').subarray(0, 12), at))).toEqual([['b.zip', 'unknown', 'file broken']]);
  });

  it.each([
    ['ok.zip', ['skr1_12.xlsx spreadsheet read', 'skr1_12.pdf pdf read', 'skr1_12.cp874.csv csv read', 'report.csv csv read']],
    ['zip_slip.zip', ['../../etc/evil.txt text read', '/abs.txt text read']],
    ['zip_thainame_cp874.zip', ['รายงานจัดซื้อจัดจ้าง.csv csv read']],
    ['zip_nested_bomb.zip', Array.from({ length: 16 }, (_, i) => `${i}.zip archive file archive`)],
  ])('%s', async (name, expected) => {
    const bytes = sharedFile(`samples/${name}`);
    if (bytes !== null) expect(members(await readBytes(bytes, at)).map((one) => one.join(' '))).toEqual(expected);
  });
});
