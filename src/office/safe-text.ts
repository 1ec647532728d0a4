/** The most letters a cell of Excel holds. */
const LONGEST = 32_000;

/**
 * Text from outside on its way into a cell. One that a spreadsheet would take for a formula when the file is saved as CSV or
 * the cell is typed anew gets an apostrophe in front (OWASP, CSV injection); a lone dash or a negative number is none.
 */
export function safeText(text: string): string {
  const clean = cleanText(text);
  return FORMULA.test(clean) && !HARMLESS.test(clean) ? `'${clean}` : clean;
}

/** Text without the characters that XML cannot hold and those that turn or hide what is read. */
export function cleanText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(NOT_XML, '').replace(INVISIBLE, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST).replace(LONE, '')}…` : clean;
}

/** An address that may be clicked: http or https, at most as long as Excel takes. null for everything else. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.href.length > 2_000 ? null : url.href;
}

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
/** Half of a letter in two code units. */
const LONE = /\p{Cs}/gu;
/** Bidirectional marks, zero-width characters, tags; the joiner stays where scripts need it, which Thai does not. */
const INVISIBLE = /\p{Cf}/gu;
/** Blanks in front do not help: some programs drop them. Full-width signs count for some. */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\n]/;
const HARMLESS = /^\s*-(?:\s|$|\d[\d,.]*$)/;
