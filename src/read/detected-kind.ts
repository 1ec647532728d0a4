import type { DocumentKind } from '../model/document.js';

/** What a file is by its bytes. `format` is the exact one where the kind has several (docx, odt, doc, rtf are word). */
export interface DetectedKind {
  kind: DocumentKind;
  format: string;
  mediaType: string;
  /** Set when nothing can be read out of it, whatever reader is asked. */
  unreadable: { code: 'empty' | 'encrypted' | 'placeholder' | 'unsupported-format'; detail: string } | null;
}

type Unreadable = NonNullable<DetectedKind['unreadable']>;

export function readable(kind: DocumentKind, format: string, mediaType: string): DetectedKind {
  return { kind, format, mediaType, unreadable: null };
}

export function unreadable(kind: DocumentKind, format: string, mediaType: string, code: Unreadable['code'], detail: string): DetectedKind {
  return { kind, format, mediaType, unreadable: { code, detail } };
}
