import { Report } from '../model/report.js';

/** The report as the JSON that other tools rely on, two blanks deep, ending with a line end. Throws when it breaks the contract, which is a bug. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(Report.parse(report), null, 2)}\n`;
}

/**
 * JSON of texts from outside, two blanks deep, ending with a line end. What could move a terminal's cursor or turn its reading
 * direction is written as an escape, which every parser turns back.
 */
export function visibleJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSEEN, (char) => Array.from({ length: char.length }, (_, unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, '0')}`).join(''))}\n`;
}

/** C1 controls, line separators, format characters. `JSON.stringify` escapes C0 by itself. */
const UNSEEN = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu;
