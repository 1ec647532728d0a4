import type { Language } from '../../report/index.js';
import type { Account, AccountChange, Store } from '../../store/index.js';
import { ROLE_WORDS } from '../../web/access/account-rules.js';
import { BadInput } from '../bad-input.js';
import { EXIT } from '../exit-status.js';
import type { Session } from '../run.js';
import { newSecret } from '../secret.js';
import type { Terminal } from '../terminal.js';
import { existing, note, told, using, type AccountOptions, type Options } from './account-database.js';
import { displayNameOption, districtsOption, nameValue, roleOption } from './account-values.js';

export async function add({ terminal, end }: Session, given: string, options: AccountOptions): Promise<void> {
  const name = nameValue(given);
  const role = roleOption(options.role ?? '');
  const districts = districtsOption(options.districts, role);
  const displayName = options.displayName === undefined ? name : displayNameOption(options.displayName);
  await using(options, true, async (store) => {
    if (store.accounts.find(name) !== null) throw new BadInput({ th: `มีบัญชี ${name} อยู่แล้ว`, en: `There is an account ${name} already.` });
    if (role !== 'admin' && !store.accounts.hasAdmin()) throw new BadInput({ th: 'บัญชีแรกต้องเป็น --role admin มิฉะนั้นจะไม่มีใครจัดการบัญชีได้', en: 'The first account must be of --role admin, or nobody could manage accounts.' });
    const hash = await hashed(terminal, options.lang, [name, displayName]);
    if (hash === null) return end(EXIT.interrupted);
    const createdAt = terminal.now().toISOString();
    if (!store.accounts.add({ name, displayName, role, districts, createdAt, disabledAt: null }, hash)) throw new BadInput({ th: `มีบัญชี ${name} อยู่แล้ว`, en: `There is an account ${name} already.` });
    note(store, terminal, 'account-made', { account: name, role, ...(role === 'editor' ? { districts: districts?.join(' ') ?? 'all' } : {}) });
    await told(terminal, options.lang, `สร้างบัญชี ${name} แล้ว (${ROLE_WORDS[role].th})`, `The account ${name} is made (${ROLE_WORDS[role].en}).`);
  });
}

export async function password({ terminal, end }: Session, given: string, options: Options): Promise<void> {
  await using(options, false, async (store) => {
    const { name, displayName } = existing(store, given);
    const hash = await hashed(terminal, options.lang, [name, displayName]);
    if (hash === null) return end(EXIT.interrupted);
    store.accounts.setPassword(name, hash);
    note(store, terminal, 'account-changed', { account: name, what: 'password' });
    await told(terminal, options.lang, `ตั้งรหัสผ่านใหม่ของ ${name} แล้ว ทุกเครื่องต้องเข้าสู่ระบบใหม่`, `${name} has a new password and must sign in again everywhere.`);
  });
}

export async function change({ terminal }: Session, given: string, options: AccountOptions): Promise<void> {
  if (options.role === undefined && options.districts === undefined && options.displayName === undefined) throw new BadInput({ th: 'กรุณาระบุ --role --districts หรือ --display-name', en: 'Please give --role, --districts or --display-name.' });
  await using(options, false, async (store) => {
    const account = existing(store, given);
    const role = options.role === undefined ? account.role : roleOption(options.role);
    const keeps = options.districts === undefined && role === 'editor' && account.role === 'editor';
    const districts = keeps ? account.districts : districtsOption(options.districts, role);
    apply(store, account, { displayName: options.displayName === undefined ? account.displayName : displayNameOption(options.displayName), role, districts, disabledAt: account.disabledAt });
    note(store, terminal, 'account-changed', { account: account.name, role, ...(role === 'editor' ? { districts: districts?.join(' ') ?? 'all' } : {}) });
    await told(terminal, options.lang, `เปลี่ยนบัญชี ${account.name} แล้ว`, `The account ${account.name} is changed.`);
  });
}

export async function enable({ terminal }: Session, given: string, options: Options, enabled: boolean): Promise<void> {
  await using(options, false, async (store) => {
    const account = existing(store, given);
    apply(store, account, { ...account, disabledAt: enabled ? null : (account.disabledAt ?? terminal.now().toISOString()) });
    note(store, terminal, enabled ? 'account-enabled' : 'account-disabled', { account: account.name });
    await told(terminal, options.lang, enabled ? `เปิดใช้บัญชี ${account.name} แล้ว` : `ระงับบัญชี ${account.name} แล้ว`, enabled ? `The account ${account.name} is enabled.` : `The account ${account.name} is disabled.`);
  });
}

export async function remove({ terminal }: Session, given: string, options: Options): Promise<void> {
  await using(options, false, async (store) => {
    const { name } = existing(store, given);
    refuseLastAdmin(store.accounts.remove(name));
    note(store, terminal, 'account-removed', { account: name });
    await told(terminal, options.lang, `ลบบัญชี ${name} แล้ว`, `The account ${name} is removed.`);
  });
}

/** The libraries behind passwords are loaded only when one is set. */
async function hashed(terminal: Terminal, lang: Language, about: readonly string[]): Promise<string | null> {
  const [{ passwordProblem }, { hashPassword }] = await Promise.all([import('../../web/access/password-rules.js'), import('../../web/access/password.js')]);
  const secret = await newSecret(terminal, lang, { first: { th: 'รหัสผ่านใหม่', en: 'New password' }, again: { th: 'อีกครั้ง', en: 'Again' } });
  if (secret === null) return null;
  const problem = await passwordProblem(secret, about);
  if (problem !== null) throw new BadInput(problem);
  return hashPassword(secret);
}

function apply(store: Store, { name }: Account, { displayName, role, districts, disabledAt }: AccountChange): void {
  refuseLastAdmin(store.accounts.change(name, { displayName, role, districts, disabledAt }));
}

function refuseLastAdmin(outcome: 'done' | 'missing' | 'last-admin'): void {
  if (outcome === 'last-admin') throw new BadInput({ th: 'เป็นผู้ดูแลระบบคนสุดท้าย กรุณาตั้งผู้ดูแลระบบอีกคนก่อน', en: 'This is the last administrator; make another one first.' });
  if (outcome === 'missing') throw new BadInput({ th: 'ไม่มีบัญชีนี้แล้ว', en: 'This account is gone.' });
}
