import type { Verdict } from '../../src/model/verdict.js';
import type { Doc } from './document.js';

export type Category = 'good' | 'layout' | 'missing' | 'wrong period' | 'wrong district' | 'wrong document' | 'template' | 'placeholder' | 'unreadable' | 'real file' | 'variation' | 'document of another item';

/** Documents submitted for one item, and the verdicts that are reasonable for its requirements. */
export interface Case {
  item: string;
  category: Category;
  /** The one thing that is different. */
  name: string;
  submitted: Doc[];
  /** Not submitted, but reachable by links of what was. */
  linked: Doc[];
  /** By the letter of the requirement; letters that are not named are not judged. */
  expect: Record<string, Verdict[]>;
  /** Slug of the district whose submission it is; Huai Khwang where none is named. */
  district?: string;
  /** Whether it was written before its author had seen the phrases of the item's rules. */
  blind: boolean;
  /** Written by hand, or derived by rule from the item's good documents. */
  derived: boolean;
}

const SIGNS: Record<string, Verdict[]> = { '+': ['pass', 'remark'], '~': ['remark'], '-': ['fail'], '?': ['review'], '.': ['not-applicable'], u: ['unchecked'] };

/**
 * Reads `ab+ c- d~?`: behind letters the reasonable verdicts. `+` pass or remark, `~` remark, `-` fail, `?` review,
 * `.` not applicable, `u` unchecked.
 */
export function expectation(text: string): Record<string, Verdict[]> {
  return Object.fromEntries(
    text.split(' ').filter((word) => word !== '').flatMap((word) => {
      const [, letters = '', signs = ''] = /^([a-q]+)([+~?.u-]+)$/.exec(word) ?? [];
      if (letters === '') throw new Error(`not an expectation: ${word}`);
      const verdicts = [...new Set([...signs].flatMap((sign) => SIGNS[sign] ?? []))];
      return [...letters].map((letter) => [letter, verdicts] as const);
    }),
  );
}

/** A case written by hand: category, name, submitted documents, expectation, documents behind links. */
export type Written = readonly [category: Category, name: string, submitted: Doc[], expect: string, linked?: Doc[]];

export interface ItemCases {
  item: string;
  blind: boolean;
  cases: Written[];
  /** Which families are derived from the first good case; see `derived.ts`. */
  derive?: { layouts?: boolean; period?: boolean; district?: boolean; but?: string };
}

export function written({ item, blind, cases }: ItemCases): Case[] {
  return cases.map(([category, name, submitted, expect, linked = []]) => ({ item, category, name, submitted, linked, expect: expectation(expect), blind, derived: false }));
}
