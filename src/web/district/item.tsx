import type { Child } from 'hono/jsx';
import type { ExplainedRequirement, Explanation } from '../../model/explanation.js';
import type { Finding } from '../../model/finding.js';
import type { ItemReport, RequirementReport } from '../../model/report.js';
import { conclusion, EXPLANATION_WORDS, lookedGroups, PAGE_WORDS, readableText, reasonSentences, WORDS, type Language } from '../../report/index.js';
import type { Form } from '../../template/index.js';
import { mayEdit } from '../may.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { pointsText, ResponsibleFor } from './repair-first.js';
import { FindingPart } from './finding.js';
import { ItemHistory, Links, type LinkPast } from './links.js';
import { DecidedVerdict, Done, Faults } from './parts.js';
import { Paste } from './paste.js';
import { boardHref, itemHref, type Seen } from './seen.js';
import { Notices } from './summary.js';
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
      <a href={boardHref(seen)}>{say(lang, 'ทุกข้อ', 'All items')}<span class="hidden">{say(lang, `ของสำนักงานเขต${seen.district.nameTh}`, ` of ${seen.district.nameEn}`)}</span></a>
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
  const quoted = one.findings.flatMap((finding) => finding.evidence.map((evidence) => evidence.quote));
  const nearest = one.findings.map((finding) => finding.params['nearest']).find((text) => typeof text === 'string' && text !== '' && !quoted.includes(text));
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
      {open && (seen.newest || seen.record.precheck) && mayEdit(seen.user, seen.district.slug) ? <SettleForm requirement={requirement} earlier={decision?.settlement ?? null} attempt={attempt} seen={seen} /> : null}
    </>
  );
}

function searchedIn(findings: readonly Finding[], lang: Language): string | null {
  for (const { params, verdict } of findings) {
    const { documents, pages, tables } = params;
    if (verdict !== 'pass' && typeof documents === 'number' && documents > 0) return PAGE_WORDS[lang].searchedIn(documents, Number(pages ?? 0), Number(tables ?? 0));
  }
  return null;
}
