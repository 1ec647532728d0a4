import { findBrowser } from '../../src/render/index.js';

/** Path of the browser that these tests use; null, with one line, where there is none. */
export function browserHere(): string | null {
  const found = findBrowser(process.env);
  if (found.ok) return found.path;
  console.warn(`tests in a browser are skipped: ${found.message.en}`);
  return null;
}
