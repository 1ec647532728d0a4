import xlsx from '@e965/xlsx';
import type { Block } from './blocks.js';

/** The table of a block as a workbook with one sheet, title rows above and notes below. */
export function workbook(sheetName: string, title: string[], block: Extract<Block, { head: unknown }>, notes: string[] = []): Uint8Array {
  const cells = [...block.head, ...block.rows].map((row) => row.map((cell) => figureOr(typeof cell === 'string' ? cell : cell.text)));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([...title.map((line) => [line]), ...cells, ...notes.map((line) => [line])]), sheetName);
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Paragraphs as a Word file of the smallest kind. */
export function wordFile(paragraphs: string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`).join('');
  const parts: [string, string][] = [
    ['/[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['/_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
    ['/word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`],
  ];
  const archive = xlsx.CFB.utils.cfb_new({ root: 'R' } as never);
  for (const [name, xml] of parts) xlsx.CFB.utils.cfb_add(archive, name, Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`));
  return new Uint8Array(xlsx.CFB.write(archive, { fileType: 'zip', type: 'buffer' } as never) as Buffer);
}

function figureOr(text: string): string | number {
  return /^\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}
