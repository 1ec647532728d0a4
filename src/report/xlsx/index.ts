import type { Checklist } from '../../model/checklist.js';
import type { Report } from '../../model/report.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { writeWorkbook, type Cell, type Table } from '../../office/index.js';
import { fiscalYearOn } from '../../thai/index.js';
import { WORKBOOK_WORDS, type WorkbookWords } from '../../wording/workbook.js';
import { dateWords } from '../dates.js';
import { plainText } from '../plain.js';
import { band } from '../score.js';
import { settledScoreName } from '../settled.js';
import { WORDS, type Language, type Words } from '../words.js';

import { findingsTable } from './findings.js';
import { itemsTable } from './items.js';
import { linksTable } from './links.js';

export interface WorkbookOptions {
  lang: Language;
  /** Names the section (ฝ่าย) that normally keeps an item. */
  checklist?: Checklist | undefined;
}

/** What every sheet of the workbook needs to know. */
export interface Frame {
  lang: Language;
  words: Words;
  own: WorkbookWords;
  checklist: Checklist | undefined;
  /** Title rows of a sheet, and what is printed at its foot. */
  head(sheet: keyof WorkbookWords['sheets'], width: number): { rows: Cell[][]; merges: NonNullable<Table['merges']>; footer: string };
}

/** The report as an XLSX file: a sheet for the items, one for every finding, one for the links. */
export async function reportXlsx(report: Report, { lang, checklist }: WorkbookOptions): Promise<Uint8Array> {
  const frame = frameOf(report, lang, checklist);
  const { words } = frame;
  return writeWorkbook({
    title: `${words.district(report.district.nameTh, report.district.nameEn)} · ${words.heading(report.fiscalYear)}`,
    creator: `${report.tool.name} ${report.tool.version}`,
    created: report.audit.finishedAt,
    tables: [itemsTable(report, frame), findingsTable(report, frame), linksTable(report, frame)],
  });
}

function frameOf(report: Report, lang: Language, checklist: Checklist | undefined): Frame {
  const words = WORDS[lang];
  const own = WORKBOOK_WORDS[lang];
  const who = plainText(words.district(report.district.nameTh, report.district.nameEn));
  const when = `${words.checked(dateWords(report.audit.asOf, lang))} · ${words.sources[report.audit.source]} · ${words.checklist(plainText(report.checklist.id))}`;
  const score = `${words.score}: ${band(report.score.oit, 1)} ${words.outOf100}${report.score.settled === undefined ? '' : ` · ${settledScoreName(lang)} ${band(report.score.settled, 1)}`} · ${totals(report, words)}`;
  return {
    lang, words, own, checklist,
    head(sheet, width) {
      const lines = [`${who} · ${words.heading(report.fiscalYear)}`, ...warnings(report, words), when, ...(sheet === 'items' ? [score] : []), own.howTo[sheet], ...(sheet === 'items' ? [words.about] : [])];
      return {
        rows: lines.map((line, index) => [{ value: line, look: index === 0 ? 'title' : 'note' }]),
        merges: lines.map((_line, index) => ({ row: index + 1, from: 1, to: width })),
        footer: `${who} · ${dateWords(report.audit.asOf, lang)} · ${report.tool.name} ${report.tool.version}`,
      };
    },
  };
}

/** A checklist that does not settle anything for the present year says so on every sheet. */
function warnings({ checklist, fiscalYear, audit }: Report, words: Words): string[] {
  if (checklist.status === 'draft') return [words.draftChecklist(plainText(checklist.id))];
  return checklist.status === 'past' ? [words.pastChecklist(fiscalYear, fiscalYearOn(audit.asOf))] : [];
}

function totals(report: Report, words: Words): string {
  return [...WORST_FIRST].reverse().flatMap((verdict) => {
    const count = report.items.filter((item) => item.verdict === verdict).length;
    return count === 0 ? [] : [`${words.verdicts[verdict]} ${count}`];
  }).join(' · ');
}
