import type { LintFinding } from '../model/finding.js';
import { listLines } from './list.js';
import { section, viewOf, type TerminalOptions } from './view.js';

/** What the list of links alone shows, for a person at a terminal. Ends with a line end. */
export function renderLint(findings: readonly LintFinding[], options: TerminalOptions): string {
  const view = viewOf(options);
  return `${section(view, view.words.list, listLines(findings, view), view.words.nothingInList).join('\n')}\n`;
}
