import { displayWidth, wrapThai } from '../thai/index.js';
import { painter, type Paint } from './paint.js';
import { WORDS, type Language, type Words } from './words.js';

export interface TerminalOptions {
  lang: Language;
  /** Columns of the terminal; everything but addresses is wrapped or cut to it. At least 40. */
  width: number;
  colour: boolean;
}

/** What every part of a terminal report needs to know about how it is shown. */
export interface View {
  lang: Language;
  width: number;
  words: Words;
  paint: Paint;
}

export function viewOf({ lang, width, colour }: TerminalOptions): View {
  return { lang, width: Math.max(40, width), words: WORDS[lang], paint: painter(colour) };
}

/** A part of the report under its underlined title, or one sentence where there is nothing to say. */
export function section({ width, paint }: View, title: string, lines: readonly string[], nothing: string): string[] {
  if (lines.length === 0) return wrapThai(nothing, width);
  return [...wrapThai(title, width).map((line) => paint('bold', line)), paint('grey', '─'.repeat(Math.min(width, displayWidth(title)))), ...lines];
}
