import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { Flow } from './flow.js';
import { startsWith } from './magic.js';
import { readOrExplain } from './unreadable.js';
import { zipEntries } from './zip.js';

/** An archive is not opened: what it holds is listed by name, which is no evidence of content. */
export function readArchive(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  const mediaType = archiveType(bytes);
  return readOrExplain('archive', mediaType, () => {
    const content = emptyContent('archive', mediaType);
    content.failure = { by: 'file', code: 'archive', detail: 'files packed into an archive' };
    if (!startsWith(bytes, 'PK')) return content;
    const entries = zipEntries(bytes).filter((entry) => !entry.name.endsWith('/'));
    const flow = new Flow();
    for (const entry of entries) flow.paragraph(entry.name);
    content.blocks = flow.result().blocks;
    if (entries.length > 0 && entries.every((entry) => entry.encrypted)) {
      content.traits.push('encrypted');
      content.failure = { by: 'file', code: 'encrypted', detail: 'archive locked with a password' };
    }
    return content;
  });
}

function archiveType(bytes: Buffer): string {
  if (startsWith(bytes, 'PK')) return 'application/zip';
  if (startsWith(bytes, 'Rar!')) return 'application/vnd.rar';
  if (startsWith(bytes, '7z\xbc\xaf')) return 'application/x-7z-compressed';
  if (startsWith(bytes, '\x1f\x8b')) return 'application/gzip';
  return 'application/octet-stream';
}
