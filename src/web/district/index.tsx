import { Hono } from 'hono';
import type { District } from '../../model/district.js';
import { mayEdit } from '../may.js';
import { forbidden, notFound } from '../problems.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { afterwards, asked, districtOf, text, yearValue } from './asked.js';
import { assign } from './assign.js';
import { decide, withdraw } from './decide.js';
import { Districts, matching } from './districts.js';
import { exported } from './exports.js';
import { History } from './history.js';
import { assignmentsPage, boardPage, emptyPage, itemPage, itemsOf, noFile } from './pages.js';
import { pictures } from './pictures.js';
import { finishedAudits, itemHref, seenOf, yearsOf } from './seen.js';
import { template } from './templates.js';

/** Audits that the history of a district shows one by one. */
const PAST_NIGHTS = 60;

/** `/districts`, and of each district its board, items and history; `/audits` the same of any stored audit. */
export function districtPages(web: Web): Hono<Env> {
  const { store } = web;
  const app = new Hono<Env>();
  const shots = pictures(web);

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
  app.post('/districts/:slug/assignments', async (c) => {
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

  app.post('/districts/:slug/settlements', async (c) => {
    const district = districtOf(web, c);
    if (district === null) return notFound(c);
    if (!mayEdit(c.var.user, district.slug)) return forbidden(c);
    const form = await c.req.parseBody();
    const seen = seenOf(web, { audit: text(form['audit']) }, c.var.lang, c.var.user);
    const requirement = text(form['requirement']);
    const item = seen?.report.items.find((one) => one.requirements.some((other) => other.id === requirement));
    if (seen === null || item === undefined || seen.district.slug !== district.slug) return notFound(c);
    // The newest audit of a district is shown under the district's own address.
    const current = seen.record.precheck ? seen : { ...seen, path: `/districts/${district.slug}` };
    const attempt = decide(web, current, item, { requirement, verdict: text(form['verdict']), reason: text(form['reason']), name: text(form['name']), replaces: text(form['replaces']) });
    if (attempt === null) return c.redirect(afterwards(itemHref(current, item.id), 'settled', requirement), 303);
    c.status(422);
    return itemPage({ web, shots }, c, current, item.id, attempt);
  });
  app.post('/districts/:slug/settlements/:id/withdraw', async (c) => {
    const district = districtOf(web, c);
    const settlement = /^\d{1,15}$/.test(c.req.param('id')) ? store.settlements.byId(Number(c.req.param('id'))) : null;
    if (district === null || settlement === null || settlement.district !== district.slug) return notFound(c);
    if (!mayEdit(c.var.user, district.slug)) return forbidden(c);
    withdraw(web, c.var.user, settlement);
    const seen = seenOf(web, { audit: text((await c.req.parseBody())['audit']) }, c.var.lang, c.var.user);
    return c.redirect(afterwards(seen?.record.precheck === true ? itemHref(seen, settlement.item) : `/districts/${district.slug}/items/${settlement.item}?year=${settlement.fiscalYear}`, 'withdrawn', settlement.requirement), 303);
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
