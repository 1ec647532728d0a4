import { Report } from '../model/report.js';

/** The report as the JSON that other tools rely on, two blanks deep, ending with a line end. Throws when it breaks the contract, which is a bug. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(Report.parse(report), null, 2)}\n`;
}
