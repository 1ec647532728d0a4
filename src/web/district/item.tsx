import type { Child } from 'hono/jsx';
import type { ExplainedRequirement, Explanation } from '../../model/explanation.js';
import type { Evidence, Finding } from '../../model/finding.js';
import type { ItemReport, RequirementReport } from '../../model/report.js';
import { addressName, conclusion, EXPLANATION_WORDS, locatorIn, lookedGroups, PAGE_WORDS, placedHref, readableText, reasonSentences, WORDS, type Language } from '../../report/index.js';
import type { Form } from '../../template/index.js';
import { mayEdit } from '../may.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { Notices, pointsText, ResponsibleFor } from './board.js';
import { ItemHistory, Links, type LinkPast } from './links.js';
import { pictureKey } from './pictures.js';
import { DecidedVerdict, Done, Faults } from './parts.js';
import { boardHref, itemHref, type Seen } from './seen.js';
import { PastSettlements, Settled, SettleForm, type Attempt, type Decision } from './settle.js';

export interface ItemProps {
  seen: Seen;
  item: ItemReport;
  explanation: Explanation;
  /** Every decision on the item, the newest first, with what it means for this audit. */
  decisions: readonly Decision[];
  /** Outcomes of the submitted addresses over the last audits, oldest first, and verdicts of the item. */
  past: LinkPast;
  /** What was typed and could not be kept. */
  attempt: Attempt | null;
  done: string | null;
  /** Empty where a file is no remedy. */
  forms: readonly Form[];
  /** Numbers of pictures by `pictureKey`. */
  pictured: ReadonlyMap<string, number>;
  /** Whether its documents hold purchases that can be had as open data. */
  purchases: boolean;
}

/** One item, requirement by requirement. */
export function Item(props: ItemProps): Child {
  const { seen, item, explanation, decisions, past, attempt, done, forms, purchases } = props;
  const { lang, gains, report, district, record, user } = seen;
  const page = PAGE_WORDS[lang];
  const gain = gains.find((one) => one.item === item.id);
  return (
    <>
      <Faults faults={attempt?.faults ?? []} lang={lang} />
      <Done text={done} />
      <Neighbours seen={seen} item={item.id} name={say(lang, 'ข้ออื่น', 'Other items')} />
      <Notices seen={seen} />
      <div class="card">
        <p class="lead"><DecidedVerdict verdict={item.verdict} settled={item.settled} lang={lang} />{gain === undefined ? null : <> · {page.points} {pointsText(gain, lang)}</>}</p>
        <ul>{reasonSentences(explanation, WORDS[lang], EXPLANATION_WORDS[lang]).map((line) => <li>{line}</li>)}</ul>
        <p>{say(lang, 'ผู้รับผิดชอบ: ', 'Responsible: ')}<ResponsibleFor item={item} seen={seen} />
          {mayEdit(user, district.slug) ? <> · <a href={`/districts/${district.slug}/assignments?year=${record.fiscalYear}#${item.id}`}>{say(lang, 'แก้ไข', 'Change')}<span class="hidden">{say(lang, ' ผู้รับผิดชอบและวันเสร็จ', ' section and due date')}</span></a></> : null}
        </p>
        {seen.assignments.get(item.id)?.note ? <p class="soft"><Said text={seen.assignments.get(item.id)?.note ?? ''} lang={lang} /></p> : null}
        {forms.length === 0 ? null : (
          <>
            <p>{say(lang, 'แบบฟอร์มพร้อมกรอก เมื่อกรอกครบจะมีข้อมูลตามที่กำหนด', 'Forms that hold all that is asked for once they are filled in')}</p>
            <ul>{forms.map((form, at) => <li><a href={`/templates/${item.id}?year=${report.fiscalYear}&district=${district.slug}&form=${at}`} download><Said text={lang === 'th' ? form.titleTh : form.titleEn} lang={lang} /> ({FORMAT_NAMES[form.best]})</a></li>)}</ul>
          </>
        )}
        {purchases ? (
          <p>{say(lang, 'ข้อมูลที่เผยแพร่แล้ว แปลงเป็นข้อมูลเปิด: ', 'What is published, as open data: ')}
            {(['csv', 'xlsx', 'ocds.json'] as const).map((format, at) => <>{at === 0 ? '' : ' · '}<a href={`/audits/${record.id}/exports/${item.id}.${format}`} download>{DATA_NAMES[format]}</a></>)}</p>
        ) : null}
      </div>
      <h2>{say(lang, 'องค์ประกอบที่กำหนด', 'Requirements')}</h2>
      {explanation.requirements.map((one) => <Requirement one={one} {...props} />)}
      <Links seen={seen} links={explanation.links} reported={item.links} past={past} />
      <ItemHistory seen={seen} item={item.id} past={past} />
      <PastSettlements decisions={decisions} seen={seen} />
      <Neighbours seen={seen} item={item.id} name={say(lang, 'ข้ออื่น (ท้ายหน้า)', 'Other items (end of the page)')} />
    </>
  );
}

const FORMAT_NAMES = { xlsx: 'Excel', docx: 'Word', html: 'HTML' } as const;
const DATA_NAMES = { csv: 'CSV', xlsx: 'Excel', 'ocds.json': 'OCDS (JSON)' } as const;

function Neighbours({ seen, item, name: label }: { seen: Seen; item: string; name: string }): Child {
  const { items } = seen.report;
  const at = items.findIndex((one) => one.id === item);
  const [before, after] = [items[at - 1], items[at + 1]];
  const { lang } = seen;
  const name = (one: ItemReport): string => `${one.id} ${readableText(lang === 'th' ? one.titleTh : one.titleEn)}`;
  return (
    <nav class="neighbours" aria-label={label}>
      {before === undefined ? <span /> : <a rel="prev" href={itemHref(seen, before.id)} title={name(before)}><span aria-hidden="true">← </span>{before.id}<span class="hidden"> {say(lang, 'ข้อก่อนหน้า', 'the item before')}</span></a>}
      <a href={boardHref(seen)}>{say(lang, `ทุกข้อของสำนักงานเขต${seen.district.nameTh}`, `All items of ${seen.district.nameEn}`)}</a>
      {after === undefined ? <span /> : <a rel="next" href={itemHref(seen, after.id)} title={name(after)}>{after.id}<span aria-hidden="true"> →</span><span class="hidden"> {say(lang, 'ข้อถัดไป', 'the next item')}</span></a>}
    </nav>
  );
}

function Requirement({ one, ...props }: ItemProps & { one: ExplainedRequirement }): Child {
  const { seen, item, explanation, decisions, attempt } = props;
  const { lang, report } = seen;
  const words = EXPLANATION_WORDS[lang];
  const page = PAGE_WORDS[lang];
  const found = item.requirements.find((other) => other.id === one.id);
  const decision = decisions.find((other) => other.settlement.requirement === one.id && other.state !== 'withdrawn');
  const passes = one.verdict === 'pass';
  const looked = passes ? null : lookedGroups(one, lang, words);
  const nearest = one.findings.map((finding) => finding.params['nearest']).find((text) => typeof text === 'string' && text !== '');
  const searched = searchedIn(one.findings, lang);
  const advice = [...new Map(one.findings.flatMap((finding) => (finding.suggestionTh === undefined ? [] : [[finding.suggestionTh, finding.suggestionEn] as const])))];
  return (
    <article class={`card requirement v-${found?.settlement?.verdict ?? one.verdict}`} id={one.id} aria-labelledby={`${one.id}-title`}>
      <h3 id={`${one.id}-title`}>{one.id}{one.asked === null ? null : <> <Said text={lang === 'th' ? one.asked.textTh : one.asked.textEn} lang={lang} /></>}</h3>
      <p><DecidedVerdict verdict={one.verdict} settled={found?.settlement?.verdict} lang={lang} /> <span class="soft">{words.severities[one.severity]}{one.asked === null ? '' : ` · ${words.periods[one.asked.period](report.fiscalYear)}`}</span></p>
      {one.findings.map((finding) => <FindingPart finding={finding} explanation={explanation} seen={seen} at={one.id} item={item.id} pictured={props.pictured} />)}
      <ul class="soft">
        <li>{conclusion(one, words)}</li>
        {passes || searched === null ? null : <li>{searched}</li>}
        {looked === null || looked.length === 0 ? null : <li>{page.searched}: <Said text={looked.join(' · ')} lang={lang} /></li>}
        {passes || one.looked !== null ? null : <li>{say(lang, 'ผลนี้เก็บไว้ก่อนที่โปรแกรมจะบันทึกว่าดูเอกสารใด', 'This result is from before it was recorded what was looked at.')}</li>}
        {typeof nearest === 'string' ? <li>{page.nearest}: <q><Said text={nearest} lang={lang} /></q></li> : null}
        {one.unchanged === false ? <li>{words.changed}</li> : null}
      </ul>
      {advice.map(([th, en], index) => <Paste id={`paste-${one.id}-${index + 1}`} place={one.id} th={th} en={en} lang={lang} />)}
      <Decide requirement={found} decision={decision} attempt={attempt?.requirement === one.id ? attempt : null} props={props} />
    </article>
  );
}

/** What a person decided, and the way to decide. */
function Decide({ requirement, decision, attempt, props }: { requirement: RequirementReport | undefined; decision: Decision | undefined; attempt: Attempt | null; props: ItemProps }): Child {
  const { seen } = props;
  if (requirement === undefined) return null;
  const open = requirement.verdict === 'review' && (decision?.state !== 'holds' || attempt !== null);
  return (
    <>
      {decision === undefined ? null : <Settled decision={decision} seen={seen} />}
      {open && (seen.newest || seen.precheck) && mayEdit(seen.user, seen.district.slug) ? <SettleForm requirement={requirement} earlier={decision?.settlement ?? null} attempt={attempt} seen={seen} /> : null}
    </>
  );
}

/** More places than these stand behind a fold. */
const SHOWN = 3;
const MOST_SHOWN = 40;

interface FindingProps {
  finding: Finding;
  explanation: Explanation;
  seen: Seen;
  /** Requirement. */
  at: string;
  item: string;
  pictured: ReadonlyMap<string, number>;
}

function FindingPart({ finding, explanation, seen, at, item, pictured }: FindingProps): Child {
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
      <img src={path} loading="lazy" alt={say(lang, `ภาพของ ${place}`, `Picture of ${place}`)} />
      <figcaption class="hint"><Said text={place} lang={lang} /> · {say(lang, 'ปกปิดข้อมูลส่วนบุคคลแล้ว', 'personal data blacked out')}</figcaption>
    </figure>
  );
}

function searchedIn(findings: readonly Finding[], lang: Language): string | null {
  for (const { params, verdict } of findings) {
    const { documents, pages, tables } = params;
    if (verdict !== 'pass' && typeof documents === 'number' && documents > 0) return PAGE_WORDS[lang].searchedIn(documents, Number(pages ?? 0), Number(tables ?? 0));
  }
  return null;
}

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

