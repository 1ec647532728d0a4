import type { Child } from 'hono/jsx';
import type { ExplainedLink } from '../../model/explanation.js';
import type { LinkReport } from '../../model/report.js';
import type { Outcome } from '../../model/resource.js';
import type { Verdict } from '../../model/verdict.js';
import { EXPLANATION_WORDS, MARKS, momentWords, PAGE_WORDS, readableText, verdictWord, type Language } from '../../report/index.js';
import { flappingWords } from '../../wording/night.js';
import { FORMATS, REASONS } from '../../wording/terms.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { VerdictBadge } from '../verdict.js';
import { MarkCell } from './parts.js';
import type { Seen } from './seen.js';

/** The last audits, oldest first. */
export type LinkPast = readonly { audit: string; finishedAt: string; verdict: Verdict | null; outcomes: ReadonlyMap<string, Outcome> }[];

/** Each submitted link and what was opened from it: its state now and over the last audits, and what was received. */
export function Links({ seen, links, reported, past }: { seen: Seen; links: readonly ExplainedLink[]; reported: readonly LinkReport[]; past: LinkPast }): Child {
  const { lang } = seen;
  const page = PAGE_WORDS[lang];
  return (
    <section aria-labelledby="links">
      <h2 id="links">{page.linksOfItem}</h2>
      {links.length === 0 ? <p>{EXPLANATION_WORDS[lang].noLinks}</p> : (
        <div class="scroll" tabindex={0} role="region" aria-label={say(lang, 'ตารางลิงก์', 'Table of links')}>
          <table class="links">
            <thead>
              <tr><th scope="col">{page.linkNumber}</th><th scope="col">{page.address}</th><th scope="col">{page.outcome}</th><th scope="col">{say(lang, 'ครั้งที่ผ่านมา', 'Last audits')}</th></tr>
            </thead>
            <tbody>{links.map((link) => <Row link={link} links={links} report={reported.find((one) => one.url === link.url)} past={past} seen={seen} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ link, links, report, past, seen }: { link: ExplainedLink; links: readonly ExplainedLink[]; report: LinkReport | undefined; past: LinkPast; seen: Seen }): Child {
  const { lang } = seen;
  const words = EXPLANATION_WORDS[lang];
  const { document } = link;
  const facts: string[] = [];
  if (document !== null) facts.push(FORMATS[document.mediaType]?.[lang] ?? document.kind, classWords(document.readability, lang));
  if (document !== null && document.pages !== null) facts.push(words.pages(document.pages, document.kind));
  if (document !== null) facts.push(sizeWords(document.bytes, lang));
  const from = link.foundOn === null ? undefined : links.find((one) => one.foundOn === null && one.addresses.includes(link.foundOn ?? ''));
  if (from !== undefined) facts.push(words.foundOn(from.number));
  const notes = [...new Set(link.findings.filter((finding) => finding.verdict !== 'pass').map((finding) => readableText(lang === 'th' ? finding.messageTh : finding.messageEn)))];
  const flapping = link.foundOn === null ? report?.history?.flapping : undefined;
  return (
    <tr>
      <td class="number">{link.number}</td>
      <td><OutwardLink url={link.url}><Said text={link.url} lang={lang} /></OutwardLink>{facts.length === 0 ? null : <div class="soft">{facts.join(' · ')}</div>}</td>
      <td>
        <VerdictBadge verdict={link.verdict} lang={lang} /> {link.outcome === 'ok' ? say(lang, 'เปิดได้', 'opens') : (REASONS[link.outcome]?.[lang] ?? link.outcome)}
        {notes.map((note) => <div><Said text={note} lang={lang} /></div>)}
        {flapping === undefined ? null : <div>{flappingWords(flapping)[lang]}</div>}
      </td>
      <td>{link.foundOn === null ? <Past outcomes={past.flatMap(({ outcomes }) => outcomes.get(link.url) ?? [])} lang={lang} /> : <span class="soft">–</span>}</td>
    </tr>
  );
}

/** Outcomes over the last audits as marks, oldest first, and in words. */
function Past({ outcomes, lang }: { outcomes: readonly Outcome[]; lang: Language }): Child {
  const open = outcomes.filter((outcome) => outcome === 'ok').length;
  if (outcomes.length === 0) return <span class="soft">–</span>;
  return (
    <>
      <span class="outcomes" aria-hidden="true">{outcomes.map((outcome) => <span class={`cell ${outcome === 'ok' ? 'pass' : 'fail'}`}>{outcome === 'ok' ? MARKS.pass : MARKS.fail}</span>)}</span>
      <div class="soft">{say(lang, `เปิดได้ ${open} จาก ${outcomes.length} ครั้งล่าสุด`, `opened ${open} of the last ${outcomes.length} times`)}</div>
    </>
  );
}

function classWords(readability: string, lang: Language): string {
  const words: Record<string, readonly [string, string]> = {
    R4: ['ตารางข้อมูลเปิด (R4)', 'open table (R4)'],
    R3: ['ตารางที่เครื่องอ่านได้ (R3)', 'readable table (R3)'],
    R2: ['ข้อความที่เครื่องอ่านได้ (R2)', 'readable text (R2)'],
    R1: ['เป็นภาพ เครื่องอ่านข้อความไม่ได้ (R1)', 'a picture (R1)'],
    R0: ['เปิดอ่านไม่ได้ (R0)', 'cannot be opened (R0)'],
  };
  const [th, en] = words[readability] ?? [readability, readability];
  return say(lang, th, en);
}

function sizeWords(bytes: number, lang: Language): string {
  const [size, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), say(lang, 'กิโลไบต์', 'kB')] : [(bytes / 1_000_000).toFixed(1), say(lang, 'เมกะไบต์', 'MB')];
  return `${size} ${unit}`;
}

/** Verdicts of the item over the last audits. */
export function ItemHistory({ seen, item, past }: { seen: Seen; item: string; past: LinkPast }): Child {
  const { lang, district, record } = seen;
  const known = past.flatMap(({ audit, finishedAt, verdict }) => (verdict === null ? [] : [{ audit, finishedAt, verdict }]));
  if (known.length < 2) return null;
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say(lang, 'ผลของข้อนี้ในการตรวจที่ผ่านมา', 'This item in the last audits')}</h2>
      <ol class="past">
        {known.map(({ audit, finishedAt, verdict }) => (
          <li><a href={`/audits/${audit}/items/${item}`} title={momentWords(finishedAt, lang)}><MarkCell verdict={verdict} /><span class="hidden">{momentWords(finishedAt, lang)} {verdictWord(verdict, lang)}</span></a></li>
        ))}
      </ol>
      <p><a href={`/districts/${district.slug}/history?year=${record.fiscalYear}`}>{say(lang, 'ประวัติทุกข้อ', 'History of all items')}</a></p>
    </section>
  );
}
