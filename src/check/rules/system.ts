import type { Evidence } from '../../model/finding.js';
import { skeleton } from '../../thai/index.js';
import { isOwnSite } from '../../url/index.js';
import { linkEvidence, offers } from '../means.js';
import { evidenceAt, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { fillPhrase, matchClause, meets } from '../search.js';
import { distinct } from './mention.js';

/** The named system is there: a page of it opened, or a page about it leads to it. */
export const system = defineRule('system', (rule, context): RuleResult => {
  let nearest: Evidence | undefined;
  for (const reading of context.readings) {
    if (rule.fromOwnSite && !isOnOwnSite(reading, context)) continue;
    const matches = rule.about.map((clause) => matchClause(reading.all, clause, context.evidence));
    const first = matches.flat()[0];
    if (first !== undefined) nearest ??= evidenceAt(reading, reading.all, first.start, first.end);
    if (!rule.about.every((clause, index) => meets(clause, matches[index] ?? []))) continue;
    const way = wayIn(reading, rule.hosts, rule.about.flatMap((clause) => clause.any), context);
    if (way === null) continue;
    const said = matches.flatMap((list) => list.slice(0, 1)).map((match) => evidenceAt(reading, reading.all, match.start, match.end));
    return { status: 'met', evidence: distinct([...said, way]) };
  }
  return { status: 'absent', nearest };
});

/** A link to the system by its host or by its words, or a form on the page itself. */
function wayIn(reading: Reading, hosts: string[], words: string[], context: RuleContext): Evidence | null {
  const phrases = words.map((word) => skeleton(fillPhrase(word, context.evidence))).filter((word) => word.length >= 4);
  const link = reading.document.links.find((one) => {
    if (one.region !== 'content' || !/^https?:/i.test(one.href)) return false;
    const host = hostOf(one.href);
    if (hosts.some((wanted) => host === wanted || host.endsWith(`.${wanted}`) || one.text.includes(wanted))) return true;
    const text = skeleton(one.text);
    return !isFile(one.href) && phrases.some((phrase) => text.includes(phrase));
  });
  if (link !== undefined) return linkEvidence(reading, link);
  return offers(reading, 'form') ?? offers(reading, 'online-form');
}

/** A form to download is not a system. */
function isFile(href: string): boolean {
  return /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)(?:[?#]|$)/i.test(href);
}

function hostOf(href: string): string {
  try {
    return new URL(href).hostname;
  } catch {
    return '';
  }
}

function isOnOwnSite(reading: Reading, context: RuleContext): boolean {
  const { portal, district } = context.evidence;
  const site = isOwnSite(reading.source.resource.finalUrl ?? reading.source.resource.requestedUrl, { portal, slug: district.slug, portalUserId: district.portalUserId });
  return site === 'own' || site === 'older-address';
}
