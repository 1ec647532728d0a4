import { createHash } from 'node:crypto';
import type { Extraction, Purchase } from '../../model/extraction.js';
import { monthWords } from '../../wording/extract.js';
import { releaseOf, type Buyer } from './release.js';
import type { ReleasePackage } from './types.js';

export type { Release, ReleasePackage } from './types.js';

/** Prefixes are given out by the Open Contracting Partnership; this one is nobody's and stands until the publisher has one. */
export const PLACEHOLDER_PREFIX = 'ocds-000000';

export interface OcdsOptions {
  /** `ocds-` and six letters or digits. */
  prefix?: string | undefined;
  /** Where the package will be published; default an address made of its content. */
  uri?: string | undefined;
  /** RFC 3339. */
  publishedDate: string;
}

/** The bids extension in the version that belongs to OCDS 1.1.5. */
const BIDS_EXTENSION = 'https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json';

/** Purchases as an OCDS 1.1 release package, one release for each. Null where there is no purchase, or no district whose they are. */
export function releasePackage({ purchases, district, fiscalYear }: Extraction, { prefix = PLACEHOLDER_PREFIX, uri, publishedDate }: OcdsOptions): ReleasePackage | null {
  if (purchases.length === 0 || district === null) return null;
  const buyer: Buyer = { id: `TH-BMA-${district.code}`, name: `สำนักงานเขต${district.nameTh}`, uri: `https://webportal.bangkok.go.th/${district.slug}` };
  const ids = localIds(purchases, fiscalYear);
  const releases = purchases.map((purchase, index) => releaseOf(purchase, { ocid: `${prefix}-${district.slug}-${ids[index] ?? index}`, buyer, publishedDate, title: titleOf(purchase) }));
  return {
    uri: uri ?? contentUri(JSON.stringify(releases)),
    version: '1.1',
    publishedDate,
    publisher: { name: buyer.name, uri: buyer.uri },
    extensions: [BIDS_EXTENSION],
    releases,
  };
}

/** As text, two blanks deep. */
export function releasePackageJson(released: ReleasePackage): string {
  return `${JSON.stringify(released, null, 2)}\n`;
}

function titleOf({ month }: Purchase): string {
  return month === null ? 'แบบ สขร.1' : `แบบ สขร.1 ${monthWords(month, 'th')}`;
}

/**
 * What tells purchases of an office apart: month and running number of the form, which stay when it is read again. A number that
 * comes twice in a month is told apart by its order.
 */
function localIds(purchases: readonly Purchase[], fiscalYear: number | null): string[] {
  const seen = new Map<string, number>();
  return purchases.map(({ month, sequence }) => {
    const when = month === null ? String(fiscalYear ?? 'undated') : `${month.year}-${String(month.month).padStart(2, '0')}`;
    const number = sequence.replace(/[^\dA-Za-z]+/g, '-').replace(/^-|-$/g, '') || 'x';
    const id = `${when}-${number}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}x`;
  });
}

/** A name-based UUID (RFC 9562, version 8) of the content: the same package has the same address. */
function contentUri(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
