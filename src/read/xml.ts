import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.js';

export interface XmlHandler {
  /** Names with their prefix as written: the makers of office files all use the same ones. */
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (data: string) => void;
  close?: (name: string) => void;
}

const MAX_DEPTH = 500;

/**
 * Walks through XML without building a tree. Throws `Unreadable`: `broken` for malformed XML, `limit` for a document type
 * declaration, which office files never have and entity bombs need.
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', (doctype) => {
    if (/ENTITY/i.test(doctype)) throw new Unreadable('us', 'limit', 'XML with entity declarations refused');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new Unreadable('us', 'limit', 'XML nested too deeply');
    handler.open?.(name, attributes);
  });
  parser.on('text', (data) => handler.text?.(data));
  parser.on('cdata', (data) => handler.text?.(data));
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close?.(name);
  });
  parser.on('error', (error) => {
    throw new Unreadable('file', 'broken', `XML: ${error.message}`);
  });
  // In pieces, so that an error ends the work early and the parser's buffers stay small.
  for (let at = 0; at < xml.length; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  parser.close();
}

/** Text of the first element of that name, '' when there is none. */
export function firstText(xml: string, name: string): string {
  let inside = false;
  let found: string | null = null;
  parseXml(xml, {
    open(opened) {
      if (opened === name && found === null) inside = true;
    },
    text(data) {
      if (inside) found = (found ?? '') + data;
    },
    close(closed) {
      if (closed === name) inside = false;
    },
  });
  return (found ?? '').replace(/\s+/g, ' ').trim();
}
