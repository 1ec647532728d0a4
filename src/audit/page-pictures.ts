import type { Evidence } from '../model/finding.js';
import type { PlacePicture } from '../model/picture.js';
import { createRenderer, findBrowser, NotStarted, type Renderer } from '../render/index.js';
import { FONT_FAMILY, fontFaces } from '../report/fonts.js';
import type { Store } from '../store/index.js';
import { maskPersonalData } from '../thai/index.js';

/** A place of a web page that a picture is wanted of. */
export interface PageWish {
  evidence: Evidence;
  charset: string | null;
}

interface Options {
  store: Store;
  signal: AbortSignal;
  env: Readonly<Record<string, string | undefined>> | null;
  onDocument(): void;
}

/** A page in its own style sheet is wider; without it this is how long its lines may be. */
const WIDTH = 860;

/** Pictures of places of web pages, as far as they are found. Starts a browser only where something is wished. */
export async function pagePictures(wishes: readonly PageWish[], { store, signal, env, onDocument }: Options): Promise<{ pictures: PlacePicture[]; noBrowser: boolean }> {
  if (wishes.length === 0 || env === null) return { pictures: [], noBrowser: false };
  const browser = findBrowser(env);
  if (!browser.ok) return { pictures: [], noBrowser: true };
  const renderer = offlineRenderer(browser.path, signal);
  try {
    const pictures = new Map<PageWish, PlacePicture>();
    for (const sha256 of new Set(wishes.map((wish) => wish.evidence.sha256 ?? ''))) {
      signal.throwIfAborted();
      onDocument();
      const here = wishes.filter((wish) => wish.evidence.sha256 === sha256);
      const [first] = here;
      const html = store.bytesOf(sha256);
      if (html === null || first === undefined || !/^https?:/i.test(first.evidence.url)) continue;
      const contentType = `text/html${first.charset === null ? '' : `; charset=${first.charset}`}`;
      const taken = await renderer.places({ url: first.evidence.url, html, contentType }, here.map((wish) => wish.evidence.quote), {
        width: WIDTH,
        style: `${fontFaces()}\n*{font-family:${FONT_FAMILY}!important;line-height:1.6!important}body{margin:12px!important}`,
        mask: (text) => maskPersonalData(text).text,
      });
      here.forEach((wish, index) => {
        const picture = taken[index] ?? null;
        if (picture !== null) pictures.set(wish, { ...picture, sha256, locators: [wish.evidence.locator], page: null });
      });
    }
    return { pictures: wishes.flatMap((wish) => pictures.get(wish) ?? []), noBrowser: false };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NotStarted) return { pictures: [], noBrowser: true };
    throw error;
  } finally {
    await renderer.close();
  }
}

/** A browser that is asked for nothing but what is handed to it. */
export function offlineRenderer(executablePath: string, signal: AbortSignal): Renderer {
  return createRenderer({ executablePath, admit: () => Promise.resolve({ kind: 'failure', outcome: 'blocked-address', detail: 'pictures are drawn without network' }), userAgent: '', signal });
}
