import { degrees, PDFDocument, PDFName, PDFString, rgb, StandardFonts, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { emptyContent, type DocumentContent } from '../../src/read/content.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { classify } from '../../src/read/readability.js';

const context = { url: 'https://example.org/files/a.pdf', fileName: null, headerCharset: null, headerMediaType: null };

describe('text of a PDF', () => {
  it('comes line by line with page and line', async () => {
    const content = await read((page, font) => {
      page.drawText('First line', { x: 50, y: 700, size: 12, font });
      page.drawText('Second line', { x: 50, y: 680, size: 12, font });
    });
    expect(content.blocks.map((block) => [block.text, block.locator])).toEqual([
      ['First line', { page: 1, line: 1, box: [51, 131, 95, 146] }],
      ['Second line', { page: 1, line: 2, box: [50, 151, 113, 166] }],
    ]);
  });

  it('puts narrow digits together and distant words apart', async () => {
    const content = await read((page, font) => {
      page.drawText('111', { x: 50, y: 700, size: 12, font });
      page.drawText('one', { x: 50, y: 650, size: 12, font });
      page.drawText('two', { x: 80, y: 650, size: 12, font });
    });
    expect(content.blocks.map((block) => block.text)).toEqual(['111', 'one two']);
  });

  it('ignores what lies outside of the visible page', async () => {
    const content = await read((page, font) => {
      page.drawText('Seen', { x: 50, y: 700, size: 12, font });
      page.drawText('Left over', { x: 50, y: 2000, size: 12, font });
    });
    expect(content.blocks.map((block) => block.text)).toEqual(['Seen']);
  });

  it.each([90, 180, 270])('reads a page whose content is turned by %i degrees', async (turn) => {
    const content = await read((page, font) => {
      page.setRotation(degrees(turn));
      const [dx, dy] = turn === 90 ? [1, 0] : turn === 180 ? [0, 1] : [-1, 0];
      page.drawText('Upper line of the page', { x: 300, y: 400, size: 12, font, rotate: degrees(turn) });
      page.drawText('Lower line of the page', { x: 300 + 20 * dx, y: 400 + 20 * dy, size: 12, font, rotate: degrees(turn) });
    });
    expect(content.blocks.map((block) => block.text)).toEqual(['Upper line of the page', 'Lower line of the page']);
  });

  it('takes the larger first line for the title', async () => {
    const content = await read((page, font) => {
      page.drawText('Report', { x: 50, y: 700, size: 20, font });
      for (const y of [660, 640, 620]) page.drawText('Some ordinary words', { x: 50, y, size: 12, font });
    });
    expect(content.blocks.map((block) => block.role)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('gives links of annotations and of written addresses, absolute', async () => {
    const content = await read((page, font) => {
      page.drawText('the form', { x: 50, y: 700, size: 12, font });
      page.drawText('see https://example.org/x.pdf.', { x: 50, y: 600, size: 12, font });
      const { context: objects } = page.doc;
      const link = objects.obj({ Type: 'Annot', Subtype: 'Link', Rect: [50, 695, 110, 715], A: { Type: 'Action', S: 'URI', URI: PDFString.of('form.docx') } });
      page.node.set(PDFName.of('Annots'), objects.obj([objects.register(link)]));
    });
    expect(content.links.map(({ href, text }) => [href, text])).toEqual([
      ['https://example.org/files/form.docx', 'the form'],
      ['https://example.org/x.pdf', 'https://example.org/x.pdf.'],
    ]);
  });
});

describe('ruled tables of a PDF', () => {
  it('become a table and rows, and no lines beside them', async () => {
    const content = await read((page, font) => {
      page.drawText('Caption', { x: 50, y: 760, size: 12, font });
      drawGrid(page, [50, 150, 300], [740, 720, 700]);
      write(page, font, [['No', 55, 725], ['Name', 155, 725], ['1', 55, 705], ['Example', 155, 705]]);
      page.drawText('Below', { x: 50, y: 600, size: 12, font });
    });
    expect(content.tables).toEqual([
      { locator: { page: 1, table: 1 }, caption: 'Caption', rows: [['No', 'Name'], ['1', 'Example']], rowLocators: [{ page: 1, table: 1, row: 1, box: [50, 102, 300, 122] }, { page: 1, table: 1, row: 2, box: [50, 122, 300, 142] }] },
    ]);
    expect(content.blocks.map((block) => `${block.role}: ${block.text}`)).toEqual(['paragraph: Caption', 'row: No\tName', 'row: 1\tExample', 'paragraph: Below']);
  });

  it('repeat a merged head over the columns that it covers', async () => {
    const content = await read((page, font) => {
      drawGrid(page, [50, 150, 250, 350], [740, 720, 700, 680], [{ x: 250, from: 740, to: 720 }]);
      write(page, font, [['Item', 55, 725], ['Both', 155, 725], ['A', 55, 705], ['Low', 155, 705], ['High', 255, 705], ['B', 55, 685], ['1', 155, 685], ['2', 255, 685]]);
    });
    expect(content.tables[0]?.rows).toEqual([['Item', 'Both', 'Both'], ['A', 'Low', 'High'], ['B', '1', '2']]);
    expect(content.blocks[0]?.text).toBe('Item\tBoth');
  });

  it('go on over pages when the columns are the same, their heads kept once', async () => {
    const content = await readPages([monthPage('', ['1', '2']), monthPage('', ['3', '4'])]);
    expect(content.tables).toHaveLength(1);
    expect(content.tables[0]?.rows.map((row) => row[0])).toEqual(['No', '1', '2', '3', '4']);
    expect(content.tables[0]?.rowLocators.map((locator) => locator.page)).toEqual([1, 1, 1, 2, 2]);
  });

  it('are another table when the next page has a title of its own', async () => {
    const content = await readPages([monthPage('October', ['1', '2']), monthPage('November', ['1', '2'])]);
    expect(content.tables.map((table) => table.caption)).toEqual(['October', 'November']);
  });

  it('go on when the next page repeats the title and numbers itself', async () => {
    const content = await readPages([monthPage('October', ['1', '2']), monthPage('October', ['3'], 'page 2/2')]);
    expect(content.tables).toHaveLength(1);
    expect(content.tables[0]?.rows).toHaveLength(4);
  });

  it('hold column heads written upwards', async () => {
    const content = await read((page, font) => {
      drawGrid(page, [50, 100, 150, 350], [740, 640, 620]);
      page.drawText('Amount', { x: 80, y: 650, size: 12, font, rotate: degrees(90) });
      page.drawText('Share', { x: 130, y: 650, size: 12, font, rotate: degrees(90) });
      write(page, font, [['Purpose of the money', 155, 700], ['10', 55, 625], ['20', 105, 625], ['Roads and bridges', 155, 625]]);
    });
    expect(content.tables[0]?.rows).toEqual([['Amount', 'Share', 'Purpose of the money'], ['10', '20', 'Roads and bridges']]);
  });

  it('are not cut up by the shading of their cells', async () => {
    const content = await read((page, font) => {
      for (const x of [50, 150]) page.drawRectangle({ x: x + 5.4, y: 722, width: 89, height: 16, color: rgb(0.8, 0.8, 0.8) });
      drawGrid(page, [50, 150, 250], [740, 720, 700]);
      write(page, font, [['No', 60, 725], ['Name', 160, 725], ['1', 52, 705], ['Example', 152, 705]]);
    });
    expect(content.tables[0]?.rows).toEqual([['No', 'Name'], ['1', 'Example']]);
  });

  it('may be drawn by coloured cells alone', async () => {
    const content = await read((page, font) => {
      for (const [row, y] of [720, 700].entries()) for (const x of [50, 150]) page.drawRectangle({ x, y, width: 100, height: 20, color: rgb(0.9 - 0.1 * row, 0.9, 0.9) });
      write(page, font, [['No', 60, 725], ['Name', 160, 725], ['1', 60, 705], ['Example', 160, 705]]);
    });
    expect(content.tables[0]?.rows).toEqual([['No', 'Name'], ['1', 'Example']]);
  });

  it('a frame around text is none', async () => {
    const content = await read((page, font) => {
      drawGrid(page, [50, 500], [740, 600]);
      write(page, font, [['Framed words', 60, 700], ['and more', 60, 680], ['of them', 60, 660]]);
    });
    expect(content.tables).toEqual([]);
    expect(content.blocks).toHaveLength(3);
  });
});

describe('what cannot be read as text', () => {
  it('a page that is a picture', async () => {
    const content = await read(async (page) => page.drawImage(await page.doc.embedPng(PIXEL), { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() }));
    expect(content.pageReadings.map((reading) => reading.textLayer)).toEqual(['picture']);
    expect(content.traits).toEqual(['scanned', 'picture-only']);
    expect(classify(content).readability).toBe('R1');
  });

  it('pictures among pages of text leave the text readable', async () => {
    const text = async (page: PDFPage, font: Font): Promise<void> => page.drawText('Enough words on this page to be taken for text.', { x: 50, y: 700, size: 12, font });
    const content = await readPages([text, text, async (page) => page.drawImage(await page.doc.embedPng(PIXEL), { x: 0, y: 0, width: 595, height: 842 })]);
    expect(content.traits).toEqual(['partly-unreadable']);
    expect(classify(content)).toEqual({ readability: 'R2', reason: 'a text layer on 2 of 3 pages' });
  });

  it('a file without anything on its pages', async () => {
    const content = await read(() => undefined);
    expect(content.failure).toMatchObject({ by: 'file', code: 'empty' });
    expect(classify(content).readability).toBe('R0');
  });

  it('a file cut off in the middle', async () => {
    const content = await readPdf(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Pages'), context);
    expect(content).toEqual({ ...emptyContent('pdf', 'application/pdf'), traits: ['broken'], failure: { by: 'file', code: 'broken', detail: 'its structure cannot be read' } });
  });

  it('a file that lost its end is mended', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('Saved from the wreck');
    const bytes = await document.save({ useObjectStreams: false });
    const end = Buffer.from(bytes).lastIndexOf('xref\n', Buffer.from(bytes).lastIndexOf('startxref') - 1);
    const content = await readPdf(bytes.subarray(0, end), context);
    expect(content.blocks.map((block) => block.text)).toEqual(['Saved from the wreck']);
  });

  it('the rest of a file that takes too long', async () => {
    const page = async (one: PDFPage, font: Font): Promise<void> => one.drawText('words', { x: 50, y: 700, size: 12, font });
    let asked = 0;
    const content = await readPages([page, page, page], { isOver: () => ++asked > 2 });
    expect(content.traits).toContain('limit-reached');
    expect([content.pages, content.pageReadings.length]).toEqual([3, 2]);
  });
});

type Font = Awaited<ReturnType<PDFDocument['embedFont']>>;
type Draw = (page: PDFPage, font: Font) => void | Promise<void>;

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function read(draw: Draw): Promise<DocumentContent> {
  return readPages([draw]);
}

async function readPages(pages: Draw[], reading: Parameters<typeof readPdf>[2] = {}): Promise<DocumentContent> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const draw of pages) await draw(document.addPage([595, 842]), font);
  return readPdf(await document.save(), context, reading);
}

/** Rules at all these places, except the given pieces. */
function drawGrid(page: PDFPage, xs: number[], ys: number[], missing: { x: number; from: number; to: number }[] = []): void {
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.max(...ys), Math.min(...ys)];
  for (const y of ys) page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness: 0.5 });
  for (const x of xs) {
    const gap = missing.find((piece) => piece.x === x);
    if (gap === undefined) page.drawLine({ start: { x, y: top }, end: { x, y: bottom }, thickness: 0.5 });
    else page.drawLine({ start: { x, y: gap.to }, end: { x, y: bottom }, thickness: 0.5 });
  }
}

function write(page: PDFPage, font: Font, texts: [text: string, x: number, y: number][]): void {
  for (const [text, x, y] of texts) page.drawText(text, { x, y, size: 10, font });
}

function monthPage(title: string, numbers: string[], foot = ''): Draw {
  return (page, font) => {
    if (title !== '') page.drawText(title, { x: 50, y: 760, size: 12, font });
    drawGrid(page, [50, 150, 300], [740, ...numbers.map((_, index) => 720 - 20 * index), 720 - 20 * numbers.length]);
    write(page, font, [['No', 55, 725], ['Name', 155, 725]]);
    for (const [index, number] of numbers.entries()) write(page, font, [[number, 55, 705 - 20 * index], [`Thing ${number}`, 155, 705 - 20 * index]]);
    if (foot !== '') page.drawText(foot, { x: 250, y: 30, size: 10, font });
  };
}
