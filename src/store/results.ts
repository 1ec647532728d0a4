import type Database from 'better-sqlite3';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Finding, LintFinding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Link } from '../model/submission.js';
import type { DocumentTable } from './documents.js';
import type { ResourceTable } from './resources.js';

/** The part of an item's evidence that is not known from the checklist and the audit's own line. */
export type SavedEvidence = Pick<ItemEvidence, 'sources' | 'attachmentsCut'> & {
  item: Pick<ItemEvidence['item'], 'id'>;
  /** By what a person would read of it; absent where it was not asked for yet. */
  contentKey?: string;
};

/** What an audit found, in rows that can be asked: items, links, verdicts, findings. */
export interface ResultTables {
  save(auditId: string, report: Report, evidence: readonly SavedEvidence[]): void;
  /** The evidence of a stored audit as the checks saw it, in the order of the report. */
  evidence(auditId: string, item?: string): SavedEvidence[];
  /** When each submitted address of an audit was asked for. */
  looks(auditId: string): LinkLook[];
}

export interface LinkLook {
  item: string;
  /** As submitted. */
  url: string;
  /** RFC 3339, UTC. */
  at: string;
}

export function resultTables(db: Database.Database, resources: ResourceTable, documents: DocumentTable): ResultTables {
  const insertItem = db.prepare('INSERT INTO items (audit_id, item, verdict, attachments_cut, content_key) VALUES (?, ?, ?, ?, ?)');
  const insertVerdict = db.prepare('INSERT INTO verdicts (audit_id, item, requirement, severity, verdict, checklist_version, rules_version, requirement_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertLink = db.prepare(
    'INSERT INTO links (audit_id, item, place, link, found_on, link_text, resource_id, sha256, reader_version, base) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertFinding = db.prepare('INSERT INTO findings (audit_id, place, item, requirement, url, code, verdict, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const selectItems = db.prepare<[string], { item: string; attachmentsCut: number }>(
    // O2 stands before O10.
    `SELECT item, attachments_cut AS attachmentsCut FROM items WHERE audit_id = ? ORDER BY length(item), item`,
  );
  const selectLinks = db.prepare<[string, string], LinkRow>(
    `SELECT link, found_on AS foundOn, link_text AS linkText, resource_id AS resourceId, sha256, reader_version AS readerVersion, base
     FROM links WHERE audit_id = ? AND item = ? ORDER BY place`,
  );
  const selectLooks = db.prepare<[string], LinkLook>(
    `SELECT item, link ->> '$.url' AS url, resources.fetched_at AS at FROM links JOIN resources ON resources.id = resource_id
     WHERE audit_id = ? AND found_on IS NULL ORDER BY length(item), item, place`,
  );

  function saveSource(auditId: string, item: string, place: number, source: Source): void {
    const resourceId = resources.save(source.resource);
    const key = source.document === null ? null : documents.ensure(source.document, source.resource.finalUrl ?? source.resource.requestedUrl);
    insertLink.run(auditId, item, place, JSON.stringify(source.link), source.foundOn, source.linkText, resourceId, key?.sha256 ?? null, key?.readerVersion ?? null, key?.base ?? null);
  }

  return {
    save(auditId, report, evidence) {
      for (const item of report.items) {
        const seen = evidence.find((one) => one.item.id === item.id);
        insertItem.run(auditId, item.id, item.verdict, seen?.attachmentsCut === true ? 1 : 0, seen?.contentKey ?? null);
        for (const { id, severity, verdict, judgedBy } of item.requirements) {
          insertVerdict.run(auditId, item.id, id, severity, verdict, judgedBy?.checklist ?? null, judgedBy?.rules ?? null, judgedBy?.requirement ?? null);
        }
        seen?.sources.forEach((source, place) => saveSource(auditId, item.id, place, source));
      }
      [...findingsOf(report)].forEach(({ item, requirement, url, finding }, place) => {
        const verdict = 'severity' in finding ? finding.severity : finding.verdict;
        insertFinding.run(auditId, place, item, requirement, url, finding.code, verdict, JSON.stringify(finding));
      });
    },
    looks: (auditId) => selectLooks.all(auditId),
    evidence(auditId, only) {
      return selectItems.all(auditId).filter(({ item }) => only === undefined || item === only).map(({ item, attachmentsCut }) => ({
        item: { id: item },
        attachmentsCut: attachmentsCut === 1,
        sources: selectLinks.all(auditId, item).map((row) => ({
          link: JSON.parse(row.link) as Link, // written by saveSource from a Link
          foundOn: row.foundOn,
          linkText: row.linkText,
          resource: resources.byId(row.resourceId),
          document: row.sha256 === null || row.readerVersion === null || row.base === null ? null : documents.byKey({ sha256: row.sha256, readerVersion: row.readerVersion, base: row.base }),
        })),
      }));
    },
  };
}

interface LinkRow {
  link: string;
  foundOn: string | null;
  linkText: string | null;
  resourceId: number;
  sha256: string | null;
  readerVersion: number | null;
  base: string | null;
}

interface PlacedFinding {
  item: string | null;
  requirement: string | null;
  url: string | null;
  finding: Finding | LintFinding;
}

function* findingsOf(report: Report): Generator<PlacedFinding> {
  for (const finding of report.lint) {
    const { item, url } = finding.params;
    yield { item: typeof item === 'string' ? item : null, requirement: null, url: typeof url === 'string' ? url : null, finding };
  }
  for (const item of report.items) {
    for (const requirement of item.requirements) {
      for (const finding of requirement.findings) yield { item: item.id, requirement: requirement.id, url: null, finding };
    }
    for (const link of item.links) {
      for (const place of [link, ...link.attachments]) {
        for (const finding of place.findings) yield { item: item.id, requirement: null, url: place.url, finding };
      }
    }
  }
}
