import pLimit from 'p-limit';
import type { Evidence } from '../../model/finding.js';
import type { PlacePicture } from '../../model/picture.js';
import type { ItemReport, Report } from '../../model/report.js';
import { picturesWanted, placeOf } from '../../report/pictures/index.js';
import type { Web } from '../web.js';
import { browserEnv } from './exports.js';
import type { Seen } from './seen.js';

/** Pictures of the places that the evidence of one item names: drawn when somebody looks at the item, and kept for a while. */
export interface Pictures {
  /** Places of which a picture is likely, by `pictureKey`, with the number under which it is asked for. */
  likely(seen: Seen, item: ItemReport): Map<string, number>;
  /** null: there is no picture of it. */
  picture(seen: Seen, item: ItemReport, number: number): Promise<PlacePicture | null>;
}

const PICTURES_PER_ITEM = 24;
const BYTES_PER_ITEM = 2_000_000;
/** Items whose pictures are kept: at most 40 MB. */
const ITEMS_KEPT = 20;
const LONGEST_MS = 45_000;

export function pictures(web: Web): Pictures {
  const kept = new Map<string, Promise<Map<string, PlacePicture>>>();
  const oneAtATime = pLimit(1);

  const taken = (seen: Seen, item: ItemReport): Promise<Map<string, PlacePicture>> => {
    const key = `${seen.record.id} ${item.id}`;
    const known = kept.get(key);
    if (known !== undefined) {
      // Asked for again: it goes to the end of those that are dropped.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const drawn = oneAtATime(() => draw(web, seen, item));
    kept.set(key, drawn);
    // What failed may go well the next time.
    drawn.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= ITEMS_KEPT) break;
      kept.delete(oldest);
    }
    return drawn;
  };

  return {
    likely(seen, item) {
      const documents = new Map(web.store.evidenceOf(seen.record.id, item.id).flatMap(({ sources }) => sources).flatMap(({ document }) => (document === null ? [] : [[document.sha256, document] as const])));
      const browser = browserEnv(web.audits) !== null;
      const places = wanted(seen.report, item).map((evidence, number): [string, number] | null => {
        const document = documents.get(evidence.sha256 ?? '');
        if (document === undefined || !web.store.holds(document.sha256, null)) return null;
        const likely = document.kind === 'html' ? browser && evidence.quote !== '' : placeOf(document, evidence.locator) !== null;
        return likely ? [pictureKey(evidence), number] : null;
      });
      return new Map(places.filter((place) => place !== null));
    },
    async picture(seen, item, number) {
      const evidence = wanted(seen.report, item)[number];
      return evidence === undefined ? null : ((await taken(seen, item)).get(pictureKey(evidence)) ?? null);
    },
  };
}

export function pictureKey({ sha256, locator }: Pick<Evidence, 'sha256' | 'locator'>): string {
  return `${sha256 ?? ''}\n${locator}`;
}

function wanted(report: Report, item: ItemReport): Evidence[] {
  return picturesWanted({ ...report, items: [item] }).slice(0, PICTURES_PER_ITEM);
}

async function draw({ store, audits, log }: Web, { report, record }: Seen, item: ItemReport): Promise<Map<string, PlacePicture>> {
  const { placePictures } = await import('../../audit/place-pictures.js');
  // The documents of one item are read, not those of the whole audit.
  const ofItem = { ...store, evidenceOf: () => store.evidenceOf(record.id, item.id) };
  const signal = AbortSignal.timeout(LONGEST_MS);
  const drawn = await placePictures({ ...report, items: [item] }, { store: ofItem, signal, env: browserEnv(audits), pictures: PICTURES_PER_ITEM, bytes: BYTES_PER_ITEM });
  if (drawn.left.length > 0) log.info({ audit: record.id, item: item.id, left: drawn.left }, 'some places have no picture');
  return new Map(drawn.pictures.flatMap((picture) => picture.locators.map((locator) => [pictureKey({ sha256: picture.sha256, locator }), picture] as const)));
}
