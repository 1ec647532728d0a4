import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { type Decoded, decode } from './encoding.js';
import { Flow } from './flow.js';
import { readOrExplain } from './unreadable.js';

export { readImage } from './picture.js';
export { readJson } from './json.js';
export { readXml } from './xml-data.js';

/** Enough for more letters than are kept, whatever the encoding. */
const MAX_BYTES = 24_000_000;

/** Plain text: every line a paragraph. */
export function readText(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('text', 'text/plain', () => textContent(decode(bytes.subarray(0, MAX_BYTES), { headerCharset: ctx.headerCharset })));
}

export function textContent(decoded: Decoded): DocumentContent {
  const flow = new Flow();
  for (const line of decoded.text.split(/\r\n?|\n/)) flow.paragraph(line);
  const content = emptyContent('text', 'text/plain');
  content.blocks = flow.result().blocks;
  content.encoding = decoded.encoding;
  if (decoded.legacy) content.traits.push('legacy-encoding');
  if (decoded.damaged) content.traits.push('damaged-text');
  if (decoded.repaired) content.traits.push('repaired');
  if (flow.cut) content.traits.push('limit-reached');
  return content;
}
