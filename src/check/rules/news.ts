import type { Evidence } from '../../model/finding.js';
import type { Clause } from '../../model/checklist.js';
import { findDates, findFiscalYears, findMonths, fiscalYearOf, skeleton } from '../../thai/index.js';
import { apartFromSummaries } from '../procurement/apart.js';
import { blockIndexAt, evidenceAt, type Reading, type View } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { matchClause, passageAround } from '../search.js';

const DAY = 86_400_000;

/** News of the office's work, dated inside the fiscal year. */
export const news = defineRule('news', (rule, context): RuleResult => {
  const { fiscalYear, asOf } = context.evidence;
  let newest: { iso: string; evidence: Evidence } | null = null;
  let otherDate: Evidence | undefined;
  let unworded: Evidence | undefined;
  let named: { beside: boolean; evidence: Evidence } | null = null;
  for (const reading of rule.apartFromSummaries === true ? apartFromSummaries(context.readings) : context.readings) {
    const view = reading.all;
    const about = matchClause(view, { ...rule.about, min: 1 }, context.evidence)[0];
    // Entries without a word of the matter are news on a page that lists them; in a file they are rows of something.
    if (about === undefined && (rule.orEntries === undefined || reading.document.kind !== 'html')) continue;
    const year = rule.orYear ? yearNamed(reading, rule.about, context) : null;
    if (year !== null && (named === null || (year.beside && !named.beside))) named = year;
    const days = daysIn(view);
    const entries: { iso: string; evidence: Evidence }[] = [];
    const dated = new Set(days.map((day) => blockIndexAt(view, day.start)));
    for (const day of days) {
      const told = entryOf(view, blockIndexAt(view, day.start), dated, context);
      if (ownWords(told, context).length < SHORTEST_ENTRY || rule.not.some((phrase) => skeleton(told).includes(skeleton(phrase)))) continue;
      const place = evidenceAt(reading, view, day.start, day.end);
      otherDate ??= place;
      // Announced for later than the day of the check is no news yet.
      if (day.fiscalYear !== fiscalYear || day.iso > asOf) continue;
      entries.push({ iso: day.iso, evidence: place });
    }
    const daysTold = new Set(entries.map((entry) => entry.iso)).size;
    if (about === undefined && daysTold < (rule.orEntries ?? 0)) {
      unworded ??= entries[0]?.evidence;
      continue;
    }
    for (const entry of entries) if (newest === null || entry.iso > newest.iso) newest = entry;
  }
  if (newest === null && unworded !== undefined) return { status: 'unclear', code: 'person-must-judge', evidence: [unworded] };
  const stated = named as { beside: boolean; evidence: Evidence } | null;
  if (newest === null && stated?.beside === true) return { status: 'met', evidence: [stated.evidence] };
  if (newest === null && stated !== null && otherDate === undefined) return { status: 'unclear', code: 'news-undated', evidence: [stated.evidence] };
  if (newest === null) return { status: 'absent', code: otherDate === undefined ? undefined : 'news-of-other-year', nearest: otherDate };
  const end = endOfFiscalYear(fiscalYear) < asOf ? endOfFiscalYear(fiscalYear) : asOf;
  const age = Math.round((Date.parse(end) - Date.parse(newest.iso)) / DAY);
  if (rule.recentDays !== undefined && age > rule.recentDays) return { status: 'absent', code: 'news-not-recent', params: { days: age, want: rule.recentDays }, nearest: newest.evidence };
  return { status: 'met', evidence: [newest.evidence] };
});

const UPDATED = ['ปรับปรุงล่าสุด', 'ปรับปรุงข้อมูล', 'ปรับปรุงเมื่อ', 'แก้ไขล่าสุด', 'อัปเดต', 'อัพเดท', 'ข้อมูล ณ', 'last update'].map(skeleton);

/** The day a page was last touched is no day of its news. */
function isDayOfUpdate(text: string, offset: number): boolean {
  const before = skeleton(text.slice(Math.max(0, offset - 40), offset)).slice(-24);
  return UPDATED.some((words) => before.includes(words));
}

/** Where a list without dates names the fiscal year: in a line with the words, or only above them. */
function yearNamed(reading: Reading, about: Clause, context: RuleContext): { beside: boolean; evidence: Evidence } | null {
  const view = reading.all;
  let above: Evidence | null = null;
  for (const year of findFiscalYears(view.text)) {
    if (year.kind === 'law' || year.kind === 'range' || year.year !== context.evidence.fiscalYear) continue;
    const line = passageAround(view, year.start, 0);
    const evidence = evidenceAt(reading, view, year.start, year.end);
    const heading = view.blocks[blockIndexAt(view, year.start)]?.role;
    if (heading !== 'title' && heading !== 'heading' && matchClause(view, { ...about, min: 1 }, context.evidence, (match) => match.start >= line.start && match.end <= line.end).length > 0) return { beside: true, evidence };
    above ??= evidence;
  }
  return above === null ? null : { beside: false, evidence: above };
}

/** Old years are judged as they stood at their end: a year later no news of theirs is recent. */
function endOfFiscalYear(fiscalYear: number): string {
  return `${fiscalYear - 543}-09-30`;
}

interface Day {
  iso: string;
  fiscalYear: number;
  start: number;
  end: number;
}

/** Days of a text, and months of monthly reports by their last days; days on which a page was changed left out. */
function daysIn(view: View): Day[] {
  const { text } = view;
  const days: Day[] = [];
  const take = (year: number | null, month: number | null, day: number | null, place: { start: number; end: number }): void => {
    if (year === null || month === null || isDayOfUpdate(text, place.start)) return;
    const iso = `${year - 543}-${String(month).padStart(2, '0')}-${String(day ?? LAST_DAY).padStart(2, '0')}`;
    days.push({ iso, fiscalYear: fiscalYearOf(year, month), start: place.start, end: place.end });
  };
  const dates = findDates(text);
  for (const date of dates) take(date.year, date.month, date.day, date);
  for (const month of findMonths(text)) if (!dates.some((date) => date.start < month.end && month.start < date.end)) take(month.year, month.month, null, month);
  return days.sort((a, b) => a.start - b.start);
}

/** Every month has it. */
const LAST_DAY = 28;
/** A line with fewer letters beside its date leaves the telling to its neighbours. */
const SHORTEST_ENTRY = 8;
const LONGEST_CARD = 3;

/** An entry's letters without its dates and the words that stand beside every date. */
function ownWords(told: string, context: RuleContext): string {
  let text = told;
  for (const date of [...findDates(told), ...findFiscalYears(told)].sort((a, b) => b.start - a.start)) text = text.slice(0, date.start) + text.slice(date.end);
  let letters = skeleton(text);
  for (const phrase of [`สำนักงานเขต${context.evidence.district.nameTh}`, 'กรุงเทพมหานคร', 'ปีงบประมาณ', 'ประจำปี', 'เผยแพร่เมื่อ', 'ประกาศเมื่อ', 'โพสต์เมื่อ', 'วันที่']) letters = letters.replaceAll(skeleton(phrase), '');
  return letters;
}

/** The words of a dated entry: its line or row; of a card with the date in a line of its own, the lines above it or below. */
function entryOf(view: View, at: number, dated: ReadonlySet<number>, context: RuleContext): string {
  const own = view.blocks[at]?.text ?? '';
  if (ownWords(own, context).length >= SHORTEST_ENTRY) return own;
  const first = Math.min(...dated);
  const before = view.blocks[first - 1];
  // Cards that begin with their date follow directly upon the page's title.
  const step = before === undefined || before.role === 'title' || skeleton(before.text).length < 12 ? 1 : -1;
  const told = cardOf(view, at, step, dated);
  // The last line of a wrapped text above the day of an announcement may be short.
  return ownWords(told, context).length >= SHORTEST_ENTRY ? told : cardOf(view, at, -step, dated);
}

function cardOf(view: View, at: number, step: number, dated: ReadonlySet<number>): string {
  const lines = [view.blocks[at]?.text ?? ''];
  for (let index = at + step; lines.length <= LONGEST_CARD && index >= 0 && index < view.blocks.length && !dated.has(index); index += step) {
    const block = view.blocks[index];
    if (block === undefined || block.role === 'title') break;
    lines.push(block.text);
  }
  return lines.join(' ');
}
