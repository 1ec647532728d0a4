import type { Checklist, ChecklistItem } from './checklist.js';
import type { District } from './district.js';
import type { Document } from './document.js';
import type { Resource } from './resource.js';
import type { Link } from './submission.js';

/** A submitted link, or an attachment of one, with what came of it. */
export interface Source {
  /** The submitted link it belongs to. */
  link: Link;
  /** For an attachment, the address of the page it was found on; null for the submitted link itself. */
  foundOn: string | null;
  /** For an attachment, the words of the link that led to it. */
  linkText: string | null;
  resource: Resource;
  /** null when nothing was received. */
  document: Document | null;
  /** Where `document` is a file of the received archive: its path inside. Made by the checks, never stored. */
  member?: string;
}

/** All a check may look at for one item. Nothing else, so that an old audit can be judged again offline. */
export interface ItemEvidence {
  checklist: Checklist;
  item: ChecklistItem;
  district: District;
  /** Thai names of all districts, to tell a document of another office. */
  districtNames: string[];
  /** Buddhist era. */
  fiscalYear: number;
  /** What "today" is for the rules, RFC 3339 date. */
  asOf: string;
  /** Origin of the district's own site. */
  portal: string;
  sources: Source[];
  /** Set when attachments were left out because a bound was reached: an absence is then `review`. */
  attachmentsCut: boolean;
}
