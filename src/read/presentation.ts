import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { Flow } from './flow.js';
import { isCompound, isLockedOffice } from './magic.js';
import { readOpenDocument } from './open-document.js';
import { type OfficePackage, isPictureOnly, openPackage } from './office-package.js';
import { readPpt } from './presentation/ppt.js';
import { readSlides } from './presentation/pptx.js';
import { Unreadable, readOrExplain } from './unreadable.js';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const ODP = 'application/vnd.oasis.opendocument.presentation';
const PPT = 'application/vnd.ms-powerpoint';

/** pptx, odp and ppt → text and tables by slide (`locator.page`). Speaker's notes are not shown and not read. */
export function readPresentation(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  if (isCompound(bytes)) {
    return readOrExplain('presentation', PPT, () => {
      if (isLockedOffice(bytes)) throw new Unreadable('file', 'encrypted', 'presentation locked with a password');
      return collect(emptyContent('presentation', PPT), (flow) => readPpt(bytes, flow));
    });
  }
  const mediaType = bytes.subarray(0, 200).includes('opendocument.presentation') ? ODP : PPTX;
  return readOrExplain('presentation', mediaType, () => {
    const office = openPackage(bytes);
    const content = emptyContent('presentation', mediaType);
    content.title = office.title;
    collect(content, (flow) => readPackage(office, flow, content));
    if (isPictureOnly(bytes, content.blocks)) content.traits.push('picture-only');
    return content;
  });
}

function readPackage(office: OfficePackage, flow: Flow, content: DocumentContent): number {
  const openDocument = office.part('content.xml');
  return openDocument === null ? readSlides(office, flow, content.links) : readOpenDocument(openDocument, { flow, links: content.links }, 'body');
}

function collect(content: DocumentContent, read: (flow: Flow) => number): DocumentContent {
  const flow = new Flow();
  content.pages = read(flow);
  Object.assign(content, flow.result());
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}
