import { z } from 'zod';

export const DocumentKind = z.enum([
  'html', 'pdf', 'spreadsheet', 'csv', 'word', 'presentation', 'image', 'archive', 'text', 'json', 'xml', 'unknown',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** R4 open table · R3 spreadsheet or HTML table · R2 extractable text · R1 pictures · R0 cannot be opened. */
export const Readability = z.enum(['R0', 'R1', 'R2', 'R3', 'R4']);
export type Readability = z.infer<typeof Readability>;

export const Trait = z.enum([
  'scanned', 'picture-only', 'damaged-text', 'scrambled-text', 'junk-text', 'repaired', 'encrypted', 'truncated', 'broken',
  'client-rendered', 'placeholder', 'tagged', 'partly-unreadable', 'kind-mismatch', 'legacy-encoding', 'hidden-sheets',
  'unsupported-format', 'limit-reached', 'hidden-cells', 'ocr', 'embedded-files', 'tables-lost',
]);
export type Trait = z.infer<typeof Trait>;

/** A place inside a document. Numbers are 1-based. Absent parts are unknown or meaningless for the kind. */
export const Locator = z.object({
  page: z.number().int().optional(),
  sheet: z.string().optional(),
  /** Number of the table in the document. */
  table: z.number().int().optional(),
  /** Row of the table or sheet. */
  row: z.number().int().optional(),
  column: z.number().int().optional(),
  /** Line of the page or paragraph of the document. */
  line: z.number().int().optional(),
  /** Address of one cell of a sheet, e.g. `F7`. */
  cell: z.string().optional(),
  /** Region of the page as it is shown: x0, y0, x1, y1 in points from its upper left corner. Only PDFs have it. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** A row that the file keeps out of sight. */
  hidden: z.literal(true).optional(),
});
export type Locator = z.infer<typeof Locator>;

/** A word that was read from a picture, and how sure the recogniser is of its least sure letter, 0–100. */
export const OcrWord = z.object({ text: z.string(), confidence: z.number() });
export type OcrWord = z.infer<typeof OcrWord>;

/**
 * One stretch of text in reading order: a heading, a paragraph, a line of a PDF, or a whole table row (cells joined
 * by a tab). Rows stand here as well as in `tables`, so that one search sees everything.
 * `furniture` is menu, header, footer and breadcrumb of a web page: it is no evidence.
 */
export const Block = z.object({
  text: z.string(),
  /** What the file's own text layer says here, where that differs from the repaired `text`. */
  original: z.string().optional(),
  role: z.enum(['title', 'heading', 'paragraph', 'row']),
  region: z.enum(['content', 'furniture']),
  locator: Locator,
  /** Only of text read from a picture: its words in the order of `text`. */
  words: z.array(OcrWord).optional(),
});
export type Block = z.infer<typeof Block>;

/**
 * A table with every cell repeated into the places it spans, so that `rows[r][c]` is always the cell that covers
 * that place. All rows have the same length. Header rows are ordinary rows: rules find them by content.
 */
export const Table = z.object({
  locator: Locator,
  /** Text directly above the table: caption, sheet title rows outside the grid, lines above a PDF's table. */
  caption: z.string(),
  rows: z.array(z.array(z.string())),
  /** Locators of the rows, same length as `rows` (page and row of each). */
  rowLocators: z.array(Locator),
  /** Sheets only: number of the sheet's column that is the table's first; 1 is A. */
  firstColumn: z.number().int().optional(),
  /** Columns of the table, 1-based, that the sheet keeps out of sight. */
  hiddenColumns: z.array(z.number().int()).optional(),
  /** Only of tables read from a picture: the words of every place of `rows`, in the order of its text. */
  words: z.array(z.array(z.array(OcrWord))).optional(),
});
export type Table = z.infer<typeof Table>;

export const DocumentLink = z.object({
  /** Absolute, resolved against the final URL. */
  href: z.string(),
  text: z.string(),
  region: z.enum(['content', 'furniture']),
});
export type DocumentLink = z.infer<typeof DocumentLink>;

/** What only a web page has. */
export const HtmlFeatures = z.object({
  title: z.string(),
  forms: z.array(
    z.object({
      action: z.string(),
      method: z.string(),
      region: z.enum(['content', 'furniture']),
      fields: z.array(z.object({ name: z.string(), type: z.string(), label: z.string() })),
      text: z.string(),
    }),
  ),
  /** iframes, objects, embeds. */
  embeds: z.array(z.object({ src: z.string(), title: z.string(), region: z.enum(['content', 'furniture']) })),
  images: z.array(z.object({ src: z.string(), alt: z.string(), region: z.enum(['content', 'furniture']) })),
});
export type HtmlFeatures = z.infer<typeof HtmlFeatures>;

/**
 * What is wrong with the text layer of a page, one name per mode; words for people are in `wording/damage.ts`.
 * The last six cannot be repaired, all others are.
 */
export const DamageMode = z.enum([
  /** ำ lost its ring: "จานวน", "จ านวน". */
  'am-as-aa',
  /** ำ became ้า: "จ้านวน". */
  'am-as-tho-aa',
  /** ำ in two pieces, U+0E4D U+0E32, or written twice. */
  'am-split',
  /** า became ำ: "กำร". */
  'aa-as-am',
  /** Marks under numbers of the private use area. */
  'private-use',
  /** Bullets and boxes under private numbers of a symbol font. */
  'private-symbols',
  /** Marks under letters of other scripts: "ทีÉ". */
  'foreign-marks',
  /** A tone before the vowel that it stands upon. */
  'marks-reordered',
  /** Marks behind another letter than the one that they are drawn at. */
  'marks-shifted',
  'marks-doubled',
  /** Blanks or line ends inside words. */
  'words-split',
  /** A blank after every letter. */
  'letters-apart',
  /** Bold or shadow made by printing the letters twice. */
  'overprinted',
  /** U+FFFD or nothing in place of a letter. */
  'lost-character',
  'control-character',
  /** Bytes of TIS-620 as Latin letters: "ÊÓ¹Ñ¡". */
  'legacy-bytes',
  /** Invisible characters between letters. */
  'zero-width',
  /** แ as two เ. */
  'double-sara-e',
  /** Invisible text that a scanner's program read from the picture. Readable, but it may have misread. */
  'ocr-layer',
  /** Thai letters, but not those that are drawn. */
  'wrong-letters',
  /** Wrong letters in one font of the page; its text is left out, the rest is kept. */
  'wrong-letters-in-part',
  /** Debris of other scripts in place of Thai. */
  'foreign-junk',
  /** Codes without letters. */
  'no-letters',
  /** Too little to tell whether these are the right letters; taken for wrong ones. */
  'undecided',
]);
export type DamageMode = z.infer<typeof DamageMode>;

/** How one page of a PDF (or one picture) could be read. */
export const PageReading = z.object({
  page: z.number().int(),
  textLayer: z.enum(['sound', 'repaired', 'scrambled', 'junk', 'picture', 'blank']),
  letters: z.number().int(),
  /** Names of the repairs done on this page, e.g. `am-lost`. */
  repairs: z.array(z.string()),
  /** What was found wrong with the text layer, repaired or not. Documents stored by the first reader have none. */
  damage: z.array(DamageMode).default([]),
  /** What OCR read on it: words, and their mean confidence (0–100). Absent where it was not tried. `cut`: time ran out on this page. */
  ocr: z.object({ words: z.number().int(), confidence: z.number(), cut: z.boolean() }).optional(),
});
export type PageReading = z.infer<typeof PageReading>;

/** A second reading of a document, for what stands in its pictures. */
export const OcrAttempt = z.object({
  /** Version of the recognition, part of the cache key. */
  version: z.number().int(),
  /** Pages that were wanted and not reached or not taken: time, number of pages, size of an image. */
  left: z.array(z.object({ page: z.number().int(), reason: z.enum(['time', 'pages', 'limit', 'broken']) })),
  /** The attempt as a whole came to nothing: `timeout`, `memory`, `crash`. */
  failure: z.string().nullable(),
});
export type OcrAttempt = z.infer<typeof OcrAttempt>;

const content = {
  kind: DocumentKind,
  /** Found by content, never by name or header alone. */
  mediaType: z.string(),
  readability: Readability,
  /** Why this class, one English clause for the log and `oit read`. */
  readabilityReason: z.string(),
  traits: z.array(Trait),
  sha256: z.string(),
  bytes: z.number().int(),
  /** Pages, sheets or slides; null where the notion is empty. */
  pages: z.number().int().nullable(),
  /** HTML title, document property, or ''. */
  title: z.string(),
  /** Text encoding for html, csv and text; null otherwise. */
  encoding: z.string().nullable(),
  blocks: z.array(Block),
  tables: z.array(Table),
  /** Tables of sheets that the file hides: nobody who opens it sees them, so they are no evidence. */
  hiddenTables: z.array(Table).optional(),
  links: z.array(DocumentLink),
  html: HtmlFeatures.nullable(),
  pageReadings: z.array(PageReading),
  /**
   * Set when reading did not end well. `us`: our time or memory limit or a bug (an absence is then `unchecked`);
   * `file`: the file is broken, encrypted or of a kind nobody here reads.
   */
  failure: z.object({ by: z.enum(['us', 'file']), code: z.string(), detail: z.string() }).nullable(),
  /** Version of the reader, part of the cache key. */
  readerVersion: z.number().int(),
  /** Set when its pictures were given to OCR; what that read stands among `blocks` and `tables`, marked by their `words`. */
  ocr: OcrAttempt.optional(),
};

/** A file inside an archive, read as a document of its own. */
export const ArchiveMember = z.object({
  ...content,
  /** Path inside the archive as its maker wrote it. Never a path to write to. */
  name: z.string(),
});
export type ArchiveMember = z.infer<typeof ArchiveMember>;

/** Everything that was read out of one resource. Pure data; the checks see nothing else. */
export const Document = z.object({
  ...content,
  /** Of an archive that was looked into: its files, those that could not be read included. Its own blocks and tables are empty. */
  members: z.array(ArchiveMember).optional(),
});
export type Document = z.infer<typeof Document>;

/** The place of one cell of a table; `row` and `column` are 0-based indices into its rows. */
export function cellLocator(table: Table, row: number, column: number): Locator {
  const place = table.rowLocators[row] ?? table.locator;
  if (place.sheet === undefined || place.row === undefined || table.firstColumn === undefined) return { ...place, column: column + 1 };
  return { ...place, column: table.firstColumn + column, cell: `${columnLetters(table.firstColumn + column)}${place.row}` };
}

/** 1 → A, 27 → AA. */
function columnLetters(column: number): string {
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

/** The locator in words as the report shows it: `sheet "ต.ค. 65", row 7, ราคากลาง`, or `sheet "ต.ค. 65", cell F7, ราคากลาง` of one cell. */
export function formatLocator(locator: Locator, column?: string): string {
  const parts: string[] = [];
  if (locator.page !== undefined) parts.push(`page ${locator.page}`);
  if (locator.sheet !== undefined) parts.push(`sheet "${locator.sheet}"`);
  if (locator.table !== undefined && locator.sheet === undefined) parts.push(`table ${locator.table}`);
  if (locator.cell !== undefined) parts.push(`cell ${locator.cell}`);
  else if (locator.row !== undefined) parts.push(`row ${locator.row}`);
  if (column !== undefined) parts.push(column);
  else if (locator.column !== undefined && locator.cell === undefined) parts.push(`column ${locator.column}`);
  if (locator.line !== undefined && locator.row === undefined) parts.push(`line ${locator.line}`);
  return parts.join(', ');
}

/** Whether our own limits or a bug kept us from reading it, or a file of the archive that it is: the next attempt may go well. */
export function isCutShort(document: Document): boolean {
  return [document, ...(document.members ?? [])].some((one) => one.failure?.by === 'us');
}
