import { describe, expect, it } from 'vitest';
import { importSubmission } from '../../src/submission/index.js';

const A = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1/ก';
const B = 'https://webportal.bangkok.go.th/public/user_files_editor/59/O20 Oct 2565.pdf';

function read(text: string) {
  const result = importSubmission(Buffer.from(text), { district: 'huaikhwang', fiscalYear: 2566, maxItem: 30 });
  return result.ok ? { items: result.submission.items, notes: result.notes.map((note) => note.en) } : { refused: result.message };
}

describe('lists without headings', () => {
  it.each([
    ['lines', `O20 ${B}\nO1 ${A}\n`],
    ['Thai digits', `ข้อ ๒๐ ${B}\nข้อ ๑ ${A}\n`],
    ['Thai digits behind an O', `O๒๐ ${B}\n๐๑ ${A}\n`],
    ['an item above its addresses', `O20\n${B}\n\nO1\n${A}\n`],
    ['titles and bullets', `O20 สรุปผลการจัดซื้อจัดจ้าง: ${B}\n• O1. ${A}\n`],
    ['bare numbers', `20 ${B}\n1. ${A}\n`],
    ['a table copied from Excel', `O20\t${B}\nO1\t${A}\n`],
    ['a table with titles between', `O20\tสรุปผล\t${B}\nO1\tโครงสร้าง\t${A}\n`],
    ['bare CSV', `O20,${B}\nO1,${A}\n`],
    ['bare CSV of an Excel with Thai settings', `20;${B}\n1;${A}\n`],
    ['line ends of old Macintoshes', `O20 ${B}\rO1 ${A}`],
  ])('%s', (_what, text) => {
    expect(read(text)).toEqual({ items: [{ item: 'O20', links: [B] }, { item: 'O1', links: [A] }], notes: [] });
  });

  it('counts numbers before addresses as items only where no item is named', () => {
    expect(read(`O20\n1. ${A}\n2. ${B}\n`)).toMatchObject({ items: [{ item: 'O20', links: [A, B] }] });
  });

  it('reads several addresses of a cell, rows without number, and the explanation behind', () => {
    expect(read(`O20\t"${A}\n${B}"\tดูข้อ ก\n\t${A}2\t\n`)).toMatchObject({ items: [{ item: 'O20', links: [A, B, `${A}2`], explanation: 'ดูข้อ ก' }] });
  });

  it('names lines that hold nothing', () => {
    expect(read(`รายการของเรา\nO1 ${A}\n`)).toMatchObject({ items: [{ item: 'O1', links: [A] }], notes: [expect.stringContaining('line 1')] });
  });

  it('keeps what stands for an address and is none, for the lint to tell', () => {
    expect(read(`O1 ${A}\nO7 ftp://example.org/x\n`)).toEqual({ items: [{ item: 'O1', links: [A] }, { item: 'O7', links: ['ftp://example.org/x'] }], notes: [] });
  });

  it('names an item that has words in place of an address, and no title above its addresses', () => {
    expect(read(`O1 โครงสร้าง\n${A}\nO9 อยู่ระหว่างดำเนินการ\n`)).toEqual({
      items: [{ item: 'O1', links: [A] }, { item: 'O9', links: [] }],
      notes: ['line 3 holds no URL and was passed over: "O9 อยู่ระหว่างดำเนินการ"'],
    });
  });

  it.each([
    ['an address before any item', `${A}\nO1 ${A}\n`, 'line 1: there is a URL but no item number'],
    ['an item there is not', `O1 ${A}\nข้อ 99 ${A}\n`, 'line 2: the item number "ข้อ 99"'],
    ['an item beyond the year', `O1 ${A}\nO31 ${A}\n`, 'line 2: fiscal year 2566 has the items O1 to O30'],
    ['no address at all', 'O1 อยู่ระหว่างดำเนินการ\n', 'headings were not found'],
  ])('refuses %s and names the place', (_what, text, sentence) => {
    const { refused } = read(text);
    expect(refused?.en).toContain(sentence);
    expect(refused?.th).toMatch(/กรุณา/);
  });
});
