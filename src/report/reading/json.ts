import { ReadReport } from '../../model/read-report.js';

/**
 * The reading as the JSON that other tools rely on, ending with a line end. What could move a terminal's cursor or turn
 * its reading direction is written as an escape, which every parser turns back.
 */
export function readingJson(report: ReadReport): string {
  const text = JSON.stringify(ReadReport.parse(report), null, 2);
  return `${text.replace(UNSEEN, (char) => Array.from({ length: char.length }, (_, unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, '0')}`).join(''))}\n`;
}

/** C1 controls, line separators, format characters. `JSON.stringify` escapes C0 by itself. */
const UNSEEN = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu;
