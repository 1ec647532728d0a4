import type { z } from 'zod';
import type { Means } from '../model/checklist.js';
import { formatLocator } from '../model/document.js';
import type { Evidence } from '../model/finding.js';
import { findPhrase, skeleton } from '../thai/index.js';
import { findPattern } from './pattern.js';
import { evidenceAt, evidenceFrom, type Reading } from './reading.js';

export type MeansName = z.infer<typeof Means>;

/** Where a document offers a means to act or to reach somebody; null when it does not. Menus and footers never count. */
export function offers(reading: Reading, means: MeansName): Evidence | null {
  return OFFERS[means](reading);
}

const ONLINE_FORM = /docs\.google\.com\/forms|forms\.gle|forms\.office\.com|forms\.microsoft\.com|surveymonkey|jotform|typeform|canva\.site/i;
const LINE = /line\.me|lin\.ee|page\.line|liff\.line/i;
const CHAT = /m\.me\/|messenger\.com|tawk\.to|webboard|web-board|livechat|live-chat/i;
const SOCIAL = /facebook\.com|fb\.com|fb\.me|tiktok\.com|youtube\.com|youtu\.be|twitter\.com|(?<![\w.])x\.com|instagram\.com|line\.me|lin\.ee/i;
const MAP = /google\.[a-z.]{2,8}\/maps|maps\.google|maps\.app\.goo\.gl|goo\.gl\/maps|longdo\.com|openstreetmap\.org/i;

const OFFERS: Record<MeansName, (reading: Reading) => Evidence | null> = {
  form: (reading) => {
    const form = reading.document.html?.forms.find((one) => one.region === 'content' && isFillable(one.fields));
    return form === undefined ? null : evidenceFrom(reading.source, 'form', [form.text, ...form.fields.map((field) => field.label || field.name)].join(' ').trim() || form.action, reading.document.sha256);
  },
  'online-form': (reading) => linkTo(reading, ONLINE_FORM) ?? phraseIn(reading, ['แบบฟอร์มออนไลน์', 'แบบสอบถามออนไลน์', 'สแกน QR Code'], 'link'),
  email: (reading) => pattern(reading, 'email') ?? linkTo(reading, /^mailto:/i),
  line: (reading) => linkTo(reading, LINE) ?? phraseIn(reading, ['Line Official', 'LINE OA', 'ไลน์ไอดี', 'Line ID', 'LINE @', 'ไลน์ออฟฟิเชียล']),
  chat: (reading) => linkTo(reading, CHAT) ?? phraseIn(reading, ['กระดานถามตอบ', 'กระดานสนทนา', 'Web board', 'Webboard', 'Live Chat', 'Messenger', 'Inbox Facebook']),
  phone: (reading) => pattern(reading, 'phone'),
  address: (reading) => address(reading),
  map: (reading) => linkTo(reading, MAP) ?? embedOf(reading, MAP) ?? mapPicture(reading) ?? coordinates(reading),
  social: (reading) => linkTo(reading, SOCIAL),
};

/** A search box or a login is no form to ask or complain with. */
function isFillable(fields: readonly { name: string; type: string }[]): boolean {
  const texts = fields.filter((field) => ['text', 'textarea', 'email', 'tel', ''].includes(field.type));
  const isSearch = texts.length === 1 && /^(q|s|search|keyword|query|kw)$/i.test(texts[0]?.name ?? '');
  return texts.length > 0 && !isSearch && !fields.some((field) => field.type === 'password');
}

function linkTo(reading: Reading, target: RegExp): Evidence | null {
  const link = reading.document.links.find((one) => one.region === 'content' && target.test(one.href));
  if (link !== undefined) return evidenceFrom(reading.source, 'link', `${link.text} ${link.href}`.trim(), reading.document.sha256);
  const written = reading.all.text.match(target);
  return written?.index === undefined ? null : evidenceAt(reading, reading.all, written.index, written.index + written[0].length);
}

function embedOf(reading: Reading, target: RegExp): Evidence | null {
  const embed = reading.document.html?.embeds.find((one) => one.region === 'content' && target.test(one.src));
  return embed === undefined ? null : evidenceFrom(reading.source, 'embedded frame', `${embed.title} ${embed.src}`.trim(), reading.document.sha256);
}

function mapPicture(reading: Reading): Evidence | null {
  const word = skeleton('แผนที่');
  const image = reading.document.html?.images.find((one) => one.region === 'content' && (skeleton(one.alt).includes(word) || /\bmap\b|แผนที่/i.test(decodeSafely(one.src))));
  return image === undefined ? null : evidenceFrom(reading.source, 'picture', `${image.alt} ${image.src}`.trim(), reading.document.sha256);
}

function coordinates(reading: Reading): Evidence | null {
  const found = reading.all.text.match(/(?:พิกัด|latitude|lat\.?)[^\n]{0,30}?1[34]\.\d{2,}/i);
  return found?.index === undefined ? null : evidenceAt(reading, reading.all, found.index, found.index + found[0].length);
}

function pattern(reading: Reading, name: 'email' | 'phone'): Evidence | null {
  const hit = findPattern(name, reading.all.text)[0];
  return hit === undefined ? null : evidenceAt(reading, reading.all, hit.start, hit.end);
}

const BANGKOK_POSTCODE = /10[1-9]\d{2}/;

/** A postal address: a house number, a road or lane or khwaeng, and the postal code or the word for the district, close together. */
function address(reading: Reading): Evidence | null {
  for (const hit of findPattern('postcode', reading.all.text)) {
    const before = reading.all.text.slice(Math.max(0, hit.start - 220), hit.end);
    if (/\d/.test(before) && /(?:ถนน|ถ\.|ซอย|ซ\.|แขวง|หมู่)/.test(before) && /(?:เขต|กรุงเทพ|กทม)/.test(before)) return evidenceAt(reading, reading.all, hit.start, hit.end);
  }
  for (const hit of findPattern('address', reading.all.text)) {
    const near = reading.all.text.slice(hit.start, hit.end + 120);
    if (/แขวง/.test(near) && (/เขต/.test(near) || BANGKOK_POSTCODE.test(near))) return evidenceAt(reading, reading.all, hit.start, hit.end);
  }
  return null;
}

/** `kind` link: the phrase alone is not enough, some link must stand in the content. */
function phraseIn(reading: Reading, phrases: string[], kind?: 'link'): Evidence | null {
  if (kind === 'link' && !reading.document.links.some((link) => link.region === 'content') && (reading.document.html?.images.length ?? 0) === 0) return null;
  for (const phrase of phrases) {
    const found = findPhrase(reading.all.search, phrase);
    if (found !== null) return evidenceAt(reading, reading.all, found.start, found.end);
  }
  return null;
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Where in a document a link of its content stands, as evidence. */
export function linkEvidence(reading: Reading, link: { text: string; href: string }): Evidence {
  const index = reading.all.blocks.findIndex((block) => link.text !== '' && block.text.includes(link.text));
  const block = reading.all.blocks[index];
  return evidenceFrom(reading.source, block === undefined ? 'link' : formatLocator(block.locator), `${link.text} ${link.href}`.trim(), reading.document.sha256);
}
