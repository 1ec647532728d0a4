import type { ExplainedLink, ExplainedRequirement, Explanation } from '../../model/explanation.js';
import type { Finding } from '../../model/finding.js';
import { FORMATS, REASONS } from '../../wording/terms.js';
import { conclusion, lookedGroups, reasonSentences } from '../explanation.js';
import { plainText, readableText } from '../plain.js';
import { itemSettledText, settledText } from '../settled.js';
import { locatorIn } from '../words.js';
import { points } from './first.js';
import { Address, EvidenceLine, Foreign, Mark, Paste, Shot, VerdictWord } from './parts.js';
import { findingPlace, itemOf, pictureKey, type NumberedPicture, type PageView } from './view.js';

/** One item: why it got its verdict, its requirements with evidence, its links. */
export function Item({ explanation, view }: { explanation: Explanation; view: PageView }) {
  const { item, links, requirements } = explanation;
  const { lang, page, say, words } = view;
  const asked = itemOf(view, item.id);
  const gain = view.gains.find((one) => one.item === item.id);
  const reported = view.report.items.find((one) => one.id === item.id);
  const title = lang === 'th' ? item.titleTh : item.titleEn;
  return (
    <section class={`item v-${item.verdict}`} id={item.id} data-verdict={item.verdict} aria-labelledby={`${item.id}-title`}>
      <h3 id={`${item.id}-title`}><Mark verdict={item.verdict} large /> {item.id} <Foreign text={title} view={view} /></h3>
      <p class="lead">
        <VerdictWord verdict={item.verdict} view={view} />
        {reported === undefined || itemSettledText(reported, lang) === null ? null : <strong> · {itemSettledText(reported, lang)}</strong>}
        {gain === undefined ? null : <> · {page.points} {points(gain, view)}</>}
        {asked === undefined ? null : <span class="faint"> · {page.section}: {lang === 'th' ? asked.sectionTh : asked.sectionEn}</span>}
      </p>
      {item.verdict === 'pass' ? null : <ul class="small">{reasonSentences(explanation, words, say).map((line) => <li>{line}</li>)}</ul>}
      {requirements.map((one) => <RequirementCard one={one} explanation={explanation} view={view} />)}
      <Links links={links} item={item.id} view={view} />
      <p class="back small"><a href="#strip">{page.backToTop}</a></p>
    </section>
  );
}

/** More places than these are kept behind a fold. */
const SHOWN = 3;
const MOST_SHOWN = 40;

function RequirementCard({ one, explanation: { links }, view }: { one: ExplainedRequirement; explanation: Explanation; view: PageView }) {
  const { lang, page, say } = view;
  const looked = one.verdict === 'pass' ? null : lookedGroups(one, lang, say);
  const searched = searchedIn(one.findings, view);
  const quoted = one.findings.flatMap((finding) => finding.evidence.map((evidence) => evidence.quote));
  const nearest = one.findings.map((finding) => finding.params['nearest']).find((text) => typeof text === 'string' && text !== '' && !quoted.includes(text));
  const advice = adviceOf(one.findings);
  const reported = view.report.items.flatMap((item) => item.requirements).find((other) => other.id === one.id);
  const settled = reported === undefined ? null : settledText(reported, lang);
  return (
    <article class="req" id={one.id} aria-labelledby={`${one.id}-title`}>
      <h4 id={`${one.id}-title`}>
        <Mark verdict={one.verdict} /> {one.id} <span class="asked">{one.asked === null ? null : <Foreign text={lang === 'th' ? one.asked.textTh : one.asked.textEn} view={view} />}</span>
      </h4>
      <p class="small lead"><VerdictWord verdict={one.verdict} view={view} /> <span class="faint">· {say.severities[one.severity]}{one.asked === null ? '' : ` · ${say.periods[one.asked.period](view.report.fiscalYear)}`}</span></p>
      {settled === null ? null : <p><strong><Foreign text={settled} view={view} /></strong></p>}
      {one.findings.map((finding, index) => <FindingPart finding={finding} at={findingPlace(one.id, index)} links={links} view={view} />)}
      {one.verdict === 'pass' ? null : (
        <ul class="small faint">
          <li>{conclusion(one, say)}</li>
          {searched === null ? null : <li>{searched}</li>}
          {looked === null || looked.length === 0 ? null : <li>{page.searched}: <Foreign text={looked.join(' · ')} view={view} /></li>}
          {typeof nearest === 'string' ? <li>{page.nearest}: <q><Foreign text={nearest} view={view} /></q></li> : null}
        </ul>
      )}
      {advice.map(({ th, en }, index) => <Paste id={`paste-${one.id}-${index + 1}`} place={one.id} th={th} en={en} view={view} />)}
    </article>
  );
}

function FindingPart({ finding, at, links, view }: { finding: Finding; at: string; links: readonly ExplainedLink[]; view: PageView }) {
  const { lang, page } = view;
  const numberOf = (url: string): number | undefined => links.find((link) => link.addresses.includes(url))?.number;
  const lines = finding.evidence.slice(0, MOST_SHOWN).map((evidence) => <EvidenceLine evidence={evidence} at={at} number={numberOf(evidence.url)} view={view} />);
  const folded = finding.verdict === 'pass' ? 1 : SHOWN;
  const shots = shotsOf(finding, at, view);
  const pictures = shots.map(({ shot, locator }) => <Shot shot={shot} place={plainText(locatorIn(lang, locator))} view={view} />);
  const passes = finding.verdict === 'pass';
  return (
    <>
      {passes ? null : <p><Foreign text={lang === 'th' ? finding.messageTh : finding.messageEn} view={view} address /></p>}
      {lines.length === 0 ? null : <ul class="evidence small">{lines.slice(0, folded)}</ul>}
      {passes ? null : pictures}
      {lines.length > folded || (passes && pictures.length > 0) ? (
        <details>
          <summary class="small">{lines.length > folded ? page.moreEvidence(finding.evidence.length - folded) : page.picture(shots[0]?.shot.number ?? 1)}</summary>
          {lines.length > folded ? <ul class="evidence small">{lines.slice(folded)}</ul> : null}
          {passes ? pictures : null}
        </details>
      ) : null}
    </>
  );
}

/** Pictures that stand here, each once. */
function shotsOf(finding: Finding, at: string, view: PageView): { shot: NumberedPicture; locator: string }[] {
  const found = new Map<number, { shot: NumberedPicture; locator: string }>();
  for (const evidence of finding.evidence) {
    const shot = view.numbered.get(pictureKey(evidence));
    if (shot !== undefined && shot.at === at && !found.has(shot.number)) found.set(shot.number, { shot, locator: evidence.locator });
  }
  return [...found.values()];
}

function searchedIn(findings: readonly Finding[], { page }: PageView): string | null {
  for (const { params, verdict } of findings) {
    const { documents, pages, tables } = params;
    if (verdict !== 'pass' && typeof documents === 'number' && documents > 0) return page.searchedIn(documents, Number(pages ?? 0), Number(tables ?? 0));
  }
  return null;
}

/** Each piece of advice once. */
function adviceOf(findings: readonly Finding[]): { th: string; en: string | undefined }[] {
  const found = new Map<string, { th: string; en: string | undefined }>();
  for (const { suggestionTh, suggestionEn } of findings) if (suggestionTh !== undefined && !found.has(suggestionTh)) found.set(suggestionTh, { th: suggestionTh, en: suggestionEn });
  return [...found.values()];
}

function Links({ links, item, view }: { links: readonly ExplainedLink[]; item: string; view: PageView }) {
  const { page, say } = view;
  if (links.length === 0) return <p>{say.noLinks}</p>;
  const troubled = links.some((link) => link.verdict !== 'pass');
  const advice = adviceOf(links.flatMap((link) => link.findings.filter((finding) => finding.verdict !== 'pass' && finding.verdict !== 'unchecked')));
  return (
    <>
      <details open={troubled}>
        <summary>{page.linksOfItem} ({links.length})</summary>
        <table>
          <thead>
            <tr><th scope="col" class="narrow">{page.linkNumber}</th><th scope="col">{page.address}</th><th scope="col">{page.outcome}</th></tr>
          </thead>
          <tbody>{links.map((link) => <LinkRow link={link} links={links} view={view} />)}</tbody>
        </table>
      </details>
      {advice.map(({ th, en }, index) => <Paste id={`paste-${item}-links-${index + 1}`} place={`${item} ${view.words.link}`} th={th} en={en} view={view} />)}
    </>
  );
}

function LinkRow({ link, links, view }: { link: ExplainedLink; links: readonly ExplainedLink[]; view: PageView }) {
  const { lang, say } = view;
  const { document } = link;
  const about: string[] = [];
  if (document !== null) about.push(FORMATS[document.mediaType]?.[lang] ?? document.kind, document.readability);
  if (document !== null && document.pages !== null) about.push(say.pages(document.pages, document.kind));
  const from = link.foundOn === null ? undefined : links.find((one) => one.foundOn === null && one.addresses.includes(link.foundOn ?? ''));
  if (from !== undefined) about.push(say.foundOn(from.number));
  const notes = [...new Set(link.findings.filter((finding) => finding.verdict !== 'pass').map((finding) => readableText(lang === 'th' ? finding.messageTh : finding.messageEn)))];
  return (
    <tr>
      <td class="narrow">{link.number}</td>
      <td class="address"><Address url={link.url} view={view} />{about.length === 0 ? null : <div class="faint small">{about.join(' · ')}</div>}</td>
      <td>
        <Mark verdict={link.verdict} /> {outcomeWords(link, view)}
        {notes.map((note) => <div class="small"><Foreign text={note} view={view} /></div>)}
      </td>
    </tr>
  );
}

export function outcomeWords({ outcome, httpStatus }: Pick<ExplainedLink, 'outcome' | 'httpStatus'>, { lang, page }: PageView): string {
  if (outcome === 'ok') return page.opens;
  const words = REASONS[outcome]?.[lang] ?? outcome;
  return httpStatus === null || httpStatus < 400 || words.includes(String(httpStatus)) ? words : `${words} (HTTP ${httpStatus})`;
}
