import { z } from 'zod';
import { ItemId } from './submission.js';

/**
 * Alternatives for one thing that must be said. Phrases are matched on the Thai skeleton (short ones on normalised
 * text), patterns are those of `src/check/pattern.ts`. `min` counts distinct alternatives (default 1).
 * `notIn`: an occurrence that lies inside one of these longer phrases does not count, e.g. งบประมาณ inside ปีงบประมาณ.
 */
export const Clause = z.strictObject({
  any: z.array(z.string().min(1)).default([]),
  notIn: z.array(z.string().min(1)).optional(),
  /** Words that say it only where they are a whole column head of a table, e.g. นักเรียน. */
  heads: z.array(z.string().min(1)).optional(),
  patterns: z.array(z.enum(['thai-name', 'phone', 'email', 'address', 'postcode', 'money', 'number', 'date', 'law-title', 'map', 'year-range', 'school-name', 'steps', 'tick-boxes', 'unit-name'])).default([]),
  /** A table cell that says this and nothing more, such as the heading of a column. */
  cells: z.array(z.string().min(1)).optional(),
  min: z.number().int().min(1).default(1),
});
export type Clause = z.infer<typeof Clause>;

/** Means by which the public can act or reach somebody on a page. */
export const Means = z.enum(['form', 'online-form', 'email', 'line', 'chat', 'phone', 'address', 'map', 'social']);
export type Means = z.infer<typeof Means>;

const apart = {
  /** The tables of monthly summaries (แบบ สขร.1) do not count: their rows name methods and prices in the words of announcements. */
  apartFromSummaries: z.boolean().optional(),
};

const inDocuments = {
  /** Only in documents of this type of the item (see `documentTypes`). */
  as: z.string().optional(),
};

/** What a requirement's rule looks for. One file per kind in `src/check/rules`. */
export const Rule = z.discriminatedUnion('kind', [
  /**
   * All clauses are said: in one passage (three neighbouring blocks), in one document, or anywhere in the item.
   * `section`: under a heading of the first clause, where `notIn` of the later clauses is not heeded (the heading says
   * what the list is), or else in one document.
   * `none`: an occurrence that has one of these phrases in the same block is no occurrence.
   * `want`: met but fewer than so many distinct alternatives of the first clause earns a remark.
   * `orNone`: an explicit statement that there is nothing to report counts as met.
   */
  z.strictObject({
    kind: z.literal('mention'),
    ...inDocuments,
    within: z.enum(['passage', 'section', 'document', 'item']).default('document'),
    /** Not in documents that open as this type, for instance an order that names the director. */
    notAs: z.string().optional(),
    ...apart,
    /** Blocks before and after that make a passage. */
    near: z.number().int().min(0).default(2),
    all: z.array(Clause).min(1),
    /** Clauses that suffice in a document of the type `as` that is of no other type of the item: a report that is nothing else. */
    alone: z.array(Clause).default([]),
    none: z.array(z.string()).default([]),
    want: z.number().int().optional(),
    orNone: z.array(z.string()).default([]),
    /** The words of links count as content (lists of laws or announcements); otherwise a link only points at content. */
    links: z.boolean().default(false),
    /** A sentence that only lists several requirements of the item ("ดำเนินการตามหลักเกณฑ์การสรรหา การบรรจุ การพัฒนา …") states none of them. */
    notListed: z.boolean().optional(),
    /** What may stand in place of the first clause, with a remark: the thing is there, for other subjects than are asked for. */
    instead: Clause.optional(),
    /** A page that says in a sentence or two what it is about, and no more, is no evidence. */
    beyondIntroduction: z.boolean().optional(),
  }),
  /** The clauses are said together with a figure: in a table whose header says them, or in one passage with a number. */
  z.strictObject({
    kind: z.literal('figure'),
    ...inDocuments,
    all: z.array(Clause).min(1),
    orNone: z.array(z.string()).default([]),
    /** At least so many figures; fewer is no table of data. */
    min: z.number().int().default(1),
    /** Figures of columns, rows and passages that say one of these are other figures: fees, rates. */
    none: z.array(z.string()).default([]),
    /** The title of a table is not enough: the heads of its columns or rows must say the first clause. */
    inHeads: z.boolean().default(false),
  }),
  /**
   * At least `hard` distinct matches of the clause over all documents of the item; fewer than `want` is a remark.
   * The entries of table columns with a head of `of.heads` count as well.
   */
  z.strictObject({ kind: z.literal('count'), ...inDocuments, of: Clause, hard: z.number().int(), want: z.number().int().optional() }),
  /** A document of this type exists: its title says so and it has substance beyond the title. */
  z.strictObject({ kind: z.literal('document'), as: z.string() }),
  /**
   * The documents cover the months. `first-half`: all six months Oct–Mar, one by one, by quarters, or as a stated
   * range. `any-inside`: months inside the fiscal year reaching March; missing first months earn a remark.
   */
  z.strictObject({ kind: z.literal('period'), ...inDocuments, cover: z.enum(['first-half', 'any-inside']) }),
  /** A document of this type bears the fiscal year, a range that holds it, or (`dated`) a date inside it, and holds at least so many `figures`. `ofDistrict`: one whose titles name the city and which never names the district needs a person. */
  z.strictObject({ kind: z.literal('fiscal-year'), ...inDocuments, accept: z.array(z.enum(['year', 'range', 'dated'])).min(1), figures: z.number().int().default(0), ofDistrict: z.boolean().optional() }),
  /** A page about the clauses offers one of the means. `dedicated`: the page is about nothing more general. */
  z.strictObject({ kind: z.literal('channel'), about: z.array(Clause).default([]), means: z.array(Means).min(1), dedicated: z.boolean().default(false) }),
  /** A link to the named system, or the system itself, opened; `fromOwnSite`: the link stands on a page of the own site. */
  z.strictObject({ kind: z.literal('system'), about: z.array(Clause).min(1), hosts: z.array(z.string()).default([]), fromOwnSite: z.boolean().default(false) }),
  /** Holders of these posts with their names (and a way to reach them where `contact`). */
  z.strictObject({ kind: z.literal('people'), posts: z.array(Clause).min(1), contact: z.boolean().default(false) }),
  /** News about the office's work dated inside the fiscal year; `recent`: the newest at most so many days before the check. */
  z.strictObject({
    kind: z.literal('news'),
    about: Clause,
    ...apart,
    not: z.array(z.string()).default([]),
    recentDays: z.number().int().optional(),
    /** The fiscal year named beside the words says as much as a date (announcements); over an undated list a person must judge. */
    orYear: z.boolean().default(false),
    /** So many dated entries of the year are news whatever their words; fewer without the words a person must judge. */
    orEntries: z.number().int().optional(),
  }),
  /** Signed by the head of the office (`by`: the posts that may; default the director of this district): post and name under the text, and the day of the announcement. */
  z.strictObject({ kind: z.literal('signed'), as: z.string(), by: Clause.optional() }),
  /** แบบ สขร.1, see `src/check/procurement`. */
  z.strictObject({ kind: z.literal('procurement'), aspect: z.enum(['months', 'columns', 'prices', 'empty-months']), months: z.array(z.number().int()).default([10, 11, 12, 1, 2, 3]) }),
  /** Complaint statistics, see `src/check/rules/complaints.ts`. */
  z.strictObject({ kind: z.literal('complaints'), aspect: z.enum(['total', 'finished', 'pending', 'period', 'none-stated', 'sum']) }),
  /**
   * A table that has all of these columns, told by their heads. A table with at least `enough` of them is taken for the form.
   * `filled`: every row of it states something in each of them. Where a column with one of the heads `years` stands, only
   * rows of a year that the requirement's period allows count. `orNone` as above.
   */
  z.strictObject({
    kind: z.literal('columns'),
    columns: z.array(z.strictObject({ nameTh: z.string().min(1), nameEn: z.string().min(1), heads: z.array(z.string().min(1)).min(1) })).min(1),
    enough: z.number().int().min(1),
    filled: z.boolean().default(false),
    years: z.array(z.string().min(1)).default([]),
    orNone: z.array(z.string()).default([]),
  }),
  /** The tables of the item are published in a class a machine can read. */
  z.strictObject({ kind: z.literal('machine-readable') }),
  /** A person judges; the clauses are what the machine can point at. */
  z.strictObject({ kind: z.literal('manual'), hints: z.array(Clause).default([]) }),
]);
export type Rule = z.infer<typeof Rule>;
export type RuleKind = Rule['kind'];

export const Severity = z.enum(['hard', 'soft', 'manual']);
export type Severity = z.infer<typeof Severity>;

/** Which year a document must be of to count. */
export const Period = z.enum([
  'current', // holders, addresses, systems: as they are today
  'in-force', // laws, manuals, guidelines: older ones count while they are in force
  'fiscal-year', // of this fiscal year
  'first-half', // October to March of this fiscal year
  'this-or-last-year', // reports: this fiscal year or the one before
]);
export type Period = z.infer<typeof Period>;

/**
 * `saying`: those that say this clause somewhere. `notTitled`: not those with a title that says one of `words`, unless some title
 * says one of `own`: a table of purchases is no statistics of services, whatever its columns count.
 */
export const RequiredDocuments = z.strictObject({
  saying: Clause.optional(),
  notTitled: z.strictObject({ words: z.array(z.string().min(1)).min(1), own: z.array(z.string().min(1)).default([]) }).optional(),
});
export type RequiredDocuments = z.infer<typeof RequiredDocuments>;

export const Requirement = z.strictObject({
  /** `O20.c` */
  id: z.string().regex(/^O[1-9]\d?\.[a-z]$/),
  textTh: z.string().min(1),
  textEn: z.string().min(1),
  severity: Severity,
  period: Period,
  /** Which documents may be evidence at all, beside their period and district. */
  documents: RequiredDocuments.optional(),
  rule: Rule,
  /** What to tell the district when it is missing: how an assessor would word the advice. */
  adviceTh: z.string().min(1),
  adviceEn: z.string().min(1),
  /** Tags of `oit-rules.md` §0.1, e.g. `["S:HK", "F:3"]`. */
  provenance: z.array(z.string()).min(1),
});
export type Requirement = z.infer<typeof Requirement>;

/** Which documents of an item are, say, the plan: some title says one of `titles` and none of `not` in the same line. */
export const DocumentType = z.strictObject({
  nameTh: z.string(),
  nameEn: z.string(),
  titles: z.array(z.string()).min(1),
  not: z.array(z.string()).default([]),
  /** A title whose line says one of `words` and none of `own` is of another subject: a report on the risks is no report on the action plan. */
  foreign: z.strictObject({ words: z.array(z.string().min(1)).min(1), own: z.array(z.string().min(1)) }).optional(),
});
export type DocumentType = z.infer<typeof DocumentType>;

export const ChecklistItem = z.strictObject({
  id: ItemId,
  /** Node of the tree: topic such as `9.3.2`. */
  topic: z.string(),
  titleTh: z.string(),
  titleEn: z.string(),
  /** Section (ฝ่าย) that normally keeps it. */
  sectionTh: z.string(),
  sectionEn: z.string(),
  /** What carries the content: a table, a table in part, text, or a live page or system. */
  form: z.enum(['table', 'table-part', 'text', 'live']),
  /** Title demands two parts (plan and report, channel and statistics): names for the lint rule D13. */
  parts: z.array(z.strictObject({ nameTh: z.string(), nameEn: z.string(), words: z.array(z.string()) })).default([]),
  documentTypes: z.record(z.string(), DocumentType).default({}),
  /** Where the title was taken from, when not from a published result. */
  titleProvenance: z.array(z.string()).min(1).optional(),
  requirements: z.array(Requirement).min(1),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** What several documents, or several items, must agree on. Ids are items of the same checklist; see `src/check/cross`. */
export const CrossCheck = z.discriminatedUnion('kind', [
  /** The director shown among the executives signed the announcements. */
  z.strictObject({ kind: z.literal('director'), shownIn: ItemId, signedIn: ItemId }),
  /** The items speak of the same kinds of permits. */
  z.strictObject({ kind: z.literal('permits'), items: z.array(ItemId).min(2), families: z.array(z.strictObject({ nameTh: z.string(), nameEn: z.string(), words: z.array(z.string().min(1)).min(1) })).min(2) }),
  /** What the reports of the two quarters say was spent is what the report of the half year says. */
  z.strictObject({ kind: z.literal('spending-sums'), item: ItemId }),
  /** The rows of the procurement summaries: inside their month, within the budget, to a bidder, a contract number once. */
  z.strictObject({ kind: z.literal('purchases'), item: ItemId }),
]);
export type CrossCheck = z.infer<typeof CrossCheck>;

/** A node above the items: indicator (9), sub-indicator (9.3), topic (9.3.2). */
export const ChecklistNode = z.strictObject({ id: z.string(), titleTh: z.string(), titleEn: z.string() });

/** `place`: the requirement or item it is about; without one it is about the whole. */
export const ChecklistNote = z.strictObject({ place: z.string().optional(), th: z.string().min(1), en: z.string().min(1) });
export type ChecklistNote = z.infer<typeof ChecklistNote>;

export const Checklist = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z]+-25\d\d$/),
  version: z.string(),
  fiscalYear: z.number().int(),
  titleTh: z.string(),
  titleEn: z.string(),
  /** The closing day for publication, RFC 3339 date. */
  deadline: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  deadlineProvenance: z.array(z.string()).min(1).optional(),
  /** Made from another year and not compared with the manual of its own year yet. */
  draft: z.boolean().optional(),
  /** What is uncertain, or for a draft what to look at; shown with the checklist. */
  notes: z.array(ChecklistNote).optional(),
  /** Whether an item that lacks an element still scores, with advice (FY2566), or scores nothing (from FY2567). */
  incompleteScores: z.boolean(),
  nodes: z.array(ChecklistNode),
  items: z.array(ChecklistItem),
  cross: z.array(CrossCheck).default([]),
  sources: z.record(z.string(), z.string()),
});
export type Checklist = z.infer<typeof Checklist>;
