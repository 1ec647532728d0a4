import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyAddress } from '../../src/fetch/addresses.js';
import { createGate, hostOf } from '../../src/fetch/gate.js';

const octet = fc.integer({ min: 0, max: 255 });
const rest = fc.tuple(octet, octet);
const hex = (high: number, low: number) => ((high << 8) | low).toString(16);

/** The IPv6 forms in which an IPv4 address can be hidden. */
const disguises: [string, (a: number, b: number, c: number, d: number) => string][] = [
  ['mapped', (a, b, c, d) => `::ffff:${hex(a, b)}:${hex(c, d)}`],
  ['mapped, dotted', (a, b, c, d) => `::ffff:${a}.${b}.${c}.${d}`],
  ['translated', (a, b, c, d) => `::ffff:0:${hex(a, b)}:${hex(c, d)}`],
  ['NAT64', (a, b, c, d) => `64:ff9b::${hex(a, b)}:${hex(c, d)}`],
  ['6to4', (a, b, c, d) => `2002:${hex(a, b)}:${hex(c, d)}::1`],
];

describe('classifyAddress', () => {
  it.each([
    ['203.150.1.1', 'public'], ['2001:fb0::1', 'public'], ['2a00:1450:4001::1', 'public'],
    ['127.0.0.1', 'private'], ['::1', 'private'], ['10.1.2.3', 'private'], ['172.31.255.255', 'private'], ['192.168.0.9', 'private'],
    ['100.64.0.1', 'private'], ['fc00::1', 'private'], ['fdff::1', 'private'],
    ['169.254.169.254', 'never'], ['fe80::1', 'never'], ['fe80::1%eth0', 'never'], ['0.0.0.0', 'never'], ['0.1.2.3', 'never'], ['::', 'never'],
    ['224.0.0.1', 'never'], ['ff02::1', 'never'], ['255.255.255.255', 'never'], ['240.0.0.1', 'never'], ['fd00:ec2::254', 'never'],
    ['100.100.100.200', 'never'], ['2001:0:1:2::3', 'never'], ['fec0::1', 'never'], ['0x7f.1', 'never'], ['portal', 'never'], ['', 'never'],
  ])('%s is %s', (address, expected) => {
    expect(classifyAddress(address)).toBe(expected);
  });

  it('judges a disguised IPv4 address by what it hides', () => {
    fc.assert(
      fc.property(octet, octet, octet, octet, fc.constantFrom(...disguises), (a, b, c, d, [, disguise]) => {
        expect(classifyAddress(disguise(a, b, c, d))).toBe(classifyAddress(`${a}.${b}.${c}.${d}`));
      }),
    );
  });

  it('never opens link-local addresses, and calls no private network public', () => {
    fc.assert(fc.property(rest, ([c, d]) => {
      expect(classifyAddress(`169.254.${c}.${d}`)).toBe('never');
    }));
    fc.assert(fc.property(octet, rest, (b, [c, d]) => {
      for (const address of [`127.${b}.${c}.${d}`, `10.${b}.${c}.${d}`, `192.168.${c}.${d}`, `172.${16 + (b % 16)}.${c}.${d}`]) expect(classifyAddress(address)).toBe('private');
    }));
  });
});

describe('the gate', () => {
  const gate = (answers: Record<string, string[]>, options: { allowPrivate?: boolean; allowOrigins?: string[] } = {}) => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return answers[host] ?? Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
    };
    return { asked, ...createGate({ allowPrivate: false, allowOrigins: [], timeoutMs: 1000, resolve, ...options }) };
  };
  const outcome = async (checked: ReturnType<ReturnType<typeof gate>['check']>) => {
    const result = await checked;
    return result.kind === 'failure' ? result.outcome : result.private ? 'open, private' : 'open';
  };

  it.each(['http://2852039166/', 'http://0xa9fea9fe/', 'http://0251.0376.0251.0376/', 'http://169.254.43518/', 'http://[::ffff:a9fe:a9fe]/', 'http://[64:ff9b::169.254.169.254]/', 'http://0/', 'http://169。254。169。254/'])(
    'blocks %s even where private addresses are allowed',
    async (url) => {
      expect(await outcome(gate({}, { allowPrivate: true }).check(new URL(url)))).toBe('blocked-address');
    },
  );

  it('opens a private address only to its allowed origin, port included', async () => {
    const open = gate({ localhost: ['127.0.0.1'] }, { allowOrigins: ['http://localhost:8080'] });
    expect(await outcome(open.check(new URL('http://localhost:8080/x')))).toBe('open, private');
    expect(await outcome(open.check(new URL('http://localhost:5432/x')))).toBe('blocked-address');
    expect(await outcome(open.check(new URL('https://localhost:8080/x')))).toBe('blocked-address');
  });

  it('blocks a name with one private address among public ones', async () => {
    expect(await outcome(gate({ 'mixed.example': ['203.150.1.1', '10.0.0.1'] }).check(new URL('http://mixed.example/')))).toBe('blocked-address');
  });

  it('resolves a name once, and hands connections the addresses it has checked', async () => {
    const answers: Record<string, string[]> = { 'portal.example': ['203.150.1.1', '2001:fb0::1'] };
    const rebinding = gate(answers);
    expect(await outcome(rebinding.check(new URL('http://portal.example/')))).toBe('open');
    answers['portal.example'] = ['127.0.0.1'];
    const pinned = await new Promise((done, fail) => rebinding.lookup('portal.example', { all: true }, (error, addresses) => (error ? fail(error) : done(addresses))));
    expect(pinned).toEqual([{ address: '203.150.1.1', family: 4 }, { address: '2001:fb0::1', family: 6 }]);
    expect(rebinding.asked).toEqual(['portal.example']);
  });

  it('refuses a connection to a name nobody checked', async () => {
    const error = await new Promise((done) => gate({}).lookup('unchecked.example', {}, done));
    expect(error).toBeInstanceOf(Error);
  });

  it('reads the host of an IPv6 URL without brackets', () => {
    expect(hostOf(new URL('http://[::1]:80/'))).toBe('::1');
  });
});
