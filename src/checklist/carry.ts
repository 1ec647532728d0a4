import type { Submission } from '../model/submission.js';
import type { LoadedMap } from './map.js';

/** A link of last year's list with the items it stood in. */
export interface CarriedLink {
  url: string;
  from: { item: string; presumed: boolean }[];
}

/** A submission of the next year as a draft: what this program reads as a submission, with where each link came from. */
export interface SubmissionDraft extends Submission {
  items: (Submission['items'][number] & { carried: CarriedLink[] })[];
  draft: {
    from: string;
    to: string;
    /** Items of the new year that nothing was carried to. */
    empty: string[];
    /** Items of the old year that no item of the new one takes over, with their links. */
    dropped: { item: string; links: string[] }[];
  };
}

/**
 * Turns last year's submission into a draft of this year's: every link goes to each item that took over its own, once per
 * item, in the order of the items it came from. The addresses stay those of last year.
 */
export function carrySubmission({ map, from, to }: LoadedMap, submission: Submission): SubmissionDraft {
  const given = new Map<string, { links: string[]; explanations: string[] }>();
  for (const { item, links, explanation } of submission.items) {
    const known = given.get(item) ?? { links: [], explanations: [] };
    known.links.push(...links);
    if (explanation !== undefined && explanation !== '') known.explanations.push(explanation);
    given.set(item, known);
  }
  const items = to.items.map((item) => {
    const sources = from.items.flatMap((old) => (map.items[old.id] ?? []).filter((target) => target.to === item.id).map(({ presumed }) => ({ item: old.id, presumed })));
    const carried: CarriedLink[] = [];
    for (const source of sources) {
      for (const url of given.get(source.item)?.links ?? []) {
        const known = carried.find((one) => one.url === url);
        if (known === undefined) carried.push({ url, from: [source] });
        else if (!known.from.some((one) => one.item === source.item)) known.from.push(source);
      }
    }
    const explanations = [...new Set(sources.flatMap((source) => given.get(source.item)?.explanations ?? []))];
    return { item: item.id, links: carried.map((one) => one.url), ...(explanations.length > 0 ? { explanation: explanations.join('\n') } : {}), carried };
  });
  const dropped = from.items.flatMap(({ id }) => ((map.items[id] ?? []).length === 0 && (given.get(id)?.links.length ?? 0) > 0 ? [{ item: id, links: given.get(id)?.links ?? [] }] : []));
  return {
    schemaVersion: 1,
    district: submission.district,
    fiscalYear: to.fiscalYear,
    items,
    draft: { from: from.id, to: to.id, empty: items.filter((item) => item.links.length === 0).map((item) => item.item), dropped },
  };
}
