import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/model/outcome.js';
import { allowListRequest } from '../../src/wording/allow-list.js';

describe('causes behind an outcome', () => {
  it('a host that is down is named with the time in Bangkok, and counts against nobody', () => {
    const meaning = meaningOf({ outcome: 'server-error', cause: { code: 'host-down', host: 'webportal.bangkok.go.th', since: '2026-11-24T19:14:00.000Z' } });
    expect(meaning).toMatchObject({ verdict: 'unchecked', absence: 'unchecked' });
    expect(meaning.messageTh).toContain('เว็บพอร์ทัลไม่ตอบสนองตั้งแต่ 02:14 น. (25 พ.ย. 2569)');
    expect(meaningOf({ outcome: 'timeout', cause: { code: 'host-down', host: 'egp.example', since: '2026-11-24T19:14:00.000Z' } }).messageTh).toContain('เว็บไซต์ egp.example');
  });

  it('without a cause the outcome stands as it is', () => {
    expect(meaningOf({ outcome: 'server-error' }).verdict).toBe('review');
    expect(meaningOf({ outcome: 'not-found' }).verdict).toBe('fail');
  });

  it('a wall stays with a person, and shows the ways on', () => {
    const meaning = meaningOf({ outcome: 'bot-wall', cause: { code: 'wall', host: 'egp.example', name: 'Akamai' } });
    expect(meaning.verdict).toBe('review');
    expect(`${meaning.messageTh} ${meaning.suggestionTh}`).toMatch(/Akamai.*--saved.*oit allow-list egp\.example/);
  });

  it('the network of the checker, an editor and a spent budget each say their own', () => {
    expect(meaningOf({ outcome: 'network-down', cause: { code: 'office-network', host: 'x.example', name: 'FortiGuard' } })).toMatchObject({ verdict: 'unchecked', messageTh: expect.stringContaining('FortiGuard') as string });
    expect(meaningOf({ outcome: 'rate-limited', cause: { code: 'budget-spent', host: 'x.example' } }).verdict).toBe('unchecked');
    expect(meaningOf({ outcome: 'login-required', cause: { code: 'unsafe-address', host: 'x.example' } }).verdict).toBe('review');
  });
});

describe('the request to be admitted', () => {
  const visitor = { host: 'egp.example', wall: 'Akamai', userAgent: 'oit-check/1 (+it@example.go.th)', contact: 'it@example.go.th', rate: null, addresses: [] };
  it.each(['th', 'en'] as const)('is whole in %s, also without a known address or pace', (lang) => {
    const text = allowListRequest(visitor, lang).join('\n');
    for (const part of ['egp.example', 'Akamai', visitor.userAgent, visitor.contact, 'IP', 'robots.txt']) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|null/);
  });
});
