import { THAI } from '../../thai/letters.js';

const SPACE_BETWEEN = new RegExp(`(?<=[${THAI}]) (?=[${THAI}])`, 'g');

/**
 * Closes up Thai that was written letter by letter ("ส ข ร"), as OCR programs do in the layers they put under scans.
 * Sound Thai has a space after ten letters or more; here it is after every second. Wider gaps stay.
 */
export function closeUp(text: string): string {
  if (!text.includes(' ')) return text;
  let letters = 0;
  let spaces = 0;
  for (let index = 0; index < text.length; index++) {
    if (isThai(text.charCodeAt(index))) letters++;
    else if (text.charCodeAt(index) === 0x20 && isThai(text.charCodeAt(index - 1)) && isThai(text.charCodeAt(index + 1))) spaces++;
  }
  return letters >= 6 && spaces > 0.3 * letters ? text.replace(SPACE_BETWEEN, '') : text;
}

/** As `THAI`; not a number for places outside of the text. */
function isThai(code: number): boolean {
  return (code >= 0x0e01 && code <= 0x0e3a) || (code >= 0x0e40 && code <= 0x0e4e);
}
