import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import { z } from 'zod';
import { assessmentLevel, surveyScores } from '../../audit/assessment.js';
import { Survey } from '../../model/survey.js';
import { renderScore, type Language } from '../../report/index.js';
import { BadInput } from '../bad-input.js';
import { storedAudit } from '../stored-audit.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { scoreValue, surveyValues } from '../values.js';

interface Options {
  iit?: string;
  eit?: string;
  oit?: string;
  survey?: string;
  year?: string;
  db?: string;
  json?: true;
  lang: Language;
}

/** `oit score [DISTRICT]`: the estimated score of the last audit, node by node, and the level that would follow. */
export function scoreCommand({ terminal, lang }: Session): Command {
  return new Command('score')
    .description(say(lang, 'ประมาณการคะแนนและระดับผลการประเมิน', 'estimate of the score and of the level of the result'))
    .argument('[district]', say(lang, 'ใช้ผลตรวจครั้งล่าสุดของเขตนี้ (หรือระบุ --oit)', 'take the last audit of this district (or give --oit)'))
    .option('--iit <score>', say(lang, 'คะแนน IIT เช่น 96.61', 'score of IIT, such as 96.61'))
    .option('--eit <score>', say(lang, 'คะแนน EIT เช่น 96.08', 'score of EIT, such as 96.08'))
    .option('--oit <score>', say(lang, 'คะแนน OIT แทนผลตรวจที่เก็บไว้', 'score of OIT in place of a stored audit'))
    .option('--survey <file>', say(lang, 'คะแนน IIT และ EIT รายข้อคำถาม (JSON) แทน --iit และ --eit', 'IIT and EIT question by question (JSON), in place of --iit and --eit'))
    .addOption(commonOption('year', lang))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (district: string | undefined, options: Options) => {
      const given = surveyValues(options.iit, options.eit);
      const survey = options.survey === undefined ? null : surveyScores(readSurvey(options.survey));
      if (given !== null && survey !== null) throw new BadInput({ th: 'กรุณาระบุ --survey หรือ --iit กับ --eit อย่างใดอย่างหนึ่ง', en: 'Please give --survey, or --iit and --eit, not both.' });
      const surveys = given ?? survey?.unrounded ?? null;
      const oit = options.oit === undefined ? null : scoreValue('--oit', options.oit);
      if ((district === undefined) === (oit === null)) throw new BadInput({ th: 'กรุณาระบุชื่อเขต หรือ --oit อย่างใดอย่างหนึ่ง', en: 'Please name a district, or give --oit, one of the two.' });
      if (oit !== null && surveys === null) throw new BadInput({ th: 'กรุณาระบุ --iit กับ --eit หรือ --survey เพื่อประมาณการระดับ', en: 'Please give --iit and --eit, or --survey, to estimate the level.' });
      const report = district === undefined ? null : storedAudit(district, options);
      const score = report?.score ?? null;
      const level = surveys === null ? (score?.level ?? null) : assessmentLevel(score?.oit ?? { low: oit ?? 0, high: oit ?? 0 }, surveys);
      const indicators = survey?.indicators ?? [];
      const text = options.json
        ? `${JSON.stringify({ schemaVersion: 1, estimate: true, district: report?.district.slug ?? null, fiscalYear: report?.fiscalYear ?? null, audit: report?.audit.id ?? null, score: score === null ? null : { ...score, level: undefined }, surveys: survey === null ? null : { iit: survey.iit, eit: survey.eit, indicators }, level }, null, 2)}\n`
        : renderScore({ report, indicators, level: level === null ? null : { ...level, ...(survey === null ? {} : { iit: survey.iit, eit: survey.eit }) } }, terminalOptions(terminal, options.lang));
      await writeOut(terminal, text);
    });
}

/** Largest file taken; the two surveys of a year are a few thousand bytes. */
const MOST_BYTES = 1_000_000;

function readSurvey(file: string): Survey {
  const refuse = (th: string, en: string): BadInput => new BadInput({ th: `${file}: ${th}`, en: `${file}: ${en}` });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw refuse(`อ่านไฟล์ไม่ได้ (${error instanceof Error ? error.message : String(error)})`, `cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  if (text.length > MOST_BYTES) throw refuse('ไฟล์ใหญ่เกินไป', 'is too large');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw refuse(`ไม่ใช่ JSON (${error instanceof Error ? error.message : String(error)})`, `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = Survey.safeParse(data);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = z.core.toDotPath(first?.path ?? []);
  throw refuse(`ข้อมูลไม่ถูกต้องที่ ${place || '(ทั้งไฟล์)'}: ${first?.message ?? ''}`, `is no survey, at ${place || '(the whole file)'}: ${first?.message ?? ''}`);
}
