import type { Submission } from '../model/submission.js';
import { decodedPathOf, repairUrl } from '../url/index.js';
import { yearsIn } from './lint/name-years.js';

/**
 * The fiscal year (Buddhist era) that most addresses of a list show in their folders and names; null when none does, or two are
 * level. The addresses know better than a heading what year a list is of (oit-rules §6.1, trap 14).
 */
export function yearShown(submission: Submission): number | null {
  const counts = new Map<number, number>();
  for (const url of submission.items.flatMap((item) => item.links)) {
    const { requestedUrl } = repairUrl(url);
    const shown = decodedPathOf(requestedUrl ?? url).split('/').flatMap(yearsIn);
    for (const year of new Set(shown.filter((one) => one.year === one.to).map((one) => one.year))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
