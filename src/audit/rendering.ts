import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Resource } from '../model/resource.js';
import { createRenderer, doesNotStart, findBrowser, looksClientRendered, type Admit, type Download, type RenderedPage, type Renderer, type RenderFailure } from '../render/index.js';
import type { Store } from '../store/index.js';
import { serviceOf } from '../url/index.js';
import type { Gathering } from './gathering.js';

/** Runs the scripts of pages that look empty without them. */
export interface Rendering {
  /**
   * Puts what a browser shows in the place of pages that look as if scripts fill them, and adds the files that these scripts fetched.
   * Only called while a hard requirement of the item lacks evidence. Returns whether anything changed.
   */
  pages(evidence: ItemEvidence): Promise<boolean>;
  close(): Promise<void>;
}

export interface RenderChoice {
  /** Of the process: tells where a browser is. */
  env: Readonly<Record<string, string | undefined>>;
  /** Told once, when a page should be rendered and there is no browser. */
  onNoBrowser(sentence: { th: string; en: string }): void;
}

export interface RenderingOptions {
  /** null: no page is rendered. */
  choice: RenderChoice | null;
  admit: Admit;
  userAgent: string;
  signal: AbortSignal;
  store: Store;
  gathering: Gathering;
  /** A page would be rendered by this browser now. */
  onPage(host: string): void;
}

/** Of one audit; each costs a site some twenty requests and us half a second of a core. */
const MOST_PAGES = 60;

export function createRendering(options: RenderingOptions): Rendering {
  const state: State = { ...options, left: MOST_PAGES, renderer: options.choice === null ? null : undefined, path: '', known: new Map() };
  return {
    pages: (evidence) => renderPages(evidence, state),
    close: async () => state.renderer?.close(),
  };
}

interface State extends RenderingOptions {
  left: number;
  /** undefined: not needed so far; null: there is none. */
  renderer: Renderer | null | undefined;
  path: string;
  /** Of pages that stand under several items. */
  known: Map<string, Promise<RenderedPage | RenderFailure>>;
}

/** What a page holds beside its sign-in form, below which it is nothing but that form. */
const LETTERS_BESIDE_LOGIN = 300;

async function renderPages(evidence: ItemEvidence, state: State): Promise<boolean> {
  let changed = false;
  for (const [index, source] of evidence.sources.entries()) {
    if (!needsRendering(source, state.store)) continue;
    const renderer = rendererOf(state);
    if (renderer === null) return false;
    if (state.left <= 0) {
      evidence.attachmentsCut = true;
      break;
    }
    const shown = await shownBy(source, renderer, state);
    if (!shown.ok && shown.by === 'no-browser') {
      state.choice?.onNoBrowser(doesNotStart(state.path, shown.detail));
      state.renderer = null;
      return changed;
    }
    const foundOn = source.resource.finalUrl ?? source.resource.requestedUrl;
    const files = await Promise.all(shown.downloads.map((file) => state.gathering.received(source.link, fileResource(file, state.store), { foundOn, linkText: '' })));
    evidence.sources.push(...files);
    changed ||= files.length > 0;
    const rendered = shown.ok ? await renderedSource(source, shown, state) : null;
    if (rendered === null) continue;
    evidence.sources[index] = rendered;
    changed = true;
  }
  return changed;
}

function rendererOf(state: State): Renderer | null {
  if (state.renderer !== undefined || state.choice === null) return state.renderer ?? null;
  const found = findBrowser(state.choice.env);
  if (found.ok) {
    state.path = found.path;
    state.renderer = createRenderer({ executablePath: found.path, admit: state.admit, userAgent: state.userAgent, signal: state.signal });
  } else {
    state.renderer = null;
    state.choice.onNoBrowser(found.message);
  }
  return state.renderer;
}

function needsRendering({ resource, document }: Source, store: Store): boolean {
  if (resource.outcome !== 'ok' || resource.rendered !== undefined || document?.kind !== 'html' || document.failure !== null) return false;
  // Their pages show a stranger nothing more in a browser, and cost a hundred requests.
  if (!['content', undefined].includes(serviceOf(resource.finalUrl ?? resource.requestedUrl)?.shows)) return false;
  if (document.traits.includes('client-rendered')) return true;
  const bytes = store.bytesOf(document.sha256);
  return bytes !== null && looksClientRendered(bytes);
}

function shownBy({ resource }: Source, renderer: Renderer, state: State): Promise<RenderedPage | RenderFailure> {
  const url = resource.finalUrl ?? resource.requestedUrl;
  const html = state.store.bytesOf(resource.sha256 ?? '');
  if (html === null) return Promise.resolve({ ok: false, by: 'us', detail: 'the page is no longer kept', downloads: [] });
  const key = `${resource.sha256 ?? ''} ${url}`;
  const known = state.known.get(key);
  if (known !== undefined) return known;
  state.left -= 1;
  state.onPage(new URL(url).host);
  const shown = renderer.render({ url, html, contentType: `text/html${resource.charset === null ? '' : `; charset=${resource.charset}`}` });
  state.known.set(key, shown);
  return shown;
}

/** The page as a browser shows it; null when that shows less than what was sent. */
async function renderedSource(source: Source, shown: RenderedPage, { store, gathering }: State): Promise<Source | null> {
  const { resource, link, foundOn, linkText } = source;
  const rendered: Resource = {
    ...resource,
    finalUrl: shown.finalUrl,
    httpStatus: shown.httpStatus,
    mediaType: 'text/html',
    charset: 'utf-8',
    // Of the page as it was sent; a conditional request must not refer to what was made of it.
    etag: null,
    lastModified: null,
    sha256: store.keep(shown.html),
    bytes: shown.html.length,
    fetchedAt: shown.renderedAt,
    durationMs: shown.durationMs,
    detail: shown.missing.length === 0 ? null : `rendered in part: ${shown.missing.slice(0, 5).join('; ')}`.slice(0, 500),
    rendered: { plainSha256: resource.sha256 ?? '', missing: shown.missing.slice(0, 20) },
  };
  const found = await gathering.received(link, rendered, { foundOn, linkText });
  if (isLogin(found)) return { ...found, resource: { ...rendered, outcome: 'login-required', detail: 'the scripts show a password form' }, document: null };
  if (shown.missing.length > 0 && lettersOf(found) < lettersOf(source)) return null;
  return found;
}

function isLogin(source: Source): boolean {
  const asksPassword = source.document?.html?.forms.some((form) => form.fields.some((field) => field.type === 'password')) ?? false;
  return asksPassword && lettersOf(source) < LETTERS_BESIDE_LOGIN;
}

function lettersOf({ document }: Source): number {
  return (document?.blocks ?? []).filter((block) => block.region === 'content').reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0);
}

function fileResource(file: Download, store: Store): Resource {
  return {
    requestedUrl: file.url,
    finalUrl: file.finalUrl,
    outcome: 'ok',
    httpStatus: file.status,
    redirects: [],
    mediaType: file.mediaType,
    charset: null,
    etag: null,
    lastModified: null,
    fileName: file.fileName,
    sha256: store.keep(file.bytes),
    bytes: file.bytes.length,
    attempts: 1,
    fetchedAt: file.fetchedAt,
    durationMs: 0,
    detail: 'fetched by the scripts of a page',
  };
}
