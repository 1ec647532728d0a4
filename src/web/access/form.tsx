import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { say } from '../say.js';
import type { Env } from '../web.js';
import { PASSWORD_LENGTH } from './password-rules.js';

/** What was typed, by field; files and repetitions of a field that has one value count as nothing. */
export async function typed(c: Context<Env>): Promise<{ text(field: string): string; all(field: string): string[] }> {
  const body = await c.req.parseBody({ all: true });
  const all = (field: string): string[] => [body[field] ?? []].flat().filter((value) => typeof value === 'string');
  return { all, text: (field) => all(field)[0] ?? '' };
}

/** What is wrong with a form, above it, read out and focused at once. */
export function Problem({ children }: { children?: Child }): Child {
  return <div class="wrong" role="alert" tabindex={-1} autofocus id="problem">{children}</div>;
}

/** What was done, after the page came back. */
export function Done({ children }: { children?: Child }): Child {
  return <div class="done" role="status">{children}</div>;
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  type?: 'text' | 'password';
  value?: string;
  /** The message above the form is about this field. */
  wrong?: boolean;
  autocomplete: string;
  focused?: boolean;
  longest?: number;
}

export function Field({ id, label, hint, type = 'text', value, wrong = false, autocomplete, focused = false, longest = 200 }: FieldProps): Child {
  const described = [hint !== undefined && `${id}-hint`, wrong && 'problem'].filter((part) => part !== false).join(' ');
  return (
    <>
      <label for={id}>{label}</label>
      {hint !== undefined && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <input
        id={id} name={id} type={type} value={value} required maxlength={longest} autocomplete={autocomplete} autocapitalize="none" spellcheck={false}
        autofocus={focused} aria-describedby={described === '' ? undefined : described} aria-invalid={wrong ? 'true' : undefined}
      />
    </>
  );
}

/** Twice, for nobody sees what is typed. */
export function NewPassword({ lang, wrong }: { lang: Env['Variables']['lang']; wrong: boolean }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <>
      <Field id="new-password" type="password" label={t('รหัสผ่านใหม่', 'New password')} hint={t(`อย่างน้อย ${PASSWORD_LENGTH.least} ตัวอักษร ใช้ประโยคภาษาไทยที่จำได้ง่ายก็ได้ ไม่บังคับตัวเลขหรือเครื่องหมาย`, `At least ${PASSWORD_LENGTH.least} characters. A sentence that you remember is good; digits and signs are not asked for.`)} wrong={wrong} autocomplete="new-password" />
      <Field id="again" type="password" label={t('รหัสผ่านใหม่อีกครั้ง', 'The new password again')} wrong={wrong} autocomplete="new-password" />
    </>
  );
}
