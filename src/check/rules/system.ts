import { formatLocator, type DocumentLink } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { meaningOf } from '../../model/outcome.js';
import { skeleton } from '../../thai/index.js';
import { isOwnSite, pageIdentity } from '../../url/index.js';
import { linkEvidence, offers } from '../means.js';
import { evidenceAt, evidenceFrom, evidenceOf, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { fillPhrase, matchClause, meets, passageAround } from '../search.js';
import { distinct } from './mention.js';

/** The named system is there: a page of it opened, or a page about it leads to it. */
export const system = defineRule('system', (rule, context): RuleResult => {
  let nearest: Evidence | undefined;
  let doubtful: Evidence[] | null = null;
  let seen = 0;
  const phrases = rule.about.flatMap((clause) => clause.any.map((word) => skeleton(fillPhrase(word, context.evidence)))).filter((word) => word.length >= 4);
  for (const reading of context.readings) {
    if (rule.fromOwnSite && !isOnOwnSite(reading, context)) continue;
    seen += 1;
    const matches = rule.about.map((clause) => matchClause(reading.all, clause, context.evidence));
    const said = matches.flatMap((list) => list.slice(0, 1)).map((match) => evidenceAt(reading, reading.all, match.start, match.end));
    nearest ??= said[0];
    const isAbout = rule.about.every((clause, index) => meets(clause, matches[index] ?? []));
    const way = isAbout ? wayIn(reading, rule.hosts, phrases, isDead(context)) : null;
    if (way !== null) return { status: 'met', evidence: distinct([...said, way]) };
    const sign = signOfSystem(reading, rule.hosts, phrases, isAbout, context);
    if (sign !== null) doubtful ??= distinct([...said, sign]);
  }
  if (doubtful !== null) return { status: 'unclear', code: 'person-must-judge', evidence: doubtful };
  // Only the system's own address was submitted: whether the office's website leads there was not looked at.
  if (rule.fromOwnSite && seen === 0 && context.readings.some((reading) => isHost(addressOf(reading), rule.hosts))) return { status: 'unclear', code: 'person-must-judge', evidence: [] };
  return { status: 'absent', nearest };
});

/** A page of the system, a link to it by its host or its words, a frame that shows it, or a form of it. */
function wayIn(reading: Reading, hosts: string[], phrases: string[], isKnownDead: (href: string) => boolean): Evidence | null {
  if (isHost(addressOf(reading), hosts)) return evidenceOf(reading, reading.titleView.blocks[0] ?? reading.all.blocks[0]);
  const link = reading.document.links.find((one) => one.region === 'content' && !isKnownDead(one.href) && leadsToSystem(reading, one, hosts, phrases));
  if (link !== undefined) return linkEvidence(reading, link);
  // A file is read on paper or on a screen where addresses are typed; a page can and must link.
  const written = reading.document.kind === 'html' ? undefined : addressesIn(reading).find((one) => isHost(one.url, hosts));
  if (written !== undefined) return evidenceAt(reading, reading.all, written.start, written.start + written.url.length);
  const frame = reading.document.html?.embeds.find((one) => one.region === 'content' && /^https?:/i.test(one.src) && !isFile(one.src) && !ELSEWHERE.test(one.src));
  if (frame !== undefined) return evidenceFrom(reading.source, 'embedded frame', `${frame.title} ${frame.src}`.trim(), reading.document.sha256);
  // On a page about something else the form is for something else.
  const isTitled = says(reading.titleView.text, phrases);
  const form = reading.document.html?.forms.some((one) => one.region === 'content' && says([one.text, ...one.fields.map((field) => field.label)].join(' '), phrases)) === true;
  return isTitled || form ? (offers(reading, 'form') ?? offers(reading, 'online-form')) : null;
}

/** Addresses that were asked for and did not answer: a link to such a one leads nowhere. */
function isDead(context: RuleContext): (href: string) => boolean {
  const dead = new Set(context.evidence.sources.filter(({ resource }) => resource.outcome !== 'ok' && meaningOf(resource).absence === 'fail').map(({ resource }) => pageIdentity(resource.requestedUrl)));
  return (href) => dead.size > 0 && dead.has(pageIdentity(href));
}

/** Social networks, films and maps are no system whatever the line beside them says. */
const ELSEWHERE = /facebook\.com|fb\.(?:com|me)|youtube\.com|youtu\.be|tiktok\.com|twitter\.com|instagram\.com|google\.[a-z.]+\/maps|maps\.app\.goo\.gl/i;
const CLICK_HERE = /คลิก|ที่นี่|เข้าสู่|เข้าใช้|เข้าระบบ|ลิงก์|ลิงค์|link|click/i;

function leadsToSystem(reading: Reading, link: DocumentLink, hosts: string[], phrases: string[]): boolean {
  if (!/^https?:/i.test(link.href)) return false;
  if (isHost(link.href, hosts) || hosts.some((host) => link.text.includes(host))) return true;
  if (isFile(link.href) || ELSEWHERE.test(link.href) || isPortalPage(reading, link.href)) return false;
  if (says(link.text, phrases)) return true;
  // "จองคิวรับบริการ: คลิกที่นี่" – the line says what the link is.
  const leaves = hostOf(link.href) !== hostOf(addressOf(reading));
  if (link.text.trim() === '' || !(leaves || CLICK_HERE.test(link.text))) return false;
  return reading.all.blocks.some((block) => block.text.includes(link.text) && says(block.text, phrases));
}

/** A link with words to another site that may hold a system: neither a file nor a social network. */
function leadsOutside(reading: Reading, { href, text }: DocumentLink): boolean {
  return /^https?:/i.test(href) && !isFile(href) && !ELSEWHERE.test(href) && hostOf(href) !== hostOf(addressOf(reading)) && text.trim() !== '' && reading.all.text.includes(text);
}

/** An ordinary page of the portal only tells of the system; it is gathered and looked at by itself. */
function isPortalPage(reading: Reading, href: string): boolean {
  return hostOf(href) === hostOf(addressOf(reading)) && /\/page\/(?:sub|main|footer)\//.test(href);
}

/** Something that a person may take for the system: its address written or linked without a word of the matter, a list of states, a form. */
function signOfSystem(reading: Reading, hosts: string[], phrases: string[], isAbout: boolean, context: RuleContext): Evidence | null {
  const link = reading.document.links.find((one) => one.region === 'content' && isHost(one.href, hosts));
  if (link !== undefined) return linkEvidence(reading, link);
  if (!isAbout) return null;
  const gathered = new Set(context.evidence.sources.flatMap((source) => [source.resource.requestedUrl, source.resource.finalUrl ?? '']).map(pageIdentity));
  const ahead = reading.document.links.find((one) => one.region === 'content' && isPortalPage(reading, one.href) && says(one.text, phrases) && !gathered.has(pageIdentity(one.href)));
  if (ahead !== undefined) return linkEvidence(reading, ahead);
  // In a file the office's own address stands in the letterhead; only one beside the words may be the system's.
  const written = addressesIn(reading).find((one) => !ELSEWHERE.test(one.url) && (reading.document.kind === 'html' || (!isPortalAddress(one.url, context) && isBesideWords(reading, one.start, phrases))));
  if (written !== undefined) return evidenceAt(reading, reading.all, written.start, written.start + written.url.length);
  const way = reading.document.links.find((one) => one.region === 'content' && leadsOutside(reading, one) && isBesideWords(reading, reading.all.text.indexOf(one.text), phrases));
  if (way !== undefined) return linkEvidence(reading, way);
  const table = reading.document.tables.find((one) => one.rows.length > 1 && one.rows.slice(0, 3).some((row) => row.some((cell) => says(cell, phrases))));
  if (table !== undefined) return evidenceFrom(reading.source, formatLocator(table.locator), (table.rows[0] ?? []).join(' | '), reading.document.sha256);
  return offers(reading, 'form');
}

/** Addresses written out in the text, to be typed by the reader. */
function addressesIn(reading: Reading): { url: string; start: number }[] {
  return [...reading.all.text.matchAll(/https?:\/\/[^\s)]+/g)].map((match) => ({ url: match[0], start: match.index }));
}

function isPortalAddress(url: string, context: RuleContext): boolean {
  return [context.evidence.portal, 'https://www.bangkok.go.th'].some((site) => hostOf(site) === hostOf(url));
}

function isBesideWords(reading: Reading, offset: number, phrases: readonly string[]): boolean {
  const { start, end } = passageAround(reading.all, offset, 1);
  return says(reading.all.text.slice(start, end), phrases);
}

function says(text: string, phrases: readonly string[]): boolean {
  const letters = skeleton(text);
  return phrases.some((phrase) => letters.includes(phrase));
}

function addressOf(reading: Reading): string {
  return reading.source.resource.finalUrl ?? reading.source.resource.requestedUrl;
}

function isHost(url: string, hosts: readonly string[]): boolean {
  const host = hostOf(url);
  return hosts.some((wanted) => host === wanted || host.endsWith(`.${wanted}`));
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
