import type { Context } from 'hono';
import { fileNameFor, formContext, formsFile, formsIn, templateSet, type Form, type FormFormat } from '../../template/index.js';
import { toArabicDigits } from '../../thai/index.js';
import type { Env, Web } from '../web.js';

const TYPES: Readonly<Record<FormFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/** Forms for an item of this checklist; empty where a file is no remedy, or the forms of that year are numbered otherwise. */
export function formsFor(checklistId: string, fiscalYear: number, item: string, districtTh: string | null): Form[] {
  const set = templateSet(fiscalYear);
  return set === null || set.checklist.id !== checklistId ? [] : formsIn(set, item, formContext(districtTh, fiscalYear, null));
}

/** `/templates/:item?year=&district=&form=&format=`: one form, or all of the item in one file; null: there is none. */
export async function template({ districts, audits }: Web, c: Context<Env>, item: string): Promise<Response | null> {
  const year = Number(toArabicDigits(c.req.query('year') ?? ''));
  const set = Number.isInteger(year) && year > 2500 && year < 2600 ? templateSet(year) : null;
  if (set === null) return null;
  const district = districts.find((one) => one.slug === c.req.query('district')) ?? null;
  const all = formsIn(set, item, formContext(district?.nameTh ?? null, year, null));
  const chosen = c.req.query('form');
  const forms = chosen === undefined ? all : all.filter((_form, at) => String(at) === chosen);
  const [first] = forms;
  if (first === undefined) return null;
  const asked = c.req.query('format');
  const format = asked === 'xlsx' || asked === 'docx' || asked === 'html' ? asked : first.best;
  const content = await formsFile(forms, format, `oit-check ${audits.toolVersion}`);
  const name = fileNameFor(item, first, format);
  return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, {
    'content-type': TYPES[format],
    // Thai names by RFC 8187; the plain one is for what does not know it.
    'content-disposition': `attachment; filename="${item}-form.${format}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'cache-control': 'private, no-store',
  });
}
