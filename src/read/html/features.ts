import type { AnyNode, Element, ParentNode } from 'domhandler';
import type { Block, DocumentLink, HtmlFeatures } from '../../model/document.js';
import type { Regions } from './regions.js';
import { ancestorsOf, isElement, plainText, walk } from './tree.js';

const MAX_LINKS = 20_000;
const MAX_PICTURES = 2000;

/** Links that lead somewhere, absolute. `mailto:` and `tel:` stay: they are how the public reaches an office. */
export function linksOf(elements: Element[], regions: Regions, base: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const element of elements) {
    if (element.name !== 'a' && element.name !== 'area') continue;
    const region = shown(element, regions);
    const href = region === null ? null : absolute(element.attribs['href'], base);
    if (href === null || region === null || links.length >= MAX_LINKS) continue;
    links.push({ href, text: nameOf(element), region });
  }
  return links;
}

export function embedsOf(elements: Element[], regions: Regions, base: string): HtmlFeatures['embeds'] {
  const embeds: HtmlFeatures['embeds'] = [];
  for (const element of elements) {
    const source = element.name === 'object' ? element.attribs['data'] : ['iframe', 'embed', 'frame'].includes(element.name) ? (element.attribs['src'] ?? element.attribs['data-src']) : undefined;
    const region = shown(element, regions);
    const src = absolute(source, base);
    if (src !== null && region !== null && embeds.length < MAX_PICTURES) embeds.push({ src, title: element.attribs['title'] ?? element.attribs['aria-label'] ?? '', region });
  }
  return embeds;
}

export function imagesOf(elements: Element[], regions: Regions, base: string): HtmlFeatures['images'] {
  const images: HtmlFeatures['images'] = [];
  for (const element of elements) {
    if (element.name !== 'img') continue;
    const region = shown(element, regions);
    // Pictures loaded late have a dot in `src` and the real address beside it.
    const src = absolute(element.attribs['data-src'] ?? element.attribs['data-original'] ?? element.attribs['src'], base);
    if (src !== null && region !== null && images.length < MAX_PICTURES) images.push({ src, alt: (element.attribs['alt'] ?? '').trim(), region });
  }
  return images;
}

export function formsOf(elements: Element[], regions: Regions, base: string): HtmlFeatures['forms'] {
  const labels = labelsById(elements);
  const forms: HtmlFeatures['forms'] = [];
  for (const element of elements) {
    const region = element.name === 'form' ? shown(element, regions) : null;
    if (region === null || forms.length >= 100) continue;
    const fields: HtmlFeatures['forms'][number]['fields'] = [];
    const captions: string[] = [plainText(element)];
    walk(element, {
      enter(inner) {
        const type = inner.name === 'input' ? (inner.attribs['type'] ?? 'text').toLowerCase() : inner.name;
        if (!['input', 'select', 'textarea', 'button'].includes(inner.name) || type === 'hidden') return;
        if (inner.name === 'button' || ['submit', 'button', 'reset', 'image'].includes(type)) {
          captions.push(inner.attribs['value'] ?? inner.attribs['alt'] ?? '');
        } else if (fields.length < 200) {
          fields.push({ name: inner.attribs['name'] ?? inner.attribs['id'] ?? '', type, label: labelOf(inner, labels) });
          captions.push(inner.attribs['placeholder'] ?? '');
        }
      },
    });
    forms.push({
      action: absolute(element.attribs['action'] ?? '', base) ?? base,
      method: (element.attribs['method'] ?? 'get').toLowerCase(),
      region,
      fields,
      text: captions.filter((caption) => caption.trim() !== '').join(' '),
    });
  }
  return forms;
}

function shown(element: Element, regions: Regions): Block['region'] | null {
  const region = regions.get(element) ?? 'content';
  return region === 'hidden' ? null : region;
}

/** null for addresses that lead nowhere: scripts, places on the same page, the portal's editor. */
function absolute(address: string | undefined, base: string): string | null {
  const trimmed = address?.trim().replace(/[\n\r\t]/g, '') ?? '';
  if (trimmed === '' || trimmed.startsWith('#') || /^(?:javascript|data|about|blob|vbscript)\b/i.test(trimmed)) return null;
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return /^\/(?:public\/)?manage-admin(?:\/|$)/.test(url.pathname) ? null : url.href;
}

function nameOf(element: Element): string {
  const text = plainText(element, 500);
  if (text !== '') return text;
  const named = element.attribs['title'] ?? element.attribs['aria-label'] ?? element.attribs['alt'] ?? '';
  if (named.trim() !== '') return named.trim();
  let alt = '';
  walk(element, { enter: (inner) => void (alt ||= (inner.attribs['alt'] ?? inner.attribs['title'] ?? '').trim()) });
  return alt;
}

function labelsById(elements: Element[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const element of elements) {
    const target = element.name === 'label' ? element.attribs['for'] : undefined;
    if (target !== undefined) labels.set(target, plainText(element, 300));
  }
  return labels;
}

function labelOf(field: Element, labels: Map<string, string>): string {
  const around = ancestorsOf(field, (ancestor) => ancestor.name === 'label');
  const candidates = [
    labels.get(field.attribs['id'] ?? ''),
    around === null ? '' : plainText(around, 300),
    field.attribs['placeholder'],
    field.attribs['aria-label'],
    field.attribs['title'],
    textBefore(field),
  ];
  return candidates.find((candidate) => candidate !== undefined && candidate.trim() !== '')?.trim() ?? '';
}

/** Old forms have no labels: the words stand in the text or the table cell before the field. */
function textBefore(field: Element): string {
  let node: AnyNode | ParentNode | null = field;
  for (let climbed = 0; climbed < 3 && node !== null; climbed++) {
    for (let before: AnyNode | null = (node as Element).prev as AnyNode | null; before !== null; before = before.prev as AnyNode | null) {
      const text = before.type === 'text' ? before.data.trim() : isElement(before) ? plainText(before, 200) : '';
      if (text !== '') return text.replace(/\s+/g, ' ').slice(0, 200);
    }
    node = (node as Element).parent;
    if (node === null || (node as Element).name === 'form') break;
  }
  return '';
}
