import type { SubmittedItem } from '../../model/submission.js';
import { findFiscalYears } from '../../thai/index.js';
import { findDistrict, loadDistricts } from '../districts.js';
import { refusal } from './refusal.js';
import type { ImportNote, ImportOptions, ImportResult, RawList } from './result.js';

/**
 * Makes a submission of what a reader found: merges rows of one item, keeps the order of the file, and tells district and
 * year from the words above the table where the caller did not name them.
 */
export function assemble(list: RawList, options: ImportOptions, { keepEmpty = false } = {}): ImportResult {
  const highest = Math.max(0, ...list.rows.map((row) => row.item));
  if (!keepEmpty && !list.rows.some((row) => row.links.length > 0)) return { ok: false, message: refusal.noUrl() };
  const district = options.district ?? districtIn(list.titles);
  if (district === null) return { ok: false, message: refusal.noDistrict() };
  const { maxItem: itemsOf } = options;
  const mostItems = typeof itemsOf === 'number' ? () => itemsOf : itemsOf;
  const fiscalYear = options.fiscalYear ?? yearIn(list.titles, highest, mostItems);
  if (fiscalYear === null) return { ok: false, message: refusal.noYear() };

  const maxItem = mostItems(fiscalYear);
  const unknown = list.rows.find((row) => row.item < 1 || row.item > maxItem);
  if (unknown !== undefined) return { ok: false, message: refusal.unknownItem(unknown.place, unknown.item, maxItem, fiscalYear) };

  const notes = [...list.notes];
  return { ok: true, submission: { schemaVersion: 1, district, fiscalYear, items: mergeItems(list, notes) }, notes };
}

function mergeItems(list: RawList, notes: ImportNote[]): SubmittedItem[] {
  const items = new Map<number, { links: string[]; explanations: Set<string> }>();
  let previous: number | null = null;
  for (const { item, links, explanation } of list.rows) {
    const known = items.get(item);
    if (known !== undefined && item !== previous) notes.push({ th: `ข้อ O${item} ปรากฏหลายแห่ง จึงรวมรายการเข้าด้วยกัน`, en: `Item O${item} stands in several places; its links were put together.` });
    const entry = known ?? { links: [], explanations: new Set<string>() };
    entry.links.push(...links);
    if (explanation !== undefined && explanation !== '') entry.explanations.add(explanation);
    items.set(item, entry);
    previous = item;
  }
  return [...items].map(([item, { links, explanations }]) => ({
    item: `O${item}`,
    links,
    ...(explanations.size > 0 ? { explanation: [...explanations].join('\n') } : {}),
  }));
}

function districtIn(titles: string[]): string | null {
  const found = new Set<string>();
  for (const title of titles) {
    for (const [, name = ''] of title.matchAll(/(?:สำนักงาน)?เขต\s*([ก-๛]+)/g)) {
      const { district } = findDistrict(name);
      if (district !== undefined) found.add(district.slug);
      // Thai has no spaces: the name may run on into the next word.
      else for (const candidate of loadDistricts()) if (name.startsWith(candidate.nameTh)) found.add(candidate.slug);
    }
  }
  const [slug] = found;
  return found.size === 1 && slug !== undefined ? slug : null;
}

/** Years before that of a heading which are tried. */
const YEARS_BACK = 3;

/**
 * A heading may be wrong (oit-rules §6.1, 14): more items than its year has are those of the last year that had so many. The plan
 * *for* a year quotes the result of the year before.
 */
function yearIn(titles: string[], highestItem: number, maxItem: (fiscalYear: number) => number): number | null {
  const years = titles.flatMap((title) => findFiscalYears(title)).filter(({ kind }) => kind === 'fiscal-year').map(({ year }) => year);
  const named = years.at(-1) ?? null;
  if (named === null) return null;
  for (let year = named; year >= named - YEARS_BACK; year -= 1) if (highestItem <= maxItem(year)) return year;
  return named;
}
