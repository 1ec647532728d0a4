import type { IncomingHttpHeaders } from 'node:http';

/** What the headers of an answer say about its content. All of it is the server's claim. */
export interface ContentHeaders {
  /** Lower case, without parameters. */
  mediaType: string | null;
  charset: string | null;
  etag: string | null;
  lastModified: string | null;
  fileName: string | null;
}

export function contentHeaders(headers: IncomingHttpHeaders): ContentHeaders {
  const type = headerText(headers['content-type']) ?? '';
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? null;
  return {
    mediaType,
    charset: /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(type)?.[1]?.toLowerCase() ?? null,
    etag: validator(headerText(headers.etag)),
    lastModified: pastDate(validator(headerText(headers['last-modified'])), headerText(headers.date)),
    fileName: fileNameOf(headerText(headers['content-disposition'])),
  };
}

/** A header as one string; null when it was not sent. */
export function headerText(header: string | string[] | undefined): string | null {
  return Array.isArray(header) ? header.join(', ') : (header ?? null);
}

/**
 * Milliseconds to wait by a Retry-After header (RFC 9110 §10.2.3: seconds or a date); null when absent or nonsense. A date
 * is read against the server's own clock, where it tells it: ours may be wrong. `now`: milliseconds since 1970.
 */
export function retryAfterMs(headers: IncomingHttpHeaders, now: number): number | null {
  const value = headerText(headers['retry-after'])?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = httpDate(value);
  return date === null ? null : Math.max(0, date - (httpDate(headerText(headers.date) ?? '') ?? now));
}

/** One of the three forms of RFC 9110 §5.6.7, as milliseconds since 1970. */
function httpDate(text: string): number | null {
  // Date.parse takes much that is no HTTP date, "-1" for one, and reads a time without zone as local.
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null;
  const date = Date.parse(/ (GMT|UTC)$|[+-]\d{4}$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(date) ? null : date;
}

/**
 * If-None-Match for an ETag. Apache's compression appends `-gzip` to it and then does not know it again (its bug 45023), so
 * the plain form is named too: it stands for the same content.
 */
export function ifNoneMatch(etag: string): string {
  const plain = /^((?:W\/)?"[^"]*)[-;](?:gzip|br|zstd|deflate)"$/.exec(etag)?.[1];
  return plain === undefined ? etag : `${etag}, ${plain}"`;
}

/** A time that lies ahead of the server's own clock says nothing about changes before it; such a server would call everything unmodified. */
function pastDate(value: string | null, date: string | null): string | null {
  const [modified, answered] = [httpDate(value ?? ''), httpDate(date ?? '')];
  return modified !== null && answered !== null && modified > answered ? null : value;
}

/** A validator is sent back later, so it must be fit for a header: printable ASCII of sane length. */
function validator(value: string | null): string | null {
  return value !== null && /^[\x20-\x7e]{1,200}$/.test(value) ? value : null;
}

/** The last path segment of the name in Content-Disposition (RFC 6266), made harmless for display. */
function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null;
  const encoded = /filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(disposition);
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition);
  const name = (encoded && percentDecoded(encoded[2] ?? '')) ?? fromBytes((plain?.[1] ?? plain?.[2] ?? '').replace(/\\(.)/g, '$1'));
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // Control characters and the marks that reverse the reading order would falsify what a person sees.
  const shown = last.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return shown === '' ? null : shown.slice(0, 255);
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Thai names are sent as raw UTF-8 bytes (which arrive as Latin-1 letters) or percent-encoded. */
function fromBytes(text: string): string {
  if (/%[0-9a-f]{2}/i.test(text)) return percentDecoded(text) ?? text;
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return new TextDecoder('windows-874').decode(Buffer.from(text, 'latin1'));
  }
}
