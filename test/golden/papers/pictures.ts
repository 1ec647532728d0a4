import { readFileSync } from 'node:fs';
import * as damages from '../damage.js';
import { bytesOf, PaperMaker } from '../pdf.js';
import type { Paper } from './paper.js';
import { ANNOUNCEMENT } from './prose.js';

/** A notice of the stand-in portal as a camera or scanner gives it. */
const PICTURE = new URL('../../../data/replica/files/public/user_files_editor/59/Data Room HK/statistics new/O12 INFO operation statistics foreign workers.jpg', import.meta.url);

/** What an English reading program makes of Thai print. */
const ENGLISH_DEBRIS = ['WnfIuUTSnIs arUnnuvnlusA', 'UsrsnFI ufissnrunluldv nru1n', '6nu: nnsrns: firlF.rnurf,n', 'iulorJ zdoo drunuvn vrnrnr', 'n1jl1tt:s1U rJt:fi1Jrr1cu', 'fr.A. nlffrJ wnrfir iuvr'];

export async function picturePapers(): Promise<Paper[]> {
  return [
    { name: 'picture-only.pdf', bytes: await sheet(() => undefined), truth: {} },
    { name: 'signed-page-scanned.pdf', bytes: await partlyScanned(), truth: {} },
    { name: 'english-ocr-layer.pdf', bytes: await sheet((maker) => ENGLISH_DEBRIS.forEach((line, index) => maker.hidden(line, 60, 760 - 40 * index))), truth: {} },
  ];
}

/** A plan as it was written, with its signed page put in as a picture. */
async function partlyScanned(): Promise<Uint8Array> {
  const maker = await PaperMaker.start();
  maker.page();
  ANNOUNCEMENT.forEach((text, index) => maker.line(text, 56, 780 - 26 * index, { size: 13, damage: damages.amLost }));
  maker.page();
  await maker.picture(readFileSync(PICTURE), 0, 24, 595, 794);
  return bytesOf(await maker.finish());
}

async function sheet(above: (maker: PaperMaker) => void): Promise<Uint8Array> {
  const maker = await PaperMaker.start();
  maker.page();
  await maker.picture(readFileSync(PICTURE), 0, 24, 595, 794);
  above(maker);
  return bytesOf(await maker.finish());
}
