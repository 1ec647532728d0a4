import type { ArchiveMember, Document, Readability } from '../model/document.js';
import type { DocumentContent } from './content.js';

/**
 * The class of a document by what was found in it, with the reason in words (oit-rules §4.3): R4 open table ·
 * R3 spreadsheet or web table · R2 text that can be extracted · R1 pictures · R0 cannot be opened.
 */
export function classify(content: DocumentContent): { readability: Readability; reason: string } {
  if (content.failure !== null && (!hasText(content) || content.failure.code === 'placeholder')) return { readability: 'R0', reason: REASONS_OF_FAILURE[content.failure.code] ?? `could not be read: ${content.failure.detail}` };
  switch (content.kind) {
    case 'pdf':
      return classifyPages(content);
    case 'image':
      return { readability: 'R1', reason: 'a picture' };
    case 'csv':
      return content.tables.length > 0 ? { readability: 'R4', reason: 'an open table' } : textOr(content, 'separated values without a table');
    case 'json':
    case 'xml':
      return hasText(content) ? { readability: 'R4', reason: `open data (${content.kind})` } : { readability: 'R0', reason: 'nothing in it' };
    case 'spreadsheet':
      if (!hasText(content)) return { readability: 'R0', reason: 'no cell is filled' };
      if (content.mediaType === 'application/vnd.oasis.opendocument.spreadsheet') return { readability: 'R4', reason: 'an open spreadsheet' };
      return { readability: 'R3', reason: 'a spreadsheet' };
    case 'html':
      if (content.traits.includes('client-rendered')) return { readability: 'R0', reason: 'empty until a browser runs its scripts' };
      if (content.traits.includes('junk-text')) return { readability: 'R1', reason: 'a web page whose letters have codes private to a font' };
      if (content.tables.some((table) => isDataTable(table.rows))) return { readability: 'R3', reason: 'a web page with a data table' };
      if (content.traits.includes('picture-only')) return { readability: 'R1', reason: 'a web page that shows pictures only' };
      return textOr(content, 'a web page without text');
    case 'word':
    case 'presentation':
    case 'text':
      if (content.traits.includes('picture-only')) return { readability: 'R1', reason: 'pictures in place of text' };
      return textOr(content, 'no text in it');
    case 'archive':
      return { readability: 'R0', reason: 'an archive that has to be unpacked first' };
    case 'unknown':
      return { readability: 'R0', reason: 'of no known format' };
  }
}

/**
 * An archive by the best of its files, R2 at most: what must be unpacked first is no open table, whatever is inside. The
 * form counts as R0 where the archive was without need (oit-rules §4.3); its content can be read, and the remark that
 * it is an archive says the rest.
 */
export function classifyArchive(members: readonly ArchiveMember[]): Pick<Document, 'readability' | 'readabilityReason'> {
  const best = members.reduce<Readability>((top, member) => (member.readability > top ? member.readability : top), 'R0');
  const read = members.filter((member) => member.failure === null && member.readability >= 'R2').length;
  const readability = best > 'R2' ? 'R2' : best;
  return { readability, readabilityReason: read === 0 ? 'an archive of which no file can be read' : `an archive; ${read} of ${members.length} files inside were read, ${best} at best` };
}

const REASONS_OF_FAILURE: Record<string, string> = {
  encrypted: 'a password is needed to open it',
  broken: 'the file is broken',
  empty: 'the file is empty',
  archive: 'an archive that has to be unpacked first',
  placeholder: 'stands in place of a file that is not there',
  'unsupported-format': 'of a format that is not read here',
  limit: 'larger than we allow',
  timeout: 'reading took longer than we allow',
  memory: 'reading needed more memory than we allow',
  crash: 'the reader failed on it',
};

/** By pages: most must be legible for R2. Blank pages do not count. */
function classifyPages({ pageReadings }: DocumentContent): { readability: Readability; reason: string } {
  const written = pageReadings.filter((page) => page.textLayer !== 'blank');
  if (written.length === 0) return { readability: 'R1', reason: 'nothing on its pages that can be read' };
  const legible = written.filter((page) => page.textLayer === 'sound' || page.textLayer === 'repaired').length;
  if (legible > written.length / 2) {
    const part = legible === written.length ? '' : ` on ${legible} of ${written.length} pages`;
    return { readability: 'R2', reason: `a text layer${part}${written.some((page) => page.textLayer === 'repaired') ? ', repaired' : ''}` };
  }
  const pictures = written.filter((page) => page.textLayer === 'picture').length;
  const kind = pictures >= (written.length - legible) / 2 ? 'pictures' : 'text layers that are no text';
  return { readability: 'R1', reason: `${kind} on ${written.length - legible} of ${written.length} pages` };
}

function textOr(content: DocumentContent, otherwise: string): { readability: Readability; reason: string } {
  return hasText(content) ? { readability: 'R2', reason: 'text that can be extracted' } : { readability: 'R0', reason: otherwise };
}

function hasText(content: DocumentContent): boolean {
  return content.blocks.length > 0 || content.tables.length > 0;
}

/** At least two rows of at least two filled cells; a table for layout has neither. */
function isDataTable(rows: readonly (readonly string[])[]): boolean {
  return rows.filter((row) => row.filter((cell) => cell.trim() !== '').length >= 2).length >= 2;
}
