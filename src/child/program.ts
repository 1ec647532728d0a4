import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What node is started with for the program `name` beside a module: TypeScript during development, JavaScript in the build. */
export function programArguments(moduleUrl: string, name: string): string[] {
  const isSource = moduleUrl.endsWith('.ts');
  // By its address, because a bare name would be looked up from the current folder.
  const loader = isSource ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  return [...loader, fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, moduleUrl))];
}

/** Nothing of the parent's environment is the business of a process that opens files; Windows needs its own folder to start at all. */
export function minimalEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  return Object.fromEntries(Object.entries({ PATH, SystemRoot, TMPDIR, TEMP }).filter(([, value]) => value !== undefined));
}
