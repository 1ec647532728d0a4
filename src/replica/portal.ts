import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { allowsMethod, send, type Answer } from './answer.js';
import { fileAnswer } from './files.js';
import type { Manifest, Page } from './manifest.js';
import { frame } from './frame.js';
import { homeContent, pageContent } from './page.js';

/**
 * Answers as the city's portal does (`/{slug}/page/{type}/{id}/{title}/{page}/info/{info}`): titles are decoration, a
 * page that does not exist is a 200 that sends the visitor home, only files have a real 404.
 * @param origins filled in after all servers listen; read at each request.
 */
export function portalListener(folder: string, manifest: Manifest, origins: Record<string, string>): RequestListener {
  return (request, response) => {
    if (!allowsMethod(request, response)) return;
    answer(folder, manifest, request)
      .then((found) => send(request, response, withPlaces(found, origins)))
      .catch(() => fail(response));
  };
}

async function answer(folder: string, manifest: Manifest, request: IncomingMessage): Promise<Answer> {
  const path = decodedPath(request.url ?? '/');
  if (path === null) return { status: 400, mediaType: 'text/html', body: '<html><head><title>400 Bad Request</title></head></html>' };
  if (path === '/robots.txt') return { status: 200, mediaType: 'text/plain', body: 'User-agent: *\nDisallow:\n' };
  const target = manifest.moved[path];
  if (target !== undefined) return { status: 301, mediaType: 'text/html', body: '', headers: { Location: encodeURI(target).replaceAll("'", '%27') } };
  const segments = path.split('/').filter((segment) => segment !== '');
  // The same site also answers below /public.
  const site = segments[0] === 'public' && segments[1] === manifest.district.slug ? segments.slice(1) : segments;
  if (site[0] === manifest.district.slug) return page(await sitePage(folder, manifest, site.slice(1)), manifest);
  return fileAnswer(join(folder, 'files'), path, manifest.lastModified);
}

/** Body of the page that these segments after the slug name. */
async function sitePage(folder: string, manifest: Manifest, segments: string[]): Promise<string> {
  const [section, type, id, , listPage, marker, info] = segments;
  if (section === undefined || section === 'index' || section === 'coverpages') return frame(manifest, null, homeContent(manifest));
  if (section === 'contact') return pageOr(folder, manifest, manifest.pages.find((one) => one.kind === 'contact'), 0, null);
  if (section !== 'page') return refresh(`{{portal}}/${manifest.district.slug}`);
  const found = manifest.pages.find((one) => one.type === type && one.id === Number(id));
  return pageOr(folder, manifest, found, Number(listPage ?? 0), marker === 'info' ? Number(info) : null);
}

async function pageOr(folder: string, manifest: Manifest, found: Page | undefined, listPage: number, info: number | null): Promise<string> {
  if (found === undefined) return refresh(`{{portal}}/${manifest.district.slug}`);
  if (found.kind === 'group') {
    const child = manifest.pages.find((one) => one.id === found.firstChild);
    return refresh(`{{portal}}/${manifest.district.slug}/page/${child?.type ?? 'sub'}/${found.firstChild}`);
  }
  const content = await pageContent(folder, manifest, found, Number.isInteger(listPage) ? listPage : 0, info);
  // The portal sends the visitor of a missing article back to where he came from.
  return content === null ? '<script> window.history.back(); </script>' : frame(manifest, found, content);
}

function refresh(target: string): string {
  return `<meta http-equiv="refresh" content="0;URL=${target}">`;
}

function page(body: string, manifest: Manifest): Answer {
  return {
    status: 200,
    mediaType: 'text/html; charset=UTF-8',
    body,
    headers: {
      'Last-Modified': manifest.lastModified,
      'Cache-Control': 'no-cache, private',
      // The portal keeps language and list position in a session; a visitor without cookies gets a new one each time.
      'Set-Cookie': `laravel_session=${randomBytes(20).toString('hex')}; path=/; httponly`,
    },
  };
}

/** Replaces the placeholders of links by the local addresses. */
function withPlaces(found: Answer, origins: Record<string, string>): Answer {
  if (typeof found.body !== 'string') return found;
  return { ...found, body: found.body.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => origins[name] ?? whole) };
}

/** Decoded once, as the portal's web server does; null for half percent sequences. */
function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return null;
  }
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Content-Type': 'text/html' }).end('<html><head><title>500 Internal Server Error</title></head></html>');
}
