import type { Finding } from '../../model/finding.js';
import type { Verdict } from '../../model/verdict.js';
import type { Board, Want } from '../../store/index.js';
import { causeWords } from '../../wording/causes.js';
import type { Sentence } from '../say.js';
import type { CityStanding, Column, DistrictStanding } from './standing.js';

/** What keeps many districts from passing one item. */
export interface WorstItem {
  column: Column;
  verdict: Want['verdict'];
  /** Slugs of the districts where the item has this verdict. */
  districts: string[];
  /** Most frequent first; a district may have several. */
  causes: WorstCause[];
}

export interface WorstCause {
  requirement: string | null;
  code: string;
  /** Continues “เพราะ…” and “because …”. */
  words: Sentence;
  districts: string[];
  /** What mends it, in words that suit any of these districts; null where there is nothing to be advised. */
  advice: Sentence | null;
}

/** Items that do not pass, by verdict and then by the number of districts; of each verdict those with a district at least. */
export function worstItems(board: Board, city: CityStanding): WorstItem[] {
  const wants = new Map(city.districts.flatMap(({ audit }) => (audit === null ? [] : [[audit.district, byItem(board.wants(audit.id))] as const])));
  return ORDER.flatMap((verdict) =>
    city.items
      .map((column) => worstItem(board, city.districts, wants, column, verdict))
      .filter(({ districts }) => districts.length > 0)
      .sort((a, b) => b.districts.length - a.districts.length),
  );
}

const ORDER = ['fail', 'review', 'remark'] as const satisfies readonly Verdict[];

function byItem(wants: readonly Want[]): ReadonlyMap<string, Want[]> {
  const items = new Map<string, Want[]>();
  for (const want of wants) {
    const known = items.get(want.item);
    if (known === undefined) items.set(want.item, [want]);
    else known.push(want);
  }
  return items;
}

type Wants = ReadonlyMap<string, ReadonlyMap<string, Want[]>>;

function worstItem(board: Board, standing: readonly DistrictStanding[], wants: Wants, column: Column, verdict: Want['verdict']): WorstItem {
  const districts = standing.filter(({ cells }) => cells.get(column.id)?.verdict === verdict);
  const causes = new Map<string, WorstCause>();
  const add = (slug: string, key: string, cause: () => Omit<WorstCause, 'districts'>): void => {
    const known = causes.get(key);
    if (known === undefined) causes.set(key, { ...cause(), districts: [slug] });
    else known.districts.push(slug);
  };
  for (const { district, audit, cells } of districts) {
    if (audit === null) continue;
    const told = toldBy(wants.get(district.slug)?.get(column.id) ?? [], verdict);
    for (const { requirement, code, place } of told) {
      add(district.slug, `${requirement}\n${code}`, () => ({ requirement, code, words: causeWords(code, askedOf(column, requirement)), advice: adviceOf(column, { requirement, code }, () => board.finding(audit.id, place)) }));
    }
    if (told.length === 0 && cells.get(column.id)?.settled === true) add(district.slug, 'settled', () => ({ requirement: null, code: 'settled', words: DECIDED, advice: null }));
  }
  return { column, verdict, districts: districts.map(({ district }) => district.slug), causes: [...causes.values()].sort((a, b) => b.districts.length - a.districts.length) };
}

/** Requirements with the item's own verdict; where there is none, what is gravest about its links and documents, which leaves a remark on the item. */
function toldBy(wants: readonly Want[], verdict: Want['verdict']): Want[] {
  const asked = wants.filter((one) => one.requirement !== null && one.verdict === verdict);
  if (asked.length > 0) return asked;
  const links = wants.filter((one) => one.requirement === null && !ADVICE_ONLY.has(one.code));
  const gravest = ORDER.find((one) => links.some((link) => link.verdict === one));
  return links.filter((one) => one.verdict === gravest);
}

/** Damaged letters are repaired in reading and cost an item nothing. */
const ADVICE_ONLY: ReadonlySet<string> = new Set(['document-damaged-text']);

/** What no finding tells. */
const DECIDED: Sentence = { th: 'เจ้าหน้าที่วินิจฉัยไว้', en: 'a person decided so' };

function askedOf({ item }: Column, requirement: string | null): Sentence {
  const asked = item?.requirements.find(({ id }) => id === requirement);
  if (asked !== undefined) return { th: ` “${asked.textTh}”`, en: `“${asked.textEn}”` };
  return requirement === null ? { th: 'ข้อมูล', en: 'the content' } : { th: `องค์ประกอบ ${requirement}`, en: `element ${requirement}` };
}

/** The checklist's own advice is written for any district; what is said of dead links and files names no district either. */
function adviceOf({ item }: Column, { requirement, code }: Pick<WorstCause, 'requirement' | 'code'>, example: () => Finding | null): Sentence | null {
  const asked = item?.requirements.find(({ id }) => id === requirement);
  if (asked !== undefined && code !== 'all-links-dead' && code !== 'no-links') return { th: asked.adviceTh, en: asked.adviceEn };
  const finding = example();
  const { suggestionTh, suggestionEn } = finding ?? {};
  return suggestionTh === undefined || suggestionEn === undefined ? null : { th: suggestionTh, en: suggestionEn };
}
