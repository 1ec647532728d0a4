import type { Source } from '../model/evidence.js';
import { OUTCOMES } from '../model/outcome.js';
import type { Resource } from '../model/resource.js';
import type { Link } from '../model/submission.js';
import type { SavedEvidence, Store } from '../store/index.js';
import type { AuditOptions } from './index.js';

/** An audit that asks only for what changed since another one of the same district. */
export interface Recheck {
  /** The finished audit whose evidence is taken for all the rest. */
  of: string;
  /** Items whose links are asked for again although they stand in the list as before. */
  again: readonly string[];
}

/** What an earlier audit saw of the links that are still in the list. */
export interface Kept {
  /** What came of a submitted link and of what it led to, as it was seen then; null when it must be asked for. */
  sourcesOf(link: Link): Source[] | null;
  /** All links of the item are those of before: nothing about it is asked of anybody. */
  isWhole(itemId: string): boolean;
  /** Whether a bound left attachments of such an item out. */
  isCut(itemId: string): boolean;
}

export const NOTHING_KEPT: Kept = { sourcesOf: () => null, isWhole: () => false, isCut: () => false };

/** One submitted link of the audit before, with what it led to. */
interface Group {
  itemId: string;
  requestedUrl: string | null;
  sources: Source[];
}

/**
 * Matches the list of today with the evidence of an audit before. Our own failures and what is no longer kept count as not seen. A link that
 * moved to another item brings along what it led to. `links`: all submitted links of today.
 */
export function keptFrom({ of, again }: Recheck, links: readonly Link[], { store, portal }: Pick<AuditOptions, 'store' | 'portal'>): Kept {
  // The stand-in portal has another address after each start; what was seen at the old one is no part of this site.
  if (store.auditRecord(of)?.portal !== portal) return NOTHING_KEPT;
  const saved = store.evidenceOf(of);
  const free = saved.flatMap(groupsOf).filter((group) => group.sources.every(({ resource }) => isUsable(resource, store)));
  const taken = new Map<Link, Source[]>();
  const wanted = links.filter(({ itemId, requestedUrl }) => requestedUrl !== null && !again.includes(itemId));
  for (const isMatch of [isSameItem, () => true]) {
    for (const link of wanted) {
      if (taken.has(link)) continue;
      const at = free.findIndex((group) => group.requestedUrl === link.requestedUrl && isMatch(group, link));
      const [group] = at < 0 ? [] : free.splice(at, 1);
      if (group !== undefined) taken.set(link, group.sources.map((source) => ({ ...source, link })));
    }
  }
  const whole = new Set(saved.filter((one) => isUnchanged(one, links, taken)).map(({ item }) => item.id));
  return {
    sourcesOf: (link) => taken.get(link) ?? null,
    isWhole: (itemId) => whole.has(itemId),
    isCut: (itemId) => whole.has(itemId) && saved.some(({ item, attachmentsCut }) => item.id === itemId && attachmentsCut),
  };
}

/** Whether what was seen of an address says something about it, and is still kept. */
export function isUsable({ outcome, sha256, bytes }: Resource, store: Pick<Store, 'holds'>): boolean {
  return OUTCOMES[outcome].verdict !== 'unchecked' && (sha256 === null || store.holds(sha256, bytes));
}

function groupsOf({ item, sources }: SavedEvidence): Group[] {
  const groups = new Map<number, Group>();
  for (const source of sources) {
    const { index, requestedUrl } = source.link;
    const group = groups.get(index) ?? { itemId: item.id, requestedUrl, sources: [] };
    group.sources.push(source);
    groups.set(index, group);
  }
  return [...groups.values()];
}

function isSameItem(group: Group, link: Link): boolean {
  return group.itemId === link.itemId;
}

function isUnchanged(saved: SavedEvidence, links: readonly Link[], taken: ReadonlyMap<Link, Source[]>): boolean {
  const now = links.filter(({ itemId }) => itemId === saved.item.id);
  const address = (link: Link): string => link.requestedUrl ?? link.url;
  const before = groupsOf(saved).flatMap(({ sources: [first] }) => (first === undefined ? [] : [address(first.link)]));
  return now.every((link) => taken.has(link)) && now.length === before.length && now.map(address).toSorted().join('\n') === before.toSorted().join('\n');
}
