import type { Checklist } from './checklist.js';
import type { Explanation } from './explanation.js';
import type { Gain } from './gain.js';
import type { PlacePictures } from './picture.js';
import type { Report } from './report.js';

/** What the report as a page is made of. */
export interface PageParts {
  report: Report;
  /** The one it was judged by, as it is today. */
  checklist: Checklist;
  /** Of every item, in the order of the report. */
  explanations: readonly Explanation[];
  gains: readonly Gain[];
  /** null: made without pictures. */
  pictures: PlacePictures | null;
}
