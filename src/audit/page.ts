import { pointsToWin } from '../judge/gain.js';
import type { Checklist } from '../model/checklist.js';
import type { PageParts } from '../model/page.js';
import type { PlacePictures } from '../model/picture.js';
import type { Report } from '../model/report.js';
import { explain } from './explanation.js';

export { pointsToWin } from '../judge/gain.js';

/** Everything a report as a page shows beside the report itself: how each verdict came about, and what there is to be won. */
export function pageParts(report: Report, checklist: Checklist, pictures: PlacePictures | null): PageParts {
  return {
    report,
    checklist,
    explanations: report.items.flatMap((item) => explain(report, item.id, checklist, null) ?? []),
    gains: pointsToWin(checklist, report.items),
    pictures,
  };
}
