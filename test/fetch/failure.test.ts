import { describe, expect, it } from 'vitest';
import { failureOfError, failureOfStatus, LimitReached } from '../../src/fetch/failure.js';
import { OUTCOMES } from '../../src/model/outcome.js';
import { Outcome } from '../../src/model/resource.js';

const coded = (code: string) => Object.assign(new Error(`connect ${code} 203.150.1.1:443`), { code });

describe('what an error means', () => {
  it.each([
    ['ENOTFOUND', 'resolve', 'dns-failure', 'never'],
    ['EAI_AGAIN', 'resolve', 'dns-failure', 'repeatedly'],
    ['ECONNREFUSED', 'connect', 'connection-refused', 'repeatedly'],
    ['EHOSTUNREACH', 'connect', 'connection-refused', 'repeatedly'],
    ['ENETUNREACH', 'connect', 'network-down', 'never'],
    ['ECONNRESET', 'connect', 'connection-reset', 'repeatedly'],
    ['UND_ERR_SOCKET', 'connect', 'connection-reset', 'repeatedly'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect', 'timeout', 'once'],
    ['ETIMEDOUT', 'connect', 'timeout', 'once'],
    ['CERT_HAS_EXPIRED', 'connect', 'tls-invalid', 'never'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'connect', 'tls-invalid', 'never'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'connect', 'tls-invalid', 'never'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'connect', 'tls-invalid', 'never'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'connect', 'tls-invalid', 'never'],
    ['HPE_INVALID_CONSTANT', 'connect', 'server-error', 'repeatedly'],
    ['ECONNRESET', 'body', 'incomplete-body', 'repeatedly'],
    ['Z_BUF_ERROR', 'body', 'incomplete-body', 'repeatedly'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'body', 'incomplete-body', 'repeatedly'],
  ] as const)('%s while asking to %s is %s, tried again: %s', (code, phase, outcome, retry) => {
    expect(failureOfError(coded(code), phase)).toMatchObject({ outcome, retry });
  });

  it('takes the most telling of several addresses', () => {
    expect(failureOfError(new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]), 'connect').outcome).toBe('connection-refused');
    expect(failureOfError(new AggregateError([coded('ENETUNREACH'), coded('ENETUNREACH')]), 'connect').outcome).toBe('network-down');
  });

  it('knows our own limits', () => {
    expect(failureOfError(new LimitReached('too-large', 'x'), 'body', 200)).toMatchObject({ outcome: 'too-large', status: 200, silent: false });
    expect(failureOfError(new LimitReached('timeout', 'x'), 'resolve')).toMatchObject({ outcome: 'timeout', silent: true });
  });
});

describe('what a status means', () => {
  it.each([
    [200, null], [206, null], [300, 'server-error'], [400, 'forbidden'], [401, 'login-required'], [403, 'forbidden'], [404, 'not-found'], [405, 'forbidden'],
    [408, 'server-error'], [410, 'gone'], [429, 'rate-limited'], [451, 'forbidden'], [500, 'server-error'], [503, 'server-error'], [522, 'server-error'],
  ])('%d', (status, outcome) => {
    expect(failureOfStatus(status, null)?.outcome ?? null).toBe(outcome);
  });
});

describe('the outcomes', () => {
  it.each(Outcome.options.filter((outcome) => outcome !== 'ok'))('%s has words in both languages, with advice', (outcome) => {
    const meaning = OUTCOMES[outcome];
    for (const thai of [meaning.messageTh, meaning.suggestionTh]) expect(thai).toMatch(/[ก-๙]{10}/);
    for (const english of [meaning.messageEn, meaning.suggestionEn]) expect(english).toMatch(/^[A-Z][^ก-๙]{20,}\.$/);
  });

  it('never counts our own failures against a district, and accuses only where the public cannot open it either', () => {
    const by = (verdict: string) => Outcome.options.filter((outcome) => OUTCOMES[outcome].verdict === verdict).sort();
    expect(by('unchecked')).toEqual(['network-down', 'timeout', 'too-large']);
    expect(by('fail')).toEqual(['dns-failure', 'empty-body', 'gone', 'invalid-url', 'not-found', 'redirect-loop', 'soft-not-found', 'tls-invalid']);
    for (const outcome of Outcome.options) if (outcome !== 'ok') expect(OUTCOMES[outcome].absence).toBe(OUTCOMES[outcome].verdict);
  });
});
