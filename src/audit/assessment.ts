import { levelBand } from '../judge/level.js';
import { halfUp } from '../judge/rounding.js';
import { instrumentScore } from '../judge/survey.js';
import type { Level } from '../model/report.js';
import type { Survey } from '../model/survey.js';

/** Indicators and scores of the two surveys; `iit` and `eit` as published, with two decimals. */
export function surveyScores({ iit, eit }: Survey): { iit: number; eit: number; indicators: { id: string; score: number }[]; unrounded: { iit: number; eit: number } } {
  const [inside, outside] = [instrumentScore(iit), instrumentScore(eit)];
  return { iit: halfUp(inside.score), eit: halfUp(outside.score), indicators: [...inside.indicators, ...outside.indicators], unrounded: { iit: inside.score, eit: outside.score } };
}

/** The total and the level that follow from the scores of the surveys and a band of the OIT score. */
export function assessmentLevel(oit: { low: number; high: number }, surveys: { iit: number; eit: number }): Level {
  return levelBand(oit, surveys);
}
