/** What is known of an uploaded list beside its bytes. */
export interface UploadOptions {
  /** Slug. */
  district: string;
  /** Buddhist era. */
  fiscalYear: number;
  /** Number of the last item of the year's checklist. */
  maxItem: number;
}

/** The descriptor on which the child answers; its standard output is left to libraries that print. */
export const ANSWER_DESCRIPTOR = 3;
