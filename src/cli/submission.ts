import { listChecklists, loadChecklist, openChecklist, type ChecklistResult } from '../checklist/load.js';
import type { Checklist } from '../model/checklist.js';
import type { District } from '../model/district.js';
import type { Submission } from '../model/submission.js';
import { loadSubmission, readSubmission, submissionYears, yearShown, type ImportResult } from '../submission/index.js';
import { BadInput, type Sentence } from './bad-input.js';

/** What will be checked against what. */
export interface Target {
  submission: Submission;
  checklist: Checklist;
  /** What the importer did that the user should know, such as rows it joined. */
  notes: Sentence[];
}

/** What the user named; whatever is undefined is found out. */
export interface Wanted {
  /** Fiscal year, Buddhist era. */
  year?: number | undefined;
  /** List of links. */
  file?: string | undefined;
  /** Id of a checklist, or a file that holds one. */
  checklist?: string | undefined;
}

/**
 * The submission to check and the checklist of its year. From `file` when one is named; otherwise the bundled one of
 * the district, of `year` or of the newest year that has both a submission and a checklist. Refuses with the remedy.
 */
export function target(district: District, { year, file, checklist }: Wanted): Target {
  const named = checklist === undefined ? undefined : checklistNamed(checklist, year);
  return file === undefined ? bundled(district, named?.fiscalYear ?? year, named) : fromFile(file, district, { year, checklist });
}

/** The submission in a file and its checklist; `district` and `year` stand in where the file does not say them itself. */
export function fromFile(file: string, district: District | undefined, { year, checklist }: Wanted): Target {
  const named = checklist === undefined ? undefined : checklistNamed(checklist, year);
  if (year !== undefined && named === undefined) checklistOf(year);
  const read = readAs(file, district, named?.fiscalYear ?? year, named);
  if (!read.ok) throw new BadInput(read.message);
  const { submission, notes } = read;
  return { submission, checklist: named ?? checklistOf(submission.fiscalYear), notes };
}

/** The submission in a file, whatever its year. */
export function submissionIn(file: string, district: District | undefined): { submission: Submission; notes: Sentence[] } {
  const read = readAs(file, district, undefined, undefined);
  if (!read.ok) throw new BadInput(read.message);
  return read;
}

/** A checklist by its id or from a file; refuses one of another year than the user names. */
export function checklistNamed(idOrFile: string, year?: number): Checklist {
  const opened = openChecklist(idOrFile);
  if (!opened.ok) throw new BadInput(opened.message);
  const { checklist } = opened;
  if (year !== undefined && checklist.fiscalYear !== year) {
    throw new BadInput({ th: `--checklist ${idOrFile} เป็นของปีงบประมาณ ${checklist.fiscalYear} ไม่ใช่ปี ${year}`, en: `--checklist ${idOrFile} is of fiscal year ${checklist.fiscalYear}, not of ${year}.` });
  }
  return checklist;
}

/** The checklist that a stored audit was judged by: of the program, or of the user's own `file` where that has the id. */
export function storedChecklist(id: string, file: string | undefined): ChecklistResult {
  const own = file === undefined ? null : checklistNamed(file);
  if (own?.id === id) return { ok: true, checklist: own };
  const loaded = loadChecklist(id);
  if (loaded.ok) return loaded;
  return { ok: false, message: { th: `${loaded.message.th} หากเป็นแบบตรวจของท่านเอง กรุณาระบุไฟล์ด้วย --checklist FILE`, en: `${loaded.message.en} If it is one of your own, name its file with --checklist FILE.` } };
}

/** A table often names no year anywhere; then its addresses tell, or else it is of the newest year that can be checked. */
function readAs(file: string, district: District | undefined, year: number | undefined, named: Checklist | undefined): ImportResult {
  const checklists = listChecklists();
  const options = {
    district: district?.slug,
    // An unknown year is refused by the caller, with the years there are.
    maxItem: (fiscalYear: number) => (named?.fiscalYear === fiscalYear ? named.items.length : undefined) ?? checklists.find((one) => one.fiscalYear === fiscalYear)?.items ?? Number.POSITIVE_INFINITY,
  };
  const read = readSubmission(file, { ...options, fiscalYear: year });
  if (read.ok || year !== undefined) return read;
  const years = checklists.map((one) => one.fiscalYear);
  const asAny = years.map((one) => readSubmission(file, { ...options, fiscalYear: one })).find((one) => one.ok);
  if (asAny === undefined || !asAny.ok) return read;
  const shown = yearShown(asAny.submission);
  const likely = [shown, ...submissionYears(asAny.submission.district), ...years].filter((one) => one !== null && years.includes(one));
  for (const one of likely) {
    const asLikely = readSubmission(file, { ...options, fiscalYear: one ?? undefined });
    if (!asLikely.ok) continue;
    const { fiscalYear } = asLikely.submission;
    const note = { th: `ไฟล์ไม่ได้ระบุปีงบประมาณ จึงถือเป็นปี ${fiscalYear} หากไม่ใช่กรุณาระบุด้วย --year`, en: `The file names no fiscal year and was taken for ${fiscalYear}; name another one with --year.` };
    return { ...asLikely, notes: [note, ...asLikely.notes] };
  }
  return read;
}

function bundled(district: District, year: number | undefined, named: Checklist | undefined): Target {
  const years = year === undefined ? listChecklists().map((one) => one.fiscalYear) : [(named ?? checklistOf(year)).fiscalYear];
  for (const fiscalYear of years) {
    const submission = loadSubmission(district.slug, fiscalYear);
    if (submission !== null) return { submission, checklist: named ?? checklistOf(fiscalYear), notes: [] };
  }
  const which = year === undefined ? { th: '', en: '' } : { th: ` ปี ${year}`, en: ` for ${year}` };
  throw new BadInput({
    th: `ยังไม่มีรายการ URL ของสำนักงานเขต${district.nameTh}${which.th} กรุณาระบุไฟล์ด้วย --submission FILE (json, csv, xlsx หรือ html)`,
    en: `There is no list of links of ${district.nameEn} District Office${which.en}; please name one with --submission FILE (json, csv, xlsx or html).`,
  });
}

function checklistOf(year: number | undefined): Checklist {
  const all = listChecklists();
  const found = all.find((one) => one.fiscalYear === year);
  if (found === undefined) {
    const years = all.map((one) => one.fiscalYear).join(', ');
    throw new BadInput({
      th: `ยังไม่มีแบบตรวจของปีงบประมาณ ${year} ปีที่มีคือ ${years} (ทำฉบับร่างได้ด้วย oit checklist new ${year} แล้วระบุด้วย --checklist FILE)`,
      en: `There is no checklist of fiscal year ${year}; the years with one are ${years} (oit checklist new ${year} makes a draft, to be named with --checklist FILE).`,
    });
  }
  const loaded = loadChecklist(found.id);
  if (!loaded.ok) throw new BadInput(loaded.message);
  return loaded.checklist;
}
