import { describe as group, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { FACT_CODES, type FactCode } from '../../src/model/finding.js';
import { describe } from '../../src/wording/fact.js';
import { findDistrict } from '../../src/submission/index.js';

const loaded = loadChecklist('bma-2566');
const found = findDistrict('huaikhwang');
if (!loaded.ok || !('district' in found) || found.district === undefined) throw new Error('the bundled data are not there');
const item = loaded.checklist.items.find((one) => one.id === 'O20');
const requirement = item?.requirements[0];
if (item === undefined || requirement === undefined) throw new Error('no O20');
const subject = { item, district: found.district, fiscalYear: 2566, requirement };
const say = (code: FactCode, params = {}) => describe({ code, verdict: 'remark', params, evidence: [] }, subject);

group('the words of a finding', () => {
  it.each(FACT_CODES)('%s has a sentence in both languages, also where a stored parameter is missing', (code) => {
    for (const withRequirement of [requirement, null]) {
      const words = describe({ code, verdict: 'remark', params: {}, evidence: [] }, { ...subject, requirement: withRequirement });
      expect(words.messageTh).toMatch(/[ก-๙]{2}/);
      expect(words.messageEn).toMatch(/[a-z]{3}/);
      for (const text of Object.values(words)) expect(text).not.toMatch(/undefined|NaN|\[object| {2}|^ /);
      expect(words.suggestionTh === undefined).toBe(words.suggestionEn === undefined);
    }
  });

  it('names what is asked for, what was searched, the advice and who keeps it', () => {
    const words = say('requirement-missing', { documents: 7, pages: 41, tables: 6 });
    expect(words.messageTh).toBe(`ไม่พบ “${requirement.textTh}” (ตรวจแล้ว 7 เอกสาร 41 หน้า 6 ตาราง)`);
    expect(words.suggestionTh).toBe(`${requirement.adviceTh} (ผู้ดูแลตามปกติ: ${item.sectionTh})`);
    expect(words.messageEn).toContain('(looked through 7 documents, 41 pages, 6 tables)');
  });

  it('says which of them were of another year or district, and what was nearest', () => {
    const words = say('requirement-missing', { documents: 2, pages: 1, tables: 1, setAside: 1, nearest: 'ตารางสรุปผล '.repeat(20) });
    expect(words.messageTh).toContain('(ตรวจแล้ว 2 เอกสาร 1 หน้า 1 ตาราง ในจำนวนนี้ไม่นับ 1 เอกสารที่เป็นของปีหรือเขตอื่น ที่ใกล้เคียงที่สุดคือ “ตารางสรุปผล');
    expect(words.messageEn).toMatch(/\(looked through 2 documents, 1 page, 1 table; 1 of them of another year or district and no evidence; nearest: “.*…”\)/);
  });

  it('does not count what was searched where something was found', () => {
    expect(say('months-missing', { monthsTh: ['ตุลาคม 2565'], monthsEn: ['October 2565'] }).messageTh).not.toContain('ตรวจแล้ว');
  });

  it.each(loaded.checklist.items.flatMap((one) => one.requirements.map((asked) => ({ id: asked.id, one, asked }))))('advice on $id can be pasted: what, where, in which form, who keeps it', ({ one, asked }) => {
    const page = { title: 'หน้าตัวอย่าง', url: 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1' };
    const { suggestionTh, suggestionEn } = describe({ code: 'requirement-missing', verdict: 'fail', params: {}, evidence: [] }, { ...subject, item: one, requirement: asked, page });
    expect(suggestionTh).toMatch(/^(?:ขอให้|ควร|ในปีถัดไปขอให้)/);
    expect(suggestionTh).toMatch(/เว็บไซต์ของสำนักงานเขต/);
    expect(suggestionTh).toMatch(/\.xlsx|\.csv|PDF|ข้อความ|จุดเชื่อมโยง|แบบฟอร์ม|หน้าเว็บ|เว็บไซต์ของสำนักงานเขตเอง/);
    expect(suggestionTh).toContain(page.url);
    expect(suggestionTh).toContain(`(ผู้ดูแลตามปกติ: ${one.sectionTh})`);
    expect(suggestionEn).toMatch(/\.xlsx|\.csv|PDF|text|link|form|page/);
    expect(suggestionEn).toContain(`(normally kept by: ${one.sectionEn})`);
  });

  it.each(FACT_CODES)('%s: a suggestion names who keeps it, unless our own side failed', (code) => {
    const { suggestionTh } = describe({ code, verdict: 'remark', params: {}, evidence: [] }, subject);
    if (suggestionTh !== undefined) expect(suggestionTh.split('ผู้ดูแลตามปกติ')).toHaveLength(2);
    const ours = describe({ code, verdict: 'unchecked', params: {}, evidence: [] }, subject);
    expect(ours.suggestionTh ?? '').not.toContain('ผู้ดูแลตามปกติ');
  });

  it('states nothing as a fact that only OCR read', () => {
    const words = describe({ code: 'procurement-price-missing', verdict: 'review', params: { rows: 3, missing: 1, bids: 0, agreed: 1, placesTh: ['ตุลาคม 2565 ลำดับที่ 3'], placesEn: ['October 2565 row 3'], ocrConfidence: 74 }, evidence: [] }, subject);
    expect(words.messageTh).toMatch(/^อ่านจากภาพด้วย OCR แล้วดูเหมือนว่า “ราคาที่เสนอ.* 74 จาก 100.*ยืนยัน$/);
    expect(words.messageEn).toMatch(/^Read from a picture by OCR it looks like this: .*least sure word 74 of 100.*confirm$/);
    expect(words.suggestionTh).toMatch(/^ขอให้เปิดเอกสารเทียบก่อน/);
    expect(describe({ code: 'requirement-met', verdict: 'pass', params: { ocrConfidence: 95 }, evidence: [] }, subject).messageTh).toBe(`พบ “${requirement.textTh}” (อ่านจากภาพด้วย OCR)`);
  });

  it('says how far pictures were looked through', () => {
    const words = say('requirement-unreadable', { reasons: ['scanned'], unread: 3, ocrPages: 4, ocrPagesLeft: 2, ocrNotTried: 1 });
    expect(words.messageTh).toContain('(อ่านภาพด้วย OCR แล้ว 4 หน้า ยังไม่พบ แต่ OCR อาจอ่านพลาด และยังไม่ได้อ่านภาพอีก 2 หน้า และไม่ได้อ่านตัวหนังสือในภาพของ 1 เอกสาร)');
    expect(say('requirement-unreadable', { reasons: ['scanned'], unread: 1, ocrNotTried: 1 }).messageEn).toContain('(the pictures of 1 documents were not read)');
  });

  it('names the rows without a price', () => {
    const words = say('procurement-price-missing', { rows: 61, missing: 2, bids: 1, agreed: 2, placesTh: ['ธันวาคม 2565 ลำดับที่ 3', 'ธันวาคม 2565 ลำดับที่ 6'], placesEn: ['December 2565 row 3', 'December 2565 row 6'] });
    expect(words.messageTh).toContain('ธันวาคม 2565 ลำดับที่ 3, ธันวาคม 2565 ลำดับที่ 6');
    expect(words.messageEn).toContain('2 of 61 purchases');
  });

  it('does not flood: a long list ends with its number', () => {
    const months = Array.from({ length: 30 }, (_one, index) => `เดือน ${index}`);
    expect(say('procurement-month-missing', { monthsTh: months, monthsEn: months }).messageTh).toContain('และอื่น ๆ (30)');
  });

  it.each(['broken', 'empty', 'encrypted', 'limit', 'timeout', 'memory', 'crash', 'unsupported-format', 'archive', 'placeholder', 'embedded-files', 'tables-lost', 'partly-unreadable', 'limit-reached', 'scanned', 'picture-only', 'scrambled-text', 'junk-text', 'truncated', 'client-rendered'])('has a term for the reason %s', (reason) => {
    expect(say('requirement-unreadable', { reasons: [reason], unread: 1 }).messageTh).not.toContain(reason);
  });

  it('names a file as people do', () => {
    expect(say('document-unsupported', { kind: 'application/msword; version=6' }).messageTh).toContain('ไฟล์นี้เป็น Word 95 หรือเก่ากว่า (.doc) ซึ่ง');
    expect(say('document-unsupported', { kind: 'video/mp4' }).messageTh).toContain('ไฟล์นี้เป็นวิดีโอซึ่ง');
    expect(say('document-archive', { kind: 'application/zip', all: 7, read: 5 }).messageTh).toContain('ไฟล์บีบอัด ZIP ประชาชนต้องดาวน์โหลดและแตกไฟล์ก่อนจึงจะเห็นข้อมูล (โปรแกรมแตกไฟล์แล้วอ่านได้ 5 จาก 7 ไฟล์)');
    expect(say('kind-mismatch', { kind: 'text/html', header: '.pdf' }).messageTh).toContain('ไฟล์จริงเป็นหน้าเว็บ (HTML) ไม่ตรงกับนามสกุลของไฟล์หรือชนิดที่เซิร์ฟเวอร์แจ้ง (.pdf)');
    expect(say('document-broken', { reason: 'placeholder' }).suggestionTh).toContain('อัปโหลดไฟล์จริง');
  });
});
