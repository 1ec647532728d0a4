import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AuditOptions } from '../audit/index.js';
import type { Language } from '../report/index.js';
import { BadInput } from './bad-input.js';
import type { Terminal } from './terminal.js';
import { say } from './texts.js';
import { numberValue } from './values.js';

export interface FetchingOptions {
  budgetRequests?: string;
  budgetMb?: string;
  saved?: string;
  lang: Language;
}

type Fetching = NonNullable<AuditOptions['fetching']>;

/** What the options say about pace and budget; nothing is opened yet. */
export function fetchingOf(options: FetchingOptions, { env, err }: Terminal): Omit<Fetching, 'saved'> {
  return {
    ledgerPath: ledgerPath(env),
    budgetRequests: options.budgetRequests === undefined ? null : Math.floor(numberValue('--budget-requests', options.budgetRequests, 10_000_000)),
    budgetBytes: options.budgetMb === undefined ? null : numberValue('--budget-mb', options.budgetMb, 10_000_000) * 1024 * 1024,
    onLedgerTrouble: (reason) =>
      void err.write(
        `${say(options.lang, `ใช้อัตราการเปิดเว็บร่วมกับโปรแกรมอื่นในเครื่องนี้ไม่ได้ (${ledgerPath(env)}: ${reason}) จึงนับเฉพาะคำสั่งนี้ กรุณาอย่าตรวจหลายคำสั่งพร้อมกัน`, `The pace cannot be shared with other programs on this machine (${ledgerPath(env)}: ${reason}); this run keeps to it alone. Please run no other check beside it.`)}\n`,
      ),
  };
}

/** What `--saved` names, opened; refuses what cannot be read. Files without a known address are told on stderr. */
export async function savedOf({ saved: path, lang }: FetchingOptions, { err }: Terminal): Promise<Pick<Fetching, 'saved'>> {
  if (path === undefined) return {};
  const { openSaved } = await import('../audit/index.js');
  const opened = await openSaved(path);
  if (!opened.ok) throw new BadInput(opened.message);
  const { saved } = opened;
  const found = say(lang, `พบหน้าและไฟล์ที่บันทึกไว้ ${saved.count} ที่อยู่ใน ${path}`, `${path} holds saved answers for ${saved.count} addresses`);
  const names = saved.skipped.slice(0, 3).map(({ file, reason }) => `${file.replace(/\p{Cc}/gu, ' ')} (${SKIPPED[reason][lang]})`);
  const left = saved.skipped.length === 0 ? '' : say(lang, `; ไม่ได้ใช้ ${saved.skipped.length} รายการ เช่น ${names.join(', ')}`, `; ${saved.skipped.length} left out, such as ${names.join(', ')}`);
  err.write(`${found}${left}\n`);
  return { saved: (url) => saved.find(url) };
}

const SKIPPED: Record<'no-address' | 'outside' | 'too-large' | 'broken' | 'missing' | 'not-content', Record<Language, string>> = {
  'no-address': { th: 'ไม่ทราบที่อยู่ ใส่ใน saved.csv ได้', en: 'no address; saved.csv may give it' },
  outside: { th: 'อยู่นอกโฟลเดอร์', en: 'outside the folder' },
  'too-large': { th: 'ใหญ่เกินไป', en: 'too large' },
  broken: { th: 'เสียหาย', en: 'damaged' },
  missing: { th: 'ไม่มีเนื้อหา', en: 'no content' },
  'not-content': { th: 'ไม่ใช่เนื้อหา', en: 'no content' },
};

/** One file per user of the machine, wherever the databases lie: politeness is owed by the machine, not by a folder. */
function ledgerPath(env: Terminal['env']): string {
  return join(env['XDG_STATE_HOME'] || join(env['HOME'] || homedir(), '.local', 'state'), 'oit-check', 'hosts.sqlite');
}
