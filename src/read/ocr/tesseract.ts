import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { GreyImage } from './image.js';

/** A line of text as recognised. */
export interface RecognisedLine {
  /** Pieces in reading order; in Thai a piece is one letter with what is written on it. */
  pieces: Piece[];
  /** Top to bottom in pixels of the image. */
  y0: number;
  y1: number;
  /** Height of a row of text, for telling large print from small. */
  height: number;
}

export interface Piece {
  text: string;
  /** 0–100. */
  confidence: number;
  x0: number;
  x1: number;
  /** A blank stands before it. */
  apart: boolean;
}

/** How the recogniser is to take the image: a page with columns and pictures, one block of lines, or one line. */
export type Layout = 'page' | 'block' | 'line';

export interface Recogniser {
  recognise(image: GreyImage, layout: Layout): RecognisedLine[];
}

let running: Promise<Recogniser> | undefined;

/** Tesseract with Thai and English, started once per process. Everything it needs lies in packages; it never asks a network. */
export async function startRecogniser(): Promise<Recogniser> {
  running ??= start();
  return running;
}

const LANGUAGES = ['tha', 'eng'];
const LSTM_ONLY = 1;
const SEGMENTATION: Record<Layout, string> = { page: '3', block: '6', line: '7' };

async function start(): Promise<Recogniser> {
  const require = createRequire(import.meta.url);
  // tesseract.js itself runs the same engine in a thread of its own behind files and messages; the reading processes need neither.
  const load = require('tesseract.js-core/tesseract-core-simd-lstm') as (options: object) => Promise<Core>; // the package has no types
  const core = await load({ print: () => undefined, printErr: () => undefined });
  for (const language of LANGUAGES) {
    const data = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    core.FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(data)));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join('+'), LSTM_ONLY) !== 0) throw new Error('the OCR engine did not start');
  return {
    recognise(image, layout) {
      api.SetVariable('tessedit_pageseg_mode', SEGMENTATION[layout]);
      core.FS.writeFile(INPUT, portableGrey(image));
      if (api.SetImageFile(1, 0) === 1) throw new Error('the OCR engine did not take the image');
      api.SetSourceResolution(Math.round(image.dpi));
      api.Recognize(null);
      const { blocks } = Result.parse(JSON.parse(api.GetJSONText()));
      return blocks.flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines).map(lineOf).filter((line) => line.pieces.length > 0);
    },
  };
}

/** What is used of the package, which has no types. */
interface Core {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => {
    Init(dataPath: null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): void;
    /** Reads the file `/input` of its own file system. */
    SetImageFile(exifOrientation: number, angle: number): number;
    SetSourceResolution(dpi: number): void;
    Recognize(monitor: null): number;
    GetJSONText(): string;
  };
}

const INPUT = '/input';

const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Result = z.object({
  blocks: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          lines: z.array(
            z.object({
              text: z.string(),
              bbox: Box,
              rowAttributes: z.object({ rowHeight: z.number() }),
              words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: Box })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** PGM, the plainest of the formats that the engine's image library reads. */
function portableGrey({ width, height, pixels }: GreyImage): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const bytes = new Uint8Array(head.length + pixels.length);
  bytes.set(head);
  bytes.set(pixels, head.length);
  return bytes;
}

type ResultLine = z.infer<typeof Result>['blocks'][number]['paragraphs'][number]['lines'][number];

/** Digits of bold print stand apart and came out as "1 2". Two numbers beside each other stand further, or are longer than one digit. */
function splitsNumber(before: Piece, { text, bbox }: ResultLine['words'][number], height: number): boolean {
  if (!/[0-9]$/.test(before.text) || !/^[0-9]/.test(text)) return false;
  return bbox.x0 - before.x1 < (before.text.length === 1 && text.length === 1 ? 0.5 : 0.2) * height;
}

/** Blanks stand only in the text of the line: the pieces are found in it one after another. */
function lineOf({ text, bbox, rowAttributes, words }: ResultLine): RecognisedLine {
  const pieces: Piece[] = [];
  let from = 0;
  for (const word of words) {
    if (word.text.trim() === '') continue;
    const at = text.indexOf(word.text, from);
    const before = pieces.at(-1);
    const apart = before !== undefined && at > from && text.slice(from, at).trim() === '' && !splitsNumber(before, word, rowAttributes.rowHeight);
    if (at >= 0) from = at + word.text.length;
    pieces.push({ text: word.text.trim(), confidence: word.confidence, x0: word.bbox.x0, x1: word.bbox.x1, apart });
  }
  return { pieces, y0: bbox.y0, y1: bbox.y1, height: rowAttributes.rowHeight };
}
