import * as XLSX from '@e965/xlsx';
import { toThaiDigits } from '../../thai/index.js';

/**
 * How a Thai reader sees a number whose format names a language or Thai digits: `[$-D07041E]#,##0`, `t#,##0`. The library
 * takes every such name for a dollar sign. null: the library's own text is right.
 */
export function numberText(value: number, format: string): string | null {
  const thaiDigits = /\[\$-0?D\w{6}\]|^t(?=[#0?])/i.test(format);
  const plain = format.replace(/\[\$-[^\]]*\]/g, '').replace(/(^|;)t(?=[#0?])/gi, '$1');
  if (plain === format) return null;
  try {
    const text = String(XLSX.SSF.format(plain === '' ? 'General' : plain, value));
    return thaiDigits ? toThaiDigits(text) : text;
  } catch {
    return null; // a format that means nothing shows the number as it is
  }
}
