import type { Report } from '../../src/model/report.js';

/** Texts that would do harm where a template does not escape, each in another place. */
export const ATTACKS = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  "' onmouseover='window.hacked=1",
  '</style><script>window.hacked=1</script>',
  '--><script>window.hacked=1</script><!--',
  '</title></svg><svg onload=window.hacked=1>',
  '</text><animate onbegin=window.hacked=1 attributeName=x dur=1s>',
  '</script><script>window.hacked=1</script>',
  '{{constructor.constructor("window.hacked=1")()}}',
  '\u202egpj.exe \u2066\u200b',
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
];

/** The same report with this text in the place of every text that comes from outside, addresses included. */
export function attacked(report: Report, text: string): Report {
  const OUTSIDE = new Set(['url', 'requestedUrl', 'finalUrl', 'locator', 'quote', 'messageTh', 'messageEn', 'suggestionTh', 'suggestionEn', 'titleTh', 'titleEn', 'nameTh', 'nameEn', 'nearest', 'detail', 'reason', 'mediaType', 'version', 'name']);
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return OUTSIDE.has(name) ? text : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, key)]));
  };
  return walk(report, '') as Report;
}
