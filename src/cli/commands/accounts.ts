import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import { cut, pad } from '../../report/index.js';
import type { Store } from '../../store/index.js';
import { ROLE_WORDS } from '../../web/access/account-rules.js';
import type { Session } from '../run.js';
import { writeOut, type Terminal } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { add, change, enable, password, remove } from './account-changes.js';
import { using, type AccountOptions, type Options } from './account-database.js';
import { revoke, token, TOKEN_DAYS } from './account-tokens.js';

/** `oit accounts`: who may come to the web page. */
export function accountsCommand(session: Session): Command {
  const { terminal, lang } = session;
  const t = (th: string, en: string): string => say(lang, th, en);
  const command = (usage: string, th: string, en: string): Command => {
    const [name, ...args] = usage.split(' ');
    const made = new Command(name).description(t(th, en)).addOption(commonOption('db', lang)).addOption(languageOption(lang));
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
