import type { Child } from 'hono/jsx';
import { PAGE_WORDS, readableText, type Language } from '../../report/index.js';
import { say } from '../say.js';

/** Advice that can be copied; it is Thai, because it is pasted into Thai papers. */
export function Paste({ id, place, th, en, lang }: { id: string; place: string; th: string; en: string | undefined; lang: Language }): Child {
  const page = PAGE_WORDS[lang];
  return (
    <div class="paste">
      <p class="lead"><strong>{page.paste}</strong> <button type="button" class="quiet" data-copy={id} data-copied={page.copied} hidden>{page.copy}<span class="hidden">{say(lang, ` ข้อความแนะนำของ ${place}`, ` the advice on ${place}`)}</span></button></p>
      {lang === 'th' || en === undefined ? null : <p>{readableText(en)}</p>}
      {lang === 'th' ? null : <p class="soft">{page.pasteLanguage}</p>}
      <p id={id} lang="th">{readableText(th)}</p>
    </div>
  );
}

