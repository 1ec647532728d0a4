import type { Submission } from '../../model/submission.js';

/** One sentence in both languages. */
export interface ImportNote {
  th: string;
  en: string;
}

export interface ImportOptions {
  /** Slug; needed where the file does not say it. */
  district?: string | undefined;
  /** Buddhist era; needed where the file does not say it. */
  fiscalYear?: number | undefined;
  /** Number of the last item of the year's checklist, e.g. 30 for FY2566. */
  maxItem: number | ((fiscalYear: number) => number);
}

export type ImportResult = { ok: true; submission: Submission; notes: ImportNote[] } | { ok: false; message: ImportNote };

/** What a reader of one format hands over before it is known whose list it is. Numbers instead of item ids. */
export interface RawList {
  rows: RawItem[];
  notes: ImportNote[];
  /** Words around the table, from which district and year may be told. */
  titles: string[];
}

export interface RawItem {
  item: number;
  links: string[];
  explanation?: string | undefined;
  /** Where it stands, for a refusal: "row 7". */
  place: ImportNote;
}

export type RawResult = { ok: true; list: RawList } | { ok: false; message: ImportNote };
