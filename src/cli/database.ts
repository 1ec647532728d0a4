import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openStore, type Store } from '../store/index.js';
import { BadInput } from './bad-input.js';

/** In the current folder. */
export const DEFAULT_DATABASE = 'data/oit.sqlite';

/**
 * Opens the database of `--db`, or the default one, whose folder is made when it is absent. A folder that the user
 * named is not: it is more likely misspelt. With `create` false an absent database is refused.
 */
export function database(option: string | undefined, { create }: { create: boolean }): Store {
  const path = option ?? DEFAULT_DATABASE;
  if (create && option === undefined && !existsSync(dirname(path))) makeFolder(dirname(path));
  const opened = openStore(path, { create });
  if (!opened.ok) throw new BadInput(opened.message);
  return opened.store;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput({ th: `สร้างโฟลเดอร์ ${folder} ไม่ได้ (${reason}) กรุณาระบุ --db`, en: `The folder ${folder} cannot be made (${reason}); please name a database with --db.` });
  }
}
