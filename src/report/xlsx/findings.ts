import type { Evidence, Finding, LintFinding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { WORST_FIRST, type Verdict } from '../../model/verdict.js';
import type { Cell, Table } from '../../office/index.js';
import { fileNameOf } from '../../url/index.js';
import { plainText, readableText } from '../plain.js';
import { settledText } from '../settled.js';
import { locatorIn } from '../words.js';
import type { Frame } from './index.js';
import { severityText, verdictColours, verdictText } from './verdict-cells.js';

/** The last two are for filtering on a screen and are not printed. */
const WIDTHS = [6, 6, 9, 11, 19, 38, 38, 30, 16, 28, 26, 24];
/** Excel takes 65,530 links in a sheet; a report that has more findings than this is read by a program, from the JSON. */
const MOST = 60_000;
const OTHERS_SHOWN = 5;

interface Row {
  item: string;
  requirement: string;
  about: 'requirement' | 'link' | 'list';
  verdict: string;
  /** Lower is graver. */
  rank: number;
  code: string;
  message: string;
  advice: string;
  evidence: Evidence[];
}

/** Every finding of the report, what passed included: the gravest first, then in the order of the items. */
export function findingsTable(report: Report, frame: Frame): Table {
  const { own, lang } = frame;
  const head = frame.head('findings', WIDTHS.length);
  const { findings: names } = own;
  const heads: Cell[] = [names.number, names.item, names.requirement, names.about, names.verdict, names.message, names.advice, names.link, names.place, names.quote, names.others, names.code].map((value) => ({ value, look: 'head' }));
  const headRow = head.rows.length + 1;
  const rows = rowsOf(report, frame).sort((a, b) => a.rank - b.rank).slice(0, MOST).map((row, index): Cell[] => {
    const [first, ...others] = row.evidence;
    return [
      { value: index + 1, look: 'centred' },
      { value: row.item, look: 'centred' },
      { value: row.requirement, look: 'centred' },
      { value: own.about[row.about] },
      { value: row.verdict },
      { value: readableText(row.message) },
      { value: readableText(row.advice) },
      first === undefined || first.url === '' ? { value: null } : { value: nameOf(first.url), link: first.url },
      { value: first === undefined ? null : plainText(locatorIn(lang, first.locator)) },
      { value: first === undefined ? null : `${plainText(first.quote)}${first.confidence === undefined ? '' : ` [OCR ${first.confidence}/100]`}` },
      { value: otherPlaces(others, first, frame) },
      { value: row.code },
    ];
  });
  return {
    name: own.sheets.findings, widths: WIDTHS, rows: [...head.rows, heads, ...rows], headRow, frozenColumns: 2, filter: true, printedColumns: WIDTHS.length - 2, merges: head.merges, footer: head.footer,
    colours: verdictColours(5, headRow + 1, headRow + rows.length),
  };
}

function rowsOf(report: Report, frame: Frame): Row[] {
  const { lang, words } = frame;
  const rows: Row[] = [];
  const add = (place: Pick<Row, 'item' | 'requirement' | 'about'>, itemVerdict: Verdict, finding: Finding, fallback: Evidence[], settled: string | null = null): void => {
    // A finding is no graver than it makes its item, so that what costs points stands on top.
    const rank = 10 * Math.max(rankOf(itemVerdict), rankOf(finding.verdict)) + rankOf(finding.verdict);
    const own = wordsOf(finding, lang);
    rows.push({ ...place, ...own, message: settled === null ? own.message : `${own.message} [${settled}]`, verdict: verdictText(finding.verdict, words), rank, code: finding.code, evidence: finding.evidence.length > 0 ? finding.evidence : fallback });
  };
  for (const item of report.items) {
    for (const requirement of item.requirements) for (const finding of requirement.findings) add({ item: item.id, requirement: requirement.id, about: 'requirement' }, item.verdict, finding, [], settledText(requirement, lang));
    for (const link of item.links) {
      for (const place of [link, ...link.attachments]) {
        for (const finding of place.findings) add({ item: item.id, requirement: '', about: 'link' }, item.verdict, finding, [{ url: place.url, locator: '', quote: '', sha256: null }]);
      }
    }
  }
  for (const finding of report.lint) rows.push(listRow(finding, frame));
  return rows;
}

/** Findings about the list stand behind what costs points and before what passed. */
function listRow(finding: LintFinding, { lang, words }: Frame): Row {
  const { item, url } = finding.params;
  const rank = 10 * rankOf('remark') + 5 + ['H', 'S', 'info'].indexOf(finding.severity);
  const evidence = finding.evidence.length > 0 ? finding.evidence : typeof url === 'string' && url !== '' ? [{ url, locator: '', quote: '', sha256: null }] : [];
  return { item: typeof item === 'string' ? item : '', requirement: '', about: 'list', ...wordsOf(finding, lang), verdict: severityText(finding.severity, words), rank, code: finding.code, evidence };
}

function wordsOf(finding: Pick<Finding, 'messageTh' | 'messageEn' | 'suggestionTh' | 'suggestionEn'>, lang: 'th' | 'en'): Pick<Row, 'message' | 'advice'> {
  return lang === 'th' ? { message: finding.messageTh, advice: finding.suggestionTh ?? '' } : { message: finding.messageEn, advice: finding.suggestionEn ?? '' };
}

function otherPlaces(others: readonly Evidence[], first: Evidence | undefined, { own, lang }: Frame): string | null {
  const lines = others.slice(0, OTHERS_SHOWN).map(({ url, locator }) => [url === first?.url ? '' : nameOf(url), plainText(locatorIn(lang, locator))].filter((part) => part !== '').join(' · ')).filter((line) => line !== '');
  const rest = others.length - OTHERS_SHOWN;
  const all = rest > 0 ? [...lines, own.more(rest)] : lines;
  return all.length === 0 ? null : all.join('\n');
}

/** What a person calls it; the whole address stands in the sheet of links and behind the click. */
function nameOf(url: string): string {
  const name = plainText(fileNameOf(url));
  return name === '' ? readableText(url) : name;
}

function rankOf(verdict: Verdict): number {
  return WORST_FIRST.indexOf(verdict);
}
