import type { Element } from 'domhandler';
import { tokensOf } from './tree.js';

export type HtmlRegion = 'content' | 'furniture' | 'hidden';
export type Regions = Map<Element, HtmlRegion>;

/**
 * Says of every element whether it is the page's own content, furniture around it (menu, header, footer, breadcrumb), or
 * not shown at all. In doubt it is content: furniture is no evidence, and losing a page's content would accuse a
 * district wrongly.
 */
export function markRegions(elements: Element[]): Regions {
  const measures = measure(elements);
  const runningText = elements.reduce((most, element) => Math.max(most, runningLetters(measures.get(element))), 0);
  const targets = revealTargets(elements);
  const places = new Map<Element, Place>();
  const regions: Regions = new Map();
  let headingSeen = false;
  // Document order: a parent is always marked before its children.
  for (const element of elements) {
    const parent = element.parent as Element | null;
    const outer = (parent && places.get(parent)) ?? { region: 'content', inMain: false, inEditor: false };
    if (/^h[1-3]$/.test(element.name) && outer.region === 'content') headingSeen = true;
    const region = regionOf(element, outer, { own: measures.get(element) ?? NOTHING, runningText, targets, headingSeen });
    places.set(element, { region, inMain: outer.inMain || SECTIONS.has(element.name), inEditor: outer.inEditor || isEditor(element) });
    regions.set(element, region);
  }
  return regions;
}

interface Place {
  region: HtmlRegion;
  /** Inside an element that has a header, footer and notes of its own. */
  inMain: boolean;
  /** Inside what the page's author wrote; it may look like a menu or hold a `nav` and is content. */
  inEditor: boolean;
}

const SECTIONS = new Set(['main', 'article', 'section', 'blockquote']);

interface Surroundings {
  own: Measure;
  /** Letters outside links on the whole page. */
  runningText: number;
  targets: Set<string>;
  headingSeen: boolean;
}

function regionOf(element: Element, outer: Place, around: Surroundings): HtmlRegion {
  if (outer.region === 'hidden' || isHidden(element, around.targets)) return 'hidden';
  if (isMainContent(element)) return 'content';
  if (outer.region === 'furniture' || outer.inEditor) return outer.region;
  if (isLandmark(element, outer) || isNamedFurniture(element, around) || isMenu(element, outer, around)) return 'furniture';
  return 'content';
}

/** Marks of a page's own content: HTML's own, and the portal's editor area (portal facts: `div.group-editor#editor`). */
function isMainContent(element: Element): boolean {
  return element.name === 'main' || element.name === 'article' || element.attribs['role'] === 'main' || isEditor(element);
}

function isEditor(element: Element): boolean {
  return element.attribs['id'] === 'editor' || tokensOf(element).includes('group-editor');
}

function isLandmark(element: Element, outer: Place): boolean {
  if (['navigation', 'banner', 'contentinfo', 'search', 'menubar'].includes(element.attribs['role'] ?? '')) return true;
  if (element.name === 'nav') return true;
  return ['header', 'footer', 'aside'].includes(element.name) && !outer.inMain;
}

/** Names of the portal's own templates, then what site builders usually call these parts. Whole words only. */
const FURNITURE = new RegExp(
  '^(?:' +
    [
      'sub-menu-main',
      'nav-menu-mb',
      '(?:site|page|main|top|global|mobile|desktop|primary|secondary|left|right|side|sub)?[-_]?(?:header|footer|navbar|navigation|nav|menu|topbar|sidebar|menubar)(?:[-_](?:wrapper|wrap|container|area|inner|menu|nav|top|bottom|main|mobile|mb|section|list|\\d))*',
      'breadcrumbs?(?:[-_]\\w+)?',
      'cookie(?:[-_]?(?:banner|consent|notice|bar|policy|popup))+',
      'skip(?:[-_]?(?:link|to[-_](?:content|main)|nav))s?',
      '(?:lang|language)(?:[-_]?(?:switch|switcher|selector|menu|list|bar))?',
      '(?:top|back)[-_]?to[-_]?top',
    ].join('|') +
    ')$',
);

/**
 * By name, unless most of the page's running text stands inside: builders call a wrapper around everything `main-section` or
 * `page-header-wrapper`.
 */
function isNamedFurniture(element: Element, { own, runningText }: Surroundings): boolean {
  if (element.name === 'body' || element.name === 'html' || own.holdsMain) return false;
  const running = runningLetters(own);
  if (running > 400 && running > runningText * 0.6) return false;
  return tokensOf(element).some((token) => FURNITURE.test(token));
}

/**
 * A menu nobody marked: a list of lists of short links to pages, above the first heading. A list of documents is a list
 * of links too, but flat, with long names or files.
 */
function isMenu(element: Element, outer: Place, { own, headingSeen }: Surroundings): boolean {
  if (headingSeen || outer.inMain || (element.name !== 'ul' && element.name !== 'ol')) return false;
  return own.sublists > 0 && own.links >= 8 && own.fileLinks === 0 && own.linkLetters >= own.letters * 0.9 && own.linkLetters / own.links <= 40;
}

interface Measure {
  letters: number;
  linkLetters: number;
  links: number;
  fileLinks: number;
  sublists: number;
  holdsMain: boolean;
}

const NOTHING: Measure = { letters: 0, linkLetters: 0, links: 0, fileLinks: 0, sublists: 0, holdsMain: false };

function runningLetters(one: Measure = NOTHING): number {
  return one.letters - one.linkLetters;
}

/** Sums over the inside of every element, children before parents. */
function measure(elements: Element[]): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  for (const element of elements) measures.set(element, { ...NOTHING });
  for (const element of [...elements].reverse()) {
    const own = measures.get(element) ?? { ...NOTHING };
    if (element.name !== 'script' && element.name !== 'style') {
      for (const child of element.children) if (child.type === 'text') own.letters += child.data.trim().length;
    }
    if (element.name === 'a' && element.attribs['href'] !== undefined) {
      own.links++;
      own.linkLetters = own.letters;
      if (/\.(?:pdf|docx?|xlsx?|pptx?|csv|od[stp]|zip|rar|jpe?g|png)(?:$|[?#])/i.test(element.attribs['href'])) own.fileLinks++;
    }
    if (isMainContent(element)) own.holdsMain = true;
    const parent = measures.get(element.parent as Element);
    if (parent === undefined) continue;
    parent.letters += own.letters;
    parent.linkLetters += own.linkLetters;
    parent.links += own.links;
    parent.fileLinks += own.fileLinks;
    parent.sublists += own.sublists + (element.name === 'ul' || element.name === 'ol' ? 1 : 0);
    parent.holdsMain ||= own.holdsMain;
  }
  return measures;
}

function isHidden(element: Element, targets: Set<string>): boolean {
  if (['script', 'style', 'noscript', 'template', 'head', 'title', 'datalist'].includes(element.name)) return true;
  const hidden = element.attribs['hidden'] !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attribs['style'] ?? '');
  return hidden && !isRevealed(element, targets);
}

/** Panels that a visitor opens by a click (tabs, accordions) start hidden, but are part of the page. */
function isRevealed(element: Element, targets: Set<string>): boolean {
  if (element.attribs['role'] === 'tabpanel' || targets.has(element.attribs['id'] ?? '')) return true;
  return tokensOf(element).some((token) => /^(?:tab-?(?:pane|panel|content)|(?:accordion|collapse|faq|toggle|panel)(?:[-_]?(?:body|content|collapse|panel|text|answer))?)$/.test(token));
}

/** Ids that a button or a link on the page opens. */
function revealTargets(elements: Element[]): Set<string> {
  const ids = new Set<string>();
  for (const { attribs } of elements) {
    for (const name of ['href', 'data-target', 'data-bs-target', 'aria-controls']) {
      const value = attribs[name];
      if (value === undefined || value === '#') continue;
      if (name === 'aria-controls') ids.add(value);
      else if (value.startsWith('#')) ids.add(value.slice(1));
    }
  }
  ids.delete('');
  return ids;
}
