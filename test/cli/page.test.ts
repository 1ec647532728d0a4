import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartPicture } from '../../src/audit/chart-picture.js';
import { reportCommand } from '../../src/cli/commands/report.js';
import { browserHere } from '../render/browser-here.js';
import { commandHere, run } from './program.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'html-'));
});
afterAll(() => rm(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);
const oit = (...args: string[]) => commandHere(reportCommand, ['huaikhwang', '--db', inFolder('a.sqlite'), ...args]);

describe('the page from the command line', () => {
  it('is written by a check, with pictures of the places in its PDFs', async () => {
    const ended = await run('check-district', ['huaikhwang', '--replica', '--items', 'O20', '--db', 'a.sqlite', '--html', 'a.html', '--no-render'], folder);
    expect(ended.err).toContain('ทำภาพประกอบ');
    expect(ended.status).toBe(0);
    const $ = load(await readFile(inFolder('a.html'), 'utf8'));
    expect($('.item').toArray().map((one) => $(one).attr('id'))).toEqual(['O20']);
    expect($('#O20\\.c .shot img').length).toBeGreaterThan(0);
    expect($('#O20\\.c .quote').first().text()).toMatch(/\d/);
  }, 120_000);

  it('is written from a stored audit, in English, and the report still goes to stdout', async () => {
    const ended = await oit('--html', inFolder('b.html'), '--lang', 'en', '--no-render', '--quiet');
    expect(ended).toMatchObject({ status: 0, err: '' });
    expect(ended.out).toContain('Huai Khwang District Office');
    expect(await readFile(inFolder('b.html'), 'utf8')).toContain('What to repair first');
  });

  it('comes with charts as files', async () => {
    const ended = await oit('--svg', 'strip', inFolder('strip.svg'), 'months', inFolder('months.svg'), '--svg', 'score', inFolder('score.svg'), '--quiet');
    expect(ended.status).toBe(0);
    for (const name of ['strip', 'months', 'score']) expect(await readFile(inFolder(`${name}.svg`), 'utf8')).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^]*<\/svg>\n$/);
  });

  it.skipIf(browserHere() === null)('draws charts as PNG in a browser', async () => {
    expect((await oit('--png', 'strip', inFolder('strip.png'))).status).toBe(0);
    const png = await readFile(inFolder('strip.png'));
    expect(png.readUInt32BE(16)).toBe(1600);
    // As high as the chart and no higher.
    expect(png.readUInt32BE(20)).toBeLessThan(600);
  });

  it.each([
    [['--svg', 'strip'], /ชื่อแผนภาพ/],
    [['--svg', 'pie', 'a.svg'], /strip, months, score/],
    [['--html', '-'], /ต้องเป็นชื่อไฟล์/],
    [['--html', '/absent/a.html'], /เขียนไฟล์ของ --html/],
  ])('refuses %j before any work, with the remedy', async (args, said) => {
    const ended = await oit(...args);
    expect(ended).toMatchObject({ status: 2, out: '' });
    expect(ended.err).toMatch(said);
  });

  it('does not write over the database', async () => {
    expect(await oit('--html', inFolder('a.sqlite'))).toMatchObject({ status: 2, err: expect.stringContaining('ใช้อยู่แล้ว') as string });
  });

  it('says how to get a browser where a PNG cannot be drawn', async () => {
    const picture = await chartPicture('<svg xmlns="http://www.w3.org/2000/svg"/>', 100, { OIT_BROWSER: '/absent' }, new AbortController().signal);
    expect(picture).toMatchObject({ ok: false, message: { en: expect.stringContaining('OIT_BROWSER') as string } });
  });
});
