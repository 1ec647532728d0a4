import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createReader, type Reader } from '../../src/read/index.js';
import { BOMBS } from './bombs.js';
import { soundFiles } from './sound-files.js';

/* What becomes of the child processes when somebody ends them, or us. */

let folder: string;
let reader: Reader | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'));
  await writeFile(join(folder, 'slow.pdf'), BOMBS['strokes.pdf']?.() ?? '');
  await writeFile(join(folder, 'plain.txt'), 'words');
});
afterEach(async () => reader?.close());
afterAll(() => rm(folder, { recursive: true }));

const slow = (): string => join(folder, 'slow.pdf');
const input = { sha256: 'a'.repeat(64), url: 'https://example.go.th/a', mediaType: null, fileName: null };

/** Readers that are children of a process. */
async function readersOf(parent: number): Promise<number[]> {
  // `ps` fails where it finds none.
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,stat=,args=', '--ppid', String(parent)]).catch(() => ({ stdout: '' }));
  return stdout.split('\n').filter((line) => line.includes('read/child') && !/^\s*\d+ Z/.test(line)).map((line) => Number.parseInt(line, 10));
}

/** Waits until a reader of that process has been busy for a while. */
async function busyReader(parent: number): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    await setTimeout(50);
    const [pid] = await readersOf(parent);
    if (pid !== undefined && cpuTicks(pid) > 60) return pid;
  }
  throw new Error('no reader became busy');
}

function cpuTicks(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

async function isGone(pids: number[]): Promise<boolean> {
  for (let tries = 0; tries < 60 && pids.some(isAlive); tries++) await setTimeout(100);
  return !pids.some(isAlive);
}

describe.skipIf(process.platform !== 'linux')('a reader ended from outside', () => {
  it('in the middle of a file is replaced, and the file read once more', async () => {
    const working = createReader({ timeMs: 60_000, rssMb: 4_000 });
    reader = working;
    const reading = working.read(slow(), input);
    const first = await busyReader(process.pid);
    process.kill(first, 'SIGKILL');
    // Not what becomes of this file matters here, but that another process has it.
    let second = first;
    for (let tries = 0; tries < 200 && second === first; tries++) {
      await setTimeout(50);
      second = (await readersOf(process.pid)).find((pid) => pid !== first) ?? first;
    }
    expect(second).not.toBe(first);
    expect((await reading).failure?.code ?? 'read').not.toBe('crash');
  });

  it('twice is given up on, and the next file is read', async () => {
    const working = createReader({ timeMs: 60_000, rssMb: 4_000 });
    reader = working;
    const reading = working.read(slow(), input);
    for (let times = 0; times < 2; times++) process.kill(await busyReader(process.pid), 'SIGTERM');
    expect((await reading).failure).toMatchObject({ by: 'us', code: 'crash', detail: expect.stringContaining('SIGTERM') as string });
    expect((await working.read(join(folder, 'plain.txt'), input)).failure).toBeNull();
  });
});

describe.skipIf(process.platform !== 'linux')('readers whose program ended', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('by %s, end too, also in the middle of a file', async (signal) => {
    const parent = program(`
      const reader = createReader({ timeMs: 60_000, rssMb: 4_000, processes: 2 });
      void reader.read(${JSON.stringify(slow())}, ${JSON.stringify(input)});
      await reader.read(${JSON.stringify(join(folder, 'plain.txt'))}, ${JSON.stringify(input)});
      setInterval(() => {}, 1000);
    `);
    let readers: number[] = [];
    try {
      await busyReader(parent.pid ?? 0);
      readers = await readersOf(parent.pid ?? 0);
    } finally {
      parent.kill(signal);
    }
    expect(readers.length).toBeGreaterThan(0);
    expect(await isGone(readers)).toBe(true);
  });
});

it('leaves no files behind', async () => {
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  const known = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    const working = createReader({ processes: 2 });
    for (const [name, bytes] of Object.entries(await soundFiles())) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      expect((await working.read(path, { ...input, url: `https://example.go.th/${encodeURIComponent(name)}` })).failure).toBeNull();
    }
    await working.close();
  } finally {
    if (known === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = known;
  }
  // The loader of TypeScript keeps what it has translated; the built program has none.
  expect((await readdir(temporary)).filter((name) => !name.startsWith('tsx-') && !name.startsWith('node-compile-cache'))).toEqual([]);
});

function program(body: string): ChildProcess {
  const code = `import { createReader } from ${JSON.stringify(new URL('../../src/read/index.ts', import.meta.url).href)};\n${body}`;
  return spawn(process.execPath, ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, '--input-type=module', '-e', code], { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: ['ignore', 'ignore', 'inherit'] });
}
