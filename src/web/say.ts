import type { Language } from '../report/index.js';

/** A sentence of a page. Both languages stand side by side, so that neither is forgotten. */
export type Sentence = Readonly<Record<Language, string>>;

export function say(lang: Language, th: string, en: string): string {
  return lang === 'th' ? th : en;
}
