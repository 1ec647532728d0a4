import { Hono, type Context } from 'hono';
import type { Child } from 'hono/jsx';
import { refuse } from '../refusal.js';
import { say, type Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import { addressOf, networkOf } from './address.js';
import { accountName } from './account-rules.js';
import type { Attempts } from './attempts.js';
import { Field, Problem, typed } from './form.js';
import { ownPath } from './own-path.js';
import { hashPassword, isOutdated, isPassword, passwordsQueued } from './password.js';
import { beginSession, endSession, sessionAccount } from './session.js';

/** `/sign-in` and `/sign-out`. */
export function signInPages(web: Web, attempts: Attempts): Hono<Env> {
  const { store, now, log } = web;
  return new Hono<Env>()
    .get('/sign-in', (c) => (web.open ? c.redirect('/', 303) : page(c, { to: ownPath(c.req.query('to') ?? '/') })))
    .post('/sign-in', async (c) => {
      if (web.open) return c.redirect('/', 303);
      const form = await typed(c);
      const [given, password, to] = [form.text('name'), form.text('password'), ownPath(form.text('to'))];
      const name = accountName(given);
      if (passwordsQueued()) return busy(c);
      const network = networkOf(addressOf(c, web));
      const wait = await attempts.take(network, name ?? '');
      if (wait > 0) {
        log.warn({ network }, 'too many attempts to sign in');
        return tooMany(c, wait);
      }
      const account = name === null ? null : store.accounts.find(name);
      const stored = account === null ? null : store.accounts.passwordOf(account.name);
      const right = await isPassword(password, stored);
      const at = now().toISOString();
      const line = { at, district: null, fiscalYear: null, item: null };
      if (!right || account === null || stored === null || account.disabledAt !== null) {
        // What stood in the field is kept only where it names an account: people type their password there by mistake.
        store.activity.add({ ...line, account: account?.name ?? null, name: account?.displayName ?? '', action: 'sign-in-failed', detail: { address: addressOf(c, web) } });
        c.status(422);
        return page(c, { to, given, problem: WRONG });
      }
      await attempts.forgive(network, account.name);
      if (isOutdated(stored)) store.accounts.renewPassword(account.name, await hashPassword(password));
      beginSession(c, web, account.name);
      store.activity.add({ ...line, account: account.name, name: account.displayName, action: 'signed-in', detail: { address: addressOf(c, web) } });
      return c.redirect(to, 303);
    })
    .post('/sign-out', (c) => {
      const name = sessionAccount(c, web);
      const account = name === null ? null : store.accounts.find(name);
      endSession(c, web);
      if (account !== null) store.activity.add({ at: now().toISOString(), account: account.name, name: account.displayName, action: 'signed-out', district: null, fiscalYear: null, item: null, detail: {} });
      return c.redirect('/sign-in', 303);
    });
}

/** One sentence for a wrong name, a wrong password and a disabled account: who guesses learns nothing. */
const WRONG: Sentence = {
  th: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง กรุณาลองใหม่ หากลืมรหัสผ่าน โปรดติดต่อผู้ดูแลระบบ',
  en: 'The name or the password is wrong. Please try again; an administrator can give you a new password.',
};

function page(c: Context<Env>, { to, given = '', problem = null }: { to: string; given?: string; problem?: Sentence | null }): Response | Promise<Response> {
  const { lang } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  c.header('cache-control', 'no-store');
  const form: Child = (
    <div class="card narrow">
      {problem !== null && <Problem>{problem[lang]}</Problem>}
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <Field id="name" label={t('ชื่อผู้ใช้', 'Name')} value={given} wrong={problem !== null} autocomplete="username" focused={problem === null} longest={100} />
        <Field id="password" type="password" label={t('รหัสผ่าน', 'Password')} wrong={problem !== null} autocomplete="current-password" />
        <p class="actions"><button type="submit">{t('เข้าสู่ระบบ', 'Sign in')}</button></p>
      </form>
    </div>
  );
  return c.render(form, { title: t('เข้าสู่ระบบ', 'Sign in'), section: 'sign-in' });
}

function tooMany(c: Context<Env>, seconds: number): Response | Promise<Response> {
  const minutes = Math.ceil(seconds / 60);
  c.header('retry-after', String(seconds));
  return refuse(c, {
    status: 429,
    title: { th: 'ลองเข้าสู่ระบบหลายครั้งเกินไป', en: 'Too many attempts' },
    detail: { th: `เพื่อความปลอดภัย กรุณารอ ${minutes} นาทีแล้วลองใหม่ หากลืมรหัสผ่าน โปรดติดต่อผู้ดูแลระบบ`, en: `To keep accounts safe, please wait ${minutes} minutes and try again. An administrator can give you a new password.` },
  });
}

function busy(c: Context<Env>): Response | Promise<Response> {
  c.header('retry-after', '10');
  return refuse(c, {
    status: 503,
    title: { th: 'มีผู้เข้าสู่ระบบพร้อมกันจำนวนมาก', en: 'Many are signing in at once' },
    detail: { th: 'กรุณารอสักครู่แล้วลองใหม่', en: 'Please try again in a moment.' },
  });
}
