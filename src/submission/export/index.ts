import { utils, write } from '@e965/xlsx';
import type { Checklist } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { Submission } from '../../model/submission.js';

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
  const rows = [HEADINGS, ...rowsOf(list)];
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The same as a workbook, with the office and the year above the table. Every cell is text: nothing in it is ever computed. */
export function submissionXlsx(list: ListedSubmission): Uint8Array {
  const title = `รายการ URL สำหรับการประเมิน OIT สำนักงานเขต${list.district.nameTh} ประจำปีงบประมาณ พ.ศ. ${list.submission.fiscalYear}`;
  const sheet = utils.aoa_to_sheet([[title], HEADINGS, ...rowsOf(list)].map((row) => row.map((text) => ({ t: 's' as const, v: text.slice(0, LONGEST_CELL) }))));
  sheet['!cols'] = WIDTHS.map((wch) => ({ wch }));
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: HEADINGS.length - 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'รายการ URL');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer; // as 'buffer' asks
}

/** Excel takes no more in a cell. */
const LONGEST_CELL = 32_767;

function rowsOf({ submission, checklist }: ListedSubmission): string[][] {
  return checklist.items.flatMap(({ id, titleTh }) => {
    const given = submission.items.filter(({ item }) => item === id);
    const links = given.flatMap((one) => one.links);
    const explanation = given.flatMap((one) => one.explanation ?? []).join('\n');
    return (links.length === 0 ? [''] : links).map((url, index) => [id, titleTh, url, index === 0 ? explanation : '']);
  });
}

/** A cell that a spreadsheet would compute begins with an apostrophe, as people write it to get text; the import takes it off again. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
}
