import PostalMime from 'postal-mime';
import { emptyContent, type DocumentContent, type ReadingContext } from './content.js';
import { readHtml } from './html/index.js';
import { readOrExplain, Unreadable } from './unreadable.js';

const MEDIA_TYPE = 'multipart/related';

/** A web page saved as one file (.mht, RFC 2557): its pages in order; what it carries beside them is not looked at. */
export function readSavedPage(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('html', MEDIA_TYPE, async () => {
    const message = await PostalMime.parse(bytes, { maxNestingDepth: 20, rfc822Attachments: true });
    const page = message.html ?? message.text;
    if (page === undefined || page.trim() === '') throw new Unreadable('file', 'broken', 'no page inside the saved file');
    const content = await readHtml(Buffer.from(page), { ...ctx, url: savedFrom(message.headers) ?? ctx.url, headerCharset: 'utf-8' });
    return { ...emptyContent('html', MEDIA_TYPE), ...content, mediaType: MEDIA_TYPE };
  });
}

/** Where the page was saved from, base of its relative links. Chromium and Internet Explorer name it differently. */
function savedFrom(headers: readonly { key: string; value: string }[]): string | null {
  const value = headers.find((header) => header.key === 'snapshot-content-location' || header.key === 'content-location')?.value ?? '';
  return /^https?:/i.test(value) && URL.canParse(value) ? value : null;
}
