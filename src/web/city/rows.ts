import { WORST_FIRST, type Verdict } from '../../model/verdict.js';
import type { Language } from '../../report/index.js';
import type { Changed, Choice } from './choice.js';
import { isBetter, isWorse, type Cell, type CityStanding, type Column, type DistrictStanding } from './standing.js';

/** What of the city is shown, in which order. */
export interface Shown {
  columns: Column[];
  rows: DistrictStanding[];
  /** Named in the choice and no column here. */
  unknown: string[];
  /** Whether the choice picks single cells, so that the others step back. */
  picks: boolean;
}

export function shownOf(city: CityStanding, choice: Choice, lang: Language): Shown {
  const columns = choice.items.length === 0 ? city.items : city.items.filter(({ id }) => choice.items.includes(id));
  const unknown = choice.items.filter((id) => !city.items.some((one) => one.id === id));
  // None of the items is here: all of them are more use than an empty table, and the sentence above says so.
  const shown = columns.length === 0 ? city.items : columns;
  const picks = choice.verdict !== null || choice.changed !== null;
  const rows = city.districts.filter(({ cells }) => !picks || shown.some(({ id }) => isPicked(cells.get(id), choice)));
  return { columns: shown, rows: rows.toSorted(orderOf(choice, lang)), unknown, picks };
}

export function isPicked(cell: Cell | undefined, { verdict, changed }: Pick<Choice, 'verdict' | 'changed'>): boolean {
  return cell !== undefined && (verdict === null || cell.verdict === verdict) && (changed === null || CHANGED[changed](cell));
}

const CHANGED: Record<Changed, (cell: Cell) => boolean> = { any: (cell) => cell.change !== null, worse: isWorse, better: isBetter };

type Order = (a: DistrictStanding, b: DistrictStanding) => number;

/** What wants attention stands first; who was never audited last, whichever way round; names settle what is alike. */
function orderOf({ sort, reversed }: Choice, lang: Language): Order {
  const names = new Intl.Collator(lang);
  const byName: Order = (a, b) => names.compare(nameOf(a, lang), nameOf(b, lang));
  const by: Order = sort === 'name' ? byName : worstFirst(sort);
  const way = reversed ? -1 : 1;
  return (a, b) => {
    if (sort !== 'name' && (a.audit === null) !== (b.audit === null)) return a.audit === null ? 1 : -1;
    return way * by(a, b) || byName(a, b);
  };
}

function worstFirst(sort: Exclude<Choice['sort'], 'name'>): Order {
  if (typeof sort !== 'string') return (a, b) => rank(a.cells.get(sort.item)?.verdict) - rank(b.cells.get(sort.item)?.verdict);
  switch (sort) {
    case 'score':
      return (a, b) => scoreOf(a) - scoreOf(b) || (a.audit?.high ?? 0) - (b.audit?.high ?? 0);
    case 'failing':
      return (a, b) => b.failing - a.failing || scoreOf(a) - scoreOf(b);
    case 'changed':
      return (a, b) => b.worse - a.worse || b.changed - a.changed;
  }
}

function scoreOf({ audit }: DistrictStanding): number {
  return audit?.low ?? Number.POSITIVE_INFINITY;
}

function rank(verdict: Verdict | undefined): number {
  return verdict === undefined ? WORST_FIRST.length : WORST_FIRST.indexOf(verdict);
}

export function nameOf({ district }: Pick<DistrictStanding, 'district'>, lang: Language): string {
  return lang === 'th' ? district.nameTh : district.nameEn;
}
