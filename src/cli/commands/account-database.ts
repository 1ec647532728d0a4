import { userInfo } from 'node:os';
import type { Language } from '../../report/index.js';
import type { Account, Store } from '../../store/index.js';
import { BadInput } from '../bad-input.js';
import { database } from '../database.js';
import { writeOut, type Terminal } from '../terminal.js';
import { say } from '../texts.js';

export interface Options {
  db?: string;
  lang: Language;
}

export interface AccountOptions extends Options {
  role?: string;
  districts?: string;
  displayName?: string;
}

export async function using<T>(options: Options, create: boolean, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = database(options.db, { create });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

export function existing(store: Store, given: string): Account {
  const account = store.accounts.find(given.trim().toLowerCase());
  if (account === null) throw new BadInput({ th: `ไม่มีบัญชี ${given} (ดูทั้งหมดด้วย oit accounts list)`, en: `There is no account ${given} (oit accounts list shows all).` });
  return account;
}

/** Whoever can write the database may do so; the record says which user of the machine it was. */
export function note(store: Store, { now }: Terminal, action: string, detail: Record<string, string>): void {
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

export function told(terminal: Terminal, lang: Language, th: string, en: string): Promise<void> {
  return writeOut(terminal, `${say(lang, th, en)}\n`);
}
