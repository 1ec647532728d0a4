import { fileURLToPath } from 'node:url';

/** Path of a file that ships in the project's data folder; the same from `src/` and from `dist/`. */
export function dataFile(name: string): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
}
