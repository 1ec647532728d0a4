import type { Child } from 'hono/jsx';
import type { Explanation } from '../../model/explanation.js';
import type { Evidence, Finding } from '../../model/finding.js';
import { addressName, locatorIn, PAGE_WORDS, placedHref, readableText, type Language } from '../../report/index.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { pictureKey } from './pictures.js';
import type { Seen } from './seen.js';

/** More places than these stand behind a fold. */
const SHOWN = 3;
const MOST_SHOWN = 40;

interface Props {
  finding: Finding;
  explanation: Explanation;
  seen: Seen;
  /** Requirement. */
  at: string;
  item: string;
  pictured: ReadonlyMap<string, number>;
}

/** What was found, where it stands, and how it looks there. */
export function FindingPart({ finding, explanation, seen, at, item, pictured }: Props): Child {
  const { lang } = seen;
  const passes = finding.verdict === 'pass';
  const shown = finding.evidence.slice(0, MOST_SHOWN);
  const first = passes ? 1 : SHOWN;
  const numbers = new Map(shown.slice(0, first).flatMap((evidence) => (pictured.has(pictureKey(evidence)) ? [[pictured.get(pictureKey(evidence)) ?? 0, evidence] as const] : [])));
  const pictures = [...numbers].map(([number, evidence]) => <Shot path={`/audits/${seen.record.id}/pictures/${item}/${number}`} evidence={evidence} lang={lang} />);
  const line = (evidence: Evidence): Child => <EvidenceLine evidence={evidence} explanation={explanation} lang={lang} />;
  return (
    <div class="finding" data-code={finding.code} data-at={at}>
      {passes ? null : <p><Said text={lang === 'th' ? finding.messageTh : finding.messageEn} lang={lang} /></p>}
      {shown.length === 0 ? null : <ul class="evidence">{shown.slice(0, first).map(line)}</ul>}
      {pictures.length === 0 ? null : passes ? (
        <details><summary>{say(lang, 'ดูภาพของจุดนี้', 'Picture of the place')}</summary>{pictures}</details>
      ) : pictures}
      {shown.length > first ? (
        <details>
          <summary>{PAGE_WORDS[lang].moreEvidence(finding.evidence.length - first)}</summary>
          <ul class="evidence">{shown.slice(first).map(line)}</ul>
          {finding.evidence.length > shown.length ? <p class="soft">{say(lang, 'ทั้งหมดอยู่ในไฟล์ JSON', 'All of it is in the JSON file.')}</p> : null}
        </details>
      ) : null}
    </div>
  );
}

/** One place: where, in words, and what stands there. */
function EvidenceLine({ evidence: { url, locator, quote, confidence }, explanation, lang }: { evidence: Evidence; explanation: Explanation; lang: Language }): Child {
  const number = explanation.links.find((link) => link.addresses.includes(url))?.number;
  const place = readableText(locatorIn(lang, locator));
  return (
    <li>
      {number === undefined ? null : <span class="soft">{say(lang, `ลิงก์ ${number} `, `link ${number} `)}</span>}
      {url === '' ? null : <OutwardLink url={url} href={placedHref(url, locator, quote)}><Said text={addressName(url)} lang={lang} /></OutwardLink>}
      {place === '' ? null : <> · <strong><Said text={place} lang={lang} /></strong></>}
      {confidence === undefined ? null : <span class="soft">{say(lang, ` · อ่านจากภาพ ความมั่นใจ ${confidence}/100`, ` · read from a picture, confidence ${confidence}/100`)}</span>}
      {quote === '' ? null : <blockquote><Said text={quote} lang={lang} /></blockquote>}
    </li>
  );
}

/** The place as it looks; drawn when it comes into view. */
function Shot({ path, evidence: { url, locator }, lang }: { path: string; evidence: Evidence; lang: Language }): Child {
  const place = readableText([addressName(url), locatorIn(lang, locator)].filter((part) => part !== '').join(', '));
  return (
    <figure class="place">
      <a href={path}><img src={path} loading="lazy" alt={say(lang, `ภาพของ ${place}`, `Picture of ${place}`)} /></a>
      <figcaption class="hint"><Said text={place} lang={lang} /> · {say(lang, 'ปกปิดข้อมูลส่วนบุคคลแล้ว', 'personal data blacked out')}</figcaption>
    </figure>
  );
}
