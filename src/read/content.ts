import type { ArchiveMember, Document, DocumentKind } from '../model/document.js';

/**
 * What the reader of one kind of file finds out. The rest of a `Document` (hash, size, readability class, version of
 * the reader) follows from this and from the bytes, and is added in one place for all kinds.
 */
export type DocumentContent = Pick<
  Document,
  'kind' | 'mediaType' | 'traits' | 'pages' | 'title' | 'encoding' | 'blocks' | 'tables' | 'hiddenTables' | 'links' | 'html' | 'pageReadings' | 'failure'
>;

/** The same of a file inside an archive; its hash and size are taken where it is unpacked. */
export type MemberContent = DocumentContent & Pick<ArchiveMember, 'name' | 'sha256' | 'bytes'>;

/** What comes of one received file: of an archive that was looked into, its files too. */
export type ReceivedContent = DocumentContent & { members?: MemberContent[] };

/** What a reader may know about the bytes besides the bytes themselves. None of it is trusted over the content. */
export interface ReadingContext {
  /** Final address the bytes came from, base of relative links. */
  url: string;
  fileName: string | null;
  /** charset of the Content-Type header. */
  headerCharset: string | null;
  /** Media type of the header, lower case without parameters. */
  headerMediaType: string | null;
}

/** Content with nothing in it, to be filled by a reader. */
export function emptyContent(kind: DocumentKind, mediaType: string): DocumentContent {
  return {
    kind,
    mediaType,
    traits: [],
    pages: null,
    title: '',
    encoding: null,
    blocks: [],
    tables: [],
    links: [],
    html: null,
    pageReadings: [],
    failure: null,
  };
}
