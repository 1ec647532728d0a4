import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/read/content.js';
import { findDelimiter, readCsv } from '../../src/read/csv.js';
import { readImage, readJson, readXml } from '../../src/read/plain.js';
import { CONTEXT, agreement, sharedFile, tableTruth } from './shared-files.js';

const TABLE = 'ลำดับ,งาน,ราคา\n1,"ซื้อวัสดุ, 25 รายการ","1,234.50"\n2,"จ้าง\nเหมา",99\n';

async function read(text: string): Promise<DocumentContent> {
  return readCsv(Buffer.from(text), CONTEXT);
}

describe('findDelimiter', () => {
  it.each([
    ['commas', TABLE, ','],
    ['semicolons with commas in the numbers', 'ก;ข;ค\n1,5;2,5;3\n4;5,5;6\n', ';'],
    ['tabs', 'ก\tข\n1\t2\n', '\t'],
    ['bars', 'ก|ข|ค\n1|2|3\n', '|'],
    ['title lines above', `แบบ สขร.1\nเดือนตุลาคม\n\n${TABLE}`, ','],
    ['prose with commas', 'สำนักงานเขต, กรุงเทพมหานคร\nรายงานผล การดำเนินงาน\nก, ข, ค และ ง\nจบ\n', null],
    ['one line', 'ก,ข,ค', null],
    ['nothing', '', null],
  ])('%s', (_name, text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

describe('readCsv', () => {
  it('gives one table, quoted commas and line ends inside the cells', async () => {
    const content = await read(TABLE);
    expect(content).toMatchObject({ kind: 'csv', mediaType: 'text/csv', encoding: 'utf-8', traits: [], failure: null });
    expect(content.tables[0]?.rows).toEqual([
      ['ลำดับ', 'งาน', 'ราคา'],
      ['1', 'ซื้อวัสดุ, 25 รายการ', '1,234.50'],
      ['2', 'จ้าง\nเหมา', '99'],
    ]);
    expect(content.blocks[2]).toEqual({ text: '2\tจ้าง เหมา\t99', role: 'row', region: 'content', locator: { row: 3 } });
  });

  it('calls lines above the table titles', async () => {
    const content = await read(`แบบ สขร.1,,\n,,\n${TABLE}`);
    expect(content.blocks[0]).toMatchObject({ text: 'แบบ สขร.1', role: 'title', locator: { row: 1 } });
    expect(content.tables[0]?.caption).toBe('แบบ สขร.1');
  });

  it('follows the line that Excel writes for itself', async () => {
    expect((await read('sep=;\nก;ข\n1;2\n')).tables[0]?.rows).toEqual([['ก', 'ข'], ['1', '2']]);
  });

  it('is text when there are no columns', async () => {
    expect(await read('ประกาศสำนักงานเขต\nเรื่อง นโยบาย')).toMatchObject({ kind: 'text', mediaType: 'text/plain', tables: [] });
  });

  it('survives a quote that never closes', async () => {
    const content = await read(`ก,ข\n1,2\n3,"${'x'.repeat(1_200_000)}`);
    expect(content.tables[0]?.rows.slice(0, 2)).toEqual([['ก', 'ข'], ['1', '2']]);
  });

  it('bounds rows and columns', async () => {
    expect((await read('1,2,3\n'.repeat(20_100))).traits).toContain('limit-reached');
    expect((await read(`${'1,'.repeat(300)}\n`.repeat(3))).traits).toContain('limit-reached');
  });

  it('never fails, whatever the text', async () => {
    const text = fc.string({ unit: fc.constantFrom(',', ';', '\t', '|', '"', '\n', '\r', 'ก', '1', ' '), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        expect((await read(body)).failure).toBeNull();
      }),
    );
  });

  it.each(['cp874', 'tis620', 'utf8', 'utf8bom'].flatMap((encoding) => ['skr1_12', 'skr1_150', 'skr1_missing12'].map((name) => [name, encoding] as const)))('%s.%s.csv: every cell', async (name, encoding) => {
    const bytes = sharedFile(`samples/${name}.${encoding}.csv`);
    const truth = tableTruth(name);
    if (bytes === null || truth === null) return;
    const content = await readCsv(bytes, CONTEXT);
    expect(agreement(content.tables[0]?.rows ?? [], truth)).toBe(1);
    expect(content.traits.includes('legacy-encoding')).toBe(!encoding.startsWith('utf8'));
  });

  it.each([['oncb_complaint_04.csv', 693, 14], ['construct_all_20240805.csv', 5313, 5]])('real file %s', async (name, rows, columns) => {
    const bytes = sharedFile(`corpus/csv/${name}`);
    if (bytes === null) return;
    const table = (await readCsv(bytes, CONTEXT)).tables[0];
    expect([table?.rows.length, table?.rows[0]?.length]).toEqual([rows + 1, columns]);
  });
});

describe('readJson and readXml', () => {
  it('make a table of the records of a data portal', async () => {
    const content = await readJson(Buffer.from(JSON.stringify({ success: true, help: 'คำอธิบาย', result: { records: [{ ชื่อ: 'ก', จำนวน: 1 }, { ชื่อ: 'ข', จำนวน: null }] } })), CONTEXT);
    expect(content.tables[0]?.rows).toEqual([['ชื่อ', 'จำนวน'], ['ก', '1'], ['ข', '']]);
    expect(content.blocks.map((block) => block.text)).toEqual(['success: true', 'help: คำอธิบาย', 'ชื่อ\tจำนวน', 'ก\t1', 'ข']);
  });

  it('make a table of repeated elements', async () => {
    const content = await readXml(Buffer.from('<?xml version="1.0"?><rows><row><name>ก</name><n>1</n></row><row><name>ข</name><n>2</n></row></rows>'), CONTEXT);
    expect(content.tables[0]?.rows).toEqual([['name', 'n'], ['ก', '1'], ['ข', '2']]);
    expect(content.blocks.map((block) => block.text)).toEqual(['ก', '1', 'ข', '2']);
  });

  it('name what is broken or hostile', async () => {
    expect((await readJson(Buffer.from('{"a":'), CONTEXT)).failure).toMatchObject({ by: 'file', code: 'broken' });
    expect((await readXml(Buffer.from('<a><b></a>'), CONTEXT)).failure).toMatchObject({ by: 'file', code: 'broken' });
    expect((await readXml(Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), CONTEXT)).failure).toMatchObject({ by: 'us', code: 'limit' });
  });
});

describe('readImage', () => {
  it.each([['image/jpeg', 'ffd8ffe0'], ['image/png', '89504e470d0a1a0a'], ['image/gif', '474946383961'], ['image/webp', '524946460000000057454250']])('%s', async (mediaType, hex) => {
    expect(await readImage(Buffer.from(hex, 'hex'), CONTEXT)).toMatchObject({ kind: 'image', mediaType, traits: ['picture-only'], blocks: [] });
  });
});
