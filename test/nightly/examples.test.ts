import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Cron } from 'croner';
import { expect, it } from 'vitest';
import { Config } from '../../src/model/config.js';
import { backupCommand } from '../../src/cli/commands/backup.js';
import { diffCommand } from '../../src/cli/commands/diff.js';
import { nightlyCommand } from '../../src/cli/commands/nightly.js';
import { pruneCommand } from '../../src/cli/commands/prune.js';
import { commandHere } from '../cli/program.js';

const FOLDER = fileURLToPath(new URL('../../docs/nightly/', import.meta.url));
const contents = (name: string): string => readFileSync(FOLDER + name, 'utf8');
const COMMANDS = { nightly: nightlyCommand, diff: diffCommand, prune: pruneCommand, backup: backupCommand };

it.each(['README.md', 'crontab', 'oit-nightly.service'])('%s uses options that there are', async (name) => {
  const used = [...contents(name).matchAll(/\boit (nightly|diff|prune|backup)\b([^\n|&`]*)/g)];
  expect(used.length).toBeGreaterThan(1);
  for (const [, command = '', args = ''] of used) {
    const { out } = await commandHere(COMMANDS[command as keyof typeof COMMANDS], ['--help']);
    for (const [option] of args.matchAll(/(?<= )--[a-z-]+/g)) expect(out).toContain(option);
  }
});

it('the cron lines are such, and the configuration of the text is valid', () => {
  const lines = contents('crontab').split('\n').filter((line) => /^\d/.test(line));
  expect(lines.length).toBe(3);
  for (const line of lines) expect(new Cron(line.split(/\s+/).slice(0, 5).join(' '), { paused: true }).nextRun()).not.toBeNull();
  const json = /```json\n([\s\S]*?)```/.exec(contents('README.md'))?.[1] ?? '';
  expect(Config.parse(JSON.parse(json)).notices?.recipients).toHaveLength(3);
});

it('the units are taken by systemd', () => {
  const { status, stderr, error } = spawnSync('systemd-analyze', ['verify', `${FOLDER}oit-nightly.service`, `${FOLDER}oit-nightly.timer`], { encoding: 'utf8' });
  if (error !== undefined) return console.log('no systemd here; the units were not looked at');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
