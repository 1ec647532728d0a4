import type { RecognisedLine } from './tesseract.js';

/** Mean confidence of the letters. */
export function sureness(lines: readonly RecognisedLine[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of lines.flatMap((line) => line.pieces)) {
    letters += text.length;
    sum += text.length * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}
