import { rootNames } from './compound-names.js';

/** Whether the bytes begin with these Latin-1 characters. */
export function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).toString('latin1') === signature;
}

/** A compound file (OLE): the container of doc, xls, ppt and of locked docx, xlsx, pptx. */
export function isCompound(bytes: Buffer): boolean {
  return startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/** docx, xlsx or pptx with a password: a compound file with a stream of this name (MS-OFFCRYPTO §1.3.2). */
export function isLockedOffice(bytes: Buffer): boolean {
  return isCompound(bytes) && rootNames(bytes).includes('EncryptedPackage');
}
