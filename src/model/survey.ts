import { z } from 'zod';

const Percent = z.number().min(0).max(100);

/** One line of a question: its published score, or the shares of the answers, or both. */
export const SurveyPart = z
  .strictObject({
    /** Percent of the answers, the worst first as printed: น้อยที่สุด น้อย มาก มากที่สุด, or มี ไม่มี. */
    shares: z.union([z.tuple([Percent, Percent]), z.tuple([Percent, Percent, Percent, Percent])]).optional(),
    /** A bad thing is asked for: มากที่สุด, or มี, scores nothing. */
    negative: z.boolean().default(false),
    score: Percent.optional(),
  })
  .refine((part) => part.shares !== undefined || part.score !== undefined, 'shares or score');
export type SurveyPart = z.infer<typeof SurveyPart>;

export const SurveyQuestion = z
  .strictObject({ id: z.string().min(1), /** `1` … `8` */ indicator: z.string().min(1), score: Percent.optional(), parts: z.array(SurveyPart).min(1).optional() })
  .refine((question) => question.parts !== undefined || question.score !== undefined, 'parts or score');
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

const Instrument = z.strictObject({
  /** Where known, shares are turned back into whole answers, so that the rounding of the printed percentages is undone. */
  respondents: z.number().int().positive().optional(),
  questions: z.array(SurveyQuestion).min(1),
});
export type Instrument = z.infer<typeof Instrument>;

/** The two surveys of the assessment as published per question: IIT of the staff, EIT of the public. */
export const Survey = z.strictObject({ schemaVersion: z.literal(1), source: z.string().optional(), iit: Instrument, eit: Instrument });
export type Survey = z.infer<typeof Survey>;
