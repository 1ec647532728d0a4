import type { ExtractedTable, Extraction, Offer, Purchase, RowSource } from '../model/extraction.js';
import { locatorIn } from '../wording/locator.js';
import { markWords, monthWords, PURCHASE_HEADS, QUALITY_WORDS, SECTION_HEAD, SHEET_NAMES, SOURCE_HEADS } from '../wording/extract.js';
import { plainNumber } from './numbers.js';

export type Language = 'th' | 'en';

/** What a column holds. `amount` and `number` are decimal strings, `date` ISO 8601, '' an empty cell of any kind. `any` is a number where it reads as one, `link` an address that may be opened. */
export type CellKind = 'text' | 'amount' | 'number' | 'date' | 'link' | 'any';

/** One table as it is written to a file: a head, and rows of as many cells. */
export interface Sheet {
  name: string;
  columns: { head: string; kind: CellKind }[];
  /** How many of them, from the left, hold what was published; what is known of its source stands behind. */
  data: number;
  rows: string[][];
}

/** The tables of an extraction: one of all purchases with a row for every bid, or one for every table of the documents. */
export function sheetsOf(extraction: Extraction, language: Language): Sheet[] {
  if (extraction.purchases.length > 0) return [purchaseSheet(extraction.purchases, language)];
  return extraction.tables.map((table, index) => tableSheet(table, index + 1, language));
}

type PurchaseHead = keyof typeof PURCHASE_HEADS;
const KINDS: Partial<Record<PurchaseHead, CellKind>> = { budget: 'amount', referencePrice: 'amount', bidValue: 'amount', awardValue: 'amount', dateSigned: 'date', bidNumber: 'number' };

/** Up to the day of the contract. */
const FORM_COLUMNS = Object.keys(PURCHASE_HEADS).indexOf('dateSigned') + 1;

function purchaseSheet(purchases: readonly Purchase[], language: Language): Sheet {
  const heads = Object.keys(PURCHASE_HEADS) as PurchaseHead[];
  return {
    name: SHEET_NAMES.purchases[language],
    data: FORM_COLUMNS,
    columns: [...heads.map((head) => ({ head: PURCHASE_HEADS[head][language], kind: KINDS[head] ?? ('text' as const) })), ...sourceColumns(language)],
    rows: purchases.flatMap((purchase) => pairsOf(purchase).map((pair) => {
      const cells = purchaseCells(purchase, pair, language);
      return [...heads.map((head) => cells[head]), ...sourceCells(purchase.source, purchase.marks, language)];
    })),
  };
}

/** A bid beside an award, as they stand in one row. */
export interface Pair {
  /** From 1; 0 where no bid is known. */
  number: number;
  bid: Offer | null;
  award: Offer | null;
}

/** The only award stands beside every bid; of several each stands beside the bid of the same name, or in a row of its own. */
export function pairsOf({ bids, awards }: Purchase): Pair[] {
  const [only, ...more] = awards;
  if (more.length === 0) {
    if (bids.length === 0) return [{ number: 0, bid: null, award: only ?? null }];
    return bids.map((bid, index) => ({ number: index + 1, bid, award: only ?? null }));
  }
  const free = [...awards];
  const pairs = bids.map((bid, index): Pair => {
    const at = free.findIndex((award) => award.name === bid.name);
    return { number: index + 1, bid, award: at < 0 ? null : (free.splice(at, 1)[0] ?? null) };
  });
  return [...pairs, ...free.map((award): Pair => ({ number: 0, bid: null, award }))];
}

function purchaseCells(purchase: Purchase, { number, bid, award }: Pair, language: Language): Record<PurchaseHead, string> {
  const { month, contract, original } = purchase;
  return {
    month: month === null ? '' : monthWords(month, language),
    monthIso: month === null ? '' : `${month.year - 543}-${String(month.month).padStart(2, '0')}`,
    sequence: purchase.sequence,
    tender: purchase.tender,
    budget: purchase.budget ?? '',
    referencePrice: purchase.referencePrice ?? '',
    procurementMethodDetails: purchase.procurementMethodDetails,
    tenderer: nameOf(bid),
    bidValue: bid?.value ?? '',
    supplier: nameOf(award),
    awardValue: award?.value ?? '',
    awardRationale: purchase.awardRationale,
    contractId: contract.id,
    dateSigned: contract.dateSigned ?? '',
    bidNumber: number === 0 ? '' : String(number),
    procurementMethod: purchase.procurementMethod ?? '',
    originalBids: original.bids,
    originalAward: original.award,
    originalContract: original.contract,
  };
}

function nameOf(offer: Offer | null): string {
  if (offer === null) return '';
  return offer.taxId === null ? offer.name : `${offer.name} (${offer.taxId})`;
}

function tableSheet(table: ExtractedTable, number: number, language: Language): Sheet {
  const sections = table.rows.some((row) => row.section !== '');
  return {
    name: `${SHEET_NAMES.table[language]} ${number}`,
    data: table.columns.length + (sections ? 1 : 0),
    columns: [...(sections ? [{ head: SECTION_HEAD[language], kind: 'text' as const }] : []), ...table.columns.map((head) => ({ head, kind: 'any' as const })), ...sourceColumns(language)],
    rows: table.rows.map((row) => [...(sections ? [row.section] : []), ...row.cells, ...sourceCells(row.source, row.marks, language)]),
  };
}

function sourceColumns(language: Language): Sheet['columns'] {
  const kinds: Partial<Record<keyof typeof SOURCE_HEADS, CellKind>> = { confidence: 'number', page: 'number', row: 'number', url: 'link' };
  return (Object.keys(SOURCE_HEADS) as (keyof typeof SOURCE_HEADS)[]).map((head) => ({ head: SOURCE_HEADS[head][language], kind: kinds[head] ?? 'text' }));
}

function sourceCells(source: RowSource, marks: Purchase['marks'], language: Language): string[] {
  const place = source.member === undefined ? source.locator : `archive member "${source.member.replaceAll('"', "'")}", ${source.locator}`;
  return [
    QUALITY_WORDS[source.quality][language],
    source.confidence === null ? '' : String(source.confidence),
    // The column of the quality says that a row was read from a picture.
    marks.filter((mark) => mark.code !== 'ocr').map((mark) => markWords(mark, language)).join('; '),
    source.url,
    source.page === null ? '' : String(source.page),
    source.row === null ? '' : String(source.row),
    locatorIn(language, place),
    source.sha256 ?? '',
  ];
}

/** Whether a cell of a column is written as a number. */
export function isNumber(kind: CellKind, cell: string): boolean {
  return kind === 'any' ? plainNumber(cell) === cell : kind !== 'text' && kind !== 'date' && kind !== 'link' && /^\d{1,15}(?:\.\d{1,6})?$/.test(cell);
}
