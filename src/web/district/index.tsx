import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { contentComparison, diffReports } from '../../audit/comparison.js';
import { explain } from '../../audit/explanation.js';
import type { AuditDiff } from '../../model/diff.js';
import type { District } from '../../model/district.js';
import { plainText, WORDS } from '../../report/index.js';
import { toArabicDigits } from '../../thai/index.js';
import type { AuditRecord } from '../../store/index.js';
import { mayEdit } from '../may.js';
import { forbidden, notFound, tooLarge } from '../problems.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { assign } from './assign.js';
import { Assignments, type AssignmentsProps } from './assignments.js';
import { Board, NoResult } from './board.js';
import { decide, decisionsOf, withdraw } from './decide.js';
import { Districts, matching } from './districts.js';
import { exported, hasPurchases } from './exports.js';
import { History } from './history.js';
import { Item } from './item.js';
import type { LinkPast } from './links.js';
import { pictures, type Pictures } from './pictures.js';
import { checklistOf, finishedAudits, itemHref, seenOf, yearsOf, type Seen, type Wanted } from './seen.js';
import type { Attempt } from './settle.js';
import { formsFor, template } from './templates.js';

/** What a form of these pages may hold. */
const MOST_BYTES = 256 * 1024;
/** Audits that a link's and an item's history shows. */
const PAST_AUDITS = 14;
/** Audits that the history of a district shows one by one. */
const PAST_NIGHTS = 60;

type C = Context<Env>;

/** `/districts`, and of each district its board, items and history; `/audits` the same of any stored audit. */
export function districtPages(web: Web): Hono<Env> {
  const { store } = web;
  const app = new Hono<Env>();
  const shots = pictures(web);
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => tooLarge(c) });

  app.get('/districts', (c) => {
    const { lang } = c.var;
    const typed = (c.req.query('q') ?? '').slice(0, 60);
    const name = ({ nameTh, nameEn }: District): string => (lang === 'th' ? nameTh : nameEn);
    const rows = matching(web.districts, typed)
      .sort((a, b) => name(a).localeCompare(name(b), lang))
      .map((district) => ({ district, standing: store.standings.newest(district.slug) }));
    return c.render(<Districts rows={rows} typed={typed} lang={lang} />, { title: say(lang, 'สำนักงานเขต', 'District offices'), section: 'districts' });
  });

  app.get('/districts/:slug', (c) => {
    const found = asked(web, c);
    if (found === null) return notFound(c);
    const { district, year, seen } = found;
    return seen === null ? emptyPage(web, c, district, year) : boardPage(web, c, seen);
  });
  app.get('/districts/:slug/items/:item', (c) => {
    const seen = asked(web, c)?.seen ?? null;
    return seen === null ? notFound(c) : itemPage({ web, shots }, c, seen, c.req.param('item'), null);
  });
  app.get('/districts/:slug/history', (c) => {
    const found = asked(web, c);
    if (found === null) return notFound(c);
    const { district, year } = found;
    const { lang } = c.var;
    const years = yearsOf(finishedAudits(store, district.slug));
    const fiscalYear = year ?? years[0];
    const past = fiscalYear === undefined ? [] : store.standings.past(district.slug, fiscalYear, PAST_NIGHTS);
    if (fiscalYear === undefined || past.length === 0) return emptyPage(web, c, district, year);
    return c.render(<History district={district} fiscalYear={fiscalYear} years={years} past={past} items={itemsOf(web, past[0]?.audit, lang)} lang={lang} />, { title: say(lang, `ประวัติผลตรวจ สำนักงานเขต${district.nameTh} ปีงบประมาณ พ.ศ. ${fiscalYear}`, `History of ${district.nameEn}, fiscal year ${fiscalYear}`), section: 'districts' });
  });

  app.get('/districts/:slug/assignments', (c) => {
    const found = asked(web, c);
    if (found === null || found.seen === null) return notFound(c);
    if (!mayEdit(c.var.user, found.district.slug)) return forbidden(c);
    return assignmentsPage(c, { seen: found.seen, typed: null, faults: [], done: c.req.query('done') === 'saved' ? say(c.var.lang, 'บันทึกแล้ว', 'Saved.') : null });
  });
  app.post('/districts/:slug/assignments', limit, async (c) => {
    const district = districtOf(web, c);
    if (district === null) return notFound(c);
    if (!mayEdit(c.var.user, district.slug)) return forbidden(c);
    const form = await c.req.parseBody();
    const year = yearValue(text(form['year']));
    const seen = year === undefined ? null : seenOf(web, { slug: district.slug, year }, c.var.lang, c.var.user);
    if (seen === null) return notFound(c);
    const { faults, typed } = assign(web, seen, (name) => text(form[name]));
    if (faults.length === 0) return c.redirect(`/districts/${district.slug}/assignments?year=${seen.record.fiscalYear}&done=saved`, 303);
    c.status(422);
    return assignmentsPage(c, { seen, typed, faults, done: null });
  });

  app.post('/districts/:slug/settlements', limit, async (c) => {
    const district = districtOf(web, c);
    if (district === null) return notFound(c);
    if (!mayEdit(c.var.user, district.slug)) return forbidden(c);
    const form = await c.req.parseBody();
    const seen = seenOf(web, { audit: text(form['audit']) }, c.var.lang, c.var.user);
    const requirement = text(form['requirement']);
    const item = seen?.report.items.find((one) => one.requirements.some((other) => other.id === requirement));
    if (seen === null || item === undefined || seen.district.slug !== district.slug) return notFound(c);
    // The newest audit of a district is shown under the district's own address.
    const current = seen.precheck ? seen : { ...seen, path: `/districts/${district.slug}` };
    const attempt = decide(web, current, item, { requirement, verdict: text(form['verdict']), reason: text(form['reason']), name: text(form['name']), replaces: text(form['replaces']) });
    if (attempt === null) {
      const page = itemHref(current, item.id);
      return c.redirect(`${page}${page.includes('?') ? '&' : '?'}done=settled#${requirement}`, 303);
    }
    c.status(422);
    return itemPage({ web, shots }, c, current, item.id, attempt);
  });
  app.post('/districts/:slug/settlements/:id/withdraw', limit, (c) => {
    const district = districtOf(web, c);
    const settlement = /^\d{1,15}$/.test(c.req.param('id')) ? store.settlements.byId(Number(c.req.param('id'))) : null;
    if (district === null || settlement === null || settlement.district !== district.slug) return notFound(c);
    if (!mayEdit(c.var.user, district.slug)) return forbidden(c);
    withdraw(web, c.var.user, settlement);
    return c.redirect(`/districts/${district.slug}/items/${settlement.item}?year=${settlement.fiscalYear}&done=withdrawn#${settlement.requirement}`, 303);
  });

  app.get('/audits/:id', (c) => {
    const seen = seenOf(web, { audit: c.req.param('id') }, c.var.lang, c.var.user);
    return seen === null ? notFound(c) : boardPage(web, c, seen);
  });
  app.get('/audits/:id/items/:item', (c) => {
    const seen = seenOf(web, { audit: c.req.param('id') }, c.var.lang, c.var.user);
    return seen === null ? notFound(c) : itemPage({ web, shots }, c, seen, c.req.param('item'), null);
  });
  app.get('/audits/:id/exports/:file', async (c) => {
    const file = await exported(web, c, c.req.param('id'), c.req.param('file'));
    return file.kind === 'file' ? file.response : file.kind === 'none' ? notFound(c) : noFile(c, file.kind);
  });
  app.get('/audits/:id/pictures/:item/:number', async (c) => {
    const seen = seenOf(web, { audit: c.req.param('id') }, c.var.lang, c.var.user);
    const item = seen?.report.items.find((one) => one.id === c.req.param('item'));
    const number = /^\d{1,2}$/.test(c.req.param('number')) ? Number(c.req.param('number')) : null;
    const picture = seen === null || item === undefined || number === null ? null : await shots.picture(seen, item, number);
    // An audit never changes, and neither do its pictures.
    return picture === null ? c.body(null, 404) : c.body(new Uint8Array(picture.png), 200, { 'content-type': 'image/png', 'cache-control': 'private, max-age=86400' });
  });
  app.get('/templates/:item', async (c) => (await template(web, c, c.req.param('item'))) ?? notFound(c));
  return app;
}

interface Parts {
  web: Web;
  shots: Pictures;
}

/** Why there is no such file now, and what to do. */
function noFile(c: C, why: 'nothing' | 'busy' | 'late'): Response | Promise<Response> {
  const { lang } = c.var;
  const words = {
    nothing: say(lang, 'ไม่พบตารางที่แปลงเป็นไฟล์ชนิดนี้ได้ในเอกสารของข้อนี้ หากมีหลายตาราง กรุณาเลือกไฟล์ Excel', 'The documents of this item hold no table for such a file. Where there are several tables, please choose Excel.'),
    busy: say(lang, 'มีผู้ขอไฟล์หลายรายพร้อมกัน กรุณาลองใหม่ในอีกสักครู่', 'Several people ask for files at this moment. Please try again in a while.'),
    late: say(lang, 'ทำไฟล์ไม่เสร็จภายในเวลาที่กำหนด กรุณาลองใหม่ หรือใช้คำสั่ง oit report ที่เครื่องแม่ข่าย', 'The file was not ready in time. Please try again, or use oit report on the server.'),
  };
  c.status(why === 'nothing' ? 404 : 503);
  return c.render(<p>{words[why]}</p>, { title: say(lang, 'ยังไม่มีไฟล์นี้', 'There is no such file now'), section: 'districts' });
}

function boardPage(web: Web, c: C, seen: Seen): Response | Promise<Response> {
  return c.render(<Board seen={seen} diff={changesOf(web, seen)} />, { title: `${districtName(seen)} · ${say(seen.lang, 'ปีงบประมาณ พ.ศ.', 'fiscal year')} ${seen.record.fiscalYear}`, section: 'districts' });
}

function emptyPage(web: Web, c: C, district: District, year: number | null): Response | Promise<Response> {
  const { lang } = c.var;
  const years = yearsOf(finishedAudits(web.store, district.slug));
  return c.render(<NoResult slug={district.slug} year={year} years={years} lang={lang} />, { title: WORDS[lang].district(district.nameTh, district.nameEn), section: 'districts' });
}

function itemPage({ web, shots }: Parts, c: C, seen: Seen, id: string, attempt: Attempt | null): Response | Promise<Response> {
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

function assignmentsPage(c: C, props: AssignmentsProps): Response | Promise<Response> {
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

function itemsOf({ store }: Web, audit: string | undefined, lang: Env['Variables']['lang']): { id: string; title: string }[] {
  const report = audit === undefined ? null : store.auditReport(audit);
  const order = report === null ? [] : (checklistOf(report.checklist.id)?.items ?? report.items);
  return order.filter(({ id }) => report?.items.some((one) => one.id === id)).map(({ id, titleTh, titleEn }) => ({ id, title: plainText(lang === 'th' ? titleTh : titleEn) }));
}

interface Asked {
  district: District;
  year: number | null;
  seen: Seen | null;
}

/** The district and year of an address; null where there is no such district, or the year is none. */
function asked(web: Web, c: C): Asked | null {
  const district = districtOf(web, c);
  const typed = c.req.query('year');
  const year = typed === undefined || typed.trim() === '' ? null : yearValue(typed);
  if (district === null || year === undefined) return null;
  const wanted: Wanted = { slug: district.slug, year };
  return { district, year, seen: seenOf(web, wanted, c.var.lang, c.var.user) };
}

function districtOf({ districts }: Web, c: C): District | null {
  const slug = c.req.param('slug');
  return districts.find((one) => one.slug === slug) ?? null;
}

/** A fiscal year of the Buddhist era, Thai digits too; undefined: it is none. */
function yearValue(typed: string): number | undefined {
  const digits = toArabicDigits(typed).trim();
  return /^25\d\d$/.test(digits) ? Number(digits) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

