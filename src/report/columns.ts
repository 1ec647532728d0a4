import { displayWidth } from '../thai/index.js';

/** Text cut to so many terminal columns, with … where something is missing, and never through a letter and its marks. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Text filled up with blanks to so many terminal columns; Thai marks above and below take none. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
