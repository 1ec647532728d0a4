import { Hono, type Context } from 'hono';
import type { Account, AccountChange } from '../../store/index.js';
import { adminsOnly } from '../admins-only.js';
import { notFound } from '../problems.js';
import type { Sentence } from '../say.js';
import type { Env, Web } from '../web.js';
import type { AccountDraft } from './account-fields.js';
import { changePage, listPage, newPage } from './account-pages.js';
import { accountName, NAME_HINT, personName, roleValue } from './account-rules.js';
import { typed } from './form.js';
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
    // Where a page with a complaint stands; asked for anew it is the account's.
    .get('/accounts/of/:name/:part', (c) => c.redirect(`/accounts/of/${encodeURIComponent(c.req.param('name'))}`, 303))
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
