import { accessSync, constants, statSync } from 'node:fs';
import { plainText } from '../report/index.js';
import { repairUrl } from '../url/index.js';
import { BadInput } from './bad-input.js';

/** The address that is meant, repaired like a submitted one; null when it is a file's name. */
export function addressOf(target: string): string | null {
  const text = target.trim();
  const looksLikeAddress = /^[a-z][a-z0-9+.-]+:/i.test(text) && !/^[a-z]:[\\/]/i.test(text);
  if (!looksLikeAddress && !/^(?:www\.|webportal\.)/i.test(text)) return null;
  if (!looksLikeAddress && isThere(target)) return null;
  const { requestedUrl } = repairUrl(target);
  if (requestedUrl !== null) return requestedUrl;
  if (isThere(target)) return null;
  throw new BadInput({ th: `${plainText(target)} ไม่ใช่ที่อยู่ที่เปิดได้ กรุณาขึ้นต้นด้วย https:// หรือ http:// หรือระบุชื่อไฟล์`, en: `${plainText(target)} is no address that can be opened; it must begin with https:// or http://, or name a file.` });
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Refuses what is no readable file before any work. */
export function checkFile(path: string): void {
  const name = plainText(path);
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new BadInput({ th: `${name} เป็นโฟลเดอร์ กรุณาระบุไฟล์เดียว`, en: `${name} is a folder; please name one file.` });
    if (!found.isFile()) throw new BadInput({ th: `${name} ไม่ใช่ไฟล์ธรรมดา กรุณาบันทึกลงไฟล์ก่อน`, en: `${name} is no ordinary file; please save it to one first.` });
    accessSync(path, constants.R_OK);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new BadInput({ th: `ไม่พบไฟล์ ${name}`, en: `There is no file ${name}.` });
    throw new BadInput({ th: `เปิดไฟล์ ${name} ไม่ได้ (${code === 'EACCES' ? 'ไม่มีสิทธิ์อ่าน' : code})`, en: `The file ${name} cannot be opened (${code === 'EACCES' ? 'no permission to read it' : code}).` });
  }
}
