import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from 'pdf-lib';
import type { Damage } from './blocks.js';

/**
 * Writes a text the way a bad converter leaves it in a text layer. `no-map` damages the file and not the text, see
 * `dropLetterMaps`.
 */
export function damageText(text: string, damage: Damage | undefined): string {
  switch (damage) {
    case 'sara-am-lost':
      return text.replaceAll('ำ', 'า');
    case 'sara-am-split':
      return text.replace(/([ก-ฮ])([่-๋]?)ำ/g, '$1 $2ำ').replace(/ ([่-๋]?)ำ/g, ' $1า');
    case 'decomposed':
      return text.replaceAll('ำ', '\u0e4d\u0e32');
    case 'tone-order':
      return text.replace(/([ัิ-ู])([่-๋])/g, '$2$1');
    case 'private-use':
      return text.replace(/([ก-ฮ])([่-์])/g, (_, letter: string, mark: string) => letter + (LOW_MARKS[mark] ?? mark));
    case 'no-map':
    case undefined:
      return text;
  }
}

/** Where older Thai fonts keep the low variants of tone marks. */
const LOW_MARKS: Record<string, string> = { '่': '\uf70a', '้': '\uf70b', '๊': '\uf70c', '๋': '\uf70d', '์': '\uf70e' };

/** Takes out what tells letters from glyphs: the page looks as before, but nothing can be copied from it. */
export function dropLetterMaps(document: PDFDocument): void {
  const context = document.context;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font')) object.delete(PDFName.of('ToUnicode'));
  }
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const target = contents instanceof PDFRef ? context.lookup(contents) : contents;
    const refs = target instanceof PDFArray ? target.asArray() : [contents];
    for (const ref of refs) {
      if (!(ref instanceof PDFRef)) continue;
      const stream = context.lookup(ref);
      if (!(stream instanceof PDFRawStream)) continue;
      const plain = inflateSync(stream.contents).toString('latin1').replace(/\/ActualText\s*(<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\))/g, '');
      context.assign(ref, context.flateStream(Buffer.from(plain, 'latin1')));
    }
  }
}
