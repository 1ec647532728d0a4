import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One expectation of the public suite of robots.txt tests: one file of rules, one address, one program. */
export interface RobotsCase {
  file: string;
  robots: Buffer;
  url: string;
  userAgent: string;
  allowed: boolean;
  /** Where the suite's authors go beyond RFC 9309. */
  googleSpecific: boolean;
}

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/robots-url-links/google-robotstxt-spec-test/', import.meta.url));

/** All expectations; null with a line on the console where the suite does not lie beside this checkout. */
export function robotsSuite(): RobotsCase[] | null {
  if (!existsSync(FOLDER)) {
    console.log('skipped: the public suite of robots.txt tests is not beside this checkout');
    return null;
  }
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.textproto'))
    .flatMap((file) => casesOf(file, readFileSync(FOLDER + file, 'utf8')));
}

/** Reads as much of the text form of protocol buffers as the suite uses: fields with strings and words, nested in braces. */
function casesOf(file: string, text: string): RobotsCase[] {
  const cases: RobotsCase[] = [];
  let robots: Buffer = Buffer.alloc(0);
  let current: Record<string, string> = {};
  const tokens = text.matchAll(/#[^\n]*|(\w+)\s*:\s*((?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*)+|[A-Z_]+)|[{}]/g);
  for (const [token, field, value] of tokens) {
    if (token === '}' && current['testurl'] !== undefined) {
      const { testurl: url, useragent: userAgent = '', expected_outcome: outcome, test_type: type } = current;
      cases.push({ file, robots, url, userAgent, allowed: outcome === 'ALLOWED', googleSpecific: type === 'GOOGLE_SPECIFIC' });
      current = {};
    }
    if (field === undefined || value === undefined) continue;
    if (field === 'robotstxt') robots = unquoted(value);
    else current[field] = unquoted(value).toString('utf8');
  }
  return cases;
}

function unquoted(value: string): Buffer {
  if (!/^["']/.test(value)) return Buffer.from(value);
  const bytes: Buffer[] = [];
  for (const [literal] of value.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g)) {
    for (const [part] of literal.slice(1, -1).matchAll(/\\x[0-9a-fA-F]{1,2}|\\[0-7]{1,3}|\\.|[^\\]+/gs)) bytes.push(unescaped(part));
  }
  return Buffer.concat(bytes);
}

function unescaped(part: string): Buffer {
  if (!part.startsWith('\\')) return Buffer.from(part);
  const hex = /^\\x([0-9a-fA-F]+)$/.exec(part)?.[1];
  if (hex !== undefined) return Buffer.from([Number.parseInt(hex, 16)]);
  const octal = /^\\([0-7]+)$/.exec(part)?.[1];
  if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8)]);
  const named = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"', "'": "'" }[part.slice(1)];
  return Buffer.from(named ?? part);
}
