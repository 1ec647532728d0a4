import { afterAll, beforeAll } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Checklist } from '../../src/model/checklist.js';
import type { ItemReport } from '../../src/model/report.js';
import type { Doc } from '../eval/document.js';
import { createJudge, type Judge } from '../eval/judging.js';

export function checklistOf(id: string): Checklist {
  const loaded = loadChecklist(id);
  if (!loaded.ok) throw new Error(loaded.message.en);
  return loaded.checklist;
}

/** Reads files in the watched processes, checks and judges them for an item as an audit of Huai Khwang does. */
export function judging(id: string): (item: string, docs: Doc[]) => Promise<ItemReport> {
  let judge: Judge;
  beforeAll(() => {
    judge = createJudge(checklistOf(id), 1);
  });
  afterAll(() => judge.close());
  return (item, docs) => judge.judge({ item, category: 'good', name: 'written here', submitted: docs, linked: [], expect: {}, blind: false, derived: false });
}

/** A file that was written by the program, as an office hands it in. */
export function published(name: string, bytes: Uint8Array): Doc {
  return { format: name.endsWith('.xlsx') ? 'xlsx' : name.endsWith('.docx') ? 'word' : 'page', name: name.replace(/\.html$/, ''), text: '', bytes: Buffer.from(bytes) };
}

/** Verdicts by the letter of the requirement: `{ a: 'pass' }`. */
export function lettersOf({ requirements }: ItemReport): Record<string, string> {
  return Object.fromEntries(requirements.map((one) => [one.id.split('.')[1] ?? '', one.verdict]));
}
