import type { Element } from 'domhandler';
import type { Trait } from '../../model/document.js';
import type { DocumentContent } from '../content.js';
import { plainText, tokensOf } from './tree.js';

/** What kind of page this is besides its text: a shell for a script, a promise of content to come, a picture. */
export function traitsOf(content: DocumentContent, elements: Element[]): Trait[] {
  const paragraphs = content.blocks.filter((block) => block.region === 'content');
  const letters = paragraphs.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0);
  const traits: Trait[] = [];
  // Pages made out of PDFs whose fonts have codes of their own (pdf2htmlEX): seen, but no text.
  if (isPrivateText(paragraphs)) return ['junk-text'];
  if (letters < 200 && isShell(content, elements)) return ['client-rendered'];
  if (isPictureOnly(content, letters)) traits.push('picture-only');
  else if (isPlaceholder(content)) traits.push('placeholder');
  return traits;
}

function isPrivateText(blocks: DocumentContent['blocks']): boolean {
  const text = blocks.map((block) => block.text).join('').replace(/[\s\d]/g, '');
  const privates = text.match(/[\ue000-\uf6ff\uf720-\uf8ff]/g)?.length ?? 0;
  return privates >= 20 && privates > 0.3 * text.length;
}

/**
 * What a file store shows in place of a file that it does not hand out: the name of the store, or null. Such pages get
 * saved and published under the name of the file.
 */
export function storageNotice(content: DocumentContent): string | null {
  const text = content.blocks.map((block) => block.text).join('\n').slice(0, 4_000);
  if (text.length >= 4_000) return null;
  return NOTICES.find(({ said }) => said.test(`${content.title}\n${text}`))?.store ?? null;
}

const NOTICES: { store: string; said: RegExp }[] = [
  { store: 'Google Drive', said: /^Google (?:Drive|ไดรฟ์) ?[-–] ?(?:Virus scan warning|Quota exceeded|Access denied|Page not found|Can't download)|Google Drive can(?:'|’)t scan this file for viruses|can(?:'|’)t view or download this file at this time|Google ไดรฟ์ไม่สามารถสแกน/im },
  { store: 'Google', said: /^(?:Sign in ?[-–] ?Google Accounts|ลงชื่อเข้าใช้ ?[-–] ?บัญชี Google|Google Drive: Sign-in)/im },
  { store: 'OneDrive', said: /^(?:Sign in to your (?:Microsoft )?account|ลงชื่อเข้าใช้บัญชี(?:ของคุณ| Microsoft))|This item might not exist or is no longer available|OneDrive can(?:'|’)t scan this file for viruses/im },
  { store: 'Dropbox', said: /^Dropbox ?[-–] ?(?:Error|404|Sign in|Log in)|This item was deleted[\s\S]{0,200}Dropbox/im },
];

/** Ids that the usual frameworks fill in. */
const MOUNTS = new Set(['root', 'app', '__next', '__nuxt', 'app-root', 'react-root', '___gatsby', 'svelte']);

function isShell(content: DocumentContent, elements: Element[]): boolean {
  const emptyMount = elements.some(
    (element) => (element.name === 'app-root' || MOUNTS.has(element.attribs['id'] ?? '') || tokensOf(element).includes('app-root')) && plainText(element).length < 20,
  );
  if (emptyMount && elements.some((element) => element.name === 'script')) return true;
  const asksForScript = elements.some((element) => element.name === 'noscript' && /java\s?script|จาวาสคริปต์/i.test(plainText(element)));
  const bundle = elements.some((element) => element.name === 'script' && /(?:^|[/._-])(?:main|app|bundle|chunk|vendor|runtime|polyfills|index)[\w.-]*\.m?js/i.test(element.attribs['src'] ?? ''));
  const framed = (content.html?.embeds.length ?? 0) > 0 || (content.html?.forms.length ?? 0) > 0;
  return content.links.length < 3 && !framed && (asksForScript || bundle);
}

/** Almost no words of its own, but at least one picture, and nothing else to look at or follow. */
function isPictureOnly(content: DocumentContent, letters: number): boolean {
  const pictures = content.html?.images.filter((image) => image.region === 'content') ?? [];
  const others = contentLinks(content).filter((link) => !/\.(?:jpe?g|png|gif|webp)(?:$|[?#])/i.test(link.href));
  return pictures.length > 0 && letters - headingLetters(content) < 60 && others.length === 0 && !hasParts(content);
}

const PROMISES =
  /อยู่ระหว่าง(?:การ)?(?:ปรับปรุง|ดำเนินการจัดทำ|จัดทำ|ดำเนินการปรับปรุง|พัฒนา)|กำลัง(?:ปรับปรุง|จัดทำ|พัฒนา)(?:ข้อมูล|เว็บไซต์|หน้าเว็บ|ระบบ)?|ไม่พบข้อมูล|ยังไม่มีข้อมูล|coming\s*soon|under\s*construction|lorem\s*ipsum/gi;

/** Promises content or says there is none, and says little else; or says nothing at all. */
function isPlaceholder(content: DocumentContent): boolean {
  if (hasParts(content)) return false;
  const text = content.blocks
    .filter((block) => block.region === 'content' && block.role !== 'title')
    .map((block) => block.text)
    .join(' ');
  const rest = text.replace(PROMISES, '').replace(/\s/g, '');
  const links = contentLinks(content);
  if (/lorem\s*ipsum/i.test(text) && !/[\u0e01-\u0e2e]{20}/.test(rest)) return true;
  // A way back to the start page does not make content.
  if (rest.length < text.replace(/\s/g, '').length) return rest.length < 150 && links.length <= 3 && !links.some((link) => FILE.test(link.href));
  return rest.length < 20 && links.length === 0 && (content.html?.images.every((image) => image.region === 'furniture') ?? true);
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|od[stp]|zip|rar)(?:$|[?#])/i;

function contentLinks(content: DocumentContent): DocumentContent['links'] {
  return content.links.filter((link) => link.region === 'content');
}

function hasParts(content: DocumentContent): boolean {
  return (
    content.tables.some((table) => table.rows.length > 2) ||
    (content.html?.forms.some((form) => form.region === 'content' && form.fields.length > 1) ?? false) ||
    (content.html?.embeds.some((embed) => embed.region === 'content') ?? false)
  );
}

function headingLetters(content: DocumentContent): number {
  return content.blocks
    .filter((block) => block.region === 'content' && (block.role === 'title' || block.role === 'heading'))
    .reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0);
}
