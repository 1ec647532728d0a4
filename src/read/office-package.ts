import type { Block } from '../model/document.js';
import { Unreadable } from './unreadable.js';
import { unzip, zipEntries } from './zip.js';
import { firstText, parseXml } from './xml.js';

/** The XML parts of a docx, pptx, odt or odp file. Pictures and other media are never inflated. */
export interface OfficePackage {
  /** Text of a part; null when the file has none of that name. */
  part: (name: string) => string | null;
  names: string[];
  /** Targets of a part's relationships by id, outside addresses only. */
  hyperlinks: (name: string) => Map<string, string>;
  /** Targets inside the package by id, as full part names. */
  relations: (name: string) => Map<string, string>;
  /** Whether files of other programs are embedded in it (a table of Excel in a letter), which are seen as pictures only. */
  embedsFiles: () => boolean;
  /** dc:title of the document's properties. */
  title: string;
}

/** Whether the document carries pictures but hardly a word: pages scanned or photographed into an office file. */
export function isPictureOnly(bytes: Buffer, blocks: Block[]): boolean {
  const letters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return letters < 30 && zipEntries(bytes).some((entry) => /(?:^|\/)(?:media|Pictures)\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)$/i.test(entry.name));
}

/** Opens the package within the limits of `zip.ts`. Throws `Unreadable`. */
export function openPackage(bytes: Buffer): OfficePackage {
  const contents = unzip(bytes, (name) => /\.(?:xml|rels)$/.test(name));
  if (contents.size === 0) throw new Unreadable('file', 'broken', 'no document inside the package');
  const part = (name: string): string | null => contents.get(name)?.toString('utf8') ?? null;
  const related = (name: string, outside: boolean): Map<string, string> => relationsOf(part(name.replace(/([^/]+)$/, '_rels/$1.rels')), name, outside);
  const properties = part('docProps/core.xml') ?? part('meta.xml');
  return {
    part,
    names: [...contents.keys()],
    hyperlinks: (name) => related(name, true),
    relations: (name) => related(name, false),
    embedsFiles: () => embedsFiles(contents),
    title: properties === null ? '' : firstText(properties, 'dc:title'),
  };
}

/** Formulas and charts are embedded too, but hold nothing that is asked for. */
export function embedsFiles(contents: ReadonlyMap<string, Buffer>): boolean {
  for (const [name, content] of contents) {
    if (!/^(?:word|ppt|xl)\/.*\.xml$/.test(name)) continue;
    for (const [, program = ''] of content.toString('latin1').matchAll(/<(?:\w{1,5}:)?oleObj(?:ect)?\s[^>]{0,1000}?\bprogI[dD]="([^"]*)"/gi)) if (!/^(?:Equation|MathType|MSGraph)/i.test(program)) return true;
  }
  return false;
}

function relationsOf(xml: string | null, source: string, outside: boolean): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === null) return targets;
  parseXml(xml, {
    open(name, attributes) {
      const { Id: id, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      if ((mode === 'External') !== outside) return;
      // A path inside the package resolves like an address does.
      targets.set(id, outside ? target : new URL(target, `zip://package/${source}`).pathname.slice(1));
    },
  });
  return targets;
}
