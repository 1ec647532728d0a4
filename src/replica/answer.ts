import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  status: number;
  mediaType: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/**
 * Sends an answer, or 304 when the asker already has it. HEAD gets the same headers without a body; other methods
 * never come here.
 */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body;
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
  const headers = { ...answer.headers, ETag: etag };
  if (answer.status === 200 && isUnchanged(request, etag, answer.headers?.['Last-Modified'])) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(answer.status, { ...headers, 'Content-Type': answer.mediaType, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Refuses everything but reading. */
export function allowsMethod(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
  return false;
}

/** `If-None-Match` wins over `If-Modified-Since` (RFC 9110 §13.2.2). */
function isUnchanged(request: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((one) => one.trim() === etag || one.trim() === '*');
  const since = request.headers['if-modified-since'];
  return since !== undefined && lastModified !== undefined && Date.parse(since) >= Date.parse(lastModified);
}
