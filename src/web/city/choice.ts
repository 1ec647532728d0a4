import { Verdict } from '../../model/verdict.js';
import { parseItemNumber, toArabicDigits } from '../../thai/index.js';

/** What the address of the city's page asks for. Anything it does not know is left out. */
export interface Choice {
  /** Buddhist era; null: the newest. */
  year: number | null;
  sort: Sort;
  /** The other way round than each order begins. */
  reversed: boolean;
  /** Only these columns; empty: all. */
  items: readonly string[];
  /** Only districts that have it in one of the columns shown; null: all. */
  verdict: Verdict | null;
  changed: Changed | null;
  /** Length of the trend. */
  days: Days;
}

/** `{ item }`: by the verdict of that item. */
export type Sort = 'name' | 'score' | 'failing' | 'changed' | { item: string };
/** What became of an item since the day before it is compared with. */
export type Changed = 'any' | 'worse' | 'better';

export const DAYS = [30, 90, 365] as const;
export type Days = (typeof DAYS)[number];

/** More columns than these have no checklist. */
const MOST_ITEMS = 60;

export function choiceOf(query: (name: string) => string | undefined): Choice {
  const asked = (name: string): string => toArabicDigits(query(name) ?? '').trim().slice(0, 400);
  const year = asked('year');
  const days = Number(asked('days'));
  const verdict = Verdict.safeParse(asked('verdict'));
  return {
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    sort: sortOf(asked('sort')),
    reversed: asked('order') === 'reversed',
    items: itemsOf(asked('items')),
    verdict: verdict.success ? verdict.data : null,
    changed: CHANGED.find((one) => one === asked('changed')) ?? null,
    days: DAYS.find((one) => one === days) ?? 90,
  };
}

const CHANGED = ['any', 'worse', 'better'] as const satisfies readonly Changed[];
const SORTS = ['name', 'score', 'failing', 'changed'] as const;

function sortOf(text: string): Sort {
  const named = SORTS.find((one) => one === text);
  if (named !== undefined) return named;
  const [item] = itemsOf(text);
  return item === undefined ? 'name' : { item };
}

/** `O20, ข้อ ๒๒ 7` → O20, O22, O7. */
function itemsOf(text: string): string[] {
  // The word for item may stand apart from its number.
  const parts = text.replace(/ข้อ(?:ที่)?\s*/g, ' ').split(/[\s,;/]+/);
  const numbers = parts.map(parseItemNumber).filter((number) => number !== null);
  return [...new Set(numbers.map((number) => `O${number}`))].slice(0, MOST_ITEMS);
}

/** The address of the page with this choice, changed in some of it. Defaults are left out, so that the shortest address is the plain page. */
export function addressOf(choice: Choice, change: Partial<Choice> = {}, path = '/'): string {
  const { year, sort, reversed, items, verdict, changed, days } = { ...choice, ...change };
  const query = new URLSearchParams();
  if (year !== null) query.set('year', String(year));
  if (sort !== 'name') query.set('sort', typeof sort === 'string' ? sort : sort.item);
  if (reversed) query.set('order', 'reversed');
  if (items.length > 0) query.set('items', items.join(','));
  if (verdict !== null) query.set('verdict', verdict);
  if (changed !== null) query.set('changed', changed);
  if (days !== 90) query.set('days', String(days));
  return query.size === 0 ? path : `${path}?${query}`;
}
