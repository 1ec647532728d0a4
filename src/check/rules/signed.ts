import type { Evidence } from '../../model/finding.js';
import { evidenceAt } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';
import { matchClause, readingsOfType } from '../search.js';
import { findPattern } from '../pattern.js';

const DIRECTOR = { any: ['ผู้อำนวยการเขต{district}', 'ผู้อำนวยการสำนักงานเขต{district}', 'Director of {district} District'], patterns: [], min: 1 };
const SIGNED = { any: ['ประกาศ ณ วันที่', 'ลงวันที่', 'ให้ไว้ ณ วันที่', 'ลงนาม', 'ลงชื่อ'], patterns: [], min: 1 };

/** The announcement ends with the post and the name of the director of this district. The signature itself is a picture: a person sees it. */
export const signed = defineRule('signed', (rule, context): RuleResult => {
  let nearest: Evidence | undefined;
  for (const reading of readingsOfType(context.readings, rule.as, context.evidence)) {
    const director = matchClause(reading.all, DIRECTOR, context.evidence)[0];
    const day = matchClause(reading.all, SIGNED, context.evidence)[0];
    if (director === undefined) {
      if (day !== undefined) nearest ??= evidenceAt(reading, reading.all, day.start, day.end);
      continue;
    }
    const place = evidenceAt(reading, reading.all, director.start, director.end);
    const name = findPattern('thai-name', reading.all.text).length > 0;
    if (day !== undefined || name) return { status: 'met', evidence: [place, ...(day === undefined ? [] : [evidenceAt(reading, reading.all, day.start, day.end)])] };
    nearest ??= place;
  }
  return { status: 'absent', nearest };
});
