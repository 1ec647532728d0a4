import type { AuditDiff, ChangeCause, ChangeKind, ItemChange, LinkChange, LinkState, RequirementChange } from '../model/diff.js';
import type { Finding } from '../model/finding.js';
import type { AttachmentReport, ItemReport, LinkReport, Report, RequirementReport } from '../model/report.js';
import { WORST_FIRST, type Verdict } from '../model/verdict.js';

type Fetched = Omit<AttachmentReport, 'foundOn'>;

/** Whether two answers of the same address, both with content, say something else. */
export type ContentChanged = (before: Fetched, after: Fetched) => boolean;

/** By the bytes alone; a page with a visitor counter is then another one every night. */
export const bytesChanged: ContentChanged = (before, after) => before.document?.sha256 !== after.document?.sha256;

/** What is different between two audits of a district, the newer one second. Pure. */
export function diffReports(before: Report, after: Report, contentChanged: ContentChanged): AuditDiff {
  const items: ItemChange[] = [];
  const requirements: RequirementChange[] = [];
  const links: LinkChange[] = [];
  let judgedOtherwise = before.checklist.id !== after.checklist.id;
  for (const [id, was, is] of pairs(before.items, after.items, (item) => item.id)) {
    const changed = linkChanges(id, was, is, contentChanged);
    links.push(...changed);
    const seen = evidenceCauses(was, is, changed, contentChanged);
    const causesOf = (rules: ChangeCause[]): ChangeCause[] => {
      const all = [...new Set([...seen, ...rules])];
      if (all.length > 0) return all;
      return before.audit.asOf === after.audit.asOf ? ['program'] : ['day'];
    };
    const ruled = new Set<ChangeCause>();
    for (const [requirement, old, now] of pairs(was?.requirements ?? [], is?.requirements ?? [], (one) => one.id)) {
      const rules = ruleCauses(old, now);
      for (const cause of rules) ruled.add(cause);
      if (old !== undefined && now !== undefined && rules.some((cause) => cause !== 'unrecorded')) judgedOtherwise = true;
      if (old?.verdict === now?.verdict) continue;
      requirements.push({ id: requirement, item: id, severity: (now ?? old)?.severity ?? 'hard', ...step(old?.verdict, now?.verdict), because: causesOf(rules), ...words(now?.findings ?? []) });
    }
    if (was?.verdict === is?.verdict) continue;
    const { titleTh = '', titleEn = '' } = is ?? was ?? {};
    items.push({ id, titleTh, titleEn, ...step(was?.verdict, is?.verdict), because: causesOf([...ruled]) });
  }
  return {
    schemaVersion: 1,
    district: { slug: after.district.slug, nameTh: after.district.nameTh, nameEn: after.district.nameEn },
    fiscalYear: after.fiscalYear,
    from: side(before),
    to: side(after),
    judgedOtherwise,
    items,
    requirements,
    links,
    score: { from: before.score.oit, to: after.score.oit },
  };
}

function step(from: Verdict | undefined, to: Verdict | undefined): { kind: ChangeKind; from: Verdict | null; to: Verdict | null } {
  return { kind: changeKind(from, to), from: from ?? null, to: to ?? null };
}

/** What it means that a verdict, absent where there was none, is another one now. */
export function changeKind(from: Verdict | undefined, to: Verdict | undefined): ChangeKind {
  if (from === undefined) return 'added';
  if (to === undefined) return 'removed';
  if (to === 'fail') return 'newly-failing';
  if (to === 'unchecked') return 'unchecked';
  if (from === 'unchecked') return 'checked-again';
  if (from === 'fail') return to === 'review' ? 'better' : 'repaired';
  return WORST_FIRST.indexOf(to) < WORST_FIRST.indexOf(from) ? 'worse' : 'better';
}

function linkChanges(item: string, was: ItemReport | undefined, is: ItemReport | undefined, contentChanged: ContentChanged): LinkChange[] {
  return pairs(was?.links ?? [], is?.links ?? [], (link) => link.url).flatMap(([url, old, now]): LinkChange[] => {
    const base = { item, url, from: stateOf(old), to: stateOf(now), messageTh: null, messageEn: null };
    // Its finding tells why; other findings of a link are about what it holds.
    const why = now?.findings.find((one) => one.code === 'link-outcome');
    const said = { messageTh: why?.messageTh ?? null, messageEn: why?.messageEn ?? null };
    const flapping = now?.history?.flapping;
    if (flapping !== undefined && old !== undefined) {
      const known = old.history?.flapping !== undefined;
      return known && opens(old) === (now !== undefined && opens(now)) ? [] : [{ ...base, ...said, kind: 'flapping', flapping, known }];
    }
    if (old === undefined || now === undefined) return [{ ...base, ...said, kind: old === undefined ? 'added' : 'removed' }];
    if (old.outcome !== now.outcome || old.verdict !== now.verdict) {
      const kind = opens(old) && opens(now) && old.verdict === now.verdict ? null : changeKind(old.verdict, now.verdict);
      return kind === null ? [] : [{ ...base, ...said, kind }];
    }
    return opens(old) && opens(now) && contentChanged(old, now) ? [{ ...base, kind: 'content-changed' }] : [];
  });
}

function opens({ outcome }: { outcome: string }): boolean {
  return outcome === 'ok';
}

function stateOf(link: Fetched | undefined): LinkState | null {
  return link === undefined ? null : { outcome: link.outcome, verdict: link.verdict, sha256: link.document?.sha256 ?? null };
}

/** What of the evidence of an item is another. */
function evidenceCauses(was: ItemReport | undefined, is: ItemReport | undefined, changes: readonly LinkChange[], contentChanged: ContentChanged): ChangeCause[] {
  if (was === undefined || is === undefined) return [];
  if (changes.some((change) => change.kind === 'flapping' && change.from?.outcome !== change.to?.outcome)) return ['flapping'];
  const list: ChangeCause[] = changes.some((change) => change.kind === 'added' || change.kind === 'removed') ? ['list'] : [];
  const content = changes.some((change) => change.kind !== 'added' && change.kind !== 'removed') || attachmentsChanged(was, is, contentChanged);
  return content ? [...list, 'content'] : list;
}

function attachmentsChanged(was: ItemReport, is: ItemReport, contentChanged: ContentChanged): boolean {
  const all = (item: ItemReport): AttachmentReport[] => item.links.flatMap((link: LinkReport) => link.attachments);
  return pairs(all(was), all(is), (one) => one.url).some(([, old, now]) => old === undefined || now === undefined || old.outcome !== now.outcome || (opens(old) && opens(now) && contentChanged(old, now)));
}

function ruleCauses(was: RequirementReport | undefined, is: RequirementReport | undefined): ChangeCause[] {
  // Asked only before, or only now: that is the checklist's doing.
  if (was === undefined || is === undefined) return ['checklist'];
  if (was.judgedBy === undefined || is.judgedBy === undefined) return ['unrecorded'];
  return [...(was.judgedBy.requirement === is.judgedBy.requirement ? [] : ['checklist' as const]), ...(was.judgedBy.rules === is.judgedBy.rules ? [] : ['rules' as const])];
}

function words(findings: readonly Finding[]): Pick<RequirementChange, 'messageTh' | 'messageEn' | 'suggestionTh' | 'suggestionEn'> {
  const [first] = findings;
  return { messageTh: first?.messageTh ?? null, messageEn: first?.messageEn ?? null, suggestionTh: first?.suggestionTh ?? null, suggestionEn: first?.suggestionEn ?? null };
}

function side({ audit, checklist, tool }: Report): AuditDiff['from'] {
  return { audit: audit.id, finishedAt: audit.finishedAt, asOf: audit.asOf, checklist: { id: checklist.id, version: checklist.version }, tool: tool.version };
}

/** By key, in the order of the newer list, what is only in the older one last. The same key several times: the first with the first. */
function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): [string, T | undefined, T | undefined][] {
  const left = new Map<string, T[]>();
  for (const one of before) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one]);
  const both = after.map((one): [string, T | undefined, T | undefined] => [keyOf(one), left.get(keyOf(one))?.shift(), one]);
  return [...both, ...[...left].flatMap(([key, rest]) => rest.map((one): [string, T, undefined] => [key, one, undefined]))];
}
