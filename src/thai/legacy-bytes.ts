import { fromPrivateUse } from './private-marks.js';

/**
 * Thai of the old one-byte encoding (TIS-620) that was read as Latin-1: "ÊÓ¹Ñ¡" for สำนัก. Fonts of that time had no
 * other table, and PDFs made with them carry such text. Only a text that is made of it through and through is turned.
 */
export function repairLegacyBytes(s: string): string {
  return HIGH.test(s) && isLegacyBytes(s) ? s.replace(/[\u0080-\u2122]/g, thaiOfByte) : s;
}

const HIGH = /[\u00a1-\u00fb]/;

/** More than 20 such letters, a third of everything written, and hardly any Thai beside them. */
export function isLegacyBytes(s: string): boolean {
  const high = s.match(/[\u00a1-\u00fb]/g)?.length ?? 0;
  if (high <= 20) return false;
  const thai = s.match(/[\u0e01-\u0e5b]/g)?.length ?? 0;
  const written = s.match(/\S/g)?.length ?? 0;
  return high > 5 * thai && high > 0.3 * written;
}

/** The Thai letter whose byte a font declares as this Latin one (also as U+F0xx of symbol fonts); others stay what they are. */
export function thaiOfByte(char: string): string {
  const code = char.charCodeAt(0);
  const byte = code >= 0xf080 && code <= 0xf0fe ? code - 0xf000 : code;
  if (byte >= 0xa1 && byte <= 0xfb) return String.fromCharCode(byte - 0xa0 + 0x0e00);
  const form = LOWERED_FORMS[byte >= 0x80 && byte <= 0xfe ? byte : 0x80 + WINDOWS_1252.indexOf(char)];
  return form === undefined ? char : fromPrivateUse(String.fromCharCode(form));
}

/** Windows-1252 from 0x80 on, U+FFFD where it has nothing. */
const WINDOWS_1252 = '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** Where Thai Windows fonts of one byte (tis620-2) keep the lowered and shifted marks, as numbers of the private use area. */
const LOWERED_FORMS: Readonly<Record<number, number>> = {
  0x80: 0xf700, 0x81: 0xf701, 0x82: 0xf702, 0x83: 0xf703, 0x84: 0xf704, 0x86: 0xf705, 0x87: 0xf706, 0x88: 0xf707, 0x89: 0xf708, 0x8a: 0xf709,
  0x8b: 0xf70a, 0x8c: 0xf70b, 0x8d: 0xf70c, 0x8e: 0xf70d, 0x8f: 0xf70e, 0x90: 0xf70f, 0x98: 0xf710, 0x99: 0xf711, 0x9a: 0xf712,
  0x9b: 0xf713, 0x9c: 0xf714, 0x9d: 0xf715, 0x9e: 0xf716, 0x9f: 0xf717, 0xfc: 0xf718, 0xfd: 0xf719, 0xfe: 0xf71a,
};
