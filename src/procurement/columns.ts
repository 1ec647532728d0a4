import { skeleton } from '../thai/index.js';
import { GOOD_ENOUGH, headLetters, headSimilarity } from './table-heads.js';

/** What a physical column of แบบ สขร.1 carries; a combined column carries two. Words of Open Contracting. */
export type Part =
  | 'sequence' | 'month' | 'tender' | 'budget' | 'referencePrice' | 'method'
  | 'tenderer' | 'bidPrice' | 'supplier' | 'agreedPrice' | 'rationale' | 'contractId' | 'contractDate' | 'other';

/** The canonical columns 2–9 of the form and the parts that make each one up. */
export const CANONICAL = {
  tender: { number: 2, titleTh: 'งานที่จัดซื้อหรือจัดจ้าง', titleEn: 'work bought or hired', parts: ['tender'] },
  budget: { number: 3, titleTh: 'วงเงินที่จะซื้อหรือจ้าง', titleEn: 'budget', parts: ['budget'] },
  referencePrice: { number: 4, titleTh: 'ราคากลาง', titleEn: 'reference price', parts: ['referencePrice'] },
  method: { number: 5, titleTh: 'วิธีซื้อหรือจ้าง', titleEn: 'method', parts: ['method'] },
  bids: { number: 6, titleTh: 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', titleEn: 'bidders and prices offered', parts: ['tenderer', 'bidPrice'] },
  award: { number: 7, titleTh: 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', titleEn: 'winner and agreed price', parts: ['supplier', 'agreedPrice'] },
  rationale: { number: 8, titleTh: 'เหตุผลที่คัดเลือกโดยสรุป', titleEn: 'reason in short', parts: ['rationale'] },
  contract: { number: 9, titleTh: 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง', titleEn: 'contract number and date', parts: ['contractId', 'contractDate'] },
} as const satisfies Record<string, { number: number; titleTh: string; titleEn: string; parts: readonly Part[] }>;
export type CanonicalColumn = keyof typeof CANONICAL;

/** Headings seen in published forms (oit-rules §1 O20). The longest that fits wins, so a combined heading beats its halves. */
const HEADINGS: { parts: Part[]; variants: string[] }[] = [
  { parts: ['sequence'], variants: ['ลำดับที่', 'ลำดับ', 'ที่', 'no', 'ลำดับรายการ'] },
  { parts: ['month'], variants: ['เดือน', 'ประจำเดือน', 'เดือน/ปี', 'เดือน ปี', 'รอบเดือน'] },
  {
    parts: ['tender'],
    variants: [
      'งานที่จัดซื้อหรือจัดจ้าง', 'งานที่จัดซื้อจัดจ้าง', 'งานจัดซื้อหรือจัดจ้าง', 'งานจัดซื้อจัดจ้าง', 'งานที่ซื้อหรือจ้าง', 'งานซื้อหรือจ้าง', 'รายการจัดซื้อจัดจ้าง', 'รายการที่จัดซื้อจัดจ้าง',
      'รายการที่จัดซื้อหรือจัดจ้าง', 'รายการที่ซื้อหรือจ้าง', 'ชื่อรายการของงานที่ซื้อหรือจ้าง', 'ชื่องานที่จัดซื้อจัดจ้าง', 'ชื่อรายการ', 'รายการ', 'ชื่อโครงการ', 'รายละเอียดงาน', 'ชื่องาน', 'ชื่องานหรือโครงการ',
    ],
  },
  {
    parts: ['budget'],
    variants: [
      'วงเงินที่จะซื้อหรือจ้าง', 'วงเงินที่จะจัดซื้อหรือจัดจ้าง', 'วงเงินที่จัดซื้อจัดจ้าง', 'วงเงินที่จะซื้อ/จ้าง', 'วงเงินที่ซื้อหรือจ้าง', 'วงเงินงบประมาณที่ได้รับจัดสรร', 'วงเงินงบประมาณ', 'วงเงินจัดซื้อจัดจ้าง', 'วงเงินซื้อหรือจ้าง',
      'วงเงิน', 'งบประมาณ', 'งบประมาณที่ได้รับจัดสรร', 'จำนวนเงินงบประมาณ',
    ],
  },
  { parts: ['referencePrice'], variants: ['ราคากลาง', 'ราคากลาง/ราคาอ้างอิง', 'ราคาอ้างอิง'] },
  { parts: ['method'], variants: ['วิธีซื้อหรือจ้าง', 'วิธีการซื้อหรือจ้าง', 'วิธีซื้อ/จ้าง', 'วิธีซื้อหรือจัดจ้าง', 'วิธีการจัดซื้อจัดจ้าง', 'วิธีจัดซื้อจัดจ้าง', 'วิธีการจัดซื้อหรือจัดจ้าง', 'วิธีการจัดหา', 'วิธีจัดหา', 'วิธีการ'] },
  {
    parts: ['tenderer', 'bidPrice'],
    variants: ['รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้เสนอราคาและราคาที่เสนอ', 'รายชื่อผู้เสนอราคา/ราคาที่เสนอ', 'ชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ยื่นข้อเสนอและราคาที่เสนอ', 'การเสนอราคา', 'รายชื่อผู้ยื่นเสนอราคาและราคาที่เสนอ'],
  },
  { parts: ['tenderer'], variants: ['รายชื่อผู้เสนอราคา', 'ผู้เสนอราคา', 'ชื่อผู้เสนอราคา', 'รายชื่อผู้ยื่นข้อเสนอ', 'ผู้ยื่นข้อเสนอ', 'ผู้เข้าเสนอราคา', 'รายชื่อผู้ประกอบการที่เสนอราคา', 'รายชื่อผู้ประกอบการที่ยื่นเสนอราคา'] },
  { parts: ['bidPrice'], variants: ['ราคาที่เสนอ', 'ราคาเสนอ', 'ราคาที่ยื่นเสนอ', 'จำนวนเงินที่เสนอ', 'ราคาที่เสนอซื้อหรือจ้าง'] },
  {
    parts: ['supplier', 'agreedPrice'],
    variants: [
      'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'ผู้ที่ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'ผู้ได้รับการคัดเลือกและราคา', 'ผู้ได้รับคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'ผู้ได้รับการคัดเลือก/ราคาที่ตกลงซื้อหรือจ้าง', 'ผู้ชนะการเสนอราคาและราคาที่ตกลง',
      'ผู้ได้รับการคัดเลือกและราคาที่ตกลง',
    ],
  },
  {
    parts: ['supplier'],
    variants: ['ผู้ได้รับการคัดเลือก', 'ผู้ที่ได้รับการคัดเลือก', 'ผู้ได้รับคัดเลือก', 'รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก', 'ชื่อผู้ได้รับการคัดเลือก', 'ผู้ชนะการเสนอราคา', 'ผู้ขายหรือผู้รับจ้าง', 'คู่สัญญา', 'ผู้รับจ้าง/ผู้ขาย'],
  },
  { parts: ['agreedPrice'], variants: ['ราคาที่ตกลงซื้อหรือจ้าง', 'ราคาที่ตกลงซื้อ/จ้าง', 'ราคาที่ตกลง', 'ราคาตกลงซื้อหรือจ้าง', 'จำนวนเงินที่ตกลงซื้อหรือจ้าง', 'ราคาที่ตกลงซื้อจ้าง', 'มูลค่าสัญญา', 'วงเงินตามสัญญา', 'ราคาตามสัญญา', 'ราคาที่ซื้อหรือจ้าง'] },
  { parts: ['rationale'], variants: ['เหตุผลที่คัดเลือกโดยสรุป', 'เหตุผลที่คัดเลือก', 'เหตุผลโดยสรุป', 'เหตุผลในการคัดเลือก', 'เหตุผลการคัดเลือก', 'เหตุผล', 'เหตุผลที่คัดเลือกผู้เสนอราคา'] },
  {
    parts: ['contractId', 'contractDate'],
    variants: [
      'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง', 'เลขที่และวันที่ของสัญญาหรือข้อตกลง', 'เลขที่และวันที่ของสัญญา', 'เลขที่และวันที่สัญญา', 'เลขที่และวันที่ของหลักฐานที่ก่อให้เกิดภาระ', 'สัญญาหรือข้อตกลงในการซื้อหรือจ้าง', 'เลขที่วันที่ของสัญญา',
      'เลขที่/วันที่สัญญา', 'เลขที่สัญญาและวันที่', 'เลขที่สัญญา/วันที่', 'เลขที่และวันที่ใบสั่งซื้อสั่งจ้าง',
    ],
  },
  { parts: ['contractId'], variants: ['เลขที่สัญญา', 'เลขที่สัญญา/ข้อตกลง', 'เลขที่ของสัญญาหรือข้อตกลง', 'เลขที่ใบสั่งซื้อสั่งจ้าง', 'เลขที่ใบสั่งซื้อ/สั่งจ้าง', 'เลขคุมสัญญา', 'สัญญาเลขที่', 'เลขที่'] },
  { parts: ['contractDate'], variants: ['วันที่ของสัญญา', 'วันที่ของสัญญา/ข้อตกลง', 'วันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง', 'วันที่ทำสัญญา', 'วันที่ลงนาม', 'วันที่ลงนามในสัญญา', 'ลงวันที่', 'วันที่สัญญา', 'วันที่'] },
  { parts: ['other'], variants: ['หมายเหตุ', 'เลขที่โครงการ', 'เลขประจำตัวผู้เสียภาษี', 'เลขประจำตัวประชาชน', 'แหล่งที่มาของงบประมาณ', 'แหล่งงบประมาณ', 'ประเภทงบประมาณ', 'หมวดงบประมาณ', 'ปีงบประมาณ', 'ประเภทเงิน', 'สถานะการจัดซื้อจัดจ้าง', 'หน่วยงาน', 'ฝ่าย'] },
];

const ENTRIES = HEADINGS.flatMap(({ parts, variants }) => variants.map((variant) => ({ parts, letters: skeleton(variant) })));

type Named = { parts: Part[]; score: number } | null;

/** Headings repeat on every page of every month; the edit distances behind them are dear. */
const remembered = new Map<string, Named>();
const MOST_REMEMBERED = 5000;

/** The parts that a heading names; null when it is none of the form's. */
export function partsOfHeading(text: string): Named {
  if (text.length > 400) return null;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const named = nameHeading(text);
  remembered.set(text, named);
  return named;
}

function nameHeading(text: string): Named {
  const letters = headLetters(text);
  if (letters === null) return null;
  let best: { parts: Part[]; score: number } | null = null;
  for (const entry of ENTRIES) {
    const score = headSimilarity(letters, entry.letters);
    if (score >= GOOD_ENOUGH && (best === null || score > best.score)) best = { parts: entry.parts, score };
  }
  return best;
}
