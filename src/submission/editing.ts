import type { Checklist } from '../model/checklist.js';
import type { Submission, SubmittedItem } from '../model/submission.js';
import { pageIdentity, repairUrl, splitGluedUrls } from '../url/index.js';

/** Every item of the checklist once, in its order, whether it has links or not; items of no checklist are left out. */
export function completeList({ district, fiscalYear, items }: Submission, checklist: Pick<Checklist, 'items'>): Submission {
  return {
    schemaVersion: 1,
    district,
    fiscalYear,
    items: checklist.items.map(({ id }): SubmittedItem => {
      const given = items.filter(({ item }) => item === id);
      const explanation = [...new Set(given.flatMap((one) => one.explanation ?? []))].filter((text) => text.trim() !== '').join('\n');
      return { item: id, links: given.flatMap(({ links }) => links), ...(explanation === '' ? {} : { explanation }) };
    }),
  };
}

export function withItem(list: Submission, { item, links, explanation }: SubmittedItem): Submission {
  const kept = explanation !== undefined && explanation.trim() !== '' ? { explanation } : {};
  return { ...list, items: list.items.map((one) => (one.item === item ? { item, links, ...kept } : one)) };
}

/** Items whose links are others than before; all that have any where there is nothing before. */
export function changedItems(before: Submission | null, now: Submission): string[] {
  const links = (list: Submission | null, id: string): string => JSON.stringify(list?.items.filter(({ item }) => item === id).flatMap((one) => one.links) ?? []);
  return now.items.map(({ item }) => item).filter((id) => links(before, id) !== links(now, id));
}

/** What a submitted address ought to read, where that is certain: repaired, or two that run together parted. null where nothing is to do or a person must decide. */
export function repairedLinks(url: string): string[] | null {
  const parted = splitGluedUrls(url);
  const pieces = parted.length > 1 ? parted : [url];
  const repaired = pieces.map((piece) => ({ piece, ...repairUrl(piece) }));
  if (repaired.some(({ requestedUrl, problems }) => requestedUrl === null || problems.length > 0)) return null;
  const isDue = pieces.length > 1 || repaired.some(({ repairs }) => repairs.some((repair) => repair !== 'thai-encoded'));
  return isDue ? repaired.flatMap(({ requestedUrl }) => requestedUrl ?? []) : null;
}

/** The links without those that stand there before, however they are written. */
export function withoutDuplicates(links: readonly string[]): string[] {
  const seen = new Set<string>();
  return links.filter((url) => {
    const identity = pageIdentity(url);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}
