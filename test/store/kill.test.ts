import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

it('is sound and has every finished audit after the writer was killed again and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-kill-'));
  const path = join(folder, 'oit.sqlite');
  try {
    const finished: string[] = [];
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      await once(child.stdout, 'data');
      // Other moments in every round: in the middle of a transaction, of a checkpoint, of an evidence file.
      await new Promise((resolve) => setTimeout(resolve, 40 + 37 * round));
      child.kill('SIGKILL');
      await once(child, 'close');
      // The last line may have been cut; an audit whose id was said in full was finished before.
      finished.push(...said.split('\n').slice(0, -1));
    }
    const db = new Database(path);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const unfinishedRows = 'SELECT count(*) AS n FROM items WHERE audit_id NOT IN (SELECT id FROM audits WHERE finished_at IS NOT NULL)';
    expect(db.prepare(unfinishedRows).get()).toEqual({ n: 0 });
    db.close();

    const result = openStore(path);
    if (!result.ok) throw new Error(result.message.en);
    const stored = new Map(result.store.audits().map((audit) => [audit.id, audit.finishedAt]));
    expect(finished.length).toBeGreaterThan(6);
    expect(finished.filter((id) => !stored.get(id))).toEqual([]);
    result.store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
