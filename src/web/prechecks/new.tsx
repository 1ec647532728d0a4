import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Child } from 'hono/jsx';
import pLimit from 'p-limit';
import { listChecklists, loadChecklist } from '../../checklist/load.js';
import type { District } from '../../model/district.js';
import { findDistrict } from '../../submission/index.js';
import { toArabicDigits } from '../../thai/index.js';
import { mayEdit } from '../may.js';
import { say, type Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import { bringIn, carryYears, type Brought } from './bring-in.js';
import { ErrorSummary, type FieldError } from './errors.js';
import { note } from './trail.js';

const MAX_FILE = 10 * 1024 * 1024;
/** The file, the text and what a form adds. */
const MAX_BODY = MAX_FILE + 2 * 1024 * 1024;
const MAX_PASTED = 1024 * 1024;
/** Files that are read at the same time, and that wait. */
const READ_AT_ONCE = 2;
const MOST_WAITING = 20;

interface Values {
  district: string;
  checklist: string;
  source: Brought['source'];
  pasted: string;
  isOfLastYear: boolean;
}

/** `/prechecks/new`: whose list it is, and the list. */
export function newPages(web: Web): Hono<Env> {
  const reading = pLimit(READ_AT_ONCE);
  return new Hono<Env>()
    .get('/prechecks/new', (c) => {
      const year = Number(toArabicDigits(c.req.query('year') ?? ''));
      const checklists = listChecklists();
      const chosen = checklists.find(({ fiscalYear }) => fiscalYear === year) ?? checklists[0];
      const district = web.districts.find(({ slug }) => slug === c.req.query('district')) ?? own(web, c)[0];
      const only = own(web, c).length === 1 || c.req.query('district') !== undefined;
      return form(web, c, { district: only ? (district?.nameTh ?? '') : '', checklist: chosen?.id ?? '', source: 'file', pasted: '', isOfLastYear: false }, []);
    })
    .post('/prechecks/new', bodyLimit({ maxSize: MAX_BODY, onError: (c) => tooLarge(c as Context<Env>) }), async (c) => {
      const body = await c.req.parseBody();
      const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
      const values: Values = { district: text('district').slice(0, 200), checklist: text('checklist'), source: sourceOf(text('source')), pasted: text('pasted'), isOfLastYear: text('last-year') === 'yes' };
      const { district, nearest } = findDistrict(values.district);
      const checklist = listChecklists().some(({ id }) => id === values.checklist) ? loadChecklist(values.checklist) : null;
      const errors: FieldError[] = [];
      if (district === undefined) errors.push({ field: 'district', message: noDistrict(values.district, nearest ?? []) });
      else if (!mayEdit(c.var.user, district.slug)) errors.push({ field: 'district', message: NOT_YOURS });
      if (checklist === null || !checklist.ok) errors.push({ field: 'checklist', message: NO_CHECKLIST });
      if (values.pasted.length > MAX_PASTED) errors.push({ field: 'pasted', message: TOO_LONG });
      const upload = body['file'];
      const file = upload instanceof File && upload.size > 0 ? upload : null;
      if (values.source === 'file' && file !== null && file.size > MAX_FILE) errors.push({ field: 'file', message: TOO_LARGE });
      if (errors.length > 0 || district === undefined || checklist === null || !checklist.ok) return form(web, c, values, errors);
      if (reading.pendingCount >= MOST_WAITING) return form(web, c, values, [{ field: 'source', message: BUSY }]);
      const bytes = file !== null && values.source === 'file' ? new Uint8Array(await file.arrayBuffer()) : null;
      const brought: Brought = { district, checklist: checklist.checklist, source: values.source, file: bytes === null ? null : { name: file?.name ?? '', bytes }, pasted: values.pasted, isOfLastYear: values.isOfLastYear };
      const found = await reading(() => bringIn(brought, web.store, web.prechecks.closing));
      if (!found.ok) return form(web, c, values, [found]);
      const id = randomUUID();
      const { fiscalYear } = found.submission;
      web.store.together(() => {
        web.store.prechecks.add({ id, district: district.slug, fiscalYear, checklistId: checklist.checklist.id, origin: found.origin, submission: found.submission, notes: found.notes.slice(0, 100), account: c.var.user.account, name: c.var.user.displayName, createdAt: web.now().toISOString() });
        note(web, c, 'list-uploaded', { id, district: district.slug, fiscalYear }, null, { kind: found.origin.kind });
      });
      return c.redirect(`/prechecks/${id}`, 303);
    });
}

function sourceOf(text: string): Brought['source'] {
  const known: readonly Brought['source'][] = ['file', 'pasted', 'carried', 'published', 'empty'];
  return known.find((one) => one === text) ?? 'file';
}

function own(web: Web, c: Context<Env>): District[] {
  return web.districts.filter(({ slug }) => mayEdit(c.var.user, slug));
}

function form(web: Web, c: Context<Env>, values: Values, errors: FieldError[]): Response | Promise<Response> {
  const { lang } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  const districts = own(web, c);
  if (errors.length > 0) c.status(422);
  const title = t('นำรายการลิงก์เข้าตรวจก่อนส่ง', 'Bring in a list of links');
  if (districts.length === 0) return c.render(<p>{t('บัญชีของท่านดูผลได้อย่างเดียว กรุณาขอสิทธิ์แก้ไขเขตจากผู้ดูแลระบบ', 'Your account only views; ask the administrator for a district to edit.')}</p>, { title, section: 'prechecks' });
  const wrong = (field: string): FieldError | undefined => errors.find((one) => one.field === field);
  const described = (field: string, ...ids: string[]): string | undefined => [...(wrong(field) === undefined ? [] : [`${field}-error`]), ...ids].join(' ') || undefined;
  const lastYears = carryYears();
  const body = (
    <>
      <ErrorSummary errors={errors} lang={lang} />
      {errors.length > 0 && values.source === 'file' && <p class="note">{t('เบราว์เซอร์ไม่เก็บไฟล์ที่เลือกไว้ กรุณาเลือกไฟล์อีกครั้ง ส่วนที่พิมพ์ไว้ยังอยู่ครบ', 'A browser does not keep the chosen file; please choose it again. What you typed is still here.')}</p>}
      <form method="post" action="/prechecks/new" enctype="multipart/form-data" class="card">
        <label for="district">{t('สำนักงานเขต', 'District office')}</label>
        <p class="hint" id="district-hint">{t('พิมพ์ชื่อไทยหรืออังกฤษ แล้วเลือกจากรายชื่อ', 'Type its Thai or English name and choose it from the list.')}</p>
        <FieldMessage error={wrong('district')} lang={lang} />
        <input id="district" name="district" list="districts" required autocomplete="off" value={values.district} aria-describedby={described('district', 'district-hint')} aria-invalid={wrong('district') === undefined ? undefined : 'true'} />
        <datalist id="districts">{districts.map((one) => <option value={lang === 'th' ? one.nameTh : one.nameEn}>{lang === 'th' ? one.nameEn : one.nameTh}</option>)}</datalist>

        <label for="checklist">{t('ปีงบประมาณและแบบตรวจ', 'Fiscal year and checklist')}</label>
        <FieldMessage error={wrong('checklist')} lang={lang} />
        <select id="checklist" name="checklist" aria-describedby={described('checklist')}>
          {listChecklists().map((one) => <option value={one.id} selected={one.id === values.checklist}>{`${t('พ.ศ.', 'FY')} ${one.fiscalYear} · ${lang === 'th' ? one.titleTh : one.titleEn}`}</option>)}
        </select>

        <fieldset class="sources" aria-describedby={described('source')}>
          <legend>{t('รายการลิงก์มาจาก', 'The list comes from')}</legend>
          <FieldMessage error={wrong('source')} lang={lang} />
          <Source id="file" values={values} label={t('ส่งไฟล์', 'A file')}>
            <label for="file">{t('ไฟล์รายการลิงก์', 'File with the links')}</label>
            <p class="hint" id="file-hint">{t('Excel (.xlsx, .xls), ODS, CSV, JSON หรือหน้าเว็บที่บันทึกไว้ (HTML) ไม่เกิน 10 MB มีคอลัมน์ “ข้อ” และ “URL”', 'Excel (.xlsx, .xls), ODS, CSV, JSON or a saved web page (HTML), up to 10 MB, with the columns "item" and "url".')}</p>
            <FieldMessage error={wrong('file')} lang={lang} />
            <input id="file" name="file" type="file" accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.json,.html,.htm" data-most-bytes={String(MAX_FILE)} data-too-large={TOO_LARGE[lang]} aria-describedby={described('file', 'file-hint')} />
          </Source>
          <Source id="pasted" values={values} label={t('วางข้อความ', 'Paste text')}>
            <label for="pasted">{t('รายการลิงก์', 'Links')}</label>
            <p class="hint" id="pasted-hint">{t('วางตารางที่คัดลอกจาก Excel หรือพิมพ์บรรทัดละหนึ่งรายการ เช่น “O20 https://…” ใช้เลขไทยได้', 'Paste a table copied from Excel, or one line for each, such as "O20 https://…"; Thai digits are understood.')}</p>
            <FieldMessage error={wrong('pasted')} lang={lang} />
            <textarea id="pasted" name="pasted" rows={10} spellcheck={false} aria-describedby={described('pasted', 'pasted-hint')}>{values.pasted}</textarea>
          </Source>
          {lastYears.size > 0 && (
            <Source id="carried" values={values} label={t('รายการของปีก่อน', "Last year's list")}>
              <p class="hint">{t('ลิงก์ของแต่ละข้อจะย้ายไปยังข้อที่ตรงกันในปีนี้ ข้อที่ไม่มีคู่จะบอกไว้', 'The links of each item move to the items that took its place; those without are named.')}</p>
            </Source>
          )}
          <Source id="published" values={values} label={t('รายการที่เผยแพร่แล้ว', 'The published list')}>
            <p class="hint">{t('รายการจากหน้าผลการประเมินที่มากับโปรแกรม', 'The list of the published result page, where one comes with the program.')}</p>
          </Source>
          <Source id="empty" values={values} label={t('เริ่มจากรายการว่าง', 'Begin with an empty list')}>
            <p class="hint">{t('เพิ่มลิงก์ทีละข้อในหน้าถัดไป', 'Add the links item by item on the next page.')}</p>
          </Source>
        </fieldset>
        {lastYears.size > 0 && (
          <p class="last-year">
            <label for="last-year"><input id="last-year" name="last-year" type="checkbox" value="yes" checked={values.isOfLastYear} /> {t(`ไฟล์หรือข้อความเป็นรายการของปีก่อน ให้ย้ายไปยังข้อของปีที่เลือก (${[...lastYears].map(([id, from]) => `${from} → ${id.slice(-4)}`).join(', ')})`, `The file or text is the list of the year before; move it to the items of the chosen year (${[...lastYears].map(([id, from]) => `${from} → ${id.slice(-4)}`).join(', ')})`)}</label>
          </p>
        )}
        <div class="actions">
          <button type="submit">{t('นำเข้าและตรวจรายการ', 'Bring it in')}</button>
          <a href="/prechecks">{t('ยกเลิก', 'Cancel')}</a>
        </div>
      </form>
      <script type="module" src="/assets/precheck.js"></script>
    </>
  );
  return c.render(body, { title: errors.length > 0 ? `${t('ยังนำเข้าไม่ได้', 'Not brought in yet')} · ${title}` : title, section: 'prechecks' });
}

function Source({ id, values, label, children }: { id: Brought['source']; values: Values; label: string; children?: Child }): Child {
  return (
    <div class="source">
      <label class="choice" for={`source-${id}`}><input type="radio" id={`source-${id}`} name="source" value={id} checked={values.source === id} /> {label}</label>
      <div class="body">{children}</div>
    </div>
  );
}

function FieldMessage({ error, lang }: { error: FieldError | undefined; lang: keyof Sentence }): Child {
  return error === undefined ? null : <p class="field-error" id={`${error.field}-error`}>{error.message[lang]}</p>;
}

function tooLarge(c: Context<Env>): Response | Promise<Response> {
  c.status(413);
  return c.render(
    <p class="wrong">{TOO_LARGE[c.var.lang]} {say(c.var.lang, 'เมื่อกดย้อนกลับ สิ่งที่พิมพ์ไว้ยังอยู่', 'What you typed is still there when you go back.')} <a href="/prechecks/new">{say(c.var.lang, 'กลับไปที่แบบฟอร์ม', 'Back to the form')}</a></p>,
    { title: say(c.var.lang, 'ไฟล์ใหญ่เกินไป', 'The file is too large'), section: 'prechecks' },
  );
}

function noDistrict(query: string, nearest: readonly District[]): Sentence {
  if (query.trim() === '') return { th: 'ยังไม่ได้เลือกสำนักงานเขต กรุณาพิมพ์ชื่อเขต', en: 'No district was chosen; please type its name.' };
  const names = nearest.map((one) => one.nameTh).join(', ');
  return { th: `ไม่พบสำนักงานเขต “${query}” ที่ใกล้เคียงคือ ${names} กรุณาเลือกจากรายชื่อ`, en: `There is no district "${query}"; the nearest are ${nearest.map((one) => one.nameEn).join(', ')}. Please choose one from the list.` };
}

const NOT_YOURS: Sentence = { th: 'บัญชีของท่านแก้ไขเขตนี้ไม่ได้ กรุณาเลือกเขตของท่าน', en: 'Your account does not edit this district; please choose one of yours.' };
const NO_CHECKLIST: Sentence = { th: 'ไม่มีแบบตรวจนี้ กรุณาเลือกปีจากรายการ', en: 'There is no such checklist; please choose a year from the list.' };
const TOO_LARGE: Sentence = { th: 'ไฟล์ใหญ่กว่า 10 MB กรุณาส่งเฉพาะตารางรายการ URL', en: 'The file is larger than 10 MB; please give only the table of URLs.' };
const TOO_LONG: Sentence = { th: 'ข้อความยาวกว่า 1 MB กรุณาวางเฉพาะรายการ URL หรือส่งเป็นไฟล์', en: 'The text is longer than 1 MB; please paste only the links, or give a file.' };
const BUSY: Sentence = { th: 'ขณะนี้มีหลายไฟล์รออ่านอยู่ กรุณาลองอีกครั้งในอีกสักครู่', en: 'Many files are being read just now; please try again in a moment.' };
