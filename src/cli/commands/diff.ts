import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import type { AuditDiff } from '../../model/diff.js';
import type { Report } from '../../model/report.js';
import { newsOf, renderDiff, type Language } from '../../report/index.js';
import type { AuditRecord, Store } from '../../store/index.js';
import { BadInput } from '../bad-input.js';
import { database } from '../database.js';
import { districtValue } from '../district.js';
import { EXIT } from '../exit-status.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { dateValue, yearValue } from '../values.js';

interface Options {
  year?: string;
  since?: string;
  from?: string;
  to?: string;
  all?: true;
  db?: string;
  json?: true;
  lang: Language;
}

/** Entries of one kind that a terminal shows without `--all`. */
const SHOWN = 10;

/** `oit diff SLUG`: what changed since an earlier audit. */
export function diffCommand({ terminal, lang, end }: Session): Command {
  return new Command('diff')
    .description(say(lang, 'สิ่งที่เปลี่ยนไปของเขตหนึ่งจากผลตรวจครั้งก่อน', 'what changed at a district since an earlier audit'))
    .argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต', 'slug or name of the district'))
    .option('--year <year>', say(lang, 'เฉพาะปีงบประมาณนี้', 'of this fiscal year'))
    .option('--since <date>', say(lang, 'เทียบกับผลล่าสุดที่ตรวจก่อนหรือในวันนี้ เช่น 2566-06-15', 'against the last audit of that day or before, such as 2023-06-15'))
    .option('--from <audit>', say(lang, 'เทียบกับผลตรวจหมายเลขนี้ (ต้นหมายเลขก็ได้)', 'against this audit (its id, or the beginning of it)'))
    .option('--to <audit>', say(lang, 'ผลตรวจที่นำมาเทียบ (ค่าเริ่มต้น ครั้งล่าสุด)', 'the newer audit (default: the last one)'))
    .option('--all', say(lang, 'แสดงทุกรายการ', 'show every entry'))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .addHelpText('after', say(lang, STATUS.th, STATUS.en))
    .action(async (name: string, options: Options) => {
      const { slug } = districtValue(name);
      const year = options.year === undefined ? undefined : yearValue(options.year);
      // The day ends in Bangkok.
      const until = options.since === undefined ? undefined : new Date(Date.parse(`${dateValue(options.since, '--since')}T00:00:00+07:00`) + 86_400_000).toISOString();
      if (until !== undefined && options.from !== undefined) throw new BadInput({ th: '--since กับ --from ใช้พร้อมกันไม่ได้', en: '--since and --from cannot be used together.' });
      const store = database(options.db, { create: false });
      try {
        const diff = await compare(store, slug, { ...options, year, until });
        await writeOut(terminal, options.json ? `${JSON.stringify(diff, null, 2)}\n` : renderDiff(diff, terminalOptions(terminal, options.lang), options.all ? null : SHOWN));
        const { failing } = newsOf(diff);
        end(failing > 0 ? EXIT.fail : EXIT.good);
      } finally {
        store.close();
      }
    });
}

interface Wanted {
  year: number | undefined;
  /** RFC 3339. */
  until: string | undefined;
  from?: string;
  to?: string;
}

async function compare(store: Store, slug: string, { year, until, from, to }: Wanted): Promise<AuditDiff> {
  const { diffReports, contentComparison } = await import('../../audit/comparison.js');
  const finished = store.audits(slug).filter((one) => one.finishedAt !== null && (year === undefined || one.fiscalYear === year));
  const newer = to === undefined ? finished[0] : byId(finished, to, '--to');
  if (newer === undefined) throw new BadInput({ th: `ยังไม่มีผลตรวจของ ${slug} ในฐานข้อมูลนี้`, en: `There is no finished audit of ${slug} in this database.` });
  const earlier = finished.slice(finished.indexOf(newer) + 1).filter((one) => one.fiscalYear === newer.fiscalYear);
  const older = from !== undefined ? byId(finished, from, '--from') : until === undefined ? earlier[0] : earlier.find((one) => one.startedAt < until);
  if (older === undefined) {
    throw new BadInput({ th: `${slug} มีผลตรวจให้เทียบไม่พอ ต้องมีผลที่เสร็จแล้วอย่างน้อยสองครั้ง${until === undefined ? '' : ' และครั้งหนึ่งไม่หลังวันที่ระบุ'}`, en: `There are not two finished audits of ${slug} to compare${until === undefined ? '' : ', one of them not after that day'}.` });
  }
  return diffReports(reportOf(store, older), reportOf(store, newer), contentComparison(store));
}

function byId(records: readonly AuditRecord[], id: string, option: string): AuditRecord {
  const found = records.filter((one) => one.id === id || (id.length >= 4 && one.id.startsWith(id)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new BadInput({ th: `${option} ${id}: ${found.length === 0 ? 'ไม่มีผลตรวจหมายเลขนี้ของเขตนี้' : 'ตรงกับหลายผลตรวจ กรุณาระบุให้ยาวขึ้น'}`, en: `${option} ${id}: ${found.length === 0 ? 'this district has no such finished audit' : 'that begins several audits; please give more of it'}.` });
}

function reportOf(store: Store, { id }: AuditRecord): Report {
  const report = store.auditReport(id);
  if (report === null) throw new Error(`the report of audit ${id} is gone`);
  return report;
}

const STATUS = {
  th: `
สถานะเมื่อจบ:
  0    ไม่มีสิ่งที่เสียใหม่
  1    มีสิ่งที่เสียใหม่
  2    คำสั่งไม่ถูกต้อง หรือไม่มีผลให้เทียบ
  70   โปรแกรมขัดข้องเอง`,
  en: `
Exit status:
  0    nothing newly fails
  1    something newly fails
  2    usage, or no audits to compare
  70   our own bug`,
};
