/** One thing in both languages. */
export interface Term {
  th: string;
  en: string;
}

/** Why a requirement does not apply. */
export const NOT_APPLICABLE: Record<string, Term> = {
  'complaints-present': { th: 'สถิติแสดงว่ามีเรื่องร้องเรียน', en: 'the statistics show complaints' },
  'figures-not-there': { th: 'ยังไม่มีตัวเลขสถิติให้ดู ซึ่งองค์ประกอบอื่นของข้อนี้บอกไว้แล้ว', en: 'there are no figures to look at, which other requirements of the item say' },
  'no-complete-row': { th: 'ไม่มีแถวที่มีตัวเลขครบทั้งสามช่องให้เทียบ', en: 'no row has all three figures to compare' },
  'nothing-bought': { th: 'เอกสารระบุว่าไม่มีการจัดซื้อจัดจ้าง', en: 'the documents say that nothing was bought' },
  'no-empty-month': { th: 'ทุกเดือนที่เผยแพร่มีรายการจัดซื้อจัดจ้าง', en: 'every month that is published has purchases' },
};

/** Why something could not be read or does not open: outcomes of the fetch, traits of documents, failures of the reader. */
export const REASONS: Record<string, Term> = {
  'not-found': { th: 'ไม่พบหน้าหรือไฟล์ (404)', en: 'not found (404)' },
  gone: { th: 'ถูกนำออกแล้ว (410)', en: 'removed (410)' },
  'soft-not-found': { th: 'เว็บไซต์พากลับหน้าแรกหรือแสดงว่าไม่พบ', en: 'the site answers with its home page or says it is missing' },
  'invalid-url': { th: 'ไม่ใช่ที่อยู่เว็บ', en: 'no web address' },
  'redirect-loop': { th: 'ส่งต่อวนไม่สิ้นสุด', en: 'redirected in circles' },
  'empty-body': { th: 'ไฟล์ว่างเปล่า', en: 'empty' },
  'tls-invalid': { th: 'ใบรับรองความปลอดภัยไม่ถูกต้อง', en: 'invalid certificate' },
  'dns-failure': { th: 'ไม่พบชื่อเว็บไซต์', en: 'the site name does not exist' },
  forbidden: { th: 'เซิร์ฟเวอร์ปฏิเสธการเข้าถึง', en: 'access refused' },
  'login-required': { th: 'ต้องเข้าสู่ระบบ', en: 'login required' },
  'bot-wall': { th: 'เว็บไซต์กั้นโปรแกรมอัตโนมัติ', en: 'bot wall' },
  'robots-disallowed': { th: 'robots.txt ไม่อนุญาต', en: 'disallowed by robots.txt' },
  'rate-limited': { th: 'เซิร์ฟเวอร์จำกัดจำนวนครั้ง', en: 'rate limited' },
  'server-error': { th: 'เซิร์ฟเวอร์ขัดข้อง', en: 'server error' },
  'connection-refused': { th: 'เซิร์ฟเวอร์ไม่รับการเชื่อมต่อ', en: 'connection refused' },
  'connection-reset': { th: 'การเชื่อมต่อถูกตัด', en: 'connection reset' },
  'incomplete-body': { th: 'ไฟล์ส่งมาไม่ครบ', en: 'incomplete download' },
  'blocked-address': { th: 'ที่อยู่ภายในที่ประชาชนเข้าไม่ถึง', en: 'an address the public cannot reach' },
  timeout: { th: 'เกินเวลาที่กำหนด', en: 'time limit' },
  'too-large': { th: 'ไฟล์ใหญ่เกินกำหนด', en: 'too large' },
  'network-down': { th: 'เครือข่ายฝั่งผู้ตรวจใช้ไม่ได้', en: 'our network is down' },
  memory: { th: 'เกินหน่วยความจำที่กำหนด', en: 'memory limit' },
  crash: { th: 'โปรแกรมอ่านไฟล์หยุดทำงาน', en: 'the reader crashed' },
  'not-read': { th: 'ยังไม่ได้อ่าน', en: 'not read' },
  'limit-reached': { th: 'เอกสารยาวเกินกำหนดของโปรแกรม', en: 'longer than the program reads' },
  'client-rendered': { th: 'หน้าที่แสดงผลด้วย JavaScript', en: 'page drawn by JavaScript' },
  scanned: { th: 'เอกสารสแกน', en: 'scan' },
  'picture-only': { th: 'รูปภาพ', en: 'picture' },
  'scrambled-text': { th: 'ข้อความใน PDF เพี้ยน', en: 'scrambled text' },
  'junk-text': { th: 'ข้อความใน PDF ใช้ไม่ได้', en: 'junk text' },
  'partly-unreadable': { th: 'บางหน้าเป็นภาพ', en: 'some pages are pictures' },
  'attachments-cut': { th: 'เอกสารแนบที่ยังไม่ได้เปิดดู', en: 'attachments that were not opened' },
  truncated: { th: 'ไฟล์ไม่ครบ', en: 'truncated file' },
  'unsupported-format': { th: 'ชนิดไฟล์ที่โปรแกรมยังอ่านไม่ได้', en: 'a format not read here' },
  broken: { th: 'ไฟล์เสีย', en: 'damaged file' },
  encrypted: { th: 'ล็อกด้วยรหัสผ่าน', en: 'locked with a password' },
  archive: { th: 'ไฟล์บีบอัด', en: 'archive' },
  R1: { th: 'รูปภาพ', en: 'picture' },
  R0: { th: 'เปิดไม่ได้', en: 'cannot be opened' },
};

export const KINDS: Record<string, Term> = {
  pdf: { th: 'PDF', en: 'PDF' },
  word: { th: 'เอกสาร Word', en: 'a Word document' },
  image: { th: 'รูปภาพ', en: 'a picture' },
  presentation: { th: 'สไลด์นำเสนอ', en: 'slides' },
  text: { th: 'ไฟล์ข้อความ', en: 'plain text' },
};

export const EXPOSED: Record<string, Term> = {
  'citizen-id': { th: 'เลขประจำตัวประชาชน', en: "citizen's number" },
  'bank-account': { th: 'เลขบัญชีธนาคาร', en: 'bank account' },
  'phone-private': { th: 'หมายเลขโทรศัพท์ส่วนตัว', en: 'private telephone number' },
};
