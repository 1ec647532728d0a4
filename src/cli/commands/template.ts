import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../../report/index.js';
import { submissionYears } from '../../submission/index.js';
import { formsFile, BASE_YEAR, fileNameFor, formContext, formsIn, templateSet, type Form, type FormContext, type FormFormat, type TemplateSet } from '../../template/index.js';
import { TEMPLATE_WORDS } from '../../wording/template.js';
import { wrapThai } from '../../thai/index.js';
import { BadInput } from '../bad-input.js';
import { districtValue } from '../district.js';
import { tryFile, writeWhole } from '../output.js';
import { PACKAGE } from '../package-facts.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { itemsValue, monthsValue, yearValue } from '../values.js';

interface Options {
  year?: string;
  district?: string;
  month?: string;
  out?: string;
  xlsx?: string;
  docx?: string;
  html?: string;
  json?: true;
  lang: Language;
}

/** `oit template list` and `oit template O20`: files that would pass once they are filled in. */
export function templateCommand(session: Session): Command {
  const { terminal, lang } = session;
  return new Command('template')
    .description(say(lang, 'แบบฟอร์มพร้อมกรอกของข้อหนึ่ง ซึ่งกรอกครบแล้วผ่านการตรวจ (ดูทั้งหมดด้วย oit template list)', 'ready forms for an item that pass once they are filled in (oit template list shows them all)'))
    // `list` as a command of its own would lose its options to this one, which has the same.
    .argument('<item|list>', say(lang, 'ข้อ เช่น O20 หรือ list เพื่อดูแบบฟอร์มทั้งหมด', 'an item such as O20, or list to see all forms'))
    .option('--year <year>', say(lang, 'ปีงบประมาณ พ.ศ. (ค่าเริ่มต้น ปีล่าสุดของรายการ URL ของเขต หรือ 2566)', 'fiscal year, Buddhist era (default: the newest with a list of the district, or 2566)'))
    .option('--district <name>', say(lang, 'ชื่อย่อหรือชื่อเขต เพื่อใส่ชื่อหน่วยงาน', 'slug or name; puts the name of the office in'))
    .option('--month <list>', say(lang, 'เฉพาะเดือน เช่น 10,11 หรือ เม.ย. หรือ all (ค่าเริ่มต้น 6 เดือนแรกของปีงบประมาณ)', 'only these months, such as 10,11 or เม.ย. or all (default: the first six of the fiscal year)'))
    .option('--out <folder>', say(lang, 'โฟลเดอร์ที่จะเขียนไฟล์ ไฟล์ละแบบฟอร์ม (ค่าเริ่มต้น โฟลเดอร์ปัจจุบัน)', 'folder for the files, one for each form (default: the current one)'))
    .option('--xlsx <file>', say(lang, 'เขียนทุกแบบฟอร์มของข้อเป็นไฟล์ Excel ไฟล์เดียว', 'all forms of the item in one Excel file'))
    .option('--docx <file>', say(lang, 'เขียนทุกแบบฟอร์มของข้อเป็นไฟล์ Word ไฟล์เดียว', 'all forms of the item in one Word file'))
    .option('--html <file>', say(lang, 'เขียนทุกแบบฟอร์มของข้อเป็นหน้าเว็บหน้าเดียว', 'all forms of the item on one web page'))
    .option('--json', say(lang, 'แสดงรายการไฟล์เป็น JSON', 'the list of files as JSON'))
    .addOption(languageOption(lang))
    .action(async (item: string, options: Options) => {
      if (item === 'list') return listForms(session, options);
      const { set, year, districtTh, note } = settled(options, lang);
      const [id = item] = itemsValue(item, set.checklist, 'ITEM');
      const context = formContext(districtTh, year, options.month === undefined ? null : monthsValue('--month', options.month, year));
      const forms = formsIn(set, id, context);
      if (forms.length === 0) throw new BadInput({ th: `ข้อ ${id} ของ ${set.checklist.id} ไม่มีแบบฟอร์ม เพราะปกติแก้ไขบนหน้าเว็บไซต์หรือใช้เอกสารของหน่วยงานอื่น ข้อที่มีคือ ${itemsWith(set, context).join(', ')}`, en: `${id} of ${set.checklist.id} has no form: it is usually settled on the site itself or by papers of others. Items with forms: ${itemsWith(set, context).join(', ')}.` });
      const files = plannedFiles(id, forms, options);
      for (const { path, option } of files) refuseExisting(option, path);
      for (const { path, option, format, forms: own } of files) writeWhole(option, path, await formsFile(own, format, `${PACKAGE.name} ${PACKAGE.version}`));
      if (options.json) return writeOut(terminal, `${JSON.stringify({ schemaVersion: 1, checklist: set.checklist.id, item: id, fiscalYear: year, files: files.flatMap(({ path, format, forms: own }) => own.map(({ titleTh, titleEn }) => ({ path, format, titleTh, titleEn }))) }, null, 2)}\n`);
      const own = TEMPLATE_WORDS[lang];
      const { width } = terminalOptions(terminal, lang);
      if (note !== null) terminal.err.write(`${note}\n`);
      await writeOut(terminal, `${[...files.map(({ path, forms: inside }) => own.wrote(path, inside.map((form) => (lang === 'th' ? form.titleTh : form.titleEn)).join('\n  '))), '', ...wrapThai(own.next, width), ...wrapThai(own.unofficial, width)].join('\n')}\n`);
    });
}

async function listForms({ terminal, lang }: Session, options: Options): Promise<void> {
  const { set, year, note } = settled(options, lang);
  const context = formContext(null, year, null);
  const items = set.checklist.items.flatMap((item) => {
    const forms = formsIn(set, item.id, context);
    return forms.length === 0 ? [] : [{ item: item.id, titleTh: item.titleTh, titleEn: item.titleEn, forms: forms.map(({ titleTh, titleEn, best }) => ({ titleTh, titleEn, format: best })) }];
  });
  if (options.json) return writeOut(terminal, `${JSON.stringify({ schemaVersion: 1, checklist: set.checklist.id, fiscalYear: year, items }, null, 2)}\n`);
  const { width } = terminalOptions(terminal, lang);
  if (note !== null) terminal.err.write(`${note}\n`);
  const lines = items.flatMap(({ item, titleTh, titleEn, forms }) => [
    ...wrapThai(`${item}  ${lang === 'th' ? titleTh : titleEn}`, width),
    ...forms.flatMap((form) => wrapThai(`${form.format.padEnd(4)}  ${lang === 'th' ? form.titleTh : form.titleEn}`, width - 5).map((line) => `     ${line}`)),
  ]);
  return writeOut(terminal, `${[set.checklist.id, ...lines].join('\n')}\n`);
}

interface Settled {
  set: TemplateSet;
  year: number;
  districtTh: string | null;
  /** Where the numbers of another year are used. */
  note: string | null;
}

function settled({ year: wanted, district: name }: Options, lang: Language): Settled {
  const district = name === undefined ? null : districtValue(name);
  const year = wanted === undefined ? (submissionYears(district?.slug ?? '').find((one) => templateSet(one) !== null) ?? BASE_YEAR) : yearValue(wanted);
  const set = templateSet(year);
  if (set === null) throw new BadInput({ th: `ไม่มีแบบฟอร์มของปีงบประมาณ ${year} มีตั้งแต่ปี ${BASE_YEAR}`, en: `There are no forms of fiscal year ${year}; they begin with ${BASE_YEAR}.` });
  return { set, year, districtTh: district?.nameTh ?? null, note: set.checklist.fiscalYear === year ? null : TEMPLATE_WORDS[lang].numbered(year, set.checklist.id) };
}

function itemsWith(set: TemplateSet, context: FormContext): string[] {
  return set.checklist.items.map((item) => item.id).filter((item) => formsIn(set, item, context).length > 0);
}

interface PlannedFile {
  path: string;
  option: string;
  format: FormFormat;
  forms: Form[];
}

/** Named files hold all forms; a folder gets one file for each, in the format that suits it best. */
function plannedFiles(item: string, forms: Form[], { out, xlsx, docx, html }: Options): PlannedFile[] {
  const named = ([['--xlsx', xlsx, 'xlsx'], ['--docx', docx, 'docx'], ['--html', html, 'html']] as const).flatMap(([option, path, format]) => (path === undefined ? [] : [{ option, path, format, forms }]));
  if (named.length > 0 && out === undefined) return named;
  const folder = out ?? '.';
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new BadInput({ th: `ไม่มีโฟลเดอร์ ${folder} กรุณาสร้างก่อน หรือระบุโฟลเดอร์อื่นด้วย --out`, en: `There is no folder ${folder}; make it first, or name another one with --out.` });
  return [...named, ...forms.map((form) => ({ option: '--out', path: join(folder, fileNameFor(item, form, form.best)), format: form.best, forms: [form] }))];
}

/** A form of that name may have been filled in since. */
function refuseExisting(option: string, path: string): void {
  if (path !== '-' && existsSync(path)) throw new BadInput({ th: `มีไฟล์ ${path} อยู่แล้วและอาจกรอกไว้แล้ว จึงไม่เขียนทับ กรุณาย้ายหรือเปลี่ยนชื่อก่อน`, en: `${path} exists already and may have been filled in; it is not overwritten. Please move or rename it first.` });
  tryFile(option, path, []);
}

