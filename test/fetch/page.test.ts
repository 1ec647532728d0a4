import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/fetch/page.js';
import { isSentHome, saysNotFound } from '../../src/fetch/soft-not-found.js';
import { officeNetworkAddress, officeNetworkPage } from '../../src/fetch/office-network.js';
import { isUnsafeAddress } from '../../src/fetch/unsafe-address.js';
import { botWall, isLoginAddress, isLoginPage } from '../../src/fetch/walls.js';

const LONG = `<p>${'สำนักงานเขตห้วยขวางขอรายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566 '.repeat(20)}</p>`;
const MENU = `<nav>${'<a href="#">ร้องเรียนการทุจริต</a>'.repeat(60)}</nav>`;

function page(html: string) {
  const read = readPage(Buffer.from(html), 'text/html', 'utf-8');
  if (read === null) throw new Error('no page');
  return read;
}

describe('reading a page', () => {
  it('takes bytes for a page by content, not by header', () => {
    expect(readPage(Buffer.from('%PDF-1.5\n<html>'), 'text/html', null)).toBeNull();
    expect(readPage(Buffer.from('PK\x03\x04 xlsx'), 'text/html', null)).toBeNull();
    expect(readPage(Buffer.from('<!DOCTYPE html><title>x</title>'), 'application/pdf', null)?.title).toBe('x');
    expect(readPage(Buffer.from('item,url\nO20,https://example.org'), 'text/csv', null)).toBeNull();
  });

  it('reads a title in a legacy Thai encoding', () => {
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="tis-620"><title>'), Buffer.from([0xe4, 0xc1, 0xe8, 0xbe, 0xba]), Buffer.from('</title></head></html>')]);
    expect(readPage(bytes, 'text/html', null)?.title).toBe('ไม่พบ');
  });

  it.each([
    ['0;URL=http://x/y', { delayS: 0, target: 'http://x/y' }],
    ["5; url='/a b'", { delayS: 5, target: '/a b' }],
    ['0.5;url=/a', { delayS: 0, target: '/a' }],
    ['0, /a', { delayS: 0, target: '/a' }],
    ['300', null],
    ['', null],
  ])('refresh "%s"', (content, expected) => {
    expect(page(`<meta http-equiv="Refresh" content="${content}">`).refresh).toEqual(expected);
  });

  it('leaves a refresh alone that is meant for browsers without scripts', () => {
    expect(page('<html><noscript><meta http-equiv="refresh" content="0;url=/nojs"></noscript>').refresh).toBeNull();
  });

  it('survives deep nesting', () => {
    const startedAt = performance.now();
    expect(page('<html>' + '<div>'.repeat(400_000)).whole).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

describe('a page that says it is not there', () => {
  it.each([
    ['the portal for a missing item', '<script> window.history.back(); </script>'],
    ['with a message before it', '<script>alert("ไม่พบข้อมูล"); history.go(-1)</script>'],
    ['by its title', '<title>404 Not Found</title><p>nginx'],
    ['by number alone', '<title>Oops</title><h1>404</h1>'],
    ['in Thai, under a long menu', `<title>สำนักงานเขต</title>${MENU}<h1>ไม่พบหน้าที่ท่านต้องการ</h1>`],
    ['in words', '<h2>The page you requested could not be found</h2>'],
    ['with site name', '<title>Error 404 - ไม่พบหน้าเว็บ</title>'],
  ])('%s', (_, html) => {
    expect(saysNotFound(page(html))).not.toBeNull();
  });

  it.each([
    ['a page number', '<title>ประกาศเลขที่ 404/2566 - สำนักงานเขต</title><p>x'],
    ['a room', '<h1>404/1 ห้องประชุม</h1>'],
    ['a statement that there were no complaints', '<h1>ไม่พบข้อมูลเรื่องร้องเรียนการทุจริต</h1><p>รอบ 6 เดือนแรก'],
    ['a long page with the words as its subject', `<h1>404 Not Found</h1>${LONG}`],
    ['a back button on a page with content', `<script>function b(){history.back()}</script>${LONG}`],
    ['an application that a browser fills', '<title>BMA OSS</title><div id="root"></div><script src="main.js"></script>'],
  ])('but not %s', (_, html) => {
    expect(saysNotFound(page(html))).toBeNull();
  });
});

describe('being sent to the home page', () => {
  const site = { portal: 'https://webportal.bangkok.go.th', slug: 'huaikhwang' };
  const at = (path: string) => new URL(path, site.portal);

  it.each([
    ['/huaikhwang/page/sub/31220/x', '/huaikhwang'],
    ['/huaikhwang/page/sub/31220', '/huaikhwang/index'],
    ['/public/huaikhwang/page/sub/31220', '/public/huaikhwang'],
    ['/bangphlat/page/sub/1', '/bangphlat'],
    ['/public/user_files_editor/59/O21.pdf', '/'],
    ['/public/user_files_editor/59/O21.pdf', '/huaikhwang'],
    ['http://www.bangkok.go.th/huaikhwang/page/sub/7', '/huaikhwang'],
    ['https://egp.example/upload/plan.pdf', 'https://egp.example/'],
  ])('%s to %s', (from, to) => {
    expect(isSentHome(at(from), at(to), site)).toBe(true);
  });

  it.each([
    ['/huaikhwang', '/huaikhwang/index'],
    ['/huaikhwang/index', '/huaikhwang'],
    ['http://www.bangkok.go.th/huaikhwang', '/huaikhwang'],
    ['/huaikhwang/page/main/31/ร้องเรียน', '/huaikhwang/page/sub/32/ช่องทาง'],
    ['/huaikhwang/page/sub/32', '/oss'],
    ['https://old.example/service/app', 'https://new.example/'],
    ['https://egp.example/app/start', 'https://egp.example/'],
  ])('but not %s to %s', (from, to) => {
    expect(isSentHome(at(from), at(to), site)).toBe(false);
  });
});

describe('walls', () => {
  const wall = (html: string, headers = {}, status = 200) => botWall(status, headers, page(html));

  it.each([
    ['Cloudflare', '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>'],
    ['Cloudflare', '<title>Attention Required! | Cloudflare</title>Sorry, you have been blocked'],
    ['Incapsula', '<html><iframe src="/_Incapsula_Resource?x">Request unsuccessful. Incapsula incident ID: 1</iframe>'],
    ['Sucuri', '<title>Sucuri WebSite Firewall - Access Denied</title>'],
    ['AWS', '<script src="https://a.token.awswaf.com/x/challenge.js"></script>'],
    ['DDoS-Guard', '<title>DDoS-Guard</title>'],
    ['F5', 'The requested URL was rejected. Please consult with your administrator.'],
    ['F5', '<script src="/TSPD/08ab?type=5"></script>Please enable JavaScript to view the page content.<br/>Your support ID is: 1'],
    ['Cloudflare Turnstile', '<title>Security check</title><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>'],
    ['Imperva', '<title>Pardon Our Interruption</title><p>As you were browsing'],
    ['Akamai', '<title>Access Denied</title>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab'],
    ['Wordfence', '<p>Generated by Wordfence at Fri'],
    ['ModSecurity', '<h1>Not Acceptable!</h1><p>This error was generated by Mod_Security.'],
    ['Google', '<p>Our systems have detected unusual traffic from your computer network.'],
    ['ไฟร์วอลล์', '<p>การเข้าถึงของท่านถูกปิดกั้นโดยระบบรักษาความปลอดภัย'],
    ['MDES', '<p>เว็บไซต์นี้ถูกระงับการเผยแพร่ตามคำสั่งศาล กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม'],
  ])('%s', (name, html) => {
    expect(wall(`<html>${html}`)).toContain(name);
  });

  it('knows Cloudflare’s rules of the owner by their number, on a refusal', () => {
    const page1020 = '<title>Access denied</title><div id="cf-error-details"><span class="cf-error-code">Error 1020</span>';
    expect(wall(page1020, {}, 403)).toBe('Cloudflare block');
    expect(wall(page1020, {}, 200)).toBeNull();
    expect(botWall(403, {}, null, Buffer.from('error code: 1015'))).toBe('Cloudflare block');
    expect(botWall(403, {}, null, Buffer.from('forbidden'))).toBeNull();
  });

  it.each([
    ['a court order in the news', '<p>ประกาศระงับการจ่ายน้ำตามคำสั่งศาลปกครอง'],
    ['a form with Turnstile', '<title>ร้องเรียน</title><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script><p>แบบฟอร์ม'],
    ['a page about firewalls', `<p>ไฟร์วอลล์ของสำนักงานบล็อกการเข้าถึง${LONG}`],
  ])('is not %s', (_, html) => {
    expect(wall(`<html>${html}`)).toBeNull();
  });

  it.each([
    [511, '<p>sign in', 'captive portal'],
    [200, '<script>window.location="http://10.0.0.1:1000/fgtauth?1"</script>', 'captive portal'],
    [403, '<title>Web Filter Violation</title>', 'FortiGuard'],
    [200, '<p>ประกาศ', null],
  ])('of the network on our side: %d %s', (status, html, name) => {
    expect(officeNetworkPage(status, page(`<html>${html}`))).toBe(name);
  });

  it.each([
    ['http://192.168.1.1:1000/fgtauth?0a', 'FortiGate'],
    ['https://1.1.1.1/login.html?redirect=x', 'Cisco'],
    ['http://10.5.50.1/login?dst=http%3A%2F%2Fx', 'MikroTik'],
    ['https://portal.example/login?dst=x', null],
    ['https://portal.example/auth/login', null],
  ])('%s is its sign-in page: %s', (url, name) => {
    expect(officeNetworkAddress(new URL(url))).toBe(name);
  });

  it('takes the word of the header on any status', () => {
    expect(wall('<html>', { 'cf-mitigated': 'challenge' }, 503)).toContain('Cloudflare');
    expect(wall('<html>', { 'x-amzn-waf-action': 'captcha' }, 405)).toContain('AWS');
  });

  it.each([
    ['script that Cloudflare adds to good pages', `<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>${LONG}`],
    ['same on a short page', `<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script><p>ติดต่อเรา`],
    ['script that Incapsula adds to good pages', `<script src="/_Incapsula_Resource?x"></script>${LONG}`],
  ])('is not the %s', (_, html) => {
    expect(wall(`<html>${html}`)).toBeNull();
  });

  it('is a login page when there is little beside the password field', () => {
    expect(isLoginPage(page('<html><h2>เข้าสู่ระบบ</h2><form><label>ชื่อผู้ใช้<input></label><input type="password"></form>'))).toBe(true);
    expect(isLoginPage(page(`<html>${LONG}<form>สมาชิก<input type="password"></form>`))).toBe(false);
    expect(isLoginPage(page('<html><p>ติดต่อเรา</p>'))).toBe(false);
  });

  it.each([
    ['https://portal.example/auth/login?next=x', true],
    ['https://portal.example/th/signin', true],
    ['https://portal.example/login.php', true],
    ['https://accounts.google.com/v3/x', true],
    ['https://portal.example/authority/list', false],
    ['https://portal.example/huaikhwang/page/sub/1/login-statistics', false],
  ])('%s asks to sign in: %s', (url, expected) => {
    expect(isLoginAddress(new URL(url))).toBe(expected);
  });
});

describe('addresses that are never opened', () => {
  it.each([
    '/manage-admin/page/edit/863', '/huaikhwang/manage-admin', '/wp-admin/post.php?post=1', '/logout', '/th/auth/log-out/', '/signout.php', '/page/delete/12', '/news/12/destroy', '/x?action=delete&id=1',
    '/x?do=logout', '/index.php?logout=true', '/%6Cogout', '/LogOff.aspx',
  ])('%s', (path) => {
    expect(isUnsafeAddress(new URL(path, 'https://portal.example'))).toBe(true);
  });

  it.each([
    '/public/user_files_editor/59/O20.pdf', '/huaikhwang/page/sub/863/delete-form', '/admin/upload/แผน.pdf', '/download/logout-manual.pdf', '/x?q=delete', '/x?logout=0', '/removed/list', '/editor/news/1', '/page/sub/1/ลบข้อมูล',
  ])('but %s', (path) => {
    expect(isUnsafeAddress(new URL(path, 'https://portal.example'))).toBe(false);
  });
});
