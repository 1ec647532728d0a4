import { userInfo } from 'node:os';
import { Command } from 'commander';
import { cut, pad, type Language } from '../../report/index.js';
import type { Account, AccountChange, Role, Store } from '../../store/index.js';
import { accountName, NAME_HINT, personName, ROLES, ROLE_WORDS, roleValue } from '../../web/access/account-rules.js';
import { API_TOKEN_PREFIX, newToken, tokenHash } from '../../web/access/token.js';
import { BadInput } from '../bad-input.js';
import { DEFAULT_DATABASE, database } from '../database.js';
import { districtValue } from '../district.js';
import type { Session } from '../run.js';
import { newSecret } from '../secret.js';
import { writeOut, type Terminal } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { countValue } from '../values.js';

interface Options {
  db?: string;
  lang: Language;
}

interface AccountOptions extends Options {
  role?: string;
  districts?: string;
  displayName?: string;
}

/** Days that a token holds when nothing else is said. */
const TOKEN_DAYS = 365;

/** `oit accounts`: who may come to the web page. */
export function accountsCommand(session: Session): Command {
  const { terminal, lang } = session;
  const t = (th: string, en: string): string => say(lang, th, en);
  const command = (usage: string, th: string, en: string): Command => {
    const [name, ...args] = usage.split(' ');
    const made = new Command(name).description(t(th, en)).option('--db <file>', t(`ฐานข้อมูล (ค่าเริ่มต้น ${DEFAULT_DATABASE})`, `database (default ${DEFAULT_DATABASE})`)).addOption(languageOption(lang));
    return args.length === 0 ? made : made.arguments(args.join(' '));
  };
  const described = (usage: string, th: string, en: string): Command =>
    command(usage, th, en)
      .option('--role <role>', t('สิทธิ์: viewer ผู้ดู, editor ผู้แก้ไขของเขต, admin ผู้ดูแลระบบ', 'viewer, editor (of districts) or admin'))
      .option('--districts <list>', t('เขตที่ editor แก้ไขได้ คั่นด้วยจุลภาค หรือ all ทุกเขต', 'districts of an editor, with commas between, or all'))
      .option('--display-name <text>', t('ชื่อที่ผู้อื่นเห็น', 'name that others see'));

  return new Command('accounts')
    .description(t('บัญชีผู้ใช้ของหน้าเว็บ', 'who may come to the web page'))
    .addCommand(command('list', 'แสดงบัญชีทั้งหมด', 'shows all accounts').option('--json', t('แสดงเป็น JSON', 'as JSON')).action((options: Options & { json?: true }) => using(options, false, (store) => list(store, terminal, options))))
    .addCommand(described('add <name>', 'สร้างบัญชี ถามรหัสผ่านโดยไม่แสดง หรืออ่านจาก stdin', 'makes an account; its password is asked for unseen, or read from stdin').action((name: string, options: AccountOptions) => add(session, name, options)))
    .addCommand(command('password <name>', 'ตั้งรหัสผ่านใหม่ และออกจากระบบทุกเครื่อง', 'sets a new password and ends all sessions').action((name: string, options: Options) => password(session, name, options)))
    .addCommand(described('change <name>', 'เปลี่ยนสิทธิ์ เขต หรือชื่อ', 'changes role, districts or name').action((name: string, options: AccountOptions) => change(session, name, options)))
    .addCommand(command('disable <name>', 'ระงับบัญชี', 'disables an account').action((name: string, options: Options) => enable(session, name, options, false)))
    .addCommand(command('enable <name>', 'เปิดใช้บัญชีอีกครั้ง', 'enables an account again').action((name: string, options: Options) => enable(session, name, options, true)))
    .addCommand(command('remove <name>', 'ลบบัญชี สิ่งที่เคยทำยังอยู่ในบันทึก', 'removes an account; what it did stays on record').action((name: string, options: Options) => remove(session, name, options)))
    .addCommand(
      command('token <name>', 'สร้างโทเคนให้โปรแกรมอ่าน /api แทนบัญชีนี้ แสดงครั้งเดียว', 'makes a token with which a program reads /api as this account; it is shown once')
        .requiredOption('--label <text>', t('ใช้ทำอะไร', 'what it is for'))
        .option('--days <n>', t(`อายุเป็นวัน (ค่าเริ่มต้น ${TOKEN_DAYS})`, `days that it holds (default ${TOKEN_DAYS})`))
        .action((name: string, options: Options & { label: string; days?: string }) => token(session, name, options)),
    )
    .addCommand(command('revoke <number>', 'ยกเลิกโทเคน', 'revokes a token').action((number: string, options: Options) => revoke(session, number, options)));
}

async function using<T>(options: Options, create: boolean, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = database(options.db, { create });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function list(store: Store, terminal: Terminal, { json, lang }: Options & { json?: true }): Promise<void> {
  const accounts = store.accounts.list().map((account) => ({ ...account, lastSeenAt: store.sessions.lastSeen(account.name) }));
  const tokens = store.tokens.list();
  if (json) return writeOut(terminal, `${JSON.stringify({ schemaVersion: 1, accounts, tokens }, null, 2)}\n`);
  const t = (th: string, en: string): string => say(lang, th, en);
  const lines = [
    ...accounts.map(({ name, displayName, role, districts, disabledAt }) => `${pad(cut(name, 30), 30)} ${pad(ROLE_WORDS[role][lang], 16)} ${disabledAt === null ? pad('', 8) : pad(t('ระงับ', 'disabled'), 8)} ${displayName}${role === 'editor' ? ` · ${districts?.join(', ') ?? t('ทุกเขต', 'all districts')}` : ''}`),
    ...tokens.map(({ id, account, label, expiresAt }) => t(`โทเคน ${id} ของ ${account}: ${label} (ถึง ${expiresAt.slice(0, 10)})`, `token ${id} of ${account}: ${label} (until ${expiresAt.slice(0, 10)})`)),
  ];
  return writeOut(terminal, lines.length === 0 ? `${t('ยังไม่มีบัญชี สร้างด้วย oit accounts add ชื่อ --role admin', 'There is no account yet; oit accounts add NAME --role admin makes one.')}\n` : `${lines.join('\n')}\n`);
}

async function add({ terminal }: Session, given: string, options: AccountOptions): Promise<void> {
  const name = nameValue(given);
  const role = roleOption(options.role ?? '');
  const districts = districtsOption(options.districts, role);
  const displayName = options.displayName === undefined ? name : displayNameOption(options.displayName);
  await using(options, true, async (store) => {
    if (store.accounts.find(name) !== null) throw new BadInput({ th: `มีบัญชี ${name} อยู่แล้ว`, en: `There is an account ${name} already.` });
    if (role !== 'admin' && !store.accounts.hasAdmin()) throw new BadInput({ th: 'บัญชีแรกต้องเป็น --role admin มิฉะนั้นจะไม่มีใครจัดการบัญชีได้', en: 'The first account must be of --role admin, or nobody could manage accounts.' });
    const hash = await hashed(terminal, options.lang, [name, displayName]);
    const createdAt = terminal.now().toISOString();
    if (!store.accounts.add({ name, displayName, role, districts, createdAt, disabledAt: null }, hash)) throw new BadInput({ th: `มีบัญชี ${name} อยู่แล้ว`, en: `There is an account ${name} already.` });
    note(store, terminal, 'account-made', { account: name, role, ...(role === 'editor' ? { districts: districts?.join(' ') ?? 'all' } : {}) });
    await told(terminal, options.lang, `สร้างบัญชี ${name} แล้ว (${ROLE_WORDS[role].th})`, `The account ${name} is made (${ROLE_WORDS[role].en}).`);
  });
}

async function password({ terminal }: Session, given: string, options: Options): Promise<void> {
  await using(options, false, async (store) => {
    const { name, displayName } = existing(store, given);
    store.accounts.setPassword(name, await hashed(terminal, options.lang, [name, displayName]));
    note(store, terminal, 'account-changed', { account: name, what: 'password' });
    await told(terminal, options.lang, `ตั้งรหัสผ่านใหม่ของ ${name} แล้ว ทุกเครื่องต้องเข้าสู่ระบบใหม่`, `${name} has a new password and must sign in again everywhere.`);
  });
}

async function change({ terminal }: Session, given: string, options: AccountOptions): Promise<void> {
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

async function enable({ terminal }: Session, given: string, options: Options, enabled: boolean): Promise<void> {
  await using(options, false, async (store) => {
    const account = existing(store, given);
    apply(store, account, { ...account, disabledAt: enabled ? null : (account.disabledAt ?? terminal.now().toISOString()) });
    note(store, terminal, enabled ? 'account-enabled' : 'account-disabled', { account: account.name });
    await told(terminal, options.lang, enabled ? `เปิดใช้บัญชี ${account.name} แล้ว` : `ระงับบัญชี ${account.name} แล้ว`, enabled ? `The account ${account.name} is enabled.` : `The account ${account.name} is disabled.`);
  });
}

async function remove({ terminal }: Session, given: string, options: Options): Promise<void> {
  await using(options, false, async (store) => {
    const { name } = existing(store, given);
    refuseLastAdmin(store.accounts.remove(name));
    note(store, terminal, 'account-removed', { account: name });
    await told(terminal, options.lang, `ลบบัญชี ${name} แล้ว`, `The account ${name} is removed.`);
  });
}

async function token({ terminal }: Session, given: string, options: Options & { label: string; days?: string }): Promise<void> {
  const days = options.days === undefined ? TOKEN_DAYS : countValue('--days', options.days, 3650);
  const label = personName(options.label);
  if (label === null) throw new BadInput({ th: '--label ต้องมีข้อความไม่เกิน 100 ตัวอักษร', en: '--label must be a text of at most 100 letters.' });
  await using(options, false, async (store) => {
    const { name } = existing(store, given);
    const secret = newToken(API_TOKEN_PREFIX);
    const now = terminal.now();
    const id = store.tokens.add(tokenHash(secret), { account: name, label, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString() });
    note(store, terminal, 'token-made', { account: name, label });
    await writeOut(terminal, `${secret}\n`);
    terminal.err.write(`${say(options.lang, `โทเคน ${id} ใช้ได้ ${days} วัน จะไม่แสดงอีก ยกเลิกด้วย oit accounts revoke ${id}`, `Token ${id} holds for ${days} days and is not shown again; oit accounts revoke ${id} ends it.`)}\n`);
  });
}

async function revoke({ terminal }: Session, given: string, options: Options): Promise<void> {
  const id = countValue('number', given, 999_999_999);
  await using(options, false, async (store) => {
    const known = store.tokens.list().find((one) => one.id === id);
    if (known === undefined || !store.tokens.revoke(id)) throw new BadInput({ th: `ไม่มีโทเคน ${id} (ดูด้วย oit accounts list)`, en: `There is no token ${id} (oit accounts list shows them).` });
    note(store, terminal, 'token-revoked', { account: known.account, label: known.label });
    await told(terminal, options.lang, `ยกเลิกโทเคน ${id} แล้ว`, `Token ${id} is revoked.`);
  });
}

/** The libraries behind passwords are loaded only when one is set. */
async function hashed(terminal: Terminal, lang: Language, about: readonly string[]): Promise<string> {
  const [{ passwordProblem }, { hashPassword }] = await Promise.all([import('../../web/access/password-rules.js'), import('../../web/access/password.js')]);
  const secret = await newSecret(terminal, lang, { first: { th: 'รหัสผ่านใหม่', en: 'New password' }, again: { th: 'อีกครั้ง', en: 'Again' } });
  const problem = await passwordProblem(secret, about);
  if (problem !== null) throw new BadInput(problem);
  return hashPassword(secret);
}

function existing(store: Store, given: string): Account {
  const account = store.accounts.find(given.trim().toLowerCase());
  if (account === null) throw new BadInput({ th: `ไม่มีบัญชี ${given} (ดูทั้งหมดด้วย oit accounts list)`, en: `There is no account ${given} (oit accounts list shows all).` });
  return account;
}

function apply(store: Store, { name }: Account, { displayName, role, districts, disabledAt }: AccountChange): void {
  refuseLastAdmin(store.accounts.change(name, { displayName, role, districts, disabledAt }));
}

function refuseLastAdmin(outcome: 'done' | 'missing' | 'last-admin'): void {
  if (outcome === 'last-admin') throw new BadInput({ th: 'เป็นผู้ดูแลระบบคนสุดท้าย กรุณาตั้งผู้ดูแลระบบอีกคนก่อน', en: 'This is the last administrator; make another one first.' });
  if (outcome === 'missing') throw new BadInput({ th: 'ไม่มีบัญชีนี้แล้ว', en: 'This account is gone.' });
}

function nameValue(given: string): string {
  const name = accountName(given);
  if (name === null) throw new BadInput({ th: `ชื่อบัญชี ${given} ใช้ไม่ได้ ใช้ได้เฉพาะ${NAME_HINT.th}`, en: `${given} cannot be the name of an account; it may have ${NAME_HINT.en}.` });
  return name;
}

function displayNameOption(text: string): string {
  const name = personName(text);
  if (name === null) throw new BadInput({ th: '--display-name ต้องมี 1 ถึง 100 ตัวอักษร', en: '--display-name must have 1 to 100 letters.' });
  return name;
}

function roleOption(text: string): Role {
  const role = roleValue(text);
  if (role === null) throw new BadInput({ th: `กรุณาระบุ --role เป็น ${ROLES.join(', ')} อย่างใดอย่างหนึ่ง`, en: `--role must be one of ${ROLES.join(', ')}.` });
  return role;
}

/** Slugs, Thai or English names; `all` is every district. */
function districtsOption(text: string | undefined, role: Role): string[] | null {
  if (role !== 'editor') {
    if (text !== undefined) throw new BadInput({ th: `--districts ใช้กับ --role editor เท่านั้น (${role} ไม่ผูกกับเขต)`, en: `--districts is for --role editor only; a ${role} is not tied to districts.` });
    return null;
  }
  if (text === undefined || text.trim() === '') throw new BadInput({ th: 'กรุณาระบุเขตที่แก้ไขได้ด้วย --districts เช่น --districts huaikhwang,dindaeng หรือ --districts all', en: 'Name the districts of the editor with --districts, such as huaikhwang,dindaeng, or all.' });
  if (text.trim() === 'all') return null;
  return [...new Set(text.split(',').filter((part) => part.trim() !== '').map((part) => districtValue(part.trim()).slug))];
}

/** Whoever can write the database may do so; the record says which user of the machine it was. */
function note(store: Store, { now }: Terminal, action: string, detail: Record<string, string>): void {
  store.activity.add({ at: now().toISOString(), account: null, name: userOfMachine(), action, district: null, fiscalYear: null, item: null, detail: { ...detail, via: 'command-line' } });
}

function userOfMachine(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return String(process.getuid?.() ?? '');
  }
}

function told(terminal: Terminal, lang: Language, th: string, en: string): Promise<void> {
  return writeOut(terminal, `${say(lang, th, en)}\n`);
}
