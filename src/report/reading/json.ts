import { ReadReport } from '../../model/read-report.js';
import { visibleJson } from '../json.js';

/** The reading as the JSON that other tools rely on, ending with a line end. */
export function readingJson(report: ReadReport): string {
  return visibleJson(ReadReport.parse(report));
}
