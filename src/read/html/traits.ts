import type { Element } from 'domhandler';
import type { Trait } from '../../model/document.js';
import type { DocumentContent } from '../content.js';
import { plainText, tokensOf } from './tree.js';

/** What kind of page this is besides its text: a shell for a script, a promise of content to come, a picture. */
export function traitsOf(content: DocumentContent, elements: Element[]): Trait[] {
  const paragraphs = content.blocks.filter((block) => block.region === 'content');
  const letters = paragraphs.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0);
  const traits: Trait[] = [];
  if (letters < 200 && isShell(content, elements)) return ['client-rendered'];
  if (isPictureOnly(content, letters)) traits.push('picture-only');
  else if (isPlaceholder(content)) traits.push('placeholder');
  return traits;
}

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
