import type { Context } from 'hono';
import { contentComparison, diffReports } from '../../audit/comparison.js';
import { explain } from '../../audit/explanation.js';
import type { AuditDiff } from '../../model/diff.js';
import type { District } from '../../model/district.js';
import { plainText, WORDS } from '../../report/index.js';
import type { AuditRecord } from '../../store/index.js';
import { notFound } from '../problems.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { Assignments, type AssignmentsProps } from './assignments.js';
import { Board } from './board.js';
import { decisionsOf } from './decide.js';
import { hasPurchases } from './exports.js';
import { Item } from './item.js';
import type { LinkPast } from './links.js';
import { NoResult } from './no-result.js';
import type { Pictures } from './pictures.js';
import { checklistOf, finishedAudits, yearsOf, type Seen } from './seen.js';
import type { Attempt } from './settle.js';
import { formsFor } from './templates.js';

type C = Context<Env>;

/** Audits that a link's and an item's history shows. */
const PAST_AUDITS = 14;

/** What a page of an item is made with. */
export interface Parts {
  web: Web;
  shots: Pictures;
}

/** Why there is no such file now, and what to do. */
export function noFile(c: C, why: 'nothing' | 'busy' | 'late'): Response | Promise<Response> {
  const { lang } = c.var;
  const words = {
    nothing: say(lang, 'ไม่พบตารางที่แปลงเป็นไฟล์ชนิดนี้ได้ในเอกสารของข้อนี้ หากมีหลายตาราง กรุณาเลือกไฟล์ Excel', 'The documents of this item hold no table for such a file. Where there are several tables, please choose Excel.'),
    busy: say(lang, 'มีผู้ขอไฟล์หลายรายพร้อมกัน กรุณาลองใหม่ในอีกสักครู่', 'Several people ask for files at this moment. Please try again in a while.'),
    late: say(lang, 'ทำไฟล์ไม่เสร็จภายในเวลาที่กำหนด กรุณาลองใหม่ หรือใช้คำสั่ง oit report ที่เครื่องแม่ข่าย', 'The file was not ready in time. Please try again, or use oit report on the server.'),
  };
  c.status(why === 'nothing' ? 404 : 503);
  return c.render(<p>{words[why]}</p>, { title: say(lang, 'ยังไม่มีไฟล์นี้', 'There is no such file now'), section: 'districts' });
}

export function boardPage(web: Web, c: C, seen: Seen): Response | Promise<Response> {
  return c.render(<Board seen={seen} diff={changesOf(web, seen)} />, { title: `${districtName(seen)} · ${say(seen.lang, 'ปีงบประมาณ พ.ศ.', 'fiscal year')} ${seen.record.fiscalYear}`, section: 'districts' });
}

export function emptyPage(web: Web, c: C, district: District, year: number | null): Response | Promise<Response> {
  const { lang } = c.var;
  const years = yearsOf(finishedAudits(web.store, district.slug));
  return c.render(<NoResult slug={district.slug} year={year} years={years} lang={lang} />, { title: WORDS[lang].district(district.nameTh, district.nameEn), section: 'districts' });
}

export function itemPage({ web, shots }: Parts, c: C, seen: Seen, id: string, attempt: Attempt | null): Response | Promise<Response> {
  const { lang, report, checklist } = seen;
  const item = report.items.find((one) => one.id === id);
  const explanation = explain(report, id, checklist, null);
  if (item === undefined || explanation === null) return notFound(c);
  const title = plainText(lang === 'th' ? item.titleTh : item.titleEn);
  return c.render(
    <Item seen={seen} item={item} explanation={explanation} decisions={decisionsOf(web, seen, item)} past={pastOf(web, seen, id)} attempt={attempt} done={doneWords(c)} forms={formsFor(report.checklist.id, report.fiscalYear, id, seen.district.nameTh)} pictured={shots.likely(seen, item)} purchases={hasPurchases(seen, id)} />,
    { title: `${item.id} ${title} · ${districtName(seen)}`, section: 'districts' },
  );
}

export function assignmentsPage(c: C, props: AssignmentsProps): Response | Promise<Response> {
  const { lang } = c.var;
  return c.render(<Assignments {...props} />, { title: `${say(lang, 'ผู้รับผิดชอบและวันเสร็จ', 'Sections and due dates')} · ${districtName(props.seen)}`, section: 'districts' });
}

function districtName({ district, lang }: Seen): string {
  return WORDS[lang].district(district.nameTh, district.nameEn);
}

function doneWords(c: C): string | null {
  const { lang } = c.var;
  switch (c.req.query('done')) {
    case 'settled':
      return say(lang, 'บันทึกการตัดสินแล้ว', 'The decision is recorded.');
    case 'withdrawn':
      return say(lang, 'ถอนการตัดสินแล้ว', 'The decision is withdrawn.');
    default:
      return null;
  }
}

/** Against the audit before of the same year, a pre-check against the newest of the district; one that judged the same evidence again is compared with what it judged. */
function changesOf({ store }: Web, { audits, record, report }: Seen): AuditDiff | null {
  const before = audits[audits.findIndex((one) => one.id === record.id) + 1];
  const earlier = before === undefined ? null : store.auditReport(before.id);
  return earlier === null ? null : diffReports(earlier, report, contentComparison(store));
}

/** What became of the submitted addresses of an item over the audits up to this one. */
function pastOf({ store }: Web, { audits, record }: Seen, item: string): LinkPast {
  const from = audits.findIndex((one) => one.id === record.id);
  const upToNow: readonly Pick<AuditRecord, 'id' | 'finishedAt' | 'startedAt' | 'rejudgeOf'>[] = from === -1 ? [record, ...audits] : audits.slice(from);
  const shown = upToNow.filter((one) => one.rejudgeOf === null || one.id === record.id).slice(0, PAST_AUDITS).toReversed();
  return shown.map(({ id, finishedAt, startedAt }) => ({
    audit: id,
    finishedAt: finishedAt ?? startedAt,
    verdict: store.standings.verdict(id, item),
    outcomes: new Map(store.runs.outcomes(id).map(({ url, outcome }) => [url, outcome])),
  }));
}

export function itemsOf({ store }: Web, audit: string | undefined, lang: Env['Variables']['lang']): { id: string; title: string }[] {
  const report = audit === undefined ? null : store.auditReport(audit);
  const order = report === null ? [] : (checklistOf(report.checklist.id)?.items ?? report.items);
  return order.filter(({ id }) => report?.items.some((one) => one.id === id)).map(({ id, titleTh, titleEn }) => ({ id, title: plainText(lang === 'th' ? titleTh : titleEn) }));
}
