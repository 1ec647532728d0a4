import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Document } from '../../src/model/document.js';
import { createReader } from '../../src/read/index.js';
import { BOMBS } from './bombs.js';
import { hasSharedSamples, sharedPath } from './shared-samples.js';

/*
 * Every file ends: read, read in part, or with a reason that says whose it is. `|` parts what depends on the speed of the
 * machine. The parent only ever sees the answer.
 */

const ENDS: Record<string, string> = {
  'spaces-2gb.xlsx': 'us limit',
  'lying-about-2gb.xlsx': 'us limit',
  'a-million-rows.xlsx': 'in part|us memory|us timeout',
  'corners-only.xlsx': 'read|us timeout',
  'one-merged-cell.xlsx': 'in part|us timeout',
  'one-string-1gb.xlsx': 'us limit',
  'one-string-for-all-cells.xlsx': 'us limit',
  'one-text-1gb.docx': 'us limit',
  'a-billion-laughs.docx': 'us limit',
  'a-billion-laughs.xml': 'us limit',
  'tables-in-tables.docx': 'us limit',
  'a-wide-cell.docx': 'read|in part',
  'blank-cells.odt': 'in part',
  'groups-in-groups.rtf': 'read|us timeout',
  'letters-to-skip.rtf': 'read',
  '100000-entries.zip': 'us limit|us timeout',
  'archives-in-archives.zip': 'members: file archive',
  'zeros-2gb.csv.gz': 'members: us limit',
  'stream-2gb.pdf': 'us memory|us timeout',
  'two-million-operators.pdf': 'in part|us memory|us timeout',
  'strokes.pdf': 'in part|us memory|us timeout',
  'forms-in-forms.pdf': 'us memory|us timeout',
  'a-form-in-itself.pdf': 'us memory|us timeout',
  'pages-in-a-circle.pdf': 'file broken',
  'two-hundred-million-pages.pdf': 'file empty',
  'the-same-page-a-million-times.pdf': 'in part|us timeout',
  'picture-900-megapixels.pdf': 'read|us memory|us timeout|in part',
  'arrays-in-arrays.pdf': 'file empty|file broken|us timeout',
  '1600-megapixels.png': 'read|us memory|us timeout|us limit|in part',
  'an-open-quote-100mb.csv': 'in part|us memory|us timeout',
  'a-million-columns.csv': 'read|in part|us timeout',
  'brackets.json': 'file broken|us memory|us timeout',
  'values.json': 'in part|us memory|us timeout',
  'elements.xml': 'us limit',
  'attributes.xml': 'read|us timeout',
  'tags.html': 'in part|us timeout',
  'wide-cells.html': 'read|in part|us timeout',
  'an-open-tag.html': 'in part|us timeout',
  'parts-in-parts.mht': 'file broken|us timeout',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  documents: Document[];
  /** Largest growth of this process while the files were read, in MB. */
  grownMb: number;
  slowestMs: number;
}

/** Reads the files one after another, a plain one after each: what is hostile must not disturb its neighbours. */
async function readAll(paths: string[], limits: { timeMs: number; rssMb: number }): Promise<Run> {
  const plain = join(folder, 'plain.txt');
  await writeFile(plain, 'ข้อมูลของสำนักงานเขตตัวอย่าง');
  const reader = createReader({ ...limits, processes: 2 });
  const before = process.memoryUsage.rss();
  const run: Run = { documents: [], grownMb: 0, slowestMs: 0 };
  const watch = setInterval(() => (run.grownMb = Math.max(run.grownMb, (process.memoryUsage.rss() - before) / 2 ** 20)), 20);
  const input = (path: string) => ({ sha256: 'a'.repeat(64), url: `https://example.go.th/${encodeURIComponent(path.split('/').at(-1) ?? '')}`, mediaType: null, fileName: null });
  try {
    const queue = [...paths.entries()];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, path] = next;
        const started = performance.now();
        run.documents[index] = Document.parse(await reader.read(path, input(path)));
        run.slowestMs = Math.max(run.slowestMs, performance.now() - started);
        expect((await reader.read(plain, input(plain))).blocks[0]?.text).toBe('ข้อมูลของสำนักงานเขตตัวอย่าง');
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    clearInterval(watch);
    await reader.close();
  }
  return run;
}

function endOf(document: Document | undefined): string {
  if (document === undefined) return 'none';
  if (document.failure !== null) {
    expect(document.failure.detail).not.toBe('');
    return `${document.failure.by} ${document.failure.code}`;
  }
  const members = new Set((document.members ?? []).map((member) => (member.failure === null ? 'read' : `${member.failure.by} ${member.failure.code}`)));
  if (members.size > 0) return `members: ${[...members].join(', ')}`;
  return document.traits.includes('limit-reached') ? 'in part' : 'read';
}

/** Children that read for this process and are still there. */
async function childrenLeft(): Promise<number> {
  // `ps` fails where it finds none.
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,args=', '--ppid', String(process.pid)]).catch(() => ({ stdout: '' }));
  return stdout.split('\n').filter((line) => line.includes('read/child') && !line.startsWith('Z')).length;
}

/** What ended otherwise than foreseen: file → how. */
function surprises(names: string[], ends: Record<string, string>, { documents }: Run): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, endOf(documents[index])] as const).filter(([name, end]) => !(ends[name] ?? '').split('|').includes(end)));
}

describe('files that open into something huge', () => {
  it('each has a foreseen end', () => {
    expect(Object.keys(ENDS)).toEqual(Object.keys(BOMBS));
  });

  it('end within their time and memory, and the parent does not grow', { timeout: 300_000 }, async () => {
    const names = Object.keys(BOMBS);
    // Made and dropped one by one, so that what the makers needed is not counted.
    for (const [name, make] of Object.entries(BOMBS)) await writeFile(join(folder, name), make());
    const run = await readAll(names.map((name) => join(folder, name)), { timeMs: 8_000, rssMb: 500 });
    expect(surprises(names, ENDS, run)).toEqual({});
    expect(run.grownMb).toBeLessThan(50);
    // Thirty seconds are left for the start of a process on a busy machine.
    expect(run.slowestMs).toBeLessThan(3 * 8_000 + 30_000);
    if (process.platform === 'linux') expect(await childrenLeft()).toBe(0);
  });
});

const PUBLIC: Record<string, string> = {
  'corpus/pdf-hostile/PDFBOX-4352-0.pdf': 'file empty',
  'corpus/pdf-hostile/REDHAT-1531897-0.pdf': 'file broken',
  'corpus/pdf-hostile/annotation-fileattachment.pdf': 'read',
  'corpus/pdf-hostile/issue13211.pdf': 'read',
  'corpus/pdf-hostile/issue3371.pdf': 'file encrypted',
  'corpus/pdf-hostile/issue6010_2.pdf': 'file encrypted',
  'corpus/pdf-hostile/issue9418.pdf': 'read',
  'corpus/pdf-hostile/poppler-85140-0.pdf': 'file empty',
  'corpus/pdf-hostile/poppler-91414-0-53.pdf': 'read',
  'corpus/pdf-hostile/poppler-937-0-fuzzed.pdf': 'file empty',
  'corpus/pdf-hostile/scan-bad.pdf': 'read',
  'corpus/pdf-hostile/xref_command_missing.pdf': 'read',
  'corpus/office/invalid.xlsx': 'file empty',
  'corpus/office/poc-shared-strings.xlsx': 'in part',
  'corpus/office/poc-xmlbomb-empty.xlsx': 'read',
  'samples/bomb_docx1g.docx': 'us limit',
  'samples/bomb_entities.docx': 'us limit',
  'samples/bomb_shared1g.xlsx': 'us limit',
  'samples/bomb_sparse.xlsx': 'read',
  'samples/empty.pdf': 'file empty',
  'samples/pdf_bomb_image900mp.pdf': 'read|us memory|us timeout|in part',
  'samples/pdf_bomb_ops2m.pdf': 'in part|us memory|us timeout',
  'samples/pdf_bomb_xobj.pdf': 'us memory|us timeout',
  'samples/pdf_pagetree_loop.pdf': 'file broken',
  'samples/png_bomb_1600mp.png': 'read|us memory|us timeout|us limit|in part',
  'samples/random.pdf': 'file unsupported-format',
  'samples/truncated60.pdf': 'file broken|read|in part',
  'samples/truncated_tail.pdf': 'read',
  'samples/zip_nested_bomb.zip': 'members: file archive',
  'samples/zip_slip.zip': 'members: read',
  'samples/zip_thainame_cp874.zip': 'members: read',
};

describe.skipIf(!hasSharedSamples)('hostile files of others', () => {
  it('end with a reason, and the parent does not grow', { timeout: 300_000 }, async () => {
    const names = Object.keys(PUBLIC).filter((name) => existsSync(sharedPath(name)));
    const run = await readAll(names.map(sharedPath), { timeMs: 20_000, rssMb: 1024 });
    expect(surprises(names, PUBLIC, run)).toEqual({});
    expect(run.grownMb).toBeLessThan(50);
  });

  it('none of them is left out', () => {
    const all = ['corpus/pdf-hostile', 'samples'].flatMap((where) => readdirSync(sharedPath(where)).map((name) => `${where}/${name}`));
    expect(all.filter((name) => /pdf-hostile|bomb|truncated|zip_|random|empty|loop/.test(name) && !(name in PUBLIC))).toEqual([]);
  });
});
