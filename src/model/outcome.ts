import type { Cause, Outcome } from './resource.js';
import type { Verdict } from './verdict.js';
import type { Wording } from './finding.js';

/** What one way a fetch can end means. The only place that knows; nothing else compares error strings. */
export interface OutcomeMeaning extends Wording {
  /** Whose side it is on. */
  fault: 'none' | 'district' | 'portal' | 'network' | 'us' | 'unknown';
  /** Worth another attempt within the same run. */
  transient: boolean;
  /** Verdict of the link. */
  verdict: Extract<Verdict, 'pass' | 'fail' | 'review' | 'unchecked'>;
  /** What a missing requirement may be called when this link could have held it. */
  absence: Extract<Verdict, 'fail' | 'review' | 'unchecked'>;
}

export type OutcomeTable = Record<Outcome, OutcomeMeaning>;

/** The public cannot open it either, so what it holds is not disclosed. */
const dead = { transient: false, verdict: 'fail', absence: 'fail' } as const;
/** Something stands between us and the content; a person may see what we do not. */
const walled = { transient: false, verdict: 'review', absence: 'review' } as const;
/** It may well open at another hour. */
const passing = { fault: 'portal', transient: true, verdict: 'review', absence: 'review' } as const;
/** Our own limits or network: never counted against the district. */
const ours = { transient: false, verdict: 'unchecked', absence: 'unchecked' } as const;

const tryAgainTh = 'กรุณาลองเปิดลิงก์นี้ด้วยเบราว์เซอร์อีกครั้งในเวลาอื่น หากยังเปิดไม่ได้ ควรแจ้งผู้ดูแลเว็บไซต์ให้แก้ไขก่อนวันปิดรับข้อมูล';
const tryAgainEn = 'Please open the link in a browser at another time. If it still fails, ask the site administrator to repair it before the deadline.';
const checkLaterTh = 'ผลนี้ไม่นับเป็นข้อบกพร่องของหน่วยงาน กรุณาตรวจซ้ำอีกครั้งภายหลัง';
const checkLaterEn = 'This is not counted against the district. Please run the check again later.';

/** Every outcome with its consequences and its words (DESIGN, "Whose fault, and what follows"). */
export const OUTCOMES: OutcomeTable = {
  ok: {
    fault: 'none',
    transient: false,
    verdict: 'pass',
    absence: 'fail',
    messageTh: 'เปิดลิงก์ได้ตามปกติ',
    messageEn: 'The link opens.',
  },
  'not-found': {
    ...dead,
    fault: 'district',
    messageTh: 'เปิดลิงก์ไม่ได้ เนื่องจากไม่พบหน้าหรือไฟล์ตามที่อยู่นี้ (404)',
    messageEn: 'The link does not open: there is no page or file at this address (404).',
    suggestionTh: 'กรุณานำข้อมูลขึ้นเผยแพร่ที่ที่อยู่เดิม หรือแก้ไข URL ที่ส่งให้ตรงกับที่อยู่ปัจจุบันของข้อมูล แล้วทดลองเปิดจากเครื่องนอกหน่วยงาน',
    suggestionEn: 'Publish the content at this address again, or submit the address it has now; then try it from outside the office.',
  },
  gone: {
    ...dead,
    fault: 'district',
    messageTh: 'เปิดลิงก์ไม่ได้ เนื่องจากหน้าหรือไฟล์นี้ถูกนำออกจากเว็บไซต์แล้ว (410)',
    messageEn: 'The link does not open: the site says this content was removed for good (410).',
    suggestionTh: 'กรุณาเผยแพร่ข้อมูลใหม่ และส่ง URL ใหม่แทนลิงก์นี้',
    suggestionEn: 'Publish the content again and submit its new address instead.',
  },
  'soft-not-found': {
    ...dead,
    fault: 'district',
    messageTh: 'ลิงก์นี้ไม่ได้นำไปยังข้อมูลที่ส่ง เว็บไซต์พากลับไปหน้าแรกหรือแสดงว่าไม่พบหน้า ซึ่งหมายความว่าหน้านี้ถูกลบ ถูกปิดการแสดงผล หรือ URL ไม่ถูกต้อง',
    messageEn: 'The link does not lead to the submitted content: the site sends visitors to its home page or says the page is missing. The page was deleted or hidden, or the address is wrong.',
    suggestionTh: 'กรุณาตรวจสอบว่าหน้านี้ยังเปิดเผยแพร่อยู่และยังไม่พ้นช่วงวันที่แสดงผล แล้วส่ง URL ของหน้าข้อมูลนั้นโดยตรง',
    suggestionEn: 'Check that the page is still published and inside its display dates, then submit the address of that very page.',
  },
  forbidden: {
    ...walled,
    fault: 'portal',
    messageTh: 'เว็บไซต์ปฏิเสธไม่ให้เปิดลิงก์นี้ จึงยังไม่เห็นข้อมูล',
    messageEn: 'The site refuses to serve this link, so its content was not seen.',
    suggestionTh: 'กรุณาเปิดลิงก์นี้โดยไม่เข้าสู่ระบบจากเครื่องนอกหน่วยงาน หากถูกปฏิเสธเช่นกัน ควรเปิดสิทธิ์ให้ประชาชนเข้าถึงได้',
    suggestionEn: 'Open the link from outside the office without signing in. If it is refused there too, make it public.',
  },
  'login-required': {
    ...walled,
    fault: 'district',
    messageTh: 'ลิงก์นี้ต้องเข้าสู่ระบบก่อน จึงไม่เห็นข้อมูล',
    messageEn: 'The link asks visitors to sign in, so its content was not seen.',
    suggestionTh: 'ข้อมูลที่เปิดเผยต้องเข้าถึงได้โดยไม่ต้องเข้าสู่ระบบ กรุณาเปิดสิทธิ์ให้บุคคลทั่วไปดูได้ หรือย้ายข้อมูลมาไว้บนเว็บไซต์ของหน่วยงาน',
    suggestionEn: 'Disclosed content must be open without an account. Share it with everyone, or move it to the office’s own site.',
  },
  'bot-wall': {
    ...walled,
    fault: 'portal',
    messageTh: 'เว็บไซต์มีระบบป้องกันโปรแกรมอัตโนมัติ จึงตรวจลิงก์นี้ด้วยเครื่องไม่ได้',
    messageEn: 'The site is behind a protection against automatic programs, so this link could not be checked by machine.',
    suggestionTh: 'กรุณาเปิดลิงก์ด้วยเบราว์เซอร์เพื่อตรวจด้วยตนเอง และขอให้ผู้ดูแลเว็บไซต์อนุญาตโปรแกรมตรวจสอบนี้',
    suggestionEn: 'Check the link by hand in a browser, and ask the site administrator to admit this checker.',
  },
  'rate-limited': {
    ...passing,
    messageTh: 'เว็บไซต์จำกัดจำนวนครั้งในการเปิด และยังไม่ยอมให้เปิดหลังจากรอแล้ว',
    messageEn: 'The site limits the number of requests and still refused after we had waited.',
    suggestionTh: 'กรุณาตรวจซ้ำภายหลังด้วยอัตราที่ช้าลง หรือเปิดลิงก์เพื่อตรวจด้วยตนเอง',
    suggestionEn: 'Check again later at a lower rate, or open the link by hand.',
  },
  'server-error': {
    ...passing,
    messageTh: 'เว็บไซต์ขัดข้อง ตอบกลับด้วยข้อผิดพลาดของเครื่องแม่ข่ายทุกครั้งที่ลอง',
    messageEn: 'The site is out of order: its server answered with an error at every attempt.',
    suggestionTh: tryAgainTh,
    suggestionEn: tryAgainEn,
  },
  'dns-failure': {
    ...dead,
    fault: 'district',
    messageTh: 'ไม่พบชื่อเว็บไซต์นี้ในระบบอินเทอร์เน็ต',
    messageEn: 'The name of this site does not exist on the internet.',
    suggestionTh: 'กรุณาตรวจสอบการสะกดชื่อเว็บไซต์ใน URL เช่น ตัวเลขไทยหรือตัวอักษรที่ตกหล่น หรือส่ง URL ของเว็บไซต์ปัจจุบันแทน',
    suggestionEn: 'Check the spelling of the host name (Thai digits, missing letters), or submit the address of the present site.',
  },
  'connection-refused': {
    ...passing,
    messageTh: 'เครื่องแม่ข่ายของเว็บไซต์ไม่รับการเชื่อมต่อ',
    messageEn: 'The server of the site refuses connections.',
    suggestionTh: tryAgainTh,
    suggestionEn: tryAgainEn,
  },
  'connection-reset': {
    ...passing,
    messageTh: 'เครื่องแม่ข่ายของเว็บไซต์ตัดการเชื่อมต่อก่อนส่งข้อมูล',
    messageEn: 'The server of the site broke the connection before it answered.',
    suggestionTh: tryAgainTh,
    suggestionEn: tryAgainEn,
  },
  timeout: {
    ...ours,
    fault: 'us',
    messageTh: 'ตรวจลิงก์นี้ไม่เสร็จภายในเวลาที่กำหนดไว้',
    messageEn: 'This link did not finish within our time limit.',
    suggestionTh: `${checkLaterTh} โดยกำหนดเวลารอให้นานขึ้น`,
    suggestionEn: `${checkLaterEn} A longer time limit may help.`,
  },
  'tls-invalid': {
    ...dead,
    fault: 'portal',
    messageTh: 'ใบรับรองความปลอดภัย (HTTPS) ของเว็บไซต์ไม่ถูกต้อง ประชาชนจะพบคำเตือนแทนข้อมูล',
    messageEn: 'The security certificate (HTTPS) of the site is not valid; visitors see a warning instead of the content.',
    suggestionTh: 'กรุณาแจ้งผู้ดูแลเว็บไซต์ให้ต่ออายุหรือติดตั้งใบรับรองพร้อมใบรับรองตัวกลางให้ครบถ้วน',
    suggestionEn: 'Ask the site administrator to renew the certificate, or to install it together with its intermediate certificates.',
  },
  'redirect-loop': {
    ...dead,
    fault: 'portal',
    messageTh: 'ลิงก์นี้ส่งต่อวนไปมาไม่สิ้นสุด จึงไม่ถึงข้อมูล',
    messageEn: 'The link is redirected in circles and never reaches any content.',
    suggestionTh: 'กรุณาส่ง URL ปลายทางของข้อมูลโดยตรง และแจ้งผู้ดูแลเว็บไซต์ให้แก้การส่งต่อ',
    suggestionEn: 'Submit the final address of the content itself, and have the redirection repaired.',
  },
  'too-large': {
    ...ours,
    fault: 'us',
    messageTh: 'ไฟล์นี้มีขนาดใหญ่เกินกว่าที่โปรแกรมจะตรวจได้',
    messageEn: 'The file is larger than this checker reads.',
    suggestionTh: 'ผลนี้ไม่นับเป็นข้อบกพร่องของหน่วยงาน แต่แนะนำให้แบ่งไฟล์หรือลดขนาด เพื่อให้ประชาชนเปิดดูได้สะดวก',
    suggestionEn: 'This is not counted against the district, but a smaller or divided file is easier for the public to open.',
  },
  'blocked-address': {
    ...walled,
    fault: 'district',
    messageTh: 'ลิงก์นี้ชี้ไปยังที่อยู่ภายในเครือข่าย ซึ่งประชาชนภายนอกเข้าถึงไม่ได้',
    messageEn: 'The link leads to an address inside a private network, which the public cannot reach.',
    suggestionTh: 'กรุณาส่ง URL สาธารณะที่เปิดได้จากอินเทอร์เน็ตทั่วไป',
    suggestionEn: 'Submit a public address that opens from anywhere on the internet.',
  },
  'invalid-url': {
    ...dead,
    fault: 'district',
    messageTh: 'ข้อความนี้ไม่ใช่ที่อยู่เว็บ (URL) ที่เปิดได้',
    messageEn: 'This is no web address that can be opened.',
    suggestionTh: 'กรุณาคัดลอก URL ทั้งหมดจากแถบที่อยู่ของเบราว์เซอร์ โดยขึ้นต้นด้วย https:// หรือ http://',
    suggestionEn: 'Copy the whole address from the address bar of the browser, beginning with https:// or http://.',
  },
  'robots-disallowed': {
    ...walled,
    fault: 'portal',
    messageTh: 'เว็บไซต์ขอไม่ให้โปรแกรมอัตโนมัติเปิดที่อยู่นี้ (robots.txt) จึงไม่ได้ตรวจ',
    messageEn: 'The site asks automatic programs not to open this address (robots.txt), so it was not checked.',
    suggestionTh: 'กรุณาเปิดลิงก์ด้วยเบราว์เซอร์เพื่อตรวจด้วยตนเอง และพิจารณาปรับ robots.txt ให้ค้นหาข้อมูลที่เปิดเผยได้',
    suggestionEn: 'Check the link by hand in a browser, and consider a robots.txt that lets disclosed content be found.',
  },
  'empty-body': {
    ...dead,
    fault: 'district',
    messageTh: 'เปิดลิงก์ได้ แต่หน้าหรือไฟล์ว่างเปล่า (0 ไบต์)',
    messageEn: 'The link opens, but the page or file is empty (0 bytes).',
    suggestionTh: 'กรุณาอัปโหลดไฟล์ใหม่ แล้วทดลองเปิดไฟล์จากเว็บไซต์อีกครั้ง',
    suggestionEn: 'Upload the file again, then try to open it from the site.',
  },
  'incomplete-body': {
    ...passing,
    messageTh: 'ได้รับข้อมูลไม่ครบทั้งไฟล์ เนื่องจากการส่งขาดตอนหรือเสียหายระหว่างทาง',
    messageEn: 'Only part of the content arrived: the transfer broke off or was damaged on the way.',
    suggestionTh: 'กรุณาลองดาวน์โหลดและเปิดไฟล์นี้ หากไม่สมบูรณ์ควรอัปโหลดใหม่',
    suggestionEn: 'Download the file and open it. If it is not complete, upload it again.',
  },
  'network-down': {
    ...ours,
    fault: 'network',
    messageTh: 'เครื่องที่ใช้ตรวจเชื่อมต่ออินเทอร์เน็ตไม่ได้ จึงยังไม่ได้ตรวจลิงก์นี้',
    messageEn: 'The checking machine had no internet connection, so this link was not checked.',
    suggestionTh: checkLaterTh,
    suggestionEn: checkLaterEn,
  },
};

/** The meaning of an outcome, or of the cause behind it where that changes the consequences. */
export function meaningOf({ outcome, cause }: { outcome: Outcome; cause?: Cause | undefined }): OutcomeMeaning {
  return cause === undefined ? OUTCOMES[outcome] : { ...OUTCOMES[outcome], ...CAUSES[cause.code](cause as never) };
}

type CauseTable = { [Code in Cause['code']]: (cause: Extract<Cause, { code: Code }>) => Partial<OutcomeMeaning> & Wording };

const CAUSES: CauseTable = {
  'host-down': ({ host, since }) => ({
    ...ours,
    fault: 'portal',
    messageTh: `${siteTh(host)}ไม่ตอบสนองตั้งแต่ ${momentTh(since)} จึงยังไม่ได้ตรวจลิงก์นี้`,
    messageEn: `The whole site ${host} has not responded since ${momentEn(since)}, so this link was not checked.`,
    suggestionTh: checkLaterTh,
    suggestionEn: checkLaterEn,
  }),
  'budget-spent': ({ host }) => ({
    ...ours,
    fault: 'us',
    messageTh: `โปรแกรมเปิดเว็บไซต์ ${host} ครบจำนวนที่กำหนดไว้สำหรับวันนี้แล้ว จึงยังไม่ได้ตรวจลิงก์นี้`,
    messageEn: `Our own daily limit of requests or bytes for ${host} was reached, so this link was not checked.`,
    suggestionTh: `${checkLaterTh} ในวันถัดไป หรือเพิ่มค่า --budget-requests / --budget-mb`,
    suggestionEn: `${checkLaterEn} Tomorrow, or with a larger --budget-requests / --budget-mb.`,
  }),
  'unsafe-address': () => ({
    ...walled,
    fault: 'district',
    messageTh: 'ลิงก์นี้เป็นที่อยู่ของระบบจัดการเว็บไซต์ หรือเป็นคำสั่ง เช่น ออกจากระบบหรือลบข้อมูล โปรแกรมจึงไม่เปิด',
    messageEn: 'This address belongs to the editor of the site or carries out a command (sign out, delete), so it is never opened by this program.',
    suggestionTh: 'กรุณาส่ง URL ของหน้าที่ประชาชนใช้ดูข้อมูล แทนที่อยู่ของระบบจัดการเว็บไซต์',
    suggestionEn: 'Submit the address at which the public reads the content, not the one of the editor.',
  }),
  'office-network': ({ host, name }) => ({
    ...ours,
    fault: 'network',
    messageTh: `เครือข่ายที่ใช้ตรวจกั้นไม่ให้เปิด ${host} (${name}) จึงยังไม่ได้ตรวจลิงก์นี้`,
    messageEn: `The network this checker runs in answered in place of ${host} (${name}), so this link was not checked.`,
    suggestionTh: 'กรุณาลงชื่อเข้าใช้เครือข่าย หรือขอให้ผู้ดูแลเครือข่ายเปิดเว็บไซต์นี้ แล้วตรวจใหม่ ผลนี้ไม่นับเป็นข้อบกพร่องของหน่วยงาน',
    suggestionEn: 'Sign in to the network, or have the site opened by its administrator, and run the check again. This is not counted against the district.',
  }),
  wall: ({ host, name }) => ({
    messageTh: `เว็บไซต์ ${host} มีระบบป้องกันโปรแกรมอัตโนมัติ (${name}) จึงตรวจลิงก์นี้ด้วยเครื่องไม่ได้`,
    messageEn: `The site ${host} is behind a protection against automatic programs (${name}), so this link could not be checked by machine.`,
    suggestionTh: `กรุณาเปิดลิงก์ด้วยเบราว์เซอร์แล้วบันทึกไว้ตรวจด้วย --saved หรือตรวจจากเครือข่ายของหน่วยงาน และขอให้ผู้ดูแลเว็บไซต์อนุญาตโปรแกรมนี้ (ดูข้อความคำขอด้วยคำสั่ง oit allow-list ${host})`,
    suggestionEn: `Open the link in a browser, save it and check it with --saved, or run this program from the office network; and ask the site administrator to admit it (oit allow-list ${host} prints the request).`,
  }),
};

const siteTh = (host: string): string => (host === 'webportal.bangkok.go.th' ? 'เว็บพอร์ทัล' : `เว็บไซต์ ${host} `);

const MONTHS_TH = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];

/** "02:14 น. (21 พ.ย. 2569)" in Bangkok, which has had one offset since 1920. */
function momentTh(rfc3339: string): string {
  const local = new Date(Date.parse(rfc3339) + 7 * 3600_000);
  return `${local.toISOString().slice(11, 16)} น. (${local.getUTCDate()} ${MONTHS_TH[local.getUTCMonth()]} ${local.getUTCFullYear() + 543})`;
}

function momentEn(rfc3339: string): string {
  const local = new Date(Date.parse(rfc3339) + 7 * 3600_000).toISOString();
  return `${local.slice(11, 16)} on ${local.slice(0, 10)} (Bangkok)`;
}
