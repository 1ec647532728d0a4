import { describe, expect, it } from 'vitest';
import type { Gathering } from '../../src/audit/gathering.js';
import { readPictures } from '../../src/audit/pictures.js';
import type { RequirementCheck } from '../../src/model/check.js';
import type { Document } from '../../src/model/document.js';
import type { ItemEvidence } from '../../src/model/evidence.js';
import { document, evidence, source } from '../check/documents.js';

const scan = (name: string, foundOn: string | null = null) => ({ ...source(name, document({ lines: [name], traits: ['scanned'], readability: 'R1' })), foundOn });

/** Reads with a gathering that only notes what it is asked for; the item lacks evidence until `enough` documents were read. */
async function read(item: ItemEvidence, enough: number, atOnce = 1, first: 'fail' | 'pass' = 'fail'): Promise<{ asked: string[]; verdict: string | undefined; checked: number }> {
  const asked: string[] = [];
  let checked = 0;
  const gathering: Gathering = {
    expect: () => {},
    source: () => Promise.reject(new Error('nothing is fetched here')),
    received: () => Promise.reject(new Error('nothing is rendered here')),
    pictures: ({ document: known, resource }) => {
      asked.push(resource.requestedUrl.split('/').pop() ?? '');
      return Promise.resolve(known === null || !known.traits.includes('scanned') ? known : ({ ...known, traits: ['scanned', 'ocr'] } satisfies Document));
    },
  };
  const check = (seen: ItemEvidence): RequirementCheck[] => {
    checked += 1;
    const done = seen.sources.filter((one) => one.document?.traits.includes('ocr')).length;
    return seen.item.requirements.map((requirement) => ({ requirement, verdict: done >= enough ? 'pass' : 'review', facts: [], looked: [] }));
  };
  const checks = await readPictures(item, item.item.requirements.map((requirement) => ({ requirement, verdict: first, facts: [], looked: [] })), gathering, check, atOnce);
  return { asked, verdict: checks[0]?.verdict, checked };
}

const withScans = (...scans: ReturnType<typeof scan>[]): ItemEvidence => evidence([{ id: 'O20.a', rule: { kind: 'manual', hints: [] } }], scans);

describe('the second reading, of pictures', () => {
  it('is left alone while nothing is missing', async () => {
    expect(await read(withScans(scan('a.pdf')), 1, 1, 'pass')).toEqual({ asked: [], verdict: 'pass', checked: 0 });
  });

  it('goes through the documents of an item, submitted ones first, and ends with the one that held what was missing', async () => {
    const item = withScans(scan('c.pdf', 'https://example.org/'), scan('a.pdf'), scan('b.pdf'));
    expect(await read(item, 2)).toEqual({ asked: ['a.pdf', 'b.pdf'], verdict: 'pass', checked: 2 });
    expect(item.sources.map((one) => one.document?.traits.includes('ocr'))).toEqual([false, true, true]);
  });

  it('takes as many at the same time as there are processes', async () => {
    expect((await read(withScans(scan('a.pdf'), scan('b.pdf'), scan('c.pdf')), 1, 2)).asked).toEqual(['a.pdf', 'b.pdf']);
  });

  it('judges again only when something was read', async () => {
    const item = withScans({ ...source('text.pdf', document({ lines: ['ข้อความ'] })), foundOn: null });
    expect(await read(item, 1)).toEqual({ asked: ['text.pdf'], verdict: 'fail', checked: 0 });
  });
});
