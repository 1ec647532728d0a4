import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlaceOnPage, TakenPicture } from '../../src/model/picture.js';
import { createReader, type Reader } from '../../src/read/index.js';

let folder: string;
let reader: Reader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
  reader = createReader();
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

/** Nobody's number with a right check digit, and one that is no citizen's. */
const CITIZEN = '1234567890121';
const OTHER = '1234567890125';
const SIZE = 20;

/** A4 with one line 100 points below the upper edge, as it is shown. */
async function pdf(text: string, rotation = 0): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage(rotation === 0 ? [595, 842] : [842, 595]);
  page.setRotation(degrees(rotation));
  if (rotation === 0) page.drawText(text, { x: 100, y: 842 - 100, size: SIZE, font });
  else page.drawText(text, { x: 100, y: 100, size: SIZE, font, rotate: degrees(rotation) });
  const path = join(folder, `${text.length}-${text.replace(/\W/g, '')}-${rotation}.pdf`);
  await writeFile(path, await document.save());
  return path;
}

async function take(path: string, place: Partial<PlaceOnPage>): Promise<TakenPicture | null> {
  const [picture] = await reader.takePlaces(path, [{ page: 1, box: null, hide: [], ...place }]);
  return picture ?? null;
}

/** Of the pixels of a region, in points, the share that is black. */
async function blackness(picture: TakenPicture | null, [x0, y0, x1, y1]: readonly [number, number, number, number]): Promise<number> {
  if (picture === null) return Number.NaN;
  const scale = picture.width / 595;
  const region = { left: Math.round(x0 * scale), top: Math.round(y0 * scale), width: Math.round((x1 - x0) * scale), height: Math.round((y1 - y0) * scale) };
  const { data } = await sharp(picture.png).removeAlpha().extract(region).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 40).length / data.length;
}

/** Where the digits stand: "No. " is 35 points wide at this size. */
const DIGITS = [140, 87, 270, 99] as const;

describe('a picture of a place in a PDF', () => {
  it('shows the place in its surroundings, framed, and not the whole page', async () => {
    const picture = await take(await pdf('No. 12 of the year'), { box: [100, 84, 260, 106] });
    expect(picture).not.toBeNull();
    expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeGreaterThan(2);
    const { channels } = await sharp(picture?.png).removeAlpha().stats();
    // The frame is the only thing with a colour.
    expect(Math.abs((channels[0]?.mean ?? 0) - (channels[2]?.mean ?? 0))).toBeGreaterThan(0.1);
  });

  it('blacks out a citizen’s number, and no other', async () => {
    expect(await blackness(await take(await pdf(`No. ${CITIZEN}`), {}), DIGITS)).toBeGreaterThan(0.98);
    expect(await blackness(await take(await pdf(`No. ${OTHER}`), {}), DIGITS)).toBeLessThan(0.6);
  });

  it('finds it on a page that is turned', async () => {
    const turned = await take(await pdf(`No. ${CITIZEN}`, 90), {});
    const plain = await take(await pdf(`No. ${OTHER}`, 90), {});
    const whole = [0, 0, 595, 400] as const;
    expect(await blackness(turned, whole)).toBeGreaterThan(2 * (await blackness(plain, whole)));
  });

  it('blacks out a passage in whole where its number is not seen in the text layer', async () => {
    const passage = { box: [90, 80, 400, 110] as const, count: 1 };
    expect(await blackness(await take(await pdf(`No. ${OTHER}`), { hide: [passage] }), [95, 82, 395, 108])).toBeGreaterThan(0.98);
    // Seen and hidden letter by letter: the rest of the passage stays to be read.
    expect(await blackness(await take(await pdf(`No. ${CITIZEN}`), { hide: [passage] }), [300, 82, 395, 108])).toBeLessThan(0.1);
  });

  it('is missing where there is no such page, or no PDF', async () => {
    expect(await take(await pdf('short'), { page: 7 })).toBeNull();
    const broken = join(folder, 'broken.pdf');
    await writeFile(broken, '%PDF-1.7\nnothing');
    expect(await take(broken, {})).toBeNull();
    expect(await take(join(folder, 'absent.pdf'), {})).toBeNull();
  });
});
