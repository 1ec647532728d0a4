import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const CONFIG = fileURLToPath(new URL('../../.oxlintrc.json', import.meta.url));
const OXLINT = fileURLToPath(new URL('../../node_modules/.bin/oxlint', import.meta.url));

/** What the lint step says of a file that imports this. */
function lint(file: string, imported: string): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    copyFileSync(CONFIG, join(folder, '.oxlintrc.json'));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import { thing } from '${imported}';\nexport const used = thing;\n`);
    const { status, stdout } = spawnSync(OXLINT, ['--deny-warnings'], { cwd: folder, encoding: 'utf8' });
    return { status, said: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each([
  ['src/fetch/page.ts', '../read/index.js'],
  ['src/read/html/page.ts', '../../fetch/index.js'],
  ['src/report/terminal.ts', '../store/index.js'],
  ['src/judge/index.ts', '../check/index.js'],
  ['src/check/rules/mention.ts', 'node:fs'],
  ['src/judge/score.ts', 'undici'],
  ['src/cli/commands/check.ts', '../../judge/index.js'],
  ['src/model/report.ts', '../thai/index.js'],
  ['src/thai/index.ts', '../check/index.js'],
  ['src/audit/index.ts', '../cli/values.js'],
  ['src/notice/mail.ts', '../report/index.js'],
  ['src/report/night.ts', '../notice/index.js'],
  ['src/office/word.ts', '../report/index.js'],
  ['src/plan/plan.ts', '../store/index.js'],
  ['src/template/forms/budget.ts', '../../check/index.js'],
])('%s may not import %s', (file, imported) => {
  const { status, said } = lint(file, imported);
  expect(status).not.toBe(0);
  expect(said).toContain('no-restricted-imports');
});

it.each([
  ['src/fetch/page.ts', '../model/resource.js'],
  ['src/read/html/page.ts', '../../thai/index.js'],
  ['src/audit/index.ts', '../check/index.js'],
  ['src/cli/commands/check.ts', '../../store/index.js'],
  ['src/check/rules/mention.ts', '../../wording/index.js'],
  ['src/plan/plan.ts', '../report/index.js'],
  ['src/template/set.ts', '../checklist/load.js'],
])('%s may import %s', (file, imported) => {
  expect(lint(file, imported).status).toBe(0);
});
