import { describe, expect, it } from 'vitest';
import { parseChecklist } from '../../src/checklist/load.js';

function small() {
  return {
    schemaVersion: 1,
    id: 'bma-2566',
    version: '1.0.0',
    fiscalYear: 2566,
    titleTh: 'แบบตรวจ',
    titleEn: 'Checklist',
    deadline: '2023-04-30',
    incompleteScores: true,
    nodes: [{ id: '9.1.1', titleTh: 'ข้อมูลพื้นฐาน', titleEn: 'Basic facts' }],
    sources: { D: 'a decision' },
    items: [
      {
        id: 'O1',
        topic: '9.1.1',
        titleTh: 'โครงสร้าง',
        titleEn: 'Structure',
        sectionTh: 'ฝ่ายปกครอง',
        sectionEn: 'Administration',
        form: 'text',
        requirements: [
          {
            id: 'O1.a',
            textTh: 'แผนผัง',
            textEn: 'Chart',
            severity: 'hard',
            period: 'current',
            rule: { kind: 'mention', all: [{ any: ['โครงสร้าง'] }] },
            adviceTh: 'ควรเผยแพร่',
            adviceEn: 'Publish it',
            provenance: ['D'],
          },
        ],
      },
    ],
  };
}

const parse = (checklist: unknown) => parseChecklist(JSON.stringify(checklist), 'bma-2566.json');

describe('loading a checklist', () => {
  it('fills in what may be left out', () => {
    expect(parse(small()).items[0]?.documentTypes).toEqual({});
  });

  it('names file, place and requirement of a fault', () => {
    const broken = small();
    Object.assign(broken.items[0]?.requirements[0] ?? {}, { severity: 'grave' });
    expect(() => parse(broken)).toThrow(/bma-2566\.json.*items\[0\]\.requirements\[0\]\.severity \(O1\.a\)/);
  });

  it('says where the text is no JSON', () => {
    expect(() => parseChecklist('{"id": ', 'bma-2566.json')).toThrow(/bma-2566\.json is not JSON/);
  });

  it.each<[string, (checklist: ReturnType<typeof small>) => void, RegExp]>([
    ['an item twice', (c) => c.items.push(...small().items), /O1.*twice/],
    ['a topic without a node', (c) => (c.nodes = []), /O1.*9\.1\.1 is no node/],
    ['a source that is not declared', (c) => Object.assign(c, { sources: {} }), /O1\.a.*source D/],
    ['a document type that is not declared', (c) => Object.assign(c.items[0]?.requirements[0]?.rule ?? {}, { as: 'plan' }), /O1\.a.*plan/],
    ['a requirement of another item', (c) => Object.assign(c.items[0]?.requirements[0] ?? {}, { id: 'O2.a' }), /O2\.a.*another item/],
    ['an id that is not the file name', (c) => (c.id = 'bma-2567'), /id is bma-2567/],
  ])('finds %s', (_what, mutate, message) => {
    const checklist = small();
    mutate(checklist);
    expect(() => parse(checklist)).toThrow(message);
  });
});
