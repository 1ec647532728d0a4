import { Hono, type Context } from 'hono';
import type { Child } from 'hono/jsx';
import { loadChecklist } from '../../checklist/load.js';
import type { Checklist } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { LintFinding } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import { momentWords } from '../../report/dates.js';
import type { Language } from '../../report/index.js';
import type { Precheck } from '../../store/index.js';
import { changedItems, lintSubmission } from '../../submission/index.js';
import { mayEdit } from '../may.js';
import { notFound } from '../problems.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { ItemsSection } from './items.js';
import { LintSection } from './lint.js';
import { isSeen } from './list.js';
import { ProgressSection } from './progress.js';
import { ResultSection } from './result.js';
import { originWords, stateWords } from './words.js';

/** A pre-check with what its pages need to know of it. */
export interface Known {
  row: Precheck;
  district: District;
  checklist: Checklist;
  mayChange: boolean;
}

/** Origin of the live portal: what a list is linted against also when the stand-in answers for it. */
const LIVE_PORTAL = 'https://webportal.bangkok.go.th';
/** Without a script, so often is looked again. */
const REFRESH_SECONDS = 5;

/** `/prechecks/:id`: the list, what it shows by itself, how far its check is, and what that found. */
export function precheckPage(web: Web): Hono<Env> {
  return new Hono<Env>().get('/prechecks/:id', (c) => {
    const known = knownPrecheck(web, c);
    if (known === null) return notFound(c);
    const { row, district, checklist, mayChange } = known;
    const { lang } = c.var;
    const t = (th: string, en: string): string => say(lang, th, en);
    const isOpen = mayChange && row.state === 'idle';
    const findings = lint(web, known, row.submission);
    const report = row.auditId === null ? null : web.store.auditReport(row.auditId);
    const changed = report === null ? [] : changedItems(row.checked, row.submission);
    const links = row.submission.items.reduce((sum, item) => sum + item.links.length, 0);
    return c.render(
      <>
        <p class="soft">
          {t(`${checklist.items.length} ข้อ ${links} ลิงก์`, `${checklist.items.length} items, ${links} links`)} · {originWords(row, lang)} · {row.name === '' ? '' : `${row.name} · `}{t('นำเข้าเมื่อ', 'brought in')} {momentWords(row.createdAt, lang)} · <strong>{stateWords(row, changed.length > 0, lang)}</strong>
        </p>
        <Notes notes={row.notes} lang={lang} />
        {row.state !== 'idle' && <ProgressSection row={row} standing={web.prechecks.standing(row.id)} lang={lang} mayChange={mayChange} />}
        {row.state === 'idle' && row.trouble !== null && <p class="note" role="status">{troubleWords(row.trouble, lang)}</p>}
        {isOpen && <RunForms row={row} changed={changed} hasResult={report !== null} links={links} lang={lang} />}
        <nav class="actions" aria-label={t('ในหน้านี้', 'On this page')}>
          {report !== null && <a href="#result">{t('ผลตรวจ', 'Result')}</a>}
          <a href="#lint">{t('สิ่งที่เห็นจากรายการ', 'What the list shows')}</a>
          <a href="#list">{t('รายการลิงก์', 'The list')}</a>
          <a href="#export">{t('ส่งออก', 'Export')}</a>
        </nav>
        {report !== null && <ResultSection row={row} report={report} checklist={checklist} looks={web.store.looksOf(report.audit.id)} changed={changed} isAdopted={web.store.auditRecord(report.audit.id)?.precheck === false} lang={lang} mayChange={mayChange} isOpen={isOpen} />}
        <LintSection row={row} findings={findings} lang={lang} isOpen={isOpen} />
        <ItemsSection row={row} checklist={checklist} findings={findings} report={report} changed={changed} lang={lang} isOpen={isOpen} />
        <ExportSection row={row} lang={lang} />
        {isOpen && <RemoveForm row={row} lang={lang} />}
        {row.state !== 'idle' && <script type="module" src="/assets/precheck.js"></script>}
      </>,
      { title: titleOf(district, row, lang), section: 'prechecks', ...(row.state === 'idle' ? {} : { refresh: REFRESH_SECONDS }) },
    );
  });
}

export function titleOf(district: District, { fiscalYear }: Precheck, lang: Language): string {
  return say(lang, `ตรวจก่อนส่ง เขต${district.nameTh} ปีงบประมาณ พ.ศ. ${fiscalYear}`, `Pre-check of ${district.nameEn}, fiscal year ${fiscalYear}`);
}

/** The one the address names, where this person may see it; null otherwise. */
export function knownPrecheck(web: Web, c: Context<Env>): Known | null {
  const row = web.store.prechecks.get(c.req.param('id') ?? '');
  if (row === null || !isSeen(row, c)) return null;
  const district = web.districts.find(({ slug }) => slug === row.district);
  const checklist = loadChecklist(row.checklistId);
  if (district === undefined || !checklist.ok) return null;
  return { row, district, checklist: checklist.checklist, mayChange: mayEdit(c.var.user, row.district) };
}

/** Gravest first, otherwise by rule and item. */
export function lint(web: Web, { district, checklist }: Known, submission: Submission): LintFinding[] {
  const portal = web.audits.source === 'replica' ? LIVE_PORTAL : web.audits.portal;
  const order = ['H', 'S', 'info'];
  return lintSubmission(submission, { district, portal, checklist }).toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function troubleWords(trouble: string, lang: Language): string {
  if (trouble === 'stopped') return say(lang, 'การตรวจครั้งล่าสุดถูกหยุด รายการยังอยู่ครบ เริ่มตรวจใหม่ได้ทุกเมื่อ', 'The last check was stopped. The list is untouched; begin again whenever you like.');
  return say(lang, 'การตรวจครั้งล่าสุดไม่สำเร็จเพราะโปรแกรมขัดข้อง รายการยังอยู่ครบ กรุณาเริ่มตรวจใหม่ หากยังไม่สำเร็จโปรดแจ้งผู้ดูแลระบบ', 'The last check failed through our own fault. The list is untouched; please begin again, and tell the administrator if it stays so.');
}

/** More of them than these are behind a click. */
const NOTES_SHOWN = 3;

function Notes({ notes, lang }: { notes: Precheck['notes']; lang: Language }): Child {
  if (notes.length === 0) return null;
  const list = <ul>{notes.map((one) => <li>{one[lang]}</li>)}</ul>;
  return <div class="note">{notes.length <= NOTES_SHOWN ? list : <details><summary>{say(lang, `ข้อสังเกตเมื่อนำเข้า (${notes.length})`, `Noticed when it was brought in (${notes.length})`)}</summary>{list}</details>}</div>;
}

function RunForms({ row, changed, hasResult, links, lang }: { row: Precheck; changed: readonly string[]; hasResult: boolean; links: number; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const action = `/prechecks/${row.id}/run`;
  if (links === 0) return <p class="note">{t('ยังไม่มีลิงก์ให้ตรวจ เพิ่มลิงก์ในรายการด้านล่างก่อน', 'There is no link to check yet; add links to the list below first.')}</p>;
  return (
    <div class="actions">
      {hasResult && changed.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="changed" value="yes" />
          <button type="submit">{t(`ตรวจซ้ำเฉพาะที่แก้ (ข้อ ${changed.join(', ')})`, `Check only what changed (${changed.join(', ')})`)}</button>
        </form>
      )}
      <form method="post" action={action}>
        <button type="submit" class={hasResult ? 'quiet' : ''}>{hasResult ? t(`ตรวจใหม่ทั้งหมด ${links} ลิงก์`, `Check all ${links} links again`) : t(`เริ่มตรวจ ${links} ลิงก์`, `Check ${links} links`)}</button>
      </form>
      {!hasResult && <span class="soft">{t('เปิดทุกลิงก์จริงและอ่านเอกสาร ใช้เวลาหลายนาที ปิดหน้านี้ได้ การตรวจทำต่อเอง', 'Opens every link and reads the documents; this takes minutes. You may close this page, the check goes on.')}</span>}
    </div>
  );
}

function ExportSection({ row, lang }: { row: Precheck; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const href = (format: string): string => `/prechecks/${row.id}/exports/list.${format}`;
  return (
    <section aria-labelledby="export" class="card">
      <h2 id="export">{t('ส่งออกรายการ', 'Export the list')}</h2>
      <p>{t('เรียงตามข้อของแบบประเมิน มีคอลัมน์ ข้อ หัวข้อ URL ที่ส่ง และคำอธิบาย พร้อมคัดลอกเข้าระบบประเมิน', 'In the order of the assessment form, with the columns item, title, URL and explanation, ready to be copied into it.')}</p>
      <p class="actions">
        <a class="button quiet" href={href('xlsx')}>Excel (.xlsx)</a>
        <a class="button quiet" href={href('csv')}>CSV</a>
        <a class="button quiet" href={href('json')}>JSON</a>
      </p>
    </section>
  );
}

function RemoveForm({ row, lang }: { row: Precheck; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <details class="card">
      <summary>{t('ลบรายการนี้', 'Remove this list')}</summary>
      <p>{t('รายการและงานแก้ไขจะหายไป ผลตรวจที่นับเป็นผลของเขตแล้วยังอยู่ กรุณาส่งออกไว้ก่อนหากยังต้องใช้', 'The list and your corrections are lost; a result that counts for the district stays. Export it first if you may need it.')}</p>
      <form method="post" action={`/prechecks/${row.id}/remove`}><button type="submit" class="quiet">{t('ลบรายการนี้ถาวร', 'Remove it for good')}</button></form>
    </details>
  );
}
