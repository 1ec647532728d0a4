import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserHere } from './browser-here.js';

const path = browserHere();

describe.skipIf(path === null)('no process of the browser outlives', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'oit-ending-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a program that was killed', null, 'SIGKILL'],
    ['a program that was ended', null, 'SIGTERM'],
    ['an interrupted run', 'stop', null],
    ['a program that crashed', 'throw', null],
    ['a program that left', 'exit', null],
  ] as const)('%s, however busy its page is', async (_, how, signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/render/endless.ts', path ?? '', ...(how === null ? [] : [how])], { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    expect(browserProcesses(folder).length).toBeGreaterThan(1);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (signal !== null) child.kill(signal);
    if (how !== 'stop') await ended;
    for (let tries = 0; tries < 100 && browserProcesses(folder).length > 0; tries += 1) await wait(100);
    expect(browserProcesses(folder)).toEqual([]);
    child.kill('SIGKILL');
    await ended;
  });
});

/** Processes whose command line or environment names the folder in which the browser keeps its profile. */
function browserProcesses(folder: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        return /headless|chrom/i.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1')) && !readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('endless.ts') && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(folder);
      } catch {
        return false;
      }
    });
}
