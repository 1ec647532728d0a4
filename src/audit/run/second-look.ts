import { meaningOf } from '../../model/outcome.js';
import type { AttachmentReport, Report } from '../../model/report.js';
import type { Resource } from '../../model/resource.js';
import type { SavedEvidence, Store } from '../../store/index.js';
import { keyOf } from './work-list.js';

/** Deciding these takes no answer of the link itself, so that a second look would see the same. */
const NEVER: ReadonlySet<Resource['outcome']> = new Set(['ok', 'invalid-url', 'robots-disallowed', 'blocked-address', 'too-large']);
/** They mean that a person must look, and are news only where the link was open before. */
const WALLS: ReadonlySet<Resource['outcome']> = new Set(['forbidden', 'login-required', 'bot-wall']);

type Known = Pick<AttachmentReport, 'outcome' | 'verdict'>;

/**
 * Addresses of an audit that do not open and are to be looked at again later in the night before anybody is told: those
 * that were open in the audit before (`baseline`), and those that nobody has seen before.
 */
export function doubtful(store: Store, runId: number, evidence: readonly SavedEvidence[], baseline: Report | null): string[] {
  const before = knownLinks(baseline);
  const urls = new Set<string>();
  for (const { resource, link: submitted, foundOn } of evidence.flatMap((item) => item.sources)) {
    const key = keyOf(resource.requestedUrl);
    if (!needsSecondLook(resource, before.get(key) ?? (foundOn === null ? before.get(submitted.url) : undefined))) continue;
    const link = store.runs.link(runId, key);
    if (link !== null && link.second === null) urls.add(key);
  }
  return [...urls];
}

export function needsSecondLook({ outcome, cause }: Pick<Resource, 'outcome' | 'cause'>, before: Known | undefined): boolean {
  if (NEVER.has(outcome) || cause?.code === 'unsafe-address') return false;
  if (before?.outcome === 'ok') return true;
  if (WALLS.has(outcome)) return false;
  // Trouble that was there before is no news, whichever of its two forms it takes tonight; an accusation in place of a doubt is.
  if (before !== undefined && before.verdict !== 'unchecked') return meaningOf({ outcome, cause }).verdict === 'fail' && before.verdict !== 'fail';
  return true;
}

function knownLinks(report: Report | null): Map<string, Known> {
  const all = report?.items.flatMap((item) => item.links.flatMap((link) => [link, ...link.attachments])) ?? [];
  // As submitted too: what is requested for it changes with every better repair of addresses.
  return new Map(all.flatMap((link): [string, Known][] => [[link.url, link], [keyOf(link.requestedUrl ?? link.url), link]]));
}
