import { listChecklists, loadChecklist } from '../checklist/load.js';
import type { Checklist } from '../model/checklist.js';
import type { District } from '../model/district.js';
import type { Submission } from '../model/submission.js';
import { loadSubmission, readSubmission, type ImportResult } from '../submission/index.js';
import { BadInput, type Sentence } from './bad-input.js';

/** What will be checked against what. */
export interface Target {
  submission: Submission;
  checklist: Checklist;
  /** What the importer did that the user should know, such as rows it joined. */
  notes: Sentence[];
}

/**
 * The submission to check and the checklist of its year. From `file` when one is named; otherwise the bundled one of
 * the district, of `year` or of the newest year that has both a submission and a checklist. Refuses with the remedy.
 */
export function target(district: District, year: number | undefined, file: string | undefined): Target {
  return file === undefined ? bundled(district, year) : fromFile(file, district, year);
}

/** The submission in a file and its checklist; `district` and `year` stand in where the file does not say them itself. */
export function fromFile(file: string, district: District | undefined, year: number | undefined): Target {
  if (year !== undefined) checklistOf(year);
  const read = readAs(file, district, year);
  if (!read.ok) throw new BadInput(read.message);
  const { submission, notes } = read;
  return { submission, checklist: checklistOf(submission.fiscalYear), notes };
}

/** A table often names no year anywhere; then it is taken for the newest year that can be checked. */
function readAs(file: string, district: District | undefined, year: number | undefined): ImportResult {
  const checklists = listChecklists();
  const options = {
    district: district?.slug,
    // An unknown year is refused by the caller, with the years there are.
    maxItem: (fiscalYear: number) => checklists.find((one) => one.fiscalYear === fiscalYear)?.items ?? Number.POSITIVE_INFINITY,
  };
  const read = readSubmission(file, { ...options, fiscalYear: year });
  if (read.ok || year !== undefined) return read;
  const asNewest = readSubmission(file, { ...options, fiscalYear: checklists[0]?.fiscalYear });
  return asNewest.ok ? asNewest : read;
}

function bundled(district: District, year: number | undefined): Target {
  const years = year === undefined ? listChecklists().map((one) => one.fiscalYear) : [checklistOf(year).fiscalYear];
  for (const fiscalYear of years) {
    const submission = loadSubmission(district.slug, fiscalYear);
    if (submission !== null) return { submission, checklist: checklistOf(fiscalYear), notes: [] };
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
    throw new BadInput({ th: `ยังไม่มีแบบตรวจของปีงบประมาณ ${year} ปีที่มีคือ ${years}`, en: `There is no checklist of fiscal year ${year}; the years with one are ${years}.` });
  }
  const loaded = loadChecklist(found.id);
  if (!loaded.ok) throw new BadInput(loaded.message);
  return loaded.checklist;
}
