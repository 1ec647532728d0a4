import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { SAVED_LIMITS, SavedRefused, type Collection } from './collection.js';

/** As much of HAR 1.2 as is looked at; browsers and proxies leave out or add the rest. */
const Har = z.object({ log: z.object({ entries: z.array(z.unknown()) }) });
const Entry = z.object({
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({
    status: z.number(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    redirectURL: z.string().optional(),
    content: z.object({ size: z.number().optional(), mimeType: z.string().optional(), text: z.string().optional(), encoding: z.string().optional() }).optional(),
  }),
});

/** The answers to GET requests in an HTTP archive as a browser's developer tools export it. */
export async function readHar(path: string, shown: string, collection: Collection): Promise<void> {
  if (statSync(path).size > SAVED_LIMITS.harBytes) throw refused(shown, `ใหญ่เกิน ${SAVED_LIMITS.harBytes / 1024 / 1024} MB`, `it is larger than ${SAVED_LIMITS.harBytes / 1024 / 1024} MB`);
  const har = Har.safeParse(jsonOf(path));
  if (!har.success) throw refused(shown, 'ไม่ใช่ไฟล์ HAR ที่สมบูรณ์', 'it is no complete HAR file');
  for (const one of har.data.log.entries) {
    const entry = Entry.safeParse(one);
    if (!entry.success || entry.data.request.method !== 'GET' || entry.data.response.status < 100) continue;
    const { request, response } = entry.data;
    const { content = {}, status } = response;
    const headers = Object.fromEntries(response.headers.map(({ name, value }) => [name.toLowerCase(), value]));
    const isRedirect = status >= 300 && status < 400;
    // Browsers let the bodies of large files go; such an entry says nothing.
    if (content.text === undefined && !isRedirect) {
      if ((content.size ?? 0) !== 0) collection.skip(request.url.slice(0, 300), 'missing');
      continue;
    }
    const isText = content.encoding !== 'base64';
    if (isRedirect && headers['location'] === undefined && response.redirectURL) headers['location'] = response.redirectURL;
    // Text was decoded by the browser, whatever charset the server had named.
    if (isText) headers['content-type'] = `${/^[\w.+-]+\/[\w.+-]+/.exec(headers['content-type'] ?? content.mimeType ?? '')?.[0] ?? 'text/html'}; charset=utf-8`;
    collection.add({ url: request.url, status, headers, body: Buffer.from(content.text ?? '', isText ? 'utf8' : 'base64') }, shown);
  }
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

function refused(shown: string, th: string, en: string): SavedRefused {
  return new SavedRefused({ th: `อ่าน ${shown} ไม่ได้: ${th} กรุณาบันทึกใหม่จากเบราว์เซอร์ (แท็บ Network → Save all as HAR with content)`, en: `${shown} cannot be read: ${en}. Please export it again from the browser (Network tab, Save all as HAR with content).` });
}
