import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFHexString, PDFRawStream, PDFStream, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib';
import { bytesOf, PaperMaker } from '../pdf.js';
import { ANNOUNCEMENT } from './prose.js';
import type { Paper } from './paper.js';

const PASSWORD = 'only-for-us';

/** A file that asks for a password: standard security handler, revision 3 (PDF 32000-1, 7.6.3). */
export async function lockedPaper(): Promise<Paper> {
  const maker = await PaperMaker.start();
  maker.page();
  ANNOUNCEMENT.forEach((text, index) => maker.line(text, 56, 780 - 26 * index, { size: 13 }));
  const document = await maker.finish();
  lock(document);
  return { name: 'locked-with-password.pdf', bytes: await bytesOf(document), truth: {} };
}

function lock(document: PDFDocument): void {
  const { context } = document;
  const id = md5(Buffer.from('golden'));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = twenty(times50(md5(padded('owner'))), padded(PASSWORD));
  const key = times50(md5(padded(PASSWORD), owner, permissions, id));
  const user = Buffer.concat([twenty(key, md5(PAD, id)), Buffer.alloc(16)]);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const number = Buffer.from([ref.objectNumber & 255, ref.objectNumber >> 8, 0, 0, 0]);
    const objectKey = md5(key, number);
    if (object instanceof PDFStream) {
      const bytes = object instanceof PDFRawStream ? object.contents : object.getContents();
      lockStrings(object.dict, objectKey);
      context.assign(ref, PDFRawStream.of(object.dict, rc4(objectKey, Buffer.from(bytes))));
    } else lockStrings(object, objectKey);
  }
  const hex = (bytes: Buffer): PDFHexString => PDFHexString.of(bytes.toString('hex'));
  context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 2, R: 3, Length: 128, P: -4, O: hex(owner), U: hex(user) }));
  context.trailerInfo.ID = context.obj([hex(id), hex(id)]);
}

function lockStrings(object: PDFObject, key: Buffer): void {
  const locked = (one: PDFObject): PDFObject | null => {
    if (one instanceof PDFString || one instanceof PDFHexString) return PDFHexString.of(rc4(key, Buffer.from(one.asBytes())).toString('hex'));
    lockStrings(one, key);
    return null;
  };
  if (object instanceof PDFDict) {
    for (const [name, one] of object.entries()) {
      const changed = locked(one);
      if (changed !== null) object.set(name, changed);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((one, index) => {
      const changed = locked(one);
      if (changed !== null) object.set(index, changed);
    });
  }
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function times50(hash: Buffer): Buffer {
  return Array.from({ length: 50 }).reduce<Buffer>((current) => md5(current), hash);
}

function twenty(key: Buffer, data: Buffer): Buffer {
  return Array.from({ length: 20 }).reduce<Buffer>((current, _, round) => rc4(Buffer.from(key.map((byte) => byte ^ round)), current), data);
}

/** The stream cipher of old PDFs; no runtime offers it any more. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
