import type { Source } from '../model/evidence.js';
import { fileNameOf } from '../url/index.js';

const unpacked = new WeakMap<Source, Source[]>();

/** What a source holds: itself, or of an archive that was looked into each file inside, as if it had been received alone. */
export function partsOf(source: Source): Source[] {
  const { document } = source;
  if (document?.members === undefined || document.failure !== null) return [source];
  const known = unpacked.get(source);
  if (known !== undefined) return known;
  const parts = document.members.map((member): Source => ({ ...source, document: member, member: member.name }));
  unpacked.set(source, parts);
  return parts;
}

/** A place in a file of an archive: `archive member "ต.ค. 65.xlsx", row 7`. */
export function insideArchive(member: string, locator: string): string {
  return [`archive member "${member.replaceAll('"', "'")}"`, locator].filter((part) => part !== '').join(', ');
}

/** Names that may say what a source is about, the closest first: of the file inside an archive, then of what was received and of the link to it. */
export function namesOf(source: Source): string[] {
  const received = `${fileNameOf(source.resource.finalUrl ?? source.resource.requestedUrl)}\n${source.linkText ?? ''}`;
  return source.member === undefined ? [received] : [source.member, received];
}
