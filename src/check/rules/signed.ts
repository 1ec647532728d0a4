import type { Clause } from '../../model/checklist.js';
import type { Evidence } from '../../model/finding.js';
import { findPattern } from '../pattern.js';
import { evidenceAt, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { matchClause, matchesOfClause, passageAround, readingsOfType, type Match } from '../search.js';

const DIRECTOR: Clause = {
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
  let nearest: Evidence | undefined;
  for (const reading of readingsOfType(context.readings, rule.as, context.evidence)) {
    const director = signature(reading, rule.by ?? DIRECTOR, context);
    const [day] = matchClause(reading.all, DAY, context.evidence);
    const places = [director, day].flatMap((match) => (match === undefined ? [] : [evidenceAt(reading, reading.all, match.start, match.end)]));
    if (director !== undefined && day !== undefined) return { status: 'met', evidence: places };
    nearest ??= places[0];
  }
  return { status: 'absent', nearest };
});

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
