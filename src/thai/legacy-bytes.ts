/**
 * Thai of the old one-byte encoding (TIS-620) that was read as Latin-1: "ÊÓ¹Ñ¡" for สำนัก. Fonts of that time had no
 * other table, and PDFs made with them carry such text. Only a text that is made of it through and through is turned.
 */
export function repairLegacyBytes(s: string): string {
  return isLegacyBytes(s) ? s.replace(/[\u00a1-\u00fb]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xa0 + 0x0e00)) : s;
}

/** More than 20 such letters, a third of everything written, and hardly any Thai beside them. */
export function isLegacyBytes(s: string): boolean {
  const high = s.match(/[\u00a1-\u00fb]/g)?.length ?? 0;
  if (high <= 20) return false;
  const thai = s.match(/[\u0e01-\u0e5b]/g)?.length ?? 0;
  const written = s.match(/\S/g)?.length ?? 0;
  return high > 5 * thai && high > 0.3 * written;
}
