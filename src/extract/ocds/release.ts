import { createHash } from 'node:crypto';
import type { Amount, Offer, Purchase } from '../../model/extraction.js';
import { locatorIn } from '../../wording/locator.js';
import type { OcdsDocument, Party, Reference, Release, Value } from './types.js';

/** The office that buys. */
export interface Buyer {
  id: string;
  name: string;
  uri: string;
}

export interface ReleaseFrame {
  ocid: string;
  buyer: Buyer;
  /** RFC 3339; where the document's own time of receipt is not known. */
  publishedDate: string;
  /** Of the document that says all this. */
  title: string;
}

/**
 * One row of แบบ สขร.1 as one release. Column by column: วงเงิน → `planning.budget.amount`, ราคากลาง → `tender.value`,
 * วิธี → `tender.procurementMethod` and `…Details`, ผู้เสนอราคา → `bids.details`, ผู้ได้รับการคัดเลือก → `awards`, เหตุผล →
 * `awards[].description`, สัญญา → `contracts`. What the document does not say is not there.
 */
export function releaseOf(purchase: Purchase, { ocid, buyer, publishedDate, title }: ReleaseFrame): Release {
  const parties = partyList(buyer);
  const bids = purchase.bids.map((bid, index) => ({ id: String(index + 1), ...tenderersOf(bid, parties), ...valueOf(bid.value) }));
  const tenderers = uniqueReferences(bids.flatMap((bid) => bid.tenderers ?? []));
  const awards = awardsOf(purchase, bids, parties);
  const contract = contractOf(purchase, awards, ocid);
  const reference: Reference = { id: buyer.id, name: buyer.name };
  const release: Release = {
    ocid,
    id: '',
    date: purchase.source.retrievedAt ?? publishedDate,
    tag: [...(purchase.budget === null ? [] : ['planning' as const]), 'tender', ...(awards.length === 0 ? [] : ['award' as const]), ...(contract === null ? [] : ['contract' as const])],
    initiationType: 'tender',
    language: 'th',
    parties: parties.all(),
    buyer: reference,
    ...(purchase.budget === null ? {} : { planning: { budget: { amount: money(purchase.budget) } } }),
    tender: {
      id: `${ocid}-tender`,
      ...textOf('title', purchase.tender),
      status: statusOf(purchase),
      procuringEntity: reference,
      ...valueOf(purchase.referencePrice),
      ...(purchase.procurementMethod === null ? {} : { procurementMethod: purchase.procurementMethod }),
      ...textOf('procurementMethodDetails', purchase.procurementMethodDetails),
      ...(tenderers.length === 0 ? {} : { numberOfTenderers: tenderers.length, tenderers }),
      documents: [documentOf(purchase, title)],
    },
    ...(bids.length === 0 ? {} : { bids: { details: bids } }),
    ...(awards.length === 0 ? {} : { awards }),
    ...(contract === null ? {} : { contracts: [contract] }),
  };
  // The same content is the same release, whenever it is made.
  return { ...release, id: `${ocid}-${shortHash(JSON.stringify({ ...release, date: '' }))}` };
}

/** A row of the form is written when the purchase was made, unless it says otherwise. */
function statusOf({ original, contract }: Purchase): Release['tender']['status'] {
  if (contract.dateSigned !== null) return 'complete';
  const said = `${original.award} ${original.bids}`;
  if (/ไม่มีผู้(?:ยื่น|เสนอ)/.test(said)) return 'unsuccessful';
  return /ยกเลิก/.test(said) ? 'cancelled' : 'complete';
}

type Awards = NonNullable<Release['awards']>;

function awardsOf(purchase: Purchase, bids: readonly { id: string }[], parties: PartyList): Awards {
  const offers = purchase.awards.filter((award) => award.name !== '' || award.value !== null);
  // Something was awarded where there is a reason or a contract, although the form leaves out to whom.
  const known = offers.length > 0 || purchase.awardRationale !== '' || hasContract(purchase);
  const nobody: Offer = { name: '', taxId: null, value: null };
  return (offers.length > 0 ? offers : known ? [nobody] : []).map((award, index) => {
    const bid = purchase.bids.findIndex((one) => award.name !== '' && one.name === award.name);
    const supplier = parties.add(award, 'supplier');
    return {
      id: String(index + 1),
      status: 'active' as const,
      ...textOf('description', purchase.awardRationale),
      ...valueOf(award.value),
      ...(supplier === null ? {} : { suppliers: [supplier] }),
      ...(bid < 0 ? {} : { relatedBid: bids[bid]?.id ?? '' }),
    };
  });
}

/** A contract belongs to an award; of several the form does not say whose it is. */
function contractOf({ contract, original }: Purchase, awards: Awards, ocid: string): NonNullable<Release['contracts']>[number] | null {
  const [award, ...others] = awards;
  if (award === undefined || others.length > 0 || !hasContract({ contract })) return null;
  return {
    id: contract.id === '' ? `${ocid}-contract` : contract.id,
    awardID: award.id,
    ...textOf('title', original.contract),
    ...(award.value === undefined ? {} : { value: award.value }),
    // Bangkok keeps UTC+7 all year.
    ...(contract.dateSigned === null ? {} : { dateSigned: `${contract.dateSigned}T00:00:00+07:00` }),
  };
}

function hasContract({ contract }: Pick<Purchase, 'contract'>): boolean {
  return contract.id !== '' || contract.dateSigned !== null;
}

/** The published form, by which everything above can be looked up. */
function documentOf({ source }: Purchase, title: string): OcdsDocument {
  const place = [source.member, locatorIn('th', source.locator)].filter((part) => part !== undefined && part !== '').join(', ');
  return {
    id: source.sha256?.slice(0, 16) ?? '1',
    title,
    description: `${place === '' ? source.url : place}${source.sha256 === null ? '' : `; SHA-256 ${source.sha256}`}`,
    ...(/^https?:/.test(source.url) ? { url: source.url } : {}),
    language: 'th',
  };
}

interface PartyList {
  add(offer: Offer, role: 'tenderer' | 'supplier'): Reference | null;
  all(): Party[];
}

/** Every organisation once, with all its roles. */
function partyList(buyer: Buyer): PartyList {
  const office: Party = {
    id: buyer.id,
    name: buyer.name,
    identifier: { id: buyer.id, legalName: `${buyer.name} กรุงเทพมหานคร`, uri: buyer.uri },
    address: { region: 'กรุงเทพมหานคร', countryName: 'ประเทศไทย' },
    roles: ['buyer', 'procuringEntity'],
  };
  const parties = new Map<string, Party>([[office.id, office]]);
  return {
    add({ name, taxId }, role) {
      if (name === '' && taxId === null) return null;
      // Written with other blanks it is the same firm.
      const id = taxId === null ? `TH-NAME-${shortHash(name.normalize('NFC').replace(/[\s.]/g, ''))}` : `TH-TIN-${taxId}`;
      const known = parties.get(id);
      const party: Party = known ?? { id, name: name === '' ? id : name, ...(taxId === null ? {} : { identifier: { scheme: 'TH-TIN', id: taxId, legalName: name === '' ? id : name } }), roles: [] };
      if (!party.roles.includes(role)) party.roles.push(role);
      parties.set(id, party);
      return { id, name: party.name };
    },
    all: () => [...parties.values()],
  };
}

function tenderersOf(bid: Offer, parties: PartyList): { tenderers?: Reference[] } {
  const tenderer = parties.add(bid, 'tenderer');
  return tenderer === null ? {} : { tenderers: [tenderer] };
}

function uniqueReferences(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((one) => [one.id, one])).values()];
}

function textOf<K extends string>(key: K, text: string): { [key in K]?: string } {
  return (text.trim() === '' ? {} : { [key]: text }) as { [key in K]?: string };
}

function valueOf(amount: Amount | null): { value?: Value } {
  return amount === null ? {} : { value: money(amount) };
}

/** JSON writes a number of at most fifteen digits as it was, to the satang. */
function money(amount: Amount): Value {
  return { amount: Number(amount), currency: 'THB' };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
