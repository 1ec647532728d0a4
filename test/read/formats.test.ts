import * as XLSX from '@e965/xlsx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/child-dispatch.js';
import type { ReceivedContent } from '../../src/read/content.js';
import { unlocked } from '../../src/read/spreadsheet/default-password.js';
import { classify } from '../../src/read/readability.js';
import { CONTEXT, sharedFile } from './shared-files.js';
import { writeZip } from './zip-writer.js';

const read = (bytes: Buffer | string, url = 'https://example.go.th/file'): Promise<ReceivedContent> => readBytes(Buffer.from(bytes), { ...CONTEXT, url });
const textsOf = (content: ReceivedContent): string[] => content.blocks.map((block) => block.text);
const summary = (content: ReceivedContent): string =>
  `${content.kind} ${classify(content).readability} ${content.failure === null ? 'read' : `${content.failure.by} ${content.failure.code}`} [${content.traits.join(' ')}]`;
const tis = (text: string): Buffer => Buffer.from([...text].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0))));

const PAGE = '<!doctype html><html><head><title>รายงาน</title></head><body><h1>รายงานผลการดำเนินงาน</h1><p>สำนักงานเขตตัวอย่าง รอบ 6 เดือน</p></body></html>';

describe('a web page under another name', () => {
  it.each(['https://example.go.th/report.pdf', 'https://example.go.th/report.xls'])('%s', async (url) => {
    expect(summary(await read(PAGE, url))).toBe('html R2 read [kind-mismatch]');
  });

  it('a PDF called a page', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('Report of the office of the district', { font: await pdf.embedFont(StandardFonts.Helvetica), x: 50, y: 700, size: 12 });
    expect(summary(await read(Buffer.from(await pdf.save()), 'https://example.go.th/report.html'))).toBe('pdf R2 read [kind-mismatch]');
  });

  it('saved as one file with its pictures', async () => {
    const quoted = [...Buffer.from(PAGE)].map((byte) => (byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('');
    const saved = (charset: string): string => ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.go.th/report/', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\tboundary="----b"', '', '------b', `Content-Type: text/html${charset}`, 'Content-Transfer-Encoding: quoted-printable', '', quoted.replace(/((?:=..|[^=]){60})/g, '$1=\r\n'), '------b', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '------b--', ''].join('\r\n');
    for (const charset of ['; charset=utf-8', '']) {
      const content = await read(saved(charset));
      expect([content.mediaType, content.title, ...textsOf(content)]).toEqual(['multipart/related', 'รายงาน', 'รายงานผลการดำเนินงาน', 'สำนักงานเขตตัวอย่าง รอบ 6 เดือน']);
    }
    expect(summary(await read(saved('').slice(0, 200)))).toBe('html R0 file broken [broken]');
  });

  it('written by a word processor', async () => {
    const content = await read('<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head><body><p class=MsoNormal>คำสั่งสำนักงานเขตตัวอย่าง<o:p></o:p></p></body></html>', 'https://example.go.th/order.doc');
    expect([summary(content), ...textsOf(content)]).toEqual(['html R2 read [kind-mismatch]', 'คำสั่งสำนักงานเขตตัวอย่าง']);
  });

  it('whose letters are private to its fonts is a picture of text', async () => {
    const letters = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0xe000 + (i % 90))).join('');
    expect(summary(await read(`<html><body><div class="t m0 x0">${letters}</div><div>2566 123</div></body></html>`))).toBe('html R1 read [junk-text]');
    // Thai fonts keep their shifted marks there; that is damage and no secret.
    expect(summary(await read(`<html><body><p>${'ผู\uf70a้ที่เกี\uf70b่ยวข้อง'.repeat(20)}</p></body></html>`))).not.toContain('junk-text');
  });
});

describe('what a file store shows in place of a file', () => {
  it.each([
    ['<html><head><title>Google Drive - Virus scan warning</title></head><body><p>Google Drive can\'t scan this file for viruses.</p><p>แผน.pdf (120M) is too large</p></body></html>'],
    ['<html><head><title>ลงชื่อเข้าใช้ - บัญชี Google</title></head><body><p>อีเมลหรือโทรศัพท์</p></body></html>'],
    ['<html><head><title>Sign in to your account</title></head><body><p>Sign in</p></body></html>'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'],
  ])('%s', async (page) => {
    expect(summary(await read(page, 'https://example.go.th/plan.pdf'))).toMatch(/^(html|text) R0 file placeholder \[placeholder/);
  });

  it('a page that speaks of Google Drive is a page', async () => {
    expect(summary(await read(`${PAGE.replace('รอบ 6 เดือน', 'ดาวน์โหลดจาก Google Drive')}`))).toBe('html R2 read []');
  });
});

describe('files inside files', () => {
  it('of a PDF are not opened, which it says', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('Cover page of the collection of reports of the office', { font: await pdf.embedFont(StandardFonts.Helvetica), x: 50, y: 700, size: 12 });
    expect(summary(await read(Buffer.from(await pdf.save())))).toBe('pdf R2 read []');
    await pdf.attach(Buffer.from('a,b\n1,2\n'), 'table.csv', { mimeType: 'text/csv' });
    expect(summary(await read(Buffer.from(await pdf.save())))).toBe('pdf R2 read [embedded-files]');
  });

  const docx = (body: string): Promise<ReceivedContent> => read(writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document xmlns:w="w" xmlns:o="o" xmlns:v="v" xmlns:wp="wp" xmlns:pic="pic"><w:body><w:p><w:r><w:t>บันทึกข้อความของสำนักงานเขตตัวอย่าง เรื่อง รายงานผล</w:t></w:r>${body}</w:p></w:body></w:document>` }));

  it('of a letter, unless they are formulas', async () => {
    expect(summary(await docx('<w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object>'))).toBe('word R2 read [embedded-files]');
    expect(summary(await docx('<w:object><o:OLEObject Type="Embed" ProgID="Equation.DSMT4"/></w:object>'))).toBe('word R2 read []');
  });

  it('pictures as large as pages may hold what a letter lacks; a crest does not', async () => {
    const picture = (cx: number, cy: number): string => `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><pic:pic/></wp:inline></w:drawing></w:r>`;
    expect(summary(await docx(picture(6_000_000, 8_500_000)))).toBe('word R2 read [partly-unreadable]');
    expect(summary(await docx(picture(1_000_000, 1_100_000)))).toBe('word R2 read []');
    expect(summary(await docx('<w:r><w:pict><v:shape style="width:480pt;height:700pt"><v:imagedata/></v:shape></w:pict></w:r>'))).toBe('word R2 read [partly-unreadable]');
  });

  it('slides that are pictures are told apart from slides with words', async () => {
    const slide = (words: string, picture: string): string => `<p:sld xmlns:p="p" xmlns:a="a"><p:sp><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sp>${picture}</p:sld>`;
    const large = '<p:pic><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000000" cy="6000000"/></a:xfrm></p:spPr></p:pic>';
    const words = 'ผลการดำเนินงานตามแผนปฏิบัติราชการประจำปีงบประมาณของสำนักงานเขตตัวอย่าง';
    const content = await read(writeZip({ 'ppt/presentation.xml': '<p:presentation xmlns:p="p"><p:sldSz cx="9144000" cy="6858000"/></p:presentation>', 'ppt/slides/slide1.xml': slide(words, large), 'ppt/slides/slide2.xml': slide('2', large), 'ppt/slides/slide3.xml': slide(words, '') }));
    expect([summary(content), ...content.pageReadings.map((page) => page.textLayer)]).toEqual(['presentation R2 read [partly-unreadable]', 'sound', 'picture', 'sound']);
  });
});

describe('old formats', () => {
  const workbook = (bookType: XLSX.BookType): Buffer => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['________', 'b'], ['1', '2']]), 'Sheet1');
    return Buffer.from(XLSX.write(book, { bookType, type: 'buffer' }) as Uint8Array);
  };

  it.each([874, 1252])('Excel 95 with Thai in code page %i', async (codePage) => {
    const bytes = workbook('biff5');
    bytes.writeUInt16LE(codePage, bytes.indexOf(Buffer.from('42000200e404', 'hex')) + 4);
    tis('ลำดับที่').copy(bytes, bytes.indexOf('________'));
    expect((await read(bytes)).tables[0]?.rows[0]).toEqual(['ลำดับที่', 'b']);
  });

  it('a workbook written as XML', async () => {
    const cell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
    const content = await read(`<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="ต.ค. 65"><Table><Row>${cell('ลำดับที่')}${cell('ราคา')}</Row><Row>${cell('1')}${cell('500')}</Row></Table></Worksheet></Workbook>`, 'https://example.go.th/a.xls');
    expect([summary(content), content.tables[0]?.rows]).toEqual(['spreadsheet R3 read []', [['ลำดับที่', 'ราคา'], ['1', '500']]]);
  });

  it('Word 95 is named and not guessed at', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    const stream = Buffer.alloc(0x300);
    stream.writeUInt16LE(0xa5dc, 0);
    XLSX.CFB.utils.cfb_add(container, '/WordDocument', stream);
    const content = await read(Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array));
    expect([summary(content), content.mediaType]).toEqual(['word R0 file unsupported-format [unsupported-format]', 'application/msword; version=6']);
  });
});

describe('locks', () => {
  it('protection against editing locks nothing', async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([['ลำดับที่', 'ราคา'], ['1', '500']]);
    sheet['!protect'] = { password: 'secret' };
    XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
    for (const bookType of ['xlsx', 'biff8'] as const) expect((await read(Buffer.from(XLSX.write(book, { bookType, type: 'buffer' }) as Uint8Array))).tables[0]?.rows[1]).toEqual(['1', '500']);
    const content = await read(writeZip({ 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>ประกาศสำนักงานเขต</w:t></w:r></w:p></w:body></w:document>', 'word/settings.xml': '<w:settings xmlns:w="w"><w:documentProtection w:edit="readOnly" w:enforcement="1" w:hash="x"/></w:settings>' }));
    expect(textsOf(content)).toEqual(['ประกาศสำนักงานเขต']);
  });

  it('a workbook whose structure alone is protected opens with the password that Excel itself knows', async () => {
    const locked = sharedFile('corpus/office/password.xls');
    if (locked === null) return;
    // The same scheme with a password of its maker's: right, wrong, and the one that Excel tries.
    expect(unlocked(locked)).toBeNull();
    expect(unlocked(locked, 'Password')).toBeNull();
    const clear = unlocked(locked, 'password');
    expect(clear === null ? [] : XLSX.read(clear, { type: 'buffer' }).SheetNames).toHaveLength(3);
  });

  it.each<[string, string]>([
    ['samples/encrypted_owner.pdf', 'pdf R2 read []'],
    ['samples/encrypted_user.pdf', 'pdf R0 file encrypted [encrypted]'],
    ['corpus/office/password.xls', 'spreadsheet R0 file encrypted [encrypted]'],
    ['corpus/office/protected_agile.docx', 'unknown R0 file encrypted [encrypted]'],
    ['corpus/pdf-hostile/issue6010_2.pdf', 'pdf R0 file encrypted [encrypted]'],
    ['corpus/pdf-hostile/annotation-fileattachment.pdf', 'pdf R2 read [tagged embedded-files]'],
    ['corpus/office/Word95.doc', 'word R0 file unsupported-format [unsupported-format]'],
    ['corpus/office/ExcelWithAttachments.xlsm', 'spreadsheet R3 read [embedded-files]'],
    ['corpus/office/sawang-dla-circular-2567.docx', 'word R2 read []'],
    ['corpus/office/Simple.xlsb', 'spreadsheet R3 read []'],
    ['corpus/office/testEXCEL_95.xls', 'spreadsheet R3 read []'],
    ['samples/slides.ppt', 'presentation R2 read [tables-lost]'],
    ['samples/slides.pptx', 'presentation R2 read []'],
    ['samples/slides.odp', 'presentation R2 read []'],
  ])('%s', async (name, expected) => {
    const bytes = sharedFile(name);
    if (bytes !== null) expect(summary(await read(bytes))).toBe(expected);
  });
});
