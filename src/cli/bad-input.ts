/** One sentence in the user's two languages. */
export interface Sentence {
  th: string;
  en: string;
}

/**
 * The user asked for something that cannot be done. Thrown before any work, caught in one place (`run.ts`), which
 * shows the sentence and ends with status 2. Everything else that is thrown is a bug of ours.
 */
export class BadInput extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = 'BadInput';
  }
}
