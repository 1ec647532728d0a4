import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../cli/program.js';
import { HOOK_SECRET, type SmallPortal } from './portal.js';

/** A folder with lists of links and a configuration that posts to the portal's hook. */
export function nightFolder(portal: SmallPortal): string {
  const folder = mkdtempSync(join(tmpdir(), 'nightly-'));
  portal.writeSubmissions(join(folder, 'lists'));
  writeFileSync(join(folder, 'oit.config.json'), JSON.stringify({ notices: { recipients: [{ webhook: `${portal.origin}/hook`, secretEnv: 'HOOK_SECRET', when: 'always' }] } }));
  return folder;
}

/** Arguments of a night on the small portal; its database is `night.sqlite`. */
export function nightArgs(portal: SmallPortal, more: readonly string[] = []): string[] {
  return ['nightly', '--submission-dir', 'lists', '--portal', portal.origin, '--allow-private', '--rate', '60', '--confirm-after', '0', '--as-of', '2023-06-15', '--db', 'night.sqlite', '--lang', 'en', ...more];
}

export function startNight(portal: SmallPortal, folder: string, more: readonly string[] = []): ReturnType<typeof start> {
  return start('oit', nightArgs(portal, more), folder, { HOOK_SECRET });
}
