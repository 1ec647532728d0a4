import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

/** The few files a page loads. The folder is the same for `src` and `dist`, as both lie two steps below the package. */
const FOLDER = new URL('../../src/web/assets/', import.meta.url);
/** Sarabun (OFL 1.1), the letters of official papers. */
const FONTS = ['thai', 'latin'].flatMap((script) => [400, 700].map((weight) => `sarabun-${script}-${weight}-normal.woff2`));
const TYPES: Readonly<Record<string, string>> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2' };
const OWN = ['style.css', 'access.css', 'city.css', 'district.css', 'prechecks.css', 'page.js', 'grid.js', 'precheck.js', 'icon.svg'];

/** `/assets/*`, read once when the server starts; anything else there is not found. */
export function assets(): Hono {
  const files = new Map<string, Uint8Array<ArrayBuffer>>([
    ...OWN.map((name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))] as const),
    ...FONTS.map((name) => [name, new Uint8Array(readFileSync(new URL(import.meta.resolve(`@fontsource/sarabun/files/${name}`))))] as const),
  ]);
  return new Hono().get('/:name', (c) => {
    const name = c.req.param('name');
    const bytes = files.get(name);
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (bytes === undefined || type === undefined) return c.notFound();
    // The style may change with the next version under the same name; fonts do not.
    return c.body(bytes, 200, { 'content-type': type, 'cache-control': name.endsWith('.woff2') ? 'public, max-age=31536000, immutable' : 'no-cache' });
  });
}
