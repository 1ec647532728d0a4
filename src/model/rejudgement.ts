import type { Finding } from './finding.js';
import type { Score } from './report.js';
import type { Verdict } from './verdict.js';

/** What moved a verdict when stored evidence was judged again. */
export type Cause =
  /** The checklist asks something else. */
  | 'checklist'
  /** RULES_VERSION differs. */
  | 'rules'
  /** A document of the item was read again by a newer reader. */
  | 'reading'
  /** The old verdict does not say by which rule it was given. */
  | 'unrecorded'
  /** Nothing that is recorded differs: the program itself changed. */
  | 'program';

/** One requirement that is judged otherwise than before; null where it was not asked before, or is no longer. */
export interface Change {
  requirement: string;
  from: Verdict | null;
  to: Verdict | null;
  because: Cause[];
  before: Finding[];
  after: Finding[];
}

export interface Rejudgement {
  /** Id of the new audit. */
  audit: string;
  /** Id of the audit whose evidence it is. */
  of: string;
  district: { slug: string; nameTh: string; nameEn: string };
  fiscalYear: number;
  asOf: string;
  checklist: { id: string; from: string; to: string };
  /** Versions of this program. */
  tool: { from: string; to: string };
  changes: Change[];
  /** Items whose verdict is another. */
  items: { id: string; from: Verdict | null; to: Verdict | null }[];
  score: { from: Score['oit']; to: Score['oit'] };
  documents: {
    all: number;
    /** Read again, because an older reader had read them. */
    read: number;
    /** Of an older reader and judged as stored, because their bytes are gone. */
    asStored: string[];
  };
}
