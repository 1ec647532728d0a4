import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobots } from '../../src/fetch/robots-file.js';
import { robotsSuite } from './robots-suite.js';

const rules = (text: string, product = 'oit-check') => parseRobots(Buffer.from(text), product);

describe('robots.txt', () => {
  const suite = robotsSuite();
  it.skipIf(suite === null)('gives what the public suite expects, in all of its cases', () => {
    const wrong = suite?.filter(({ robots, url, userAgent, allowed }) => parseRobots(robots, userAgent).allows(url.replace(/^\w+:\/\/[^/]*/, '')) !== allowed);
    expect(wrong?.map(({ file, url, userAgent }) => `${file}: ${userAgent} ${url}`)).toEqual([]);
    expect(suite?.length).toBe(400);
  });

  it.each([
    ['the longest rule wins, not the first', 'User-agent: *\nDisallow: /public\nAllow: /public/ITA', '/public/ITA/O1.pdf', true],
    ['of two as long, the one that allows', 'User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
    ['a group for us replaces the one for all', 'User-agent: *\nDisallow: /\n\nUser-agent: OIT-Check/2.0\nDisallow: /x', '/page', true],
    ['two groups for us are one', 'User-agent: oit-check\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: oit-check\nDisallow: /b', '/b/1', false],
    ['one group for several programs', 'User-agent: other\nUser-agent: oit-check\nDisallow: /a', '/a', false],
    ['a longer name is another program', 'User-agent: oit-checker\nDisallow: /', '/', true],
    ['an empty rule forbids nothing', 'User-agent: *\nDisallow:', '/', true],
    ['Thai rules are compared percent-encoded', 'User-agent: *\nDisallow: /แผน', '/%E0%B9%81%E0%B8%9C%E0%B8%99/1', false],
    ['a query is part of the address', 'User-agent: *\nDisallow: /*?download=', '/file?download=1', false],
    ['$ is the end', 'User-agent: *\nDisallow: /*.pdf$', '/plan.pdf?x', true],
    ['* takes nothing as well', 'User-agent: *\nDisallow: /a*b$', '/ab', false],
    ['the piece at the end may not overlap', 'User-agent: *\nDisallow: /ab*b$', '/ab', true],
  ])('%s', (_, text, path, allowed) => {
    expect(rules(text).allows(path)).toBe(allowed);
  });

  it('tells the pause that is asked for', () => {
    expect(rules('User-agent: *\nCrawl-delay: 2.5\nDisallow: /x').crawlDelay).toBe(2.5);
    expect(rules('User-agent: *\nCrawl-delay: soon').crawlDelay).toBeNull();
  });

  it('takes any bytes, and as many stars as fit into a line, in a moment', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, path) => typeof parseRobots(Buffer.from(bytes), 'oit-check').allows(path) === 'boolean'));
    const hostile = rules(`User-agent: *\n${`Disallow: /${'*a'.repeat(990)}b\n`.repeat(260)}`);
    const startedAt = performance.now();
    expect(hostile.allows(`/${'a'.repeat(8000)}`)).toBe(true);
    // A matcher that goes back and forth would take longer than the age of the universe.
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
