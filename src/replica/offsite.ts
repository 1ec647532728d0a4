import type { IncomingMessage, RequestListener } from 'node:http';
import { allowsMethod, send, type Answer } from './answer.js';
import { notFound } from './files.js';

export type OffSite = 'eservice' | 'egp' | 'facebook';

/** The three other hosts that the list names, each as it meets a visitor without script and without an account. */
export function offSiteListener(name: OffSite, origins: Record<string, string>): RequestListener {
  return (request, response) => {
    if (!allowsMethod(request, response)) return;
    send(request, response, ANSWERS[name](request, origins));
  };
}

const ANSWERS: Record<OffSite, (request: IncomingMessage, origins: Record<string, string>) => Answer> = {
  eservice: (request) => robots(request) ?? (/^\/(index)?([?#]|$)/.test(request.url ?? '') ? html(E_SERVICE) : notFound()),
  egp: (request) => robots(request) ?? html(E_GP),
  facebook: (request, origins) => {
    const own = robots(request);
    if (own !== null) return own;
    if ((request.url ?? '').startsWith('/login')) return html(LOGIN);
    return { status: 302, mediaType: 'text/html', body: '', headers: { Location: `${origins['facebook'] ?? ''}/login/?next=${encodeURIComponent(request.url ?? '/')}` } };
  },
};

function robots(request: IncomingMessage): Answer | null {
  if (request.url !== '/robots.txt') return null;
  return { status: 200, mediaType: 'text/plain', body: 'User-agent: *\nDisallow:\n' };
}

function html(body: string): Answer {
  return { status: 200, mediaType: 'text/html; charset=utf-8', body };
}

/** Rendered on the server: the services can be read without a browser. */
const E_SERVICE = `<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>BMA OSS ระบบบริการออนไลน์ กรุงเทพมหานคร (E-Service)</title></head>
<body><header><nav><a href="/index">หน้าแรก</a> <a href="/login">เข้าสู่ระบบ</a></nav></header>
<main><h1>ระบบยื่นคำขอออนไลน์ BMA OSS</h1>
<p>ยื่นคำขอรับบริการจากสำนักงานเขตได้ทุกวันตลอด 24 ชั่วโมง โดยไม่ต้องเดินทางมาที่สำนักงานเขต</p>
<h2>รายการบริการ</h2>
<ul><li>คำขออนุญาตก่อสร้าง ดัดแปลง รื้อถอนอาคาร</li><li>คำขออนุญาตเชื่อมท่อระบายน้ำ</li><li>คำขอใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหารและสถานที่สะสมอาหาร</li><li>คำร้องขอคัดสำเนาทะเบียนบ้าน</li><li>จองคิวรับบริการงานทะเบียนและบัตรประจำตัวประชาชน (BMA Q)</li><li>ชำระภาษีที่ดินและสิ่งปลูกสร้าง และภาษีป้าย</li></ul>
<h2>ติดตามสถานะคำขอ</h2>
<form action="/tracking" method="get"><label>เลขที่คำขอ <input type="text" name="request_no"></label> <button type="submit">ตรวจสอบสถานะคำขอ</button></form>
<p>กรอกเลขที่คำขอที่ได้รับทางข้อความ แล้วกดปุ่ม ระบบจะแสดงขั้นตอนที่กำลังดำเนินการและวันที่คาดว่าจะแล้วเสร็จ</p>
<h2>คู่มือการใช้งานระบบ</h2><p>คู่มือการใช้งานสำหรับประชาชน และคู่มือการยืนยันตัวตน</p></main></body></html>
`;

/** Drawn by script in the visitor's browser: without one there is nothing to read. */
const E_GP = `<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>BMA e-GP Portal</title></head>
<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>
<script>document.getElementById('root').dataset.state = 'loading';</script></body></html>
`;

const LOGIN = `<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>เข้าสู่ระบบ | Facebook</title></head>
<body><h2>คุณต้องเข้าสู่ระบบเพื่อดำเนินการต่อ</h2>
<form action="/login/device" method="post"><label>อีเมลหรือหมายเลขโทรศัพท์ <input type="text" name="email"></label><label>รหัสผ่าน <input type="password" name="pass"></label><button type="submit">เข้าสู่ระบบ</button></form>
<p>ลืมรหัสผ่านใช่หรือไม่ สร้างบัญชีใหม่</p></body></html>
`;
