import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSubmission, loadSubmission, readSubmission, type ImportOptions, type ImportResult } from '../../src/submission/index.js';

const DUSIT: ImportOptions = { district: 'dusit', fiscalYear: 2566, maxItem: 30 };
const A = 'https://webportal.bangkok.go.th/dusit/page/sub/1/หน้า';
const B = 'https://webportal.bangkok.go.th/public/user_files_editor/7/O7 ข่าว 2566.pdf';

function read(content: string | Uint8Array, options = DUSIT): ImportResult {
  return importSubmission(typeof content === 'string' ? new TextEncoder().encode(content) : content, options);
}
function itemsOf(result: ImportResult): Record<string, string[]> {
  if (!result.ok) throw new Error(result.message.en);
  return Object.fromEntries(result.submission.items.map(({ item, links }) => [item, links]));
}
function refusalOf(result: ImportResult): string {
  if (result.ok) throw new Error('was accepted');
  expect(result.message.th).toMatch(/กรุณา/);
  expect(result.message.th).toMatch(/[ก-๙]{3}/);
  return result.message.en;
}
/** Bytes of Thai text in the 8-bit code of Windows. */
function windows874(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter >= 'ก' && letter <= '๛' ? letter.charCodeAt(0) - 0x0e00 + 0xa0 : letter.charCodeAt(0)));
}
function workbook(rows: unknown[][], change?: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void, bookType: 'xlsx' | 'xls' | 'biff8' | 'ods' = 'xlsx'): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows);
  change?.(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'รายการ');
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}

describe('JSON', () => {
  const whole = { schemaVersion: 1, district: 'dusit', fiscalYear: 2566, items: [{ item: 'O1', links: [A] }, { item: 'O7', links: ['ไม่ใช่ลิงก์'], explanation: 'ดู' }] };
  it('is taken as it is, a link that is no URL included', () => {
    expect(read(JSON.stringify(whole))).toEqual({ ok: true, submission: whole, notes: [] });
  });
  it('may name the district by an older slug', () => {
    const result = read(JSON.stringify({ ...whole, district: 'saphansung' }), { ...DUSIT, district: 'saphan' });
    expect(result).toMatchObject({ ok: true, submission: { district: 'saphan' } });
  });
  it('may spell item numbers as people do, and name an item twice', () => {
    const result = read(JSON.stringify({ ...whole, items: [{ item: '07', links: [A] }, { item: 'O1', links: [] }, { item: 'O-7', links: [B] }] }));
    expect(itemsOf(result)).toEqual({ O7: [A, B], O1: [] });
  });
  it.each([
    ['{"schemaVersion": 1, "district": "huaikhwang", "items": [', /not complete JSON/],
    [JSON.stringify({ ...whole, items: [{ item: 'O1', links: [1] }] }), /items\[0\]\.links\[0\]/],
    [JSON.stringify({ ...whole, fiscalYear: 66 }), /fiscalYear/],
    [JSON.stringify({ ...whole, schemaVersion: 2 }), /schemaVersion/],
    [JSON.stringify({ ...whole, items: [{ item: 'ก', links: [] }] }), /items\[0\]\.item/],
    [JSON.stringify({ ...whole, items: [{ item: 'O31', links: [A] }] }), /items\[0\].*O1 to O30.*no O31/],
    [JSON.stringify({ ...whole, district: 'bangrak' }), /bangrak.*dusit/],
    [JSON.stringify({ ...whole, fiscalYear: 2567 }), /2567.*2566/],
    ['[]', /\(root\)/],
  ])('refuses %s', (content, reason) => {
    expect(refusalOf(read(content))).toMatch(reason);
  });
});

describe('CSV', () => {
  const rows = [['ข้อ', 'URL', 'คำอธิบาย'], ['๐๑', A, 'ดูหน้า'], ['O-7', B, ''], ['', A, '']];
  const text = rows.map((row) => row.join(',')).join('\r\n');
  const expected = { O1: [A], O7: [B, A] };

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little endian', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 big endian', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
    ['Windows-874', windows874(text)],
  ])('in %s', (_, bytes) => {
    expect(itemsOf(read(bytes))).toEqual(expected);
  });
  it.each([';', '\t', '|'])('with the separator %j', (separator) => {
    expect(itemsOf(read(rows.map((row) => row.join(separator)).join('\n')))).toEqual(expected);
  });
  it.each([['item', 'url'], ['ลำดับ', 'ลิงก์'], ['ข้อที่', 'ลิงค์'], ['No.', 'ที่อยู่เว็บไซต์'], ['ข้อ OIT', 'Link']])('with the headings %s, %s', (item, url) => {
    expect(itemsOf(read(`${item},${url}\n07,${A}`))).toEqual({ O7: [A] });
  });
  it.each(['07', '7', 'O7', 'o7', 'O-7', '0๗', '๐๗', 'ข้อ 7', 'O07'])('with the item written %s', (item) => {
    expect(itemsOf(read(`ข้อ,URL\n${item},${A}`))).toEqual({ O7: [A] });
  });
  it('may start below title rows, which tell district and year', () => {
    const result = read(`รายการ URL ที่ส่งตรวจ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖,,\nสำนักงานเขตดุสิต,,\n\n${text}`, { maxItem: (year) => (year === 2566 ? 30 : 22) });
    expect(itemsOf(result)).toEqual(expected);
    expect(result).toMatchObject({ submission: { district: 'dusit', fiscalYear: 2566 } });
  });
  it('may hold several addresses in a cell, with bullets and numbers before them', () => {
    expect(itemsOf(read(`ข้อ,URL\n1,"${A}\n${B}"\n2,"1. ${A} 2) ${B}"\n3,"• ${B}"\n4,${A}.pdf${A}`))).toEqual({ O1: [A, B], O2: [A, B], O3: [B], O4: [`${A}.pdf`, A] });
  });
  it('keeps an address cut by a line end whole, and words that are no address', () => {
    expect(itemsOf(read(`ข้อ,URL\n1,"https://a.go.th/x/\ny.pdf"\n2,ดูหน้าเว็บ\n3,-\n4,${A}`))).toEqual({ O1: ['https://a.go.th/x/\ny.pdf'], O2: ['ดูหน้าเว็บ'], O3: [], O4: [A] });
  });
  it('merges rows of one item and passes over topics and repeated headings', () => {
    const result = read(`ข้อ,URL\nตัวชี้วัดที่ 9,\nO1,${A}\nO2,${A}\nข้อ,URL\nO1,${B}`);
    expect(itemsOf(result)).toEqual({ O1: [A, B], O2: [A] });
    expect(result).toMatchObject({ notes: [{ en: expect.stringContaining('O1') as string }] });
  });
  it.each([
    ['', /empty/], ['  \n \n', /empty/],
    ['ชื่อ,เบอร์โทร\nก,02', /"item" and "url".*“ชื่อ”, “เบอร์โทร”/],
    ['ข้อ,URL\nO1,\nO2,-', /no URL/],
    [`ข้อ,URL\nO1,${A}\nO31,${A}`, /row 3.*no O31/],
    [`ข้อ,URL\nหมวด,${A}`, /row 2.*"หมวด"/],
    [`ข้อ,URL\nO1,"${A}`, /cut short|damaged/],
  ])('refuses %j', (content, reason) => {
    expect(refusalOf(read(content))).toMatch(reason);
  });
  it('asks for district and year where nothing tells them', () => {
    expect(refusalOf(read(text, { maxItem: 30 }))).toMatch(/which district/);
    expect(refusalOf(read(text, { district: 'dusit', maxItem: 30 }))).toMatch(/which fiscal year/);
  });
});

describe('workbooks', () => {
  const rows = [['แบบส่ง URL การประเมิน OIT'], ['สำนักงานเขตดุสิต'], [], ['item', 'url', 'explanation'], ['06', A, 'ดู'], ['O-21', B], [null, A], [7, A]];
  const expected = { O6: [A], O21: [B, A], O7: [A] };
  it.each(['xlsx', 'biff8', 'ods'] as const)('of kind %s', (kind) => {
    expect(itemsOf(read(workbook(rows, undefined, kind)))).toEqual(expected);
  });
  it('with a merged item cell', () => {
    expect(itemsOf(read(workbook([['ข้อ', 'URL'], ['O1', A], [null, B]], (sheet) => {
      sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    })))).toEqual({ O1: [A, B] });
  });
  it('prefers the target of a linked cell and of HYPERLINK, and takes the cached value of other formulas', () => {
    expect(itemsOf(read(workbook([['ข้อ', 'URL'], ['O1', 'เปิดเอกสาร'], ['O2', 'เอกสาร'], ['O3', B]], (sheet) => {
      sheet['B2'] = { t: 's', v: 'เปิดเอกสาร', l: { Target: A } };
      sheet['B3'] = { t: 's', v: 'เอกสาร', f: `HYPERLINK("${B}","เอกสาร")` };
      sheet['B4'] = { t: 's', v: B, f: 'C4&D4' };
    })))).toEqual({ O1: [A], O2: [B], O3: [B] });
  });
  it('refuses a truncated file, wrong headings and a bomb', () => {
    const sound = workbook(rows);
    expect(refusalOf(read(sound.slice(0, sound.length * 0.6)))).toMatch(/damaged or cut short/);
    expect(refusalOf(read(workbook([['ชื่อ', 'เบอร์']])))).toMatch(/headings were not found/);
    expect(refusalOf(read(bomb()))).toMatch(/larger than/);
  });
  it('refuses what is no table', () => {
    expect(refusalOf(read('%PDF-1.7'))).toMatch(/PDF.*Excel/);
  });
  it.each([['an encrypted or broken OLE file', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]])('refuses %s', (_, ...bytes) => {
    expect(refusalOf(read(Uint8Array.from(bytes)))).toMatch(/damaged|password/);
  });
});

/** A ZIP file with one entry of 80 MB zeros that claims to have one byte. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(1, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]));
}

describe('the published result page', () => {
  const page = readFileSync(new URL('../fixtures/submission/result-page.txt', import.meta.url), 'utf8');
  const FILES = 'https://webportal.bangkok.go.th/public/user_files_editor/7';
  const expected = {
    O1: ['https://webportal.bangkok.go.th/dusit/page/sub/1/โครงสร้าง', `${FILES}/O1_staff_list.pdf`, `${FILES}/O1 leaders 2566.pdf`],
    O7: ['https://www.facebook.com/example?_rdc=1&_rdr', 'https://webportal.bangkok.go.th/dusit/page/sub/2/ข่าว'],
    // The cut inside a name is left and told; the one behind a slash is joined.
    O10: [`${FILES}/O10_government_contact`, `${FILES}/manuals/O10 dept.pdf`],
  };

  it('as text: targets instead of visible words, page breaks, no advice, nothing behind the table', () => {
    const result = read(page, { maxItem: 30 });
    expect(itemsOf(result)).toEqual(expected);
    expect(result).toMatchObject({ submission: { district: 'dusit', fiscalYear: 2566 } });
    if (!result.ok) return;
    expect(result.submission.items.map(({ explanation }) => explanation)).toEqual([
      'ดูได้ที่ https://webportal.bangkok.go.th/dusit/page/main/9/ITA',
      'ดูได้ที่ https://webportal.bangkok.go.th/dusit/page/main/9/%E0%B8%81%E0%B8%B2%E0%B8%A3-ITA',
      undefined,
    ]);
    expect(result.notes.map(({ en }) => en)).toEqual([expect.stringMatching(/O10.*manual v1\.pdf/), expect.stringMatching(/O10.*joined/)]);
  });
  it('as HTML with cells and line breaks', () => {
    const html = `<!doctype html><html><body><h2>สำนักงานเขตดุสิต ประจำปีงบประมาณ พ.ศ. 2566</h2><table>
      <tr><th>ตัวชี้วัด/หัวข้อการประเมิน</th><th></th><th>คะแนน</th></tr>
      <tr><td>016</td><td>ป้าย</td><td>100.00</td></tr>
      <tr><td colspan="3">URL ที่ส่ง:<br>${A}<br>${B}<br>คำอธิบายของหน่วยงาน:<br>ดูหน้า ITA<br>ข้อเสนอแนะ: - ไม่มี</td></tr></table></body></html>`;
    const result = read(html, { maxItem: 30 });
    expect(itemsOf(result)).toEqual({ O16: [A, B] });
    expect(result).toMatchObject({ submission: { district: 'dusit', items: [{ explanation: 'ดูหน้า ITA' }] } });
  });
  it('reads a saved table with headings, too', () => {
    expect(itemsOf(read(`<table><tr><th>ข้อ</th><th>ลิงก์</th></tr><tr><td>O7</td><td><a href="${B}">เอกสาร</a></td></tr></table>`))).toEqual({ O7: [B] });
  });
  it('refuses other pages, also very deep ones, at once', { timeout: 20_000 }, () => {
    expect(refusalOf(read('<html><body>ยินดีต้อนรับ</body></html>'))).toMatch(/no table of an OIT result/);
    expect(refusalOf(read('<div>'.repeat(50_000)))).toMatch(/no table|damaged/);
  });
  it('gives the 178 links of Huai Khwang from the published document', (context) => {
    const seed = new URL('../../../shared/seeds/001_56d11a479975f352.txt', import.meta.url);
    if (!existsSync(seed)) {
      console.log('skipped: ../shared is not here');
      context.skip();
      return;
    }
    const result = readSubmission(fileURLToPath(seed), { maxItem: 30 });
    expect(result.ok && result.submission).toEqual(loadSubmission('huaikhwang', 2566));
  });
});

describe('files', () => {
  it('are read from disk, and told by content, not by name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'submission-'));
    try {
      const path = join(folder, 'list.xlsx');
      writeFileSync(path, `ข้อ,URL\nO1,${A}`);
      expect(itemsOf(readSubmission(path, DUSIT))).toEqual({ O1: [A] });
      expect(refusalOf(readSubmission(join(folder, 'missing.csv'), DUSIT))).toMatch(/missing\.csv.*ENOENT/);
      expect(refusalOf(readSubmission(folder, DUSIT))).toMatch(/EISDIR/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('never make the import throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof read(bytes).ok === 'boolean'));
    fc.assert(fc.property(fc.json(), (json) => typeof read(json).ok === 'boolean'));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof read(`ข้อ,URL\n${text}`).ok === 'boolean'));
  });
});
