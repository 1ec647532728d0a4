import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Submission } from '../model/submission.js';
import { dataFile } from './data-folder.js';

/** A list of links that ships with the project; null when there is none. Throws when the file is damaged: our bug. */
export function loadSubmission(slug: string, fiscalYear: number): Submission | null {
  if (!SLUG.test(slug)) return null;
  const path = dataFile(`submissions/${slug}-${fiscalYear}.json`);
  return existsSync(path) ? Submission.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

/** All fiscal years (Buddhist era) for which a district's list ships with the project, newest first. */
export function submissionYears(slug: string): number[] {
  if (!SLUG.test(slug)) return [];
  return readdirSync(dataFile('submissions'))
    .flatMap((name) => (name.startsWith(`${slug}-`) && /-25\d\d\.json$/.test(name) ? [Number(name.slice(-9, -5))] : []))
    .sort((a, b) => b - a);
}

/** The newest of them; null when there is none. */
export function newestSubmissionYear(slug: string): number | null {
  return submissionYears(slug)[0] ?? null;
}

/** A slug becomes part of a path: nothing else may. */
const SLUG = /^[a-z]+$/;
