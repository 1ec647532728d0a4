import { THAI } from '../../thai/letters.js';

const THAI_LETTER = new RegExp(`[${THAI}]`, 'g');
const SPACE_BETWEEN = new RegExp(`(?<=[${THAI}]) (?=[${THAI}])`, 'g');

/**
 * Closes up Thai that was written letter by letter ("ส ข ร"), as OCR programs do in the layers they put under scans.
 * Sound Thai has a space after ten letters or more; here it is after every second. Wider gaps stay.
 */
export function closeUp(text: string): string {
  const letters = text.match(THAI_LETTER)?.length ?? 0;
  const spaces = text.match(SPACE_BETWEEN)?.length ?? 0;
  return letters >= 6 && spaces > 0.3 * letters ? text.replace(SPACE_BETWEEN, '') : text;
}
