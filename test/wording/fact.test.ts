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
});
