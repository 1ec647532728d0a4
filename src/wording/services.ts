import type { ServiceId } from '../url/index.js';
import type { Wording } from '../model/finding.js';

/** What a service is called, and what an office can do so that everybody, and every program, sees what lies there. */
const SERVICES: Record<ServiceId, { th: string; en: string; adviceTh: string; adviceEn: string }> = {
  'bma-oss': {
    th: 'ระบบบริการออนไลน์ของกรุงเทพมหานคร (BMA OSS)', en: "the city's e-service system (BMA OSS)",
    adviceTh: 'การเข้าสู่ระบบก่อนยื่นคำขอเป็นเรื่องปกติ แต่ควรมีหน้าบนเว็บไซต์ของสำนักงานเขตที่บอกรายการบริการ วิธีใช้ และลิงก์ไปยังระบบ', adviceEn: 'Signing in before filing a request is normal; but have a page on the district’s own site that lists the services, explains their use and links to the system.',
  },
  'e-gp': {
    th: 'ระบบจัดซื้อจัดจ้างภาครัฐ (e-GP)', en: 'the procurement portal (e-GP)',
    adviceTh: 'ควรนำประกาศจัดซื้อจัดจ้างมาเผยแพร่เป็นรายการพร้อมไฟล์บนเว็บไซต์ของสำนักงานเขตด้วย ไม่ใช้ลิงก์ไปยังระบบ e-GP เพียงอย่างเดียว', adviceEn: 'List the announcements with their files on the district’s own site as well, instead of only linking to e-GP.',
  },
  'official-documents': {
    th: 'ระบบหนังสือราชการของกรุงเทพมหานคร (official.bangkok.go.th)', en: "the city's system of official documents (official.bangkok.go.th)",
    adviceTh: 'ควรนำหนังสือหรือประกาศฉบับนั้นมาเผยแพร่เป็นไฟล์บนเว็บไซต์ของสำนักงานเขต', adviceEn: 'Publish the document itself as a file on the district’s own site.',
  },
  facebook: {
    th: 'Facebook', en: 'Facebook',
    adviceTh: 'ประชาชนที่ไม่มีบัญชีเห็นได้เพียงบางส่วน ควรนำข่าวหรือข้อมูลเดียวกันมาเผยแพร่บนเว็บไซต์ของสำนักงานเขต', adviceEn: 'People without an account see a part at most; publish the same news on the district’s own site.',
  },
  social: {
    th: 'เครือข่ายสังคมออนไลน์', en: 'a social network',
    adviceTh: 'ประชาชนที่ไม่มีบัญชีเห็นได้เพียงบางส่วน ควรนำข้อมูลเดียวกันมาเผยแพร่บนเว็บไซต์ของสำนักงานเขต', adviceEn: 'People without an account see a part at most; publish the same on the district’s own site.',
  },
  'google-form': {
    th: 'แบบฟอร์ม Google', en: 'a Google form',
    adviceTh: 'ขอให้เปิดรับคำตอบ และปิดตัวเลือก “จำกัดให้ตอบได้ 1 ครั้ง” กับ “จำกัดเฉพาะผู้ใช้ในองค์กร” เพื่อให้ประชาชนใช้ได้โดยไม่ต้องเข้าสู่ระบบ', adviceEn: 'Let the form accept responses, and switch off “limit to 1 response” and “restrict to users of the organisation”, so that everybody can use it without an account.',
  },
  'google-sheet': {
    th: 'Google ชีต', en: 'a Google sheet',
    adviceTh: 'ขอให้แชร์เป็น “ทุกคนที่มีลิงก์ – ผู้มีสิทธิ์อ่าน” หรือดาวน์โหลดเป็น .xlsx มาเผยแพร่บนเว็บไซต์ของสำนักงานเขต', adviceEn: 'Share it with “anyone with the link – viewer”, or publish it as .xlsx on the district’s own site.',
  },
  'google-document': {
    th: 'เอกสาร Google', en: 'a Google document',
    adviceTh: 'ขอให้แชร์เป็น “ทุกคนที่มีลิงก์ – ผู้มีสิทธิ์อ่าน” หรือดาวน์โหลดเป็นไฟล์มาเผยแพร่บนเว็บไซต์ของสำนักงานเขต', adviceEn: 'Share it with “anyone with the link – viewer”, or publish it as a file on the district’s own site.',
  },
  'google-drive': {
    th: 'Google ไดรฟ์', en: 'Google Drive',
    adviceTh: 'ขอให้แชร์เป็น “ทุกคนที่มีลิงก์ – ผู้มีสิทธิ์อ่าน” หรืออัปโหลดไฟล์ไว้บนเว็บไซต์ของสำนักงานเขตแล้วส่ง URL ของไฟล์นั้น', adviceEn: 'Share it with “anyone with the link – viewer”, or upload the file to the district’s own site and submit its address.',
  },
  line: {
    th: 'LINE', en: 'LINE',
    adviceTh: 'ต้องใช้แอป LINE จึงควรบอกชื่อบัญชี วิธีใช้ และวัตถุประสงค์ไว้บนเว็บไซต์ของสำนักงานเขต', adviceEn: 'It needs the LINE app; state the name of the account, its use and its purpose on the district’s own site.',
  },
  youtube: {
    th: 'วิดีโอบน YouTube', en: 'a film on YouTube',
    adviceTh: 'โปรแกรมไม่ได้ดูเนื้อหาในวิดีโอ ควรสรุปสาระสำคัญเป็นข้อความบนเว็บไซต์ของสำนักงานเขต', adviceEn: 'What a film shows is not read; sum it up as text on the district’s own site.',
  },
  canva: {
    th: 'งานออกแบบบน Canva', en: 'a design on Canva',
    adviceTh: 'ควรดาวน์โหลดเป็น PDF ที่มีข้อความ หรือนำเนื้อหามาลงเป็นหน้าบนเว็บไซต์ของสำนักงานเขต', adviceEn: 'Publish it as a PDF with text, or as a page of the district’s own site.',
  },
  traffy: {
    th: 'Traffy Fondue', en: 'Traffy Fondue',
    adviceTh: 'ควรมีหน้าบนเว็บไซต์ของสำนักงานเขตที่บอกช่องทางนี้และวิธีใช้ ทั้งนี้ Traffy Fondue เป็นช่องทางร้องเรียนทั่วไป ไม่ใช่ช่องทางแจ้งเรื่องทุจริตโดยเฉพาะ', adviceEn: 'Have a page on the district’s own site that names this channel and explains it; it is a channel for general complaints, not one for corruption.',
  },
};

/** Words for what a service does not show; `state` as in the checks, or `wall` where it let nobody in. */
export function serviceWords(service: string, state: string): Required<Wording> | null {
  const known = Object.entries(SERVICES).find(([id]) => id === service)?.[1];
  if (known === undefined) return null;
  const sentence = STATES[state] ?? NOT_SHOWN;
  return { messageTh: sentence.th.replace(/(?<=[ก-๙]) …/, /^[ก-๙]/.test(known.th) ? '…' : ' …').replace('…', known.th), messageEn: sentence.en.replace('…', known.en), suggestionTh: known.adviceTh, suggestionEn: known.adviceEn };
}

const NOT_SHOWN = { th: 'เปิด … ได้ แต่เครื่องไม่เห็นเนื้อหา ต้องให้เจ้าหน้าที่เปิดดู', en: 'This link leads to …; it opens, but the machine sees none of its content; a person must look' };

const STATES: Record<string, { th: string; en: string }> = {
  'in-part': { th: 'ลิงก์นี้เป็น … ซึ่งแสดงเนื้อหาให้ผู้ที่ไม่ได้เข้าสู่ระบบเห็นเพียงบางส่วน ต้องให้เจ้าหน้าที่เปิดดู', en: 'This link leads to …, which shows a visitor without an account a part at most; a person must look' },
  'not-shown': NOT_SHOWN,
  closed: { th: 'เปิด … ได้ แต่แบบฟอร์มปิดรับคำตอบแล้ว ประชาชนจึงใช้ช่องทางนี้ไม่ได้ในขณะที่ตรวจ', en: 'This link leads to …; it opens, but accepts no responses any more, so nobody could use it when this was checked' },
  'no-access': { th: '… ยังไม่เปิดให้บุคคลทั่วไปดู ต้องขอสิทธิ์เข้าถึงก่อน จึงไม่เห็นเนื้อหา', en: 'This link leads to …, which is not shared with everybody and asks visitors to request access, so its content was not seen' },
  folder: { th: 'ลิงก์นี้เป็นโฟลเดอร์ของ … เครื่องไม่เห็นรายการไฟล์ในโฟลเดอร์ ต้องให้เจ้าหน้าที่เปิดดู', en: 'This link leads to …, which shows a folder whose files the machine does not see; a person must look' },
  'login-required': { th: '… ต้องเข้าสู่ระบบก่อน จึงไม่เห็นเนื้อหา ต้องให้เจ้าหน้าที่เปิดดู', en: 'This link leads to …, which asks visitors to sign in, so its content was not seen; a person must look' },
  'robots-disallowed': { th: '… ไม่อนุญาตให้โปรแกรมอัตโนมัติเปิดดู (robots.txt) ต้องให้เจ้าหน้าที่เปิดดู', en: 'This link leads to …, which does not admit programs (robots.txt); a person must look' },
  forbidden: { th: '… ปฏิเสธไม่ให้โปรแกรมนี้เปิดดู ต้องให้เจ้าหน้าที่เปิดดู', en: 'This link leads to …, which refused this program; a person must look' },
};

/** Outcomes that are this service's own way of meeting strangers, and not a fault of the link. */
export function isServiceWall(outcome: string): boolean {
  return outcome === 'login-required' || outcome === 'robots-disallowed' || outcome === 'forbidden';
}
