import { lstatSync, opendirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SAVED_LIMITS, SavedRefused, type Collection } from './collection.js';

/** The list that gives plain files their addresses, in the folder itself. */
const LISTS = ['saved.csv', 'urls.csv', 'รายการ.csv'];

/** Reads every file below a folder by `readOne`, and the files that its list names under the addresses given there. */
export async function readFolder(folder: string, collection: Collection, readOne: (path: string, shown: string, collection: Collection) => Promise<void>): Promise<void> {
  const root = realpathSync(folder);
  const listed = new Set<string>();
  for (const name of LISTS) for (const path of readList(root, name, collection)) listed.add(path);
  for (const path of filesBelow(root)) {
    const shown = relative(root, path);
    if (listed.has(path) || LISTS.includes(shown)) continue;
    if (statSync(path).size > SAVED_LIMITS.warcBytes) collection.skip(shown, 'too-large');
    else await readOne(path, shown, collection);
  }
}

/** Plain files only: a symbolic link may lead anywhere. `x_files` holds what the page `x.html` is drawn with. */
function* filesBelow(root: string): Iterable<string> {
  const waiting = [{ path: root, depth: 0 }];
  let files = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = opendirSync(next.path);
    try {
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
        files += 1;
        if (files > SAVED_LIMITS.files) throw new SavedRefused({ th: `โฟลเดอร์ --saved มีเกิน ${SAVED_LIMITS.files} ไฟล์ กรุณาแบ่งเป็นส่วน ๆ`, en: `The folder of --saved holds more than ${SAVED_LIMITS.files} files; please divide it.` });
        const path = join(next.path, entry.name);
        if (entry.isFile()) yield path;
        else if (entry.isDirectory() && next.depth < SAVED_LIMITS.depth && !/_files$/i.test(entry.name)) waiting.push({ path, depth: next.depth + 1 });
      }
    } finally {
      folder.closeSync();
    }
  }
}

/** Adds what the list names and returns the paths. A name that leads out of the folder is skipped. */
function readList(root: string, name: string, collection: Collection): string[] {
  const path = join(root, name);
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined || !facts.isFile()) return [];
  const broken = new SavedRefused({ th: `${name} ใน --saved อ่านไม่ได้ ต้องเป็น CSV ที่มีคอลัมน์ file,url`, en: `${name} in --saved cannot be read; it must be a CSV file with the columns file,url.` });
  if (facts.size > 10 * 1024 * 1024) throw broken;
  const rows = rowsOf(readFileSync(path));
  if (rows === null) throw broken;
  const paths: string[] = [];
  for (const { file, url } of rows) {
    const target = inside(root, file);
    if (typeof target !== 'string') {
      collection.skip(file, target.reason);
      continue;
    }
    paths.push(target);
    collection.add({ url, status: 200, headers: {}, body: readFileSync(target) }, file);
  }
  return paths;
}

function inside(root: string, file: string): string | { reason: 'outside' | 'missing' | 'too-large' } {
  const path = resolve(root, file.replaceAll('\\', '/'));
  if (!path.startsWith(root + sep)) return { reason: 'outside' };
  try {
    const real = realpathSync(path);
    if (!real.startsWith(root + sep)) return { reason: 'outside' };
    const facts = statSync(real);
    if (!facts.isFile() || basename(real) === '') return { reason: 'missing' };
    return facts.size > SAVED_LIMITS.fileBytes ? { reason: 'too-large' } : real;
  } catch {
    return { reason: 'missing' };
  }
}

function rowsOf(bytes: Buffer): { file: string; url: string }[] | null {
  try {
    const rows = parse(decoded(bytes), { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, to: 50_000 }) as string[][];
    const [head = [], ...body] = rows;
    const column = (names: RegExp): number => head.findIndex((cell) => names.test(cell));
    const [file, url] = [column(/^(file|filename|name|ไฟล์|ชื่อไฟล์)$/i), column(/^(url|link|address|ลิงก์|ที่อยู่)$/i)];
    if (file === -1 || url === -1) return null;
    return body.map((row) => ({ file: row[file] ?? '', url: row[url] ?? '' })).filter((row) => row.file !== '' && row.url !== '');
  } catch {
    return null;
  }
}

/** Excel saves Thai CSV in the old code page. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}
