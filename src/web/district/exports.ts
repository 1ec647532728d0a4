import type { Context } from 'hono';
import { reportJson } from '../../report/index.js';
import type { Env, Web } from '../web.js';
import { seenOf, type Seen } from './seen.js';

/** One file made of a stored audit. */
interface Export {
  type: string;
  make(seen: Seen): string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;
}

const EXPORTS: Readonly<Record<string, Export>> = {
  'report.json': { type: 'application/json; charset=utf-8', make: ({ report }) => reportJson(report) },
};

/** `/audits/:id/exports/:file`; null: there is no such audit or file. */
export async function exported(web: Web, c: Context<Env>, audit: string, file: string): Promise<Response | null> {
  const made = Object.hasOwn(EXPORTS, file) ? EXPORTS[file] : undefined;
  const seen = made === undefined ? null : seenOf(web, { audit }, c.var.lang, c.var.user);
  if (made === undefined || seen === null) return null;
  const content = await made.make(seen);
  const { district, report } = seen;
  return c.body(content, 200, {
    'content-type': made.type,
    // Nothing of it is ever shown within the page's own origin.
    'content-disposition': `attachment; filename="oit-${district.slug}-${report.fiscalYear}-${file}"`,
    'cache-control': 'private, no-store',
  });
}
