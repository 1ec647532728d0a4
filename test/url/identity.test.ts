import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, isGenericUrl, isOwnSite, pageIdentity, parsePortalPage } from '../../src/url/index.js';

const PORTAL = 'https://webportal.bangkok.go.th';
const FILES = `${PORTAL}/public/user_files_editor/59`;
const HUAI_KHWANG = { portal: PORTAL, slug: 'huaikhwang', portalUserId: 59 };

describe('pageIdentity', () => {
  it.each([
    [`${PORTAL}/huaikhwang/page/sub/31220/ช่องทาง`, `${PORTAL}/huaikhwang/page/sub/31220/ร้องเรียน`],
    [`${PORTAL}/huaikhwang/page/sub/31220`, `${PORTAL}/public/huaikhwang/page/sub/31220/x/0`],
    [`${PORTAL}/huaikhwang/page/sub/863/ก`, `http://WEBPORTAL.bangkok.go.th/huaikhwang/page/sub/863/%E0%B8%81`],
    [`${FILES}/Data Room HK/a b.pdf`, `${FILES}/Data%20Room%20HK/a%20b.pdf`],
    [`${FILES}/a.jpg?_t=1684705020`, `${FILES}/a.jpg`],
    [`${FILES}/a.pdf#page=2`, `${FILES}/a.pdf`],
  ])('is one for %s and %s', (one, other) => {
    expect(pageIdentity(one)).toBe(pageIdentity(other));
  });
  it.each([
    [`${PORTAL}/huaikhwang/page/sub/7/x/0`, `${PORTAL}/huaikhwang/page/sub/7/x/1`],
    [`${PORTAL}/huaikhwang/page/sub/7/x/0/info/1/y`, `${PORTAL}/huaikhwang/page/sub/7/x/0/info/2/y`],
    [`${PORTAL}/huaikhwang/page/sub/7/x`, `${PORTAL}/bangkapi/page/sub/7/x`],
    [`${FILES}/a.pdf`, `${FILES}/b.pdf`],
    [`${FILES}/a?id=1`, `${FILES}/a?id=2`],
  ])('is different for %s and %s', (one, other) => {
    expect(pageIdentity(one)).not.toBe(pageIdentity(other));
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof pageIdentity(text) === 'string' && typeof fileNameOf(text) === 'string'));
  });
  it('reads a news page', () => {
    expect(parsePortalPage('/huaikhwang/page/sub/13222/ข่าว/2/info/248526/ชื่อ')).toEqual({ slug: 'huaikhwang', type: 'sub', id: '13222', page: 2, infoId: '248526' });
  });
});

describe('isOwnSite', () => {
  it.each([
    [`${PORTAL}/huaikhwang/page/sub/7`, 'own'],
    [`http://webportal.bangkok.go.th/public/huaikhwang/page/sub/7`, 'own'],
    [`${PORTAL}/HuaiKhwang`, 'own'],
    [`${FILES}/a.pdf`, 'file-store'],
    [`${PORTAL}/upload/user/00000059/ITA/a.PDF`, 'file-store'],
    [`${PORTAL}/public/user_files_editor/69/ITA/a.pdf`, 'other-user'],
    [`${PORTAL}/upload/user/00000098/a.pdf`, 'other-user'],
    [`${PORTAL}/bangkapi/page/sub/1492/x`, 'other-district'],
    ['http://www.bangkok.go.th/huaikhwang', 'older-address'],
    ['http://www.bangkok.go.th/bangkapi', 'outside'],
    ['https://eservice.bangkok.go.th/index', 'outside'],
    ['https://webportal.bangkok.go.th.example.com/huaikhwang', 'outside'],
    ['javascript:huaikhwang', 'outside'],
  ])('%s is %s', (url, relation) => {
    expect(isOwnSite(url, HUAI_KHWANG)).toBe(relation);
  });
  it('does not accuse a folder when the own number is unknown', () => {
    expect(isOwnSite(`${PORTAL}/public/user_files_editor/69/a.pdf`, { portal: PORTAL, slug: 'dusit' })).toBe('file-store');
  });
  it('takes a loopback portal with its port', () => {
    const site = { ...HUAI_KHWANG, portal: 'http://127.0.0.1:8059' };
    expect(isOwnSite('http://127.0.0.1:8059/huaikhwang/page/sub/7', site)).toBe('own');
    expect(isOwnSite('http://127.0.0.1:1/huaikhwang/page/sub/7', site)).toBe('outside');
  });
});

describe('isGenericUrl', () => {
  it.each([`${PORTAL}/huaikhwang`, `${PORTAL}/huaikhwang/`, `${PORTAL}/huaikhwang/index`, `${PORTAL}/huaikhwang/coverpages`, PORTAL, 'https://eservice.bangkok.go.th/index', 'https://egp๒.bangkok.go.th/'])('%s', (url) => {
    expect(isGenericUrl(url, HUAI_KHWANG)).toBe(true);
  });
  it.each([`${PORTAL}/huaikhwang/page/sub/7`, `${FILES}/a.pdf`, 'https://egp.bangkok.go.th/portal/7f50', 'https://a.go.th/?id=7', 'ไม่มี'])('not %s', (url) => {
    expect(isGenericUrl(url, HUAI_KHWANG)).toBe(false);
  });
});

describe('fileNameOf', () => {
  it.each([
    [`${FILES}/Data%20Room/O13 Checklist สนย..pdf`, 'O13 Checklist สนย..pdf'],
    [`${FILES}/a.jpg?_t=1684705020`, 'a.jpg'],
    ['https://a.go.th/O5 %E0%B8.pdf', 'O5 \ufffd.pdf'],
    ['https://a.go.th', ''],
  ])('%s → %s', (url, name) => {
    expect(fileNameOf(url)).toBe(name);
  });
});
