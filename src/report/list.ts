import type { LintFinding, LintSeverity } from '../model/finding.js';
import type { Colour } from './paint.js';
import { readableText } from './plain.js';
import { indented } from './repairs.js';
import type { View } from './view.js';

export function listLines(findings: readonly LintFinding[], view: View): string[] {
  return findingGroups(findings).flatMap((group, i) => [...(i === 0 ? [] : ['']), ...oneGroup(group, view)]);
}

/** Findings about the list of links, grouped by rule. */
export interface FindingGroup {
  first: LintFinding;
  findings: LintFinding[];
}

/** The gravest first, then by the rule's number. */
export function findingGroups(findings: readonly LintFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const known = groups.get(finding.code);
    if (known === undefined) groups.set(finding.code, { first: finding, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...groups.values()].sort((a, b) => rank(a.first) - rank(b.first));
}

/** One rule can speak of every link of the list; the JSON report has them all. */
const SHOWN_PER_RULE = 8;

function oneGroup({ first, findings: group }: FindingGroup, view: View): string[] {
  const { lang, width, words, paint } = view;
  const lines = [paint(COLOURS[first.severity], `${first.code} (${group.length})  ${words.severities[first.severity]}`)];
  const suggestions = new Set<string>();
  for (const finding of group.slice(0, SHOWN_PER_RULE)) {
    const { item, url } = finding.params;
    const message = readableText(lang === 'th' ? finding.messageTh : finding.messageEn);
    const place = typeof item === 'string' && !message.includes(item) ? `${item}: ` : '';
    lines.push(...indented(place + message, 2, width));
    if (typeof url === 'string') lines.push(paint('grey', `    ${readableText(url)}`));
    const suggestion = lang === 'th' ? finding.suggestionTh : finding.suggestionEn;
    if (suggestion !== undefined) suggestions.add(readableText(suggestion));
  }
  if (group.length > SHOWN_PER_RULE) lines.push(...indented(words.moreOfKind(group.length - SHOWN_PER_RULE), 2, width));
  for (const suggestion of suggestions) lines.push(...indented(`→ ${words.suggestion}: ${suggestion}`, 2, width));
  return lines;
}

const COLOURS: Record<LintSeverity, Colour> = { H: 'red', S: 'yellow', info: 'grey' };
const SEVERITIES: readonly LintSeverity[] = ['H', 'S', 'info'];

function rank(finding: LintFinding): number {
  const rule = Number(/^D(\d+)/.exec(finding.code)?.[1] ?? 99);
  return SEVERITIES.indexOf(finding.severity) * 100 + rule;
}
