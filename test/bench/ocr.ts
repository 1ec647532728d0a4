import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Block, Document, OcrWord } from '../../src/model/document.js';
import { createReader } from '../../src/read/index.js';
import { withCertainWords } from '../../src/check/pictures.js';
import { findPhrase, prepareText, skeleton } from '../../src/thai/index.js';
import { skeletonWithMap } from '../../src/thai/skeleton.js';

/**
 * How far the words that OCR is sure of are right: scans with known text are read, every word is held against what stands
 * there, and right and wrong ones are counted per confidence. The bar in `src/check/pictures.ts` was chosen by this table.
 * `npx tsx test/bench/ocr.ts FOLDER` with a folder of scans and `truth/` beside them.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const SCANS: Record<string, string> = {
  'scan_prose_200.pdf': 'prose', 'scan_prose_150.pdf': 'prose',
  'scan_skr1_12_200.pdf': 'skr1_12', 'scan_skr1_12_150.pdf': 'skr1_12', 'scan_skr1_12_300.pdf': 'skr1_12', 'scan_skr1_12chromium_200.pdf': 'skr1_12', 'scan_skr1_missing12_200.pdf': 'skr1_missing12', 'scan_complaints_200.pdf': 'complaints',
  'infographic.png': 'infographic', 'infographic.jpg': 'infographic', 'skr1_12.jpg': 'skr1_12',
};

interface Judged {
  text: string;
  confidence: number;
  right: boolean;
  isNumber: boolean;
}

const reader = createReader({ ocrTimeMs: 600_000 });
const judged: Judged[] = [];
const documents: { document: Document; truth: string }[] = [];
for (const [name, truthName] of Object.entries(SCANS)) {
  const path = `${folder}/${name}`;
  if (!existsSync(path)) continue;
  const bytes = readFileSync(path);
  const first = await reader.read(path, { sha256: createHash('sha256').update(bytes).digest('hex'), url: `https://example.org/${name}`, mediaType: null, fileName: name });
  const started = performance.now();
  const document = await reader.readPictures(path, first);
  const seconds = (performance.now() - started) / 1000;
  const truth = truthOf(truthName);
  documents.push({ document, truth });
  const found = judge(document, truth);
  judged.push(...found);
  const pages = document.pageReadings.filter((page) => page.ocr !== undefined).length;
  print([name.padEnd(32), `${pages} pages`, `${(seconds / Math.max(1, pages)).toFixed(1)} s a page`, `${found.length} words`, `${percent(found.filter((word) => word.right).length, found.length)} right`]);
}
await reader.close();
print(['']);
print(['confidence at least', ...[0, 50, 60, 70, 75, 80, 85, 88, 90, 92, 95].map(String)].map((cell) => cell.padStart(8)));
for (const [label, words] of [['words', judged.filter((word) => !word.isNumber && word.text.length > 2)], ['numbers', judged.filter((word) => word.isNumber)], ['numbers of 3+ digits', judged.filter((word) => word.isNumber && word.text.replace(/\D/g, '').length > 2)]] as const) {
  const bars = [0, 50, 60, 70, 75, 80, 85, 88, 90, 92, 95];
  print([`${label}: kept`, ...bars.map((bar) => percent(words.filter((word) => word.confidence >= bar).length, words.length))].map((cell) => cell.padStart(8)));
  print([`${label}: wrong of kept`, ...bars.map((bar) => { const kept = words.filter((word) => word.confidence >= bar); return `${kept.filter((word) => !word.right).length}/${kept.length}`; })].map((cell) => cell.padStart(8)));
}
print(['surest wrong ones:', ...judged.filter((word) => !word.right && word.text.length > 2).sort((a, b) => b.confidence - a.confidence).slice(0, 40).map((word) => `${word.text}·${word.confidence}`)]);
print(['surest wrong numbers:', ...judged.filter((word) => !word.right && word.isNumber).sort((a, b) => b.confidence - a.confidence).slice(0, 40).map((word) => `${word.text}·${word.confidence}`)]);

phrases('likely text', (document) => document);
phrases('certain text', withCertainWords);

/** Phrases of every truth looked up in every document, as the rules do: how many of its own are found, and how many that it has not. */
function phrases(label: string, view: (document: Document) => Document): void {
  const wanted = [...new Set(documents.flatMap(({ truth }) => phrasesOf(truth)))];
  const count = { own: 0, found: 0, foreign: 0, wrong: 0 };
  const wrong: string[] = [];
  for (const { document, truth } of documents) {
    const said = prepareText(truth);
    const read = prepareText(view(document).blocks.map((block) => block.text).join('\n'));
    for (const phrase of wanted) {
      const hit = findPhrase(read, phrase) !== null;
      if (findPhrase(said, phrase) !== null) {
        count.own++;
        if (hit) count.found++;
      } else {
        count.foreign++;
        if (hit) {
          count.wrong++;
          wrong.push(phrase);
        }
      }
    }
  }
  print([`phrases in ${label}: found ${percent(count.found, count.own)} of ${count.own} that are there, ${count.wrong} of ${count.foreign} that are not`, ...wrong.slice(0, 20)]);
}

/** Stretches of two to four words of a line with at least six letters of the skeleton; numbers among them. */
function phrasesOf(truth: string): string[] {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  return truth.split('\n').flatMap((line) => {
    const segments = [...segmenter.segment(line)].map(({ segment }) => segment);
    return segments.flatMap((_segment, index) => [2, 3, 4].map((length) => segments.slice(index, index + length).join('').trim())).filter((phrase) => skeleton(phrase).length >= 6);
  });
}

function truthOf(name: string): string {
  const truth = JSON.parse(readFileSync(`${folder}/truth/${name}.json`, 'utf8')) as { paras?: string[]; lines?: string[]; title?: string[]; head?: string[]; rows?: string[][] };
  return [...(truth.paras ?? []), ...(truth.lines ?? []), ...(truth.title ?? []), ...(truth.head ?? []), ...(truth.rows ?? []).map((row) => row.join('\n'))].join('\n');
}

/** Every word, right when all its letters of the skeleton stand at its place in the truth. */
function judge(document: Document, truth: string): Judged[] {
  const words = document.blocks.flatMap((block: Block) => block.words ?? []);
  const texts = words.map((word) => skeletonWithMap(word.text).text);
  const whole = skeletonWithMap(truth).text;
  const right = align(texts.join(''), whole);
  let at = 0;
  return words.flatMap((word: OcrWord, index): Judged[] => {
    const letters = texts[index] ?? '';
    // Heads of tables stand on every page and in the truth once.
    const around = texts.slice(Math.max(0, index - 1), index + 2).join('');
    const isRight = letters !== '' && (right.subarray(at, at + letters.length).every((one) => one === 1) || (around.length >= 8 && whole.includes(around)));
    at += letters.length;
    return letters === '' ? [] : [{ text: word.text, confidence: word.confidence, right: isRight, isNumber: /[0-9๐-๙]/.test(word.text) }];
  });
}

/** For each letter of `found` whether it is the same in the best alignment with `truth`. */
function align(found: string, truth: string): Uint8Array {
  const width = truth.length + 1;
  const steps = new Uint8Array((found.length + 1) * width);
  let above = Uint16Array.from({ length: width }, (_one, index) => index);
  for (let row = 1; row <= found.length; row++) {
    const here = new Uint16Array(width);
    here[0] = row;
    steps[row * width] = 1;
    for (let column = 1; column < width; column++) {
      const same = found[row - 1] === truth[column - 1] ? 0 : 1;
      const [diagonal, up, left] = [(above[column - 1] ?? 0) + same, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1];
      here[column] = Math.min(diagonal, up, left);
      steps[row * width + column] = here[column] === diagonal ? (same === 0 ? 3 : 0) : here[column] === up ? 1 : 2;
    }
    above = here;
  }
  const right = new Uint8Array(found.length);
  for (let [row, column] = [found.length, truth.length]; row > 0; ) {
    const step = column === 0 ? 1 : steps[row * width + column];
    if (step === 3) right[row - 1] = 1;
    if (step !== 2) row--;
    if (step !== 1) column--;
  }
  return right;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.join('  ')}\n`);
}
