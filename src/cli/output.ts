import { accessSync, closeSync, constants, existsSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BadInput } from './bad-input.js';
import { writeOut, type Terminal } from './terminal.js';

/** Where a report goes: a file, or stdout for `-`. */
export type Output = string;

/**
 * Tries an output path before any work and leaves nothing behind. Refuses folders, missing folders, files that cannot
 * be written, and any file that the run itself reads or writes otherwise (`taken`).
 */
export function tryOutput(option: string, path: Output, taken: readonly (string | undefined)[]): void {
  if (path === '-') return;
  if (taken.some((other) => other !== undefined && resolve(other) === resolve(path))) {
    throw new BadInput({ th: `${option} ${path} เป็นไฟล์ที่ใช้อยู่แล้วในคำสั่งนี้ กรุณาใช้ชื่ออื่น`, en: `${option} ${path} is already used by this command; please choose another name.` });
  }
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) throw new Error('it is a folder');
      accessSync(path, constants.W_OK);
    } else {
      closeSync(openSync(path, 'wx'));
      rmSync(path);
    }
  } catch (error) {
    throw unwritable(option, path, error);
  }
}

/** Writes a whole report. A reader of the file never sees half of it: it is written beside and then renamed. */
export async function writeOutput(option: string, path: Output, text: string, terminal: Terminal): Promise<void> {
  if (path === '-') return writeOut(terminal, text);
  writeWhole(option, path, text);
}

/** Tries the path of a file that is no text, so that stdout is no place for it. */
export function tryFile(option: string, path: string, taken: readonly (string | undefined)[]): void {
  if (path === '-') throw new BadInput({ th: `${option} ต้องเป็นชื่อไฟล์ ไม่ใช่ - เพราะไฟล์ชนิดนี้แสดงบนหน้าจอไม่ได้`, en: `${option} needs the name of a file, not -: a file of this kind cannot be shown on a screen.` });
  tryOutput(option, path, taken);
}

/** Writes a whole file, as `writeOutput` does. */
export function writeWhole(option: string, path: string, content: string | Uint8Array): void {
  try {
    const known = existsSync(path);
    // A pipe or a device is written through, not replaced.
    if (known && !statSync(path).isFile()) return writeFileSync(path, content);
    const target = known ? realpathSync(path) : path;
    const temporary = `${target}.${process.pid}.part`;
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw unwritable(option, path, error);
  }
}

function unwritable(option: string, path: string, error: unknown): BadInput {
  const reason = error instanceof Error ? error.message : String(error);
  return new BadInput({ th: `เขียนไฟล์ของ ${option} ที่ ${path} ไม่ได้ (${reason})`, en: `${option} ${path} cannot be written (${reason}).` });
}
