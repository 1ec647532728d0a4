import { describe, expect, it } from 'vitest';
import { contentHeaders, retryAfterMs } from '../../src/fetch/headers.js';

const now = Date.parse('Fri, 28 Apr 2023 03:00:00 GMT');

describe('Retry-After', () => {
  it.each([
    ['2', 2000],
    [' 120 ', 120_000],
    ['Fri, 28 Apr 2023 03:00:30 GMT', 30_000],
    ['Friday, 28-Apr-23 03:00:30 GMT', 30_000],
    ['Fri, 28 Apr 2023 02:00:00 GMT', 0],
    ['-1', null],
    ['soon', null],
    ['', null],
  ])('%s', (value, expected) => {
    expect(retryAfterMs({ 'retry-after': value }, now)).toBe(expected);
  });
});

describe('what headers say about the content', () => {
  it('reads media type and charset apart', () => {
    expect(contentHeaders({ 'content-type': 'Text/HTML; charset="TIS-620"' })).toMatchObject({ mediaType: 'text/html', charset: 'tis-620' });
    expect(contentHeaders({ 'content-type': 'attachment' }).mediaType).toBeNull();
  });

  it('drops validators that are not fit to be sent back', () => {
    expect(contentHeaders({ etag: 'W/"1a"', 'last-modified': 'Fri, 28 Apr 2023 03:00:00 GMT' })).toMatchObject({ etag: 'W/"1a"' });
    expect(contentHeaders({ etag: '"a\r\nx: y"' }).etag).toBeNull();
    expect(contentHeaders({ etag: `"${'x'.repeat(500)}"` }).etag).toBeNull();
  });

  const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  it.each([
    ['attachment; filename="O20.xlsx"', 'O20.xlsx'],
    ['attachment; filename=O20.xlsx', 'O20.xlsx'],
    [`attachment; filename="x.pdf"; filename*=UTF-8''${encodeURIComponent('แผน 2566.pdf')}`, 'แผน 2566.pdf'],
    [`attachment; filename="${asLatin1('แผน.pdf')}"`, 'แผน.pdf'],
    [`attachment; filename="${encodeURIComponent('แผน.pdf')}"`, 'แผน.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\docs\\\\plan.pdf"', 'plan.pdf'],
    ['attachment; filename="fdp.\u202excod"', 'fdp.xcod'],
    ["attachment; filename*=UTF-8''%E0%B8", null],
    ['attachment', null],
  ])('%s', (disposition, fileName) => {
    expect(contentHeaders({ 'content-disposition': disposition }).fileName).toBe(fileName);
  });
});
