import type { ItemEvidence } from '../model/evidence.js';
import { fileBehind, pageIdentity } from '../url/index.js';
import type { Gathering } from './gathering.js';

/**
 * Fetches the files behind submitted viewer pages (Google's sheets, documents and drive), as a visitor does with "download". Only called
 * while a hard requirement of the item lacks evidence. Returns whether there were any.
 */
export async function fetchFilesBehind(evidence: ItemEvidence, gathering: Gathering): Promise<boolean> {
  const known = new Set(evidence.sources.map(({ resource }) => pageIdentity(resource.requestedUrl)));
  const wanted = evidence.sources.flatMap((source) => {
    const { resource, document, foundOn, link } = source;
    const file = foundOn === null && resource.outcome === 'ok' && document?.kind === 'html' ? fileBehind(resource.requestedUrl) : null;
    if (file === null || known.has(pageIdentity(file))) return [];
    known.add(pageIdentity(file));
    return [{ link, file, foundOn: resource.finalUrl ?? resource.requestedUrl, linkText: document?.title ?? '' }];
  });
  gathering.expect(wanted.length);
  evidence.sources.push(...(await Promise.all(wanted.map(({ link, file, ...place }) => gathering.source(link, file, place)))));
  return wanted.length > 0;
}
