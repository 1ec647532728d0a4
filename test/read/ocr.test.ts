import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { distance } from 'fastest-levenshtein';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPhrase, isCertain, prepareText, skeleton } from '../../src/thai/index.js';
import { Document } from '../../src/model/document.js';
import { createReader, OCR_VERSION, picturePages, type Reader } from '../../src/read/index.js';
import { LETTER, POSTER, SUMMARY } from '../fixtures/pictures/content.js';
import { hasSharedSamples, proseTruth, sharedPath, tableTruth } from './shared-samples.js';

/** Other work on the machine must not cut a reading short here; that limits hold is tested apart. */
const PATIENT = { ocrTimeMs: 600_000 };
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/pictures/${name}`, import.meta.url));

let folder: string;
let reader: Reader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ocr-'));
  reader = createReader(PATIENT);
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

async function read(path: string, by = reader): Promise<Document> {
  const bytes = await readFile(path);
  return by.read(path, { sha256: createHash('sha256').update(bytes).digest('hex'), url: `https://example.org/${path.split('/').pop()}`, mediaType: null, fileName: null });
}

async function recognise(path: string): Promise<Document> {
  return reader.readPictures(path, await read(path));
}

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const lines = (document: Document): string[] => document.blocks.filter((block) => block.role !== 'row').map((block) => block.text);
const letters = (text: string | undefined): string => skeleton(text ?? '');
/** Share of the letters of a truth that are wrong, blanks aside. */
function errors(found: string, truth: string): number {
  const [one, other] = [found.replace(/\s/g, ''), truth.replace(/\s/g, '')];
  return distance(one, other) / other.length;
}

describe('a scanned page with a ruled table', () => {
  let document: Document;
  beforeAll(async () => {
    document = await recognise(fixture('summary-scan.pdf'));
  });

  it('gives the table of its rules, with every price and number', () => {
    const [table] = document.tables;
    expect(table?.rows.map((row) => row.length)).toEqual([9, 9, 9, 9]);
    SUMMARY.rows.forEach((truth, index) => {
      const row = table?.rows[index + 1] ?? [];
      expect([row[0], row[2], row[3]]).toEqual([truth[0], truth[2], truth[3]]);
      for (const column of [5, 6]) expect(row[column]).toContain(/[\d,]+\.\d\d/.exec(truth[column] ?? '')?.[0]);
      for (const column of [1, 4, 7]) expect(letters(row[column])).toBe(letters(truth[column]));
    });
  });

  it('gives what stands above it as lines, which the table has for its caption', () => {
    expect(lines(document).map(letters)).toEqual(SUMMARY.title.map(letters));
    expect(letters(document.tables[0]?.caption)).toBe(letters(SUMMARY.title.join('')));
  });

  it('says of every word how sure it is, and places it', () => {
    expect(Document.parse(document)).toEqual(document);
    for (const block of document.blocks) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = block.locator.box ?? [];
      expect([block.locator.page, x0 < x1, y0 < y1, x1 <= 595, y1 <= 420]).toEqual([1, true, true, true, true]);
      expect(block.words?.map((word) => word.text).join('').replace(/\s/g, '')).toBe(block.text.replace(/\s/g, ''));
      for (const word of block.words ?? []) expect(word.confidence).toBeGreaterThan(0);
    }
    const [table] = document.tables;
    expect(table?.words?.map((row) => row.map((cell) => cell.map((word) => word.text).join('')))).toEqual(table?.rows.map((row) => row.map((cell) => cell.replace(/\s/g, ''))));
  });

  it('stays a picture: no machine can read it, OCR only helps', () => {
    expect(document).toMatchObject({ readability: 'R1', ocr: { version: OCR_VERSION, left: [], failure: null } });
    expect(document.traits).toEqual(expect.arrayContaining(['scanned', 'picture-only', 'ocr']));
    expect(document.pageReadings).toMatchObject([{ page: 1, textLayer: 'picture', ocr: { cut: false } }]);
    expect(document.pageReadings[0]?.ocr?.confidence).toBeGreaterThan(80);
  });

  it('is not read twice', async () => {
    expect(picturePages(document)).toEqual([]);
    expect(await reader.readPictures(fixture('summary-scan.pdf'), document)).toBe(document);
  });
});

describe('image files', () => {
  it('are turned upright and levelled: a letter laid on its side', async () => {
    const document = await recognise(fixture('letter-turned.jpg'));
    expect(document.kind).toBe('image');
    expect(document.blocks.map((block) => block.locator.box)).toEqual(document.blocks.map(() => undefined));
    expect(errors(lines(document).join(''), LETTER.join(''))).toBeLessThan(0.05);
  });

  it('upside down too', async () => {
    const turned = await file('upside-down.png', await sharp(fixture('poster.png')).rotate(180).png().toBuffer());
    expect(errors(lines(await recognise(turned)).join(''), POSTER.lines.join(''))).toBeLessThan(0.1);
  });

  it('drawn for the screen: small, coloured, white on colour', async () => {
    expect(lines(await recognise(fixture('poster.png'))).map(letters)).toEqual(POSTER.lines.map(letters));
  });

  it.each(['webp', 'tiff', 'gif'] as const)('are read as %s', async (format) => {
    const bytes = await sharp(fixture('poster.png')).extract({ left: 0, top: 0, width: 540, height: 150 }).toFormat(format).toBuffer();
    expect(letters(lines(await recognise(await file(`poster.${format}`, bytes))).join(' '))).toContain(letters(POSTER.lines[0]));
  });
});

describe('what cannot be read', () => {
  it('noise gives no word that would count, an empty sheet none at all', async () => {
    let state = 1;
    const noise = Buffer.from(Array.from({ length: 300 * 200 }, () => (state = (state * 48_271) % 2_147_483_647) % 256));
    const grainy = await recognise(await file('noise.png', await sharp(noise, { raw: { width: 300, height: 200, channels: 1 } }).png().toBuffer()));
    expect(grainy.blocks.flatMap((block) => block.words ?? []).filter((word) => isCertain(word))).toEqual([]);
    const white = await recognise(await file('white.png', await sharp({ create: { width: 700, height: 500, channels: 3, background: 'white' } }).png().toBuffer()));
    for (const document of [grainy, white]) expect(document.ocr).toEqual({ version: OCR_VERSION, left: [], failure: null });
    expect(white.blocks).toEqual([]);
  });

  it('an image larger than is looked at is refused by what its head states', async () => {
    expect((await recognise(await file('giant.png', giantPng(40_000)))).ocr?.left).toEqual([{ page: 1, reason: 'limit' }]);
    expect((await recognise(await file('giant.pdf', pdfWithImage(30_000)))).ocr?.left).toEqual([{ page: 1, reason: 'limit' }]);
  });

  it('a broken image is broken, and the next one is read', async () => {
    const poster = await readFile(fixture('poster.png'));
    expect((await recognise(await file('cut.png', poster.subarray(0, 40)))).ocr?.left).toEqual([{ page: 1, reason: 'broken' }]);
    expect((await recognise(fixture('poster.png'))).blocks.length).toBeGreaterThan(2);
  });
});

describe('limits', () => {
  it('pages that time did not reach are named, and read in the next attempt', async () => {
    const hurried = createReader({ ocrTimeMs: 1 });
    const first = await read(fixture('poster.png'), hurried);
    const none = await hurried.readPictures(fixture('poster.png'), first);
    await hurried.close();
    expect([none.blocks, none.ocr?.left]).toEqual([[], [{ page: 1, reason: 'time' }]]);
    expect(picturePages(none)).toEqual([1]);
    const all = await reader.readPictures(fixture('poster.png'), none);
    expect([all.blocks.length > 2, all.ocr?.left]).toEqual([true, []]);
  });

  it('a reading killed for its memory leaves the document as it was, and says so', async () => {
    const narrow = createReader({ ...PATIENT, rssMb: 90 });
    const first = await read(fixture('poster.png'), reader);
    const document = await narrow.readPictures(fixture('poster.png'), first);
    await narrow.close();
    expect(document).toEqual({ ...first, ocr: { version: OCR_VERSION, left: [], failure: 'memory' } });
  });

  it('an interruption ends it at once', async () => {
    const abort = new AbortController();
    const interrupted = createReader({ ...PATIENT, signal: abort.signal });
    const first = await read(fixture('summary-scan.pdf'), reader);
    const reading = interrupted.readPictures(fixture('summary-scan.pdf'), first, () => abort.abort(new Error('stop')));
    await expect(reading).rejects.toThrow('stop');
  });
});

/** A PNG that states a size and holds next to nothing. */
function giantPng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8 + body.length);
    frame.writeUInt32BE(data.length);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body) >>> 0, 4 + body.length);
    return frame;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]);
}

/** A page covered by one image of this many pixels a side. */
function pdfWithImage(side: number): Buffer {
  const packed = deflateSync(Buffer.alloc(10_000)).toString('latin1');
  const show = 'q 595 0 0 842 0 0 cm /Im Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n`, 'latin1');
}

describe.skipIf(!hasSharedSamples)('files with known truth', { timeout: 300_000 }, () => {
  it.each(['scan_skr1_12_200', 'scan_skr1_missing12_200', 'scan_skr1_12chromium_200'])('%s: every row is there, and whether it states its prices', async (name) => {
    const truth = tableTruth(name.includes('missing') ? 'skr1_missing12' : 'skr1_12');
    const { tables } = await recognise(sharedPath(`samples/${name}.pdf`));
    const rows = tables.flatMap((table) => table.rows.slice(1));
    expect([tables.length, rows.length]).toEqual([1, 12]);
    const prices = (row: readonly string[] | undefined): boolean[] => [5, 6].map((column) => /\d{2,}[.,]\d\d/.test(row?.[column] ?? ''));
    expect(rows.map(prices)).toEqual(truth.rows.map(prices));
  });

  it.each([['scan_prose_200', 0.03], ['scan_prose_150', 0.04]])('%s has less than %f wrong letters', async (name, most) => {
    expect(errors(lines(await recognise(sharedPath(`samples/${name}.pdf`))).join(''), proseTruth('prose'))).toBeLessThan(most);
  });

  it('a table turned by 90 degrees, and an infographic', async () => {
    const turned = await recognise(sharedPath('samples/scan_rot90.pdf'));
    expect(turned.tables.map((table) => table.rows[0]?.length)).toEqual([9]);
    // Its top is the right edge of the page, and the title stands at the lower end of that edge.
    const [x0 = 0, y0 = 0] = turned.blocks[0]?.locator.box ?? [];
    expect([x0 > 600, y0 > 900]).toEqual([true, true]);
    const said = prepareText(lines(await recognise(sharedPath('samples/infographic.png'))).join('\n'));
    for (const phrase of ['การเปิดเผยข้อมูลการจัดซื้อจัดจ้าง', 'ประจำเดือนมกราคม 2568', 'จำนวนโครงการทั้งหมด 12', '2,480,500.00', 'วิธีเฉพาะเจาะจง 10', 'สายด่วน 1555', 'ร้อยละ 92.5']) expect(findPhrase(said, phrase), phrase).not.toBeNull();
  });

  it('real scans: what stands in them in print is found', async () => {
    const phrases: Record<string, string[]> = {
      'hangdong-ebidding-announcement.pdf': ['ประกวดราคาอิเล็กทรอนิกส์', 'จัดซื้อจัดจ้าง', 'เทศบาลตำบล'],
      'phichai-moit1-2-memo.pdf': ['บันทึกข้อความ', 'ส่วนราชการ', 'พระราชบัญญัติข้อมูลข่าวสารของราชการ', 'แบบฟอร์มการขอเผยแพร่ข้อมูล', 'ผู้รับผิดชอบในการให้ข้อมูล'],
      'phichai-moit2-10-procurement-table.pdf': ['แผนการจัดซื้อจัดจ้าง', 'วัสดุการแพทย์', '6,454,270.45', 'วัสดุสำนักงาน'],
    };
    for (const [name, wanted] of Object.entries(phrases)) {
      const document = await recognise(sharedPath(`corpus/pdf-scanned/${name}`));
      const said = prepareText(document.blocks.map((block) => block.text).join('\n'));
      expect(wanted.filter((phrase) => findPhrase(said, phrase) === null), name).toEqual([]);
    }
  });

  it('giant images are refused before they are unpacked', async () => {
    for (const name of ['png_bomb_1600mp.png', 'pdf_bomb_image900mp.pdf']) expect((await recognise(sharedPath(`samples/${name}`))).ocr?.left).toEqual([{ page: 1, reason: 'limit' }]);
  });
});
