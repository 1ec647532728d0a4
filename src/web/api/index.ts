import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { settledReport } from '../../audit/settled.js';
import { listChecklists, loadChecklist } from '../../checklist/load.js';
import type { Checklist } from '../../model/checklist.js';
import type { Report } from '../../model/report.js';
import { reportJson } from '../../report/index.js';
import type { Store } from '../../store/index.js';
import { toArabicDigits } from '../../thai/index.js';
import { refuse } from '../refusal.js';
import type { Env, Web } from '../web.js';

/** `/api`: what programs read, in the form of the report contract. Nothing here changes anything. */
export function api({ store, districts }: Web): Hono<Env> {
  const known = (slug: string): boolean => districts.some((district) => district.slug === slug);
  return new Hono<Env>()
    .use(async (c, next) => {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return readOnly(c);
      return next();
    })
    .use(etag())
    .get('/districts', (c) => json(c, { schemaVersion: 1, districts }))
    .get('/districts/:slug/audits', (c) => {
      const slug = c.req.param('slug');
      if (!known(slug)) return noDistrict(c);
      return json(c, { schemaVersion: 1, audits: store.audits(slug).filter((audit) => audit.finishedAt !== null) });
    })
    .get('/districts/:slug/report', (c) => {
      const slug = c.req.param('slug');
      if (!known(slug)) return noDistrict(c);
      const asked = c.req.query('year');
      const year = asked === undefined ? undefined : Number(/^\d{4}$/.exec(toArabicDigits(asked).trim())?.[0]);
      if (Number.isNaN(year)) {
        return refuse(c, { status: 400, title: { th: 'ปีไม่ถูกต้อง', en: 'Not a year' }, detail: { th: 'year ต้องเป็นปีงบประมาณ พ.ศ. สี่หลัก เช่น 2566', en: 'year must be a fiscal year of the Buddhist era such as 2566.' } });
      }
      return reportOf(c, store.lastAudit(slug, year), store);
    })
    .get('/audits/:id', (c) => reportOf(c, store.auditReport(c.req.param('id')), store))
    .get('/checklists', (c) => json(c, { schemaVersion: 1, checklists: listChecklists() }))
    .get('/checklists/:id', (c) => {
      const result = loadChecklist(c.req.param('id'));
      return result.ok ? json(c, result.checklist) : refuse(c, { status: 404, title: { th: 'ไม่มีแบบตรวจนี้', en: 'No such checklist' }, detail: result.message });
    });
}

/** With what people decided beside the machine's verdicts. */
function reportOf(c: Context<Env>, report: Report | null, store: Store): Response | Promise<Response> {
  const audit = report === null ? null : store.auditRecord(report.audit.id);
  if (report !== null) return body(c, reportJson(audit === null ? report : settledReport(store, audit, report, checklistNamed(report.checklist.id))));
  return refuse(c, { status: 404, title: { th: 'ยังไม่มีผลตรวจ', en: 'No such audit' }, detail: { th: 'ไม่มีผลตรวจที่เสร็จแล้วตามที่ขอ', en: 'There is no finished audit of what was asked for.' } });
}

function checklistNamed(id: string): Checklist | null {
  const loaded = loadChecklist(id);
  return loaded.ok ? loaded.checklist : null;
}

function json(c: Context<Env>, value: unknown): Response {
  return body(c, `${JSON.stringify(value, null, 2)}\n`);
}

function body(c: Context<Env>, text: string): Response {
  return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
}

function noDistrict(c: Context<Env>): Response | Promise<Response> {
  return refuse(c, { status: 404, title: { th: 'ไม่รู้จักสำนักงานเขตนี้', en: 'No such district' }, detail: { th: 'รายชื่ออยู่ที่ /api/districts', en: 'All of them stand in /api/districts.' } });
}

function readOnly(c: Context<Env>): Response | Promise<Response> {
  c.header('allow', 'GET, HEAD');
  return refuse(c, { status: 405, title: { th: 'อ่านได้อย่างเดียว', en: 'For reading only' }, detail: { th: 'API นี้ใช้อ่านข้อมูลเท่านั้น', en: 'Nothing can be changed through this API.' } });
}
