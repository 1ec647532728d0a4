import { raw } from 'hono/html';
import { WORST_FIRST } from '../../model/verdict.js';
import { fiscalYearOn } from '../../thai/index.js';
import { monthsChart, scoreChart } from '../charts/index.js';
import { dateWords } from '../dates.js';
import { plainText, readableText } from '../plain.js';
import { band } from '../score.js';
import { settledScoreName } from '../settled.js';
import { LEVELS } from '../words.js';
import { Mark, Section } from './parts.js';
import type { PageView } from './view.js';

/** Who, when, by what, the estimate, the counts, and the pictures of them. */
export function Summary({ view }: { view: PageView }) {
  const { report, checklist, lang, words, page } = view;
  const { score, audit } = report;
  const links = report.items.flatMap((item) => item.links);
  const places = links.flatMap((link) => [link, ...link.attachments]);
  const documents = new Map(places.flatMap((place) => (place.document === null ? [] : [[place.document.sha256, place.document] as const])));
  const pages = [...documents.values()].reduce((sum, document) => sum + (document.pages ?? 0), 0);
  const saved = places.filter((place) => place.source === 'saved').length;
  const counts = [...WORST_FIRST].reverse().map((verdict) => ({ verdict, count: report.items.filter((item) => item.verdict === verdict).length })).filter(({ count }) => count > 0);
  const others = (score.alternatives ?? []).filter((other) => other.oit.low !== score.oit.low || other.oit.high !== score.oit.high);
  const { level } = score;
  const months = monthsChart(report, checklist, { lang, embedded: true });
  return (
    <Section id="summary" title={page.summary}>
      <ul class="facts">
        <li>{words.checked(dateWords(audit.asOf, lang))}</li>
        <li>{words.sources[audit.source]}</li>
        <li>{page.checkedItems(report.items.length, checklist.items.length)}</li>
        <li>{page.links(links.length, links.filter((link) => link.verdict === 'fail' && link.outcome !== 'ok').length)}</li>
        <li>{page.documents(documents.size, pages)}</li>
        {saved === 0 ? null : <li>{words.saved(saved)}</li>}
      </ul>
      <p class="score">{words.score}: {band(score.oit, 1)} {words.outOf100}</p>
      {score.settled === undefined ? null : <p class="score">{settledScoreName(lang)}: {band(score.settled, 1)}</p>}
      <p class="faint small">{words.estimateNote}</p>
      {others.length === 0 ? null : <p class="faint small">{words.otherRules}: {others.map((other) => `${words.rollUps[other.id]} ${band(other.oit, 1)}`).join(' · ')}</p>}
      {level === undefined ? null : <p>{words.levelIf(level.iit.toFixed(2), level.eit.toFixed(2))}: <strong>{level.level.low === level.level.high ? LEVELS[lang][level.level.low] : `${LEVELS[lang][level.level.low]} – ${LEVELS[lang][level.level.high]}`}</strong> ({band(level.total, 2)})</p>}
      <ul class="counts">{counts.map(({ verdict, count }) => <li><Mark verdict={verdict} /> {words.verdicts[verdict]} <strong>{count}</strong></li>)}</ul>
      <h3 id="strip">{page.strip}</h3>
      <nav aria-label={page.strip}>
        <ul class="strip">
          {report.items.map((item) => (
            <li><a class={`v-${item.verdict}`} href={`#${item.id}`} aria-label={`${item.id} ${words.verdicts[item.verdict]}`}><Mark verdict={item.verdict} /><span>{item.id}</span></a></li>
          ))}
        </ul>
      </nav>
      <div class="charts">
        <ChartPart title={page.scoreTitle} svg={scoreChart(report, checklist, { lang, embedded: true })} note={page.scoreNote} />
        {months === null ? null : <ChartPart title={page.months} svg={months} note={page.monthsNote} />}
      </div>
    </Section>
  );
}

function ChartPart({ title, svg, note }: { title: string; svg: string; note: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <figure>
        {raw(svg)}
        <figcaption>{note}</figcaption>
      </figure>
    </div>
  );
}

/** A checklist that does not settle anything for the present year says so before anything else; so do citizens' data that lie open. */
export function Notices({ view }: { view: PageView }) {
  const { report, words, page, lang } = view;
  const { checklist, audit, fiscalYear } = report;
  const exposed = view.repairs.filter((repair) => repair.code === 'personal-data-exposed');
  return (
    <>
      {checklist.status === 'draft' ? <p class="notice">{words.draftChecklist(plainText(checklist.id))}</p> : null}
      {checklist.status === 'past' ? <p class="notice">{words.pastChecklist(fiscalYear, fiscalYearOn(audit.asOf))}</p> : null}
      {exposed.length === 0 ? null : (
        <div class="notice grave" role="note">
          <p><strong>{page.personalData}</strong> {page.personalDataLead(exposed.length)}</p>
          <ul>{exposed.map((repair) => <li><a href={`#${repair.item}`}>{repair.item}</a> <span lang={lang}>{readableText(repair.message)}</span></li>)}</ul>
        </div>
      )}
    </>
  );
}
