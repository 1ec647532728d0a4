import type { Looked } from '../model/report.js';
import { meaningOf } from '../model/outcome.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Requirement } from '../model/checklist.js';
import type { Unread } from './absence.js';
import { partsOf } from './members.js';
import { hasPictureText } from './pictures.js';
import type { Reading } from './reading.js';
import { readingsOfType } from './search.js';

/** Why a readable document did not count for a requirement. */
export interface Aside {
  reason: 'wrong-year' | 'wrong-district' | 'placeholder';
  detail: string | null;
}

/** What became of every source of an item when one requirement was looked for, in the order of the sources; `readings` are those of the `counted` that are of its subject. */
export function lookedThrough(requirement: Requirement, evidence: ItemEvidence, { counted, readings }: { counted: readonly Reading[]; readings: readonly Reading[] }, aside: ReadonlyMap<Source, Aside>, unread: readonly Unread[]): Looked[] {
  const type = 'as' in requirement.rule ? requirement.rule.as : undefined;
  const ofType = new Set(readingsOfType([...readings], type, evidence).map((reading) => reading.source));
  const searched = new Set(counted.map((reading) => reading.source));
  const one = (source: Source): Looked => {
    const url = source.foundOn === null ? source.link.url : source.resource.requestedUrl;
    const reason = unread.find((other) => other.source === source)?.reason ?? null;
    const put = aside.get(source);
    if (put !== undefined) return { url, use: 'set-aside', ...put };
    if (searched.has(source)) {
      // Some pages of it were read: what they say counts, what they do not say proves nothing.
      return ofType.has(source) ? { url, use: 'searched', reason, detail: null } : { url, use: 'other-type', reason, detail: type ?? null };
    }
    // So it is with pictures that OCR read.
    if (source.document !== null && hasPictureText(source.document)) return { url, use: 'searched', reason, detail: null };
    if (reason !== null) return { url, use: 'unread', reason, detail: null };
    return { url, use: 'closed', reason: closedBecause(source), detail: null };
  };
  return evidence.sources.map((source) => together(partsOf(source).map(one)) ?? one(source));
}

const USES: readonly Looked['use'][] = ['searched', 'other-type', 'unread', 'set-aside', 'closed'];

/** Of an archive: what became of its most useful file, and why some other was not read. */
function together(looked: readonly Looked[]): Looked | undefined {
  const best = [...looked].sort((a, b) => USES.indexOf(a.use) - USES.indexOf(b.use))[0];
  if (best === undefined || best.reason !== null || (best.use !== 'searched' && best.use !== 'other-type')) return best;
  return { ...best, reason: looked.find((other) => other.use === 'unread')?.reason ?? null };
}

/** The public cannot open it: the outcome, or the lock on the file. */
function closedBecause({ resource, document }: Source): string {
  if (resource.outcome !== 'ok' && meaningOf(resource).absence === 'fail') return resource.outcome;
  return document?.failure?.code ?? resource.outcome;
}
