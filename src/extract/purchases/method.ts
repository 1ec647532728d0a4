import type { Purchase } from '../../model/extraction.js';
import { skeleton } from '../../thai/index.js';

/**
 * The words of the form's column วิธีซื้อหรือจ้าง as a code of the OCDS list `method`. Three ways are law since 2560 (Public
 * Procurement Act, section 55): general invitation, selection among at least three qualified, one chosen firm. The older names
 * still stand in forms. Null where the words are none of these.
 */
export function procurementMethod(words: string): Purchase['procurementMethod'] {
  const letters = skeleton(words);
  return METHODS.find(({ names }) => names.some((name) => letters.includes(name)))?.method ?? null;
}

const METHODS = ([
  { method: 'direct', names: ['เฉพาะเจาะจง', 'เจาะจง', 'ตกลงราคา', 'กรณีพิเศษ'] },
  // A small purchase from a web shop or against a receipt (ว 119): one shop is gone to.
  { method: 'direct', names: ['ว 119', 'ว119'] },
  { method: 'selective', names: ['วิธีคัดเลือก', 'คัดเลือก'] },
  { method: 'open', names: ['ประกาศเชิญชวน', 'เชิญชวนทั่วไป', 'ประกวดราคา', 'e-bidding', 'e-market', 'ตลาดอิเล็กทรอนิกส์', 'สอบราคา', 'e-auction'] },
  { method: 'limited', names: ['วิธีพิเศษ'] },
] as const).map(({ method, names }) => ({ method, names: names.map((name) => skeleton(name)) }));
