import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ name: z.string(), version: z.string(), homepage: z.string() });

/** Name, version and homepage of this program, from its package.json beside `src` and `dist` alike. */
export const PACKAGE = Package.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
