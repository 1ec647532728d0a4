import type { Verdict } from '../../src/model/verdict.js';
import type { Checklist, Requirement, RuleKind } from '../../src/model/checklist.js';
import { expectation, type Case, type Category, type ItemCases } from './case.js';
import { gone, older, page, saved, scan, type Doc, type Format } from './document.js';
import type { Damage } from './formats/pdf.js';
import { VARIATIONS } from './variations.js';

/**
 * Cases that follow by rule from an item's first good case: the same words in other formats and with damaged text layers, of
 * another district, of another year, scanned, gone, behind a login, out of our time, and a page that only promises. Every good
 * case is varied in the ways of `variations.ts`.
 */
export function derived(item: ItemCases, checklist: Checklist): Case[] {
  const good = item.cases.find(([category]) => category === 'good');
  const requirements = checklist.items.find((one) => one.id === item.item)?.requirements ?? [];
  if (good === undefined || requirements.length === 0) return [];
  const [, , docs, expect] = good;
  const wanted = expectation(expect);
  const named = requirements.filter((one) => letterOf(one) in wanted && !wanted[letterOf(one)]?.includes('not-applicable'));
  const hard = named.filter((one) => one.severity === 'hard' && (wanted[letterOf(one)] ?? []).every((verdict) => verdict === 'pass' || verdict === 'remark'));
  const make = (category: Category, name: string, submitted: Doc[], labels: Record<string, Verdict[]>): Case => ({ item: item.item, category, name, submitted, linked: [], expect: labels, blind: item.blind, derived: true });
  const all = (list: Requirement[], ...verdicts: Verdict[]): Record<string, Verdict[]> => Object.fromEntries(list.map((one) => [letterOf(one), verdicts]));
  const { layouts = true, period = true, district = true } = item.derive ?? {};
  const cases: Case[] = [
    make('placeholder', 'a page that only promises content', [page(titleOf(item.item, checklist), 'อยู่ระหว่างดำเนินการปรับปรุงข้อมูล ขออภัยในความไม่สะดวก')], all(hard, 'fail')),
    make('unreadable', 'everything scanned', docs.map((doc) => scan(doc.name.replace(/\.\w+$/, '') + '.pdf')), all(hard, 'review')),
    make('unreadable', 'every link gone', docs.map((doc) => gone(doc.name)), all(hard, 'fail')),
    make('unreadable', 'every link behind a login', docs.map((doc) => gone(doc.name, 'login-required')), all(hard, 'review')),
    make('unreadable', 'every link beyond our time limit', docs.map((doc) => gone(doc.name, 'timeout')), all(hard, 'unchecked')),
  ];
  // A text that names no office cannot be told from one's own.
  if (district && docs.every((doc) => doc.text.includes('ห้วยขวาง'))) cases.push(make('wrong district', 'the same documents of Bangkok Noi', docs.map(ofOtherDistrict), all(hard, 'fail', 'review')));
  if (period) {
    const bound = hard.filter((one) => ['fiscal-year', 'first-half', 'this-or-last-year'].includes(one.period));
    cases.push(make('wrong period', 'the same documents three years older', docs.map((doc) => older(doc, 3)), all(bound, 'fail', 'review')));
  }
  if (layouts) for (const [name, format, damage] of LAYOUTS) cases.push(make('layout', name, docs.map((doc) => saved(doc, format, damage)), Object.fromEntries(named.filter((one) => !ONLY_PAGES.has(one.rule.kind)).map((one) => [letterOf(one), wanted[letterOf(one)] ?? []]))));
  return [...cases, ...varied(item)].filter((one) => Object.keys(one.expect).length > 0);
}

/** Every good case written in other ways that change nothing about it. */
function varied(item: ItemCases): Case[] {
  return item.cases.filter(([category, , docs, , linked = []]) => category === 'good' && docs.length > 0 && linked.length === 0).flatMap(([, name, docs, expect]) => VARIATIONS.flatMap(([how, vary]): Case[] => {
    const changed = docs.map(vary);
    if (changed.every((doc, index) => doc.text === docs[index]?.text && doc.name === docs[index]?.name)) return [];
    return [{ item: item.item, category: 'variation', name: `${name}, ${how}`, submitted: changed, linked: [], expect: expectation(expect), blind: item.blind, derived: true }];
  }));
}

/** What is judged by more than words: a form in a file is no channel, and a format is what this one is about. */
const ONLY_PAGES: ReadonlySet<RuleKind> = new Set<RuleKind>(['channel', 'system', 'machine-readable']);

const LAYOUTS: [name: string, format: Format, damage?: Damage][] = [
  ['as pages of the portal', 'page'],
  ['as Word files', 'word'],
  ['as workbooks', 'xlsx'],
  ['as PDF', 'pdf'],
  ['as PDF that lost ำ', 'pdf', 'sara-am-lost'],
  ['as PDF with ำ in two parts', 'pdf', 'decomposed'],
  ['as PDF with private-use marks', 'pdf', 'private-use'],
];

const letterOf = (requirement: Requirement): string => requirement.id.split('.')[1] ?? '';
const titleOf = (itemId: string, checklist: Checklist): string => checklist.items.find((one) => one.id === itemId)?.titleTh.split(/[,(<]/)[0] ?? itemId;

function ofOtherDistrict(doc: Doc): Doc {
  return { ...doc, text: doc.text.replaceAll('ห้วยขวาง', 'บางกอกน้อย') };
}
