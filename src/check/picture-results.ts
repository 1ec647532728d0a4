import type { RequirementCheck } from '../model/check.js';
import type { Requirement } from '../model/checklist.js';
import type { Document } from '../model/document.js';
import type { ItemEvidence } from '../model/evidence.js';
import type { Evidence, Fact, FactCode } from '../model/finding.js';
import { hasPictureText, leastConfidence, withCertainWords, withConfidence } from './pictures.js';
import { readingOf, type Reading } from './reading.js';
import type { RuleResult } from './rule.js';
import { standingOf, type Standing } from './standing.js';

/** The documents that OCR added text to, and all readings with that text: all of it, and only what is certain. */
export interface PictureReadings {
  documents: Document[];
  likely: Reading[];
  /** Same order as `likely`. */
  certain: Reading[];
}

/** null where OCR read nothing. */
export function pictureReadings(evidence: ItemEvidence, isReadable: (document: Document) => boolean): PictureReadings | null {
  const likely: Reading[] = [];
  const certain: Reading[] = [];
  for (const source of evidence.sources) {
    const { document, resource } = source;
    if (resource.outcome !== 'ok' || document === null || document.failure !== null || !(isReadable(document) || hasPictureText(document))) continue;
    likely.push(readingOf(source, document));
    certain.push(readingOf(source, withCertainWords(document)));
  }
  const documents = likely.map((reading) => reading.document).filter(hasPictureText);
  return documents.length === 0 ? null : { documents, likely, certain };
}

/** What the engine lends for one requirement. */
export interface PictureQuestion {
  requirement: Requirement;
  evidence: ItemEvidence;
  /** The rule says something about each document, so that one found wanting spoils what others fulfil. */
  everyDocument: boolean;
  looked: RequirementCheck['looked'];
  run(readings: Reading[]): RuleResult;
  settle(result: RuleResult): RequirementCheck;
}

/**
 * What text from pictures adds to the result of the sound text alone; null when nothing. It fulfils a requirement where its
 * certain words do and none of the others speaks against it; whatever else it seems to say, a person must confirm.
 */
export function withPictures(sound: RuleResult, byOcr: PictureReadings, question: PictureQuestion): RequirementCheck | null {
  const { requirement, evidence } = question;
  if (isFulfilled(sound) && !question.everyDocument) return null;
  // A year or district misread by OCR accuses nobody: the document is left out, and stays one that a person must see.
  const standings = byOcr.likely.map((reading) => standingFor(reading, requirement, evidence));
  const likely = question.run(byOcr.likely.filter((_reading, index) => isAdmitted(standings[index])));
  switch (likely.status) {
    case 'met':
    case 'not-applicable': {
      if (isFulfilled(sound) || placesOf(likely).length === 0) return null;
      const certain = question.run(
        byOcr.certain.filter((reading, index) => {
          // Text that lost its unsure words must still say of itself that it is of this year.
          return hasPictureText(reading.document) ? standings[index] === 'fits' && standingFor(reading, requirement, evidence) === 'fits' : isAdmitted(standings[index]);
        }),
      );
      return certain.status !== likely.status || placesOf(certain).length === 0 ? confirm(likely, 'requirement-looks-met', byOcr, question) : seen(certain, byOcr, question);
    }
    case 'deficient':
      return sound.status === 'deficient' ? null : confirm(likely, likely.code, byOcr, question);
    case 'unclear':
      return sound.status === 'absent' ? confirm(likely, likely.code, byOcr, question) : null;
    case 'absent':
      // Part of what is asked for came to light: which months of the six, say.
      return sound.status === 'absent' && likely.code !== undefined && JSON.stringify(likely.params) !== JSON.stringify(sound.params) ? confirm(likely, likely.code, byOcr, question) : null;
  }
}

/** Fulfilled by words that OCR is certain of: as by any others, and marked as read so. */
function seen(certain: Extract<RuleResult, { status: 'met' | 'not-applicable' }>, byOcr: PictureReadings, question: PictureQuestion): RequirementCheck {
  const evidence = placesOf(certain).map((one) => withConfidence(one, byOcr.documents));
  const settled = question.settle({ ...certain, evidence });
  const [first, ...others] = settled.facts;
  return first === undefined ? settled : { ...settled, facts: [{ ...first, params: { ...first.params, ocrConfidence: leastConfidence(evidence) } }, ...others] };
}

function confirm(result: RuleResult, code: FactCode, byOcr: PictureReadings, { requirement, looked }: PictureQuestion): RequirementCheck {
  const evidence = placesOf(result).slice(0, 8).map((one) => withConfidence(one, byOcr.documents));
  const params: Fact['params'] = 'params' in result ? (result.params ?? {}) : {};
  return { requirement, verdict: 'review', facts: [{ code, verdict: 'review', params: { ...params, ocrConfidence: leastConfidence(evidence) }, evidence }], looked };
}

function standingFor(reading: Reading, { period }: Requirement, evidence: ItemEvidence): Standing['verdict'] | 'placeholder' {
  return reading.document.traits.includes('placeholder') ? 'placeholder' : standingOf(reading, period, evidence).verdict;
}

function isAdmitted(standing: string | undefined): boolean {
  return standing === 'fits' || standing === 'undated';
}

function isFulfilled(result: RuleResult): boolean {
  return result.status === 'met' || (result.status === 'not-applicable' && result.evidence.length > 0);
}

function placesOf(result: RuleResult): Evidence[] {
  return result.evidence ?? (result.status === 'absent' && result.nearest !== undefined ? [result.nearest] : []);
}

/** Beside an absence: how far the pictures were looked through, by OCR or not at all. */
export function whatOcrLeft(evidence: ItemEvidence): Fact['params'] {
  const pictured = evidence.sources.flatMap(({ document }) => (document?.pageReadings.some((page) => ['picture', 'junk', 'scrambled'].includes(page.textLayer)) ? [document] : []));
  if (pictured.length === 0) return {};
  return {
    ocrPages: pictured.reduce((sum, document) => sum + document.pageReadings.filter((page) => page.ocr !== undefined).length, 0),
    ocrPagesLeft: pictured.reduce((sum, document) => sum + (document.ocr?.left.length ?? 0), 0),
    ocrNotTried: pictured.filter((document) => document.ocr === undefined || document.ocr.failure !== null).length,
  };
}
