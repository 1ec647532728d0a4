import type { RequirementCheck } from '../model/check.js';
import type { ItemEvidence } from '../model/evidence.js';
import { lacksEvidence } from './attachments.js';
import type { Gathering } from './gathering.js';

/**
 * The second reading: pictures are given to OCR only while a hard requirement of the item lacks evidence, because a page
 * takes seconds. Documents in the order of the links, what was submitted before what was found there; `atOnce` of them
 * at the same time. What was read takes the place of the document it came from.
 */
export async function readPictures(
  evidence: ItemEvidence,
  checks: RequirementCheck[],
  gathering: Gathering,
  check: (evidence: ItemEvidence) => RequirementCheck[],
  atOnce: number,
): Promise<RequirementCheck[]> {
  let found = checks;
  const waiting = [...evidence.sources].sort((one, other) => Number(one.foundOn !== null) - Number(other.foundOn !== null));
  while (waiting.length > 0 && lacksEvidence(found)) {
    const read = await Promise.all(
      waiting.splice(0, atOnce).map(async (source) => {
        const document = await gathering.pictures(source);
        const isNew = document !== source.document;
        Object.assign(source, { document });
        return isNew;
      }),
    );
    if (read.some((isNew) => isNew)) found = check(evidence);
  }
  return found;
}
