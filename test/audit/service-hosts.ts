import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shell } from '../render/site.js';

export interface ServiceHosts {
  /** Address of a service's page on this machine, under the service's own name. */
  at(host: string, path: string): string;
  asked: string[];
  close(): Promise<void>;
}

type Answer = (response: ServerResponse) => void;

/** Behaves like the outside services that districts' lists name, each as it meets a visitor without an account. */
export async function startServiceHosts(): Promise<ServiceHosts> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const path = request.url ?? '/';
    asked.push(`${host}${path}`);
    if (path === '/robots.txt') return void response.writeHead(200, { 'content-type': 'text/plain' }).end(host === 'www.facebook.com' ? 'User-agent: *\nDisallow: /groups/\n' : 'User-agent: *\nDisallow:\n');
    const found = PAGES[`${host}${path}`] ?? PAGES[`${host}${path.split('?')[0] ?? ''}`];
    if (found === undefined) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    found(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (host, path) => `http://${host}:${port}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const FORM = `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>แบบรับฟังความคิดเห็น สำนักงานเขตห้วยขวาง</title><noscript>JavaScript isn't enabled</noscript></head><body>
<form action="/forms/d/e/open/formResponse" method="POST"><h1>แบบรับฟังความคิดเห็นและข้อเสนอแนะ</h1><p>สำนักงานเขตห้วยขวางขอเชิญประชาชนแสดงความคิดเห็นต่อการให้บริการ</p>
<label>ชื่อ <input type="text" name="entry.1"></label><label>ข้อเสนอแนะ <textarea name="entry.2"></textarea></label><button type="submit">ส่ง</button></form><script src="/static/forms/viewer.js"></script></body></html>`;

const CLOSED = '<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>แบบรับฟังความคิดเห็น</title></head><body><h1>แบบรับฟังความคิดเห็น</h1><p>แบบฟอร์ม แบบรับฟังความคิดเห็น ไม่รับคำตอบอีกต่อไป</p><p>โปรดลองติดต่อเจ้าของแบบฟอร์มหากคุณคิดว่านี่คือข้อผิดพลาด</p></body></html>';
const ACCESS = '<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>Google Drive: You need access</title></head><body><h1>You need access</h1><p>Request access, or switch to an account with access.</p><button>Request access</button></body></html>';
const VIEWER = `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>สถิติเรื่องร้องเรียน.xlsx</title></head><body><div id="drive-viewer"></div><script src="/_/drive_viewer.js"></script></body></html>`;
const SIGN_IN = 'https://accounts.google.com/v3/signin/identifier?continue=x';
const SHEET = '\ufeffลำดับ,รายการ\n1,ประกาศเชิญชวนประกวดราคา ปีงบประมาณ พ.ศ. 2566\n2,ประกาศผู้ชนะการเสนอราคา ปีงบประมาณ พ.ศ. 2566\n';
const POST = `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>สำนักงานเขตห้วยขวาง - กิจกรรมจิตอาสา</title><meta property="og:title" content="สำนักงานเขตห้วยขวาง"></head><body><div><h1>สำนักงานเขตห้วยขวาง</h1><p>${'กิจกรรมจิตอาสาพัฒนาคลองและทำความสะอาดชุมชน '.repeat(8)}</p><p>เข้าสู่ระบบหรือสมัครใช้งาน Facebook เพื่อดูเพิ่มเติม</p></div></body></html>`;

const html = (body: string): Answer => (response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
const to = (location: string): Answer => (response) => void response.writeHead(302, { location }).end();
const file = (type: string, name: string, body: string): Answer => (response) => void response.writeHead(200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }).end(body);
const json = (value: unknown): Answer => (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const drawn = (api: string, title: string): string => shell(`fetch('${api}').then(r => r.json()).then(rows => { root.innerHTML = '<h1>${title}</h1><ul>' + rows.map(row => '<li>' + row + '</li>').join('') + '</ul>' })`);

const PAGES: Record<string, Answer> = {
  'docs.google.com/forms/d/e/open/viewform': html(FORM),
  'docs.google.com/forms/d/e/closed/viewform': to('/forms/d/e/closed/closedform'),
  'docs.google.com/forms/d/e/closed/closedform': html(CLOSED),
  'docs.google.com/forms/d/e/members/viewform': to(SIGN_IN),
  'docs.google.com/spreadsheets/d/sheet-0123456789/edit': html(VIEWER),
  'docs.google.com/spreadsheets/d/sheet-0123456789/export?format=csv&gid=7': file('text/csv', 'sheet.csv', SHEET),
  'docs.google.com/spreadsheets/d/secret-0123456789/edit': to(SIGN_IN),
  'drive.google.com/file/d/file-0123456789/view': html(VIEWER),
  'drive.google.com/uc?export=download&id=file-0123456789': file('text/csv', 'file.csv', SHEET),
  'drive.google.com/file/d/large-0123456789/view': html(VIEWER),
  'drive.google.com/uc?export=download&id=large-0123456789': html('<!DOCTYPE html><title>Google Drive - Virus scan warning</title><p>Google Drive can\'t scan this file for viruses.</p><form action="/download"><input type="submit" value="Download anyway"></form>'),
  'drive.google.com/file/d/secret-0123456789/view': html(ACCESS),
  'drive.google.com/drive/folders/folder-0123456789': html(VIEWER),
  'www.facebook.com/huaikhwang': html(POST),
  'www.facebook.com/private': to('/login/?next=%2Fprivate'),
  'www.facebook.com/groups/1': html(POST),
  'egp.bangkok.go.th/portal/0d1c': html(drawn('/api/list', 'ประกาศจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566')),
  'egp.bangkok.go.th/api/list': json(['ประกาศเชิญชวนประกวดราคาจ้างปรับปรุงถนนประชาอุทิศ ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ ปีงบประมาณ พ.ศ. 2566', 'ประกาศผู้ชนะการเสนอราคา จ้างปรับปรุงถนนประชาอุทิศ ปีงบประมาณ พ.ศ. 2566', 'ประกาศแผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566']),
  'process3.gprocurement.go.th/egp2procmainWeb/jsp/procsearch.sch': html('<html><head><meta charset="tis-620"><title>e-GP</title></head><body><form name="f" action="x" method="post"></form><script>document.f.submit()</script></body></html>'),
  'eservice.bangkok.go.th/': html(`<!DOCTYPE html><meta charset="utf-8"><title>BMA OSS</title><h1>ระบบยื่นคำขอออนไลน์</h1><ul>${'<li>คำขออนุญาตก่อสร้าง ดัดแปลง รื้อถอนอาคาร ยื่นได้ตลอด 24 ชั่วโมง</li>'.repeat(8)}</ul>`),
  'eservice.bangkok.go.th/request': html('<!DOCTYPE html><meta charset="utf-8"><title>BMA OSS</title><form action="/in" method="post"><h1>เข้าสู่ระบบ</h1><input name="user"><input type="password" name="password"></form>'),
  'official.bangkok.go.th/doc/1': html(shell('setTimeout(() => {}, 10)')),
  'line.me/R/ti/p/@huaikhwang': html(`<!DOCTYPE html><meta charset="utf-8"><title>Add LINE Friend</title><p>สำนักงานเขตห้วยขวาง</p><p>เพิ่มเพื่อนด้วยแอป LINE</p>`),
  'www.youtube.com/watch': html(`<!DOCTYPE html><meta charset="utf-8"><title>กิจกรรม No Gift Policy - YouTube</title><div id="app"></div><script>var ytInitialData = {}</script>`),
  'www.canva.com/design/DAF/view': html(drawn('/api/design', 'แผนผังโครงสร้าง สำนักงานเขตห้วยขวาง')),
  'www.canva.com/api/design': json(['ฝ่ายปกครอง ฝ่ายทะเบียน ฝ่ายโยธา ฝ่ายสิ่งแวดล้อมและสุขาภิบาล ฝ่ายรายได้ ฝ่ายรักษาความสะอาดและสวนสาธารณะ ฝ่ายการศึกษา ฝ่ายการคลัง ฝ่ายเทศกิจ ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม ผู้อำนวยการเขต ผู้ช่วยผู้อำนวยการเขต สถานีดับเพลิง โรงเรียนในสังกัด ศูนย์บริการสาธารณสุข และหน่วยงานอื่นในพื้นที่เขต']),
  'share.traffy.in.th/teamchadchart': html(drawn('/api/none', 'Traffy Fondue')),
};
