import { load } from 'cheerio';

/** What the detection of walls and soft 404s needs to know of a web page. */
export interface Page {
  title: string;
  /** Texts of h1 and h2. */
  headings: string[];
  /** Visible letters outside menus, header and footer. */
  letters: number;
  /** The same without the forms that ask for a password. */
  lettersBesideLogin: number;
  passwordFields: number;
  /** Inline scripts. */
  script: string;
  /** The source, for the marks of walls. */
  source: string;
  refresh: { delayS: number; target: string } | null;
  /** Whether all of it was looked at. */
  whole: boolean;
}

/** Refusals and redirects are short; of a longer page only the beginning is looked at. */
const LOOKED_AT = 128 * 1024;

/**
 * Reads a page, or returns null when the bytes are no HTML. Bounded by `LOOKED_AT`; the tree is walked without
 * recursion, since its depth is up to the sender.
 */
export function readPage(body: Buffer, mediaType: string | null, charset: string | null): Page | null {
  const start = body.subarray(0, 1024).toString('latin1');
  // By content first: a workbook served as text/html is no page, a page served as PDF is.
  if (/^(%PDF-|PK\x03\x04|\xd0\xcf\x11\xe0)/.test(start)) return null;
  if (!/^[\s\ufeff\u00ef\u00bb\u00bf]*<(!doctype|!--|html|head|body|meta|script|title|div|p|h\d|center)\b/i.test(start) && !/html/.test(mediaType ?? '')) return null;
  const source = decode(body.subarray(0, LOOKED_AT), charset, start);
  const page: Page = {
    title: '', headings: [], letters: 0, lettersBesideLogin: 0, passwordFields: 0, script: '', source, refresh: null, whole: body.length <= LOOKED_AT,
  };
  // The streaming parser, in linear time; the standard one searches its stack of open elements at every tag.
  const root = load(source, { xml: { xmlMode: false, decodeEntities: true } }).root()[0];
  if (root !== undefined) new Walk(page).from(root);
  return page;
}

type Node = ReturnType<ReturnType<ReturnType<typeof load>['root']>['contents']>[number] | { type: 'root'; children: unknown[] };

interface Place {
  furniture: boolean;
  heading: { text: string } | null;
  form: { letters: number; password: boolean } | null;
}

class Walk {
  private readonly forms: { letters: number; password: boolean }[] = [];
  private readonly headings: { text: string }[] = [];

  constructor(private readonly page: Page) {}

  from(root: unknown): void {
    const stack: { node: Node; place: Place }[] = [{ node: root as Node, place: { furniture: false, heading: null, form: null } }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const inside = this.visit(next.node, next.place);
      if (inside === null || !('children' in next.node)) continue;
      const children = next.node.children as Node[];
      for (let i = children.length - 1; i >= 0; i -= 1) stack.push({ node: children[i] as Node, place: inside });
    }
    this.page.headings = this.headings.map(({ text }) => tidy(text)).filter((text) => text !== '');
    this.page.title = tidy(this.page.title);
    const login = this.forms.filter((form) => form.password).reduce((sum, form) => sum + form.letters, 0);
    this.page.lettersBesideLogin = this.page.letters - login;
  }

  /** Where the children stand; null when they are not looked at. */
  private visit(node: Node, place: Place): Place | null {
    if (node.type === 'text') {
      const letters = place.furniture ? 0 : lettersIn(node.data);
      this.page.letters += letters;
      if (place.form !== null) place.form.letters += letters;
      if (place.heading !== null) place.heading.text += node.data;
      return null;
    }
    if (node.type === 'root') return place;
    if (!('attribs' in node)) return null;
    const { name, attribs } = node;
    switch (name) {
      case 'script':
        for (const child of node.children) if (child.type === 'text') this.page.script += child.data;
        return null;
      case 'title':
        for (const child of node.children) if (child.type === 'text' && this.page.title === '') this.page.title = child.data;
        return null;
      // What a browser that runs scripts does not show; a refresh in it is for others.
      case 'noscript':
      case 'style':
      case 'template':
        return null;
      case 'meta':
        if (attribs['http-equiv']?.trim().toLowerCase() === 'refresh') this.page.refresh ??= refreshOf(attribs['content'] ?? '');
        return null;
      case 'input':
        if (attribs['type']?.trim().toLowerCase() === 'password') {
          this.page.passwordFields += 1;
          if (place.form !== null) place.form.password = true;
        }
        return null;
      case 'form': {
        const form = { letters: 0, password: false };
        this.forms.push(form);
        return { ...place, form };
      }
      case 'h1':
      case 'h2': {
        const heading = { text: '' };
        this.headings.push(heading);
        return { ...place, heading };
      }
      default:
        return isFurniture(name, attribs) ? { ...place, furniture: true } : place;
    }
  }
}

function isFurniture(name: string, attribs: Record<string, string>): boolean {
  return /^(nav|header|footer|aside)$/.test(name) || /(^|[\s_-])(nav|navbar|menu|footer|header|breadcrumb)([\s_-]|$)/i.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);
}

/** `0;URL=/huaikhwang`; null for a page that only loads itself again. */
function refreshOf(content: string): Page['refresh'] {
  const parts = /^\s*(\d{1,6})(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?(.+)$/is.exec(content);
  const target = parts?.[2]?.trim().replace(/^(['"])(.*?)\1?$/s, '$2').trim() ?? '';
  return target === '' ? null : { delayS: Number(parts?.[1]), target };
}

function decode(bytes: Buffer, charset: string | null, start: string): string {
  const named = charset ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

const lettersIn = (text: string): number => text.replace(/[\s\u200b\u00a0]+/g, '').length;
const tidy = (text: string): string => text.replace(/[\s\u200b\u00a0]+/g, ' ').trim().slice(0, 300);
