import { wrapThai } from '../thai/index.js';
import type { Evidence, Finding } from '../model/finding.js';
import type { ItemReport, Report } from '../model/report.js';
import { WORST_FIRST, type Verdict } from '../model/verdict.js';
import { MARKS, VERDICT_COLOURS } from './paint.js';
import { plainText, readableText } from './plain.js';
import type { View } from './view.js';
import { locatorIn, type Language } from './words.js';

/** One thing that asks for somebody's attention, in the reader's language and safe to show. */
export interface Repair {
  code: string;
  item: string;
  /** Requirement id; null where a link is meant. */
  requirement: string | null;
  verdict: Verdict;
  /** What it can cost: nothing is graver than the verdict of its item. */
  weight: number;
  message: string;
  suggestion: string | null;
  /** Without those of other findings that say the same. */
  evidence: Evidence[];
}

/** What to repair, worst first, otherwise in the order of the items. The same words about one item stand once. */
export function repairs(report: Report, lang: Language): Repair[] {
  const found = new Map<string, Repair>();
  const add = ({ id: item, verdict, settled: itemVerdict = verdict }: ItemReport, requirement: string | null, finding: Finding, fallback: Evidence[]): void => {
    // Our own failures ask nobody for a repair: they stand in a section of their own.
    if (finding.verdict === 'pass' || finding.verdict === 'not-applicable' || finding.verdict === 'unchecked') return;
    const message = readableText(lang === 'th' ? finding.messageTh : finding.messageEn);
    const evidence = finding.evidence.length > 0 ? finding.evidence : fallback;
    const key = `${item}\n${finding.code}\n${message}`;
    const known = found.get(key);
    if (known !== undefined) {
      known.evidence.push(...evidence.filter((one) => !known.evidence.some((other) => other.url === one.url && other.locator === one.locator)));
      return;
    }
    const suggestion = lang === 'th' ? finding.suggestionTh : finding.suggestionEn;
    const weight = Math.max(rank(itemVerdict), rank(finding.verdict));
    found.set(key, { code: finding.code, item, requirement, verdict: finding.verdict, weight, message, suggestion: suggestion === undefined ? null : readableText(suggestion), evidence: [...evidence] });
  };
  for (const item of report.items) {
    for (const requirement of item.requirements) {
      // Where a person has looked and found it, there is nothing to repair.
      if (requirement.settlement?.verdict !== 'pass') for (const finding of requirement.findings) add(item, requirement.id, finding, []);
    }
    for (const link of item.links) {
      for (const place of [link, ...link.attachments]) {
        for (const finding of place.findings) add(item, null, finding, [{ url: place.url, locator: '', quote: '', sha256: null }]);
      }
    }
  }
  // Array.sort is stable: the order of the items stays.
  return [...found.values()].sort((a, b) => a.weight - b.weight || rank(a.verdict) - rank(b.verdict));
}

function rank(verdict: Verdict): number {
  return WORST_FIRST.indexOf(verdict);
}

/** More places than these help nobody at a terminal. */
const EVIDENCE_SHOWN = 3;

export function repairLines(todo: readonly Repair[], view: View): string[] {
  return todo.flatMap((repair, i) => [...(i === 0 ? [] : ['']), ...oneRepair(repair, view)]);
}

function oneRepair(repair: Repair, view: View): string[] {
  const { words, width, paint } = view;
  const place = repair.requirement ?? `${repair.item} ${words.link}`;
  const lead = `${MARKS[repair.verdict]} ${place}  ${words.verdicts[repair.verdict]}`;
  return [
    paint(VERDICT_COLOURS[repair.verdict], lead),
    ...indented(repair.message, 2, width),
    ...repair.evidence.slice(0, EVIDENCE_SHOWN).flatMap((evidence) => evidenceLines(evidence, view)),
    ...(repair.evidence.length > EVIDENCE_SHOWN ? indented(words.moreEvidence(repair.evidence.length - EVIDENCE_SHOWN), 4, width) : []),
    ...(repair.suggestion === null ? [] : indented(`→ ${words.suggestion}: ${repair.suggestion}`, 2, width)),
  ];
}

export function evidenceLines(evidence: Evidence, view: View): string[] {
  // An address is never broken: a terminal wraps it by itself, and it can still be clicked and copied.
  return [...(evidence.url === '' ? [] : [view.paint('grey', `    ${readableText(evidence.url)}`)]), ...locatedLines(evidence, view)];
}

/** The place inside a document and the words that stand there. */
export function locatedLines({ locator, quote, confidence }: Evidence, { lang, width }: View): string[] {
  const place = plainText(locatorIn(lang, locator));
  const words = plainText(quote);
  const said = words === '' ? place : `${place === '' ? '' : `${place}: `}“${words}”`;
  return said === '' ? [] : indented(`${said}${confidence === undefined ? '' : ` [OCR ${confidence}/100]`}`, 4, width);
}

/** Wrapped text with blanks before every line. */
export function indented(text: string, blanks: number, width: number): string[] {
  return wrapThai(text, width - blanks).map((line) => ' '.repeat(blanks) + line);
}
