import type { Child } from 'hono/jsx';
import type { Language } from '../../report/index.js';
import { say, type Sentence } from '../say.js';

/** What is wrong with one field of a form; `field` is the id of its input. */
export interface FieldError {
  field: string;
  message: Sentence;
}

/** Above a form that was not taken: what is wrong, each leading to its field. The focus begins here. */
export function ErrorSummary({ errors, lang }: { errors: readonly FieldError[]; lang: Language }): Child {
  if (errors.length === 0) return null;
  return (
    <div class="wrong" role="alert" tabindex={-1} autofocus id="errors">
      <h2>{say(lang, 'กรุณาแก้ไขก่อน', 'Please correct this first')}</h2>
      <ul>{errors.map(({ field, message }) => <li><a href={`#${field === 'source' ? 'source-file' : field}`}>{message[lang]}</a></li>)}</ul>
    </div>
  );
}
