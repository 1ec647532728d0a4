import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { writeZip } from './zip-writer.js';

/*
 * Files that are small and open into something huge. What they hold is never made as a whole: one packed piece is
 * repeated, which is what a packer would have written.
 */

const MB = 2 ** 20;

/** Raw deflate data that opens into `times` copies of a piece. */
export function repeated(piece: string | Buffer, times: number, before = '', after = ''): Buffer {
  const open = (content: string | Buffer): Buffer => deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const body = open(piece);
  return Buffer.concat([open(before), ...Array.from({ length: times }, () => body), deflateRawSync(after)]);
}

interface PackedEntry {
  packed: Buffer;
  /** Size that the directory states. */
  bytes: number;
}

/** A ZIP of ordinary entries and of one that is packed already. */
export function zipWith(entries: Record<string, string>, name: string, { packed, bytes }: PackedEntry): Buffer {
  const plain = writeZip({ ...entries, [name]: '' });
  // Found by its entry in the directory, which stands last; everything before it stays as it is.
  const central = plain.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  const firstCentral = plain.readUInt32LE(plain.length - 6);
  const offset = plain.readUInt32LE(central + 42);
  const nameLength = plain.readUInt16LE(central + 28);
  const local = Buffer.from(plain.subarray(offset, offset + 30 + nameLength));
  const directory = Buffer.from(plain.subarray(firstCentral));
  for (const [where, at] of [[local, 14], [directory, central - firstCentral + 16]] as const) {
    where.writeUInt32LE(crc32(''), at);
    where.writeUInt32LE(packed.length, at + 4);
    where.writeUInt32LE(bytes, at + 8);
  }
  directory.writeUInt32LE(offset + local.length + packed.length, directory.length - 6);
  return Buffer.concat([plain.subarray(0, offset), local, packed, directory]);
}

const SHEET = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const SHEET_END = '</sheetData></worksheet>';
const WORKBOOK = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="ต.ค. 65" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
};
const sheet = (entry: PackedEntry): Buffer => zipWith(WORKBOOK, 'xl/worksheets/sheet1.xml', entry);
const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="B${number}"><v>2</v></c></row>`;

/** A PDF of these objects, the first being the catalogue; streams as their dictionary and data. */
export function pdfOf(objects: (string | { dictionary: string; data: Buffer })[]): Buffer {
  const parts = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let at = 9;
  objects.forEach((object, index) => {
    offsets.push(at);
    const body = typeof object === 'string' ? Buffer.from(object) : Buffer.concat([Buffer.from(`<<${object.dictionary}/Length ${object.data.length}>>stream\n`), object.data, Buffer.from('\nendstream')]);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`)]);
}

/** zlib data; readers of PDF do not insist on its checksum. */
const flate = (raw: Buffer): Buffer => Buffer.concat([Buffer.from([0x78, 0x9c]), raw, Buffer.alloc(4)]);
const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const ONE_PAGE = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const page = (resources: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<${resources}>>/Contents 4 0 R>>`;
const contentBomb = (piece: string, times: number): Buffer =>
  pdfOf([CATALOG, ONE_PAGE, page('/Font<</F1 5 0 R>>'), { dictionary: '/Filter/FlateDecode', data: flate(repeated(piece, times)) }, FONT]);

function nestedForms(depth: number, itself: boolean): Buffer {
  const form = (next: number): { dictionary: string; data: Buffer } => ({ dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X ${next} 0 R>>>>`, data: Buffer.from('/X Do '.repeat(10)) });
  const forms = Array.from({ length: depth }, (_, index) => form(itself ? 6 + ((index + 1) % depth) : 7 + index));
  return pdfOf([CATALOG, ONE_PAGE, page('/XObject<</X 6 0 R>>'), { dictionary: '', data: Buffer.from('/X Do') }, FONT, ...forms, { dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>', data: Buffer.from('BT /F1 9 Tf (A) Tj ET') }]);
}

function png(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', flate(repeated(Buffer.alloc(side / 8 + 1), side))), chunk('IEND', Buffer.alloc(0))]);
}

const DOCX_OPEN = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>';
const DOCX_CLOSE = '</w:t></w:r></w:p></w:body></w:document>';
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('');

function nestedZip(): Buffer {
  let inner = zipWith({}, 'zeros', { packed: repeated(Buffer.alloc(MB), 256), bytes: 256 * MB });
  for (let level = 0; level < 3; level++) inner = writeZip(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`${i}.zip`, inner])));
  return inner;
}

/** Name → bytes. The name's ending is what a server would claim. */
export const BOMBS: Record<string, () => Buffer> = {
  'spaces-2gb.xlsx': () => sheet({ packed: repeated(Buffer.alloc(MB, ' '), 2048, SHEET, SHEET_END), bytes: 2 ** 31 }),
  'lying-about-2gb.xlsx': () => sheet({ packed: repeated(Buffer.alloc(MB, ' '), 2048, SHEET, SHEET_END), bytes: 5_000 }),
  'a-million-rows.xlsx': () => {
    const rows = Array.from({ length: 1_000_000 }, (_, i) => row(i + 1)).join('');
    const content = Buffer.from(SHEET + rows + SHEET_END);
    return sheet({ packed: deflateRawSync(content, { level: 1 }), bytes: content.length });
  },
  'corners-only.xlsx': () => {
    const content = Buffer.from(`${SHEET.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')}<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${SHEET_END}`);
    return sheet({ packed: deflateRawSync(content), bytes: content.length });
  },
  'one-merged-cell.xlsx': () => {
    const content = Buffer.from(`${SHEET}<row r="1"><c r="A1" t="inlineStr"><is><t>${'ก'.repeat(30_000)}</t></is></c></row><row r="20000"><c r="GR20000"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:GQ19999"/></mergeCells></worksheet>`);
    return sheet({ packed: deflateRawSync(content), bytes: content.length });
  },
  'one-string-1gb.xlsx': () => zipWith({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': `${SHEET}<row r="1"><c r="A1" t="s"><v>0</v></c></row>${SHEET_END}` }, 'xl/sharedStrings.xml', { packed: repeated(Buffer.alloc(MB, 'A'), 1024, '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>', '</t></si></sst>'), bytes: 2 ** 30 }),
  'one-string-for-all-cells.xlsx': () => {
    const cells = Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}">${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`).join('');
    const content = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'ก'.repeat(32_000)}</t></si></sst>`;
    return writeZip({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': SHEET + cells + SHEET_END, 'xl/sharedStrings.xml': content });
  },
  'one-text-1gb.docx': () => zipWith({ '[Content_Types].xml': '<Types/>' }, 'word/document.xml', { packed: repeated(Buffer.alloc(MB, 'A'), 1024, DOCX_OPEN, DOCX_CLOSE), bytes: 2 ** 30 }),
  'a-billion-laughs.docx': () => writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<!DOCTYPE w [<!ENTITY a0 "AAAAAAAAAA">${laughs}]>${DOCX_OPEN}&a9;${DOCX_CLOSE}` }),
  'a-billion-laughs.xml': () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "AAAAAAAAAA">${laughs}]><w>&a9;</w>`),
  'tables-in-tables.docx': () => writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document xmlns:w="w"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}</w:body></w:document>` }),
  'a-wide-cell.docx': () => writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc><w:tc/></w:tr>`.repeat(500)}</w:tbl></w:body></w:document>` }),
  'blank-cells.odt': () => writeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table>${'<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000" table:number-columns-spanned="1000000" table:number-rows-spanned="1000000"><text:p>ก<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>'.repeat(300)}</table:table></office:document-content>` }),
  'groups-in-groups.rtf': () => Buffer.from(`{\\rtf1${'{'.repeat(2_000_000)}words`),
  'letters-to-skip.rtf': () => Buffer.from(`{\\rtf1\\uc2000000000 ${'\\u3585?'.repeat(300_000)}}`),
  '100000-entries.zip': () => writeZip(Object.fromEntries(Array.from({ length: 65_000 }, (_, i) => [`f${i}.txt`, '']))),
  'archives-in-archives.zip': nestedZip,
  'zeros-2gb.csv.gz': () => Buffer.concat([gzipSync('').subarray(0, 10), repeated(Buffer.alloc(MB, '1,2\n'), 2048), Buffer.alloc(8)]),
  'stream-2gb.pdf': () => contentBomb(' '.repeat(MB), 2048),
  'two-million-operators.pdf': () => contentBomb('BT /F1 9 Tf 10 10 Td (A) Tj ET '.repeat(2048), 1024),
  'strokes.pdf': () => contentBomb('0 0 m 9 9 l S '.repeat(4096), 512),
  'forms-in-forms.pdf': () => nestedForms(11, false),
  'a-form-in-itself.pdf': () => nestedForms(3, true),
  'pages-in-a-circle.pdf': () => pdfOf([CATALOG, '<</Type/Pages/Kids[2 0 R]/Count 100000000>>']),
  'two-hundred-million-pages.pdf': () => pdfOf([CATALOG, '<</Type/Pages/Kids[3 0 R]/Count 213804087>>', page(''), { dictionary: '', data: Buffer.from('') }]),
  'the-same-page-a-million-times.pdf': () => pdfOf([CATALOG, `<</Type/Pages/Kids[${'3 0 R '.repeat(1_000_000)}]/Count 1000000>>`, page('/Font<</F1 5 0 R>>'), { dictionary: '', data: Buffer.from('BT /F1 9 Tf 10 10 Td (A) Tj ET') }, FONT]),
  'picture-900-megapixels.pdf': () => pdfOf([CATALOG, ONE_PAGE, page('/XObject<</I 5 0 R>>'), { dictionary: '', data: Buffer.from('q 600 0 0 800 0 0 cm /I Do Q') }, { dictionary: '/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode', data: flate(repeated(Buffer.alloc(MB), 859)) }]),
  'arrays-in-arrays.pdf': () => pdfOf([`<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(500_000)}>>`, ONE_PAGE, page(''), { dictionary: '', data: Buffer.from('') }]),
  '1600-megapixels.png': () => png(40_000),
  'an-open-quote-100mb.csv': () => Buffer.concat([Buffer.from('a,b,c\r\n1,"'), Buffer.alloc(100 * MB, 'x,y\n')]),
  'a-million-columns.csv': () => Buffer.from(`${'1,'.repeat(1_000_000)}\n1,2\n`),
  'brackets.json': () => Buffer.from('['.repeat(5_000_000)),
  'values.json': () => Buffer.from(`[${'{"a":1},'.repeat(3_000_000)}{}]`),
  'elements.xml': () => Buffer.from(`<?xml version="1.0"?>${'<a>'.repeat(1_000_000)}`),
  'attributes.xml': () => Buffer.from(`<?xml version="1.0"?><a ${Array.from({ length: 300_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`),
  'tags.html': () => Buffer.from(`<!doctype html><html><body>${'<div><table><tr><td>'.repeat(500_000)}`),
  'wide-cells.html': () => Buffer.from(`<!doctype html><html><body><table>${'<tr><td colspan="1000" rowspan="65534">ก</td></tr>'.repeat(3_000)}</table></body></html>`),
  'an-open-tag.html': () => Buffer.from(`<!doctype html><html><body>${'<a '.repeat(3_000_000)}`),
  'parts-in-parts.mht': () => {
    const depth = 3_000;
    const open = Array.from({ length: depth }, (_, i) => `Content-Type: multipart/related; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('');
    return Buffer.from(`MIME-Version: 1.0\r\n${open}Content-Type: text/html\r\n\r\n<p>words</p>\r\n`);
  },
};
