import { skeleton } from './skeleton.js';

/** Whether the words before an offset make it the day of reporting and not what the report is about. */
export function isReportingDate(text: string, offset: number): boolean {
  const before = skeleton(text.slice(Math.max(0, offset - 40), offset)).slice(-24);
  return REPORTING.some((phrase) => before.includes(phrase));
}

const REPORTING = ['ข้อมูล ณ', 'ณ วันที่', 'ณ เดือน', 'ประกาศ ณ', 'สั่ง ณ', 'พิมพ์เมื่อ', 'ปรับปรุงล่าสุด', 'ปรับปรุงข้อมูล', 'เผยแพร่เมื่อ', 'รายงานเมื่อ', 'ผู้รายงาน'].map((phrase) => skeleton(phrase));
