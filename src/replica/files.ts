import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Answer } from './answer.js';

const MEDIA_TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.css': 'text/css',
};

/**
 * The file of a decoded path below `root`, or the web server's plain 404. The query (`?_t=` of the portal's editor)
 * plays no part. Files are at most some hundred kilobytes, so they are read whole.
 */
export async function fileAnswer(root: string, path: string, lastModified: string): Promise<Answer> {
  const target = safePath(root, path);
  if (target === null || !(await isFile(target))) return notFound();
  return {
    status: 200,
    mediaType: MEDIA_TYPES[extname(target).toLowerCase()] ?? 'application/octet-stream',
    body: await readFile(target),
    headers: { 'Last-Modified': lastModified, 'Accept-Ranges': 'none' },
  };
}

export function notFound(): Answer {
  return { status: 404, mediaType: 'text/html', body: '<html>\n<head><title>404 Not Found</title></head>\n<body>\n<center><h1>404 Not Found</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n' };
}

/** null for anything that could lead out of the folder: `..`, backslashes, NUL, a drive letter. */
function safePath(root: string, path: string): string | null {
  if (/[\\\0]/.test(path) || path.split('/').some((segment) => segment === '..' || segment === '.')) return null;
  const base = resolve(root);
  const target = resolve(base, `.${path.startsWith('/') ? path : `/${path}`}`);
  return target.startsWith(base + sep) ? target : null;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // Not there, or a name too long for the file system: the same to a visitor.
    return false;
  }
}
