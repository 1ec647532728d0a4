import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/check/nearest.js';
import { listChecklists, loadChecklist } from '../../src/checklist/load.js';
import type { Checklist, ChecklistItem, Requirement, Rule } from '../../src/model/checklist.js';
import { skeleton } from '../../src/thai/index.js';

/** What holds for the checklist of every year. */
const CHECKLISTS = listChecklists().map(({ id }): [string, Checklist] => {
  const loaded = loadChecklist(id);
  if (!loaded.ok) throw new Error(loaded.message.en);
  return [id, loaded.checklist];
});

describe.each(CHECKLISTS)('checklist %s', (_id, checklist) => {
  const requirements = checklist.items.flatMap((item) => item.requirements);

  it('numbers items and elements without a gap', () => {
    expect(checklist.items.map((item) => item.id)).toEqual(checklist.items.map((_item, index) => `O${index + 1}`));
    for (const item of checklist.items) expect(item.requirements.map((one) => one.id)).toEqual(item.requirements.map((_one, index) => `${item.id}.${String.fromCharCode(97 + index)}`));
  });

  it('hangs every node below its parent', () => {
    const nodes = checklist.nodes.map((node) => node.id);
    expect(new Set(nodes).size).toBe(nodes.length);
    for (const node of nodes) if (node.includes('.')) expect(nodes).toContain(node.slice(0, node.lastIndexOf('.')));
  });

  it('keeps what rests on inference or unverified knowledge alone soft or manual', () => {
    const unsure = (tag: string): boolean => tag === 'I' || tag === 'C' || tag.startsWith('K:');
    const accusing = requirements.filter((requirement) => requirement.severity === 'hard' && requirement.provenance.every(unsure));
    expect(accusing.map((requirement) => requirement.id)).toEqual([]);
  });

  it('gives every provenance tag a source and uses every source', () => {
    const used = new Set([
      ...requirements.flatMap((requirement) => requirement.provenance),
      ...checklist.items.flatMap((item) => item.titleProvenance ?? []),
      ...(checklist.deadlineProvenance ?? []),
    ]);
    expect([...used].sort()).toEqual(Object.keys(checklist.sources).sort());
  });

  it('declares every document type that a rule asks for, and asks for every type it declares', () => {
    for (const item of checklist.items) {
      const asked = new Set(item.requirements.flatMap((requirement) => typesOf(requirement.rule)));
      expect([...asked].sort(), item.id).toEqual(Object.keys(item.documentTypes).sort());
    }
  });

  it('has only phrases of two skeleton letters or more, each once in its clause', () => {
    for (const { where, phrases } of phraseLists(checklist)) {
      for (const phrase of phrases) for (const part of phrase.split('…')) if (part !== '') expect(letters(part), `${where}: ${phrase}`).toBeGreaterThanOrEqual(2);
      expect(new Set(phrases).size, `${where} says a phrase twice`).toBe(phrases.length);
    }
  });

  it('has places in phrases only for what the audit knows', () => {
    const places = phraseLists(checklist).flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.match(/\{[^}]*\}/g) ?? []));
    for (const place of places) expect(['{agency}', '{district}', '{lastYear}', '{lastYearCE}']).toContain(place);
  });

  it('asks no clause for more alternatives than it has, and says something in each', () => {
    for (const requirement of requirements) {
      for (const clause of clausesOf(requirement.rule)) {
        expect(clause.any.length + clause.patterns.length, requirement.id).toBeGreaterThanOrEqual(clause.min);
      }
    }
  });

  it('counts no place twice where a clause asks for several alternatives', () => {
    for (const requirement of requirements) {
      for (const clause of clausesOf(requirement.rule).filter((one) => one.min > 1)) {
        const inside = clause.any.filter((phrase) => clause.any.some((other) => other !== phrase && skeleton(other).includes(skeleton(phrase))));
        expect(inside, requirement.id).toEqual([]);
      }
    }
  });

  it('lets an exclusion only exclude: every longer phrase holds one of the phrases it limits', () => {
    for (const requirement of requirements) {
      for (const clause of clausesOf(requirement.rule)) {
        for (const longer of clause.notIn ?? []) {
          expect(clause.any.some((phrase) => holds(longer, phrase)), `${requirement.id}: ${longer}`).toBe(true);
        }
      }
    }
  });

  it('advises a spreadsheet for every item that is a table', () => {
    for (const item of checklist.items.filter((one) => one.form === 'table')) {
      expect(item.requirements.some((requirement) => requirement.adviceTh.includes('.xlsx')), item.id).toBe(true);
    }
  });

  it('says in English what it says in Thai', () => {
    for (const requirement of requirements) {
      expect(requirement.adviceEn, requirement.id).not.toMatch(/[\u0e00-\u0e7f]{8}/);
      expect(requirement.textEn, requirement.id).toMatch(/^[A-Z]/);
    }
  });

  it('names parts with words in both languages', () => {
    for (const part of checklist.items.flatMap((item) => item.parts)) {
      expect(part.words.some((word) => /[a-z]/.test(word))).toBe(true);
      expect(part.words.some((word) => /[\u0e00-\u0e7f]/.test(word))).toBe(true);
    }
  });
});

function typesOf(rule: Rule): string[] {
  return [typeOf(rule), rule.kind === 'mention' ? rule.notAs : undefined].filter((type) => type !== undefined);
}

function typeOf(rule: Rule): string | undefined {
  return 'as' in rule ? rule.as : undefined;
}

/** Every list of phrases of the checklist with its place. */
function phraseLists(checklist: Checklist): { where: string; phrases: string[] }[] {
  const ofRule = ({ id, rule }: Requirement): { where: string; phrases: string[] }[] => [
    ...clausesOf(rule).flatMap((clause) => [{ where: id, phrases: clause.any }, { where: `${id} notIn`, phrases: clause.notIn ?? [] }]),
    ...('orNone' in rule ? [{ where: `${id} orNone`, phrases: rule.orNone }] : []),
    ...('not' in rule ? [{ where: `${id} not`, phrases: rule.not }] : []),
  ];
  const ofTypes = (item: ChecklistItem): { where: string; phrases: string[] }[] =>
    Object.entries(item.documentTypes).flatMap(([name, type]) => [{ where: `${item.id} ${name}`, phrases: type.titles }, { where: `${item.id} ${name} not`, phrases: type.not }]);
  return checklist.items.flatMap((item) => [...item.requirements.flatMap(ofRule), ...ofTypes(item)]);
}

const letters = (phrase: string): number => skeleton(phrase.replace(/\{\w+\}/g, 'สิบสอง')).length;

function holds(longer: string, phrase: string): boolean {
  const parts = phrase.split('…').map(skeleton);
  let from = 0;
  for (const part of parts) {
    const at = skeleton(longer).indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
