import type { AuditDiff, ChangeCause, ItemChange, LinkChange, RequirementChange } from '../model/diff.js';
import type { Verdict } from '../model/verdict.js';
import { maskPersonalData } from '../thai/index.js';
import { CHANGE_CAUSES, CHANGE_KINDS, flappingWords } from '../wording/night.js';
import { readableText } from './plain.js';
import { WORDS, type Language } from './words.js';

/** One change in the reader's language, safe to show. */
export interface ChangeEntry {
  /** `O20`, `O20.c`, `O6 (link)` */
  place: string;
  title: string | null;
  step: { from: Verdict | null; to: Verdict | null } | null;
  message: string | null;
  suggestion: string | null;
  url: string | null;
  because: string | null;
}

export interface ChangeGroup {
  kind: LinkChange['kind'];
  title: string;
  entries: ChangeEntry[];
}

/** What matters most stands first. */
const ORDER: readonly LinkChange['kind'][] = ['newly-failing', 'flapping', 'worse', 'unchecked', 'repaired', 'better', 'checked-again', 'content-changed', 'added', 'removed'];

/** All changes by what they mean, items before their requirements before links. */
export function changeGroups(diff: AuditDiff, lang: Language): ChangeGroup[] {
  return ORDER.flatMap((kind) => {
    const entries = [
      ...diff.items.filter((one) => groupOf(one) === kind).map((one) => itemEntry(one, lang)),
      ...diff.requirements.filter((one) => groupOf(one) === kind).map((one) => requirementEntry(one, lang)),
      ...diff.links.filter((one) => one.kind === kind).map((one) => linkEntry(one, lang)),
    ];
    return entries.length === 0 ? [] : [{ kind, title: CHANGE_KINDS[kind][lang], entries }];
  });
}

/** What a link that goes and comes does to its item is told with the link. */
function groupOf({ kind, because }: ItemChange | RequirementChange): LinkChange['kind'] {
  return because.includes('flapping') ? 'flapping' : kind;
}

function itemEntry({ id, titleTh, titleEn, from, to, because }: ItemChange, lang: Language): ChangeEntry {
  return { place: id, title: shown(lang === 'th' ? titleTh : titleEn), step: { from, to }, message: null, suggestion: null, url: null, because: causes(because, lang) };
}

function requirementEntry(change: RequirementChange, lang: Language): ChangeEntry {
  const { id, from, to, because } = change;
  const message = lang === 'th' ? change.messageTh : change.messageEn;
  const suggestion = lang === 'th' ? change.suggestionTh : change.suggestionEn;
  const repaired = change.kind === 'repaired';
  return { place: id, title: null, step: { from, to }, message: shown(message), suggestion: repaired ? null : shown(suggestion), url: null, because: causes(because, lang) };
}

function linkEntry(change: LinkChange, lang: Language): ChangeEntry {
  const { item, url, from, to, flapping } = change;
  const said = lang === 'th' ? change.messageTh : change.messageEn;
  const often = flapping === undefined ? null : flappingWords(flapping)[lang];
  const step = from?.verdict === to?.verdict ? null : { from: from?.verdict ?? null, to: to?.verdict ?? null };
  return { place: `${item} ${WORDS[lang].link}`, title: null, step, message: shown([often, said].filter((one) => one !== null).join(' · ') || null), suggestion: null, url: shown(url), because: null };
}

function causes(because: readonly ChangeCause[], lang: Language): string | null {
  return because.length === 0 ? null : because.map((cause) => CHANGE_CAUSES[cause][lang]).join(' · ');
}

function shown(text: string | null): string | null {
  return text === null ? null : readableText(maskPersonalData(text).text);
}
