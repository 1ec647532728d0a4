import type { District } from '../../model/district.js';
import type { RunRecord } from '../../store/index.js';
import { linksOf } from '../index.js';
import type { NightOptions } from './index.js';
import { keyOf } from './work-list.js';

/** How far a night is, for whoever watches it. */
export interface Progress {
  at(district: District): void;
  looked(url: string): void;
  finished(): void;
}

/** Counts addresses, not rows of the list: one that many districts submit is looked at once. */
export function progressOf(run: RunRecord, { store, targets, replica, onProgress }: NightOptions): Progress {
  const links = new Set(targets.flatMap(({ submission }) => submission.items.flatMap(({ item }) => linksOf(item, { submission, replica }).map((link) => keyOf(link.requestedUrl ?? link.url)))));
  const seen = new Set([...links].filter((url) => store.runs.link(run.id, url) !== null));
  let district: District | null = null;
  const tell = (): void => onProgress({ looked: seen.size, links: links.size, done: store.runs.districts(run.id).filter((one) => one.state === 'done').length, districts: targets.length, district });
  return {
    at(next) {
      district = next;
      tell();
    },
    looked(url) {
      links.add(url);
      seen.add(url);
      tell();
    },
    finished: tell,
  };
}
