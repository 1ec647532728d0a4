import type { Verdict } from '../model/verdict.js';

export type Colour = 'red' | 'yellow' | 'green' | 'grey' | 'bold';

/** Puts a colour around text, or leaves it alone where colour is not wanted. */
export type Paint = (colour: Colour, text: string) => string;

export function painter(enabled: boolean): Paint {
  return enabled ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_colour, text) => text;
}

/** One column wide each, and told apart without colour. */
export const MARKS: Record<Verdict, string> = { pass: '✓', remark: '!', fail: '✗', review: '?', unchecked: '–', 'not-applicable': '·' };

export const VERDICT_COLOURS: Record<Verdict, Colour> = {
  pass: 'green',
  remark: 'yellow',
  fail: 'red',
  review: 'yellow',
  unchecked: 'grey',
  'not-applicable': 'grey',
};

const CODES: Record<Colour, number> = { red: 31, yellow: 33, green: 32, grey: 90, bold: 1 };
