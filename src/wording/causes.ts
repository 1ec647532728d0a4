import { FACT_CODES, type FactCode } from '../model/finding.js';
import type { Term } from './terms.js';

/**
 * Why an item does not pass, as the end of a sentence about many districts at once: what is true of one of them only (months, rows, names) is
 * left out. `asked`: the requirement in quotation marks with a blank before it in Thai, empty where a link is meant.
 */
export function causeWords(code: string, asked: Term): Term {
  const known = FACT_CODES.find((one) => one === code);
  return known === undefined ? { th: `เหตุอื่น (${code})`, en: `of another reason (${code})` } : CAUSES[known](asked);
}

type Cause = (asked: Term) => Term;

const same = (th: string, en: string): Cause => () => ({ th, en });

/** Continues “เพราะ…” and “because …”. */
const CAUSES: Record<FactCode, Cause> = {
  'requirement-met': (asked) => ({ th: `มี${asked.th}แล้วแต่ยังมีข้อสังเกต`, en: `${asked.en} is there with a remark` }),
  'requirement-looks-met': (asked) => ({ th: `อ่าน${asked.th} จากภาพด้วย OCR จึงต้องให้คนยืนยัน`, en: `${asked.en} was read from a picture and must be confirmed` }),
  'requirement-missing': (asked) => ({ th: `ไม่พบ${asked.th}`, en: `${asked.en} was not found` }),
  'requirement-unreadable': (asked) => ({ th: `เอกสารที่อาจมี${asked.th} เครื่องอ่านได้ไม่ครบ`, en: `documents that may hold ${asked.en} cannot be read well by machine` }),
  'requirement-unchecked': (asked) => ({ th: `ฝ่ายผู้ตรวจยังตรวจ${asked.th} ไม่ได้`, en: `${asked.en} could not be checked on our side` }),
  'person-must-judge': (asked) => ({ th: `ต้องให้เจ้าหน้าที่พิจารณา${asked.th}`, en: `a person must judge ${asked.en}` }),
  'not-applicable': (asked) => ({ th: `${asked.th.trim()} ไม่เกี่ยวข้อง`, en: `${asked.en} does not apply` }),
  'all-links-dead': same('ลิงก์ที่ส่งเปิดไม่ได้ทุกลิงก์', 'no submitted link opens'),
  'no-links': same('ไม่ได้ส่งลิงก์', 'no link was submitted'),
  'rule-crashed': same('โปรแกรมตรวจขัดข้อง', 'the checker itself failed'),
  'wrong-year': (asked) => ({ th: `เอกสารของ${asked.th} เป็นของปีอื่น`, en: `the document for ${asked.en} is of another year` }),
  'wrong-district': (asked) => ({ th: `เอกสารของ${asked.th} เป็นของสำนักงานเขตอื่น`, en: `the document for ${asked.en} is another district's` }),
  'fewer-than-wanted': (asked) => ({ th: `มี${asked.th} น้อยกว่าที่ควร`, en: `there is less of ${asked.en} than wished for` }),
  'figures-blank': (asked) => ({ th: `ตารางของ${asked.th} ไม่มีตัวเลข`, en: `the table for ${asked.en} has no figures` }),
  'figures-dash': (asked) => ({ th: `ตารางของ${asked.th} มีแต่ขีด (-)`, en: `the table for ${asked.en} has nothing but dashes` }),
  'form-blank': (asked) => ({ th: `แบบฟอร์มของ${asked.th} ยังไม่ได้กรอก`, en: `the form for ${asked.en} is not filled in` }),
  'other-subjects': (asked) => ({ th: `เอกสารของ${asked.th} เป็นกระบวนงานอื่น`, en: `the document for ${asked.en} is about other processes` }),
  'office-not-named': same('เอกสารไม่ระบุชื่อสำนักงานเขต', 'the document does not name the district office'),
  'announcement-unsigned': same('ประกาศไม่มีชื่อ ตำแหน่ง และวันที่ลงนามของผู้อำนวยการเขต', 'the announcement lacks name, post and day of the director'),
  'months-missing': (asked) => ({ th: `${asked.th.trim()} ขาดบางเดือน`, en: `months are missing in ${asked.en}` }),
  'period-without-year': same('เอกสารระบุรอบ 6 เดือนแต่ไม่ระบุปี', 'the document names six months but no year'),
  'period-only-as-of': same('เอกสารไม่ระบุว่าเป็นรอบ 6 เดือน', 'the document does not say which months it covers'),
  'year-only-in-name': same('ปีปรากฏเฉพาะในชื่อไฟล์', 'the year stands only in the name of the file'),
  'year-not-stated': (asked) => ({ th: `เอกสารของ${asked.th} ไม่ระบุปี`, en: `the document for ${asked.en} states no year` }),
  'channel-not-dedicated': (asked) => ({ th: `ยังไม่ชัดว่ามีช่องทางเฉพาะสำหรับ${asked.th}`, en: `it is not clear that the channel is meant for ${asked.en}` }),
  'post-without-holder': (asked) => ({ th: `ไม่พบชื่อผู้ดำรงตำแหน่งใน${asked.th}`, en: `a post is without a name in ${asked.en}` }),
  'contact-missing': same('มีรายชื่อแต่ไม่มีช่องทางติดต่อ', 'names are there without a way to reach them'),
  'news-of-other-year': same('ไม่มีข่าวที่ลงวันที่ในปีงบประมาณนี้', 'no news is dated in this fiscal year'),
  'news-not-recent': same('ข่าวล่าสุดเก่าเกินไป', 'the newest news is too old'),
  'news-undated': same('รายการข่าวไม่แสดงวันที่', 'the list of news shows no dates'),
  'table-not-open': same('ตารางเผยแพร่ในรูปแบบที่นำตัวเลขไปใช้ต่อได้ยาก', 'the table is published in a form that a machine can hardly re-use'),
  'table-column-missing': (asked) => ({ th: `ตารางของ${asked.th} ขาดบางช่อง`, en: `the table for ${asked.en} lacks columns` }),
  'table-cell-blank': (asked) => ({ th: `ตารางของ${asked.th} มีช่องว่าง`, en: `the table for ${asked.en} has blank cells` }),
  'procurement-month-missing': same('แบบ สขร.1 ขาดบางเดือน', 'the form สขร.1 is missing for some months'),
  'procurement-month-unknown': same('ตารางจัดซื้อจัดจ้างไม่ระบุเดือน', 'a procurement table names no month'),
  'procurement-month-misprint': same('หัวตารางจัดซื้อจัดจ้างพิมพ์เดือนหรือปีผิด', 'month or year in the heading of a procurement table is misprinted'),
  'procurement-month-twice': same('มีสรุปผลของเดือนเดียวกันสองฉบับที่ต่างกัน', 'there are two different summaries of one month'),
  'procurement-column-missing': same('แบบ สขร.1 ขาดบางคอลัมน์', 'the form สขร.1 lacks columns'),
  'procurement-table-unread': same('เครื่องอ่านตารางจัดซื้อจัดจ้างไม่ได้', 'the procurement table could not be read as rows and columns'),
  'procurement-price-missing': same('ไม่มีราคาที่เสนอหรือราคาที่ตกลงซื้อหรือจ้างในบางรายการ', 'prices offered or agreed are missing in some rows'),
  'procurement-month-silent': same('สรุปผลบางเดือนว่างเปล่าและไม่ระบุว่าไม่มีการจัดซื้อจัดจ้าง', 'the summary of some month is empty and does not say that nothing was bought'),
  'director-differs': same('ผู้ลงนามไม่ตรงกับผู้อำนวยการเขตที่แสดงไว้ในข้ออื่น', 'the signer is not the director shown elsewhere'),
  'permits-differ': same('ใบอนุญาตที่กล่าวถึงไม่ตรงกับข้ออื่น', 'it does not cover the same permits as other items'),
  'spending-sums-differ': same('ยอดใช้จ่ายรายไตรมาสไม่ตรงกับรายงานรอบ 6 เดือน', 'the quarterly spending does not add up to the six-month report'),
  'purchase-outside-month': same('วันที่ของสัญญาไม่อยู่ในเดือนของตาราง', 'contract dates lie outside of the month of their table'),
  'purchase-over-budget': same('ราคาที่ตกลงสูงกว่าวงเงิน', 'prices agreed are above the budget'),
  'purchase-winner-no-bidder': same('ผู้ได้รับการคัดเลือกไม่อยู่ในรายชื่อผู้เสนอราคา', 'the winner is not among the bidders'),
  'purchase-contract-twice': same('เลขที่สัญญาเดียวกันใช้กับผู้ได้รับการคัดเลือกต่างราย', 'one contract number stands beside different winners'),
  'complaints-blank': (asked) => ({ th: `สถิติเว้น${asked.th} ว่างไว้`, en: `the statistics leave ${asked.en} blank` }),
  'complaints-general-only': same('มีแต่สถิติเรื่องร้องเรียนทั่วไป ไม่ใช่เรื่องร้องเรียนการทุจริต', 'there are only statistics of general complaints, not of corruption'),
  'complaints-dash': same('สถิติใช้ขีด (-) แทนเลข 0', 'the statistics use a dash in place of 0'),
  'complaints-silent': same('ตารางสถิติว่างเปล่าและไม่ระบุว่าไม่มีเรื่องร้องเรียน', 'the statistics are empty and do not say that there were no complaints'),
  'complaints-sum-differs': same('ตัวเลขสถิติเรื่องร้องเรียนรวมกันไม่ตรง', 'the figures of complaints do not add up'),
  'link-outcome': same('มีลิงก์ที่เปิดไม่ได้หรือเปิดดูโดยอัตโนมัติไม่ได้', 'a link does not open, or not for a machine'),
  'document-encrypted': same('ไฟล์ล็อกด้วยรหัสผ่าน', 'a file is locked with a password'),
  'document-broken': same('ไฟล์เสียหาย เปิดไม่ได้', 'a file is damaged'),
  'document-not-read': same('เครื่องอ่านไฟล์ไม่สำเร็จ', 'a file could not be read'),
  'document-picture': same('เป็นเอกสารสแกนหรือรูปภาพ', 'a document is a scan or picture'),
  'document-partly-picture': same('บางหน้าเป็นภาพหรือข้อความเพี้ยน', 'some pages are pictures or scrambled'),
  'document-scrambled': same('ข้อความใน PDF เพี้ยนจนอ่านไม่ได้', 'the text of a PDF is scrambled'),
  'document-placeholder': same('หน้าที่ส่งยังไม่มีเนื้อหา', 'a submitted page has no content yet'),
  'document-client-rendered': same('หน้าแสดงผลด้วย JavaScript เครื่องมองไม่เห็นเนื้อหา', 'a page is drawn by JavaScript and shows a machine nothing'),
  'document-partly-rendered': same('บางส่วนของหน้าโหลดไม่ครบ', 'parts of a page did not load'),
  'service-limits': same('เป็นบริการภายนอกที่เครื่องเห็นเนื้อหาไม่ครบ', 'it is an outside service of which a machine sees a part at most'),
  'document-unsupported': same('เป็นไฟล์ชนิดที่เครื่องยังอ่านไม่ได้', 'a file is of a kind that is not read'),
  'document-archive': same('เป็นไฟล์ ZIP', 'it is an archive'),
  'document-partly-read': same('เครื่องอ่านเอกสารได้ไม่ครบ', 'a document was read in part only'),
  'document-damaged-text': same('สระหรือวรรณยุกต์ใน PDF เพี้ยน', 'vowels or tone marks in a PDF are damaged'),
  'kind-mismatch': same('ชนิดของไฟล์ไม่ตรงกับที่ระบุ', 'a file is of another kind than it says'),
  'table-only-pdf': same('ข้อมูลตารางเผยแพร่เป็น PDF เท่านั้น', 'a table is published as PDF only'),
  'personal-data-exposed': same('เอกสารเปิดเผยข้อมูลส่วนบุคคล', 'a document exposes personal data'),
};
