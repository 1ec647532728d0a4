/** Writes test/golden/documents anew, each document with its truth beside it: `npx tsx test/golden/make.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { papers } from './papers/index.js';

const folder = fileURLToPath(new URL('./documents/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, bytes, truth } of await papers()) {
  writeFileSync(`${folder}${name}`, bytes);
  writeFileSync(`${folder}${name}.truth.json`, `${JSON.stringify(truth, null, 1)}\n`);
}
