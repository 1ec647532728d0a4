import { Hono, type Context } from 'hono';
import type { Checklist } from '../../model/checklist.js';
import type { SubmittedItem } from '../../model/submission.js';
import { withItem } from '../../submission/index.js';
import { toArabicDigits } from '../../thai/index.js';
import { notFound } from '../problems.js';
import { say, type Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import { ErrorSummary, type FieldError } from './errors.js';
import { knownPrecheck, lint, titleOf, type Known } from './page.js';
import { refused } from './refused.js';
import { note } from './trail.js';

/** Longer than any address that opens. */
const LONGEST_LINK = 8_192;
const LONGEST_EXPLANATION = 4_000;
const MOST_LINKS = 200;

/** One line of the form. */
interface Line {
  url: string;
  /** Item it belongs to from now on. */
  to: string;
  remove: boolean;
}

interface Values {
  lines: Line[];
  /** Addresses to be added, one a line. */
  more: string;
  explanation: string;
  version: number;
}

/** `/prechecks/:id/items/:item`: all links of an item in one form. */
export function itemPage(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get('/prechecks/:id/items/:item', (c) => {
      const known = knownPrecheck(web, c);
      const given = known?.row.submission.items.find(({ item }) => item === c.req.param('item'));
      if (known === null || given === undefined) return notFound(c);
      if (!known.mayChange || known.row.state !== 'idle') return refused(c, known);
      return form(web, c, known, given.item, { lines: given.links.map((url) => ({ url, to: given.item, remove: false })), more: '', explanation: given.explanation ?? '', version: known.row.version }, []);
    })
    .post('/prechecks/:id/items/:item', async (c) => {
      const known = knownPrecheck(web, c);
      const given = known?.row.submission.items.find(({ item }) => item === c.req.param('item'));
      if (known === null || given === undefined) return notFound(c);
      if (!known.mayChange || known.row.state !== 'idle') return refused(c, known);
      const values = valuesOf(new URLSearchParams(await c.req.text()), given.item, known.checklist);
      const errors = faults(values);
      if (errors.length > 0) return form(web, c, known, given.item, values, errors);
      const { row } = known;
      const isTaken = web.store.prechecks.change(row.id, values.version, applied(known, given, values), web.now().toISOString());
      if (!isTaken) return form(web, c, known, given.item, { ...values, version: row.version }, [{ field: 'more', message: CONFLICT }]);
      note(web, c, 'list-changed', row, given.item);
      return c.redirect(`/prechecks/${row.id}#item-${given.item}`, 303);
    });
}

function valuesOf(sent: URLSearchParams, item: string, checklist: Checklist): Values {
  const urls = sent.getAll('url');
  const to = sent.getAll('to');
  const removed = new Set(sent.getAll('remove'));
  const known = new Set(checklist.items.map(({ id }) => id));
  return {
    lines: urls.map((url, index) => ({ url, to: known.has(to[index] ?? '') ? (to[index] ?? item) : item, remove: removed.has(String(index)) })),
    // A browser ends lines with CR LF.
    more: (sent.get('more') ?? '').replaceAll('\r\n', '\n'),
    explanation: (sent.get('explanation') ?? '').replaceAll('\r\n', '\n'),
    version: Number(toArabicDigits(sent.get('version') ?? '')),
  };
}

function faults({ lines, more, explanation }: Values): FieldError[] {
  const added = linesOf(more);
  const errors = lines.flatMap(({ url }, index): FieldError[] => (url.length > LONGEST_LINK ? [{ field: `url-${index}`, message: TOO_LONG }] : []));
  if (added.some((url) => url.length > LONGEST_LINK)) errors.push({ field: 'more', message: TOO_LONG });
  if (lines.length + added.length > MOST_LINKS) errors.push({ field: 'more', message: TOO_MANY });
  if (explanation.length > LONGEST_EXPLANATION) errors.push({ field: 'explanation', message: TOO_WORDY });
  return errors;
}

/** The list with this item as it was typed; links that move stand last in their new item. */
function applied({ row }: Known, { item }: SubmittedItem, { lines, more, explanation }: Values) {
  const staying = lines.filter(({ url, to, remove }) => !remove && to === item && url.trim() !== '').map(({ url }) => url);
  let list = withItem(row.submission, { item, links: [...staying, ...linesOf(more)], explanation });
  for (const { url, to } of lines.filter((line) => !line.remove && line.to !== item && line.url.trim() !== '')) {
    const there = list.items.find((one) => one.item === to);
    if (there !== undefined) list = withItem(list, { ...there, links: [...there.links, url] });
  }
  return list;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function form(web: Web, c: Context<Env>, known: Known, item: string, values: Values, errors: FieldError[]): Response | Promise<Response> {
  const { lang } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  const { row, checklist, district } = known;
  const asked = checklist.items.find(({ id }) => id === item);
  const findings = lint(web, known, row.submission).filter(({ params }) => params['item'] === item);
  if (errors.length > 0) c.status(errors.some(({ message }) => message === CONFLICT) ? 409 : 422);
  const describedBy = (field: string): string | undefined => (errors.some((one) => one.field === field) ? `${field}-error` : undefined);
  const message = (field: string) => errors.filter((one) => one.field === field).map((one) => <p class="field-error" id={`${field}-error`}>{one.message[lang]}</p>);
  return c.render(
    <>
      <ErrorSummary errors={errors} lang={lang} />
      <p><a href={`/prechecks/${row.id}#item-${item}`}>← {titleOf(district, row, lang)}</a></p>
      {asked !== undefined && <p>{lang === 'th' ? asked.titleTh : asked.titleEn}</p>}
      {findings.length > 0 && <ul class="note">{findings.map((one) => <li>{lang === 'th' ? one.messageTh : one.messageEn}</li>)}</ul>}
      <form method="post" action={`/prechecks/${row.id}/items/${item}`} class="card">
        <input type="hidden" name="version" value={String(values.version)} />
        {values.lines.map((line, index) => (
          <fieldset class="line">
            <legend>{t(`ลิงก์ที่ ${index + 1}`, `Link ${index + 1}`)}</legend>
            <label for={`url-${index}`}>URL</label>
            {message(`url-${index}`)}
            <input id={`url-${index}`} name="url" value={line.url} inputmode="url" spellcheck={false} autocomplete="off" aria-describedby={describedBy(`url-${index}`)} />
            <div class="beside">
              <label for={`to-${index}`}>{t('อยู่ในข้อ', 'Belongs to item')}</label>
              <select id={`to-${index}`} name="to">{checklist.items.map(({ id }) => <option value={id} selected={id === line.to}>{id}</option>)}</select>
              <label class="choice" for={`remove-${index}`}><input type="checkbox" id={`remove-${index}`} name="remove" value={String(index)} checked={line.remove} /> {t('ลบลิงก์นี้', 'Remove this link')}</label>
            </div>
          </fieldset>
        ))}
        <label for="more">{t('เพิ่มลิงก์', 'Add links')}</label>
        <p class="hint" id="more-hint">{t('บรรทัดละหนึ่งลิงก์ คัดลอกจากแถบที่อยู่ของเบราว์เซอร์', 'One a line, copied from the address bar of the browser.')}</p>
        {message('more')}
        <textarea id="more" name="more" rows={4} spellcheck={false} aria-describedby={['more-hint', describedBy('more')].filter((one) => one !== undefined).join(' ')}>{values.more}</textarea>
        <label for="explanation">{t('คำอธิบายของหน่วยงาน', 'Explanation')}</label>
        {message('explanation')}
        <textarea id="explanation" name="explanation" rows={3} aria-describedby={describedBy('explanation')}>{values.explanation}</textarea>
        <div class="actions">
          <button type="submit">{t('บันทึกข้อนี้', 'Save this item')}</button>
          <a href={`/prechecks/${row.id}#item-${item}`}>{t('ยกเลิก', 'Cancel')}</a>
        </div>
      </form>
    </>,
    { title: t(`แก้ไขข้อ ${item}`, `Edit ${item}`), section: 'prechecks' },
  );
}

const TOO_LONG: Sentence = { th: `ที่อยู่ยาวเกิน ${LONGEST_LINK} ตัวอักษร กรุณาตรวจว่าคัดลอกมาเพียงที่อยู่เดียว`, en: `The address is longer than ${LONGEST_LINK} characters; please see that only one address was copied.` };
const TOO_MANY: Sentence = { th: `ข้อหนึ่งมีได้ไม่เกิน ${MOST_LINKS} ลิงก์ กรุณาเหลือเฉพาะลิงก์ที่จะยื่น`, en: `An item takes at most ${MOST_LINKS} links; please keep only those that are handed in.` };
const TOO_WORDY: Sentence = { th: `คำอธิบายยาวเกิน ${LONGEST_EXPLANATION} ตัวอักษร กรุณาย่อให้สั้นลง`, en: `The explanation is longer than ${LONGEST_EXPLANATION} characters; please shorten it.` };
const CONFLICT: Sentence = { th: 'มีผู้อื่นแก้ไขรายการนี้ระหว่างที่ท่านแก้ สิ่งที่ท่านพิมพ์ยังอยู่ด้านล่าง กรุณาตรวจดูแล้วบันทึกอีกครั้ง', en: 'Somebody else changed the list in the meantime. What you typed is still below; please look it over and save again.' };
