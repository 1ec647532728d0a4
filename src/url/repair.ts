import type { UrlRepair } from '../model/submission.js';
import { decodeEntities } from './entities.js';
import { encodeForRequest, encodeRaw } from './encoding.js';
import { splitGluedUrls } from './glued.js';
import { joinLines } from './line-join.js';
import { mendTitles } from './portal-page.js';

/** Why an address is doubtful, or why none could be made of it. */
export type UrlProblem =
  | 'empty'
  | 'too-long'
  | 'not-http' // javascript:, mailto:, ftp:, file:, data:, or a name and password inside the address
  | 'not-an-address'
  | 'two-addresses' // only the first is requested
  | 'line-break' // joined as a browser does, but a space or an underscore may have stood there
  | 'replacement-character' // U+FFFD where it matters
  | 'broken-percent'; // a percent sequence that is no UTF-8, where it matters

export interface RepairedUrl {
  /** Always parses as http or https; null when no address can be made of it. */
  requestedUrl: string | null;
  repairs: UrlRepair[];
  problems: UrlProblem[];
}

/** Longer than any address a browser or server of ours accepts; bounds the work on hostile input. */
const MAX_LENGTH = 8192;
/** A repair may uncover another one (an entity inside an entity); real addresses settle in two passes. */
const MAX_PASSES = 12;

/**
 * Makes a submitted address requestable by repairs that are certain, and names each. A guess is no repair: where the
 * meaning is open, the address stays as a browser would take it and a problem is named. Never throws; its own output
 * passes unchanged. Source: oit-rules §6.1 (10, 18, 23), §7 D11 and D12.
 */
export function repairUrl(submitted: string): RepairedUrl {
  const repairs = new Set<UrlRepair>();
  const problems = new Set<UrlProblem>();
  let current = submitted;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = repairOnce(current, repairs, problems);
    if (next === null || next === current) return { requestedUrl: next, repairs: [...repairs], problems: [...problems] };
    current = next;
  }
  // Still changing: nothing a person typed, and nothing to request.
  return { requestedUrl: null, repairs: [...repairs], problems: [...problems, 'not-an-address'] };
}

function repairOnce(submitted: string, repairs: Set<UrlRepair>, problems: Set<UrlProblem>): string | null {
  if (submitted.length > MAX_LENGTH) return refuse('too-long');
  let text = trim(submitted);
  text = step(decodeEntities(text), 'entity-decoded');
  text = trim(text);
  if (text === '') return refuse('empty');

  const [first = text, second] = splitGluedUrls(text);
  if (second !== undefined) problems.add('two-addresses');
  text = first;

  const joined = joinLines(text);
  if (joined.text !== text) repairs.add(joined.certain ? 'page-break-joined' : 'trimmed');
  if (!joined.certain) problems.add('line-break');
  text = joined.text;

  if (BARE_HOST.test(text)) text = step(`https://${text}`, 'scheme-added');
  else if (text.startsWith('//') && BARE_HOST.test(text.slice(2))) text = step(`https:${text}`, 'scheme-added');
  if (!/^https?:/i.test(text)) return refuse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? 'not-http' : 'not-an-address');

  const [, scheme = '', host = '', rest = ''] = /^(https?:[\\/]*)([^/?#\\]*)([^]*)$/i.exec(text) ?? [];
  const plainHost = step(host.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)), 'thai-digit-host', host);
  const mended = mendTitles(rest);
  for (const repair of mended.repairs) repairs.add(repair);
  if (hasReplacement(mended.text)) problems.add('replacement-character');
  if (hasBrokenPercent(mended.text)) problems.add('broken-percent');
  const encoded = encodeRaw(mended.text);
  for (const repair of encoded.repairs) repairs.add(repair);

  const url = parse(scheme + plainHost + encoded.text);
  if (url === null) return refuse('not-an-address');
  if (url.username !== '' || url.password !== '') return refuse('not-http');
  return encodeForRequest(url);

  function refuse(problem: UrlProblem): null {
    problems.add(problem);
    return null;
  }
  function step(after: string, repair: UrlRepair, before = text): string {
    if (after !== before) repairs.add(repair);
    return after;
  }
  function trim(before: string): string {
    return step(before.replace(BLANK_ENDS, ''), 'trimmed', before);
  }
}

/** Blanks a person cannot see, at both ends: spaces, line ends, controls, zero-width letters, byte order mark. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const BLANK_ENDS = /^[\s\u0000-\u0020\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u0000-\u0020\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+$/g;

/** An address without its scheme is only certain for the hosts this job is about, and for `www.`. */
const BARE_HOST = /^(?:www\.[^\s/?#:@]+\.[a-z]{2,}|(?:[a-z0-9๐-๙-]+\.)*bangkok\.go\.th)(?::\d+)?(?:[/?#]|$)/i;

function hasReplacement(text: string): boolean {
  return text.includes('\ufffd') || /%EF%BF%BD/i.test(text);
}

/** Whether a run of percent sequences with high bytes is no UTF-8. A lone `%` is only a sign that was not encoded. */
function hasBrokenPercent(text: string): boolean {
  return (text.match(/(?:%[0-9a-f]{2})+/gi) ?? []).some((run) => {
    try {
      decodeURIComponent(run);
      return false;
    } catch {
      return true;
    }
  });
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
