import { describe, expect, it } from 'vitest';
import { progress } from '../../src/report/index.js';

/** A stream that remembers, and a clock that a test moves. */
function watched(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { written, stream, tick: (ms: number) => (now += ms), now: () => now };
}

const fetched = (done: number) => ({ stage: 'fetch' as const, done, total: 100, host: 'webportal.bangkok.go.th' });

describe('progress', () => {
  it('rewrites one line on a terminal and takes it away at the end', () => {
    const { written, stream, tick, now } = watched(true);
    const line = progress(stream, { lang: 'en', quiet: false, now });
    for (let done = 1; done <= 50; done++) {
      tick(100);
      line.update(fetched(done));
    }
    line.end();
    expect(written.join('')).not.toContain('\n');
    expect(written.at(-2)).toContain('fetching 50/100 · webportal.bangkok.go.th · about 0:05 left');
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('writes a plain line at most every five seconds elsewhere, and one at the end of a stage', () => {
    const { written, stream, tick, now } = watched(false);
    const line = progress(stream, { lang: 'th', quiet: false, now });
    for (let done = 1; done <= 100; done++) {
      line.update(fetched(done));
      tick(100);
    }
    line.end();
    expect(written).toHaveLength(3);
    expect(written.every((text) => text.endsWith('\n') && !text.includes('\u001b'))).toBe(true);
    expect(written.at(-1)).toContain('เปิดลิงก์ 100/100');
  });

  it('names the document whose pictures are read with its first page, and guesses no time', () => {
    const { written, stream, tick, now } = watched(false);
    const line = progress(stream, { lang: 'en', quiet: false, now });
    for (const [page, host] of [[1, 'a.pdf'], [2, 'a.pdf'], [3, 'a.pdf'], [1, 'b.pdf']] as const) {
      line.update({ stage: 'ocr', done: page, total: 3, host });
      tick(3000);
    }
    expect(written).toEqual(['OCR page 1/3 · a.pdf\n', 'OCR page 3/3 · a.pdf\n', 'OCR page 1/3 · b.pdf\n']);
  });

  it('says nothing when quiet', () => {
    const { written, stream, now } = watched(true);
    const line = progress(stream, { lang: 'th', quiet: true, now });
    line.update(fetched(100));
    line.end();
    expect(written).toEqual([]);
  });

  it('lets no host name steer the terminal', () => {
    const { written, stream, now } = watched(true);
    progress(stream, { lang: 'th', quiet: false, now }).update({ ...fetched(1), host: 'a\u001b[31m\n.example' });
    expect(written.join('')).toContain('a .example');
  });
});
