/** The rules of one robots.txt for one program (RFC 9309). */
export interface RobotsFile {
  /** `pathAndQuery`: as it is sent, percent-encoded. */
  allows(pathAndQuery: string): boolean;
  /** Seconds of the `Crawl-delay` line many sites have; null when absent. */
  crawlDelay: number | null;
}

interface Rule {
  allow: boolean;
  pattern: string;
}

interface Group {
  rules: Rule[];
  crawlDelay: number | null;
}

/** No real line is longer; what is, is left out. */
const LONGEST_LINE = 2_000;

/**
 * Reads the bytes of a robots.txt for the program of this product token (`oit-check`). Never throws.
 *
 * Beyond the RFC it forgives what the public suite of Google's parser forgives: a missing colon, common misspellings of
 * "Disallow", a damaged byte order mark, text behind the product token. Each of these obeys a wish that is plain to a person.
 */
export function parseRobots(bytes: Buffer, product: string): RobotsFile {
  const group = groupFor(product.toLowerCase(), bytes);
  return {
    crawlDelay: group.crawlDelay,
    allows(pathAndQuery) {
      const path = pathAndQuery.startsWith('/') ? pathAndQuery : '/';
      let best: Rule | null = null;
      for (const rule of group.rules) {
        // The longest pattern wins, and of two as long the one that allows.
        const graver = best === null || rule.pattern.length > best.pattern.length || (rule.pattern.length === best.pattern.length && rule.allow);
        if (graver && matches(rule.pattern, path)) best = rule;
      }
      return best?.allow ?? true;
    },
  };
}

/** All groups that name the program; else all that are for everybody. */
function groupFor(product: string, bytes: Buffer): Group {
  const own: Group = { rules: [], crawlDelay: null };
  const others: Group = { rules: [], crawlDelay: null };
  let named = false;
  let open: Set<Group> = new Set();
  let headEnded = true;
  for (const [key, value] of linesOf(bytes)) {
    if (key === 'user-agent') {
      if (headEnded) open = new Set();
      headEnded = false;
      const token = /^[a-z_-]*/i.exec(value)?.[0].toLowerCase() ?? '';
      if (token !== '' && token === product) {
        named = true;
        open.add(own);
      } else if (/^\*(\s|$)/.test(value)) open.add(others);
    } else if (key === 'crawl-delay') {
      // No rule of the RFC, so it does not end the head of a group.
      const seconds = /^\d{1,6}(\.\d+)?$/.test(value) ? Number(value) : null;
      for (const group of open) group.crawlDelay ??= seconds;
    } else {
      headEnded = true;
      if (value === '') continue;
      for (const group of open) group.rules.push(...rulesOf(key === 'allow', encoded(value)));
    }
  }
  return named ? own : others;
}

/** "Allow: /x/index.html" means the folder as well. */
function rulesOf(allow: boolean, pattern: string): Rule[] {
  const folder = allow ? /^(.*\/)index\.html?$/.exec(pattern)?.[1] : undefined;
  return [{ allow, pattern }, ...(folder === undefined ? [] : [{ allow, pattern: `${folder}$` }])];
}

function* linesOf(bytes: Buffer): Iterable<['user-agent' | 'allow' | 'disallow' | 'crawl-delay', string]> {
  // As bytes: rules are compared percent-encoded, and a wrong charset must not make two of one.
  const text = bytes.toString('latin1').replace(/^\u00ef(\u00bb\u00bf?)?/, '');
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.length > LONGEST_LINE) continue;
    const said = line.replace(/#.*$/s, '').trim();
    const parts = /^([^:]*):(.*)$/s.exec(said) ?? /^(\S+)\s+(\S+)$/.exec(said);
    const key = KEYS.get((parts?.[1] ?? '').trim().toLowerCase());
    if (key !== undefined) yield [key, (parts?.[2] ?? '').trim()];
  }
}

const KEYS = new Map<string, 'user-agent' | 'allow' | 'disallow' | 'crawl-delay'>([
  ['user-agent', 'user-agent'], ['useragent', 'user-agent'], ['user agent', 'user-agent'],
  ['allow', 'allow'], ['crawl-delay', 'crawl-delay'], ['crawldelay', 'crawl-delay'],
  ...['disallow', 'dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'].map((word) => [word, 'disallow'] as const),
]);

/** Bytes beyond ASCII percent-encoded, hexadecimal digits in capitals, as they stand in a requested address. */
function encoded(pattern: string): string {
  return pattern
    .replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/**
 * `*` is any run of characters, `$` at the end is the end. Each piece is looked for once from where the one before it
 * ended, so that no pattern costs more than its length times the length of the path.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  const last = anchored ? pieces.pop() : undefined;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  return last === undefined ? path.length === at : path.length - last.length >= at && path.endsWith(last);
}
