import { readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read/pdf/index.js';

/** A page of prose of the stand-in portal, printed by a browser. */
const FOLDER = new URL('../../data/replica/', import.meta.url);
const context = { url: 'https://example.org/a.pdf', fileName: null, headerCharset: null, headerMediaType: null };

/** The file with other letters in the tables by which its fonts name their glyphs; what is drawn stays the same. */
async function renamed(bytes: Uint8Array, rename: (char: string) => string, { only = /./, withoutActualText = false } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const { context: objects } = document;
  for (const [ref, object] of objects.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.has(PDFName.of('ToUnicode')) && only.test(String(object.get(PDFName.of('BaseFont'))))) {
      const table = object.get(PDFName.of('ToUnicode')) as PDFRef;
      const stream = objects.lookup(table);
      if (!(stream instanceof PDFRawStream)) continue;
      const text = singly(inflateSync(stream.contents).toString('latin1')).replace(/(<[0-9a-f]+>) <((?:[0-9a-f]{4})+)>/gi, (_, code: string, letters: string) => `${code} <${lettersOf(letters).map((char) => hex(rename(char))).join('')}>`);
      objects.assign(table, objects.flateStream(text));
    } else if (withoutActualText && object instanceof PDFRawStream && !object.dict.has(PDFName.of('Subtype')) && !object.dict.has(PDFName.of('Type'))) {
      const text = contentOf(object);
      if (text?.includes('/ActualText') === true) objects.assign(ref, objects.flateStream(text.replaceAll('/ActualText', '/WasActual')));
    }
  }
  return document.save({ useObjectStreams: false });
}

/** Ranges of codes written out one by one. */
function singly(table: string): string {
  return table.replace(/\d+ beginbfrange([^]*?)endbfrange/g, (_, ranges: string) => {
    const lines = [...ranges.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi)].flatMap(([, from = '', to = '', start = '']) =>
      Array.from({ length: Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1 }, (__, index) =>
        `<${(Number.parseInt(from, 16) + index).toString(16).padStart(from.length, '0')}> <${(Number.parseInt(start, 16) + index).toString(16).padStart(4, '0')}>`));
    return `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`;
  });
}

const lettersOf = (digits: string): string[] => (digits.match(/.{4}/g) ?? []).map((four) => String.fromCharCode(Number.parseInt(four, 16)));
const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');

function contentOf(stream: PDFRawStream): string | null {
  try {
    return inflateSync(stream.contents).toString('latin1');
  } catch {
    return null;
  }
}

const fallback = (char: string): string => ({ '\u0e48': 'ช', '\u0e49': 'น', '\u0e31': 'ว', '\u0e34': 'ด', '\u0e35': 'ท', '\u0e38': 'ส', า: 'จ' })[char] ?? char;
const next = (char: string): string => (char >= 'ก' && char <= '\u0e4d' ? String.fromCharCode(char.charCodeAt(0) + 1) : char);

describe('a file whose fonts name their glyphs wrongly', () => {
  const name = readdirSync(FOLDER, { recursive: true }).map(String).filter((file) => file.endsWith('.pdf')).sort()[0] ?? '';
  const bytes = readFileSync(new URL(name, FOLDER));
  const layersOf = async (file: Uint8Array): Promise<string[]> => (await readPdf(file, context)).pageReadings.map((reading) => reading.textLayer);

  it('is sound as it was made', async () => expect(new Set(await layersOf(bytes))).toEqual(new Set(['sound'])));

  it('one mark named as a letter costs that mark only', async () => {
    const content = await readPdf(await renamed(bytes, (char) => (char === '\u0e34' ? 'ด' : char), { withoutActualText: true }), context);
    const text = content.blocks.map((block) => block.text).join('\n');
    expect(content.pageReadings[0]).toMatchObject({ textLayer: 'repaired', damage: expect.arrayContaining(['lost-character']) as unknown });
    expect([text.includes('เบกจ่าย'), text.includes('เบดกจ่าย')]).toEqual([true, false]);
  });

  it.each([['marks named as letters', fallback], ['letters moved by one in the alphabet', next]])('%s', async (_, rename) => {
    const content = await readPdf(await renamed(bytes, rename, { withoutActualText: true }), context);
    expect(new Set(content.pageReadings.map((reading) => reading.textLayer))).toEqual(new Set(['scrambled']));
    expect([content.blocks, content.traits.includes('scrambled-text')]).toEqual([[], true]);
  });
});
