import type { Child } from 'hono/jsx';
import type { Evidence } from '../../model/finding.js';
import type { Verdict } from '../../model/verdict.js';
import { COLOURS, MARK_PATHS } from '../charts/index.js';
import { plainText, readableText } from '../plain.js';
import { locatorIn } from '../words.js';
import { addressName, placedHref, safeHref } from './address.js';
import { pictureKey, type NumberedPicture, type PageView } from './view.js';

/** The mark of a verdict; what it means stands beside it in words. */
export function Mark({ verdict, large = false }: { verdict: Verdict; large?: boolean }) {
  return (
    <svg class={large ? 'mark large' : 'mark'} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect width="28" height="28" rx="6" fill={COLOURS[verdict]} />
      <path d={MARK_PATHS[verdict]} transform="translate(4 4)" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

export function VerdictWord({ verdict, view }: { verdict: Verdict; view: PageView }) {
  return <span class={`word v-${verdict}`}>{view.words.verdicts[verdict]}</span>;
}

const THAI = /[\u0e00-\u0e7f]/;

/** Text from outside, with its language where that is not the page's own. */
export function Foreign({ text, view, address = false }: { text: string; view: PageView; address?: boolean }) {
  const said = address ? readableText(text) : plainText(text);
  return view.lang !== 'th' && THAI.test(said) ? <span lang="th">{said}</span> : <>{said}</>;
}

/** A link that leads to where it says it does, or the address as text where it may not be followed. */
export function Address({ url, view, href = safeHref(url), name }: { url: string; view: PageView; href?: string | null; name?: string }) {
  const text = <Foreign text={name ?? url} view={view} address />;
  return href === null ? <span>{text}</span> : <a href={href} rel="noopener noreferrer external">{text}</a>;
}

/** One place of evidence: where, what stands there, and the picture of it. */
export function EvidenceLine({ evidence, at, number, view }: { evidence: Evidence; at: string; number: number | undefined; view: PageView }) {
  const { url, locator, quote, confidence } = evidence;
  const place = plainText(locatorIn(view.lang, locator));
  const words = plainText(quote);
  const shot = view.numbered.get(pictureKey(evidence));
  return (
    <li>
      {number === undefined ? null : <span class="faint">[{number}] </span>}
      {url === '' ? null : <Address url={url} view={view} href={placedHref(url, locator, quote)} name={addressName(url)} />}
      {place === '' ? null : <> · <span class="place"><Foreign text={place} view={view} /></span></>}
      {confidence === undefined ? null : <span class="faint"> · OCR {confidence}/100</span>}
      {shot === undefined || shot.at === at ? null : <> · <a href={`#picture-${shot.number}`}>{view.page.pictureSame(shot.number)}</a></>}
      {words === '' ? null : <q class="quote"><Foreign text={words} view={view} /></q>}
    </li>
  );
}

/** A picture of a place. */
export function Shot({ shot: { number, picture }, place, view }: { shot: NumberedPicture; place: string; view: PageView }) {
  const { page } = view;
  const note = picture.page === null ? ` · ${page.pageWebNote}` : '';
  return (
    <figure class="shot" id={`picture-${number}`}>
      <div tabindex={0} role="group" aria-label={page.picture(number)}>
        <img src={`data:image/png;base64,${Buffer.from(picture.png).toString('base64')}`} width={Math.round(picture.width / 1.5)} height={Math.round(picture.height / 1.5)} alt={page.pictureAlt(number, place, picture.page)} />
      </div>
      <figcaption>{page.picture(number)}: <Foreign text={place} view={view} />{note}</figcaption>
    </figure>
  );
}

/** Advice in a block that can be copied: in the report's language, and in Thai where that is what will be pasted. */
export function Paste({ id, place, th, en, view }: { id: string; place: string; th: string; en: string | undefined; view: PageView }) {
  const { page } = view;
  return (
    <div class="paste">
      <div class="head">
        <span>{page.paste}</span>
        <button type="button" class="copy" data-copy={id} data-done={page.copied} aria-label={page.copyOf(place)} hidden>{page.copy}</button>
      </div>
      {page.pasteLanguage === null || en === undefined ? null : <p>{readableText(en)}</p>}
      {page.pasteLanguage === null ? null : <p class="faint small">{page.pasteLanguage}</p>}
      <p id={id} lang="th">{readableText(th)}</p>
    </div>
  );
}

export function Section({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
