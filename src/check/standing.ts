import type { Period } from '../model/checklist.js';
import type { ItemEvidence } from '../model/evidence.js';
import type { Evidence } from '../model/finding.js';
import { findDates, findFiscalYears, findMonths, findPeriods, fiscalYearOf, isReportingDate, skeleton } from '../thai/index.js';
import { isOwnSite } from '../url/index.js';
import { isRunningText } from './headings.js';
import { namesOf } from './members.js';
import { blockIndexAt, evidenceOf, type Reading, type View } from './reading.js';

/** What a document says of its own year. */
export interface YearStanding {
  /** Fiscal years named in titles, ranges expanded. */
  titled: Set<number>;
  /** Fiscal years of periods, months and dates in the text, with how often; days of reporting left out. */
  dated: Map<number, number>;
  /** Fiscal years that the file name or the words of the link name. */
  named: Set<number>;
  evidence: Evidence | null;
}

const LONGEST_RANGE = 30;

/** Reads the years of a document; laws cited in it do not count. */
export function yearsOf(reading: Reading): YearStanding {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const years = readYears(reading);
  remembered.set(reading, years);
  return years;
}

/** Every requirement asks the same of every document: read once. */
const remembered = new WeakMap<Reading, YearStanding>();

function readYears(reading: Reading): YearStanding {
  const titled = new Set<number>();
  const dated = new Map<number, number>();
  let evidence: Evidence | null = null;
  for (const mention of yearsIn(reading.titleView)) {
    for (let year = mention.from; year <= mention.to; year += 1) titled.add(year);
    evidence ??= evidenceOf(reading, reading.titleView.blocks[blockIndexAt(reading.titleView, mention.start)]);
  }
  for (const period of findPeriods(reading.titleView.text)) {
    if (period.to.year !== null) titled.add(fiscalYearOf(period.to.year, period.to.month));
  }
  const count = (year: number): void => void dated.set(year, (dated.get(year) ?? 0) + 1);
  const text = reading.all.text;
  for (const date of findDates(text)) {
    if (date.year !== null && date.month !== null && !isReportingDate(text, date.start)) count(fiscalYearOf(date.year, date.month));
  }
  for (const mention of yearsIn(reading.all)) if (mention.from === mention.to) count(mention.from);
  const named = new Set<number>();
  const name = namesOf(reading.source).join(' ');
  for (const mention of findFiscalYears(name)) if (mention.kind !== 'range') named.add(mention.year);
  for (const month of findMonths(name)) if (month.year !== null) named.add(fiscalYearOf(month.year, month.month));
  for (const bare of name.matchAll(/(?<!\d)(25[5-9]\d)(?!\d)/g)) named.add(Number(bare[1]));
  return { titled, dated, named, evidence };
}

function yearsIn(view: View): { from: number; to: number; start: number }[] {
  const years: { from: number; to: number; start: number }[] = [];
  for (const mention of findFiscalYears(view.text)) {
    if (mention.kind === 'range' && mention.from !== undefined && mention.to !== undefined) {
      if (mention.to - mention.from <= LONGEST_RANGE) years.push({ from: mention.from, to: mention.to, start: mention.start });
    } else if (mention.kind === 'fiscal-year' || mention.kind === 'year') {
      years.push({ from: mention.year, to: mention.year, start: mention.start });
    }
  }
  return years;
}

export type Standing =
  | { verdict: 'fits' }
  /** The document says nothing about its year. */
  | { verdict: 'undated' }
  | { verdict: 'other-year'; year: number; evidence: Evidence | null }
  | { verdict: 'other-district'; name: string; evidence: Evidence | null };

/** Whether a document may be evidence for a requirement of this period in this district. */
export function standingOf(reading: Reading, period: Period, evidence: ItemEvidence): Standing {
  const other = otherDistrict(reading, evidence);
  if (other !== null) return { verdict: 'other-district', ...other };
  if (period === 'current' || period === 'in-force') return { verdict: 'fits' };
  const wanted = period === 'this-or-last-year' ? [evidence.fiscalYear, evidence.fiscalYear - 1] : [evidence.fiscalYear];
  const years = yearsOf(reading);
  const fits = (year: number): boolean => wanted.includes(year);
  if ([...years.titled].some(fits)) return contradicted(years, wanted) ?? { verdict: 'fits' };
  const mine = wanted.reduce((sum, year) => sum + (years.dated.get(year) ?? 0), 0);
  const others = [...years.dated].filter(([year]) => !fits(year)).sort((a, b) => b[1] - a[1]);
  const strongest = others[0];
  if (years.titled.size > 0) {
    // One misprinted heading over the right data is a misprint; the data decide (oit-rules §6.1, trap 14).
    if (mine > 0 && mine >= (strongest?.[1] ?? 0)) return { verdict: 'fits' };
    return { verdict: 'other-year', year: [...years.titled].sort((a, b) => b - a)[0] ?? 0, evidence: years.evidence };
  }
  if (mine > 0 && mine * 2 >= (strongest?.[1] ?? 0)) return { verdict: 'fits' };
  if (strongest !== undefined && mine === 0) return { verdict: 'other-year', year: strongest[0], evidence: years.evidence };
  if (mine > 0) return { verdict: 'fits' };
  if ([...years.named].some(fits)) return { verdict: 'fits' };
  return { verdict: 'undated' };
}

/** A title of the right year over data that are all of one other year: the data decide. */
function contradicted(years: YearStanding, wanted: number[]): Standing | null {
  const total = [...years.dated].reduce((sum, [, count]) => sum + count, 0);
  // The title's own mention counts among `dated`; more than that is needed before a title is doubted.
  const mine = wanted.reduce((sum, year) => sum + (years.dated.get(year) ?? 0), 0);
  const strongest = [...years.dated].filter(([year]) => !wanted.includes(year)).sort((a, b) => b[1] - a[1])[0];
  if (strongest === undefined || total < 8) return null;
  return strongest[1] >= 6 && mine <= 1 ? { verdict: 'other-year', year: strongest[0], evidence: years.evidence } : null;
}

/** The other district whose document this is: named as the office in the titles, or alone in the text. */
export function otherDistrict(reading: Reading, evidence: ItemEvidence): OtherDistrict | null {
  const known = foreign.get(reading);
  if (known !== undefined && known.own === evidence.district.nameTh) return known.found;
  const found = readOtherDistrict(reading, evidence);
  foreign.set(reading, { own: evidence.district.nameTh, found });
  return found;
}

interface OtherDistrict {
  name: string;
  evidence: Evidence | null;
}

const foreign = new WeakMap<Reading, { own: string; found: OtherDistrict | null }>();

function readOtherDistrict(reading: Reading, evidence: ItemEvidence): OtherDistrict | null {
  const own = evidence.district.nameTh;
  const address = reading.source.resource.finalUrl ?? reading.source.resource.requestedUrl;
  const site = isOwnSite(address, { portal: evidence.portal, slug: evidence.district.slug, portalUserId: evidence.district.portalUserId });
  const inTitles = officesIn(reading.titleView.text, evidence.districtNames);
  const inText = inTitles.has(own) ? inTitles : officesIn(reading.all.text, evidence.districtNames);
  if (inTitles.has(own) || inText.has(own)) return null;
  const titled = [...inTitles].find(([name]) => name !== own);
  const told = [...inText].filter(([name]) => name !== own).sort((a, b) => b[1] - a[1])[0];
  const named = titled ?? (told !== undefined && (told[1] >= 2 || site === 'other-district' || isHeadedBy(told[0], reading, evidence)) ? told : undefined);
  if (named === undefined) return titledByDistrict(reading, evidence);
  const block = reading.all.blocks.find((candidate) => officesIn(candidate.text, evidence.districtNames).has(named[0]));
  return { name: named[0], evidence: block === undefined ? null : evidenceOf(reading, block) };
}

const FIRST_LINES = 3;
const LONGEST_HEADING = 110;
/** What follows the name of the office in a heading: nothing more, the city, the year or span, the subject. */
const AFTER_OFFICE = /^(?:กรงเทพมหานคร|กทม)?(?:ประจา)?(?:$|\d|ป|พศ|รอบ|ไตรมาส|เรอง)/;
/** Words that make the other office a neighbour or a place in the matter. */
const BESIDE = /(?:กบ|จาก|ถง|เรยน|ตอ|และ|(?<!เจาหนา|พน)ท|ใกล|(?<!หว)หนา|ใน)$/;

/** Whether one of the first plain lines below a page's title is a heading that ends in the name of that office, or a text about it. */
function isHeadedBy(name: string, reading: Reading, evidence: ItemEvidence): boolean {
  const lines = reading.all.blocks.filter((block) => block.role === 'paragraph' || block.role === 'row').slice(0, FIRST_LINES);
  return lines.some((block) => {
    const letters = skeleton(block.text);
    // A text whose first words are that office has it for its subject.
    if (OFFICE.some((office) => letters.startsWith(office + skeleton(name)))) return true;
    if (block.role !== 'paragraph' || letters.length > LONGEST_HEADING || isRunningText(reading.document, block) || !officesIn(block.text, evidence.districtNames).has(name)) return false;
    return OFFICE.some((office) => {
      const at = letters.indexOf(office + skeleton(name));
      return at >= 0 && !BESIDE.test(letters.slice(0, at)) && AFTER_OFFICE.test(letters.slice(at + office.length + skeleton(name).length));
    });
  });
}

/** A file that never names the own district and whose titles end in the name of one other: "ข้อมูลพื้นที่ เขตบางกะปิ". */
function titledByDistrict(reading: Reading, evidence: ItemEvidence): OtherDistrict | null {
  // A khwaeng may bear the district's own name; the frame of a portal page names its office on every page.
  const text = skeleton(reading.document.kind === 'html' ? reading.all.text : `${reading.document.title} ${reading.all.text}`);
  const own = skeleton(evidence.district.nameTh);
  if (text.replaceAll(`แขวง${own}`, '').includes(own)) return null;
  let found: OtherDistrict | null = null;
  for (const { text, block } of reading.titles) {
    const letters = skeleton(text);
    for (const [name, nameTh] of skeletonsOf(evidence.districtNames)) {
      const at = letters.indexOf(DISTRICT + name);
      if (at < 0 || BESIDE.test(letters.slice(0, at)) || !AFTER_OFFICE.test(letters.slice(at + DISTRICT.length + name.length))) continue;
      if (found !== null && found.name !== nameTh) return null;
      found ??= { name: nameTh, evidence: evidenceOf(reading, block) };
    }
  }
  return found;
}

const DISTRICT = skeleton('เขต');
const OFFICE = ['สำนักงานเขต', 'ผู้อำนวยการเขต', 'สนข.'].map(skeleton);

/** District offices named in a text, with how often. Only with the word for the office: บางกะปิ alone may be a khwaeng. */
function officesIn(text: string, names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const whole = skeleton(text);
  const bySkeleton = skeletonsOf(names);
  for (const office of OFFICE) {
    let from = whole.indexOf(office);
    while (from >= 0) {
      const rest = whole.slice(from + office.length, from + office.length + 24);
      const name = bySkeleton.find(([letters]) => rest.startsWith(letters));
      if (name !== undefined) found.set(name[1], (found.get(name[1]) ?? 0) + 1);
      from = whole.indexOf(office, from + office.length);
    }
  }
  return found;
}

const skeletonLists = new WeakMap<readonly string[], [string, string][]>();

/** Longest first, so that a name that begins another one does not win. */
function skeletonsOf(names: readonly string[]): [string, string][] {
  const known = skeletonLists.get(names);
  if (known !== undefined) return known;
  const list = names.map((name): [string, string] => [skeleton(name), name]).sort((a, b) => b[0].length - a[0].length);
  skeletonLists.set(names, list);
  return list;
}

/** Dates with day, month and year inside the fiscal year, days of reporting included. */
export function datesInFiscalYear(text: string, fiscalYear: number): { start: number; end: number; iso: string }[] {
  const dates: { start: number; end: number; iso: string }[] = [];
  for (const date of findDates(text)) {
    if (date.month === null || date.year === null) continue;
    if (fiscalYearOf(date.year, date.month) !== fiscalYear) continue;
    const iso = `${date.year - 543}-${String(date.month).padStart(2, '0')}-${String(date.day ?? 1).padStart(2, '0')}`;
    dates.push({ start: date.start, end: date.end, iso });
  }
  return dates;
}
