import type { UrlDefect } from '../../wording/lint.js';
import { HAS_EXTENSION, type ListedLink } from './listed.js';
import { defineLint } from './rule.js';

/**
 * D11: an address that is damaged as submitted. H also where we can repair it ourselves, because the assessor opens what the
 * list says.
 */
export const brokenUrl = defineLint('D11-broken-url', ({ items }) =>
  items.flatMap((item) => item.links.flatMap((link) => {
    const defects = defectsOf(link);
    if (defects.length === 0) return [];
    return [{ severity: 'H' as const, params: { item: item.id, url: link.url, defects, requestedUrl: link.requestedUrl }, links: [link] }];
  })));

function defectsOf(link: ListedLink): UrlDefect[] {
  const defects = new Set<UrlDefect>();
  if (link.problems.includes('not-http')) defects.add('not-http');
  else if (link.requestedUrl === null) defects.add('no-address');
  for (const problem of link.problems) {
    if (problem === 'two-addresses' || problem === 'line-break' || problem === 'replacement-character') defects.add(problem);
    if (problem === 'broken-percent') defects.add('half-percent');
  }
  for (const repair of link.repairs) {
    const defect = DEFECT_OF_REPAIR[repair];
    if (defect !== undefined) defects.add(defect);
  }
  if (link.requestedUrl !== null && link.kind === 'file' && !HAS_EXTENSION.test(link.name)) defects.add('no-extension');
  return [...defects];
}

/** Encoding spaces and Thai letters is what every browser does: no defect of the address. */
const DEFECT_OF_REPAIR: Record<string, UrlDefect> = {
  trimmed: 'blank-ends',
  'page-break-joined': 'line-break',
  'entity-decoded': 'entity',
  'thai-digit-host': 'thai-digit-host',
  'half-percent-dropped': 'half-percent',
  'replacement-dropped': 'replacement-character',
  'scheme-added': 'no-scheme',
};
