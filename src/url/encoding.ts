import type { UrlRepair } from '../model/submission.js';

/** The address as it goes over the wire: everything but the sign `'`, which a browser leaves bare in paths. */
export function encodeForRequest(url: URL): string {
  return url.href.replaceAll("'", '%27');
}

/**
 * Percent-encodes what stands raw in the part behind the host: spaces, apostrophes, letters outside ASCII, and a `%`
 * that begins no sequence. What is encoded already stays, so a name is never encoded twice; Thai names keep the
 * order of letters in which they were written, because the file on the server has it too.
 */
export function encodeRaw(text: string): { text: string; repairs: UrlRepair[] } {
  const repairs: UrlRepair[] = [];
  let encoded = text.replace(LONE_SURROGATE, '\ufffd').replace(/%(?![0-9a-f]{2})/gi, '%25');
  if (encoded.includes(' ')) {
    repairs.push('spaces-encoded');
    encoded = encoded.replaceAll(' ', '%20');
  }
  if (encoded.includes("'")) {
    repairs.push('apostrophe-encoded');
    encoded = encoded.replaceAll("'", '%27');
  }
  if (NOT_ASCII.test(encoded)) {
    repairs.push('thai-encoded');
    encoded = encoded.replace(new RegExp(NOT_ASCII, 'gu'), (letters) => encodeURIComponent(letters));
  }
  return { text: encoded, repairs };
}

/**
 * Percent-decodes as far as it is UTF-8; bytes that are none become U+FFFD. Never throws.
 */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(run)));
}

export function bytesOf(run: string): Uint8Array {
  return Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
}

const NOT_ASCII = /[^\u0000-\u007f]+/u; // oxlint-disable-line no-control-regex -- the range of ASCII
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
