import type { Instrument, SurveyPart, SurveyQuestion } from '../model/survey.js';
import { halfUp } from './rounding.js';

/** What an answer is worth, น้อยที่สุด to มากที่สุด (oit-rules §3.2). */
const WORTH = [0, 0.33, 0.67, 1] as const;
/** Of มี and ไม่มี. */
const WORTH_OF_TWO = [1, 0] as const;

export interface InstrumentScore {
  /** Mean of the questions, not of the indicators; unrounded, for its part of the total is rounded once. */
  score: number;
  indicators: { id: string; score: number }[];
  questions: { id: string; score: number }[];
}

/** IIT or EIT from its questions. Indicators and questions are rounded half up to two decimals. */
export function instrumentScore({ questions, respondents }: Instrument): InstrumentScore {
  const scored = questions.map((question) => ({ id: question.id, indicator: question.indicator, score: questionScore(question, respondents) }));
  const indicators = [...new Set(scored.map((one) => one.indicator))];
  return {
    score: mean(scored.map((one) => one.score)),
    indicators: indicators.map((id) => ({ id, score: halfUp(mean(scored.filter((one) => one.indicator === id).map((one) => one.score))) })),
    questions: scored.map(({ id, score }) => ({ id, score })),
  };
}

/** The published score of a question, or else the mean of its parts. */
export function questionScore(question: SurveyQuestion, respondents?: number): number {
  return question.score ?? halfUp(mean((question.parts ?? []).map((part) => part.score ?? answersScore(part, respondents))));
}

/** A part from the shares of its answers; with the number of respondents from whole answers. */
export function answersScore({ shares, negative }: Pick<SurveyPart, 'shares' | 'negative'>, respondents?: number): number {
  const given = shares ?? [];
  const worth = given.length === 2 ? WORTH_OF_TWO : WORTH;
  const answers = respondents === undefined ? given : given.map((share) => (Math.round((share * respondents) / 100) * 100) / respondents);
  return halfUp(answers.reduce((sum, share, at) => sum + share * ((negative ? worth[worth.length - 1 - at] : worth[at]) ?? 0), 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
