import { stringify } from 'csv-stringify/sync';
import type { Checklist } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { Submission } from '../../model/submission.js';
import { safeText, writeWorkbook, type Cell } from '../../office/index.js';

/** A list of links with whose it is and what its items are called. */
export interface ListedSubmission {
  submission: Submission;
  checklist: Pick<Checklist, 'items'>;
  district: Pick<District, 'nameTh'>;
}

/** The columns of the published result page, in its order: the form that the list is copied into. */
const HEADINGS = ['ข้อ', 'หัวข้อการประเมิน', 'URL ที่ส่ง', 'คำอธิบายของหน่วยงาน'];
const WIDTHS = [7, 46, 90, 46];

/** The submission file as this program reads it. */
export function submissionJson({ submission }: ListedSubmission): string {
  return `${JSON.stringify(submission, null, 2)}\n`;
}

/** One row a link, items in the order of the checklist, those without a link too. With a byte order mark, for Excel. */
export function submissionCsv(list: ListedSubmission): string {
  // With CRLF between records, the library leaves a lone CR or LF inside a cell without quotes; the import trims what has none.
  return stringify([HEADINGS, ...rowsOf(list).map((row) => row.map(safeText))], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]|^\s|\s$/ });
}

/** The same as a workbook, with the office and the year above the table. `now`: RFC 3339, for the file's own properties. */
export function submissionXlsx(list: ListedSubmission, now: string): Promise<Uint8Array> {
  const title = `รายการ URL สำหรับการประเมิน OIT สำนักงานเขต${list.district.nameTh} ประจำปีงบประมาณ พ.ศ. ${list.submission.fiscalYear}`;
  const head = HEADINGS.map((value): Cell => ({ value, look: 'head' }));
  const rows = rowsOf(list).map((row) => row.map((value, column): Cell => ({ value, look: column === 0 ? 'centred' : 'text' })));
  return writeWorkbook({
    title,
    creator: 'oit-check',
    created: now,
    tables: [{ name: 'รายการ URL', widths: WIDTHS, rows: [[{ value: title, look: 'title' }], head, ...rows], headRow: 2, footer: title }],
  });
}

function rowsOf({ submission, checklist }: ListedSubmission): string[][] {
  return checklist.items.flatMap(({ id, titleTh }) => {
    const given = submission.items.filter(({ item }) => item === id);
    const links = given.flatMap((one) => one.links);
    const explanation = given.flatMap((one) => one.explanation ?? []).join('\n');
    return (links.length === 0 ? [''] : links).map((url, index) => [id, titleTh, url, index === 0 ? explanation : '']);
  });
}
