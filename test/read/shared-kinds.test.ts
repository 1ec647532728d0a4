import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disagreement } from '../../src/read/kind-claims.js';
import { detectKind } from '../../src/read/kind.js';
import { hasSharedSamples, sharedPath } from './shared-samples.js';

/** One line for a file: what it is, why it cannot be read, where its name says otherwise. */
function lineOf(path: string): string {
  const found = detectKind(readFileSync(sharedPath(path)));
  const claim = disagreement(found, { fileName: path.split('/').at(-1) ?? '', url: '', headerMediaType: null });
  return [`${path}: ${found.kind}/${found.format}`, found.unreadable?.code ?? '', claim ?? ''].filter((part) => part !== '').join(' · ');
}

describe.skipIf(!hasSharedSamples)('the kind of every file that lies beside this checkout', () => {
  it('is what its makers say', () => {
    const expected = readFileSync(new URL('../fixtures/read/shared-kinds.txt', import.meta.url), 'utf8').trim().split('\n');
    const there = expected.filter((line) => existsSync(sharedPath(line.split(': ')[0] ?? '')));
    expect(there.length).toBeGreaterThan(100);
    expect(there.map((line) => lineOf(line.split(': ')[0] ?? ''))).toEqual(there);
  });
});
