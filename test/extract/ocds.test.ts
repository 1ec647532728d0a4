import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { releasePackage, releasePackageJson, type Release, type ReleasePackage } from '../../src/extract/index.js';
import type { Extraction, Offer, Purchase } from '../../src/model/extraction.js';
import { extracted, extractedFrom, documentOf, form, MONTHS_OF_REPLICA, monthOfReplica, ROW, rowWith } from './extracted.js';
import { problemsOf } from './ocds-checker.js';

const AT = { publishedDate: '2023-06-15T02:00:00Z' };

function packageOf(extraction: Extraction): ReleasePackage {
  const released = releasePackage(extraction, AT);
  if (released === null) throw new Error('no package');
  return released;
}

/** The form's columns out of a release: the way back. */
function columnsOf(release: Release): Omit<Purchase, 'month' | 'sequence' | 'original' | 'marks' | 'source'> {
  const offer = (value: { amount: number } | undefined, parties: { id: string; name: string }[] | undefined): Offer => {
    const party = release.parties.find((one) => one.id === parties?.[0]?.id);
    return { name: party?.name ?? '', taxId: party?.identifier?.id ?? null, value: value === undefined ? null : value.amount.toFixed(2) };
  };
  const [contract] = release.contracts ?? [];
  return {
    tender: release.tender.title ?? '',
    budget: release.planning?.budget.amount.amount.toFixed(2) ?? null,
    referencePrice: release.tender.value?.amount.toFixed(2) ?? null,
    procurementMethod: release.tender.procurementMethod ?? null,
    procurementMethodDetails: release.tender.procurementMethodDetails ?? '',
    bids: (release.bids?.details ?? []).map((bid) => offer(bid.value, bid.tenderers)),
    awards: (release.awards ?? []).filter((award) => award.value !== undefined || award.suppliers !== undefined).map((award) => offer(award.value, award.suppliers)),
    awardRationale: release.awards?.[0]?.description ?? '',
    contract: { id: contract === undefined || contract.id.startsWith('ocds-') ? '' : contract.id, dateSigned: contract?.dateSigned?.slice(0, 10) ?? null },
  };
}

function columnsWanted({ month: _m, sequence: _s, original: _o, marks: _k, source: _f, ...columns }: Purchase): ReturnType<typeof columnsOf> {
  return columns;
}

describe('the stand-in portal as OCDS', () => {
  let extraction: Extraction;
  beforeAll(async () => {
    const months = await Promise.all(MONTHS_OF_REPLICA.map((month) => monthOfReplica(month)).map(async (bytes, index) => extracted(bytes, `${MONTHS_OF_REPLICA[index]}.pdf`, 2566)));
    const [first] = months;
    if (first === undefined) throw new Error('no month');
    extraction = { ...first, purchases: months.flatMap((one) => one.purchases) };
  });

  it('is valid by the official schema with the bids extension, and by the rules of the checker', () => {
    const released = packageOf(extraction);
    expect(released.releases).toHaveLength(61);
    expect(problemsOf(released)).toEqual([]);
  });

  it('turned back into a table is the table it was made of', () => {
    expect(packageOf(extraction).releases.map(columnsOf)).toEqual(extraction.purchases.map(columnsWanted));
  });

  it('is the same package whenever it is made', () => {
    const later = releasePackage(extraction, { publishedDate: '2024-01-01T00:00:00Z' });
    expect(later?.releases.map(({ ocid, id }) => [ocid, id])).toEqual(packageOf(extraction).releases.map(({ ocid, id }) => [ocid, id]));
    expect(later?.uri).toBe(packageOf(extraction).uri);
  });

  it('takes the prefix and the address of the publisher', () => {
    const released = releasePackage(extraction, { ...AT, prefix: 'ocds-a1b2c3', uri: 'https://example.org/O20.json' });
    expect([released?.uri, released?.releases[0]?.ocid, problemsOf(released)]).toEqual(['https://example.org/O20.json', 'ocds-a1b2c3-huaikhwang-2565-10-1', []]);
  });
});

describe('what the form leaves open', () => {
  const release = async (changes: Readonly<Record<number, string>>, rows: string[][] = []): Promise<Release> => {
    const released = packageOf(await extracted(form([rowWith(changes), ...rows]), 'form.html'));
    expect(problemsOf(released)).toEqual([]);
    return released.releases[0] as Release;
  };

  it.each<[string, Record<number, string>, (release: Release) => unknown, unknown]>([
    ['no budget', { 2: '-' }, ({ planning, tag }) => [planning, tag], [undefined, ['tender', 'award', 'contract']]],
    ['a method of no list', { 4: 'วิธีใหม่' }, ({ tender }) => [tender.procurementMethod, tender.procurementMethodDetails], [undefined, 'วิธีใหม่']],
    ['no bidder', { 5: '-' }, ({ bids, tender }) => [bids, tender.tenderers], [undefined, undefined]],
    ['no winner, but a contract', { 6: '-', 7: '-' }, ({ awards, contracts }) => [awards, contracts?.[0]?.awardID], [[{ id: '1', status: 'active' }], '1']],
    ['nothing beyond the invitation', { 6: '-', 7: '-', 8: '-' }, ({ awards, contracts, tag }) => [awards, contracts, tag], [undefined, undefined, ['planning', 'tender']]],
    ['called off', { 6: 'ยกเลิก', 7: '', 8: '' }, ({ tender, awards }) => [tender.status, awards], ['cancelled', undefined]],
    ['nobody came', { 5: 'ไม่มีผู้ยื่นข้อเสนอ', 6: '', 7: '', 8: '' }, ({ tender, bids }) => [tender.status, bids], ['unsuccessful', undefined]],
    ['the winner is another firm than the bidder', { 6: 'ร้านอื่น 49,500.00 บาท' }, ({ awards }) => awards?.[0]?.relatedBid, undefined],
    ['a price without a name', { 5: '49,500.00' }, ({ bids }) => bids?.details, [{ id: '1', value: { amount: 49500, currency: 'THB' } }]],
  ])('%s', async (_name, changes, look, expected) => expect(look(await release(changes))).toEqual(expected));

  it('two rows of one number are two processes', async () => {
    const released = packageOf(await extracted(form([ROW, rowWith({ 1: 'จ้างซ่อมเครื่องปรับอากาศ' })]), 'form.html'));
    expect(new Set(released.releases.map((one) => one.ocid)).size).toBe(2);
    expect(problemsOf(released)).toEqual([]);
  });

  it('a firm that bids twice is one party', async () => {
    expect((await release({ 5: 'ร้านตัวอย่าง 49,500.00 บาท\nร้าน ตัวอย่าง 49,000.00 บาท' })).parties).toHaveLength(2);
  });

  it('the number of a firm is its identifier', async () => {
    const { parties } = await release({ 6: 'บริษัท ตัวอย่าง จำกัด (เลขประจำตัวผู้เสียภาษี 0994000368968) 49,500.00 บาท' });
    expect(parties.find((party) => party.roles.includes('supplier'))).toMatchObject({ id: 'TH-TIN-0994000368968', identifier: { scheme: 'TH-TIN', id: '0994000368968' } });
  });

  it('is made neither without a purchase nor without a buyer', async () => {
    const extraction = extractedFrom(await documentOf(form([ROW]), 'form.html'), 'form.html');
    expect(releasePackage({ ...extraction, district: null }, AT)).toBeNull();
    expect(releasePackage({ ...extraction, purchases: [] }, AT)).toBeNull();
  });
});

describe('any form, however it is filled in', () => {
  const word = fc.constantFrom('', '-', 'ร้านตัวอย่าง', 'บริษัท ก จำกัด 1,000.00 บาท', '5,000', '๕,๐๐๐.๕๐', 'ยกเลิก', '1/2566 ลงวันที่ 5 ม.ค. 2566', '31 ก.พ. 2566', '\u0000', '"', '1. ก 5,000.00\n2. ข 6,000.00', 'เฉพาะเจาะจง', '  ', '#');
  const row = fc.array(word, { minLength: 9, maxLength: 9 });

  it('gives a package that is valid, or none', async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const released = releasePackage(await extracted(form(rows), 'form.html', 2566), AT);
      if (released === null) return;
      expect(problemsOf(JSON.parse(releasePackageJson(released)))).toEqual([]);
    }), { seed: 11, numRuns: 150 });
  });
});

describe('the checker of these tests', () => {
  it.each<[string, (released: ReleasePackage) => void, RegExp]>([
    ['a bad prefix', (released) => void Object.assign(released.releases[0] as Release, { ocid: 'x-1' }), /prefix/],
    ['a missing field', (released) => void delete (released as Partial<ReleasePackage>).uri, /uri/],
    ['a word of no list', (released) => void Object.assign((released.releases[0] as Release).tender, { status: 'fertig' }), /closed list|allowed values/],
    ['an unknown field', (released) => void Object.assign((released.releases[0] as Release).tender, { colour: 'red' }), /unknown field/],
    ['an empty field', (released) => void Object.assign((released.releases[0] as Release).tender, { title: ' ' }), /empty/],
    ['a party that is none', (released) => void Object.assign((released.releases[0] as Release).buyer, { id: 'x' }), /no party/],
    ['the same release twice', (released) => void released.releases.push(released.releases[0] as Release), /not unique/],
    ['an amount as a text', (released) => void Object.assign((released.releases[0] as Release).tender.value ?? {}, { amount: '5' }), /number/],
    ['a date without a time', (released) => void Object.assign(released.releases[0] as Release, { date: '2023-06-15' }), /date/],
  ])('finds %s', async (_name, spoil, problem) => {
    const released = packageOf(await extracted(form([ROW]), 'form.html'));
    spoil(released);
    expect(problemsOf(released).join('\n')).toMatch(problem);
  });
});
