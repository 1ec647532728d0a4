import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairUrl } from '../../src/url/index.js';

const PORTAL = 'https://webportal.bangkok.go.th';

describe('repairs that are certain', () => {
  it.each([
    ['  https://a.go.th/x.pdf\r\n', 'https://a.go.th/x.pdf', ['trimmed']],
    ['\ufeffhttps://a.go.th/x.pdf\u200b', 'https://a.go.th/x.pdf', ['trimmed']],
    ['https://www.facebook.com/x?_rdc=1&amp;_rdr', 'https://www.facebook.com/x?_rdc=1&_rdr', ['entity-decoded']],
    ['https://a.go.th/x?a=1&amp;amp;b=2', 'https://a.go.th/x?a=1&b=2', ['entity-decoded']],
    ['https://egp๒.bangkok.go.th/', 'https://egp2.bangkok.go.th/', ['thai-digit-host']],
    ['http://127.0.0.๑:8059/huaikhwang', 'http://127.0.0.1:8059/huaikhwang', ['thai-digit-host']],
    ["https://a.go.th/BMA' school.pdf", 'https://a.go.th/BMA%27%20school.pdf', ['spaces-encoded', 'apostrophe-encoded']],
    ['https://a.go.th/แผน.pdf', 'https://a.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf', ['thai-encoded']],
    ['https://a.go.th/a%20b.pdf', 'https://a.go.th/a%20b.pdf', []],
    ['https://a.go.th/100% จริง.pdf', 'https://a.go.th/100%25%20%E0%B8%88%E0%B8%A3%E0%B8%B4%E0%B8%87.pdf', ['spaces-encoded', 'thai-encoded']],
    ['webportal.bangkok.go.th/huaikhwang', `${PORTAL}/huaikhwang`, ['scheme-added']],
    ['www.example.co.th/a', 'https://www.example.co.th/a', ['scheme-added']],
  ])('%j', (submitted, requestedUrl, repairs) => {
    expect(repairUrl(submitted)).toEqual({ requestedUrl, repairs, problems: [] });
  });

  it('keeps the order of letters in a Thai file name, whether sara am is one letter or two', () => {
    const composed = repairUrl('https://a.go.th/จำนวน.pdf').requestedUrl;
    const split = repairUrl('https://a.go.th/จํานวน.pdf').requestedUrl;
    expect(composed).toContain('%E0%B8%B3');
    expect(split).toContain('%E0%B9%8D%E0%B8%B2');
  });

  it('drops damage in the decorative title of a portal page', () => {
    expect(repairUrl(`${PORTAL}/huaikhwang/page/sub/7/%E0%B8%82%E0%B9%88%E0%B8`)).toEqual({
      requestedUrl: `${PORTAL}/huaikhwang/page/sub/7/%E0%B8%82%E0%B9%88`, repairs: ['half-percent-dropped'], problems: [],
    });
    expect(repairUrl(`${PORTAL}/huaikhwang/page/sub/7/กา\ufffd`)).toEqual({
      requestedUrl: `${PORTAL}/huaikhwang/page/sub/7/%E0%B8%81%E0%B8%B2`, repairs: ['replacement-dropped', 'thai-encoded'], problems: [],
    });
  });

  it('does not touch the same damage in a file name, and says so', () => {
    const half = repairUrl(`${PORTAL}/public/user_files_editor/59/%E0%B8%82%E0%B8.pdf`);
    expect(half.requestedUrl).toBe(`${PORTAL}/public/user_files_editor/59/%E0%B8%82%E0%B8.pdf`);
    expect(half.problems).toEqual(['broken-percent']);
    expect(repairUrl(`${PORTAL}/public/user_files_editor/59/a\ufffd.pdf`).problems).toEqual(['replacement-character']);
  });
});

describe('addresses cut by a line or page break', () => {
  it('joins at a delimiter and inside a percent sequence', () => {
    expect(repairUrl(`${PORTAL}/public/\nuser_files_editor/59/a.pdf`)).toMatchObject({ requestedUrl: `${PORTAL}/public/user_files_editor/59/a.pdf`, repairs: ['page-break-joined'], problems: [] });
    expect(repairUrl('https://a.go.th/%E0%B8\n%81.pdf')).toMatchObject({ requestedUrl: 'https://a.go.th/%E0%B8%81.pdf', problems: [] });
    expect(repairUrl('https://a.go.th/%E\n0%B8%81.pdf')).toMatchObject({ requestedUrl: 'https://a.go.th/%E0%B8%81.pdf', problems: [] });
  });
  it('joins as a browser does where it is not certain, and says so', () => {
    expect(repairUrl('https://a.go.th/O14_government_contact\nmanual v1.pdf')).toMatchObject({ requestedUrl: 'https://a.go.th/O14_government_contactmanual%20v1.pdf', problems: ['line-break'] });
  });
  it('takes the first of two glued addresses, but leaves an address inside an address', () => {
    expect(repairUrl('https://a.go.th/1.pdfhttps://a.go.th/2.pdf')).toMatchObject({ requestedUrl: 'https://a.go.th/1.pdf', problems: ['two-addresses'] });
    expect(repairUrl('https://a.go.th/1\nhttps://a.go.th/2')).toMatchObject({ requestedUrl: 'https://a.go.th/1', problems: ['two-addresses'] });
    expect(repairUrl('https://web.archive.org/web/2023/https://a.go.th/2')).toMatchObject({ requestedUrl: 'https://web.archive.org/web/2023/https://a.go.th/2', problems: [] });
  });
});

describe('what is no address', () => {
  it.each([
    ['javascript:alert(1)', 'not-http'], ['mailto:a@example.com', 'not-http'], ['ftp://a.go.th/x', 'not-http'], ['file:///etc/passwd', 'not-http'],
    ['data:text/html,x', 'not-http'], ['https://user:secret@a.go.th/', 'not-http'], ['ดูที่หน้าเว็บไซต์', 'not-an-address'], ['-', 'not-an-address'],
    ['', 'empty'], ['  \n', 'empty'], ['https://', 'not-an-address'], ['http://a b/', 'not-an-address'], ['x'.repeat(9000), 'too-long'],
  ])('%j', (submitted, problem) => {
    const { requestedUrl, problems } = repairUrl(submitted);
    expect(requestedUrl).toBeNull();
    expect(problems).toContain(problem);
  });
});

const piece = fc.oneof(
  fc.constantFrom('https://', 'http://', 'webportal.bangkok.go.th', '/huaikhwang/page/sub/7/', '/public/', '%E0%B8', '%', '%2', '&amp;', '&am', 'p;', '&#37;', '\ufffd', '\n', ' ', "'", 'จำ', '๒', '..', '//', '?', '#', '@', ':', '&ndash;', '.pdf'),
  fc.string({ maxLength: 4, unit: 'grapheme' }),
  fc.string({ maxLength: 4, unit: 'binary' }),
);
const hostile = fc.oneof(fc.string(), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), fc.array(piece, { maxLength: 10 }).map((pieces) => `https://webportal.bangkok.go.th/${pieces.join('')}`));

function isSoundAndStable(submitted: string): void {
  const { requestedUrl } = repairUrl(submitted);
  if (requestedUrl === null) return;
  const url = new URL(requestedUrl);
  expect(['http:', 'https:']).toContain(url.protocol);
  expect(url.username + url.password).toBe('');
  const again = repairUrl(requestedUrl);
  expect(again.requestedUrl).toBe(requestedUrl);
  expect(again.repairs).toEqual([]);
}

describe('properties', () => {
  it('never throws, gives http or https, and leaves its own output alone', () => {
    fc.assert(fc.property(hostile, isSoundAndStable), { numRuns: 3000 });
  });

  const corpus = new URL('../../../shared/corpus/robots-url-links/wpt-urltestdata.json', import.meta.url);
  it('holds for the inputs of the URL standard tests', (context) => {
    if (!existsSync(corpus)) {
      console.log('skipped: ../shared is not here');
      context.skip();
      return;
    }
    const cases = JSON.parse(readFileSync(corpus, 'utf8')) as (string | { input: string })[];
    for (const entry of cases) if (typeof entry !== 'string') isSoundAndStable(entry.input);
    expect(cases.length).toBeGreaterThan(500);
  });
});
