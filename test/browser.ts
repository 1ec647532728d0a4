import { spawnSync } from 'node:child_process';
import { findBrowser } from '../src/render/index.js';

/**
 * Looks for the browser that tests of rendering need, and installs one where it can: as root Debian's, which brings its libraries along, else
 * Playwright's own. Where neither works, one line says what is missing, and those tests are skipped. Never fails: whoever works on
 * something else needs no browser.
 */
const install = ['install', '-y', '-qq', '--no-install-recommends'];
const ofDebian: [string, string[]][] = [['apt-get', ['update', '-qq']], ['apt-get', [...install, 'chromium-headless-shell', 'fonts-thai-tlwg']], ['apt-get', [...install, 'chromium', 'fonts-thai-tlwg']]];
const ways: [string, string[]][] = [...(process.getuid?.() === 0 ? ofDebian : []), ['npx', ['playwright', 'install', '--only-shell', 'chromium']]];
for (const [program, args] of ways) {
  if (starts()) break;
  spawnSync(program, args, { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
const found = findBrowser(process.env);
process.stdout.write(found.ok ? `browser for the tests: ${found.path}${starts() ? '' : ' (does not start)'}\n` : `tests in a browser will be skipped: ${found.message.en}\n`);

function starts(): boolean {
  const browser = findBrowser(process.env);
  return browser.ok && spawnSync(browser.path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
