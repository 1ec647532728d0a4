import type { Context } from 'hono';
import type { District } from '../../model/district.js';
import { toArabicDigits } from '../../thai/index.js';
import type { Env, Web } from '../web.js';
import { seenOf, type Seen, type Wanted } from './seen.js';

type C = Context<Env>;

/** Back at the requirement, with a word on what was done. */
export function afterwards(page: string, done: 'settled' | 'withdrawn', requirement: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}done=${done}#${requirement}`;
}

/** What an address asks for. */
export interface Asked {
  district: District;
  year: number | null;
  seen: Seen | null;
}

/** The district and year of an address; null where there is no such district, or the year is none. */
export function asked(web: Web, c: C): Asked | null {
  const district = districtOf(web, c);
  const typed = c.req.query('year');
  const year = typed === undefined || typed.trim() === '' ? null : yearValue(typed);
  if (district === null || year === undefined) return null;
  const wanted: Wanted = { slug: district.slug, year };
  return { district, year, seen: seenOf(web, wanted, c.var.lang, c.var.user) };
}

export function districtOf({ districts }: Web, c: C): District | null {
  const slug = c.req.param('slug');
  return districts.find((one) => one.slug === slug) ?? null;
}

/** A fiscal year of the Buddhist era, Thai digits too; undefined: it is none. */
export function yearValue(typed: string): number | undefined {
  const digits = toArabicDigits(typed).trim();
  return /^25\d\d$/.test(digits) ? Number(digits) : undefined;
}

/** What stands in a field of a form. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}
