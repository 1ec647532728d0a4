/** What a document truly says, known because it was made here. */
export interface Truth {
  /** Lines of running text in reading order; absent where the document is a table. */
  text?: string[];
  /** Every cell, merged ones in each place they cover; tables in reading order. */
  tables?: string[][][];
}

export interface Paper {
  /** File name with its ending. */
  name: string;
  bytes: Uint8Array;
  truth: Truth;
}
