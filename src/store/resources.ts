import type Database from 'better-sqlite3';
import { Resource } from '../model/resource.js';

/** What fetching gave, one row per address and moment. */
export interface ResourceTable {
  /** Saves it and returns its row; the same address at the same moment is the same row. */
  save(resource: Resource): number;
  /** The newest good answer of this address that a conditional request can refer to; null when there is none. */
  withValidators(url: string): Resource | null;
  /** What the newest look at this address since that moment gave, without what a browser made of it; null when there was none. */
  since(url: string, moment: string): Resource | null;
  byId(id: number): Resource;
}

export function resourceTable(db: Database.Database): ResourceTable {
  const insert = db.prepare('INSERT INTO resources (json) VALUES (?) ON CONFLICT (url, fetched_at) DO NOTHING');
  const find = db.prepare<[string, string], { id: number }>('SELECT id FROM resources WHERE url = ? AND fetched_at = ?');
  const newestGood = db.prepare<[string], { json: string }>(
    `SELECT json FROM resources WHERE url = ? AND outcome = 'ok' AND sha256 IS NOT NULL AND json ->> '$.rendered' IS NULL ORDER BY fetched_at DESC LIMIT 1`,
  );
  const newestSince = db.prepare<[string, string], { json: string }>(`SELECT json FROM resources WHERE url = ? AND fetched_at >= ? AND json ->> '$.rendered' IS NULL ORDER BY fetched_at DESC LIMIT 1`);
  const get = db.prepare<[number], { json: string }>('SELECT json FROM resources WHERE id = ?');
  return {
    save(resource) {
      insert.run(JSON.stringify(resource));
      const row = find.get(resource.requestedUrl, resource.fetchedAt);
      if (row === undefined) throw new Error('a saved resource is not there');
      return row.id;
    },
    withValidators(url) {
      const row = newestGood.get(url);
      if (row === undefined) return null;
      const resource = Resource.parse(JSON.parse(row.json));
      return resource.etag === null && resource.lastModified === null ? null : resource;
    },
    since(url, moment) {
      const row = newestSince.get(url, moment);
      return row === undefined ? null : Resource.parse(JSON.parse(row.json));
    },
    byId(id) {
      const row = get.get(id);
      if (row === undefined) throw new Error(`no resource ${id}`);
      return Resource.parse(JSON.parse(row.json));
    },
  };
}
