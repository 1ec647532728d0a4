import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrySubmission } from '../../src/checklist/carry.js';
import { FOLDER } from '../../src/checklist/load.js';
import { loadMap } from '../../src/checklist/map.js';
import { Submission } from '../../src/model/submission.js';

const loaded = loadMap(2566, 2567);
if (!loaded.ok) throw new Error(loaded.message.en);
const list = (items: Record<string, string[]>): Submission => ({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: Object.entries(items).map(([item, links]) => ({ item, links })) });

describe('the map 2566 → 2567', () => {
  it('says of all thirty items what became of them, as the rules do (oit-rules §2.1)', () => {
    const short = Object.entries(loaded.map.items).map(([item, targets]) => `${item}:${targets.map((one) => (one.presumed ? `(${one.to})` : one.to)).join('+') || '-'}`);
    expect(short.join(',')).toBe(
      'O1:O1,O2:O1+O2,O3:O2,O4:(O1),O5:O3,O6:O1,O7:O4,O8:O5,O9:O6,O10:O7,O11:O8,O12:O9+O10,O13:O11,O14:O12,O15:-,O16:O9,O17:O13,O18:O14,O19:O15,O20:O15,O21:O16,O22:O17,O23:O18,O24:(O18),O25:O19,O26:-,O27:O20,O28:(O22),O29:O21,O30:O22',
    );
  });

  it('names the maps there are when there is none', () => {
    expect(loadMap(2567, 2568)).toMatchObject({ ok: false, message: { en: expect.stringContaining('2566 → 2567') as unknown } });
  });

  it.each<[string, (map: { items: Record<string, unknown> }) => void, RegExp]>([
    ['an item that leads nowhere', (map) => (map.items['O1'] = [{ to: 'O23', presumed: false }]), /O1 leads to O23/],
    ['an item left out', (map) => delete map.items['O7'], /O7 is missing/],
    ['an item the old year has not', (map) => (map.items['O31'] = []), /O31 is no item/],
    ['a target without its certainty', (map) => (map.items['O1'] = [{ to: 'O1' }]), /items\.O1\.0\.presumed/],
  ])('refuses %s', (_what, damage, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'map-'));
    try {
      const map = JSON.parse(readFileSync(new URL('map-2566-2567.json', FOLDER), 'utf8')) as { items: Record<string, unknown> };
      damage(map);
      writeFileSync(join(folder, 'map-2566-2567.json'), JSON.stringify(map));
      for (const id of ['bma-2566', 'bma-2567']) writeFileSync(join(folder, `${id}.json`), readFileSync(new URL(`${id}.json`, FOLDER)));
      expect(() => loadMap(2566, 2567, pathToFileURL(`${folder}/`))).toThrow(message);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('carrying a list over', () => {
  it('puts each link where its item went, says where it came from, and drops nothing in silence', () => {
    const draft = carrySubmission(loaded, list({ O4: ['law'], O12: ['stat'], O15: ['permits'], O16: ['sign'], O19: ['ann', 'both'], O20: ['both', 'oct'] }));
    const of = (id: string) => draft.items.find((item) => item.item === id);
    expect(of('O15')).toEqual({
      item: 'O15', links: ['ann', 'both', 'oct'],
      carried: [
        { url: 'ann', from: [{ item: 'O19', presumed: false }] },
        { url: 'both', from: [{ item: 'O19', presumed: false }, { item: 'O20', presumed: false }] },
        { url: 'oct', from: [{ item: 'O20', presumed: false }] },
      ],
    });
    expect(of('O1')?.carried).toEqual([{ url: 'law', from: [{ item: 'O4', presumed: true }] }]);
    expect([of('O9')?.links, of('O10')?.links]).toEqual([['stat', 'sign'], ['stat']]);
    expect(draft.draft).toMatchObject({ from: 'bma-2566', to: 'bma-2567', dropped: [{ item: 'O15', links: ['permits'] }] });
    expect(draft.draft.empty).toEqual(['O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O11', 'O12', 'O13', 'O14', 'O16', 'O17', 'O18', 'O19', 'O20', 'O21', 'O22']);
  });

  it('makes a submission of the new year that loses no link, whatever the list', () => {
    const anyList = fc.array(fc.record({ item: fc.integer({ min: 1, max: 30 }).map((number) => `O${number}`), links: fc.array(fc.webUrl(), { maxLength: 4 }), explanation: fc.option(fc.string(), { nil: undefined }) }), { maxLength: 40 });
    fc.assert(
      fc.property(anyList, (items) => {
        const draft = carrySubmission(loaded, { ...list({}), items });
        expect(Submission.parse(draft).fiscalYear).toBe(2567);
        const kept = new Set([...draft.items.flatMap((item) => item.links), ...draft.draft.dropped.flatMap((item) => item.links)]);
        for (const url of items.flatMap((item) => item.links)) expect(kept).toContain(url);
        for (const item of draft.items) expect(new Set(item.links).size).toBe(item.links.length);
      }),
      { numRuns: 60 },
    );
  });
});
