/** One address of the benchmark's portal, and what a checker must say of it. */
export interface SiteLink {
  path: string;
  kind: 'good' | Trouble;
  type: 'html' | 'pdf';
  /** Of the whole body. */
  bytes: number;
  /** Whether the public gets the content. */
  good: boolean;
}

/** Fifteen kinds of trouble, by how many addresses have them. Those that are good in the end must not be called broken. */
const TROUBLES = {
  'not-found': 60, gone: 15, forbidden: 15, 'server-error': 15, 'login-page': 22, 'soft-not-found': 32, 'sent-home': 37, 'redirect-loop': 20, truncated: 27, empty: 15, stall: 3,
  'error-then-good': 28, 'reset-once': 31, 'limited-then-good': 4, 'head-refused': 36,
} as const;
export type Trouble = keyof typeof TROUBLES;
const GOOD_IN_THE_END: ReadonlySet<string> = new Set(['good', 'error-then-good', 'reset-once', 'limited-then-good', 'head-refused']);

export const DISTRICTS = 50;
export const LINKS_EACH = 178;
/** So many of a district's links are the city's own pages, the same for all. */
const SHARED = 10;

/** The same site for the same arguments. `scale` below 1 makes fewer links. */
export function buildSite(scale: number): { links: SiteLink[]; submitted: number } {
  const random = seeded(2566);
  const each = Math.max(SHARED + 1, Math.round(LINKS_EACH * scale));
  const paths: string[] = [];
  for (let i = 0; i < SHARED; i += 1) paths.push(`/city/page/sub/${i}/x`);
  for (let d = 0; d < DISTRICTS; d += 1) for (let i = SHARED; i < each; i += 1) paths.push(random() < 0.61 ? `/public/user_files_editor/${d}/file-${i}.pdf` : `/district${d}/page/sub/${i}/x`);
  const kinds = Object.entries(TROUBLES).flatMap(([kind, count]) => Array.from({ length: Math.max(1, Math.round(count * scale)) }, () => kind as Trouble));
  const links = paths.map((path): SiteLink => {
    const type = path.endsWith('.pdf') ? 'pdf' : 'html';
    // Files: log-normal, median 493 kB, mean 661 kB; pages: 60 kB.
    const bytes = type === 'html' ? 40_000 + Math.round(random() * 40_000) : Math.min(8_000_000, Math.round(493_000 * Math.exp(0.766 * normal(random))));
    return { path, kind: 'good', type, bytes, good: true };
  });
  const order = links.map((_, i) => i).sort((a, b) => hash(a) - hash(b));
  kinds.forEach((kind, k) => {
    const link = links[order[k] ?? 0];
    if (link !== undefined) Object.assign(link, { kind, good: GOOD_IN_THE_END.has(kind) });
  });
  return { links, submitted: DISTRICTS * each };
}

/** Every fiftieth document is another one in the second night. */
export function version(path: string, night: number): number {
  return night > 1 && hash([...path].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)) % 50 === 0 ? 2 : 1;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function hash(number: number): number {
  return Math.imul(number ^ 0x9e3779b9, 0x85ebca6b) >>> 8;
}
