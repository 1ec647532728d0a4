import { OUTCOMES } from '../model/outcome.js';
import type { Cause, Outcome } from '../model/resource.js';

/** A request that did not give content. The only shape in which failures travel inside this stage. */
export interface Failure {
  kind: 'failure';
  outcome: Exclude<Outcome, 'ok'>;
  /** One technical line for the log. */
  detail: string;
  retry: 'never' | 'once' | 'repeatedly';
  /** Of the answer, when there was one. */
  status: number | null;
  /** Milliseconds the server asked us to wait; null when it named none. */
  retryAfterMs: number | null;
  /** Nothing answered: it may be our own network. */
  silent: boolean;
  cause: Cause | undefined;
}

export function failure(outcome: Failure['outcome'], detail: string, more: Partial<Omit<Failure, 'kind' | 'outcome' | 'detail'>> = {}): Failure {
  return {
    kind: 'failure',
    outcome,
    detail,
    // A second try of something that ran out of time costs as much again, a third tells nothing new.
    retry: outcome === 'timeout' ? 'once' : OUTCOMES[outcome].transient ? 'repeatedly' : 'never',
    status: null,
    retryAfterMs: null,
    silent: false,
    cause: undefined,
    ...more,
  };
}

/** Our own limits, thrown through streams. */
export class LimitReached extends Error {
  constructor(
    readonly outcome: 'too-large' | 'incomplete-body' | 'timeout',
    message: string,
  ) {
    super(message);
  }
}

/**
 * What an error of the name service, the connection, the TLS handshake or the body means.
 * `phase`: the same broken connection is a reset before the answer and an incomplete body within it.
 */
export function failureOfError(error: unknown, phase: 'resolve' | 'connect' | 'body', status: number | null = null): Failure {
  const { code, detail } = described(error);
  if (error instanceof LimitReached) {
    // A name service that is slow is as silent as one that is not there.
    return failure(error.outcome, error.message, { status, silent: error.outcome === 'timeout' && phase === 'resolve' });
  }
  if (phase === 'resolve') {
    const retry = code === 'EAI_AGAIN' ? 'repeatedly' : 'never';
    return failure('dns-failure', detail, { retry, silent: true });
  }
  if (TIMED_OUT.has(code)) return failure('timeout', detail, { status, silent: phase === 'connect' });
  if (phase === 'body' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return failure('incomplete-body', detail, { status });
  if (NO_ROUTE.has(code)) return failure('network-down', detail, { silent: true });
  if (REFUSED.has(code)) return failure('connection-refused', detail, { silent: true });
  if (isTls(code)) return failure('tls-invalid', detail);
  // An answer that is no HTTP, or headers without end: the server talks, but wrongly.
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') return failure('server-error', detail);
  if (code === 'UND_ERR_INVALID_ARG') return failure('invalid-url', detail);
  return failure('connection-reset', detail, { silent: true });
}

/**
 * What a status means that is neither content nor a redirect; null for 2xx.
 *
 * Client errors that have no word of their own (400, 405, 406, 451 …) are `forbidden`: the server talks and refuses,
 * and whether it refuses everybody or only a program is unknown. 404 would accuse the district.
 */
export function failureOfStatus(status: number, retryAfterMs: number | null): Failure | null {
  if (status >= 200 && status < 300) return null;
  const detail = `HTTP ${status}`;
  const more = { status, retryAfterMs };
  if (status === 404) return failure('not-found', detail, more);
  if (status === 410) return failure('gone', detail, more);
  if (status === 401) return failure('login-required', detail, more);
  if (status === 429) return failure('rate-limited', detail, more);
  // 408: the server's own limit; 421 and 425 ask for another connection.
  if (status >= 500 || status < 400 || status === 408 || status === 421 || status === 425) return failure('server-error', detail, more);
  return failure('forbidden', detail, more);
}

const TIMED_OUT = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const REFUSED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'EHOSTDOWN', 'EACCES', 'EPERM']);
/** No way out of this machine: a fact about our network, not about the server. */
const NO_ROUTE = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);
/** Of several addresses that were tried, the one that says most about the server. */
const TELLING = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];
const TLS_CODES = new Set(['EPROTO', 'CERT_HAS_EXPIRED', 'HOSTNAME_MISMATCH', 'INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED']);

function isTls(code: string): boolean {
  return TLS_CODES.has(code) || /^(ERR_(TLS|SSL|OSSL)_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_(CERT|CRL)_)/.test(code);
}

function described(error: unknown): { code: string; detail: string } {
  // Trying several addresses of a name (RFC 8305) ends in one error that holds the others.
  if (error instanceof AggregateError) {
    const parts = error.errors.map(described);
    const telling = TELLING.map((code) => parts.find((part) => part.code === code)).find((part) => part !== undefined);
    return telling ?? parts[0] ?? { code: '', detail: error.message };
  }
  if (!(error instanceof Error)) return { code: '', detail: String(error) };
  // undici 7 leaves the code of its parser errors empty.
  const own = 'code' in error && typeof error.code === 'string' ? error.code : error.name === 'HTTPParserError' ? 'HPE_INVALID' : '';
  // undici wraps some errors of the socket.
  const inner = own === '' && error.cause instanceof Error ? described(error.cause) : null;
  const code = inner?.code ?? own;
  const message = error.message.replace(/\s+/g, ' ').slice(0, 200);
  return { code, detail: code === '' || message.includes(code) ? message : `${code}: ${message}` };
}
