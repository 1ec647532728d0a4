import { sharedFile } from '../../read/shared-files.js';
import { expectation, type Case } from '../case.js';
import type { Doc, Format } from '../document.js';

/**
 * Real files that nobody of the project wrote, each submitted for items for which nothing in it is right: of other agencies, other
 * years, other subjects, locked or pictures. The labels were written when most phrases of the rules had been seen. What they are was verified by opening them. Skipped plainly where they are not beside the checkout.
 */
const FILES: [path: string, format: Format, expected: Record<string, string>, why: string][] = [
  ['corpus/pdf-text-damaged/hangdong-anticorruption-plan-159p.pdf', 'pdf', { O28: 'ae-?', O25: 'ae-?', O23: 'c-?', O20: 'ab-?', O22: 'g-?', O17: 'ad-?', O26: 'ab-?' }, 'plan of a municipality for 2561–2564'],
  ['corpus/pdf-text-damaged/hangdong-project-accounts-76p-libreoffice-calc.pdf', 'pdf', { O8: 'abcdef?', O3: 'a?', O17: 'abcd?', O20: 'ab?' }, 'scrambled text layer'],
  ['corpus/pdf-text-damaged/hangdong-staffing-plan-84p-pua.pdf', 'pdf', { O1: 'def-?', O17: 'ad-?', O8: 'a-?', O20: 'a-?' }, 'staffing plan of a municipality'],
  ['corpus/pdf-text-damaged/phichai-moit2-12-complaint-manual.pdf', 'pdf', { O22: 'defg-?', O28: 'ae-?', O23: 'c-?' }, 'complaint manual of a hospital, FY2568'],
  ['corpus/pdf-text-damaged/phichai-moit2-3-ethics-act.pdf', 'pdf', { O30: 'ag-?', O28: 'ae-?', O22: 'defg-?', O5: 'bcd-?' }, 'an act'],
  ['corpus/pdf-text-damaged/bb-budget65-vol3-17-84p-distiller.pdf', 'pdf', { O18: 'a-?', O17: 'ad-?', O20: 'a-?', O12: 'b-?' }, "the state's budget of FY2565"],
  ['corpus/pdf-text-damaged/nso-lfs-by-province-2015q4-157p-decomposed-am.pdf', 'pdf', { O12: 'b-?', O15: 'b-?', O16: 'bc-?' }, 'labour statistics of 2558'],
  ['corpus/pdf-text-damaged/nysso-EB2_2.3-memo-procurement-plan.pdf', 'pdf', { O20: 'ab-?', O17: 'a-?', O8: 'a-?' }, 'memo of another agency'],
  ['corpus/pdf-mixed/phichai-moit2-1.6-13p.pdf', 'pdf', { O20: 'ab?', O28: 'a?', O8: 'a?' }, 'nearly only pictures'],
  ['corpus/pdf-scanned/phichai-moit2-10-procurement-table.pdf', 'pdf', { O20: 'ab?' }, 'scan of a procurement table'],
  ['corpus/pdf-scanned/phichai-moit1-2-memo.pdf', 'pdf', { O8: 'a?', O23: 'abc?' }, 'scan of a memo'],
  ['corpus/office/sawang-dla-circular-2567.docx', 'word', { O23: 'ab-?', O8: 'a-?', O28: 'ae-?', O30: 'ag-?' }, 'circular of 2567'],
  ['corpus/office/password.xls', 'xls', { O12: 'ab-', O20: 'ab-' }, 'locked with a password: not open'],
  ['corpus/office/protected_agile.docx', 'word', { O9: 'abcd-', O21: 'abcde-' }, 'locked with a password: not open'],
  ['corpus/office/invalid.xlsx', 'xlsx', { O12: 'ab?-', O5: 'bcd?-' }, 'broken'],
  ['corpus/csv/oncb_complaint_04.csv', 'csv', { O22: 'ad-?', O12: 'b-?' }, 'drug complaints of the whole country'],
  ['corpus/csv/construct_all_20240805.csv', 'csv', { O15: 'b-?', O20: 'ab-?' }, 'unit prices of construction'],
  ['seeds/004_10e7ea78da8abceb.txt', 'text', { O30: 'abcdeg-', O28: 'ae-?' }, 'measures of FY2566 of Bangkok Noi'],
  ['seeds/002_94778f0be8fa35c7.txt', 'text', { O30: 'abcdeg-' }, 'report of FY2568 of Khlong Sam Wa'],
  ['seeds/000_599350abebe518dd.txt', 'text', { O30: 'abcdeg-' }, 'result of FY2567 of Bang Kok Yai'],
];

/** Files of another district that are right for that district. */
const OF_OTHERS: [path: string, district: string, expected: Record<string, string>, why: string][] = [['seeds/004_10e7ea78da8abceb.txt', 'bangkoknoi', { O30: 'bcde+' }, 'measures of FY2566, for Bangkok Noi itself']];

export function realCases(): Case[] {
  const own = FILES.flatMap(([path, format, expected, why]) => casesOf(path, format, expected, why));
  return [...own, ...OF_OTHERS.flatMap(([path, district, expected, why]) => casesOf(path, 'text', expected, why).map((one) => ({ ...one, district })))];
}

function casesOf(path: string, format: Format, expected: Record<string, string>, why: string): Case[] {
  const bytes = sharedFile(path);
  if (bytes === null) return [];
  // The name says nothing, so that the file has to.
  const doc: Doc = { format, name: `file.${format === 'text' ? 'txt' : (path.split('.').pop() ?? '')}`, text: '', bytes };
  return Object.entries(expected).map(([item, labels]) => ({ item, category: 'real file', name: `${why} (${path.split('/').pop()})`, submitted: [doc], linked: [], expect: expectation(labels), blind: false, derived: false }));
}
