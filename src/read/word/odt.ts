import type { DocumentContent } from '../content.js';
import { Flow } from '../flow.js';
import { type OpenDocumentParts, readOpenDocument } from '../open-document.js';
import type { OfficePackage } from '../office-package.js';
import { Unreadable } from '../unreadable.js';

/** OpenDocument text. The letterhead of the page styles comes first, as in docx. */
export function readOdt(content: DocumentContent, office: OfficePackage): DocumentContent {
  const body = office.part('content.xml');
  if (body === null) throw new Unreadable('file', 'broken', 'no content.xml inside');
  const flow = new Flow();
  const parts: OpenDocumentParts = { flow, links: content.links };
  const styles = office.part('styles.xml');
  if (styles !== null) readOpenDocument(styles, parts, 'page-styles');
  const { pictures } = readOpenDocument(body, parts, 'body');
  if (pictures.size > 0) content.traits.push('partly-unreadable');
  Object.assign(content, flow.result());
  content.title = office.title;
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}
