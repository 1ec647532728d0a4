import type { Context } from 'hono';
import { momentWords } from '../../report/index.js';
import type { Account } from '../../store/index.js';
import { say, type Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import { AccountFields, type AccountDraft } from './account-fields.js';
import { NAME_HINT, ROLE_WORDS } from './account-rules.js';
import { districtNames } from './district-names.js';
import { Done, Field, NewPassword, Problem } from './form.js';

export function listPage(c: Context<Env>, web: Web): Response | Promise<Response> {
  const { lang } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  const title = t('บัญชีผู้ใช้', 'Accounts');
  if (web.open) {
    return c.render(
      <>
        <p>{t('ขณะนี้เปิดใช้ได้จากเครื่องนี้เท่านั้น โดยไม่ต้องเข้าสู่ระบบ เมื่อสร้างบัญชีแรกแล้ว ทุกคนต้องเข้าสู่ระบบ บัญชีแรกสร้างด้วยคำสั่ง', 'This page can be opened on this machine only, and nobody signs in. Once there is an account, everybody does. The first one is made by the command')}</p>
        <p><code>oit accounts add somchai --role admin</code></p>
      </>,
      { title, section: 'accounts' },
    );
  }
  const done = DONE[c.req.query('done') ?? ''];
  return c.render(
    <>
      {done !== undefined && <Done>{`${done[lang]}: ${(c.req.query('name') ?? '').slice(0, 60)}`}</Done>}
      <p class="actions"><a class="button" href="/accounts/new">{t('สร้างบัญชี', 'Make an account')}</a></p>
      <div class="scroll" tabindex={0} role="region" aria-label={title}>
        <table class="accounts">
          <caption class="hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ชื่อผู้ใช้', 'Name')}</th>
              <th scope="col">{t('ชื่อที่ผู้อื่นเห็น', 'Name that others see')}</th>
              <th scope="col">{t('สิทธิ์', 'Role')}</th>
              <th scope="col">{t('เขตที่แก้ไขได้', 'Districts')}</th>
              <th scope="col">{t('ใช้งานล่าสุด', 'Last seen')}</th>
              <th scope="col">{t('สถานะ', 'State')}</th>
            </tr>
          </thead>
          <tbody>
            {web.store.accounts.list().map((account) => {
              const seen = web.store.sessions.lastSeen(account.name);
              return (
                <tr>
                  <th scope="row"><a href={`/accounts/of/${encodeURIComponent(account.name)}`}>{account.name}</a></th>
                  <td>{account.displayName}</td>
                  <td>{ROLE_WORDS[account.role][lang]}</td>
                  <td>{account.role === 'viewer' ? '–' : districtNames(account.districts, web.districts, lang)}</td>
                  <td>{seen === null ? '–' : momentWords(seen, lang)}</td>
                  <td>{account.disabledAt === null ? t('ใช้งานได้', 'active') : t('ระงับ', 'disabled')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>,
    { title, section: 'accounts' },
  );
}

export function newPage(c: Context<Env>, web: Web, draft: AccountDraft, name: string, problem: Sentence | null): Response | Promise<Response> {
  const { lang } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  return c.render(
    <div class="card">
      {problem !== null && <Problem>{problem[lang]}</Problem>}
      <form method="post" action="/accounts/new">
        <Field id="name" label={t('ชื่อผู้ใช้สำหรับเข้าสู่ระบบ', 'Name for signing in')} hint={NAME_HINT[lang]} value={name} autocomplete="off" longest={60} />
        <AccountFields draft={draft} districts={web.districts} lang={lang} />
        <NewPassword lang={lang} wrong={false} />
        <p class="hint">{t('แจ้งรหัสผ่านให้เจ้าตัวด้วยช่องทางที่ปลอดภัย และให้เปลี่ยนเองที่หน้า “บัญชีของฉัน”', 'Tell the person the password by a safe way, and ask for a change of it on the page “My account”.')}</p>
        <p class="actions"><button type="submit">{t('สร้างบัญชี', 'Make the account')}</button> <a class="button quiet" href="/accounts">{t('ยกเลิก', 'Cancel')}</a></p>
      </form>
    </div>,
    { title: t('สร้างบัญชี', 'A new account'), section: 'accounts' },
  );
}

export function changePage(c: Context<Env>, web: Web, account: Account, draft: AccountDraft, problem: Sentence | null): Response | Promise<Response> {
  const { lang } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  const here = `/accounts/of/${encodeURIComponent(account.name)}`;
  const enabled = account.disabledAt === null;
  return c.render(
    <>
      {problem !== null && <Problem>{problem[lang]}</Problem>}
      <section class="card">
        <h2>{t('ชื่อและสิทธิ์', 'Name and role')}</h2>
        <form method="post" action={here}>
          <AccountFields draft={draft} districts={web.districts} lang={lang} />
          <p class="actions"><button type="submit">{t('บันทึก', 'Save')}</button> <a class="button quiet" href="/accounts">{t('ยกเลิก', 'Cancel')}</a></p>
        </form>
      </section>
      <section class="card narrow">
        <h2>{t('ตั้งรหัสผ่านใหม่', 'A new password')}</h2>
        <form method="post" action={`${here}/password`}>
          <NewPassword lang={lang} wrong={false} />
          <p class="actions"><button type="submit">{t('ตั้งรหัสผ่าน', 'Set the password')}</button></p>
        </form>
      </section>
      <section class="card narrow">
        <h2>{enabled ? t('ระงับบัญชี', 'Disable the account') : t('เปิดใช้บัญชีอีกครั้ง', 'Enable the account again')}</h2>
        <p>{enabled ? t('ผู้ใช้จะถูกออกจากระบบทันทีและเข้าใหม่ไม่ได้ สิ่งที่เคยบันทึกไว้ยังอยู่', 'The person is signed out at once and cannot come back; what was done stays on record.') : t('ผู้ใช้จะเข้าสู่ระบบด้วยรหัสผ่านเดิมได้', 'The person can sign in with the same password.')}</p>
        <form method="post" action={`${here}/${enabled ? 'disable' : 'enable'}`}>
          <p class="actions"><button type="submit" class="quiet">{enabled ? t('ระงับบัญชี', 'Disable') : t('เปิดใช้บัญชี', 'Enable')}</button></p>
        </form>
      </section>
    </>,
    { title: t(`บัญชี ${account.name}`, `Account ${account.name}`), section: 'accounts' },
  );
}

const DONE: Readonly<Record<string, Sentence>> = {
  made: { th: 'สร้างบัญชีแล้ว', en: 'The account is made' },
  changed: { th: 'บันทึกการเปลี่ยนแปลงแล้ว', en: 'The change is stored' },
  password: { th: 'ตั้งรหัสผ่านใหม่แล้ว ผู้ใช้ต้องเข้าสู่ระบบใหม่ทุกเครื่อง', en: 'The new password is set; the person must sign in again everywhere' },
  disabled: { th: 'ระงับบัญชีแล้ว', en: 'The account is disabled' },
  enabled: { th: 'เปิดใช้บัญชีแล้ว', en: 'The account is enabled' },
};
