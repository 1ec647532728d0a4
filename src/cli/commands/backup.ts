import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import type { Language } from '../../report/index.js';
import { BackupUnsound, type Backup, type Store } from '../../store/index.js';
import { BadInput } from '../bad-input.js';
import { bytesText } from '../bytes.js';
import { DEFAULT_DATABASE, database } from '../database.js';
import { EXIT } from '../exit-status.js';
import { tryOutput } from '../output.js';
import type { Session } from '../run.js';
import { writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';

interface Options {
  db?: string;
  json?: true;
  lang: Language;
}

/** `oit backup FILE`: a sound copy while others work. */
export function backupCommand({ terminal, lang, end }: Session): Command {
  return new Command('backup')
    .description(say(lang, 'สำรองฐานข้อมูลและหลักฐานขณะที่ยังทำงานอยู่ แล้วเปิดตรวจสำเนาก่อนใช้', 'copies the database and its evidence while others work, and opens the copy before it counts'))
    .argument('<file>', say(lang, 'ไฟล์สำรอง หลักฐานอยู่ในโฟลเดอร์ FILE.evidence และรายการใน FILE.manifest.json', 'the copy; its evidence lies in FILE.evidence, a list of it in FILE.manifest.json'))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .addHelpText('after', say(lang, STATUS.th, STATUS.en))
    .action(async (file: string, options: Options) => {
      const path = options.db ?? DEFAULT_DATABASE;
      refuseOther(file, path);
      const store = database(options.db, { create: false });
      try {
        const made = await copy(store, file, terminal.now());
        await writeOut(terminal, options.json ? `${JSON.stringify({ schemaVersion: 1, ...made }, null, 2)}\n` : backupText(made, options.lang));
        end(made.evidence.missing.length > 0 ? EXIT.undecided : EXIT.good);
      } finally {
        store.close();
      }
    });
}

/** An earlier copy is replaced; any other file is not. */
function refuseOther(file: string, source: string): void {
  if (resolve(file) === resolve(source)) throw new BadInput({ th: `${file} คือฐานข้อมูลที่กำลังสำรอง กรุณาใช้ชื่ออื่น`, en: `${file} is the database itself; please choose another name.` });
  tryOutput('FILE', file, [source]);
  if (existsSync(file) && !isDatabase(file)) throw new BadInput({ th: `${file} มีอยู่แล้วและไม่ใช่ไฟล์สำรองของโปรแกรมนี้ จึงไม่ได้แตะต้อง`, en: `${file} is there and is no copy made by this program; it was left untouched.` });
}

/** By the application id in its header: "OITC" at offset 68. An empty file may have been put there to be filled. */
function isDatabase(file: string): boolean {
  if (!statSync(file).isFile()) return false;
  const header = Buffer.alloc(72);
  const opened = openSync(file, 'r');
  try {
    const length = readSync(opened, header, 0, header.length, 0);
    return length === 0 || (length === header.length && header.toString('latin1', 68, 72) === 'OITC');
  } finally {
    closeSync(opened);
  }
}

async function copy(store: Store, file: string, now: Date): Promise<Backup> {
  const taken = store.locks.take('backup', 'backup');
  if (!taken.ok) {
    const { pid, since, task } = taken.holder;
    throw new BadInput({ th: `โปรแกรมอื่น (หมายเลข ${pid} ${task} ตั้งแต่ ${since}) กำลังลบหลักฐานหรือสำรองอยู่ กรุณาลองใหม่เมื่อเสร็จ`, en: `Another process (${pid}, ${task}, since ${since}) is removing evidence or making a copy; please try again when it has ended.` });
  }
  try {
    return await store.backup(file, now);
  } catch (error) {
    if (!(error instanceof BackupUnsound)) throw error;
    throw new BadInput({ th: `สำเนาไม่สมบูรณ์ (${error.message}) จึงไม่ได้แทนที่ไฟล์สำรองเดิม ฐานข้อมูลต้นทางอาจเสียหาย`, en: `The copy is not sound (${error.message}) and did not replace an earlier one; the database itself may be damaged.` });
  } finally {
    taken.lock.release();
  }
}

function backupText({ file, audits, databaseBytes, evidence }: Backup, lang: Language): string {
  const lines = [
    say(lang, `สำรองไว้ที่ ${file} (${bytesText(databaseBytes)} ผลตรวจที่เสร็จแล้ว ${audits} รายการ) เปิดตรวจสำเนาแล้ว`, `Copied to ${file} (${bytesText(databaseBytes)}, ${audits} finished audits); the copy was opened and is sound`),
    say(lang, `หลักฐาน ${evidence.files} ไฟล์ ${bytesText(evidence.bytes)}: มีอยู่แล้ว ${evidence.known} ใช้เนื้อที่ร่วมกับต้นฉบับ ${evidence.linked} คัดลอก ${evidence.copied}`, `Evidence: ${evidence.files} files, ${bytesText(evidence.bytes)}: ${evidence.known} were there, ${evidence.linked} share the disk space of the originals, ${evidence.copied} copied`),
    ...(evidence.linked > 0 ? [say(lang, 'ไฟล์ที่ใช้เนื้อที่ร่วมกันอยู่บนดิสก์เดียวกับต้นฉบับ กรุณาคัดลอกไปไว้เครื่องหรือดิสก์อื่นด้วย', 'What shares its space lies on the same disk as the original; copy it to another disk or machine as well')] : []),
    ...(evidence.missing.length > 0 ? [say(lang, `ไม่พบไฟล์หลักฐาน ${evidence.missing.length} ไฟล์ในต้นฉบับ ดูรายการใน ${file}.manifest.json`, `${evidence.missing.length} evidence files are gone from the original too; ${file}.manifest.json lists them`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const STATUS = {
  th: `
สถานะเมื่อจบ:
  0    สำรองแล้วและสำเนาสมบูรณ์
  2    สำรองไม่ได้ ไฟล์สำรองเดิมยังอยู่
  3    สำรองแล้ว แต่หลักฐานบางไฟล์ไม่มีในต้นฉบับ
  70   โปรแกรมขัดข้องเอง หรือดิสก์เต็ม`,
  en: `
Exit status:
  0    copied, and the copy is sound
  2    not copied; an earlier copy stays
  3    copied, but some evidence files are gone from the original
  70   our own bug, or the disk is full`,
};
