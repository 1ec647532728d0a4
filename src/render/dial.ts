import { constants } from 'node:crypto';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch } from 'undici';

/** Leave for one request, as the fetch stage gives it: the addresses it may connect to, and how to give the turn back. */
export interface Leave {
  kind: 'open';
  addresses: string[];
  done(answer: { status: number | null; bytes: number; headers?: Record<string, string> }): void;
}

/** Why a request must not be sent: an outcome of the failure taxonomy. */
export interface Refusal {
  kind: 'failure';
  outcome: string;
  detail: string;
}

/** Address guard, robots.txt, pace and budget in one: nothing is asked without it. */
export type Admit = (url: URL, signal: AbortSignal) => Promise<Leave | Refusal>;

export interface DialRequest {
  url: URL;
  method: 'GET' | 'HEAD' | 'POST';
  /** Of the page; only those in `PASSED` are sent. */
  headers: Record<string, string>;
  body: Buffer | null;
  userAgent: string;
  timeoutMs: number;
  maxBytes: number;
  signal: AbortSignal;
}

export interface DialAnswer {
  kind: 'answer';
  url: URL;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What a page may say of its requests. No cookie, no credentials, nothing that names the visitor. */
const PASSED = new Set(['accept', 'accept-language', 'content-type', 'origin', 'referer', 'x-requested-with', 'range']);

/**
 * One request of the browser, sent by this process: no redirect is followed and no cookie kept, and it connects to the admitted
 * addresses only, whatever the name service says by then. Rejects with the reason of `signal`; all else is a refusal.
 */
export async function dial(leave: Leave, request: DialRequest): Promise<DialAnswer | Refusal> {
  const agent = new Agent({ connect: { lookup: pinned(leave.addresses), timeout: request.timeoutMs, secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT }, connections: 1, maxHeaderSize: 64 * 1024 });
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)]);
  let status: number | null = null;
  let bytes = 0;
  let headers: Record<string, string> = {};
  try {
    const response = await fetch(request.url, {
      dispatcher: agent,
      method: request.method,
      redirect: 'manual',
      headers: { ...Object.fromEntries(Object.entries(request.headers).filter(([name]) => PASSED.has(name.toLowerCase()))), 'user-agent': request.userAgent },
      body: request.body,
      signal,
    });
    status = response.status;
    headers = Object.fromEntries(response.headers);
    const chunks: Uint8Array[] = [];
    if (response.body !== null) {
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        bytes += chunk.length;
        if (bytes > request.maxBytes) return refusal('too-large', `more than ${request.maxBytes} bytes`);
        chunks.push(chunk);
      }
    }
    return { kind: 'answer', url: request.url, status, headers, body: Buffer.concat(chunks) };
  } catch (error) {
    request.signal.throwIfAborted();
    const why = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    return refusal(signal.aborted ? 'timeout' : status === null ? 'connection-reset' : 'incomplete-body', why);
  } finally {
    leave.done({ status, bytes, headers });
    await agent.destroy();
  }
}

export function refusal(outcome: string, detail: string): Refusal {
  return { kind: 'failure', outcome, detail };
}

function pinned(addresses: readonly string[]): LookupFunction {
  const list = addresses.map((address) => ({ address, family: isIP(address) }));
  return (host, options, callback) => {
    const [first] = list;
    if (first === undefined) return callback(new Error(`no address for ${host}`), '');
    return options.all === true ? callback(null, list) : callback(null, first.address, first.family);
  };
}
