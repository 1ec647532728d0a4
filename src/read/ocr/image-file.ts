import sharp, { type Metadata } from 'sharp';
import { startsWith } from '../magic.js';
import type { Picture } from './image.js';

/** Photographs of telephones have 12 to 50 million pixels. A larger image is refused by what its head states. */
const MOST_PIXELS = 80_000_000;
/** What recognition is given at most, and on the longer side at least: small pictures are drawn larger (decision 11). */
const MOST_SHOWN = 9_000_000;
const LEAST_SIDE = 2_000;
const MOST_ENLARGED = 3;
/** A picture has no paper size: it is taken for a sheet of A4, or its part. */
const SHEET_INCHES = 11.7;

/** Formats by their first bytes. The library could read more, such as SVG, which is a program and no picture. */
const DECODED = ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'];

export interface ImageFile {
  pages: number;
  /** 1-based. */
  picture(page: number): Promise<Picture>;
}

/** A file of one picture, or of the pages of a fax; null when it is of no kind that is decoded here. */
export async function openImageFile(bytes: Buffer): Promise<ImageFile | null> {
  if (!DECODED.some((head) => startsWith(bytes, head))) return null;
  sharp.cache(false);
  sharp.concurrency(1);
  // Only TIFF has pages; the frames of an animation show the same.
  const isTiff = startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*');
  const pages = isTiff ? ((await metadataOf(bytes))?.pages ?? 1) : 1;
  return { pages, picture: (page) => pictureOf(bytes, page - 1) };
}

async function pictureOf(bytes: Buffer, page: number): Promise<Picture> {
  const metadata = await metadataOf(bytes);
  if (metadata === null) return { ok: false, code: 'broken' };
  const { width, height } = metadata;
  if (width * height > MOST_PIXELS) return { ok: false, code: 'limit' };
  const enlarged = Math.min(MOST_ENLARGED, Math.max(1, LEAST_SIDE / Math.max(width, height)));
  const scale = Math.min(enlarged, Math.sqrt(MOST_SHOWN / (width * height)));
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, page, failOn: 'none', sequentialRead: true })
      .autoOrient()
      .flatten({ background: 'white' })
      .greyscale()
      .resize(Math.max(1, Math.round((metadata.autoOrient.width ?? width) * scale)), null)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = info.channels === 1 ? new Uint8Array(data.buffer, data.byteOffset, data.length) : every(data, info.channels);
    return { ok: true, image: { width: info.width, height: info.height, pixels, dpi: Math.max(info.width, info.height) / SHEET_INCHES } };
  } catch {
    return { ok: false, code: 'broken' }; // what a decoder says of foreign bytes is no bug of ours
  }
}

async function metadataOf(bytes: Buffer): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata(); // reads the head alone
  } catch {
    return null;
  }
}

function every(data: Buffer, channels: number): Uint8Array {
  return Uint8Array.from({ length: data.length / channels }, (_pixel, index) => data[index * channels] ?? 255);
}
