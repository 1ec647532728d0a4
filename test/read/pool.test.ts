import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Document as ReadDocument } from '../../src/model/document.js';
import { Document } from '../../src/model/document.js';
import { createReader, READER_VERSION, type Reader, type ReaderOptions } from '../../src/read/index.js';

let folder: string;
let reader: Reader | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-'));
});
afterEach(async () => {
  await reader?.close();
});
afterAll(() => rm(folder, { recursive: true }));

const input = { sha256: 'a'.repeat(64), url: 'https://example.org/a', mediaType: null, fileName: null };

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function readAll(options: ReaderOptions, paths: string[]): Promise<ReadDocument[]> {
  reader = createReader(options);
  const documents: ReadDocument[] = [];
  for (const path of paths) documents.push(await reader.read(path, { ...input, url: `https://example.org/${path.split('/').pop()}` }));
  return documents;
}

/** A PDF with one page of this content, which it holds compressed. */
function pageOf(content: Buffer): Buffer {
  const packed = deflateSync(content).toString('latin1');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 5 >>\n`, 'latin1');
}

const megabytesOfBlanks = (count: number): Buffer => pageOf(Buffer.alloc(count * 2 ** 20, ' '));
const manyStrokes = (count: number): Buffer => pageOf(Buffer.from('0 0 m 9 9 l S\n'.repeat(count)));

describe('a reader', () => {
  it('reads one document after another in the same process', async () => {
    const documents = await readAll({}, [await file('a.txt', 'first words'), await file('b.txt', 'second words')]);
    expect(documents.map((one) => [one.kind, one.readability, one.bytes, one.blocks[0]?.text])).toEqual([['text', 'R2', 11, 'first words'], ['text', 'R2', 12, 'second words']]);
    for (const one of documents) expect(Document.parse(one)).toMatchObject({ sha256: input.sha256, readerVersion: READER_VERSION, failure: null });
  });

  it('reads several at the same time', async () => {
    const path = await file('many.txt', 'many words');
    const many = createReader({ processes: 2 });
    reader = many;
    const documents = await Promise.all(Array.from({ length: 8 }, () => many.read(path, input)));
    expect(documents.map((one) => one.blocks[0]?.text)).toEqual(Array.from({ length: 8 }, () => 'many words'));
  });

  it('says when bytes and name disagree', async () => {
    const [document] = await readAll({}, [await file('page.pdf', '<!doctype html><html><body><p>No such file here, sorry</p></body></html>')]);
    expect([document?.kind, document?.traits.includes('kind-mismatch')]).toEqual(['html', true]);
  });

  it('names what it cannot read', async () => {
    const [empty, noise, gone] = await readAll({}, [await file('empty.pdf', ''), await file('noise.bin', Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 7919) % 256))), join(folder, 'not-there')]);
    expect([empty?.readability, empty?.failure]).toEqual(['R0', { by: 'file', code: 'empty', detail: 'the file has no bytes' }]);
    expect([noise?.readability, noise?.failure?.code]).toEqual(['R0', 'unsupported-format']);
    expect(gone?.failure).toMatchObject({ by: 'us', code: 'crash' });
  });
});

describe('limits, watched from outside', () => {
  it('memory: the child is killed, the next document is read by another', async () => {
    const paths = [await file('bomb.pdf', megabytesOfBlanks(400)), await file('after.txt', 'still here')];
    const before = process.memoryUsage.rss();
    const [bomb, text] = await readAll({ rssMb: 300 }, paths);
    expect(bomb).toMatchObject({ kind: 'pdf', readability: 'R0', traits: ['limit-reached'], failure: { by: 'us', code: 'memory' } });
    expect(text?.blocks[0]?.text).toBe('still here');
    expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(100);
  });

  it('time: the child is killed, the next document is read by another', async () => {
    const [bomb, text] = await readAll({ timeMs: 1_000, rssMb: 4_000 }, [await file('slow.pdf', manyStrokes(2_000_000)), await file('after.txt', 'still here')]);
    expect(bomb).toMatchObject({ kind: 'pdf', readability: 'R0', traits: ['limit-reached'], failure: { by: 'us', code: 'timeout' } });
    expect(text?.blocks[0]?.text).toBe('still here');
  });

  it('abort ends waiting and running readings', async () => {
    const stop = new AbortController();
    const aborted = createReader({ signal: stop.signal });
    reader = aborted;
    const path = await file('a.txt', 'words');
    const readings = Promise.allSettled([aborted.read(path, input), aborted.read(path, input)]);
    stop.abort(new Error('enough'));
    expect((await readings).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(aborted.read(path, input)).rejects.toThrow('enough');
  });

  it.skipIf(process.platform !== 'linux')('a child does not outlive a parent that was killed', async () => {
    const parent = spawn(process.execPath, ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, '--input-type=module', '-e', `
      import { createReader } from ${JSON.stringify(new URL('../../src/read/index.ts', import.meta.url).href)};
      const reader = createReader();
      setInterval(() => {}, 1000);
      await reader.read(${JSON.stringify(await file('orphan.txt', 'words'))}, ${JSON.stringify(input)});
      console.log('read');
    `], { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] });
    let children: number[];
    try {
      await new Promise((resolve) => parent.stdout.once('data', resolve));
      // The loader of TypeScript may have a process of its own.
      const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,args=', '--ppid', String(parent.pid)]);
      children = stdout.split('\n').filter((line) => line.includes('read/child')).map((line) => Number.parseInt(line, 10));
    } finally {
      parent.kill('SIGKILL');
    }
    expect(children).toHaveLength(1);
    for (let tries = 0; tries < 50 && children.some(isAlive); tries++) await setTimeout(100);
    expect(children.filter(isAlive)).toEqual([]);
  });
});

/** A process that ended but was not asked for its exit status yet (Z) is dead. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
