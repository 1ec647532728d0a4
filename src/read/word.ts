import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { isCompound, isLockedOffice, startsWith } from './magic.js';
import { Unreadable, readOrExplain } from './unreadable.js';
import { readDoc } from './word/doc.js';
import { readDocx } from './word/docx.js';
import { readOdt } from './word/odt.js';
import { readRtf } from './word/rtf.js';
import { isPictureOnly, openPackage } from './office-package.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

/** docx, odt, doc (Word 97 and later) and rtf → paragraphs, headings, tables, links. */
export function readWord(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  if (startsWith(bytes, '{\\rtf')) return readOrExplain('word', 'application/rtf', () => readRtf(emptyContent('word', 'application/rtf'), bytes));
  if (isCompound(bytes)) {
    return readOrExplain('word', 'application/msword', () => {
      if (isLockedOffice(bytes)) throw new Unreadable('file', 'encrypted', 'document locked with a password');
      return readDoc(emptyContent('word', 'application/msword'), bytes);
    });
  }
  const mediaType = bytes.subarray(0, 200).includes('opendocument.text') ? ODT : DOCX;
  return readOrExplain('word', mediaType, () => {
    const office = openPackage(bytes);
    const content = office.part('content.xml') === null ? readDocx(emptyContent('word', DOCX), office) : readOdt(emptyContent('word', ODT), office);
    if (isPictureOnly(bytes, content.blocks)) content.traits.push('picture-only');
    if (office.embedsFiles()) content.traits.push('embedded-files');
    return content;
  });
}
