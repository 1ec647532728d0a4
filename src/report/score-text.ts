import type { Level, Report } from '../model/report.js';
import { dateWords } from './dates.js';
import { plainText } from './plain.js';
import { wrapThai } from '../thai/index.js';
import { band, levelLines, scoreLines } from './score.js';
import { viewOf, type TerminalOptions } from './view.js';

export interface ScoreParts {
  /** The audit whose score it is; null for bare numbers. */
  report: Report | null;
  /** Indicators of the surveys, where they were worked out. */
  indicators: readonly { id: string; score: number }[];
  level: Level | null;
}

/** What `oit score` prints: the estimate with all its nodes, the indicators of the surveys, the level. */
export function renderScore({ report, indicators, level }: ScoreParts, options: TerminalOptions): string {
  const view = viewOf(options);
  const { words, width } = view;
  const lines: string[] = [];
  if (report !== null) {
    const { district, fiscalYear, audit, score } = report;
    const heading = `${words.district(district.nameTh, district.nameEn)} · ${words.heading(fiscalYear)} · ${words.checked(dateWords(audit.asOf, view.lang))}`;
    lines.push(...wrapThai(plainText(heading), width), '');
    lines.push(...scoreLines({ ...score, level: undefined }, view), '');
    const idWidth = Math.max(...score.nodes.map((node) => node.id.length), 0);
    lines.push(...score.nodes.map((node) => `  ${node.id.padEnd(idWidth)}  ${band(node, 2)}`), '');
  }
  if (indicators.length > 0) lines.push(...indicators.map((one) => `  ${words.indicator} ${one.id}  ${one.score.toFixed(2)}`), '');
  if (level !== null) lines.push(...levelLines(level, view), '');
  return lines.join('\n');
}
