import type { ItemReport, Report } from '../model/report.js';
import { WORST_FIRST, type Verdict } from '../model/verdict.js';
import { displayWidth, fiscalYearOn, wrapThai } from '../thai/index.js';
import { cut, pad } from './columns.js';
import { dateWords } from './dates.js';
import { flappingLines } from './flapping.js';
import { listLines } from './list.js';
import { MARKS, VERDICT_COLOURS } from './paint.js';
import { plainText } from './plain.js';
import { repairLines, repairs, type Repair } from './repairs.js';
import { scoreLines } from './score.js';
import { settledLines } from './settled.js';
import { uncheckedLines } from './unchecked.js';
import { section, viewOf, type TerminalOptions, type View } from './view.js';

/**
 * The report for a person at a terminal: what was checked, one line per item, totals and the estimated score, then
 * what to repair with the evidence, then what the list of links alone shows. Ends with a line end.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const view = viewOf(options);
  const todo = repairs(report, options.lang);
  return [
    ...header(report, view),
    '',
    ...itemTable(report, todo, view),
    '',
    ...totals(report, view),
    ...scoreLines(report.score, view),
    '',
    ...decided(report, view),
    ...optional(view.words.uncheckedTitle, uncheckedLines(report, view), view),
    ...section(view, view.words.repair, repairLines(todo, view), view.words.nothingToRepair),
    '',
    ...optional(view.words.flapping, flappingLines(report, view), view),
    ...section(view, view.words.list, listLines(report.lint, view), view.words.nothingInList),
    '',
  ].join('\n');
}

function header(report: Report, view: View): string[] {
  const { lang, width, words, paint } = view;
  const who = plainText(`${words.district(report.district.nameTh, report.district.nameEn)} · ${words.heading(report.fiscalYear)}`);
  const when = `${words.checked(dateWords(report.audit.asOf, lang))} · ${words.sources[report.audit.source]} · ${words.checklist(plainText(report.checklist.id))}`;
  const saved = report.items.flatMap((item) => item.links).flatMap((link) => [link, ...link.attachments]).filter((link) => link.source === 'saved').length;
  const note = saved === 0 ? [] : wrapThai(words.saved(saved), width);
  return [...warning(report, view).map((line) => paint('yellow', line)), ...wrapThai(who, width).map((line) => paint('bold', line)), ...wrapThai(when, width), ...note, ...wrapThai(words.about, width).map((line) => paint('grey', line))];
}

/** A checklist that does not settle anything for the present year says so before anything else. */
function warning({ checklist, fiscalYear, audit }: Report, { width, words }: View): string[] {
  if (checklist.status === 'draft') return [...wrapThai(words.draftChecklist(plainText(checklist.id)), width), ''];
  if (checklist.status === 'past') return [...wrapThai(words.pastChecklist(fiscalYear, fiscalYearOn(audit.asOf)), width), ''];
  return [];
}

/** Narrower than this, a reason says nothing; it stands in full further below. */
const LEAST_REASON_WIDTH = 18;

function itemTable(report: Report, todo: readonly Repair[], { lang, width, words, paint }: View): string[] {
  const verdictWidth = Math.max(0, ...report.items.map((item) => displayWidth(words.verdicts[item.verdict])));
  const idWidth = Math.max(0, ...report.items.map((item) => item.id.length));
  const rest = width - idWidth - verdictWidth - 5;
  const titleWidth = Math.floor(rest / 2) >= LEAST_REASON_WIDTH ? Math.floor((rest - 2) / 2) : rest;
  const reasonWidth = rest - titleWidth - 2;
  return report.items.map((item) => {
    const verdict = paint(VERDICT_COLOURS[item.verdict], `${MARKS[item.verdict]} ${pad(words.verdicts[item.verdict], verdictWidth)}`);
    const title = plainText(lang === 'th' ? item.titleTh : item.titleEn);
    const reason = reasonWidth > 0 ? reasonOf(item, todo) : '';
    // A title that needs no reason beside it may have its room.
    const text = reason === '' ? cut(title, Math.max(1, rest)) : `${pad(cut(title, titleWidth), titleWidth)}  ${cut(reason, reasonWidth)}`;
    return `${pad(item.id, idWidth)} ${verdict}  ${text}`;
  });
}

/** What gave the item its verdict, or else the worst thing said about it. */
function reasonOf(item: ItemReport, todo: readonly Repair[]): string {
  if (item.verdict === 'pass') return '';
  // Advice at a link that gives no item its verdict (see the judge) explains none either.
  const said = todo.filter((repair) => repair.item === item.id && repair.code !== 'document-damaged-text');
  return (said.find((repair) => repair.verdict === item.verdict) ?? said[0])?.message ?? '';
}

/** A section that stands only where there is something to say. */
function optional(title: string, lines: readonly string[], view: View): string[] {
  return lines.length === 0 ? [] : [...section(view, title, lines, ''), ''];
}

function totals(report: Report, { words, width, paint }: View): string[] {
  const counted = [...WORST_FIRST].reverse().map((verdict): [Verdict, number] => [verdict, report.items.filter((item) => item.verdict === verdict).length]);
  const parts = counted.filter(([, count]) => count > 0).map(([verdict, count]) => `${words.verdicts[verdict]} ${count}`);
  return wrapThai(`${words.totals}: ${parts.join(' · ')}`, width).map((line) => paint('bold', line));
}

/** What people decided beside the machine. */
function decided(report: Report, view: View): string[] {
  const lines = settledLines(report, view);
  return lines.length === 0 ? [] : [...lines, ''];
}
