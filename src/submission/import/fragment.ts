import { load } from 'cheerio';

/** A piece of a cell: a link with its target, or a stretch of text between block boundaries. */
export type Token = { kind: 'link'; href: string } | { kind: 'text'; text: string };

/** The pieces of one marked-up row, in order. */
export function fragmentTokens(markup: string): Token[] {
  if (!/[<&]/.test(markup)) return textTokens(markup);
  const tokens: Token[] = [];
  let text = '';
  const flush = (): void => {
    tokens.push(...textTokens(text));
    text = '';
  };
  const root = rootOf(markup);
  // An explicit stack: a hostile page may be nested deeper than calls may be.
  const stack: Step[] = root === undefined ? [] : [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === FLUSH) flush();
    else if (node.type === 'text') text += node.data;
    else if (node.type === 'tag') {
      const href = node.name === 'a' ? node.attribs['href'] : undefined;
      if (href !== undefined && /^\s*https?:/i.test(href)) {
        flush();
        tokens.push({ kind: 'link', href: href.trim() });
        continue; // the visible text repeats the target, with underscores lost under the underline
      }
      if (BLOCKS.has(node.name)) {
        flush();
        stack.push(FLUSH);
      }
      stack.push(...[...node.children].reverse());
    }
  }
  flush();
  return tokens;
}

/** Text without markup, entities resolved. */
export function plainText(markup: string): string {
  return /[<&]/.test(markup) ? load(markup, null, false).text() : markup;
}

const FLUSH = Symbol('block boundary');
type Step = typeof FLUSH | NonNullable<ReturnType<typeof rootOf>>['children'][number]; // cheerio does not export its nodes' types
const BLOCKS = new Set(['p', 'li', 'ul', 'ol', 'div', 'td', 'th', 'br', 'tr', 'table']);

function rootOf(markup: string) {
  return load(markup, null, false).root()[0];
}

function textTokens(text: string): Token[] {
  return text.split(/[\t\n]/).map((piece) => piece.replace(/^[\s•·]+|\s+$/g, '')).filter((piece) => piece !== '').map((piece) => ({ kind: 'text', text: piece }));
}
