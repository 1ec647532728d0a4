/**
 * Undoes text that was decoded with the wrong table before it was stored, line by line, since often only one field of a
 * page went through the wrong program: UTF-8 read as Latin-1 (`à¸ªà¸³`) and TIS-620 read as Latin-1 (`ÊÓ¹Ñ¡`).
 */
export function undoMojibake(text: string): { text: string; repaired: boolean } {
  if (!/[\u00a1-\u00fb]{2}/.test(text)) return { text, repaired: false };
  let repaired = false;
  const lines = text.split('\n').map((line) => {
    const better = utf8AsLatin1(line) ?? tis620AsLatin1(line);
    if (better !== null) repaired = true;
    return better ?? line;
  });
  return { text: repaired ? lines.join('\n') : text, repaired };
}

/** Thai in UTF-8 is E0 B8 xx and E0 B9 xx; read as Windows-1252 that is `à¸` and `à¹`. */
function utf8AsLatin1(line: string): string | null {
  if (!/à[¸¹]/.test(line)) return null;
  const whole = line.replace(/à[¸¹][\u0080-\u00ff\u0152-\u2122]/g, (three) => {
    const bytes = [...three].map((letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
    const letter = bytes.every((byte) => byte <= 0xff) ? new TextDecoder('utf-8').decode(new Uint8Array(bytes)) : three;
    return /^[\u0e00-\u0e7f]$/.test(letter) ? letter : three;
  });
  return whole === line ? null : whole;
}

/**
 * Runs of at least four letters of U+00A1–U+00FB without a plain letter between are words of no European language; they
 * are Thai when their vowel signs stand on consonants.
 */
function tis620AsLatin1(line: string): string | null {
  if (/[\u0e01-\u0e5b]/.test(line)) return null;
  if (!(line.match(/[\u00a1-\u00da\u00df-\u00fb]{4,}/g) ?? []).some((run) => thaiOf(run) !== null)) return null;
  // Where one run is surely Thai, the short ones beside it (a lone word of two letters) are too.
  return line.replace(/[\u00a1-\u00da\u00df-\u00fb]+/g, (run) => thaiOf(run) ?? run);
}

function thaiOf(run: string): string | null {
  const thai = new TextDecoder('windows-874').decode(Uint8Array.from(run, (letter) => letter.charCodeAt(0)));
  return STRAY_MARK.test(thai) ? null : thai;
}

/** A sign above or below that has no consonant to stand on. */
const STRAY_MARK = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e2f\u0e30\u0e32\u0e33\u0e3f-\u0e46][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;

/** Letters that Windows-1252 has in place of the control characters 0x80–0x9F. */
const WINDOWS_1252 = new Map([...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((letter, index) => [letter, 0x80 + index]));
