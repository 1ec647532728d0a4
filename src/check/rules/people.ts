import type { Evidence } from '../../model/finding.js';
import { findPhrase, prepareText } from '../../thai/index.js';
import { linkEvidence } from '../means.js';
import { findPattern, type PatternHit } from '../pattern.js';
import { blockIndexAt, evidenceAt, type Reading, type View } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { fillPhrase, matchClause, matchesOfClause, type Match } from '../search.js';
import { distinct } from './mention.js';
import type { Clause } from '../../model/checklist.js';

/** Holders of the posts stand there with their names, or the post is said to be vacant. */
export const people = defineRule('people', (rule, context): RuleResult => {
  const evidence: Evidence[] = [];
  let nearest: Evidence | undefined;
  let missing: string | null = null;
  const holding: Reading[] = [];
  for (const post of rule.posts) {
    let found: Evidence | null = null;
    for (const reading of context.readings) {
      const holder = holderOf(reading, post, context);
      if (holder.evidence !== null) {
        found = holder.evidence;
        holding.push(reading);
        break;
      }
      nearest ??= holder.nearest ?? undefined;
    }
    if (found === null) missing ??= post.any[0] ?? '';
    else evidence.push(found);
  }
  if (missing !== null) return { status: 'absent', code: 'post-without-holder', params: { post: missing }, nearest: nearest ?? evidence[0] };
  if (rule.contact) {
    const reach = context.readings.map((reading) => contactOf(reading, rule.posts, context)).find((one) => one !== null);
    if (reach === undefined || reach === null) return { status: 'absent', code: 'contact-missing', nearest: evidence[0] };
    evidence.push(reach);
  }
  return { status: 'met', evidence: distinct(evidence) };
});

/** Blocks between a picture's caption lines: name above the post or below it, sometimes with a phone between. */
const NEIGHBOURS = 2;

function holderOf(reading: Reading, post: Clause, context: RuleContext): { evidence: Evidence | null; nearest: Evidence | null } {
  const view = reading.all;
  const names = [...findPattern('thai-name', view.text), ...vacanciesIn(view), ...namesUnderHead(view)];
  const own = (text: string): boolean => post.any.some((phrase) => findPhrase(prepareText(text), fillPhrase(phrase, context.evidence)) !== null);
  let seen: Match | null = null;
  const [match] = matchClause(view, post, context.evidence, (candidate) => {
    seen ??= candidate;
    const block = blockIndexAt(view, candidate.start);
    return names.some((name) => holds(view, { block, start: candidate.start }, name, own));
  });
  const first = seen as Match | null;
  return {
    evidence: match === undefined ? null : evidenceAt(reading, view, match.start, match.end),
    nearest: first === null ? null : evidenceAt(reading, view, first.start, first.end),
  };
}

/** "ตำแหน่งว่าง", or a cell that says no more than that it is vacant. */
function vacanciesIn(view: View): PatternHit[] {
  return [...view.text.matchAll(/ตำแหน่ง\s?ว่าง|ว่าง(?=\s*[-–)]*\s*[\t\n])|\(\s?ว่าง\s?\)/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** Cells of two words or more under a table head "ชื่อ-สกุล": there a name needs no title before it. */
function namesUnderHead(view: View): PatternHit[] {
  const names: PatternHit[] = [];
  let columns: number[] = [];
  view.blocks.forEach((block, index) => {
    if (block.role !== 'row') {
      columns = [];
      return;
    }
    const cells = block.text.split('\t');
    const heads = cells.flatMap((cell, column) => (/^\s*(?:รายชื่อ|ชื่อ)(?!.*(?:โรงเรียน|สถานศึกษา|ตำแหน่ง|หน่วยงาน|ฝ่าย))/.test(cell) && cell.length < 30 ? [column] : []));
    if (heads.length > 0) {
      columns = heads;
      return;
    }
    let offset = view.starts[index] ?? 0;
    cells.forEach((cell, column) => {
      if (columns.includes(column) && /^[\u0e01-\u0e4e.]{2,} +[\u0e01-\u0e4e]{2,}/.test(cell.trim())) names.push({ start: offset, end: offset + cell.length });
      offset += cell.length + 1;
    });
  });
  return names;
}

/** Whether a name stands where the holder of the post at `post` would stand. */
function holds(view: View, post: { block: number; start: number }, name: PatternHit, own: (text: string) => boolean): boolean {
  const at = blockIndexAt(view, name.start);
  const distance = Math.abs(at - post.block);
  if (distance > NEIGHBOURS) return false;
  if (distance === 0) return true;
  const postBlock = view.blocks[post.block];
  // In a table the holder stands in the same row, or in the same column under the post as a heading or above it as a caption.
  if (postBlock?.role === 'row' && view.blocks[at]?.role === 'row') return columnOf(view, post.block, post.start) === columnOf(view, at, name.start);
  // A heading announces people; those who bear another post are not the ones.
  if (postBlock?.role === 'heading' || postBlock?.role === 'title') return ![at, at + 1].some((index) => OTHER_POST.test(view.blocks[index]?.text ?? '') && !own(view.blocks[index]?.text ?? ''));
  return true;
}

const OTHER_POST = /ผู้ว่าราชการ|ปลัดกรุงเทพ|ผู้อำนวยการ(?:เขต|สำนัก|โรงเรียน|สถานศึกษา)|หัวหน้าฝ่าย|สมาชิกสภา/;

/** Number of the cell of a row in which an offset of the view lies. */
function columnOf(view: View, block: number, offset: number): number {
  return view.text.slice(view.starts[block] ?? 0, offset).split('\t').length;
}

/** How far above a telephone number the person may stand whom it belongs to: a chart's or card's lines. */
const LINES_ABOVE = 12;
const OF_OTHERS = /โรงเรียน|สถานศึกษา|ผู้ว่าราชการ|ปลัดกรุงเทพ|สมาชิกสภา|ส\.ก\./;

/** A way to reach holders of the posts: beside or below one of them, or the office's own number on their page. */
function contactOf(reading: Reading, posts: Clause[], context: RuleContext): Evidence | null {
  const view = reading.all;
  const holders = new Set(posts.flatMap((post) => matchesOfClause(view, post, context.evidence)).map((match) => blockIndexAt(view, match.start)));
  if (holders.size === 0) return null;
  const ways = (['phone', 'email'] as const).flatMap((name) => findPattern(name, view.text)).sort((a, b) => a.start - b.start);
  for (const way of ways) {
    const at = blockIndexAt(view, way.start);
    for (let index = at; index >= Math.max(0, at - LINES_ABOVE); index -= 1) {
      const block = view.blocks[index];
      if (holders.has(index)) return evidenceAt(reading, view, way.start, way.end);
      if (OF_OTHERS.test(block?.text ?? '')) break;
      if (/ติดต่อ|สำนักงานเขต/.test(block?.text ?? '')) return evidenceAt(reading, view, way.start, way.end);
      if (block?.role === 'heading') break;
    }
    if (holders.has(at + 1) || holders.has(at + 2)) return evidenceAt(reading, view, way.start, way.end);
  }
  const link = reading.document.links.find((one) => one.region === 'content' && /^(?:tel|mailto):|line\.me|lin\.ee/i.test(one.href));
  return ways.length > 0 || link === undefined ? null : linkEvidence(reading, link);
}
