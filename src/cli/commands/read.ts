import { Command } from 'commander';
import type { Look } from '../../audit/look.js';
import type { ReadReport } from '../../model/read-report.js';
import { masked, onlyParts, partCount, readingJson, renderReading, renderTables, renderText, type Language, type ReadingOptions } from '../../report/index.js';
import { BadInput } from '../bad-input.js';
import { EXIT, readStatus } from '../exit-status.js';
import { interruptible } from '../patience.js';
import { PACKAGE } from '../package-facts.js';
import { addressOf, checkFile } from '../read-target.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut, type Terminal } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { contactValue, numberValue, pagesValue } from '../values.js';
import { commonOption, DEFAULT_PORTAL, DEFAULT_TIMEOUT } from '../common-options.js';

interface Options {
  json?: true;
  page?: string;
  pages?: string;
  text?: true;
  tables?: true;
  ocr: boolean;
  timeout?: string;
  allowPrivate?: true;
  contact?: string;
  lang: Language;
  quiet?: true;
}

/** `oit read FILE|URL`: what the program sees in one document. */
export function readCommand(session: Session): Command {
  const { lang } = session;
  const command = new Command('read');
  const option = (flags: string, th: string, en: string): Command => command.option(flags, say(lang, th, en));
  const common = (name: Parameters<typeof commonOption>[0]): Command => command.addOption(commonOption(name, lang));
  command.description(say(lang, 'แสดงสิ่งที่โปรแกรมอ่านได้จากไฟล์หรือลิงก์เดียว และบอกว่าเหตุใดจึงอ่านไม่ได้', 'show what the program sees in one file or address, and why it cannot be read'));
  command.argument('<file|url>', say(lang, 'ไฟล์ในเครื่อง (ไม่ถูกส่งไปที่ใด) หรือที่อยู่ http, https (เปิดหนึ่งครั้ง)', 'a file of this machine (it is sent nowhere), or an http or https address (asked once)'));
  option('--json', 'แสดงเป็น JSON', 'as JSON');
  option('--page <n>', 'เฉพาะหน้า สไลด์ หรือแผ่นงานนี้', 'this page, slide or sheet only');
  option('--pages <list>', 'เฉพาะหน้าเหล่านี้ เช่น 1-3 หรือ 1,4-6', 'these pages only, such as 1-3 or 1,4-6');
  option('--text', 'แสดงเฉพาะข้อความ ทั้งหมด', 'the text alone, all of it');
  option('--tables', 'แสดงเฉพาะตาราง ทุกแถว', 'the tables alone, all their rows');
  common('noOcr');
  option('--timeout <seconds>', `เวลาสูงสุดของการเปิดลิงก์ (ค่าเริ่มต้น ${DEFAULT_TIMEOUT}) การอ่านเอกสาร (ค่าเริ่มต้น 20) และการอ่านภาพด้วย OCR (ค่าเริ่มต้น 60)`, `for the request (default ${DEFAULT_TIMEOUT}), for reading the document (default 20) and for OCR (default 60)`);
  common('allowPrivate');
  common('contact');
  command.addOption(languageOption(lang));
  common('quiet');
  return command.addHelpText('after', say(lang, HELP.th, HELP.en)).action((target: string, options: Options) => read(session, target, options));
}

async function read({ terminal, end }: Session, target: string, options: Options): Promise<void> {
  if (options.page !== undefined && options.pages !== undefined) throw new BadInput({ th: 'ใช้ --page หรือ --pages อย่างใดอย่างหนึ่ง', en: 'Please use either --page or --pages.' });
  if (options.json && (options.text || options.tables)) throw new BadInput({ th: '--json มีทั้งข้อความและตารางอยู่แล้ว ใช้ร่วมกับ --text หรือ --tables ไม่ได้', en: '--json holds text and tables already; it cannot be combined with --text or --tables.' });
  const wanted = options.page === undefined && options.pages === undefined ? null : pagesValue(options.page === undefined ? '--pages' : '--page', options.page ?? options.pages ?? '');
  const seconds = options.timeout === undefined ? undefined : numberValue('--timeout', options.timeout, 3600);
  const contact = contactValue(options.contact ?? (terminal.env['OIT_CONTACT'] || PACKAGE.homepage));
  const url = addressOf(target);
  if (url === null) checkFile(target);

  const look = await interruptible(options, terminal, hostOf(url), async (signal, onPicture) => {
    // Readers are pulled in only now: neither help nor a refusal needs them.
    const { lookAtFile, lookAtUrl } = await import('../../audit/look.js');
    const readMs = seconds === undefined ? undefined : seconds * 1000;
    const reading = { readMs, ocr: options.ocr, pages: wanted ?? undefined, onPicture, signal };
    if (url === null) return lookAtFile(target, reading);
    const userAgent = `oit-check/${PACKAGE.version} (+${contact})`;
    return lookAtUrl(url, { ...reading, timeoutMs: 1000 * (seconds ?? DEFAULT_TIMEOUT), allowPrivate: options.allowPrivate === true, portal: DEFAULT_PORTAL, userAgent });
  });
  if (look === null) return end(EXIT.interrupted);
  const report = masked(reportOf({ ...look, name: target }, wanted));
  await writeOut(terminal, rendered(report, options, terminal));
  end(readStatus(look));
}

function rendered(report: ReadReport, { json, text, tables, lang }: Options, terminal: Terminal): string {
  if (json) return readingJson(report);
  const onTerminal = terminal.out.isTTY === true;
  const shown = terminalOptions(terminal, lang);
  // Who writes it to a file or a pipe wants every line whole.
  const view: ReadingOptions = { ...shown, width: onTerminal ? shown.width : Number.POSITIVE_INFINITY, clip: onTerminal };
  if (text && tables) return `${renderText(report, view)}\n${renderTables(report, view)}`;
  if (text) return renderText(report, view);
  return tables ? renderTables(report, view) : renderReading(report, view);
}

function reportOf({ name, resource, document, findings }: Look, wanted: ((number: number) => boolean) & { list: string } | null): ReadReport {
  const head: ReadReport = { schemaVersion: 1, source: { name, resource }, findings };
  if (document === null) return head;
  if (wanted === null) return { ...head, ...document };
  const count = partCount(document);
  if (count === 0 && document.failure === null) throw new BadInput({ th: 'เอกสารนี้ไม่แบ่งเป็นหน้า จึงใช้ --page หรือ --pages ไม่ได้', en: 'This document is not divided into pages, so --page and --pages mean nothing for it.' });
  if (count > 0 && !Array.from({ length: count }, (_, index) => index + 1).some(wanted)) {
    throw new BadInput({ th: `เอกสารนี้มี ${count} หน้า ไม่มีหน้า ${wanted.list}`, en: `This document has ${count} pages; there is no page ${wanted.list}.` });
  }
  return { ...head, ...onlyParts(document, wanted) };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

const HELP = {
  th: `
ตัวอย่าง:
  oit read รายงาน.pdf                เหตุใดไฟล์นี้จึงอ่านไม่ได้
  oit read รายงาน.pdf --text > รายงาน.txt
  oit read https://webportal.bangkok.go.th/huaikhwang/page/sub/… --json

ข้อมูลส่วนบุคคล (เลขประจำตัวประชาชน โทรศัพท์มือถือ เลขบัญชี) ถูกปิดบังในผลลัพธ์ทุกแบบ

สถานะเมื่อจบ:
  0    อ่านได้ครบ
  1    ไฟล์หรือลิงก์มีปัญหาเอง (ลิงก์เสีย ล็อกด้วยรหัสผ่าน ไฟล์เสียหรือว่าง)
  2    คำสั่งหรือข้อมูลนำเข้าไม่ถูกต้อง (ไม่มีไฟล์นี้ ที่อยู่ผิด เป็นโฟลเดอร์)
  3    อ่านได้บางส่วนหรือต้องให้คนดู หรือเปิดลิงก์ไม่สำเร็จเพราะเว็บไซต์หรือฝั่งเรา
  70   โปรแกรมขัดข้องเอง
  130  ถูกหยุดกลางคัน`,
  en: `
Examples:
  oit read report.pdf                why this file cannot be read
  oit read report.pdf --text > report.txt
  oit read https://webportal.bangkok.go.th/huaikhwang/page/sub/… --json

Personal data (citizens' numbers, mobile phones, bank accounts) is masked in every kind of output.

Exit status:
  0    all of it was read
  1    the file or link itself is at fault (dead link, locked with a password, broken or empty file)
  2    usage or bad input (no such file, no address, a folder)
  3    read only in part, or a person must look, or the address failed because of the site or of us
  70   our own bug
  130  interrupted`,
};
