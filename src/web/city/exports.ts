import { Hono, type Context } from 'hono';
import { momentWords } from '../../report/dates.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { choiceOf } from './choice.js';
import { csvOf, xlsxOf } from './files.js';
import { settledIn } from './settled.js';
import { citySheet, markWords, worstSheet } from './sheets.js';
import { cityStanding, type CityStanding } from './standing.js';
import { worstItems, type WorstItem } from './worst.js';

/** `/exports/city.csv`, `/exports/city.xlsx`, `/exports/worst.csv`, of the year that `?year=` names. */
export function cityExports({ store, districts, now }: Web): Hono<Env> {
  const app = new Hono<Env>();
  const settled = settledIn(store);
  const facts = (c: Context<Env>): { city: CityStanding; worst: WorstItem[] } | null => {
    const city = cityStanding(store.board, districts, choiceOf((name) => c.req.query(name)).year, settled);
    return city === null ? null : { city, worst: worstItems(store.board, city) };
  };
  const named = (c: Context<Env>, name: string): void => c.header('content-disposition', `attachment; filename="${name}"`);
  app.get('/city.csv', (c) => {
    const found = facts(c);
    if (found === null) return c.notFound();
    named(c, `oit-city-${found.city.fiscalYear}.csv`);
    return c.body(csvOf(citySheet(found.city, c.var.lang, { marks: false })), 200, { 'content-type': 'text/csv; charset=utf-8' });
  });
  app.get('/worst.csv', (c) => {
    const found = facts(c);
    if (found === null) return c.notFound();
    named(c, `oit-worst-${found.city.fiscalYear}.csv`);
    return c.body(csvOf(worstSheet(found.worst, found.city, c.var.lang)), 200, { 'content-type': 'text/csv; charset=utf-8' });
  });
  app.get('/city.xlsx', async (c) => {
    const found = facts(c);
    if (found === null) return c.notFound();
    const { lang } = c.var;
    const { city, worst } = found;
    named(c, `oit-city-${city.fiscalYear}.xlsx`);
    const created = now().toISOString();
    const title = say(lang, `ผลตรวจ OIT ทั้งกรุงเทพมหานคร ปีงบประมาณ พ.ศ. ${city.fiscalYear}`, `OIT results of all districts, fiscal year ${city.fiscalYear} BE`);
    const note = say(lang, `ผลล่าสุดของแต่ละเขต ณ ${momentWords(created, lang)} เป็นผลตรวจเบื้องต้นด้วยเครื่อง ไม่ใช่ผลอย่างเป็นทางการ`, `The newest result of every district as of ${momentWords(created, lang)}; a preliminary check by machine, not an official result`);
    return c.body(await xlsxOf([citySheet(city, lang, { marks: true }), worstSheet(worst, city, lang)], { title, notes: [note, markWords(lang)], created }), 200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  });
  return app;
}
