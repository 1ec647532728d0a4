import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { evidenceFolder } from './evidence.js';
import { evidenceNeeded, sweep } from './retention.js';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.js';

export interface Backup {
  file: string;
  audits: number;
  databaseBytes: number;
  evidence: {
    files: number;
    bytes: number;
    /** Share a place on the disk with the originals. */
    linked: number;
    copied: number;
    /** Were there from an earlier backup. */
    known: number;
    /** Hashes that rows speak of and whose bytes are gone from the original too. */
    missing: string[];
  };
}

/** The copy does not hold what it should. Nothing was put in place. */
export class BackupUnsound extends Error {}

/**
 * Copies a database in use to `file`, and the evidence its copy speaks of to `<file>.evidence`, with `<file>.manifest.json`
 * beside them. An earlier backup of that name stays until the new one was opened and found sound. Evidence files are hard links where the
 * disk allows: they never change once written. The caller holds the lock `backup`, so that nothing is pruned meanwhile.
 */
export async function backup(db: Database.Database, evidenceRoot: string, file: string, now: Date): Promise<Backup> {
  const part = `${file}.part`;
  const clean = (): void => {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  };
  clean();
  try {
    // All pages in one step after the first: between steps a writer would make it begin again.
    await db.backup(part, { progress: () => 0x7fffffff });
    const { needed, audits } = opened(part);
    const evidence = bringEvidence(evidenceRoot, `${file}.evidence`, needed);
    for (const suffix of ['-wal', '-shm']) rmSync(part + suffix, { force: true });
    // What an earlier backup left in its log must not be played into the new file.
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    renameSync(part, file);
    sweep(`${file}.evidence`, needed, false);
    const result: Backup = { file, audits, databaseBytes: statSync(file).size, evidence };
    writeManifest(`${file}.manifest.json`, { schemaVersion: 1, madeAt: now.toISOString(), ...result, file: undefined, sha256: [...needed].toSorted() });
    return result;
  } finally {
    clean();
  }
}

/** Opens the copy as a later user would and looks through all of it. */
function opened(path: string): { needed: Set<string>; audits: number } {
  const copy = new Database(path);
  try {
    // One file that stands alone, without a log beside it.
    copy.pragma('journal_mode = DELETE');
    const said = copy.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new BackupUnsound(String(said));
    const broken = copy.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new BackupUnsound(`${broken.length} rows refer to rows that are not there`);
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID || copy.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) throw new BackupUnsound('the copy is of another kind than the original');
    const audits = copy.prepare<[], { n: number }>('SELECT count(*) AS n FROM audits WHERE finished_at IS NOT NULL').get()?.n ?? 0;
    return { needed: evidenceNeeded(copy), audits };
  } finally {
    copy.close();
  }
}

function bringEvidence(from: string, to: string, needed: ReadonlySet<string>): Backup['evidence'] {
  const [source, target] = [evidenceFolder(from), evidenceFolder(to)];
  const done: Backup['evidence'] = { files: 0, bytes: 0, linked: 0, copied: 0, known: 0, missing: [] };
  for (const sha256 of needed) {
    const [path, copy] = [source.pathOf(sha256), target.pathOf(sha256)];
    const size = sizeOf(path);
    if (sizeOf(copy) !== null && (size === null || sizeOf(copy) === size)) done.known += 1;
    else if (size === null) {
      done.missing.push(sha256);
      continue;
    } else done[put(path, copy)] += 1;
    done.files += 1;
    done.bytes += sizeOf(copy) ?? 0;
  }
  return done;
}

function put(path: string, copy: string): 'linked' | 'copied' {
  mkdirSync(dirname(copy), { recursive: true });
  rmSync(copy, { force: true });
  try {
    linkSync(path, copy);
    return 'linked';
  } catch (error) {
    // Another disk, a file system without hard links, or too many of them.
    if (!(error instanceof Error && 'code' in error && ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String(error.code)))) throw error;
  }
  const part = `${copy}.00.part`;
  copyFileSync(path, part, constants.COPYFILE_FICLONE);
  renameSync(part, copy);
  return 'copied';
}

function writeManifest(path: string, manifest: object): void {
  writeFileSync(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}

function sizeOf(path: string): number | null {
  return existsSync(path) ? statSync(path).size : null;
}
