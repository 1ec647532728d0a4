import { mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { PLACEHOLDER_PREFIX, releasePackage, releasePackageJson, sheetCsv, sheetsOf, sheetsXlsx, type Language } from '../extract/index.js';
import type { Extraction } from '../model/extraction.js';
import { BadInput, type Sentence } from './bad-input.js';
import { tryOutput, writeOutput, writeWhole } from './output.js';
import type { Terminal } from './terminal.js';

/** Where the data goes, as the options say it: a path, or true for the usual place. */
export interface ExtractTargets {
  csv?: string | true;
  xlsx?: string | true;
  ocds?: string | true;
  table?: string;
  bom: boolean;
  prefix?: string;
  uri?: string;
  file?: string;
}

/** Tries every named path and refuses what cannot be, before any work. */
export function checkTargets({ csv, xlsx, ocds, prefix, uri }: ExtractTargets, json: boolean, taken: readonly (string | undefined)[]): void {
  if (prefix !== undefined && !/^ocds-[a-z0-9]{6}$/.test(prefix)) throw new BadInput({ th: `--prefix ${prefix} ต้องเป็น ocds- ตามด้วยตัวอักษรเล็กหรือเลขอารบิก 6 ตัว`, en: `--prefix ${prefix} must be ocds- and six small letters or digits.` });
  if (uri !== undefined && !(URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol))) throw new BadInput({ th: `--uri ${uri} ต้องเป็นที่อยู่ http หรือ https`, en: `--uri ${uri} must be an http or https address.` });
  if (xlsx === '-') throw new BadInput({ th: 'XLSX เขียนออก stdout ไม่ได้ กรุณาระบุชื่อไฟล์', en: 'XLSX cannot be written to stdout; please name a file.' });
  const toStdout = [csv === true || csv === '-' ? '--csv' : '', ocds === true || ocds === '-' ? '--ocds' : '', json ? '--json' : ''].filter((name) => name !== '');
  if (toStdout.length > 1) throw new BadInput({ th: `${toStdout.join(' และ ')} ออก stdout พร้อมกันไม่ได้ กรุณาระบุไฟล์`, en: `${toStdout.join(' and ')} cannot both go to stdout; please name a file.` });
  const paths = [csv, xlsx, ocds].filter((path): path is string => typeof path === 'string' && path !== '-' && !isFolder(path));
  for (const [option, path] of [['--csv', csv], ['--xlsx', xlsx], ['--ocds', ocds]] as const) {
    if (typeof path !== 'string' || path === '-') continue;
    if (isFolder(path)) makeFolder(option, path);
    else tryOutput(option, path, [...taken, ...paths.filter((other) => other !== path), ...(paths.filter((other) => other === path).length > 1 ? [path] : [])]);
  }
}

/** Writes what was asked for, and returns what the user should know of it. */
export async function writeExtraction(extraction: Extraction, targets: ExtractTargets, terminal: Terminal, lang: Language): Promise<Sentence[]> {
  const notes: Sentence[] = [];
  const base = baseName(extraction, targets.file);
  const sheets = sheetsOf(extraction, lang);
  if (sheets.length === 0) {
    if (targets.csv !== undefined || targets.xlsx !== undefined || targets.ocds !== undefined) notes.push({ th: 'ไม่มีตารางให้เขียน จึงไม่ได้สร้างไฟล์', en: 'There is no table to write, so no file was made.' });
    return notes;
  }
  const { csv, xlsx, ocds, bom } = targets;
  if (csv !== undefined) {
    const folder = typeof csv === 'string' && isFolder(csv) ? csv : null;
    if (folder === null && sheets.length > 1) throw new BadInput({ th: `พบ ${sheets.length} ตาราง CSV หนึ่งไฟล์มีได้ตารางเดียว กรุณาระบุโฟลเดอร์ (--csv ตาราง/) หรือเลือกด้วย --table`, en: `There are ${sheets.length} tables, and a CSV file holds one; please name a folder (--csv tables/) or choose one with --table.` });
    for (const [index, sheet] of sheets.entries()) {
      const path = folder === null ? (csv === true ? '-' : String(csv)) : join(folder, sheets.length === 1 ? `${base}.csv` : `${base}-${index + 1}.csv`);
      await writeOutput('--csv', path, sheetCsv(sheet, { bom }), terminal);
    }
  }
  if (xlsx !== undefined) writeWhole('--xlsx', placed(xlsx, `${base}.xlsx`, `${base}.xlsx`), await sheetsXlsx(sheets, { title: base, created: terminal.now().toISOString() }));
  if (xlsx === true) notes.push({ th: `เขียน ${base}.xlsx แล้ว`, en: `${base}.xlsx was written.` });
  if (ocds !== undefined) {
    const released = releasePackage(extraction, { prefix: targets.prefix, uri: targets.uri, publishedDate: terminal.now().toISOString() });
    if (released === null) throw new BadInput({ th: 'OCDS มีเฉพาะการจัดซื้อจัดจ้าง (แบบ สขร.1) แต่ไม่พบแบบนี้ในเอกสาร', en: 'OCDS is for purchases (form สขร.1), and none of that form was found.' });
    await writeOutput('--ocds', placed(ocds, `${base}-ocds.json`, '-'), releasePackageJson(released), terminal);
    if (targets.prefix === undefined) notes.push({ th: `คำนำหน้า OCID ${PLACEHOLDER_PREFIX} ใช้ชั่วคราว ก่อนเผยแพร่กรุณาจดทะเบียนกับ Open Contracting Partnership แล้วระบุ --prefix`, en: `The OCID prefix ${PLACEHOLDER_PREFIX} is a placeholder; before publishing, register one with the Open Contracting Partnership and give it with --prefix.` });
  }
  return notes;
}

function placed(path: string | true, name: string, usual: string): string {
  if (path === true) return usual;
  return isFolder(path) ? join(path, name) : path;
}

/** `huaikhwang-2566-O20`, or the file's own name. */
function baseName({ district, fiscalYear, item }: Extraction, file: string | undefined): string {
  if (file !== undefined) return `${basename(file, extname(file))}-data`;
  return [district?.slug, fiscalYear, item].filter((part) => part !== null && part !== undefined).join('-');
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function makeFolder(option: string, path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput({ th: `สร้างโฟลเดอร์ของ ${option} ที่ ${path} ไม่ได้ (${reason})`, en: `The folder ${path} of ${option} cannot be made (${reason}).` });
  }
}
