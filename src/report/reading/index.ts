import type { Document } from '../../model/document.js';
import type { ReadReport } from '../../model/read-report.js';
import { section, viewOf, type TerminalOptions, type View } from '../view.js';
import { contentLines, hiddenLines, tableLines, textLines } from './content.js';
import { headLines, layerLines, noticeLines } from './head.js';
import { linkLines } from './links.js';
import { READING_WORDS, type ReadingWords } from './words.js';

export { readingJson } from './json.js';
export { masked } from './masked.js';
export { onlyParts, partCount } from './parts.js';

export interface ReadingOptions extends TerminalOptions {
  /** Cut long pages, tables and lists down to what a person looks at; off where the output goes to a file or a pipe. */
  clip: boolean;
}

export interface ReadingView extends View {
  say: ReadingWords;
  clip: boolean;
}

/**
 * What the program sees in one document, for a person: what it is and how well a machine can read it, what is wrong and
 * what to do, how each page fared, the text and tables themselves, the links. Ends with a line end.
 */
export function renderReading(report: ReadReport, options: ReadingOptions): string {
  const view = readingView(options);
  const document = documentOf(report);
  const parts = [headLines(report, document, view), section(view, view.say.notices, noticeLines(report.findings, view), view.say.nothingToNotice)];
  if (document !== null) parts.push(layerLines(document, view), section(view, view.say.content, contentLines(document, view), view.say.noText), hiddenLines(document, view), linkLines(document, view));
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The text alone, cells parted by tabs. */
export function renderText(report: ReadReport, options: ReadingOptions): string {
  const view = readingView(options);
  const document = documentOf(report);
  return endingLines(document === null ? [] : textLines(document), view.say.noText);
}

/** The tables alone, all of their rows. */
export function renderTables(report: ReadReport, options: ReadingOptions): string {
  const view = readingView(options);
  const document = documentOf(report);
  return endingLines(document === null ? [] : tableLines(document, view), view.say.noTables);
}

function endingLines(lines: readonly string[], nothing: string): string {
  return `${lines.length === 0 ? nothing : lines.join('\n')}\n`;
}

function readingView(options: ReadingOptions): ReadingView {
  return { ...viewOf(options), say: READING_WORDS[options.lang], clip: options.clip };
}

/** The fields of a document stand in the report itself; all of them or none. */
function documentOf(report: ReadReport): Document | null {
  const { schemaVersion: _version, source: _source, findings: _findings, ...fields } = report;
  return fields.kind === undefined ? null : (fields as Document);
}
