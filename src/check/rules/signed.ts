import type { Clause } from '../../model/checklist.js';
import type { Evidence, Fact } from '../../model/finding.js';
import { findPattern } from '../pattern.js';
import { evidenceAt, evidenceOf, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { matchClause, matchesOfClause, passageAround, readingsOfType, type Match } from '../search.js';

/** The post, as it stands below an announcement or beside a name. */
export const DIRECTOR: Clause = {
  any: ['ผู้อำนวยการเขต', 'ผู้อำนวยการสำนักงานเขต', 'ผอ.เขต{district}', 'ผอ.สนข.{district}', 'Director of {districtEn} District', 'Director, {districtEn} District', '{districtEn} District Director'],
  notIn: ['ผู้ช่วยผู้อำนวยการเขต', 'ผู้ช่วย ผอ.เขต', 'ผช.ผอ.เขต', 'อดีตผู้อำนวยการเขต'],
  patterns: [],
  min: 1,
};
const DAY: Clause = { any: ['ประกาศ ณ วันที่', 'ให้ไว้ ณ วันที่', 'ลงวันที่'], patterns: ['date'], min: 1 };
/** A mark of a signature where the name below it is part of the picture. */
const SIGNATURE: Clause = { any: ['ลงนาม', 'ลงชื่อ', 'ลายมือชื่อ', '(signed)'], patterns: [], min: 1 };
const ENGLISH_NAME = /\b(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s*[A-Z]/;
/** Lines between the name and the post. */
const NEIGHBOURS = 2;

/**
 * The announcement bears the day and the name with the post of the director; one who acts for the director names that
 * post too. The signature itself is a picture: a person sees it.
 */
export const signed = defineRule('signed', (rule, context): RuleResult => {
  const readings = readingsOfType(context.readings, rule.as, context.evidence);
  const signatures = readings.map((reading) => ({ reading, ...signatureOf(reading, rule.by ?? DIRECTOR, context) }));
  const met = signatures.find((one) => one.isWhole);
  if (met === undefined) return { status: 'absent', nearest: signatures.find((one) => one.places[0] !== undefined)?.places[0] };
  const whole = new Set(signatures.filter((one) => one.isWhole).map((one) => one.reading.document));
  return { status: 'met', evidence: met.places, remarks: unsigned(rule.as, whole, context) };
});

function signatureOf(reading: Reading, post: Clause, context: RuleContext): { isWhole: boolean; places: Evidence[] } {
  const director = signature(reading, post, context);
  const [day] = matchClause(reading.all, DAY, context.evidence);
  return { isWhole: director !== undefined && day !== undefined, places: [director, day].flatMap((match) => (match === undefined ? [] : [evidenceAt(reading, reading.all, match.start, match.end)])) };
}

/** The single announcements of the item of which no document bears the signature: where there are two, one alone is not enough. */
function unsigned(general: string, whole: ReadonlySet<Reading['document']>, context: RuleContext): Fact[] {
  return Object.entries(context.evidence.item.documentTypes).flatMap(([type, { nameTh, nameEn }]): Fact[] => {
    const readings = type === general ? [] : readingsOfType(context.readings, type, context.evidence);
    const first = readings[0];
    if (first === undefined || readings.some((reading) => whole.has(reading.document) || isSigned(reading, whole))) return [];
    return [{ code: 'announcement-unsigned', verdict: 'remark', params: { announcementTh: nameTh, announcementEn: nameEn }, evidence: [evidenceOf(first, first.titles[0]?.block)] }];
  });
}

/** A part of a document counts as signed where the document is: one signature may stand below both policies. */
function isSigned(reading: Reading, whole: ReadonlySet<Reading['document']>): boolean {
  return [...whole].some((document) => document.sha256 === reading.document.sha256);
}

/** The post with a name or a mark of signing beside it. */
function signature(reading: Reading, post: Clause, context: RuleContext): Match | undefined {
  const view = reading.all;
  return matchesOfClause(view, post, context.evidence).find((match) => {
    const near = passageAround(view, match.start, NEIGHBOURS);
    const text = view.text.slice(near.start, near.end);
    return (
      findPattern('thai-name', text).length > 0 ||
      ENGLISH_NAME.test(text) ||
      matchClause(view, SIGNATURE, context.evidence, (mark) => mark.start >= near.start && mark.end <= near.end).length > 0
    );
  });
}
