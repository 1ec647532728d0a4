import type { AuditDiff } from '../model/diff.js';
import type { Verdict } from '../model/verdict.js';
import { wrapThai } from '../thai/index.js';
import { changeGroups, type ChangeEntry, type ChangeGroup } from './changes.js';
import { momentWords } from './dates.js';
import { MARKS, VERDICT_COLOURS } from './paint.js';
import { plainText } from './plain.js';
import { indented } from './repairs.js';
import { band } from './score.js';
import { viewOf, type TerminalOptions, type View } from './view.js';
import type { Language } from './words.js';

/** What is different between two audits, for a person at a terminal. `most` entries of a kind are shown; null: all. Ends with a line end. */
export function renderDiff(diff: AuditDiff, options: TerminalOptions, most: number | null = null): string {
  const view = viewOf(options);
  const { lang, width, words, paint } = view;
  const say = SAYINGS[lang];
  const head = plainText(`${words.district(diff.district.nameTh, diff.district.nameEn)} · ${words.heading(diff.fiscalYear)}`);
  const lines = [
    ...wrapThai(head, width).map((line) => paint('bold', line)),
    ...wrapThai(say.between(momentWords(diff.from.finishedAt, lang), momentWords(diff.to.finishedAt, lang)), width).map((line) => paint('grey', line)),
    ...(diff.judgedOtherwise ? wrapThai(say.otherwise(sideName(diff.from), sideName(diff.to)), width).map((line) => paint('yellow', line)) : []),
  ];
  const groups = changeGroups(diff, lang);
  if (groups.length === 0) lines.push('', ...wrapThai(say.nothing, width));
  for (const group of groups) lines.push('', ...groupLines(group, view, most));
  const { from, to } = diff.score;
  if (from.low !== to.low || from.high !== to.high) lines.push('', ...wrapThai(`${words.score}: ${band(from, 1)} → ${band(to, 1)} ${words.outOf100}`, width));
  return `${lines.join('\n')}\n`;
}

function sideName({ checklist, tool }: AuditDiff['from']): string {
  return `${checklist.id} ${checklist.version} (oit-check ${tool})`;
}

function groupLines({ kind, title, entries }: ChangeGroup, view: View, most: number | null): string[] {
  const { lang, paint, width } = view;
  const bad = kind === 'newly-failing' || kind === 'flapping' || kind === 'worse';
  const shown = most === null ? entries : entries.slice(0, most);
  const rest = entries.length - shown.length;
  return [paint(bad ? 'red' : 'bold', `${title} (${entries.length})`), ...shown.flatMap((entry) => entryLines(entry, view)), ...(rest === 0 ? [] : indented(SAYINGS[lang].more(rest), 2, width))];
}

function entryLines({ place, title, step, message, suggestion, url, because }: ChangeEntry, view: View): string[] {
  const { lang, width, words, paint } = view;
  const lead = [place, ...(step === null ? [] : [`${named(step.from, view)} → ${named(step.to, view)}`])].join('  ');
  return [
    `  ${lead}`,
    ...(title === null ? [] : indented(title, 4, width)),
    ...(message === null ? [] : indented(message, 4, width)),
    ...(url === null ? [] : [paint('grey', `    ${url}`)]),
    ...(because === null ? [] : indented(`${SAYINGS[lang].because}: ${because}`, 4, width).map((line) => paint('grey', line))),
    ...(suggestion === null ? [] : indented(`→ ${words.suggestion}: ${suggestion}`, 4, width)),
  ];
}

function named(verdict: Verdict | null, { words, paint, lang }: View): string {
  return verdict === null ? SAYINGS[lang].none : paint(VERDICT_COLOURS[verdict], `${MARKS[verdict]} ${words.verdicts[verdict]}`);
}

interface Sayings {
  between(from: string, to: string): string;
  otherwise(from: string, to: string): string;
  nothing: string;
  more(count: number): string;
  because: string;
  none: string;
}

const SAYINGS: Record<Language, Sayings> = {
  th: {
    between: (from, to) => `สิ่งที่เปลี่ยนไประหว่างผลตรวจเมื่อ ${from} กับ ${to}`,
    otherwise: (from, to) => `ผลสองครั้งนี้ตัดสินด้วยแบบตรวจหรือกฎคนละรุ่น (${from} → ${to}) บางข้อจึงเปลี่ยนเพราะกฎเปลี่ยน ไม่ใช่เพราะหน่วยงานแก้ไข`,
    nothing: 'ไม่มีสิ่งใดเปลี่ยนแปลง',
    more: (count) => `และอีก ${count} รายการ (ดูทั้งหมดด้วย --all)`,
    because: 'เพราะ',
    none: '(ไม่มี)',
  },
  en: {
    between: (from, to) => `What changed between the audits of ${from} and ${to}`,
    otherwise: (from, to) => `The two were judged by other checklists or rules (${from} → ${to}): some verdicts changed because the rules changed, not because of the office`,
    nothing: 'Nothing changed',
    more: (count) => `and ${count} more (all of them with --all)`,
    because: 'because',
    none: '(none)',
  },
};
