import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, safeText, webAddress } from '../../src/office/index.js';

describe('text of a cell', () => {
  it.each(['=1+1', '+66 2 277 0101', '@SUM(A1)', '-2+3+cmd|\' /C calc\'!A0', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '\u200b=1'])('%j gets an apostrophe in front', (text) => {
    expect(safeText(text).startsWith("'")).toBe(true);
  });

  it.each(['-', '- ไม่มี', '-12.50', '-1,200', 'ไม่มี', '0 2277 0101', '๑๒', ''])('%j stays as it is', (text) => {
    expect(safeText(text)).toBe(text);
  });

  it('drops what XML cannot hold and what turns the reading direction', () => {
    expect(cleanText('ก\u0000ข\u202eค\ud800ง\ufffe')).toBe('กขคง');
  });

  it('never begins as a formula, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[=+@\t\r\n]/.test(safeText(text)) && !/\p{Cs}/u.test(safeText(text))), { seed: 7, numRuns: 2000 });
  });

  it('holds no more than a cell of Excel', () => {
    expect(safeText('ก'.repeat(50_000)).length).toBeLessThanOrEqual(32_767);
  });
});

it.each([
  ['https://webportal.bangkok.go.th/a b.pdf', 'https://webportal.bangkok.go.th/a%20b.pdf'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['data:text/html,x', null],
  ['ftp://example.org/', null],
  ['ไม่ใช่ลิงก์', null],
  [`https://example.org/${'a'.repeat(3000)}`, null],
])('%s may be clicked: %s', (text, address) => {
  expect(webAddress(text)).toBe(address);
});
