import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Submission } from '../../src/model/submission.js';
import { completeList, findDistrict, importSubmission, loadSubmission, repairedLinks, submissionCsv, submissionJson, submissionXlsx, type ListedSubmission } from '../../src/submission/index.js';

const loaded = loadChecklist('bma-2566');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;
const { district } = findDistrict('huaikhwang');
if (district === undefined) throw new Error('no district');

const listed = (items: Submission['items']): ListedSubmission => ({ checklist, district, submission: completeList({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items }, checklist) });
const EXPORTS = { csv: submissionCsv, xlsx: (list: ListedSubmission) => submissionXlsx(list, '2026-11-26T00:00:00Z'), json: submissionJson } as const;

function back(bytes: string | Uint8Array, named = true): Submission {
  const result = importSubmission(Buffer.from(bytes as string), { ...(named ? { district: 'huaikhwang', fiscalYear: 2566 } : {}), maxItem: 30 });
  if (!result.ok) throw new Error(result.message.en);
  return result.submission;
}

describe.each(Object.entries(EXPORTS))('%s', (_format, write) => {
  it('comes back as it was, in the order of the checklist, items without links too', async () => {
    const list = listed(loadSubmission('huaikhwang', 2566)?.items.toReversed() ?? []);
    expect(list.submission.items.map(({ item }) => item)).toEqual(checklist.items.map(({ id }) => id));
    expect(back(await write(list))).toEqual(list.submission);
    const gaps = listed([{ item: 'O20', links: ['https://example.go.th/a'], explanation: 'ดูตาราง\nแถวที่ 2 "ก", ข' }, { item: 'O3', links: [], explanation: 'อยู่ระหว่างดำเนินการ' }]);
    expect(back(await write(gaps))).toEqual(gaps.submission);
  });

  it('comes back whatever the links are', async () => {
    const link = fc.tuple(fc.constantFrom('https://a.go.th/', 'http://ก.ไทย/', 'www.a.go.th/', '=HYPERLINK("', '+1', '@SUM(1)', '-2+3'), fc.stringMatching(/^[A-Za-z0-9ก-๙ ,;"'%_()&?=-]{0,30}[a-z0-9]$/)).map(([start, rest]) => start + rest);
    const item = fc.record({ item: fc.constantFrom('O1', 'O2', 'O20', 'O30'), links: fc.array(link, { minLength: 1, maxLength: 4 }) });
    await fc.assert(fc.asyncProperty(fc.uniqueArray(item, { selector: (one) => one.item, minLength: 1 }), async (items) => {
      const list = listed(items);
      expect(back(await write(list))).toEqual(list.submission);
    }), { numRuns: 60, seed: 25 });
  });
});

it('names office and year above the table of the workbook', async () => {
  expect(back(await EXPORTS.xlsx(listed([{ item: 'O1', links: ['https://example.go.th/a'] }])), false)).toMatchObject({ district: 'huaikhwang', fiscalYear: 2566 });
});

it('never writes a formula', async () => {
  const hostile = listed([{ item: 'O1', links: ['=cmd|\' /C calc\'!A0', '@SUM(1+1)', '+1', '-1+1'], explanation: '=1+1' }]);
  const lines = submissionCsv(hostile).split('\r\n');
  expect(lines.flatMap((line) => line.split(',')).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
  const sheet = read(await EXPORTS.xlsx(hostile), { cellFormula: true }).Sheets['รายการ URL'] ?? {};
  expect(Object.values(sheet).filter((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
});

describe('the repaired form of an address', () => {
  it.each([
    [' https://a.go.th/ก ', ['https://a.go.th/%E0%B8%81']],
    ['https://egp๒.bangkok.go.th/a', ['https://egp2.bangkok.go.th/a']],
    ['https://a.go.th/x?a=1&amp;b=2', ['https://a.go.th/x?a=1&b=2']],
    ['webportal.bangkok.go.th/huaikhwang', ['https://webportal.bangkok.go.th/huaikhwang']],
    ['https://a.go.th/one.pdfhttps://a.go.th/two.pdf', ['https://a.go.th/one.pdf', 'https://a.go.th/two.pdf']],
    ['https://a.go.th/two words.pdf', ['https://a.go.th/two%20words.pdf']],
    ['https://a.go.th/ไทย', null],
    ['https://a.go.th/plain', null],
    ['javascript:alert(1)', null],
    ['ไม่มีข้อมูล', null],
    ['https://a.go.th/\ufffd.pdf', null],
  ])('%s', (url, repaired) => {
    expect(repairedLinks(url)).toEqual(repaired);
  });
});
