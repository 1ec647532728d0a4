import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../src/cli/bad-input.js';
import { run } from '../../src/cli/run.js';

/** Runs a program whose only deed is this one. */
async function ending(deed: () => void, args: string[] = [], env: Record<string, string> = {}) {
  const written: string[] = [];
  const into = { write: (text: string, done?: (error?: Error | null) => void) => (written.push(text), done?.()) };
  const build = () => new Command('test').option('--lang <lang>').action(deed);
  const status = await run(build, args, { out: into, err: into, env, now: () => new Date(0), elapsed: () => 0 });
  return { status, said: written.join('') };
}

const bug = () => {
  throw new TypeError('x is not a function');
};

describe('how a run ends', () => {
  it('with 70 and one sentence on a bug of ours, the stack only when asked for', async () => {
    const { status, said } = await ending(bug);
    expect(status).toBe(70);
    expect(said).toContain('our own bug');
    expect(said).toContain('x is not a function');
    expect(said).not.toMatch(/\n\s+at /);
    expect((await ending(bug, [], { OIT_DEBUG: '1' })).said).toMatch(/\n\s+at /);
  });

  it('says plainly that the disk is full', async () => {
    const full = () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    };
    const { status, said } = await ending(full, ['--lang', 'en']);
    expect(status).toBe(70);
    expect(said).toContain('The disk is full');
    expect(said).not.toContain('bug');
  });

  it('with 2 and the sentence in the language asked for on bad input', async () => {
    const refuse = () => {
      throw new BadInput({ th: 'ไม่ถูกต้อง', en: 'That is wrong' });
    };
    expect(await ending(refuse)).toEqual({ status: 2, said: 'test: ไม่ถูกต้อง\n' });
    expect((await ending(refuse, ['--lang', 'en'])).said).toBe('test: That is wrong\n');
    expect((await ending(refuse, ['--lang=en'])).said).toBe('test: That is wrong\n');
  });

  it('with 0 otherwise, with 2 on an option it does not have', async () => {
    expect((await ending(() => {})).status).toBe(0);
    expect((await ending(() => {}, ['--html', 'x'])).status).toBe(2);
  });
});
