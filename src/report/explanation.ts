import type { Explanation, ExplainedLink, ExplainedRequirement } from '../model/explanation.js';
import type { Finding } from '../model/finding.js';
import type { Verdict } from '../model/verdict.js';
import { wrapThai } from '../thai/index.js';
import { dateWords } from './dates.js';
import { EXPLANATION_WORDS, type ExplanationWords } from './explanation-words.js';
import { MARKS, VERDICT_COLOURS } from './paint.js';
import { plainText, readableText } from './plain.js';
import { indented } from './repairs.js';
import { viewOf, type TerminalOptions, type View } from './view.js';
import { locatorIn } from './words.js';

/** How the verdict on an item came about, for a person at a terminal: the links once, by number, then requirement by requirement. Ends with a line end. */
export function renderExplanation(explanation: Explanation, options: TerminalOptions): string {
  const view = viewOf(options);
  const { lang, words, width, paint } = view;
  const say = EXPLANATION_WORDS[lang];
  const { district, fiscalYear, audit, checklist, item } = explanation;
  const head = `${words.district(district.nameTh, district.nameEn)} · ${words.heading(fiscalYear)} · ${words.checked(dateWords(audit.asOf, lang))} · ${words.sources[audit.source]} · ${words.checklist(plainText(checklist.id))}`;
  return [
    ...wrapThai(plainText(head), width).map((line) => paint('grey', line)),
    '',
    ...wrapThai(`${item.id} ${plainText(lang === 'th' ? item.titleTh : item.titleEn)}`, width).map((line) => paint('bold', line)),
    `${say.verdictOf(item.id)}: ${verdictText(item.verdict, view)}`,
    ...reasonLines(explanation, view, say),
    '',
    paint('bold', say.links),
    ...(explanation.links.length === 0 ? [`  ${say.noLinks}`] : explanation.links.flatMap((link) => linkLines(link, explanation.links, view, say))),
    ...explanation.requirements.flatMap((one) => ['', ...requirementLines(one, explanation, view, say)]),
    '',
  ].join('\n');
}

function reasonLines(explanation: Explanation, { width, words }: View, say: ExplanationWords): string[] {
  return reasonSentences(explanation, words, say).flatMap((line) => indented(line, 2, width));
}

/** What gave the item its verdict, in sentences. */
export function reasonSentences({ item, links }: Explanation, words: View['words'], say: ExplanationWords): string[] {
  const { reasons } = item;
  const lines: string[] = [];
  if (reasons.some((one) => one.by === 'no-links')) lines.push(say.reasons.noLinks);
  else if (reasons.some((one) => one.by === 'all-links-dead')) lines.push(say.reasons.allDead);
  else {
    const hard = reasons.flatMap((one) => (one.by === 'hard' ? [one.requirement] : []));
    const soft = reasons.flatMap((one) => (one.by === 'soft' ? [one.requirement] : []));
    const flawed = new Set(reasons.flatMap((one) => (one.by === 'link' ? links.filter((link) => link.foundOn === null && link.url === one.url).map((link) => link.number) : [])));
    if (item.verdict === 'pass') lines.push(say.reasons.allPass);
    else if (hard.length > 0) lines.push(say.reasons.hard(hard.join(', '), words.verdicts[item.verdict]));
    if (soft.length > 0) lines.push(say.reasons.soft(soft.join(', ')));
    if (flawed.size > 0) lines.push(say.reasons.link(ranges([...flawed])));
    lines.push(say.reasons.rule);
  }
  return lines;
}

function linkLines(link: ExplainedLink, all: readonly ExplainedLink[], view: View, say: ExplanationWords): string[] {
  const { lang, width, paint } = view;
  const { document } = link;
  const parts: string[] = [document === null ? link.outcome : document.kind];
  if (document === null && link.httpStatus !== null && link.outcome !== 'ok') parts.push(`HTTP ${link.httpStatus}`);
  if (document !== null) parts.push(document.readability);
  if (document !== null && document.pages !== null) parts.push(say.pages(document.pages, document.kind));
  const from = link.foundOn === null ? undefined : all.find((one) => one.foundOn === null && one.addresses.includes(link.foundOn ?? ''));
  if (from !== undefined) parts.push(say.foundOn(from.number));
  const notes = link.findings.filter((finding) => finding.verdict !== 'pass').map((finding) => messageOf(finding, lang));
  return [
    `  ${paint(VERDICT_COLOURS[link.verdict], `${String(link.number).padStart(2)} ${MARKS[link.verdict]}`)} ${parts.join(' · ')}`,
    paint('grey', `       ${readableText(link.url)}`),
    ...[...new Set(notes)].flatMap((note) => indented(note, 7, width)),
  ];
}

function requirementLines(one: ExplainedRequirement, { links, fiscalYear, checklist }: Explanation, view: View, say: ExplanationWords): string[] {
  const { lang, width, paint } = view;
  const lines = [`${paint('bold', one.id)}  ${verdictText(one.verdict, view)}`];
  const part = (title: string, text: string): void => void lines.push(...indented(`${title}: ${text}`, 2, width));
  if (one.asked !== null) {
    part(say.asked, `${plainText(lang === 'th' ? one.asked.textTh : one.asked.textEn)} (${say.severities[one.severity]} · ${say.periods[one.asked.period](fiscalYear)})`);
    part(say.source, sourcesText(one, say));
  }
  if (one.unchanged === false) lines.push(...indented(say.changed, 2, width));
  lines.push(...lookedLines(one, view, say));
  for (const finding of one.findings) {
    part(say.found, messageOf(finding, lang));
    for (const evidence of finding.evidence.slice(0, EVIDENCE_SHOWN)) {
      const link = links.find((candidate) => candidate.addresses.includes(evidence.url));
      const words = [plainText(locatorIn(lang, evidence.locator)), evidence.quote === '' ? '' : `“${plainText(evidence.quote)}”`].filter((text) => text !== '').join(': ');
      // A whole document is meant: which one stands in the line above.
      if (words !== '' || link === undefined) lines.push(...indented(`[${link?.number ?? readableText(evidence.url)}] ${words}`, 4, width));
    }
    if (finding.evidence.length > EVIDENCE_SHOWN) lines.push(...indented(view.words.moreEvidence(finding.evidence.length - EVIDENCE_SHOWN), 4, width));
  }
  part(say.therefore, conclusion(one, say));
  const advice = [...new Set(one.findings.flatMap((finding) => (lang === 'th' ? finding.suggestionTh : finding.suggestionEn) ?? []))];
  part(say.todo, advice.length === 0 ? say.nothingTodo : advice.map(readableText).join(' · '));
  if (one.judgedBy !== null) lines.push(...indented(say.judgedBy(plainText(checklist.id), plainText(one.judgedBy.checklist), one.judgedBy.rules), 2, width).map((line) => paint('grey', line)));
  return lines;
}

const EVIDENCE_SHOWN = 4;

function lookedLines(one: ExplainedRequirement, { lang, width }: View, say: ExplanationWords): string[] {
  const groups = lookedGroups(one, lang, say);
  if (groups === null) return indented(say.notRecorded, 2, width);
  return groups.length === 0 ? [] : indented(`${say.looked}: ${groups.join(' · ')}`, 2, width);
}

/** Links by what became of them: `searched: 1–7`; null where it was not recorded. */
export function lookedGroups({ looked }: ExplainedRequirement, lang: View['lang'], say: ExplanationWords): string[] | null {
  if (looked === null) return null;
  const groups = new Map<string, number[]>();
  for (const one of looked) {
    const type = lang === 'th' ? one.typeTh : one.typeEn;
    const why = one.reason === null && type === null ? '' : ` (${plainText(one.reason === null ? (type ?? '') : say.because(one.reason, one.detail, type))})`;
    const name = `${say.uses[one.use]}${why}`;
    groups.set(name, [...(groups.get(name) ?? []), one.link]);
  }
  return [...groups].map(([name, numbers]) => `${name} ${ranges(numbers)}`);
}

/** Sources that are described alike stand together. */
function sourcesText({ sources }: ExplainedRequirement, say: ExplanationWords): string {
  const tags = new Map<string, string[]>();
  for (const { tag, text } of sources) tags.set(say.sourceOf(tag, plainText(text)), [...(tags.get(say.sourceOf(tag, plainText(text))) ?? []), tag]);
  return [...tags].map(([text, of]) => `${text} [${of.join(', ')}]`).join(' · ');
}

/** What follows from what was found, by the same reasons that gave the verdict. */
export function conclusion({ verdict, severity, findings, looked }: ExplainedRequirement, { conclusions }: ExplanationWords): string {
  const codes = new Set(findings.map((finding) => finding.code));
  const unread = (looked ?? []).filter((one) => one.use === 'unread' || (one.use !== 'closed' && one.use !== 'set-aside' && one.reason !== null)).length;
  if (verdict === 'pass') return conclusions.pass;
  if (verdict === 'not-applicable') return conclusions.notApplicable;
  if (verdict === 'unchecked') return conclusions.unchecked;
  if (verdict === 'review') {
    if (severity === 'manual') return conclusions.reviewManual;
    return codes.has('requirement-unreadable') && unread > 0 ? conclusions.reviewUnread(unread) : conclusions.reviewConfirm;
  }
  if (verdict === 'remark') return codes.has('requirement-met') ? conclusions.passWithRemarks : conclusions.softMissing;
  if (codes.has('no-links')) return conclusions.failNoLinks;
  if (codes.has('all-links-dead')) return conclusions.failDead;
  const counted = (looked ?? []).filter((one) => one.use === 'searched' || one.use === 'other-type').length;
  return unread > 0 ? conclusions.failSeen : counted > 0 ? conclusions.failRead(counted) : conclusions.failNone;
}

function verdictText(verdict: Verdict, { words, paint }: View): string {
  return paint(VERDICT_COLOURS[verdict], `${MARKS[verdict]} ${words.verdicts[verdict]}`);
}

function messageOf(finding: Finding, lang: 'th' | 'en'): string {
  return readableText(lang === 'th' ? finding.messageTh : finding.messageEn);
}

/** 1, 2, 3, 5 → `1–3, 5`. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
