/** What those who run a protection need to know of this program to admit it. */
export interface Visitor {
  /** Host of the site that is asked to admit it. */
  host: string;
  /** Name of the protection; null when it is not known. */
  wall: string | null;
  userAgent: string;
  contact: string;
  /** Requests per second; null: not paced. */
  rate: number | null;
  /** Public addresses of the checking machine, as far as it knows them itself; behind a router it knows none. */
  addresses: readonly string[];
}

/** A letter in the user's language that asks the administrator of a site to admit the checker. Plain lines, ready to be sent. */
export function allowListRequest(visitor: Visitor, lang: 'th' | 'en'): string[] {
  return lang === 'th' ? inThai(visitor) : inEnglish(visitor);
}

function inThai({ host, wall, userAgent, contact, rate, addresses }: Visitor): string[] {
  return [
    `เรื่อง  ขอความอนุเคราะห์อนุญาตโปรแกรมตรวจสอบการเปิดเผยข้อมูล (OIT) ให้เข้าถึง ${host}`,
    'เรียน  ผู้ดูแลระบบเว็บไซต์',
    `ด้วยหน่วยงานใช้โปรแกรมเปิดดูหน้าเว็บและไฟล์ที่เผยแพร่บน ${host} เพื่อตรวจความครบถ้วนของข้อมูลก่อนการประเมินคุณธรรมและความโปร่งใส (ITA) แต่ระบบป้องกันของเว็บไซต์${wall === null ? '' : ` (${wall}) `}แสดงหน้าอื่นแทนเนื้อหา ทำให้โปรแกรมตรวจไม่ได้ จึงขอความอนุเคราะห์เพิ่มโปรแกรมนี้ในรายการที่อนุญาต (allow-list) ตามรายละเอียดดังนี้`,
    `  User-Agent: ${userAgent}`,
    `  หมายเลข IP ต้นทาง: ${addresses.length > 0 ? addresses.join(', ') : '(โปรดเติม IP สาธารณะของเครือข่ายที่ใช้ตรวจ สอบถามได้จากผู้ดูแลเครือข่ายของหน่วยงาน)'}`,
    `  อัตราการเปิด: ${rate === null ? 'ตามที่ผู้ดูแลเว็บไซต์กำหนด' : `ไม่เกิน ${rate} คำขอต่อวินาที`} เฉพาะวิธี GET ปฏิบัติตาม robots.txt และ Retry-After ไม่ใช้คุกกี้ ไม่เข้าสู่ระบบ ไม่ส่งแบบฟอร์ม`,
    `  ผู้ติดต่อ: ${contact}`,
    'หากอนุญาตได้เฉพาะเครือข่ายภายในของหน่วยงาน โปรดแจ้งกลับ เพื่อจะได้ตรวจจากเครือข่ายดังกล่าวแทน',
    'จึงเรียนมาเพื่อโปรดพิจารณา',
  ];
}

function inEnglish({ host, wall, userAgent, contact, rate, addresses }: Visitor): string[] {
  return [
    `Subject: request to admit the OIT disclosure checker to ${host}`,
    'To the administrator of the site',
    `Our office uses a program that opens the pages and files published on ${host}, to see before the Integrity and Transparency Assessment (ITA) whether everything required is there. The protection of the site${wall === null ? '' : ` (${wall})`} answers in place of the pages, so nothing can be checked. We kindly ask you to put the program on the allow-list:`,
    `  User-Agent: ${userAgent}`,
    `  Source address: ${addresses.length > 0 ? addresses.join(', ') : '(please fill in the public IP address of the network used; its administrator knows it)'}`,
    `  Pace: ${rate === null ? 'as you wish' : `at most ${rate} requests per second`}; GET only; robots.txt and Retry-After are obeyed; no cookies, no sign-in, no forms`,
    `  Contact: ${contact}`,
    'If only the internal network of the office can be admitted, please tell us, and the check will be run from there.',
  ];
}
