import type { Child } from 'hono/jsx';
import type { Verdict } from '../model/verdict.js';
import { MARKS, verdictWord, type Language } from '../report/index.js';

/** A verdict as mark, colour and word; the word is there for everybody, the mark for those who do not see the colour. */
export function VerdictBadge({ verdict, lang }: { verdict: Verdict; lang: Language }): Child {
  return (
    <span class={`verdict ${verdict}`}>
      <span class="mark" aria-hidden="true">{MARKS[verdict]}</span> {verdictWord(verdict, lang)}
    </span>
  );
}
