import { normalise } from '../../thai/index.js';

export interface Columns {
  item: number;
  url: number;
  explanation: number | null;
}

/** Which columns a row of headings names; null when it names not both item and URL. */
export function columnsOf(row: string[]): Columns | null {
  const headings = row.map(plain);
  const item = best(headings, ITEM);
  const url = best(headings, URL_WORDS);
  if (item === null || url === null || item === url) return null;
  const explanation = best(headings.map((heading, index) => (index === item || index === url ? '' : heading)), EXPLANATION);
  return { item, url, explanation };
}

/** Whether a cell is one of the known headings: a table that runs over pages repeats them. */
export function isHeading(text: string): boolean {
  return [...ITEM, ...URL_WORDS, ...EXPLANATION].includes(plain(text));
}

/** In order of preference: where both ข้อ and ลำดับ stand, the latter only counts the rows. */
const ITEM = ['ข้อ', 'item', 'ข้อที่', 'เลขข้อ', 'หัวข้อ', 'itemid', 'oit', 'ข้อoit', 'รหัสข้อ', 'ข้อคำถาม', 'ตัวชี้วัด', 'ลำดับ', 'ลำดับที่', 'ที่', 'no'];
const URL_WORDS = [
  'url', 'urls', 'urlที่ส่ง', 'link', 'links', 'ลิงก์', 'ลิงค์', 'ลิ้งก์', 'ลิ้งค์', 'ลิงก', 'ที่อยู่เว็บไซต์', 'ที่อยู่เว็บ', 'ที่อยู่เว็บไซด์', 'ที่อยู่url', 'ลิงก์url', 'ลิงค์url',
  'urllink', 'linkurl', 'เว็บไซต์', 'website', 'webaddress', 'address',
];
const EXPLANATION = ['คำอธิบาย', 'explanation', 'คำอธิบายของหน่วยงาน', 'คำอธิบายเพิ่มเติม', 'คำชี้แจง', 'description', 'หมายเหตุ', 'รายละเอียด', 'remark', 'remarks', 'note', 'notes'];

function best(headings: string[], words: string[]): number | null {
  for (const word of words) {
    const index = headings.indexOf(word);
    if (index >= 0) return index;
  }
  return null;
}

function plain(text: string): string {
  return text.length > 60 ? '' : normalise(text).toLowerCase().replace(/[\s.:*()/_-]/g, '');
}
