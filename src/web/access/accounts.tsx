import { Hono, type Context } from 'hono';
import type { Account, AccountChange } from '../../store/index.js';
import { momentWords } from '../../report/index.js';
import { adminsOnly } from '../admins-only.js';
import { notFound } from '../problems.js';
import { say, type Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import { AccountFields, type AccountDraft } from './account-fields.js';
import { accountName, NAME_HINT, personName, ROLE_WORDS, roleValue } from './account-rules.js';
import { districtNames } from './district-names.js';
import { Done, Field, NewPassword, Problem, typed } from './form.js';
import { passwordProblem } from './password-rules.js';
import { hashPassword } from './password.js';

/** `/accounts`: who may come, for administrators. */
export function accountPages(web: Web): Hono<Env> {
  const { store, now } = web;
  const note = (c: Context<Env>, action: string, detail: Record<string, string>): void =>
    store.activity.add({ at: now().toISOString(), account: c.var.user.account, name: c.var.user.displayName, action, district: null, fiscalYear: null, item: null, detail });

  const drafted = (form: Form): AccountDraft => ({
    displayName: form.text('display-name'),
    role: roleValue(form.text('role')),
    everywhere: form.text('scope') === 'all',
    districts: web.districts.map(({ slug }) => slug).filter((slug) => form.all('district').includes(slug)),
  });
  const one = (name: string): Account | null => store.accounts.find(name);
  return new Hono<Env>()
    .use('/accounts/*', adminsOnly())
    .get('/accounts', (c) => listPage(c, web))
    .get('/accounts/new', (c) => (web.open ? c.redirect('/accounts', 303) : newPage(c, web, EMPTY, '', null)))
    .post('/accounts/new', async (c) => {
      if (web.open) return c.redirect('/accounts', 303);
      const form = await typed(c);
      const given = form.text('name');
      const name = accountName(given);
      const draft = drafted(form);
      const problem =
        (name === null ? { th: `ชื่อผู้ใช้ไม่ถูกต้อง ใช้ได้เฉพาะ${NAME_HINT.th}`, en: `The name cannot be used; it may have ${NAME_HINT.en}.` } : null) ??
        problemOf(draft) ??
        (await newPasswordProblem(form, [given, draft.displayName]));
      if (name !== null && problem === null) {
        const change = changeOf(draft);
        const added = store.accounts.add({ name, ...change, createdAt: now().toISOString(), disabledAt: null }, await hashPassword(form.text('new-password')));
        if (added) {
          note(c, 'account-made', described(name, change));
          return c.redirect(`/accounts?done=made&name=${encodeURIComponent(name)}`, 303);
        }
      }
      c.status(422);
      return newPage(c, web, draft, given, problem ?? { th: `มีบัญชีชื่อ ${name ?? ''} อยู่แล้ว`, en: `There is an account ${name ?? ''} already.` });
    })
    .get('/accounts/of/:name', (c) => {
      const account = one(c.req.param('name'));
      return account === null ? notFound(c) : changePage(c, web, account, draftFrom(account), null);
    })
    .post('/accounts/of/:name', async (c) => {
      const account = one(c.req.param('name'));
      if (account === null) return notFound(c);
      const draft = drafted(await typed(c));
      const problem = problemOf(draft) ?? changed(account, { ...changeOf(draft), disabledAt: account.disabledAt });
      if (problem !== null) {
        c.status(422);
        return changePage(c, web, account, draft, problem);
      }
      note(c, 'account-changed', described(account.name, changeOf(draft)));
      return c.redirect(`/accounts?done=changed&name=${encodeURIComponent(account.name)}`, 303);
    })
    .post('/accounts/of/:name/password', async (c) => {
      const account = one(c.req.param('name'));
      if (account === null) return notFound(c);
      const form = await typed(c);
      const problem = await newPasswordProblem(form, [account.name, account.displayName]);
      if (problem !== null) {
        c.status(422);
        return changePage(c, web, account, draftFrom(account), problem);
      }
      store.accounts.setPassword(account.name, await hashPassword(form.text('new-password')));
      note(c, 'account-changed', { account: account.name, what: 'password' });
      return c.redirect(`/accounts?done=password&name=${encodeURIComponent(account.name)}`, 303);
    })
    .post('/accounts/of/:name/:to{disable|enable}', (c) => {
      const account = one(c.req.param('name'));
      if (account === null) return notFound(c);
      const disable = c.req.param('to') === 'disable';
      const problem = changed(account, { ...account, disabledAt: disable ? now().toISOString() : null });
      if (problem !== null) {
        c.status(422);
        return changePage(c, web, account, draftFrom(account), problem);
      }
      note(c, disable ? 'account-disabled' : 'account-enabled', { account: account.name });
      return c.redirect(`/accounts?done=${disable ? 'disabled' : 'enabled'}&name=${encodeURIComponent(account.name)}`, 303);
    });

  function changed({ name }: Account, { displayName, role, districts, disabledAt }: AccountChange): Sentence | null {
    const outcome = store.accounts.change(name, { displayName, role, districts, disabledAt });
    if (outcome === 'last-admin') return { th: 'เป็นผู้ดูแลระบบคนสุดท้าย จึงระงับหรือลดสิทธิ์ไม่ได้ กรุณาตั้งผู้ดูแลระบบอีกคนก่อน', en: 'This is the last administrator, who can neither be disabled nor get another role. Make another administrator first.' };
    return outcome === 'missing' ? { th: 'ไม่มีบัญชีนี้แล้ว', en: 'This account is gone.' } : null;
  }
}

const EMPTY: AccountDraft = { displayName: '', role: 'editor', everywhere: false, districts: [] };

type Form = Awaited<ReturnType<typeof typed>>;

function draftFrom({ displayName, role, districts }: Account): AccountDraft {
  return { displayName, role, everywhere: districts === null && role === 'editor', districts: [...(districts ?? [])] };
}

function problemOf({ displayName, role, everywhere, districts }: AccountDraft): Sentence | null {
  if (personName(displayName) === null) return { th: 'กรุณากรอกชื่อที่ผู้อื่นเห็น ไม่เกิน 100 ตัวอักษร', en: 'Please fill in the name that others see, at most 100 letters.' };
  if (role === null) return { th: 'กรุณาเลือกสิทธิ์', en: 'Please choose a role.' };
  if (role === 'editor' && !everywhere && districts.length === 0) return { th: 'กรุณาเลือกเขตที่แก้ไขได้อย่างน้อยหนึ่งเขต', en: 'Please choose at least one district to edit.' };
  return null;
}

/** Only of a draft without a problem. */
function changeOf({ displayName, role, everywhere, districts }: AccountDraft): AccountChange {
  return { displayName: personName(displayName) ?? '', role: role ?? 'viewer', districts: role === 'editor' && !everywhere ? districts : null, disabledAt: null };
}

async function newPasswordProblem(form: Form, about: readonly string[]): Promise<Sentence | null> {
  if (form.text('new-password') !== form.text('again')) return { th: 'รหัสผ่านทั้งสองช่องไม่ตรงกัน', en: 'The two passwords differ.' };
  return passwordProblem(form.text('new-password'), about);
}

function described(account: string, { role, districts }: Pick<AccountChange, 'role' | 'districts'>): Record<string, string> {
  return { account, role, ...(role === 'editor' ? { districts: districts?.join(' ') ?? 'all' } : {}) };
}

const DONE: Readonly<Record<string, Sentence>> = {
  made: { th: 'สร้างบัญชีแล้ว', en: 'The account is made' },
  changed: { th: 'บันทึกการเปลี่ยนแปลงแล้ว', en: 'The change is stored' },
  password: { th: 'ตั้งรหัสผ่านใหม่แล้ว ผู้ใช้ต้องเข้าสู่ระบบใหม่ทุกเครื่อง', en: 'The new password is set; the person must sign in again everywhere' },
  disabled: { th: 'ระงับบัญชีแล้ว', en: 'The account is disabled' },
  enabled: { th: 'เปิดใช้บัญชีแล้ว', en: 'The account is enabled' },
};

function listPage(c: Context<Env>, web: Web): Response | Promise<Response> {
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

function newPage(c: Context<Env>, web: Web, draft: AccountDraft, name: string, problem: Sentence | null): Response | Promise<Response> {
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

function changePage(c: Context<Env>, web: Web, account: Account, draft: AccountDraft, problem: Sentence | null): Response | Promise<Response> {
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
