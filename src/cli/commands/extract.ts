import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import { PLACEHOLDER_PREFIX } from '../../extract/index.js';
import type { District } from '../../model/district.js';
import type { Extraction } from '../../model/extraction.js';
import { extractionJson, renderExtraction, type Language } from '../../report/index.js';
import { parseItemNumber } from '../../thai/index.js';
import { BadInput } from '../bad-input.js';
import { database, DEFAULT_DATABASE } from '../database.js';
import { districtValue } from '../district.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { checkTargets, writeExtraction, type ExtractTargets } from '../extract-output.js';
import { PACKAGE } from '../package-facts.js';
import { interruptible } from '../patience.js';
import { checkFile } from '../read-target.js';
import type { Session } from '../run.js';
import { storedAudit } from '../stored-audit.js';
import { storedChecklist } from '../submission.js';
import { writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { itemsValue, numberValue, yearValue } from '../values.js';

interface Options extends ExtractTargets {
  json?: true;
  file?: string;
  year?: string;
  audit?: string;
  checklist?: string;
  db?: string;
  ocr: boolean;
  timeout?: string;
  lang: Language;
  quiet?: true;
}

/** `oit extract DISTRICT ITEM`, `oit extract --file FILE`: published tables as clean data. */
export function extractCommand(session: Session): Command {
  const { lang } = session;
  const command = new Command('extract');
  const option = (flags: string, th: string, en: string): Command => command.option(flags, say(lang, th, en));
  const common = (name: Parameters<typeof commonOption>[0]): Command => command.addOption(commonOption(name, lang));
  command.description(say(lang, 'แปลงตารางที่เผยแพร่แล้ว (PDF, HTML, Word, Excel) เป็น CSV, XLSX หรือ OCDS ที่เผยแพร่คู่กันได้', 'published tables (PDF, HTML, Word, Excel) as clean CSV, XLSX or OCDS to publish beside them'));
  command.argument('[district]', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang', 'slug or name, such as huaikhwang'));
  command.argument('[item]', say(lang, 'ข้อ เช่น O20 (จัดซื้อจัดจ้าง) หรือข้ออื่นที่มีตาราง', 'an item such as O20 (purchases), or any other with tables'));
  option('--csv [path]', 'เขียน CSV ลงไฟล์หรือโฟลเดอร์ (ไม่ระบุ: stdout)', 'write CSV to a file or folder (default: stdout)');
  option('--xlsx [path]', 'เขียน XLSX ลงไฟล์หรือโฟลเดอร์ (ไม่ระบุ: โฟลเดอร์ปัจจุบัน)', 'write XLSX to a file or folder (default: the current folder)');
  option('--ocds [path]', 'เขียน OCDS 1.1 release package ลงไฟล์หรือโฟลเดอร์ (ไม่ระบุ: stdout) เฉพาะการจัดซื้อจัดจ้าง', 'write an OCDS 1.1 release package to a file or folder (default: stdout); purchases only');
  option('--json', 'แสดงสิ่งที่แปลงได้ทั้งหมดเป็น JSON', 'everything that was taken out, as JSON');
  option('--file <file>', 'แปลงไฟล์นี้แทนผลตรวจที่เก็บไว้', 'convert this file in place of the stored audit');
  option('--table <n>', 'เฉพาะตารางที่ n', 'table number n only');
  option('--no-bom', 'CSV ไม่มี BOM (Excel จะไม่รู้ว่าเป็น UTF-8)', 'CSV without a byte order mark (Excel will not know that it is UTF-8)');
  option('--prefix <prefix>', `คำนำหน้า OCID ที่จดทะเบียนแล้ว (ค่าเริ่มต้น ${PLACEHOLDER_PREFIX} ใช้ชั่วคราว)`, `registered OCID prefix (default ${PLACEHOLDER_PREFIX}, a placeholder)`);
  option('--uri <url>', 'ที่อยู่ที่จะเผยแพร่ชุดข้อมูล OCDS', 'where the OCDS package will be published');
  common('year');
  option('--audit <id>', 'ผลตรวจที่มีรหัสนี้ (ค่าเริ่มต้น ครั้งล่าสุด)', 'the audit of this id (default: the last one)');
  common('ownChecklist');
  common('db');
  common('noOcr');
  option('--timeout <seconds>', 'เวลาสูงสุดของการอ่านเอกสารหนึ่ง (ค่าเริ่มต้น 20 และ OCR 60)', 'for reading a document (default 20) and for OCR of it (default 60)');
  command.addOption(languageOption(lang));
  option('--quiet', 'ไม่แสดงสรุปและความคืบหน้า', 'no summary and no progress');
  return command.addHelpText('after', say(lang, HELP.th, HELP.en)).action((district: string | undefined, item: string | undefined, options: Options) => extract(session, district, item, options));
}

async function extract({ terminal, end }: Session, districtName: string | undefined, item: string | undefined, options: Options): Promise<void> {
  const wantsData = options.csv !== undefined || options.xlsx !== undefined || options.ocds !== undefined || options.json === true;
  checkTargets(options, options.json === true, [options.db ?? DEFAULT_DATABASE, options.file]);
  const found = options.file === undefined ? await fromAudit(terminal, districtName, item, options) : await fromFile(terminal, options.file, districtName, item, options);
  if (found === null) return end(EXIT.interrupted);
  const extraction = options.table === undefined ? found : onlyTable(found, options.table);
  const summary = renderExtraction(extraction, options.lang);
  if (!wantsData) await writeOut(terminal, summary);
  else if (options.quiet !== true) terminal.err.write(summary);
  if (options.json) await writeOut(terminal, extractionJson(extraction));
  const notes = await writeExtraction(extraction, options, terminal, options.lang);
  if (options.quiet !== true) for (const note of notes) terminal.err.write(`${note[options.lang]}\n`);
  end(statusOf(extraction));
}

async function fromAudit(terminal: Session['terminal'], districtName: string | undefined, itemName: string | undefined, options: Options): Promise<Extraction | null> {
  if (districtName === undefined || itemName === undefined) throw new BadInput({ th: 'กรุณาระบุเขตและข้อ เช่น oit extract huaikhwang O20 หรือระบุไฟล์ด้วย --file', en: 'Please name a district and an item, such as oit extract huaikhwang O20, or a file with --file.' });
  const report = storedAudit(districtName, options);
  const loaded = storedChecklist(report.checklist.id, options.checklist);
  if (!loaded.ok) throw new BadInput(loaded.message);
  const { checklist } = loaded;
  const ids = itemsValue(itemName, checklist, 'ITEM');
  if (ids.length > 1) throw new BadInput({ th: `กรุณาระบุทีละข้อ (ระบุมา ${ids.join(', ')})`, en: `Please name one item at a time (named: ${ids.join(', ')}).` });
  const item = checklist.items.find((one) => one.id === ids[0]);
  if (item === undefined || !report.items.some((one) => one.id === item.id)) {
    const audited = report.items.map((one) => one.id).join(', ');
    throw new BadInput({ th: `ผลตรวจนี้ไม่มีข้อ ${ids[0] ?? itemName} มีเฉพาะ ${audited}`, en: `This audit has no ${ids[0] ?? itemName}; it has ${audited}.` });
  }
  const store = database(options.db, { create: false });
  try {
    return await interruptible(options, terminal, null, async (signal, onPicture) => {
      // Readers are pulled in only now: neither help nor a refusal needs them.
      const { extractStored } = await import('../../audit/extraction.js');
      return extractStored({ store, report, checklist, item, district: districtValue(districtName), toolVersion: PACKAGE.version, ocr: options.ocr ? { timeMs: readingMs(options), signal, onPicture } : null });
    });
  } finally {
    store.close();
  }
}

async function fromFile(terminal: Session['terminal'], file: string, districtName: string | undefined, itemName: string | undefined, options: Options): Promise<Extraction | null> {
  const district: District | null = districtName === undefined ? null : districtValue(districtName);
  if (options.ocds !== undefined && district === null) throw new BadInput({ th: 'OCDS ต้องทราบหน่วยงานผู้ซื้อ กรุณาระบุเขต เช่น oit extract huaikhwang --file ไฟล์ --ocds', en: 'OCDS needs the buyer; please name the district, as in oit extract huaikhwang --file FILE --ocds.' });
  const number = itemName === undefined ? null : parseItemNumber(itemName);
  if (itemName !== undefined && number === null) throw new BadInput({ th: `${itemName} ไม่ใช่เลขข้อ เช่น O20`, en: `${itemName} is no item such as O20.` });
  const readMs = readingMs(options);
  const fiscalYear = options.year === undefined ? null : yearValue(options.year);
  checkFile(file);
  const look = await interruptible(options, terminal, null, async (signal, onPicture) => {
    const { lookAtFile } = await import('../../audit/look.js');
    return lookAtFile(file, { readMs, ocr: options.ocr, onPicture, signal });
  });
  if (look === null) return null;
  const { extractFile } = await import('../../audit/extraction.js');
  const extraction = extractFile({ look, district, fiscalYear, retrievedAt: terminal.now().toISOString(), toolVersion: PACKAGE.version });
  return number === null ? extraction : { ...extraction, item: `O${number}` };
}

function readingMs({ timeout }: Options): number | undefined {
  return timeout === undefined ? undefined : numberValue('--timeout', timeout, 3600) * 1000;
}

function onlyTable(extraction: Extraction, text: string): Extraction {
  const number = numberValue('--table', text, 100_000);
  const table = extraction.tables[number - 1];
  if (table !== undefined) return { ...extraction, tables: [table] };
  const count = extraction.purchases.length > 0 ? 1 : extraction.tables.length;
  if (extraction.purchases.length > 0 && number === 1) return extraction;
  throw new BadInput({ th: `ไม่มีตารางที่ ${text} มี ${count} ตาราง`, en: `There is no table ${text}; there are ${count}.` });
}

/** 0: all was converted · 1: nothing was found · 3: a document was not read, or a value is left for a person. */
function statusOf({ purchases, tables, left }: Extraction): ExitStatus {
  if (purchases.length === 0 && tables.length === 0) return left.some(({ reason }) => reason === 'picture' || reason === 'table') ? EXIT.undecided : EXIT.fail;
  const marks = [...purchases, ...tables.flatMap((table) => table.rows)].flatMap((row) => row.marks);
  const open = marks.some(({ code }) => code === 'unclear' || code === 'unpaired' || code === 'ocr-unsure' || code === 'ocr-unread') || left.some(({ reason }) => !['duplicate', 'none', 'other-year', 'other-district'].includes(reason));
  return open ? EXIT.undecided : EXIT.good;
}

const HELP = {
  th: `
ตัวอย่าง:
  oit extract huaikhwang O20                        พบอะไรบ้าง
  oit extract huaikhwang O20 --csv O20.csv --xlsx O20.xlsx
  oit extract huaikhwang O20 --ocds O20-ocds.json --prefix ocds-xxxxxx
  oit extract huaikhwang O12 --csv ตาราง/           ตารางละหนึ่งไฟล์
  oit extract --file "สขร.1 ม.ค. 66.pdf" --csv สขร.csv

ไม่มีการเติมค่าที่อ่านไม่ได้ ช่องนั้นเว้นว่างและบอกเหตุในคอลัมน์ “สิ่งที่ควรตรวจ” ข้อมูลส่วนบุคคลถูกปิดบัง

สถานะเมื่อจบ:
  0    แปลงได้ทั้งหมด
  1    ไม่พบตาราง
  2    คำสั่งหรือข้อมูลนำเข้าไม่ถูกต้อง
  3    มีเอกสารหรือช่องที่ต้องให้คนดู
  70   โปรแกรมขัดข้องเอง
  130  ถูกหยุดกลางคัน`,
  en: `
Examples:
  oit extract huaikhwang O20                        what there is
  oit extract huaikhwang O20 --csv O20.csv --xlsx O20.xlsx
  oit extract huaikhwang O20 --ocds O20-ocds.json --prefix ocds-xxxxxx
  oit extract huaikhwang O12 --csv tables/          one file for every table
  oit extract --file "form of January.pdf" --csv form.csv

Nothing is filled in that could not be read: such a cell is empty, and the column of notes says why. Personal data is masked.

Exit status:
  0    everything was converted
  1    no table was found
  2    usage or bad input
  3    a document or a cell is left for a person
  70   our own bug
  130  interrupted`,
};
