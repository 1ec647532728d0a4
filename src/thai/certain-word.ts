/** Thai digits are misread at every confidence (๒๕๖๘ as ๒๕๒๕ with 96), so they are never certain. */
export function isCertain({ text, confidence }: { text: string; confidence: number }): boolean {
  if (/[๐-๙]/.test(text)) return false;
  const digits = text.match(/\d/g)?.length ?? 0;
  return confidence >= (digits === 1 || digits === 2 ? BAR_OF_SMALL_NUMBERS : BAR);
}

/** Confidence from which on a word counts as seen. Chosen by measurement: decision 11 has the table. */
const BAR = 90;
/** Of numbers of one or two digits, which nothing around them confirms. */
const BAR_OF_SMALL_NUMBERS = 93;
