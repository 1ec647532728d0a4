import { describe, expect, it } from 'vitest';
import { findDistrict, loadDistricts, loadSubmission, newestSubmissionYear, submissionYears } from '../../src/submission/index.js';

describe('the 50 districts', () => {
  it('stand in the order of their codes, each slug once', () => {
    const districts = loadDistricts();
    expect(districts.map(({ code }) => code)).toEqual(Array.from({ length: 50 }, (_, index) => String(1001 + index)));
    expect(new Set(districts.map(({ slug }) => slug)).size).toBe(50);
  });

  it.each([
    ['huaikhwang', 'huaikhwang'], ['HuaiKhwang', 'huaikhwang'], ['ห้วยขวาง', 'huaikhwang'], ['เขตห้วยขวาง', 'huaikhwang'], ['สำนักงานเขต ห้วยขวาง', 'huaikhwang'],
    ['Huai Khwang District Office', 'huaikhwang'], ['1017', 'huaikhwang'], ['๑๐๑๗', 'huaikhwang'], ['saphansung', 'saphan'], ['watthana', 'vadhana'], ['Phra Nakhon', 'pranakorn'], ['พระนคร', 'pranakorn'],
  ])('%s is %s', (query, slug) => {
    expect(findDistrict(query).district?.slug).toBe(slug);
  });

  it.each([['huaykwang', 'huaikhwang'], ['ห้วยขวง', 'huaikhwang'], ['dusitt', 'dusit']])('%s is unknown, but %s is near', (query, slug) => {
    const found = findDistrict(query);
    expect(found.district).toBeUndefined();
    expect(found.nearest?.map((district) => district.slug)).toContain(slug);
    expect(found.nearest).toHaveLength(3);
  });

  it('takes no empty name for a district', () => {
    expect(findDistrict('').district).toBeUndefined();
    expect(findDistrict('เขต').district).toBeUndefined();
  });
});

describe('lists that ship with the project', () => {
  it('has the 178 links of Huai Khwang for FY2566', () => {
    const submission = loadSubmission('huaikhwang', 2566);
    const links = submission?.items.flatMap((item) => item.links) ?? [];
    expect(submission?.items).toHaveLength(30);
    expect(links).toHaveLength(178);
    expect(new Set(links).size).toBe(175);
    expect(submission?.items.every(({ explanation }) => explanation?.includes('/huaikhwang/page/main/3655/'))).toBe(true);
  });
  it('knows the newest year, and none for other districts', () => {
    expect(newestSubmissionYear('huaikhwang')).toBe(2566);
    expect(submissionYears('huaikhwang')).toEqual([2566]);
    expect(newestSubmissionYear('dusit')).toBeNull();
    expect(loadSubmission('dusit', 2566)).toBeNull();
    expect(loadSubmission('../../package', 2566)).toBeNull();
  });
});
