import { describe, expect, it } from 'vitest';
import type { Block, Document, PageReading, Table } from '../../src/model/document.js';
import { picturesWanted, placeOf } from '../../src/report/pictures/index.js';
import { finding, item, report } from './sample.js';

const reading = (change: Partial<PageReading> = {}): PageReading => ({ page: 1, textLayer: 'sound', letters: 100, repairs: [], damage: [], ...change });
const block = (text: string, line: number, change: Partial<Block> = {}): Block => ({ text, role: 'paragraph', region: 'content', locator: { page: 1, line, box: [40, 20 * line, 500, 20 * line + 15] }, ...change });
const table: Table = {
  locator: { page: 1, table: 1 },
  caption: '',
  rows: [['ลำดับ'], ['1']],
  rowLocators: [
    { page: 1, table: 1, row: 1, box: [40, 100, 500, 120] },
    { page: 2, table: 1, row: 2, box: [40, 50, 500, 70] },
  ],
};
const pdf = (change: Partial<Document> = {}): Document => ({
  kind: 'pdf', mediaType: 'application/pdf', readability: 'R2', readabilityReason: '', traits: [], sha256: 'a'.repeat(64), bytes: 1, pages: 2, title: '', encoding: null,
  blocks: [block('หัวข้อ', 1), block('เลขประจำตัวประชาชน 1234567890121', 2)], tables: [table], links: [], html: null, pageReadings: [reading(), reading({ page: 2 })], failure: null, readerVersion: 1, ...change,
});

describe('the place that a locator names', () => {
  it('is a line, a row of a table over many pages, the head of a table, or the page', () => {
    expect(placeOf(pdf(), 'page 1, line 1')?.box).toEqual([40, 20, 500, 35]);
    expect(placeOf(pdf(), 'page 2, table 1, row 2, ราคาที่เสนอ, row 9')).toMatchObject({ page: 2, box: [40, 50, 500, 70] });
    expect(placeOf(pdf(), 'page 1, table 1')?.box).toEqual([40, 100, 500, 120]);
    expect(placeOf(pdf(), 'page 2')?.box).toBeNull();
  });

  it('is none where it is not in the document, inside an archive, or of no PDF', () => {
    expect(placeOf(pdf(), 'page 1, line 40')).toBeNull();
    expect(placeOf(pdf(), 'page 9')).toBeNull();
    expect(placeOf(pdf(), '')).toBeNull();
    expect(placeOf(pdf(), 'archive member "page 1.pdf", page 1, line 1')).toBeNull();
    expect(placeOf(pdf({ kind: 'html' }), 'page 1, line 1')).toBeNull();
  });

  it.each(['picture', 'scrambled', 'junk', 'blank'] as const)('is not shown on a page that is %s: nobody knows what stands there', (textLayer) => {
    expect(placeOf(pdf({ pageReadings: [reading({ textLayer })] }), 'page 1')).toBeNull();
  });

  it('is shown on a page that OCR read to its end', () => {
    expect(placeOf(pdf({ pageReadings: [reading({ textLayer: 'picture', ocr: { words: 9, confidence: 90, cut: false } })] }), 'page 1')).not.toBeNull();
    expect(placeOf(pdf({ pageReadings: [reading({ textLayer: 'picture', ocr: { words: 9, confidence: 90, cut: true } })] }), 'page 1')).toBeNull();
  });

  it('comes with the passages of its page that hold personal data, and of pictures those that may', () => {
    expect(placeOf(pdf(), 'page 1, line 1')?.hide).toEqual([{ box: [40, 40, 500, 55], count: 1 }]);
    expect(placeOf(pdf(), 'page 2')?.hide).toEqual([]);
    const unsure = block('เลขที่ ๑๒๓๔ ๕๖๗๘๙ ๐', 3, { words: [] });
    expect(placeOf(pdf({ blocks: [unsure] }), 'page 1')?.hide).toHaveLength(1);
  });
});

describe('the pictures that are wanted', () => {
  it('are of what is wrong before what passes, each place once, three of one finding', () => {
    const at = (line: number) => ({ url: 'https://a.example/x.pdf', locator: `page 1, line ${line}`, quote: '', sha256: 'a'.repeat(64) });
    const passes = item('O1', 'pass', [finding({ verdict: 'pass', evidence: [at(1), at(2)] })]);
    const fails = item('O2', 'fail', [finding({ evidence: [at(3), at(4), at(5), at(6)] }), finding({ evidence: [at(3)] })]);
    expect(picturesWanted(report([passes, fails])).map((one) => one.locator)).toEqual([3, 4, 5, 1].map((line) => `page 1, line ${line}`));
  });

  it('are not of a whole document, nor of what was never received', () => {
    const whole = finding({ evidence: [{ url: 'https://a.example', locator: '', quote: '', sha256: 'a'.repeat(64) }, { url: 'https://a.example', locator: 'page 1', quote: '', sha256: null }] });
    expect(picturesWanted(report([item('O1', 'fail', [whole])]))).toEqual([]);
  });
});
