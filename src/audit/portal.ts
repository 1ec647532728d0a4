import type { Source } from '../model/evidence.js';
import type { AuditRecord } from '../store/index.js';

/** What counted as the districts' own site before audits kept it: the live portal, or the address the stand-in had that day. */
const LIVE_PORTAL = 'https://webportal.bangkok.go.th';

/** Origin of the districts' own site in a stored audit. */
export function portalOf(record: AuditRecord | undefined, sources: readonly Source[]): string {
  if (record?.portal !== undefined && record.portal !== null) return record.portal;
  const address = sources[0]?.resource.requestedUrl;
  return record?.source === 'replica' && address !== undefined && URL.canParse(address) ? new URL(address).origin : LIVE_PORTAL;
}
