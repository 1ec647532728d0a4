import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Checklist, type ChecklistItem } from '../../src/model/checklist.js';

const FILE = new URL('../../checklists/bma-2566.json', import.meta.url);
const readRaw = (): unknown => JSON.parse(readFileSync(FILE, 'utf8'));
const checklist = Checklist.parse(readRaw());
const requirements = checklist.items.flatMap((item) => item.requirements);

/** Letters of the elements per item and severity, as the rules' tables give them (oit-rules §1) and the design settles them. */
const SEVERITIES: Record<string, { hard?: string; soft?: string; manual?: string }> = {
  O1: { hard: 'abcdef' },
  O2: { hard: 'abce', soft: 'd' },
  O3: { hard: 'a', soft: 'b' },
  O4: { hard: 'a', soft: 'b' },
  O5: { hard: 'abcde' },
  O6: { hard: 'abcdef', soft: 'g' },
  O7: { hard: 'a', soft: 'bc' },
  O8: { hard: 'abcdef', soft: 'g' },
  O9: { hard: 'abcd', soft: 'e' },
  O10: { hard: 'abc', soft: 'de' },
  O11: { hard: 'ab', soft: 'c' },
  O12: { hard: 'ab', soft: 'cde' },
  O13: { hard: 'abc', manual: 'd' },
  O14: { hard: 'a', soft: 'b' },
  O15: { hard: 'ab', soft: 'cde' },
  O16: { hard: 'abc', soft: 'd' },
  O17: { hard: 'abcdf', soft: 'eg' },
  O18: { hard: 'ab', soft: 'c' },
  O19: { hard: 'ab', soft: 'c' },
  O20: { hard: 'abd', soft: 'c', manual: 'e' },
  O21: { hard: 'abcde', soft: 'f' },
  O22: { hard: 'abdefgh', soft: 'ci' },
  O23: { hard: 'abcd', soft: 'ef' },
  O24: { hard: 'ab', soft: 'cd' },
  O25: { hard: 'abcde', soft: 'f' },
  O26: { hard: 'ab', soft: 'c' },
  O27: { hard: 'ab', soft: 'c' },
  O28: { hard: 'abcde', soft: 'fg' },
  O29: { hard: 'abc', soft: 'de' },
  O30: { hard: 'abcdeg', soft: 'f' },
};

describe('checklist bma-2566', () => {
  it('is of fiscal year 2566 and closes on 30 April 2566', () => {
    expect(checklist).toMatchObject({ id: 'bma-2566', version: '1.0.0', fiscalYear: 2566, deadline: '2023-04-30', incompleteScores: true });
  });

  it('holds the thirty items in order', () => {
    expect(checklist.items.map((item) => item.id)).toEqual(Array.from({ length: 30 }, (_, index) => `O${index + 1}`));
  });

  it.each(Object.entries(SEVERITIES))('%s has its elements once each, with the right severity', (id, wanted) => {
    const item = itemOf(id);
    const found: Record<string, string> = {};
    for (const requirement of item.requirements) {
      const [itemId, letter] = requirement.id.split('.');
      expect(itemId).toBe(id);
      found[requirement.severity] = (found[requirement.severity] ?? '') + letter;
    }
    expect(found).toEqual(wanted);
    const letters = item.requirements.map((requirement) => requirement.id.split('.')[1]);
    expect(letters).toEqual(Array.from({ length: letters.length }, (_, index) => String.fromCharCode(97 + index)));
  });

  it('lists the severities of every item in this test', () => {
    expect(Object.keys(SEVERITIES)).toEqual(checklist.items.map((item) => item.id));
  });

  it('hangs every item in the tree, and every node below its parent', () => {
    const nodes = checklist.nodes.map((node) => node.id);
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(nodes).toEqual([
      '9', '9.1', '9.1.1', '9.1.2', '9.2', '9.2.1', '9.2.2', '9.2.3', '9.2.4', '9.3', '9.3.1', '9.3.2', '9.4', '9.4.1', '9.5', '9.5.1',
      '10', '10.1', '10.1.1', '10.1.2', '10.1.3', '10.2', '10.2.1',
    ]);
    const topics = Object.fromEntries(checklist.items.map((item) => [item.id, item.topic]));
    const wanted: [string, number, number][] = [
      ['9.1.1', 1, 5], ['9.1.2', 6, 7], ['9.2.1', 8, 8], ['9.2.2', 9, 9], ['9.2.3', 10, 12], ['9.2.4', 13, 16], ['9.3.1', 17, 18], ['9.3.2', 19, 20],
      ['9.4.1', 21, 21], ['9.5.1', 22, 22], ['10.1.1', 23, 24], ['10.1.2', 25, 28], ['10.1.3', 29, 29], ['10.2.1', 30, 30],
    ];
    for (const [topic, first, last] of wanted) for (let number = first; number <= last; number += 1) expect(topics[`O${number}`]).toBe(topic);
    for (const node of nodes) if (node.includes('.')) expect(nodes).toContain(node.slice(0, node.lastIndexOf('.')));
  });

  it('never takes a report for the plan it is about', () => {
    for (const id of ['O8', 'O17', 'O26', 'O28']) {
      expect(itemOf(id).documentTypes['plan']?.not, id).toEqual(expect.arrayContaining(['รายงานผล', 'ผลการดำเนินการตาม', 'ผลการดำเนินงานตาม']));
    }
    expect(itemOf('O30').documentTypes['measures']?.not).toContain('รายงานผล');
    // A report may be called "รายงานผลการประเมินความเสี่ยง" and be the assessment itself.
    expect(itemOf('O25').documentTypes['assessment']?.not).not.toContain('รายงานผล');
  });

  it('advises in Thai like an assessor and in English beside it', () => {
    for (const requirement of requirements) {
      expect(requirement.adviceTh, requirement.id).toMatch(/^(?:ขอให้สำนักงานเขต|ในปีถัดไปขอให้สำนักงานเขต|ควร)/);
      expect(requirement.adviceTh, requirement.id).toContain('เว็บไซต์ของสำนักงานเขต');
      expect(requirement.adviceEn, requirement.id).not.toMatch(/[\u0e00-\u0e7f]{8}/);
      expect(requirement.textEn, requirement.id).toMatch(/^[A-Z]/);
    }
  });

  it('names two parts for the items whose title demands two, with words in both languages', () => {
    expect(checklist.items.filter((item) => item.parts.length > 0).map((item) => item.id)).toEqual(['O8', 'O17', 'O22', 'O25', 'O26', 'O28', 'O30']);
    for (const part of checklist.items.flatMap((item) => item.parts)) {
      expect(part.words.some((word) => /[a-z]/.test(word))).toBe(true);
      expect(part.words.some((word) => /[\u0e00-\u0e7f]/.test(word))).toBe(true);
    }
  });

  it('judges a channel of its own by a person, never as missing', () => {
    expect(requirements.find((requirement) => requirement.id === 'O22.b')?.rule).toMatchObject({ kind: 'channel', dedicated: true });
  });
});

describe('a broken checklist names the place', () => {
  const breakages: [string, (item: Record<string, unknown>) => void, string][] = [
    ['a rule of an unknown kind', (item) => void (firstRequirement(item)['rule'] = { kind: 'telepathy' }), 'items.19.requirements.0.rule.kind'],
    ['a misspelt field', (item) => void (firstRequirement(item)['advice'] = 'x'), 'items.19.requirements.0'],
    ['a severity that does not exist', (item) => void (firstRequirement(item)['severity'] = 'fatal'), 'items.19.requirements.0.severity'],
    ['an id that is none', (item) => void (firstRequirement(item)['id'] = 'O20'), 'items.19.requirements.0.id'],
    ['an item without requirements', (item) => void (item['requirements'] = []), 'items.19.requirements'],
  ];

  it.each(breakages)('%s', (_, damage, place) => {
    const raw = readRaw() as { items: Record<string, unknown>[] };
    const item = raw.items[19];
    if (item === undefined) throw new Error('O20 is missing');
    damage(item);
    const parsed = Checklist.safeParse(raw);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toContain(place);
  });
});

function firstRequirement(item: Record<string, unknown>): Record<string, unknown> {
  const [first] = item['requirements'] as Record<string, unknown>[];
  if (first === undefined) throw new Error('no requirement');
  return first;
}

function itemOf(id: string): ChecklistItem {
  const item = checklist.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`${id} is missing`);
  return item;
}
