import type { Table } from '../../model/document.js';
import type { Mark, MarkCode, Offer, Purchase, PurchaseColumn } from '../../model/extraction.js';
import type { Part } from '../../procurement/columns.js';
import type { MonthOfYear } from '../../procurement/month.js';
import type { ColumnMap, Purchase as FormRow } from '../../procurement/table.js';
import { joinLines, toArabicDigits } from '../../thai/index.js';
import { publishable } from '../publishable.js';
import { isWrapped, rowSource, wordsOf, type CellWords, type Origin } from '../origin.js';
import { readAmount, isBlank } from './amounts.js';
import { readContract } from './contract.js';
import { procurementMethod } from './method.js';
import { inOneSpelling, readOffers } from './offers.js';

/** The purchases of one month in one document, as the form's reader found them. */
export interface MonthOfPurchases {
  origin: Origin;
  /** Null where nothing tells it. */
  when: MonthOfYear | null;
  yearAssumed: boolean;
  misprint: boolean;
  columns: ColumnMap;
  rows: readonly FormRow[];
}

/** Every purchase with its values apart. Nothing is added: what cannot be told for certain is left empty and marked. */
export function readPurchases(months: readonly MonthOfPurchases[]): Purchase[] {
  return months.flatMap((month) => month.rows.flatMap((row) => (isHidden(row) ? [] : [readPurchase(month, row)])));
}

/** A row that the file keeps out of sight is not published by us. */
function isHidden({ rows }: FormRow): boolean {
  return rows.every(({ table, row }) => table.rowLocators[row]?.hidden === true);
}

function readPurchase(month: MonthOfPurchases, form: FormRow): Purchase {
  const { origin } = month;
  const wrapped = isWrapped(origin);
  const fields = fieldsOf(month.columns, form);
  const marks: Mark[] = [];
  const mark = (column: PurchaseColumn, code: MarkCode | null, text?: string): void => {
    if (code !== null) marks.push({ column, code, ...(text === undefined || text === '' ? {} : { text }) });
  };
  const line = (part: Part): string => joinLines(fields.texts(part).join('\n'), wrapped);
  /** Figures of a picture that were not read with certainty are no figures. */
  const sure = <T>(column: PurchaseColumn, parts: readonly Part[], value: T, without: T, text: string): T => {
    const words = fields.words(parts);
    if (words === null) return value;
    if (words.unsureFigures) mark(column, 'ocr-unread', text);
    else mark(column, words.unsure ? 'ocr-unsure' : 'ocr');
    return words.unsureFigures ? without : value;
  };
  const words = (column: PurchaseColumn, part: Part, wanted = true): string => {
    const text = line(part);
    if (wanted && isBlank(text)) mark(column, 'blank');
    const seen = fields.words([part]);
    if (seen !== null) mark(column, seen.unsure ? 'ocr-unsure' : 'ocr');
    return text;
  };
  const amount = (column: 'budget' | 'referencePrice'): string | null => {
    const { value, mark: why } = readAmount(fields.texts(column));
    mark(column, why, why === 'unclear' ? line(column) : undefined);
    return sure(column, [column], value, null, line(column));
  };
  const offers = (column: 'bids' | 'award', name: Part, price: Part): { offers: Offer[]; original: string } => {
    const read = readOffers(fields.offerCells(name, price), wrapped);
    const original = joinLines([...new Set(fields.offerCells(name, price).flat())].filter((text) => text !== '').join('\n'), wrapped);
    mark(column, read.mark, read.mark === 'blank' ? undefined : original);
    return { original, offers: sure(column, [name, price], read.offers, read.offers.map((one) => ({ ...one, taxId: null, value: null })), original) };
  };

  if (month.when === null) mark('month', 'unclear');
  else if (month.misprint) mark('month', 'month-misprint');
  else if (month.yearAssumed) mark('month', 'year-assumed');
  const sequence = toArabicDigits(words('sequence', 'sequence', false));
  const tender = words('tender', 'tender');
  const budget = amount('budget');
  const referencePrice = amount('referencePrice');
  const method = words('procurementMethod', 'method');
  const bids = offers('bids', 'tenderer', 'bidPrice');
  const award = offers('award', 'supplier', 'agreedPrice');
  const rationale = words('awardRationale', 'rationale');
  const contract = readContract(fields.texts('contractId'), fields.texts('contractDate'), wrapped);
  mark('contract', contract.mark, contract.mark === 'unclear' ? contract.original : undefined);
  const signed = sure('contract', ['contractId', 'contractDate'], contract.contract, { id: '', dateSigned: null }, contract.original);

  return masked({
    month: month.when === null ? null : { year: month.when.year, month: month.when.month },
    sequence,
    tender,
    budget,
    referencePrice,
    procurementMethod: procurementMethod(method),
    procurementMethodDetails: isBlank(method) ? '' : method,
    ...inOneSpelling(bids.offers, award.offers),
    awardRationale: isBlank(rationale) ? '' : rationale,
    contract: signed,
    original: { bids: bids.original, award: award.original, contract: contract.original },
    marks,
    source: sourceOf(origin, form),
  });
}

function sourceOf(origin: Origin, form: FormRow): Purchase['source'] {
  const places = form.rows.map(({ table, row }) => rowSource(origin, table, row));
  const [first] = places;
  if (first === undefined) throw new Error('a purchase has no row');
  const confidences = places.flatMap((place) => place.confidence ?? []);
  return { ...first, confidence: confidences.length === 0 ? null : Math.min(...confidences) };
}

interface Fields {
  /** Distinct texts of a part, one per physical row. */
  texts(part: Part): string[];
  /** Per physical row the cells of a column of names and one of prices. */
  offerCells(name: Part, price: Part): string[][];
  words(parts: readonly Part[]): CellWords | null;
}

function fieldsOf(columns: ColumnMap, { rows }: FormRow): Fields {
  const columnsOf = (...parts: Part[]): number[] => [...new Set(parts.flatMap((part) => columns.get(part) ?? []))].sort((a, b) => a - b);
  const cell = (table: Table, row: number, column: number): string => (table.hiddenColumns?.includes(column + 1) === true ? '' : (table.rows[row]?.[column] ?? '').trim());
  return {
    texts: (part) => [...new Set(rows.map(({ table, row }) => [...new Set(columnsOf(part).map((column) => cell(table, row, column)))].filter((text) => text !== '').join('\n')))].filter((text) => text !== ''),
    offerCells: (name, price) => rows.map(({ table, row }) => [...new Set(columnsOf(name, price).map((column) => cell(table, row, column)))]),
    words: (parts) => {
      const read = rows.flatMap(({ table, row }) => wordsOf(table, row, columnsOf(...parts)) ?? []);
      return read.length === 0 ? null : { unsure: read.some((one) => one.unsure), unsureFigures: read.some((one) => one.unsureFigures) };
    },
  };
}

/** The same purchase with personal data hidden in every text of it. */
function masked(purchase: Purchase): Purchase {
  const fromPicture = purchase.source.quality !== 'text' && purchase.source.quality !== 'repaired';
  const hidden = new Set<PurchaseColumn>();
  const text = (column: PurchaseColumn, value: string): string => {
    const result = publishable(value, '', fromPicture);
    if (result.masked) hidden.add(column);
    return result.text;
  };
  const offers = (column: 'bids' | 'award', list: readonly Offer[]): Offer[] => list.map((one) => ({ ...one, name: text(column, one.name) }));
  const result: Purchase = {
    ...purchase,
    sequence: text('sequence', purchase.sequence),
    tender: text('tender', purchase.tender),
    procurementMethodDetails: text('procurementMethod', purchase.procurementMethodDetails),
    bids: offers('bids', purchase.bids),
    awards: offers('award', purchase.awards),
    awardRationale: text('awardRationale', purchase.awardRationale),
    contract: { ...purchase.contract, id: text('contract', purchase.contract.id) },
    original: { bids: text('bids', purchase.original.bids), award: text('award', purchase.original.award), contract: text('contract', purchase.original.contract) },
    marks: purchase.marks.map((one) => (one.text === undefined ? one : { ...one, text: publishable(one.text, '', fromPicture).text })),
  };
  return hidden.size === 0 ? result : { ...result, marks: [...result.marks, ...[...hidden].map((column): Mark => ({ column, code: 'masked' }))] };
}
