import type { Verdict } from '../../model/verdict.js';

/**
 * One colour per verdict, told apart with any colour vision by lightness and hue (blue, green, orange, red-brown, greys), each at least
 * 4.5 : 1 against white. The mark says the same without colour.
 */
export const COLOURS: Record<Verdict, string> = {
  pass: '#00694f',
  remark: '#8a5a00',
  fail: '#a3200d',
  review: '#1f4fa3',
  unchecked: '#5a5a5a',
  'not-applicable': '#757575',
};

/** The mark of a verdict as strokes in a square of 20: tick, exclamation mark, cross, question mark, dash, dot. */
export const MARK_PATHS: Record<Verdict, string> = {
  pass: 'M4 10.5 8.5 15 16 5.5',
  remark: 'M10 3.5V11.5M10 15.9V16.1',
  fail: 'M5 5 15 15M15 5 5 15',
  review: 'M6 7.2C6 2.4 14 2.4 14 7.2 14 10 10 9.8 10 12.4M10 15.9V16.1',
  unchecked: 'M4.5 10H15.5',
  'not-applicable': 'M10 9.9V10.1',
};

export const INK = '#1a1a1a';
export const FAINT = '#595959';
export const LINE = '#c9c9c9';
export const BAND = '#1f4fa3';
