import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { startWatchdog } from '../child/watchdog.js';
import { readBytes } from './child-dispatch.js';
import { ANSWER_DESCRIPTOR, frame, MAX_MESSAGE_BYTES, timeFor, type ChildMessage, type ReadRequest, type SentPicture } from './child-messages.js';
import type { TakenPicture } from '../model/picture.js';
import { shortened } from './shortened.js';

/*
 * The process that opens files. It does one after another until its input closes, which is also how it learns that
 * the parent has died; while a library keeps it busy, the watchdog learns it.
 */

const answers = new Socket({ fd: ANSWER_DESCRIPTOR, readable: false, writable: true });
answers.on('error', () => process.exit(1));
// Ctrl-C reaches the whole group; the parent decides what happens to us.
process.on('SIGINT', () => undefined);
startWatchdog();

const requests = createInterface({ input: process.stdin });
let work = Promise.resolve();
requests.on('line', (line) => {
  work = work.then(() => answer(JSON.parse(line) as ReadRequest)); // written by our own parent
});
requests.on('close', () => process.exit(0));
say({ type: 'ready' });

async function answer(request: ReadRequest): Promise<void> {
  let bytes = 0;
  const started = performance.now();
  let softLimit = request.softLimitMs;
  try {
    const buffer = await readFile(request.path);
    bytes = buffer.length;
    if (request.pictures !== undefined) {
      const { readPictures } = await import('./ocr/index.js');
      const content = await readPictures(buffer, {
        pages: request.pictures,
        onPage: (page, index, count) => void say({ type: 'picture', page, index, count }),
        isOver: () => performance.now() - started > softLimit,
      });
      await say({ type: 'pictures', content, rssMb: process.memoryUsage.rss() / 2 ** 20 });
      return;
    }
    if (request.places !== undefined) {
      const { takePlaces } = await import('./pdf/place-picture.js');
      const taken = await takePlaces(buffer, request.places, () => performance.now() - started > softLimit);
      await say({ type: 'places', taken: taken.map(sent), rssMb: process.memoryUsage.rss() / 2 ** 20 });
      return;
    }
    const content = await readBytes(buffer, request.context, {
      onKind: ({ kind, mediaType }) => say({ type: 'kind', kind, mediaType }),
      onPages: (count) => {
        softLimit = timeFor(count, request.softLimitMs);
        say({ type: 'pages', count });
      },
      isOver: () => performance.now() - started > softLimit,
    });
    await say({ type: 'content', content, bytes, rssMb: process.memoryUsage.rss() / 2 ** 20 });
  } catch (error) {
    // A library that failed in an unforeseen way may be left in any state: this process has done its last file.
    await say({ type: 'failed', ...describe(error), bytes });
    process.exit(2);
  }
}

/** One picture too large for its place in a report is left out, and never fills the message. */
const MOST_PICTURE_BYTES = 350_000;

function sent(picture: TakenPicture | null): SentPicture | null {
  if (picture === null || picture.png.length > MOST_PICTURE_BYTES) return null;
  return { ...picture, png: Buffer.from(picture.png).toString('base64') };
}

function describe(error: unknown): { code: 'memory' | 'crash'; detail: string } {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const isMemory = error instanceof RangeError || /out of memory|memory access|Aborted\(|allocation failed/i.test(detail);
  return { code: isMemory ? 'memory' : 'crash', detail: detail.slice(0, 300) };
}

function say(message: ChildMessage): Promise<void> {
  let data = frame(message);
  // Sizes in bytes differ from those in letters: a second cut is rarely needed, a third never.
  for (let share = 0.9; message.type === 'content' && data.length > MAX_MESSAGE_BYTES; share /= 2) {
    data = frame({ ...message, content: shortened(message.content, (share * MAX_MESSAGE_BYTES) / data.length) });
  }
  return new Promise((resolve) => answers.write(data, () => resolve()));
}
