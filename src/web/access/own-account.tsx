import { Hono, type Context } from 'hono';
import { say, type Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import { ROLE_WORDS } from './account-rules.js';
import { addressOf, networkOf } from './address.js';
import type { Attempts } from './attempts.js';
import { districtNames } from './district-names.js';
import { Done, Field, NewPassword, Problem, typed } from './form.js';
import { passwordProblem } from './password-rules.js';
import { hashPassword, isPassword } from './password.js';
import { beginSession } from './session.js';

/** `/account`: what a person may do here, and another password. */
export function ownAccountPages(web: Web, attempts: Attempts): Hono<Env> {
  const { store, now } = web;
  return new Hono<Env>()
    .get('/account', (c) => (c.var.user.account === null ? c.redirect('/', 303) : page(c, web, null)))
    .post('/account', async (c) => {
      const { account, displayName } = c.var.user;
      if (account === null) return c.redirect('/', 303);
      const form = await typed(c);
      const problem = await reason(c, account, form.text('current'), form.text('new-password'), form.text('again'));
      if (problem !== null) {
        c.status(422);
        return page(c, web, problem);
      }
      const hash = await hashPassword(form.text('new-password'));
      store.together(() => {
        store.accounts.setPassword(account, hash);
        store.activity.add({ at: now().toISOString(), account, name: displayName, action: 'account-changed', district: null, fiscalYear: null, item: null, detail: { account, what: 'own-password' } });
      });
      beginSession(c, web, account);
      return c.redirect('/account?done', 303);
    });

  async function reason(c: Context<Env>, account: string, current: string, wanted: string, again: string): Promise<Sentence | null> {
    const network = networkOf(addressOf(c, web));
    const wait = await attempts.take(network, account);
    if (wait > 0) return { th: `ใส่รหัสผ่านผิดหลายครั้งเกินไป กรุณารอ ${Math.ceil(wait / 60)} นาทีแล้วลองใหม่`, en: `Too many wrong passwords; please wait ${Math.ceil(wait / 60)} minutes and try again.` };
    if (!(await isPassword(current, store.accounts.passwordOf(account)))) return { th: 'รหัสผ่านปัจจุบันไม่ถูกต้อง', en: 'The present password is wrong.' };
    await attempts.forgive(network, account);
    if (wanted !== again) return { th: 'รหัสผ่านใหม่ทั้งสองช่องไม่ตรงกัน', en: 'The two new passwords differ.' };
    return passwordProblem(wanted, [account, c.var.user.displayName]);
  }
}

function page(c: Context<Env>, web: Web, problem: Sentence | null): Response | Promise<Response> {
  const { lang, user } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  return c.render(
    <>
      {c.req.query('done') !== undefined && <Done>{t('เปลี่ยนรหัสผ่านแล้ว เครื่องอื่นที่เข้าสู่ระบบไว้ถูกออกจากระบบทั้งหมด', 'The password is changed, and every other computer is signed out.')}</Done>}
      <dl class="facts">
        <dt>{t('ชื่อผู้ใช้', 'Name')}</dt><dd>{user.account}</dd>
        <dt>{t('ชื่อที่ผู้อื่นเห็น', 'Name that others see')}</dt><dd>{user.displayName}</dd>
        <dt>{t('สิทธิ์', 'Role')}</dt><dd>{ROLE_WORDS[user.role][lang]}</dd>
        {user.role === 'editor' && <><dt>{t('เขตที่แก้ไขได้', 'Districts')}</dt><dd>{districtNames(user.districts, web.districts, lang)}</dd></>}
      </dl>
      <section class="card narrow">
        <h2>{t('เปลี่ยนรหัสผ่าน', 'Change the password')}</h2>
        {problem !== null && <Problem>{problem[lang]}</Problem>}
        <form method="post" action="/account">
          <input type="hidden" name="name" value={user.account ?? ''} autocomplete="username" />
          <Field id="current" type="password" label={t('รหัสผ่านปัจจุบัน', 'Present password')} wrong={problem !== null} autocomplete="current-password" />
          <NewPassword lang={lang} wrong={problem !== null} />
          <p class="actions"><button type="submit">{t('เปลี่ยนรหัสผ่าน', 'Change the password')}</button></p>
        </form>
      </section>
    </>,
    { title: t('บัญชีของฉัน', 'My account'), section: null },
  );
}
