import type { ChecklistItem } from '../../model/checklist.js';
import type { Submission, UrlRepair } from '../../model/submission.js';
import { maskPersonalData } from '../../thai/index.js';
import { decodedPathOf, fileNameOf, isGenericUrl, isOwnSite, pageIdentity, parsePortalPage, repairUrl, type SiteRelation, type UrlProblem } from '../../url/index.js';
import type { LintContext } from './rule.js';

export interface ListedItem {
  /** `O20` */
  id: string;
  number: number;
  links: ListedLink[];
  /** Addresses in the explanation, as written; they are no links of the item. */
  explained: string[];
  /** null for an item the checklist does not know. */
  asked: ChecklistItem | null;
}

export interface ListedLink {
  itemId: string;
  /** As submitted. */
  url: string;
  requestedUrl: string | null;
  repairs: UrlRepair[];
  problems: UrlProblem[];
  identity: string;
  kind: 'page' | 'file' | 'other';
  /** Decoded last segment, personal data masked. */
  name: string;
  /** Decoded segments before it. */
  folders: string[];
  relation: SiteRelation;
  isStartPage: boolean;
}

/** The submission with everything the rules need to know about each address, one entry per item of list or checklist. */
export function listItems(submission: Submission, context: LintContext): ListedItem[] {
  const ids = new Set([...context.checklist.items.map(({ id }) => id), ...submission.items.map(({ item }) => item)]);
  const items = [...ids].map((id): ListedItem => {
    const entries = submission.items.filter(({ item }) => item === id);
    return {
      id,
      number: Number(id.slice(1)),
      links: entries.flatMap(({ links }) => links).map((url) => listLink(id, url, context)),
      explained: entries.flatMap(({ explanation }) => explanation?.match(/https?:\/\/\S+/gi) ?? []),
      asked: context.checklist.items.find((item) => item.id === id) ?? null,
    };
  });
  return items.sort((a, b) => a.number - b.number);
}

function listLink(itemId: string, url: string, { district, portal }: LintContext): ListedLink {
  const { requestedUrl, repairs, problems } = repairUrl(url);
  const address = requestedUrl ?? url;
  const segments = decodedPathOf(address).split('/').filter((segment) => segment !== '');
  const name = maskPersonalData(fileNameOf(address)).text;
  const site = { portal, slug: district.slug, portalUserId: district.portalUserId };
  return {
    itemId, url, requestedUrl, repairs, problems, name,
    identity: pageIdentity(url),
    kind: parsePortalPage(decodedPathOf(address)) !== null ? 'page' : isFile(segments, name) ? 'file' : 'other',
    folders: segments.slice(0, -1),
    relation: relationOf(address, site),
    isStartPage: isGenericUrl(address, { portal, slug: district.slug }),
  };
}

/** A stand-in portal on loopback serves the list of the live one, so an address of the live one is no stranger there. */
function relationOf(address: string, site: { portal: string; slug: string; portalUserId?: number | undefined }): SiteRelation {
  const relation = isOwnSite(address, site);
  const isStandIn = /^https?:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::|\/|$)/i.test(site.portal);
  return relation === 'outside' && isStandIn ? isOwnSite(address, { ...site, portal: LIVE_PORTAL }) : relation;
}

const LIVE_PORTAL = 'https://webportal.bangkok.go.th';

/** A file by its extension, or because it lies in the portal's file folders. */
function isFile(segments: string[], name: string): boolean {
  return HAS_EXTENSION.test(name) || (segments.length > 1 && /^(?:user_files_editor|user_files|upload)$/i.test(segments[0] === 'public' ? (segments[1] ?? '') : (segments[0] ?? '')));
}

export const HAS_EXTENSION = /\.(?!\d+$)[a-z0-9]{2,5}$/i;
