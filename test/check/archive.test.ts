import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/check/index.js';
import { checkLink, tableOnlyAsPdf } from '../../src/check/links.js';
import type { ArchiveMember, Document } from '../../src/model/document.js';
import { judgeItem } from '../../src/judge/index.js';
import { locatorIn } from '../../src/wording/locator.js';
import { document, evidence, source, type Draft } from './documents.js';

const MONTHS = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565'];
const HEADER = ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง (บาท)', 'ราคากลาง (บาท)', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง'];
const summary = (month: string): Draft => ({
  kind: 'spreadsheet',
  lines: ['แบบ สขร.1', `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month}`, 'สำนักงานเขตห้วยขวาง กรุงเทพมหานคร'],
  tables: [{ rows: [HEADER, ['1', 'ซื้อวัสดุสำนักงาน', '54,000.00', '52,920.00', 'เฉพาะเจาะจง', 'ร้านตัวอย่างพาณิชย์ 51,740.00', 'ร้านตัวอย่างพาณิชย์ 51,740.00', 'ราคาต่ำสุด', `12/2566 ลว. 5 ${month}`]] }],
});
const member = (name: string, draft: Draft): ArchiveMember => ({ ...document(draft), name });
const archive = (members: ArchiveMember[], change: Partial<Document> = {}): Document => ({ ...document({ kind: 'archive' }), mediaType: 'application/zip', members, ...change });
const three = (): ArchiveMember[] => MONTHS.map((month, index) => member(`สขร/${index + 10}.xlsx`, summary(month)));

const of = (document: Document) => {
  const item = evidence([{ id: 'O20.a', rule: { kind: 'procurement', aspect: 'months', months: [10, 11, 12] } }], [source('procurement.zip', document)]);
  const requirements = checkItem(item);
  const links = item.sources.map((one) => checkLink(one, item));
  return { item, requirements, links, verdict: judgeItem({ evidence: item, requirements, links, remarks: [] }).verdict };
};
const codes = (checked: ReturnType<typeof of>): string[] => checked.links.flatMap((link) => link.facts.map((fact) => `${fact.verdict} ${fact.code}`));

describe('evidence inside an archive', () => {
  it('counts, names the file inside, and leaves the remark that it is hidden there', () => {
    const checked = of(archive(three()));
    expect(checked.requirements[0]?.verdict).toBe('pass');
    const places = checked.requirements[0]?.facts[0]?.evidence ?? [];
    expect(places.map((place) => place.locator.split(', ')[0])).toEqual(['archive member "สขร/10.xlsx"', 'archive member "สขร/11.xlsx"', 'archive member "สขร/12.xlsx"']);
    // What was received and kept is the archive.
    expect(new Set(places.map((place) => place.sha256))).toEqual(new Set([checked.item.sources[0]?.resource.sha256]));
    expect(codes(checked)).toEqual(['remark document-archive']);
    expect(checked.links[0]?.facts[0]?.params).toMatchObject({ all: 3, read: 3 });
    expect(checked.verdict).toBe('remark');
    expect(locatorIn('th', places[0]?.locator ?? '')).toMatch(/^ไฟล์ในชุดบีบอัด "สขร\/10.xlsx", /);
  });

  it('a month that is in none of its files is missing, when all were read', () => {
    const checked = of(archive(three().slice(1)));
    expect(checked.requirements[0]?.verdict).toBe('fail');
  });

  it.each<[string, ArchiveMember, string]>([
    ['a scan', member('ต.ค..pdf', { traits: ['scanned'], readability: 'R1' }), 'review'],
    ['an archive inside', member('ต.ค..zip', { kind: 'archive', failure: { by: 'file', code: 'archive', detail: '' } }), 'review'],
    ['a bomb', member('ต.ค..xlsx', { kind: 'unknown', failure: { by: 'us', code: 'limit', detail: '' } }), 'unchecked'],
    ['a locked file', member('ต.ค..xlsx', { kind: 'unknown', traits: ['encrypted'], failure: { by: 'file', code: 'encrypted', detail: '' } }), 'fail'],
  ])('the missing month may be in %s', (_name, unread, verdict) => {
    const checked = of(archive([...three().slice(1), unread]));
    expect(checked.requirements[0]?.verdict).toBe(verdict);
    if (verdict !== 'fail') expect(checked.requirements[0]?.facts[0]?.evidence[0]?.locator).toBe(`archive member "${unread.name}"`);
    expect(checked.links[0]?.facts[0]?.params).toMatchObject({ all: 3, read: 2 });
  });

  it('or beyond the files that were looked into', () => {
    expect(of(archive(three().slice(1), { traits: ['limit-reached'] })).requirements[0]?.verdict).toBe('unchecked');
  });

  it('what is wrong with several files is said once, with the place of each', () => {
    const checked = of(archive([...three(), member('a.pdf', { traits: ['scanned'], readability: 'R1' }), member('b.pdf', { traits: ['scanned'], readability: 'R1' })]));
    const scan = checked.links[0]?.facts.find((fact) => fact.code === 'document-picture');
    expect(scan?.evidence.map((place) => place.locator)).toEqual(['archive member "a.pdf"', 'archive member "b.pdf"']);
  });

  it('files of another district are set aside, not the whole archive', () => {
    const foreign = member('บางกะปิ.xlsx', { lines: ['สำนักงานเขตบางกะปิ', 'สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มกราคม 2566'] });
    const checked = of(archive([...three(), foreign]));
    expect(checked.requirements[0]?.verdict).toBe('pass');
    expect(codes(checked)).toEqual(['remark document-archive', 'remark wrong-district']);
  });

  it('an unopened archive asks for a person', () => {
    const checked = of(document({ kind: 'archive', readability: 'R0', failure: { by: 'file', code: 'archive', detail: 'RAR' } }));
    expect([checked.requirements[0]?.verdict, ...codes(checked)]).toEqual(['review', 'review document-archive']);
  });

  it('a table as PDF beside an open one in the archive is not only published as PDF', () => {
    const pdf = member('a.pdf', { tables: [{ rows: [['a', 'b']] }] });
    expect(tableOnlyAsPdf(of(archive([pdf, ...three()])).item)).toBeNull();
    expect(tableOnlyAsPdf(of(archive([pdf])).item)?.code).toBe('table-only-pdf');
  });
});
