import { describe, expect, it } from 'vitest';
import { contactValue, dateValue, itemsValue, numberValue, portalValue, yearValue } from '../../src/cli/values.js';
import type { Checklist } from '../../src/model/checklist.js';

const thirty = { id: 'bma-2566', items: Array.from({ length: 30 }, (_, i) => ({ id: `O${i + 1}` })) } as Checklist; // the ids are all that is looked at

describe('values of options', () => {
  it.each([
    ['2023-06-15', '2023-06-15'],
    ['2566-06-15', '2023-06-15'],
    ['๒๕๖๖-๐๖-๑๕', '2023-06-15'],
    ['พ.ศ. 2566-6-5', '2023-06-05'],
    ['15 มิถุนายน 2566', '2023-06-15'],
    ['2024-02-29', '2024-02-29'],
  ])('reads the date %s', (text, date) => expect(dateValue(text)).toBe(date));

  it.each(['2023-02-29', '2023-13-01', '15/06', '', 'today', '2023-06'])('refuses the date %s', (text) => expect(() => dateValue(text)).toThrow());

  it('reads items as people write them, each once, in the order of the checklist', () => {
    expect(itemsValue('o22,020, O-7 ๐๒๐', thirty)).toEqual(['O7', 'O20', 'O22']);
  });

  it.each(['O0', 'O31', ',', 'O20,x'])('refuses the items %s', (text) => expect(() => itemsValue(text, thirty)).toThrow());

  it('reads years of the Buddhist era only', () => {
    expect(yearValue('๒๕๖๖')).toBe(2566);
    expect(() => yearValue('2023')).toThrow(/2566/);
    expect(() => yearValue('66')).toThrow();
  });

  it('takes numbers above zero', () => {
    expect(numberValue('--rate', '0.5', 10)).toBe(0.5);
    for (const text of ['0', '-1', 'NaN', 'Infinity', '1e9', '', '11']) expect(() => numberValue('--rate', text, 10)).toThrow();
  });

  it('takes an origin and nothing more', () => {
    expect(portalValue('http://127.0.0.1:8059/')).toBe('http://127.0.0.1:8059');
    for (const text of ['127.0.0.1', 'https://a.example/x', 'https://u:p@a.example', 'file:///', 'https://a.example/?q']) expect(() => portalValue(text)).toThrow();
  });

  it('takes a contact that fits into a header', () => {
    expect(contactValue('officer@example.org')).toBe('officer@example.org');
    for (const text of ['x', 'https://a.example/\r\nX: 1', 'เจ้าหน้าที่@example.org']) expect(() => contactValue(text)).toThrow();
  });
});
