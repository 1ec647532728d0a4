import type { RuleKind } from '../../src/model/checklist.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { Case } from './case.js';

/** One requirement of one case: what is reasonable and what came out. */
export interface Judgement {
  one: Case;
  requirement: string;
  kind: RuleKind;
  expected: Verdict[];
  got: Verdict;
  /** Why, in the report's own words. */
  reason: string;
}

export type Outcome = 'right' | 'false accusation' | 'false pass' | 'otherwise';

/**
 * `false accusation`: fails where no reading of the rules allows it. `false pass`: passes where none is right, or without a remark
 * where one is due. Everything else that was not expected is a disagreement that accuses and excuses nobody.
 */
export function outcomeOf({ expected, got }: Judgement): Outcome {
  if (expected.includes(got)) return 'right';
  if (got === 'fail') return 'false accusation';
  const isPass = got === 'pass' || (got === 'remark' && !expected.includes('pass'));
  return isPass && !expected.includes('pass') ? 'false pass' : 'otherwise';
}

export interface Figures {
  name: string;
  judgements: number;
  /** Judgements of a case written blind; once rules were repaired on the set they are no measure of the unseen. */
  blind: number;
  right: number;
  accusations: number;
  passes: number;
  /** Of the fails said, the share that is reasonable. */
  precision: number | null;
  /** Of the fails that are due, the share that was said. */
  recall: number | null;
}

export function figures(name: string, judgements: readonly Judgement[]): Figures {
  const said = judgements.filter((one) => one.got === 'fail');
  const due = judgements.filter((one) => one.expected.every((verdict) => verdict === 'fail'));
  const count = (outcome: Outcome): number => judgements.filter((one) => outcomeOf(one) === outcome).length;
  return {
    name,
    judgements: judgements.length,
    blind: judgements.filter((one) => one.one.blind).length,
    right: count('right'),
    accusations: count('false accusation'),
    passes: count('false pass'),
    precision: share(said.filter((one) => one.expected.includes('fail')).length, said.length),
    recall: share(due.filter((one) => one.got === 'fail').length, due.length),
  };
}

export function grouped(judgements: readonly Judgement[], nameOf: (one: Judgement) => string): Figures[] {
  const groups = new Map<string, Judgement[]>();
  for (const one of judgements) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups].map(([name, list]) => figures(name, list));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);

/** The figures as aligned lines. */
export function table(title: string, rows: readonly Figures[]): string {
  const head = [title, 'judgements', 'written blind', 'as labelled', 'precision', 'recall', 'false accusations', 'false passes'];
  const cells = rows.map((row) => [row.name, row.judgements, row.blind, percent(row.right / row.judgements), percent(row.precision), percent(row.recall), row.accusations, row.passes].map(String));
  const widths = head.map((words, column) => Math.max(words.length, ...cells.map((row) => row[column]?.length ?? 0)));
  return [head, ...cells].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}
