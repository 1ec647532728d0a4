import { readFileSync } from 'node:fs';
import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { disagreement } from '../../src/read/kind-claims.js';
import { detectKind } from '../../src/read/kind.js';
import { FORMATS } from '../../src/wording/terms.js';
import { writeZip } from './zip-writer.js';
import { hasSharedSamples, sharedPath } from './shared-samples.js';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const kindOf = (bytes: Buffer): string => {
  const { kind, format } = detectKind(bytes);
  return `${kind}/${format}`;
};

/** A compound file of these streams. */
function compound(streams: Record<string, string>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** A ZIP that holds one file as it is. */
function stored(name: string, content: Buffer): Buffer {
  const zip = writeZip({ [name]: '' });
  const central = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  const local = Buffer.from(zip.subarray(0, 30 + name.length));
  const directory = Buffer.from(zip.subarray(central));
  for (const [where, at] of [[local, 8], [directory, 10]] as const) {
    where.writeUInt16LE(0, at);
    where.writeUInt32LE(content.length, at + 10);
    where.writeUInt32LE(content.length, at + 14);
  }
  directory.writeUInt32LE(local.length + content.length, directory.length - 6);
  return Buffer.concat([local, content, directory]);
}

const box = (brand: string): Buffer => latin(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}`);

describe('kind by content', () => {
  it.each<[string, Buffer, string]>([
    ['a PDF', latin('%PDF-1.4\n'), 'pdf/pdf'],
    ['a PDF whose header comes late', latin(`${'\0'.repeat(500)}%PDF-1.4\n`), 'pdf/pdf'],
    ['a web page that talks about %PDF-', latin('<!doctype html><p>%PDF-1.4 is a header</p>'), 'html/html'],
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpg'],
    ['PNG', latin('\x89PNG\r\n\x1a\n\0'), 'image/png'],
    ['WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp'],
    ['a bitmap', latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0'), 'image/bmp'],
    ['words that begin with BM', Buffer.from('BMA announces a list of things to be done'), 'text/text'],
    ['rich text', latin('{\\rtf1\\ansi\\ansicpg874 x}'), 'word/rtf'],
    ['RAR', latin('Rar!\x1a\x07\0'), 'archive/rar'],
    ['7z', latin('7z\xbc\xaf\x27\x1c\0'), 'archive/7z'],
    ['gzip', latin('\x1f\x8b\x08\0'), 'archive/gz'],
    ['a page', latin('<!DOCTYPE html><title>x</title>'), 'html/html'],
    ['a page with a mark and blanks before it', Buffer.from('\ufeff\n  <html><body>x</body></html>'), 'html/html'],
    ['a page after a comment', latin('<!-- saved from url -->\n<html></html>'), 'html/html'],
    ['a page with an XML prolog', latin('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html></html>'), 'html/html'],
    ['a piece of a page', latin('<table><tr><td>1</td></tr></table>'), 'html/html'],
    ['a page that begins with words', latin('Warning: x\n<br><table><tr><td>1</td></tr></table>'), 'html/html'],
    ['a page in UTF-16', Buffer.from('\ufeff<html><body>x</body></html>', 'utf16le'), 'html/html'],
    ['XML', latin('<?xml version="1.0"?><rows><row/></rows>'), 'xml/xml'],
    ['XML without prolog', latin('<rows><row/></rows>'), 'xml/xml'],
    ['JSON', latin('{"items": [1, 2]}'), 'json/json'],
    ['a bracket in prose', latin('[sic] he said, and left'), 'text/text'],
    ['commas', Buffer.from('ลำดับ,รายการ,ราคา\n1,ปากกา,10\n2,ดินสอ,5\n'), 'csv/csv'],
    ['semicolons', latin('a;b;c\n1;2;3\n'), 'csv/csv'],
    ['tabs', latin('a\tb\n1\t2\n'), 'csv/tsv'],
    ['tabs in UTF-16 without a mark', Buffer.from('a\tb\tc\n1\t2\t3\n', 'utf16le'), 'csv/tsv'],
    ['commas within quotes over lines', latin('a,b\n"x,\ny, z",2\n"v, w",3\n'), 'csv/csv'],
    ['Thai of windows-874', latin('\xbb\xc3\xd0\xa1\xd2\xc8 \xca\xd3\xb9\xd1\xa1\xa7\xd2\xb9'), 'text/text'],
    ['prose with commas', latin('Dear all,\nwe met, talked, ate, and left.\nYours, me\nand another line\n'), 'text/text'],
    ['no bytes', Buffer.alloc(0), 'unknown/empty'],
    ['blanks', latin(' \n\n '), 'unknown/empty'],
    ['a pointer of git-lfs', latin('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'), 'text/git-lfs-pointer'],
    ['noise', Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 7919) % 256)), 'unknown/binary'],
    ['a drawing of lines', latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg'],
    ['a workbook in XML', latin('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'spreadsheet/xml'],
    ['a page saved as one file', latin('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.go.th/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\n'), 'html/mht'],
    ['a letter with a line that looks like a header', latin('Subject: a list\nContent-Type: none\n\nwords'), 'text/text'],
    ['a picture of a telephone', box('heic'), 'image/heic'],
    ['a video', box('isom'), 'unknown/mp4'],
    ['tar', Buffer.concat([Buffer.alloc(257, 'a'), latin('ustar\0'), Buffer.alloc(249)]), 'archive/tar'],
    ['a publisher file', compound({ Quill: 'x', Contents: 'y' }), 'unknown/pub'],
    ['a workbook that holds a document', compound({ Workbook: 'x', 'MBD0001/WordDocument': 'y' }), 'spreadsheet/xls'],
    ['a compound file of unknown content', compound({ Stuff: 'x' }), 'unknown/ole'],
    ['an e-book', writeZip({ mimetype: 'application/epub+zip', 'a.xhtml': '<html/>' }), 'unknown/epub'],
    ['an OpenDocument drawing', writeZip({ mimetype: 'application/vnd.oasis.opendocument.graphics', 'content.xml': '<a/>' }), 'unknown/odf'],
    ['an archive of one unchanged OpenDocument text', stored('a.odt', writeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })), 'archive/zip'],
    ['an archive with a folder named Word', writeZip({ 'Word/a.docx': 'x', 'xl/b.xlsx': 'x' }), 'archive/zip'],
    ['a document whose parts have other names', writeZip({ '[Content_Types].xml': '<Types/>', 'word/document2.xml': '<a/>' }), 'word/docx'],
    ['XPS', writeZip({ '[Content_Types].xml': '<Types/>', 'FixedDocSeq.fdseq': '<a/>' }), 'unknown/xps'],
    ['an empty archive', latin(`PK\x05\x06${'\0'.repeat(18)}`), 'archive/zip'],
  ])('%s', (_, bytes, expected) => {
    expect(kindOf(bytes)).toBe(expected);
    // Whatever is found out about a file must be said in words.
    expect(FORMATS[detectKind(bytes).mediaType]).toBeDefined();
  });

  it('workbooks by what is inside', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a', 'b']]), 'Sheet');
    const as = (bookType: 'xlsx' | 'xlsb' | 'ods' | 'biff8'): Buffer => write(book, { bookType, type: 'buffer' }) as Buffer;
    expect([kindOf(as('xlsx')), kindOf(as('xlsb')), kindOf(as('ods')), kindOf(as('biff8'))]).toEqual(['spreadsheet/xlsx', 'spreadsheet/xlsb', 'spreadsheet/ods', 'spreadsheet/xls']);
  });

  it('a zip whose end is lost', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a', 'b']]), 'Sheet');
    const bytes = write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer;
    expect(kindOf(bytes.subarray(0, bytes.indexOf('PK\x01\x02', 'latin1')))).toBe('spreadsheet/xlsx');
  });

  it.skipIf(!hasSharedSamples)('samples under true and false names', () => {
    const kinds = ['skr1_12.xlsx', 'skr1_12.xls', 'skr1_12.ods', 'skr1_12.utf8.csv', 'skr1_12.cp874.csv', 'skr1_12.utf16le.csv', 'skr1_12.docx', 'skr1_12.doc', 'prose.odt', 'slides.pptx', 'slides.ppt', 'slides.odp', 'html_as.pdf', 'html_as_cp874.xls', 'xlsx_as.pdf', 'tsv_as.xls', 'ok.zip', 'random.pdf']
      .map((name) => kindOf(readFileSync(sharedPath(`samples/${name}`))));
    expect(kinds).toEqual(['spreadsheet/xlsx', 'spreadsheet/xls', 'spreadsheet/ods', 'csv/csv', 'csv/csv', 'csv/tsv', 'word/docx', 'word/doc', 'word/odt', 'presentation/pptx', 'presentation/ppt', 'presentation/odp', 'html/html', 'html/html', 'spreadsheet/xlsx', 'csv/tsv', 'archive/zip', 'unknown/binary']);
  });
});

describe('what name and header claim', () => {
  const html = detectKind(latin('<html></html>'));
  const claim = (fileName: string | null, url: string, headerMediaType: string | null): string | null => disagreement(html, { fileName, url, headerMediaType });

  it.each<[string, string | null, string, string | null, string | null]>([
    ['agree', null, 'https://example.org/a.html', 'text/html', null],
    ['say nothing', null, 'https://example.org/a', 'application/octet-stream', null],
    ['the address', null, 'https://example.org/a.PDF?_t=1', null, 'named .pdf, is html'],
    ['the name given with the file', 'a.xls', 'https://example.org/download', null, 'named .xls, is html'],
    ['the header', null, 'https://example.org/a', 'application/pdf', 'sent as application/pdf, is html'],
    ['an ending of a program is no claim', null, 'https://example.org/index.php', null, null],
  ])('%s', (_, fileName, url, header, expected) => {
    expect(claim(fileName, url, header)).toBe(expected);
  });

  it('a locked workbook may be called a workbook', () => {
    const locked = detectKind(compound({ EncryptedPackage: 'x', EncryptionInfo: 'y' }));
    expect(locked.unreadable?.code).toBe('encrypted');
    expect(disagreement(locked, { fileName: 'a.xlsx', url: '', headerMediaType: null })).toBeNull();
  });
});
