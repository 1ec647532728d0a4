import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { workbookBomb as bomb } from './workbook-bomb.js';
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
