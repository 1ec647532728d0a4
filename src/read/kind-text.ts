import { readable, unreadable, type DetectedKind } from './detected-kind.js';

const SAMPLE = 16 * 1024;

/** Tells the kinds of text apart: web page, XML, JSON, table of separated values, plain text, or no text at all. */
export function textKind(buffer: Buffer): DetectedKind {
  const sample = sampleText(buffer);
  if (sample === null) return unreadable('unknown', 'binary', 'application/octet-stream', 'unsupported-format', 'of no known format');
  const text = sample.replace(/^\ufeff/, '').trimStart();
  if (text === '') return unreadable('unknown', 'empty', 'text/plain', 'empty', 'nothing but blanks');
  if (text.startsWith('<')) return markupKind(text);
  if (isSavedPage(text)) return readable('html', 'mht', 'multipart/related');
  if (/^[[{]/.test(text) && looksLikeJson(text)) return readable('json', 'json', 'application/json');
  const separator = columnSeparator(text);
  if (separator !== null) return readable('csv', separator === '\t' ? 'tsv' : 'csv', separator === '\t' ? 'text/tab-separated-values' : 'text/csv');
  // Pages that begin with words, as some editors and error messages do.
  if (/<(?:table|html|head|body|div|p|br|a)\b[^>]*>/i.test(text.slice(0, 4096)) && /<\/(?:table|html|head|body|div|p|a)>/i.test(text)) return readable('html', 'html', 'text/html');
  return readable('text', 'text', 'text/plain');
}

/** A page saved with its pictures as one file (RFC 2557) begins with headers of a message. */
function isSavedPage(text: string): boolean {
  const head = /^(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.exec(text.replaceAll('\r\n', '\n'))?.[0] ?? '';
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/im.test(head);
}

/** The beginning as text, with letters beyond ASCII left uncertain; null when it is no text. */
function sampleText(buffer: Buffer): string | null {
  const head = buffer.subarray(0, SAMPLE);
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff) return swapped(head).toString('utf16le');
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  // UTF-16 without a mark: ASCII and Thai both leave every second byte small, ASCII leaves it zero.
  if (odd > 0.2 * half && even < 0.02 * half && head.length > 8) return head.toString('utf16le');
  if (even > 0.2 * half && odd < 0.02 * half && head.length > 8) return swapped(head).toString('utf16le');
  if (controls + even + odd > 0.02 * head.length) return null;
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return head.subarray(3).toString('latin1');
  return head.toString('latin1');
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
}

function markupKind(text: string): DetectedKind {
  const html = readable('html', 'html', 'text/html');
  // Comments, declarations and the prolog come before the element that decides.
  const rest = text.replace(/^(?:\s*(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>))+/, '').trimStart();
  if (/^<!doctype\s+html/i.test(rest)) return html;
  const xml = /^<\?xml\b/i.test(text);
  const root = /^<(?:!doctype\s+)?([a-z][\w:.-]*)/i.exec(rest)?.[1]?.toLowerCase();
  if (root === 'html') return xml ? readable('html', 'html', 'application/xhtml+xml') : html;
  if (root === 'svg' || root === 'svg:svg') return readable('image', 'svg', 'image/svg+xml');
  // What some systems call an export to Excel.
  if (root === 'workbook' && /urn:schemas-microsoft-com:office:spreadsheet/.test(rest)) return readable('spreadsheet', 'xml', 'application/vnd.ms-excel');
  if (xml) return readable('xml', 'xml', 'application/xml');
  if (root !== undefined && !HTML_ELEMENTS.has(root)) return readable('xml', 'xml', 'application/xml');
  return html;
}

const HTML_ELEMENTS = new Set(
  ('a article aside b base blockquote body br button caption center dd details dialog div dl dt em fieldset figure font footer form frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hr i iframe img input label li link main meta nav noscript ol option p pre script section select small span strong style table tbody td textarea tfoot th thead title tr u ul')
    .split(' '),
);

function looksLikeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return /^(?:\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})|\[\s*(?:[[{"\d\-\]]|true\b|false\b|null\b))/.test(text);
  }
}

/** The sign that cuts most lines into the same number of at least two fields. */
function columnSeparator(text: string): string | null {
  // The last line of the sample may be cut.
  const lines = text.split(/\r\n|\r|\n/).slice(0, 200);
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
  const filled = unquoted(whole.join('\n')).split('\n').filter((line) => line.trim() !== '');
  if (filled.length < 2) return null;
  for (const separator of ['\t', ',', ';', '|']) {
    const counts = filled.map((line) => line.split(separator).length);
    const usual = mostFrequent(counts);
    const agreeing = counts.filter((count) => count === usual).length;
    // Prose has commas too, but not the same number in line after line.
    if (usual >= 2 && agreeing >= 2 && agreeing >= (separator === ',' && usual === 2 ? 0.9 : 0.6) * counts.length) return separator;
  }
  return null;
}

/** Without what stands in quotes: separators and line ends there separate nothing. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '""');
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}
