import { z } from 'zod';
import { ItemId } from './submission.js';

/** Baht as a decimal string with two decimals, `31800.00`: never a float. */
export const Amount = z.string().regex(/^\d{1,15}\.\d{2}$/);
export type Amount = z.infer<typeof Amount>;

/** What a person should know of one value before relying on it. Words for people are in `wording/extract.ts`. */
export const MarkCode = z.enum([
  /** Empty in the published document, or nothing but a dash. */
  'blank',
  /** It says something in which no amount, day or name could be told for certain: the value is left empty. */
  'unclear',
  /** Names and prices stand there, but which belongs to which cannot be told. */
  'unpaired',
  /** Read from a picture with certainty. */
  'ocr',
  /** Words read from a picture without certainty, kept. */
  'ocr-unsure',
  /** Figures read from a picture without certainty: left empty, `text` is what they look like. */
  'ocr-unread',
  /** Personal data was replaced by `x`. */
  'masked',
  /** The year of the month is that of the submission; the document gives none. */
  'year-assumed',
  /** The document names another year than its contracts. */
  'month-misprint',
]);
export type MarkCode = z.infer<typeof MarkCode>;

export const PurchaseColumn = z.enum([
  'month', 'sequence', 'tender', 'budget', 'referencePrice', 'procurementMethod', 'bids', 'award', 'awardRationale', 'contract',
]);
export type PurchaseColumn = z.infer<typeof PurchaseColumn>;

/** `column`: of the form, or the heading of a table's column. `text`: what stands there. */
export const Mark = z.object({ column: z.string(), code: MarkCode, text: z.string().optional() });
export type Mark = z.infer<typeof Mark>;

/** Where a row was published, and how well it could be read. */
export const RowSource = z.object({
  /** Address, or name of a file of this machine. */
  url: z.string(),
  /** Path inside an archive. */
  member: z.string().optional(),
  /** Of the received bytes. */
  sha256: z.string().nullable(),
  /** RFC 3339: when the bytes were received. */
  retrievedAt: z.string().nullable(),
  page: z.number().int().nullable(),
  sheet: z.string().nullable(),
  table: z.number().int().nullable(),
  row: z.number().int().nullable(),
  /** As reports show it: `page 1, table 1, row 4`. */
  locator: z.string(),
  /** `text`: sound text or cells · `repaired`: a damaged text layer was repaired · `ocr-layer`: text that a scanner put under the page · `ocr`: read from a picture here. */
  quality: z.enum(['text', 'repaired', 'ocr-layer', 'ocr']),
  /** Of the least sure word of the row, 0–100; null where nothing was read by OCR. */
  confidence: z.number().nullable(),
});
export type RowSource = z.infer<typeof RowSource>;

/** A firm or person beside a price. */
export const Offer = z.object({
  name: z.string(),
  /** Tax number of a firm (13 digits), where one is published. Numbers of persons are masked. */
  taxId: z.string().nullable(),
  value: Amount.nullable(),
});
export type Offer = z.infer<typeof Offer>;

/** One purchase of the form แบบ สขร.1, in the words of Open Contracting. An empty string or null is an empty cell: `marks` say why. */
export const Purchase = z.object({
  /** Buddhist era; null where nothing tells the month. */
  month: z.object({ year: z.number().int(), month: z.number().int() }).nullable(),
  sequence: z.string(),
  tender: z.string(),
  budget: Amount.nullable(),
  referencePrice: Amount.nullable(),
  /** Code of the OCDS list `method`; null where the words fit none of it. */
  procurementMethod: z.enum(['open', 'selective', 'limited', 'direct']).nullable(),
  procurementMethodDetails: z.string(),
  bids: z.array(Offer),
  awards: z.array(Offer),
  awardRationale: z.string(),
  contract: z.object({ id: z.string(), /** ISO 8601 date. */ dateSigned: z.string().nullable() }),
  /** The cells that were taken apart, as they stand in the document. */
  original: z.object({ bids: z.string(), award: z.string(), contract: z.string() }),
  marks: z.array(Mark),
  source: RowSource,
});
export type Purchase = z.infer<typeof Purchase>;

/** Any other table: one head, every row whole. */
export const ExtractedTable = z.object({
  /** What stands above it. */
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({
    /** The heading inside the table that the row stands under. */
    section: z.string(),
    cells: z.array(z.string()),
    marks: z.array(Mark),
    source: RowSource,
  })),
});
export type ExtractedTable = z.infer<typeof ExtractedTable>;

/** A document that may hold more than could be taken out of it. */
export const Left = z.object({
  url: z.string(),
  member: z.string().optional(),
  /** `closed`: does not open · `locked`, `broken`, `unsupported` · `picture`: pages that nobody read · `table`: speaks of purchases without a table that could be read · `none`: no table in it · `duplicate`: says again what another one says · `other-year`, `other-district`. */
  reason: z.enum(['closed', 'locked', 'broken', 'unsupported', 'picture', 'table', 'none', 'duplicate', 'other-year', 'other-district']),
  /** Rows left out as duplicates. */
  rows: z.number().int().optional(),
});
export type Left = z.infer<typeof Left>;

/** What `oit extract` takes out of the documents of one item, or out of one file. */
export const Extraction = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  district: z.object({ slug: z.string(), code: z.string(), nameTh: z.string(), nameEn: z.string() }).nullable(),
  fiscalYear: z.number().int().nullable(),
  item: ItemId.nullable(),
  /** The audit whose documents these are; null for a file. */
  audit: z.string().nullable(),
  purchases: z.array(Purchase),
  /** Empty where the item asks for the form of purchases. */
  tables: z.array(ExtractedTable),
  left: z.array(Left),
});
export type Extraction = z.infer<typeof Extraction>;
