import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openStore, type Store } from '../../src/store/index.js';

/** An empty store for each test of a file, at `path`; it is gone with the test. */
export function storeOfTest(): { store: Store; path: string } {
  let folder: string;
  const now = {} as { store: Store; path: string }; // filled before each test
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    now.path = join(folder, 'oit.sqlite');
    const opened = openStore(now.path);
    if (!opened.ok) throw new Error(opened.message.en);
    now.store = opened.store;
  });
  afterEach(() => {
    now.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return now;
}
