import { readFile, stat } from 'node:fs/promises';
import type { Download as BrowserDownload } from 'playwright';

const SAVING_MS = 10_000;

/** The bytes of a file that a page built and saved; null when it is too large, failed or took too long. It is removed from the disk. */
export async function savedFile(download: BrowserDownload, maxBytes: number): Promise<Buffer | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, SAVING_MS, null).unref());
  try {
    const path = await Promise.race([download.path(), late]);
    if (path === null || (await stat(path)).size > maxBytes) {
      await download.cancel();
      return null;
    }
    return await readFile(path);
  } catch {
    // Cancelled by the page, or the browser has ended.
    return null;
  } finally {
    await download.delete().catch(() => undefined);
  }
}
