import type { Fetcher } from '../fetch/index.js';
import type { Report } from '../model/report.js';
import { createReader } from '../read/index.js';
import type { Store } from '../store/index.js';
import { audit, fetcherOf, READERS, type AuditOptions, type RunPart } from './index.js';
import { isUsable } from './recheck.js';

export interface PrecheckOptions extends Omit<AuditOptions, 'run' | 'items' | 'precheck'> {
  /** An audit of this list that an earlier process began. */
  begun: RunPart['begun'];
  onBegin: RunPart['onBegin'];
  /** What is written to the store here is written together with the result. */
  onFinish(auditId: string): void;
}

/** Half of what an interrupted check saw is not of another time than the other half. */
const TOO_OLD_MS = 6 * 3600_000;

/**
 * Audits a list that was not handed in: the result is kept, and is no result of the district until it is adopted. What an interrupted
 * check has looked at within the last hours is not asked for again. Rejects as `audit` does.
 */
export async function precheck(options: PrecheckOptions): Promise<Report> {
  const { store, district, now } = options;
  const begun = options.begun !== null && isGoingOn(options.begun, options) ? options.begun : null;
  const fetcher = fetcherOf(options, district.slug);
  const reader = createReader({ processes: READERS, signal: options.signal });
  try {
    return await audit({
      ...options,
      items: null,
      precheck: true,
      run: {
        fetcher: begun === null || Math.abs(now().getTime() - Date.parse(begun.startedAt)) > TOO_OLD_MS ? fetcher : rememberingFetcher(fetcher, store, begun.startedAt),
        reader,
        begun,
        onBegin: options.onBegin,
        finish: (auditId, report, evidence) =>
          store.together(() => {
            store.finishAudit(auditId, report, evidence);
            options.onFinish(auditId);
          }),
      },
    });
  } finally {
    await Promise.all([reader.close(), fetcher.close()]);
  }
}

/** An audit that another version began, or for another day, is begun anew: its line would name the wrong one. */
function isGoingOn({ auditId }: NonNullable<PrecheckOptions['begun']>, { store, toolVersion, checklist, asOf, portal }: PrecheckOptions): boolean {
  const record = store.auditRecord(auditId);
  return record !== null && record.finishedAt === null && record.toolVersion === toolVersion && record.checklistVersion === checklist.version && record.asOf === asOf && record.portal === portal;
}

function rememberingFetcher(fetcher: Fetcher, store: Store, since: string): Fetcher {
  return {
    ...fetcher,
    async fetch(url, again) {
      const known = store.lookSince(url, since);
      return known !== null && isUsable(known, store) ? known : fetcher.fetch(url, again);
    },
  };
}
