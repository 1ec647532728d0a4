/** Dots to write on. Wherever they are left, nothing is said: the checks take them for a blank. */
export const BLANK = '……………………';

/** One file that an office fills in and publishes. */
export interface Form {
  /** Name of the file without its extension. */
  name: string;
  titleTh: string;
  titleEn: string;
  /** The format in which it is published best; tables are open data in a workbook, announcements are signed on paper. */
  best: FormFormat;
  /** Sheets of a workbook, pages of a paper. */
  sheets: FormSheet[];
}

export type FormFormat = 'xlsx' | 'docx' | 'html';

export interface FormSheet {
  name: string;
  orientation?: 'portrait' | 'landscape';
  parts: FormPart[];
}

export type FormPart =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  /** Text with `BLANK` where something is to be written. */
  | { kind: 'text'; text: string; align?: 'left' | 'centre' | 'right'; indent?: boolean }
  /** A link whose address is to be filled in. */
  | { kind: 'link'; text: string; href: string }
  | FormTable;

export interface FormTable {
  kind: 'table';
  columns: FormColumn[];
  /** Rows that begin with something given, such as a month; null is to be filled in. */
  rows: (string | null)[][];
  /** Empty rows below. */
  spare: number;
}

/** A column with what may be written into it and the words that show while a cell of a workbook is selected. */
export interface FormColumn {
  head: string;
  /** In letters. */
  width: number;
  hint?: string;
  input: { kind: 'given' } | { kind: 'text' } | { kind: 'code' } | { kind: 'amount' } | { kind: 'count' } | { kind: 'list'; values: string[] } | { kind: 'date'; from: string; to: string };
}

export const title = (text: string): FormPart => ({ kind: 'title', text });
export const heading = (text: string): FormPart => ({ kind: 'heading', text });
export const text = (words: string, align?: 'left' | 'centre' | 'right'): FormPart => ({ kind: 'text', text: words, ...(align === undefined ? {} : { align }) });
export const paragraph = (words: string): FormPart => ({ kind: 'text', text: words, indent: true });
export const table = (columns: FormColumn[], rows: (string | null)[][], spare = 0): FormTable => ({ kind: 'table', columns, rows, spare });

type Options = { width?: number; hint?: string };
const column = (input: FormColumn['input'], width: number) => (head: string, options: Options = {}): FormColumn => ({ head, width: options.width ?? width, input, ...(options.hint === undefined ? {} : { hint: options.hint }) });

export const given = column({ kind: 'given' }, 22);
export const words = column({ kind: 'text' }, 30);
/** A number that is no figure, such as that of a contract: `12/2566` must not become a date. */
export const code = column({ kind: 'code' }, 18);
export const amount = column({ kind: 'amount' }, 18);
export const count = column({ kind: 'count' }, 14);
export const list = (head: string, values: string[], options: Options = {}): FormColumn => column({ kind: 'list', values }, 22)(head, options);
export const date = (head: string, from: string, to: string, options: Options = {}): FormColumn => column({ kind: 'date', from, to }, 16)(head, options);
