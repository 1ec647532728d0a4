import type { z } from 'zod';
import type { Means } from '../model/checklist.js';
import { formatLocator } from '../model/document.js';
import type { Evidence } from '../model/finding.js';
import { findPhrase, skeleton, toArabicDigits } from '../thai/index.js';
import { findPattern } from './pattern.js';
import { blockIndexAt, evidenceAt, evidenceFrom, type Reading } from './reading.js';

export type MeansName = z.infer<typeof Means>;

/**
 * Where a document offers a means to act or to reach somebody; null when it does not. Menus and footers never count.
 * `fits` is asked about the own words of a form or link, which may say that it is for something else.
 */
export function offers(reading: Reading, means: MeansName, fits: (words: string) => boolean = () => true): Evidence | null {
  return OFFERS[means](reading, fits);
}

const ONLINE_FORM = /docs\.google\.com\/forms|forms\.gle|forms\.office\.com|forms\.microsoft\.com|surveymonkey|jotform|typeform|canva\.site/i;
const LINE = /line\.me|lin\.ee|page\.line|liff\.line/i;
const CHAT = /m\.me\/|messenger\.com|tawk\.to|webboard|web-board|livechat|live-chat/i;
const SOCIAL = /facebook\.com|fb\.com|fb\.me|tiktok\.com|youtube\.com|youtu\.be|twitter\.com|(?<![\w.])x\.com|instagram\.com|line\.me|lin\.ee/i;
const MAP = /google\.[a-z.]{2,8}\/maps|maps\.google|maps\.app\.goo\.gl|goo\.gl\/maps|longdo\.com|openstreetmap\.org/i;

const OFFERS: Record<MeansName, (reading: Reading, fits: (words: string) => boolean) => Evidence | null> = {
  form: (reading, fits) => {
    const form = reading.document.html?.forms.find((one) => one.region === 'content' && isFillable(one.fields) && fits([one.text, ...one.fields.map((field) => field.label)].join(' ')));
    return form === undefined ? null : evidenceFrom(reading.source, 'form', [form.text, ...form.fields.map((field) => field.label || field.name)].join(' ').trim() || form.action, reading.document.sha256);
  },
  'online-form': (reading, fits) => linkTo(reading, ONLINE_FORM, fits) ?? embedOf(reading, ONLINE_FORM, fits) ?? phraseIn(reading, ['แบบฟอร์มออนไลน์', 'แบบสอบถามออนไลน์', 'สแกน QR Code', 'สแกนคิวอาร์โค้ด'], 'link', fits),
  email: (reading) => pattern(reading, 'email') ?? linkTo(reading, /^mailto:/i),
  line: (reading) => linkTo(reading, LINE) ?? phraseIn(reading, ['Line Official', 'LINE OA', 'ไลน์ไอดี', 'Line ID', 'LINE @', 'ไลน์ออฟฟิเชียล']),
  chat: (reading, fits) => linkTo(reading, CHAT, fits) ?? phraseIn(reading, ['กระดานถามตอบ', 'กระดานสนทนา', 'Web board', 'Webboard', 'Live Chat', 'Messenger', 'Inbox Facebook']),
  phone: (reading) => pattern(reading, 'phone') ?? linkTo(reading, /^tel:/i),
  address: (reading) => address(reading),
  map: (reading) => linkTo(reading, MAP) ?? embedOf(reading, MAP) ?? mapPicture(reading) ?? coordinates(reading),
  social: (reading) => linkTo(reading, SOCIAL) ?? embedOf(reading, SOCIAL),
};

/** A search box or a login is no form to ask or complain with. */
function isFillable(fields: readonly { name: string; type: string }[]): boolean {
  const texts = fields.filter((field) => ['text', 'textarea', 'email', 'tel', ''].includes(field.type));
  const isSearch = texts.length === 1 && texts[0]?.type !== 'textarea' && /^(q|s|search|keyword|query|kw)$/i.test(texts[0]?.name ?? '');
  return texts.length > 0 && !isSearch && !fields.some((field) => field.type === 'password');
}

function linkTo(reading: Reading, target: RegExp, fits: (words: string) => boolean = () => true): Evidence | null {
  const links = reading.document.links.filter((one) => one.region === 'content' && target.test(one.href));
  const link = links.find((one) => fits(one.text));
  if (link !== undefined) return evidenceFrom(reading.source, 'link', `${link.text} ${link.href}`.trim(), reading.document.sha256);
  const written = links.length > 0 ? null : reading.all.text.match(target);
  return written?.index === undefined || !fits(reading.all.blocks[blockIndexAt(reading.all, written.index)]?.text ?? '') ? null : evidenceAt(reading, reading.all, written.index, written.index + written[0].length);
}

function embedOf(reading: Reading, target: RegExp, fits: (words: string) => boolean = () => true): Evidence | null {
  const embed = reading.document.html?.embeds.find((one) => one.region === 'content' && target.test(one.src) && fits(one.title));
  return embed === undefined ? null : evidenceFrom(reading.source, 'embedded frame', `${embed.title} ${embed.src}`.trim(), reading.document.sha256);
}

function mapPicture(reading: Reading): Evidence | null {
  const word = skeleton('แผนที่');
  const image = reading.document.html?.images.find((one) => one.region === 'content' && (skeleton(one.alt).includes(word) || /(?<![a-z])map(?![a-z])|แผนที่/i.test(decodeSafely(one.src))));
  return image === undefined ? null : evidenceFrom(reading.source, 'picture', `${image.alt} ${image.src}`.trim(), reading.document.sha256);
}

function coordinates(reading: Reading): Evidence | null {
  const found = reading.all.text.match(/(?:พิกัด|latitude|lat\.?)[^\n]{0,30}?(?:[5-9]|1\d|20)\.\d{2,}/i);
  return found?.index === undefined ? null : evidenceAt(reading, reading.all, found.index, found.index + found[0].length);
}

function pattern(reading: Reading, name: 'email' | 'phone'): Evidence | null {
  const hit = findPattern(name, reading.all.text)[0];
  return hit === undefined ? null : evidenceAt(reading, reading.all, hit.start, hit.end);
}

const BANGKOK_POSTCODE = /10[1-9]\d{2}/;

const HOUSE_NUMBER = /(?:เลขที่|ที่ตั้ง|ที่อยู่|ตั้งอยู่)[^\n]{0,30}?\d|(?<!\d)(?!25[4-9]\d)\d{1,5}(?:\/\d{1,4})?\s*(?:หมู่|ม\.|ถนน|ถ\.|ซอย|ซ\.|อาคาร)/;

/** A postal address: a house number, a road or lane or khwaeng, and the postal code or the word for the district, close together. */
function address(reading: Reading): Evidence | null {
  const text = toArabicDigits(reading.all.text);
  for (const hit of findPattern('postcode', text)) {
    const before = text.slice(Math.max(0, hit.start - 220), hit.end);
    if (/\d/.test(before) && /(?:ถนน|ถ\.|ซอย|ซ\.|แขวง|หมู่)/.test(before) && /(?:เขต|กรุงเทพ|กทม)/.test(before)) return evidenceAt(reading, reading.all, hit.start, hit.end);
  }
  for (const hit of findPattern('address', text)) {
    const near = text.slice(hit.start, hit.end + 120);
    if (HOUSE_NUMBER.test(near) && /แขวง/.test(near) && (/เขต/.test(near) || BANGKOK_POSTCODE.test(near))) return evidenceAt(reading, reading.all, hit.start, hit.end);
  }
  const provincial = PROVINCIAL.exec(text);
  return provincial === null ? null : evidenceAt(reading, reading.all, provincial.index, provincial.index + provincial[0].length);
}

/** Outside Bangkok: a house number, tambon, amphoe and province, and the postal code. */
const PROVINCIAL = /\d[^\n]{0,80}(?:ตำบล|ต\.)[^\n]{2,60}(?:อำเภอ|อ\.)[^\n]{2,60}(?:จังหวัด|จ\.)?[^\n]{0,30}?(?<!\d)[1-9]\d{4}(?!\d)/;

/** `kind` link: the phrase alone is not enough, some link must stand in the content. */
function phraseIn(reading: Reading, phrases: string[], kind?: 'link', fits: (words: string) => boolean = () => true): Evidence | null {
  if (kind === 'link' && !reading.document.links.some((link) => link.region === 'content') && (reading.document.html?.images.length ?? 0) === 0) return null;
  for (const phrase of phrases) {
    // A link's words only point at a means that was not seen.
    const found = findPhrase(reading.prose.search, phrase);
    if (found !== null && fits(reading.prose.blocks[blockIndexAt(reading.prose, found.start)]?.text ?? '')) return evidenceAt(reading, reading.prose, found.start, found.end);
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

/** A page that speaks of a map and shows some picture or frame: whether that is the map, only a person can see. */
export function mayShowMap(reading: Reading): Evidence | null {
  const { html } = reading.document;
  const shown = html?.images.find((one) => one.region === 'content')?.src ?? html?.embeds.find((one) => one.region === 'content')?.src;
  const said = findPhrase(reading.prose.search, 'แผนที่');
  return shown === undefined || said === null ? null : evidenceAt(reading, reading.prose, said.start, said.end);
}
