import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followAttachments } from '../../src/audit/attachments.js';
import type { Gathering } from '../../src/audit/gathering.js';
import { judgeChecked } from '../../src/audit/judging.js';
import { crossFacts } from '../../src/check/cross/index.js';
import { checkItem } from '../../src/check/index.js';
import type { Checklist } from '../../src/model/checklist.js';
import type { District } from '../../src/model/district.js';
import type { Document } from '../../src/model/document.js';
import type { ItemEvidence, Source } from '../../src/model/evidence.js';
import type { ItemReport } from '../../src/model/report.js';
import type { Outcome } from '../../src/model/resource.js';
import type { Link } from '../../src/model/submission.js';
import { createReader } from '../../src/read/index.js';
import { loadDistricts } from '../../src/submission/index.js';
import { pageIdentity } from '../../src/url/index.js';
import type { Case } from './case.js';
import { addressOf, bytesOf, MEDIA_TYPE, type Doc } from './document.js';

const PORTAL = 'https://webportal.bangkok.go.th';
/** What "today" is: a few days before the districts' own deadline, as a pre-check would be run. */
const asOfYear = (fiscalYear: number): string => `${fiscalYear - 543}-04-28`;

export interface Judge {
  /** Reads, checks and judges one case as an audit does; only fetching is replaced by the case's own documents. */
  judge(one: Case): Promise<ItemReport>;
  close(): Promise<void>;
}

export function createJudge(checklist: Checklist, processes: number): Judge {
  const folder = mkdtempSync(join(tmpdir(), 'oit-eval-'));
  const reader = createReader({ processes });
  const districts = loadDistricts();
  const asOf = asOfYear(checklist.fiscalYear);
  const known = new Map<string, Promise<Document>>();

  function read(bytes: Buffer, doc: Doc, url: string): Promise<Document> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `${sha256} ${url}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const path = join(folder, sha256);
    writeFileSync(path, bytes);
    const document = reader.read(path, { sha256, url, mediaType: MEDIA_TYPE[doc.format], charset: null, fileName: null });
    known.set(key, document);
    return document;
  }

  async function sourceOf(doc: Doc, docs: readonly Doc[], link: Link, attachment?: { foundOn: string; linkText: string }): Promise<Source> {
    const url = encodeURI(addressOf(doc));
    if (doc.outcome !== undefined) return { link, foundOn: attachment?.foundOn ?? null, linkText: attachment?.linkText ?? null, resource: resource(url, doc.outcome, null), document: null };
    const document = await read(doc.bytes ?? bytesOf(doc, docs), doc, url);
    return { link, foundOn: attachment?.foundOn ?? null, linkText: attachment?.linkText ?? null, resource: resource(url, 'ok', document), document };
  }

  return {
    async judge(one) {
      const item = checklist.items.find((candidate) => candidate.id === one.item);
      if (item === undefined) throw new Error(`no item ${one.item} in ${checklist.id}`);
      const district = findOffice(districts, one.district ?? 'huaikhwang');
      const docs = [...one.submitted, ...one.linked];
      const sources = await Promise.all(one.submitted.map((doc, index) => sourceOf(doc, docs, linkTo(one.item, addressOf(doc), index))));
      const evidence: ItemEvidence = {
        checklist, item, district, districtNames: districts.map((other) => other.nameTh), fiscalYear: checklist.fiscalYear, asOf, portal: PORTAL, sources, attachmentsCut: false,
      };
      const gathering: Gathering = {
        expect: () => undefined,
        received: async () => {
          throw new Error('no page is rendered here');
        },
        // OCR is measured by itself; here a picture stays unread, so that a scan must be `review`.
        pictures: async (source) => source.document,
        source: async (link, url, attachment) => {
          const doc = docs.find((candidate) => pageIdentity(encodeURI(addressOf(candidate))) === pageIdentity(url));
          return doc === undefined ? { link, foundOn: attachment?.foundOn ?? null, linkText: attachment?.linkText ?? null, resource: resource(url, 'not-found', null), document: null } : sourceOf(doc, docs, link, attachment);
        },
      };
      const requirements = await followAttachments(evidence, { left: 200 }, gathering, checkItem);
      return judgeChecked(evidence, requirements, crossFacts([evidence]).get(one.item));
    },
    async close() {
      await reader.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findOffice(districts: readonly District[], slug: string): District {
  const district = districts.find((one) => one.slug === slug);
  if (district === undefined) throw new Error(`no district ${slug}`);
  return district;
}

function linkTo(itemId: string, url: string, index: number): Link {
  return { itemId, index, url, requestedUrl: encodeURI(url), repairs: [] };
}

function resource(url: string, outcome: Outcome, document: Document | null): Source['resource'] {
  return {
    requestedUrl: url, finalUrl: document === null ? null : url, outcome, httpStatus: document === null ? 404 : 200, redirects: [], mediaType: null, charset: null, etag: null, lastModified: null, fileName: null,
    sha256: document?.sha256 ?? null, bytes: document?.bytes ?? null, attempts: 1, fetchedAt: '2023-04-28T00:00:00Z', durationMs: 1, detail: null,
  };
}
