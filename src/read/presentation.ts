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
      const content = collect(emptyContent('presentation', PPT), (flow) => readPpt(bytes, flow));
      // Its tables come as the paragraphs of their cells.
      content.traits.push('tables-lost');
      return content;
    });
  }
  const mediaType = bytes.subarray(0, 200).includes('opendocument.presentation') ? ODP : PPTX;
  return readOrExplain('presentation', mediaType, () => {
    const office = openPackage(bytes);
    const content = emptyContent('presentation', mediaType);
    content.title = office.title;
    collect(content, (flow) => readPackage(office, flow, content));
    addPictureTraits(content);
    if (!content.traits.includes('picture-only') && isPictureOnly(bytes, content.blocks)) content.traits.push('picture-only');
    if (office.embedsFiles()) content.traits.push('embedded-files');
    return content;
  });
}

function readPackage(office: OfficePackage, flow: Flow, content: DocumentContent): number {
  const openDocument = office.part('content.xml');
  const { slides, pictures } = openDocument === null ? readSlides(office, flow, content.links) : readOpenDocument(openDocument, { flow, links: content.links }, 'body');
  const letters = flow.lettersByPage();
  content.pageReadings = Array.from({ length: Math.min(slides, MAX_SLIDES) }, (_, index) => {
    const written = letters.get(index + 1) ?? 0;
    const isPicture = written < FEW_LETTERS && pictures.has(index + 1);
    return { page: index + 1, textLayer: isPicture ? 'picture' : written === 0 ? 'blank' : 'sound', letters: written, repairs: [], damage: [] };
  });
  return slides;
}

const MAX_SLIDES = 2_000;
/** A slide with fewer beside a picture that fills much of it says what it says in the picture. */
const FEW_LETTERS = 60;

function addPictureTraits(content: DocumentContent): void {
  const written = content.pageReadings.filter((page) => page.textLayer !== 'blank').length;
  const pictures = content.pageReadings.filter((page) => page.textLayer === 'picture').length;
  if (pictures > 0) content.traits.push(pictures === written ? 'picture-only' : 'partly-unreadable');
}

function collect(content: DocumentContent, read: (flow: Flow) => number): DocumentContent {
  const flow = new Flow();
  content.pages = read(flow);
  Object.assign(content, flow.result());
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}
