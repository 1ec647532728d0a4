import { Agent, type Dispatcher } from 'undici';
import { constants } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { readBody, type BodyLimits } from './decoding.js';
import { failure, failureOfError, LimitReached, type Failure } from './failure.js';
import type { Gate } from './gate.js';
import { headerText, ifNoneMatch } from './headers.js';
import type { Settings } from './options.js';

/** One answer of one server, its body read. */
export interface Answer {
  kind: 'answer';
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Request {
  url: URL;
  /** For answers with content; bodies of errors and redirects are cut at 128 KiB. */
  limits: BodyLimits;
  timeoutMs: number;
  /** The user's interruption or the network's end. */
  signal: AbortSignal;
  /** Bytes of the body as they come over the wire. */
  onBytes?(sent: number): void;
  etag?: string | null;
  lastModified?: string | null;
}

/** Of a page that is not content: enough to recognise who refuses. */
const ASIDE: BodyLimits = { maxBytes: 128 * 1024, beyond: 'cut' };

/** The connections of a run. They reach checked addresses only (`gate.lookup`), and no proxy is asked. */
export function createAgent(settings: Pick<Settings, 'timeoutMs' | 'concurrencyPerHost'>, gate: Gate): Agent {
  return new Agent({
    connections: settings.concurrencyPerHost,
    pipelining: 1,
    allowH2: false,
    // One clock for the whole request is kept below; undici's own would cut long waits for the first byte at 5 minutes.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 64 * 1024,
    connect: {
      timeout: Math.min(settings.timeoutMs, 20_000),
      lookup: gate.lookup,
      // Node tries the next address after 250 ms, which a distant server does not meet.
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 2_500,
      // OpenSSL 3 refuses old servers without secure renegotiation (RFC 5746); browsers, and so the public, do not.
      secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    },
  });
}

/**
 * One request without any redirect, retry or cookie.
 * Rejects only with the reason of `signal`; everything else is a Failure.
 */
export async function exchange(agent: Dispatcher, userAgent: string, request: Request): Promise<Answer | Failure> {
  const { url, signal, timeoutMs } = request;
  if (timeoutMs <= 0) return failure('timeout', 'no time was left for this hop');
  const controller = new AbortController();
  const late = new LimitReached('timeout', `no complete answer within ${Math.round(timeoutMs)} ms`);
  const timer = setTimeout(() => controller.abort(late), timeoutMs);
  const interrupt = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', interrupt, { once: true });
  if (signal.aborted) interrupt();
  const deadline = performance.now() + timeoutMs;
  // A body in millions of tiny chunks keeps the loop so busy that no timer fires.
  const onBytes = (sent: number): void => {
    if (performance.now() > deadline) throw late;
    request.onBytes?.(sent);
  };
  let status: number | null = null;
  try {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: headersFor(userAgent, request),
      signal: controller.signal,
    });
    status = response.statusCode;
    // A body that is given up on must not bring the process down by an error nobody waits for.
    response.body.on('error', () => undefined);
    try {
      const body = await bodyOf(response, { limits: request.limits, onBytes });
      return { kind: 'answer', url, status, headers: response.headers, body };
    } finally {
      if (!response.body.readableEnded) response.body.destroy();
    }
  } catch (error) {
    signal.throwIfAborted();
    return failureOfError(controller.signal.aborted ? controller.signal.reason : error, status === null ? 'connect' : 'body', status);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
  }
}

function headersFor(userAgent: string, { etag, lastModified }: Request): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'th,en;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag ? { 'if-none-match': ifNoneMatch(etag) } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

async function bodyOf(response: Dispatcher.ResponseData, { limits, onBytes }: Pick<Request, 'limits' | 'onBytes'>): Promise<Buffer> {
  const { statusCode, headers, body } = response;
  const encoding = headerText(headers['content-encoding']);
  if (statusCode >= 200 && statusCode < 300) {
    const announced = Number(headerText(headers['content-length']) ?? 0);
    if (limits.beyond === 'refuse' && announced > limits.maxBytes) {
      throw new LimitReached('too-large', `content-length ${announced} is more than ${limits.maxBytes} bytes`);
    }
    return readBody(body, encoding, limits, onBytes);
  }
  try {
    return await readBody(body, encoding, ASIDE, onBytes);
  } catch {
    // The status has said enough.
    return Buffer.alloc(0);
  }
}

