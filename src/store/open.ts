import { accessSync, closeSync, constants, existsSync, fstatSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { APPLICATION_ID, migrate, SCHEMA_VERSION } from './schema.js';

export type OpenResult =
  | { ok: true; db: Database.Database }
  /** One sentence each, without the path's owner or a stack: what is wrong and what to do. */
  | { ok: false; message: { th: string; en: string } };

/**
 * Opens the database at `path`, making it when it is absent (unless `create` is false) and bringing its schema up to date.
 * A file that is no database of this program is refused by its first hundred bytes, before SQLite sees it: nothing
 * is written to it and nothing appears beside it.
 */
export function openDatabase(path: string, create: boolean): OpenResult {
  const isNew = !existsSync(path);
  const refusal = isNew ? refuseNew(path, create) : refuseExisting(path);
  if (refusal !== null) return { ok: false, message: refusal };
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    db.pragma('foreign_keys = ON');
    // The schema is made while the file still has a rollback journal, so that the header in the main file names this
    // program from its first written byte; a write-ahead log would hold it back until the first checkpoint.
    migrate(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    return { ok: true, db };
  } catch (error) {
    db?.close();
    if (isNew) removeDatabase(path);
    return { ok: false, message: describe(path, error) };
  }
}

/** How long a write waits for another process's transaction; the longest of ours is the end of an audit, well below. */
const BUSY_TIMEOUT_MS = 10_000;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

function refuseNew(path: string, create: boolean): { th: string; en: string } | null {
  if (!create) return { th: `ยังไม่มีฐานข้อมูล ${path}`, en: `There is no database ${path} yet.` };
  const folder = dirname(path);
  try {
    if (!statSync(folder).isDirectory()) return { th: `${folder} ไม่ใช่โฟลเดอร์`, en: `${folder} is not a folder.` };
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return isMissing(error)
      ? { th: `ไม่มีโฟลเดอร์ ${folder} สำหรับฐานข้อมูล กรุณาสร้างก่อน`, en: `There is no folder ${folder} for the database; please make it first.` }
      : unwritable(path);
  }
  return null;
}

function refuseExisting(path: string): { th: string; en: string } | null {
  const foreign = { th: `${path} ไม่ใช่ฐานข้อมูลของโปรแกรมนี้ จึงไม่ได้แตะต้อง`, en: `${path} is not a database of this program and was left untouched.` };
  let file: number;
  try {
    if (!statSync(path).isFile()) return foreign;
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    file = openSync(path, 'r');
  } catch {
    return unwritable(path);
  }
  try {
    // A database whose very first transaction was cut off is an empty file again.
    if (fstatSync(file).size === 0) return null;
    const header = Buffer.alloc(HEADER_BYTES);
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return foreign;
    if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return foreign;
    // Offsets 60 and 68 of the SQLite file header: user_version and application_id, big-endian.
    if (header.readInt32BE(68) !== APPLICATION_ID) return foreign;
    if (header.readInt32BE(60) > SCHEMA_VERSION) {
      return { th: `${path} สร้างโดยโปรแกรมรุ่นใหม่กว่า กรุณาใช้รุ่นนั้น`, en: `${path} was made by a newer version of this program; please use that one.` };
    }
    return null;
  } finally {
    closeSync(file);
  }
}

function describe(path: string, error: unknown): { th: string; en: string } {
  if (!(error instanceof Database.SqliteError)) return unwritable(path);
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) {
    return { th: `โปรแกรมอื่นกำลังเขียนฐานข้อมูล ${path} กรุณาลองใหม่ภายหลัง`, en: `Another program is writing to the database ${path}; please try again later.` };
  }
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') {
    return { th: `ฐานข้อมูล ${path} เสียหาย กรุณาใช้ไฟล์สำรองหรือไฟล์ใหม่`, en: `The database ${path} is damaged; please use a backup or a new file.` };
  }
  return unwritable(path);
}

function unwritable(path: string): { th: string; en: string } {
  return { th: `เขียนฐานข้อมูล ${path} ไม่ได้ กรุณาตรวจสิทธิ์ของไฟล์และโฟลเดอร์`, en: `The database ${path} cannot be written; please check the permissions of the file and its folder.` };
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
