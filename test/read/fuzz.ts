import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from '../../src/model/document.js';
import { createReader } from '../../src/read/index.js';
import { chance, mutate } from './mutations.js';

export interface FuzzReport {
  /** Files read. */
  files: number;
  /** How they ended → how many. */
  ends: Record<string, number>;
  /** What must not be: file, damage, what happened. */
  faults: string[];
  /** Files that used up their time or memory, twice. */
  slow: number;
}

export interface FuzzOptions {
  seed: number;
  /** New files are made for so long. */
  durationMs: number;
  /** Faulty files are kept here. */
  keep?: string;
}

const LIMITS = { timeMs: 6_000, rssMb: 700 };
const SUSPECT = /^us (?:crash|timeout|memory)|^fault/;
const LETTERS = /^[a-z-]+$/;

/**
 * Damages sound files by a seeded chance and reads them. Whatever the damage: an answer within the limits that is a
 * document by the schema, a failure that says whose and why, and no process of ours that falls over. A library that loops
 * over a false length until it is killed is within the limits: such files are counted, and kept for looking at.
 */
export async function fuzz(sound: Record<string, Buffer>, { seed, durationMs, keep }: FuzzOptions): Promise<FuzzReport> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  let made = 0;
  const names = Object.keys(sound);
  const all = Object.values(sound);
  const report: FuzzReport = { files: 0, ends: {}, faults: [], slow: 0 };
  const reader = createReader({ ...LIMITS, processes: 2 });
  const suspects: { number: number; name: string; damages: string; bytes: Buffer; end: string }[] = [];
  const until = performance.now() + durationMs;

  const work = async (worker: number): Promise<void> => {
    while (performance.now() < until) {
      // Each file by its number, so that it comes out the same whatever the other worker does.
      const number = made++;
      const random = chance(seed * 1_000_003 + number);
      const name = names[random.below(names.length)] ?? '';
      const { bytes, names: damages } = mutate(sound[name] ?? Buffer.alloc(0), random, all);
      const path = join(folder, `${worker}`);
      await writeFile(path, bytes);
      const end = await endOf(path, name, bytes.length);
      report.files += 1;
      report.ends[end] = (report.ends[end] ?? 0) + 1;
      if (SUSPECT.test(end)) suspects.push({ number, name, damages: damages.join(', '), bytes, end });
    }
  };

  async function endOf(path: string, name: string, size: number): Promise<string> {
    try {
      const read = await reader.read(path, { sha256: 'a'.repeat(64), url: `https://example.go.th/${name}`, mediaType: null, fileName: name });
      const document = Document.safeParse(read);
      if (!document.success) return `fault schema ${document.error.message.slice(0, 300)}`;
      if (document.data.bytes !== size) return 'fault size';
      const { failure } = document.data;
      if (failure === null) return 'read';
      if (!LETTERS.test(failure.code) || failure.detail === '') return `fault unnamed ${JSON.stringify(failure)}`;
      return failure.code === 'crash' ? `us crash ${failure.detail.slice(0, 160)}` : `${failure.by} ${failure.code}`;
    } catch (error) {
      return `fault rejected ${String(error)}`;
    }
  }

  try {
    await Promise.all([work(0), work(1)]);
    for (const suspect of suspects) {
      const path = join(folder, 'again');
      await writeFile(path, suspect.bytes);
      const again = await endOf(path, suspect.name, suspect.bytes.length);
      if (!SUSPECT.test(again)) continue;
      if (/^us (?:timeout|memory)/.test(again)) report.slow += 1;
      else report.faults.push(`file ${suspect.number}, ${suspect.name} (${suspect.bytes.length} bytes; ${suspect.damages}): ${again}`);
      if (keep !== undefined) await writeFile(join(keep, `${seed}-${suspect.number}-${suspect.name}`), suspect.bytes);
    }
  } finally {
    await reader.close();
    await rm(folder, { recursive: true });
  }
  return report;
}
