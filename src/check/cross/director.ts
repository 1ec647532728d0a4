import type { CrossCheck } from '../../model/checklist.js';
import type { ItemEvidence } from '../../model/evidence.js';
import type { Evidence, Fact } from '../../model/finding.js';
import { approximate, skeleton } from '../../thai/index.js';
import { findPattern } from '../pattern.js';
import { readableOf } from '../readable.js';
import { blockIndexAt, evidenceAt, type Reading } from '../reading.js';
import { DIRECTOR } from '../rules/signed.js';
import { matchesOfClause, passageAround, readingsOfType } from '../search.js';
import { standingOf } from '../standing.js';

type Director = Extract<CrossCheck, { kind: 'director' }>;

interface Named {
  name: string;
  place: Evidence;
}

/** Lines between a post and the name of its holder. */
const NEIGHBOURS = 2;
/** Somebody signs for the director: that is no other director. */
const ACTING = /แทน|ร\.ก\.|รก\.|ผู้ช่วยผู้อำนวยการ|รองผู้อำนวยการ/;

/**
 * Announcements signed by another director than the one shown among the executives. Only where the executives' pages show one
 * director and no other; which of the two is out of date a person can tell (oit-rules §1, O23: "signed by a former director").
 */
export function directorFacts({ shownIn, signedIn }: Director, all: readonly ItemEvidence[]): { item: string; fact: Fact }[] {
  const executives = all.find((one) => one.item.id === shownIn);
  const announcements = all.find((one) => one.item.id === signedIn);
  if (executives === undefined || announcements === undefined) return [];
  const shown = distinctNames(readableOf(executives).filter((reading) => standingOf(reading, 'current', executives).verdict === 'fits').flatMap((reading) => directorsIn(reading, executives)));
  const [director, second] = shown;
  if (director === undefined || second !== undefined) return [];
  const signed = announcements.item.requirements.flatMap(({ rule }) => (rule.kind === 'signed' ? [rule.as] : []))[0];
  const readings = readableOf(announcements).filter((reading) => ['fits', 'undated'].includes(standingOf(reading, 'fiscal-year', announcements).verdict));
  const others = readingsOfType(readings, signed, announcements).flatMap((reading) => directorsIn(reading, announcements)).filter((one) => !isSame(one.name, director.name));
  const [other] = others;
  if (other === undefined) return [];
  return [{ item: signedIn, fact: { code: 'director-differs', verdict: 'remark', params: { shown: director.name, signed: other.name, item: shownIn }, evidence: [other.place, director.place] } }];
}

/** Names beside the post of the director, the nearest to each mention of it. */
function directorsIn(reading: Reading, evidence: ItemEvidence): Named[] {
  const view = reading.all;
  const names = findPattern('thai-name', view.text);
  return matchesOfClause(view, DIRECTOR, evidence).flatMap((post) => {
    const near = passageAround(view, post.start, NEIGHBOURS);
    const at = blockIndexAt(view, post.start);
    const role = view.blocks[at]?.role;
    // A heading announces people; running text tells of them.
    if (role === 'title' || role === 'heading' || (view.blocks[at]?.text.length ?? 0) > LONGEST_LINE) return [];
    const inside = names.filter((name) => name.start >= near.start && name.end <= near.end);
    const distance = (name: { start: number }): number => {
      const apart = blockIndexAt(view, name.start) - at;
      // A name stands above its post more often than below.
      return apart === 0 ? 0 : apart < 0 ? -apart : apart + 0.5;
    };
    const [nearest] = inside.sort((a, b) => distance(a) - distance(b));
    if (nearest === undefined) return [];
    const from = Math.min(nearest.start, post.start);
    const to = Math.max(nearest.end, post.end);
    const lines = view.text.slice(view.starts[blockIndexAt(view, from)] ?? from, to + 1);
    if (ACTING.test(lines) || ACTING.test(view.blocks[at]?.text ?? '')) return [];
    return [{ name: view.text.slice(nearest.start, nearest.end).replace(/\s+/g, ' ').trim(), place: evidenceAt(reading, view, nearest.start, nearest.end) }];
  });
}

const LONGEST_LINE = 120;

function distinctNames(names: readonly Named[]): Named[] {
  return names.reduce((kept: Named[], one) => (kept.some((other) => isSame(one.name, other.name)) ? kept : [...kept, one]), []);
}

const TITLE = /^(?:นางสาว|นาย|นาง|นส|วาท(?:รอยตร|รต|พนตร|พต)?(?:หญง)?|ดร|หมอม(?:หลวง|ราชวงศ)|มล|มร)/;

/** One name in two spellings: a letter or two apart, a title more or less. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => skeleton(name).replace(TITLE, ''));
  if (a === undefined || b === undefined) return false;
  const allowed = Math.max(1, Math.floor(Math.min(a.length, b.length) / 6));
  return approximate(a, b) <= allowed || approximate(b, a) <= allowed;
}
