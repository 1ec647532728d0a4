import type { Document } from '../../model/document.js';
import { wrapThai } from '../../thai/index.js';
import { plainText, readableText } from '../plain.js';
import { section } from '../view.js';
import type { ReadingView } from './index.js';

const CLIPPED_LINKS = 20;

/** Where the content leads, and what a web page holds besides text. */
export function linkLines(document: Document, view: ReadingView): string[] {
  const { say, width, clip, paint } = view;
  const lines: string[] = [];
  if (document.html !== null) {
    const inContent = <T extends { region: string }>(all: readonly T[]): T[] => all.filter((one) => one.region === 'content');
    const [forms, embeds, images] = [inContent(document.html.forms), inContent(document.html.embeds), inContent(document.html.images)];
    if (forms.length + embeds.length + images.length > 0) lines.push(...wrapThai(say.webParts({ forms: forms.length, embeds: embeds.length, images: images.length }), width));
    for (const { src, title } of embeds) lines.push(`  ${plainText(title)} ${paint('grey', readableText(src))}`.trimEnd());
    if (lines.length > 0) lines.push('');
  }
  const links = document.links.filter((link) => link.region === 'content');
  if (links.length === 0) return lines.slice(0, -1);
  const shown = clip ? links.slice(0, CLIPPED_LINKS) : links;
  // An address is never broken, so that it can still be clicked and copied.
  const listed = shown.flatMap(({ href, text }) => {
    const name = plainText(text);
    return name === '' || name === href ? [readableText(href)] : [...wrapThai(name, width), paint('grey', `  ${readableText(href)}`)];
  });
  if (shown.length < links.length) listed.push(say.moreLinks(links.length - shown.length));
  return [...lines, ...section(view, say.links(links.length), listed, '')];
}
