import { describe, expect, it } from 'vitest';
import { LintFinding } from '../../src/model/finding.js';
import type { Submission } from '../../src/model/submission.js';
import { findDistrict, lintSubmission, loadSubmission } from '../../src/submission/index.js';
import { isLintCode, LINT_CODES, wordLint } from '../../src/wording/lint.js';
import { checklistOfForms } from './checklist-of-forms.js';

const PORTAL = 'https://webportal.bangkok.go.th';
const FILES = `${PORTAL}/public/user_files_editor/59`;
const HUAI_KHWANG = known('huaikhwang');
const PUBLISHED = loadSubmission('huaikhwang', 2566) ?? missing('the list of Huai Khwang');

function missing(what: string): never {
  throw new Error(`${what} is not in the data folder`);
}
function known(slug: string) {
  return findDistrict(slug).district ?? missing(slug);
}

/** Findings about a list of a few items; items left out of it are not asked about. */
function lint(items: Record<string, string[]>, { fiscalYear = 2566, explanation }: { fiscalYear?: number; explanation?: string } = {}): LintFinding[] {
  const submission: Submission = {
    schemaVersion: 1, district: 'huaikhwang', fiscalYear,
    items: Object.entries(items).map(([item, links]) => ({ item, links, ...(explanation === undefined ? {} : { explanation }) })),
  };
  return lintSubmission(submission, { district: HUAI_KHWANG, portal: PORTAL, checklist: checklistOfForms(fiscalYear), items: Object.keys(items) });
}

/** `D1 H O8` for each finding of a rule. */
function short(findings: LintFinding[], rule: string): string[] {
  return findings.filter(({ code }) => code.startsWith(`${rule}-`)).map(({ severity, params }) => `${severity} ${String(params['item'])}`);
}
function only(findings: LintFinding[], rule: string): LintFinding {
  const [finding, ...others] = findings.filter(({ code }) => code.startsWith(`${rule}-`));
  expect(others).toEqual([]);
  return finding ?? missing(`a finding of ${rule}`);
}
const file = (name: string): string => `${FILES}/${name}`;

describe('the published list of Huai Khwang', () => {
  const findings = lintSubmission(PUBLISHED, { district: HUAI_KHWANG, portal: PORTAL, checklist: checklistOfForms() });
  const times = (text: string, count: number): string[] => Array.from({ length: count }, () => text);

  it.each([
    ['D1', ['H O8', 'H O29', ...times('info O30', 5)]],
    ['D2', [...times('S O9', 10), ...times('S O10', 9), 'S O18']],
    ['D3', ['info O2', 'info O13', 'info O25']],
    ['D4', ['info O2', ...times('S O9', 10), ...times('S O10', 9), 'info O13']],
    ['D6', ['S O12']],
    ['D7', ['S O15', 'S O16']],
    ['D8', []],
    ['D9', ['H O12', 'H O12']],
    ['D10', ['S O7', 'S O11', ...times('S O13', 7), 'S O14', 'S O19']],
    ['D11', ['H O10']],
    ['D13', ['S O8', 'S O25', 'S O26']],
    ['D14', []],
    ['D15', []],
    ['D16', ['info O12', 'info O12']],
    ['D17', ['info O1']],
  ])('%s', (rule, expected) => {
    expect(short(findings, rule)).toEqual(expected);
  });
  it('D5 names the files without a year', () => {
    const files = Object.fromEntries(findings.filter(({ code, params }) => code === 'D5-no-year' && params['missing'] === 'year').map(({ params }) => [params['item'], (params['names'] as string[]).length]));
    expect(files).toMatchObject({ O2: 5, O3: 1, O9: 10, O10: 10, O12: 4, O13: 5, O19: 0, O23: 2, O26: 1, O27: 1, O28: 1, O29: 2 });
    expect(findings.find(({ params }) => params['missing'] === 'period')?.messageEn).toContain('O22 report complaint 2566.pdf');
  });
  it('D12 finds spaces, apostrophes, double dots, the damaged Q&A and redirect junk', () => {
    const signs = Object.fromEntries(findings.filter(({ code }) => code.startsWith('D12')).map(({ params }) => [params['item'], params['signs']]));
    expect(signs).toMatchObject({ O3: ['space', 'apostrophe'], O5: ['space', 'apostrophe'], O6: ['entity-rest'], O7: ['tracking'], O13: ['space', 'double-dot'], O20: ['space'] });
    expect(signs).not.toHaveProperty('O9');
  });
  it('is put into Thai and English, with the address as submitted', () => {
    for (const finding of findings) {
      expect(LintFinding.parse(finding)).toEqual(finding);
      expect(finding.messageTh).toMatch(/[ก-๙]/);
      expect(finding.messageTh + finding.messageEn + finding.suggestionTh + finding.suggestionEn).not.toMatch(/undefined|null|\[object/);
      if (isLintCode(finding.code)) expect(finding).toMatchObject(wordLint(finding.code, finding.params));
    }
    const links = new Set(PUBLISHED.items.flatMap((item) => item.links));
    expect(findings.filter(({ code }) => !code.startsWith('D17')).every(({ params }) => params['url'] === '' || links.has(String(params['url'])))).toBe(true);
  });
});

describe('D1 duplicate link', () => {
  it('compares pages, not spellings', () => {
    expect(short(lint({ O29: [file('O29 a 2566.pdf'), file('O29%20a%202566.pdf')] }), 'D1')).toEqual(['H O29']);
    expect(short(lint({ O22: [`${PORTAL}/huaikhwang/page/sub/7/ก`, `${PORTAL}/huaikhwang/page/sub/7/ข`] }), 'D1')).toEqual(['H O22']);
  });
  it('across items is S, and names the other item', () => {
    const findings = lint({ O23: [file('O23 2566.pdf')], O30: [file('O23 2566.pdf')] });
    expect(short(findings, 'D1')).toEqual(['S O23', 'S O30']);
    expect(findings[0]?.messageEn).toContain('O30');
  });
  it('lets the overview page and start pages of systems stand in many items', () => {
    const overview = `${PORTAL}/huaikhwang/page/main/3655/ITA`;
    const eservice = 'https://eservice.bangkok.go.th/index';
    expect(short(lint({ O11: [overview, eservice], O14: [`${PORTAL}/huaikhwang/page/main/3655`, eservice] }, { explanation: `ดูที่ ${overview}` }), 'D1')).toEqual([]);
  });
});

describe('D2 item number', () => {
  it('says what stands there, the older numbering and the twin', () => {
    expect(only(lint({ O9: [file('fiscal_year_65/O13_manual.pdf')] }), 'D2').params).toMatchObject({ found: 'O13', olderYear: 2565, twin: null });
    expect(only(lint({ O18: [file('O8 budget 2566.pdf'), file('O18 budget 2566.pdf')] }), 'D2').params).toMatchObject({ found: 'O8', twin: 'O18 budget 2566.pdf' });
  });
  it.each(['016 INFO sign.pdf', 'O16 2566.pdf', '0๑๖ป้าย.pdf', 'o-16.pdf', 'ท่อ 13-03-66.pdf', 'โทร 02-224-2963.pdf', '66.O16-แผน.pdf'])('has nothing against %s in O16', (name) => {
    expect(short(lint({ O16: [file(name)] }), 'D2')).toEqual([]);
  });
});

describe('D4 other fiscal year', () => {
  it.each([
    ['fiscal_year_65/O12 x.pdf', 'H'], ['ITA/2565/O12 x.pdf', 'H'], ['O12 x 2565.pdf', 'H'], ['O12 x Oct64-Mar65.pdf', 'H'], ['ITA65/O12 x.pdf', 'H'], ['O12 24มี.ค.64.pdf', 'info'],
  ])('%s in FY2566 is %s', (name, severity) => {
    expect(short(lint({ O12: [file(name)] }), 'D4')).toEqual([`${severity} O12`]);
  });
  it.each(['ITA/ITA66/O12 x.pdf', 'O12 x 2566.pdf', 'O12 x Oct65-Mar66.pdf', 'O12 x Oct 2565.pdf', 'O12 Plan BMA 2566-2570.pdf', 'O12 plan 2556-2575.pdf', 'O12 13-03-66.pdf', '2565/O12 x 2566.pdf', 'O12 x.pdf', 'O12 8 May 2566.pdf'])('%s is of FY2566', (name) => {
    expect(short(lint({ O12: [file(name)] }), 'D4')).toEqual([]);
  });
  it('sees "66.O08-…" and ITA66 in the list of FY2567', () => {
    expect(short(lint({ O5: [file('ITA/2567/O05/66.O08-แผนปฏิบัติราชการประจำปี 2566.pdf'), file('ITA66/O5 x.pdf')] }, { fiscalYear: 2567 }), 'D4')).toEqual(['S O5', 'S O5']);
  });
});

describe('D5, D6, D7: years and periods in names', () => {
  it('D5 does not ask for years where the item is as of today, nor for pages', () => {
    expect(short(lint({ O1: [file('O1 leaders.pdf')], O22: [`${PORTAL}/huaikhwang/page/sub/7/ช่องทาง`, file('O22 statistics Oct65-Mar66.xlsx')] }), 'D5')).toEqual([]);
  });
  it('D6 finds three digits only', () => {
    expect(only(lint({ O12: [file('O12 x Oct256-Mar2566.pdf')] }), 'D6').params['shown']).toBe('Oct256');
    expect(short(lint({ O12: [file('O12 x Oct2565-Mar2566.pdf'), file('O12 room 256.pdf')] }), 'D6')).toEqual([]);
  });
  it('D7 names the months that are left out', () => {
    expect(only(lint({ O22: [file('O22 statistics Dec65-Mar66.pdf')] }), 'D7').params).toMatchObject({ missingTh: ['ตุลาคม 2565', 'พฤศจิกายน 2565'], missingEn: ['October 2565', 'November 2565'] });
    expect(only(lint({ O22: [file('O22 statistics Oct65-Jan66.pdf')] }), 'D7').params).toMatchObject({ missingEn: ['February 2566', 'March 2566'] });
  });
  it.each([[['O22 a Oct65-Mar66.pdf']], [['O22 a Oct65-Sep66.pdf']], [['O22 a Quarter 1 2566.pdf', 'O22 a Quarter 2 2566.pdf']], [['O22 a Oct65.pdf', 'O22 a Nov65.pdf', 'O22 a Dec65-Mar66.pdf']]])('D7 has nothing against %j', (names) => {
    expect(short(lint({ O22: names.map(file) }), 'D7')).toEqual([]);
  });
  it('D7 does not let another table fill the gap', () => {
    expect(short(lint({ O22: [file('O22 a Dec65-Mar66.pdf'), file('O22 b Oct65-Mar66.pdf')] }), 'D7')).toEqual(['S O22']);
  });
});

describe('D8 month series', () => {
  const series = ['Oct2565', 'Nov2565', 'Dec2565', 'Jan2566', 'Feb2566', 'Mar2566'].map((month) => file(`O20 summary ${month}.pdf`));
  const without = (month: string): string[] => series.filter((url) => !url.includes(month));

  it('is silent about a complete one', () => {
    expect(short(lint({ O20: series }), 'D8')).toEqual([]);
    expect(short(lint({ O20: [...series, file('O20 summary Apr2566.pdf')] }), 'D8')).toEqual([]);
    expect(short(lint({ O20: series.map((url) => url.replace('Oct2565', 'ต.ค. 65')) }), 'D8')).toEqual([]);
    expect(short(lint({ O20: [file('O20 summary Oct65-Mar66.xlsx')] }), 'D8')).toEqual([]);
  });
  it('names the month that is missing', () => {
    const finding = only(lint({ O20: without('Feb') }), 'D8');
    expect(finding).toMatchObject({ severity: 'H', params: { kind: 'missing', monthTh: 'กุมภาพันธ์ 2566', monthEn: 'February 2566' } });
    expect(finding.messageTh).toContain('กุมภาพันธ์ 2566');
    expect(finding.messageEn).toContain('February 2566');
  });
  it('names a gap behind March once the series runs on', () => {
    expect(only(lint({ O20: [...series, file('O20 summary May2566.pdf')] }), 'D8').params['monthEn']).toBe('April 2566');
  });
  it('names the month that comes twice, but not the same table in two formats', () => {
    expect(only(lint({ O20: [...series, file('O20 summary new Nov2565.pdf')] }), 'D8').params).toMatchObject({ kind: 'double', monthTh: 'พฤศจิกายน 2565' });
    expect(short(lint({ O20: [...series, file('O20 summary Nov2565.xlsx')] }), 'D8')).toEqual([]);
  });
  it('takes the month of another year for missing', () => {
    expect(only(lint({ O20: series.map((url) => url.replace('Oct2565', 'Oct2566')) }), 'D8').params['monthEn']).toBe('October 2565');
  });
  it('asks for no series where names carry no months, or in another item', () => {
    expect(short(lint({ O20: [file('O20 summary 2566.pdf'), `${PORTAL}/huaikhwang/page/sub/7/x`] }), 'D8')).toEqual([]);
    expect(short(lint({ O24: [file('O24 8 May 2566.pdf')] }), 'D8')).toEqual([]);
  });
});

describe('D9 to D12: the address itself', () => {
  it('D9 weighs pictures by the form of the item', () => {
    const findings = lint({ O12: [file('O12 x Oct65-Mar66.jpg?_t=1684705020')], O24: [file('O24 2566.PNG')], O23: [file('O23 2566.pdf')] });
    expect(short(findings, 'D9')).toEqual(['H O12', 'S O24']);
  });
  it('D10 is H when the item has nothing else', () => {
    expect(only(lint({ O13: [`${PORTAL}/public/user_files_editor/69/O13 x.pdf`] }), 'D10')).toMatchObject({ severity: 'H', params: { where: 'other-user', all: true } });
    expect(only(lint({ O2: [`${PORTAL}/huaikhwang/page/sub/1`, `${PORTAL}/bangkapi/page/sub/2`] }), 'D10')).toMatchObject({ severity: 'S', params: { where: 'other-district' } });
  });
  it('D10 takes folder, older address and a stand-in portal for the own site', () => {
    expect(short(lint({ O2: [file('O2 2566.pdf'), 'http://www.bangkok.go.th/huaikhwang', `${PORTAL}/upload/user/00000059/a.pdf`] }), 'D10')).toEqual([]);
    const standIn = lintSubmission(PUBLISHED, { district: HUAI_KHWANG, portal: 'http://127.0.0.1:8059', checklist: checklistOfForms(), items: ['O20'] });
    expect(short(standIn, 'D10')).toEqual([]);
  });
  it.each([
    [`${PORTAL}/huaikhwang/page/sub/7/%E0%B8%82%E0%B8`, 'half-percent'], [`${PORTAL}/huaikhwang/page/sub/7/กา\ufffd`, 'replacement-character'], ['https://egp๒.bangkok.go.th/a', 'thai-digit-host'],
    ['https://a.go.th/?a=1&amp;b', 'entity'], [` ${FILES}/O7.pdf `, 'blank-ends'], [`${FILES}/O7_government_contact`, 'no-extension'], [`${FILES}/แบบ สนอ.1`, 'no-extension'], ['ดูหน้าเว็บ', 'no-address'],
    ['javascript:alert(1)', 'not-http'], [`${FILES}/1.pdfhttps://a.go.th`, 'two-addresses'], [`${FILES}/a\nb.pdf`, 'line-break'], ['webportal.bangkok.go.th/huaikhwang', 'no-scheme'],
  ])('D11 reports %j', (url, defect) => {
    const finding = only(lint({ O7: [url] }), 'D11');
    expect(finding).toMatchObject({ severity: 'H', params: { url } });
    expect(finding.params['defects']).toContain(defect);
  });
  it.each([`${PORTAL}/huaikhwang/page/sub/7`, `${PORTAL}/huaikhwang/page/sub/7/หน้า เว็บ`, `${FILES}/O7 ข่าว.PDF`, 'https://www.facebook.com/example'])('D11 has nothing against %s', (url) => {
    expect(short(lint({ O7: [url] }), 'D11')).toEqual([]);
  });
  it('D12 has nothing against encoded spaces and Thai letters', () => {
    expect(short(lint({ O5: [`${FILES}/O5%20นักเรียน_2566.pdf`] }), 'D12')).toEqual([]);
    expect(only(lint({ O5: [`${FILES}/O5 BMA' school 2566.pdf`, `${FILES}/O5..teacher.pdf`] }), 'D12').params['signs']).toEqual(['space', 'apostrophe', 'double-dot']);
  });
});

describe('D13 to D17: the item as a whole', () => {
  it('D13 asks for the second part, which a page named like the whole item does not show', () => {
    const plans = [file('O26 plan a 2566.pdf'), `${PORTAL}/huaikhwang/page/sub/7/แผนและรายงานผล`];
    expect(only(lint({ O26: plans }), 'D13').params).toMatchObject({ partEn: 'report', shownEn: 'plan' });
    expect(short(lint({ O26: [...plans, file('O26 รายงานผล 2566.pdf')] }), 'D13')).toEqual([]);
    expect(short(lint({ O22: [`${PORTAL}/huaikhwang/page/sub/7/ช่องทางร้องเรียน`, file('O22 statistics complaint Oct65-Mar66.pdf')] }), 'D13')).toEqual([]);
  });
  it('D14', () => {
    expect(short(lint({ O11: [`${PORTAL}/huaikhwang`] }), 'D14')).toEqual(['S O11']);
    expect(short(lint({ O11: [`${PORTAL}/huaikhwang`, file('O11.pdf')] }), 'D14')).toEqual([]);
  });
  it('D15 counts an empty item and one that the list leaves out', () => {
    expect(short(lint({ O3: [] }), 'D15')).toEqual(['H O3']);
    const submission: Submission = { ...PUBLISHED, items: PUBLISHED.items.filter(({ item }) => item !== 'O17') };
    expect(short(lintSubmission(submission, { district: HUAI_KHWANG, portal: PORTAL, checklist: checklistOfForms() }), 'D15')).toEqual(['H O17']);
  });
  it('D16 counts days in Bangkok', () => {
    const at = (utc: string): string => file(`O12 x Oct65-Mar66.xlsx?_t=${Date.parse(utc) / 1000}`);
    expect(short(lint({ O12: [at('2023-04-30T16:59:59Z')] }), 'D16')).toEqual([]);
    expect(only(lint({ O12: [at('2023-04-30T17:00:00Z')] }), 'D16')).toMatchObject({ severity: 'info', params: { uploaded: '2023-05-01' } });
    expect(only(lint({ O12: [file('O12.xlsx?_t=1684705020')] }), 'D16').messageTh).toContain('22 พ.ค. 2566');
  });
  it('D17 needs three items with one page', () => {
    const pages = { O2: [file('O2 2566.pdf')], O3: [file('O3 2566.pdf')], O4: [file('O4 2566.pdf')] };
    expect(only(lint(pages, { explanation: `ดู ${PORTAL}/huaikhwang/page/main/3655/ITA` }), 'D17').params['items']).toEqual(['O2', 'O3', 'O4']);
    expect(short(lint(pages), 'D17')).toEqual([]);
    expect(short(lint({ O2: [file('O2 2566.pdf')] }, { explanation: `ดู ${PORTAL}/x` }), 'D17')).toEqual([]);
  });
  it('has nothing to say about a tidy list', () => {
    expect(lint({ O21: [file('Data/HR_2566/O21_HR_criteria_2566.docx')], O28: [file('Data/O28_action_plan_2566.docx'), file('Data/O28_report_Oct2565-Mar2566.pdf')] })).toEqual([]);
  });
  it('does not carry an ID number from a file name into its words', () => {
    const finding = only(lint({ O12: [file('O12 1234567890121 Oct256.pdf')] }), 'D6');
    expect(finding.params['name']).not.toContain('1234567890121');
    expect(only(lint({ O12: [file('O12 1234567890121')] }), 'D11').messageTh).not.toContain('1234567890121');
  });
});

it('every rule of the list D1–D17 has words', () => {
  expect(LINT_CODES.map((code) => code.split('-')[0])).toEqual(Array.from({ length: 17 }, (_, index) => `D${index + 1}`));
});
