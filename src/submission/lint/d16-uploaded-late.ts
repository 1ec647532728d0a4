import { shortMonthTh } from '../../thai/index.js';
import { defineLint } from './rule.js';

/** D16: the portal's `?_t=` is the Unix time of the upload; it lies after the closing day. Days are Bangkok's. Source: oit-rules §6.1 (23). */
export const uploadedLate = defineLint('D16-uploaded-late', ({ items, checklist }) =>
  items.flatMap((item) => item.links.flatMap((link) => {
    const uploaded = uploadDay(link.url);
    if (uploaded === null || uploaded <= checklist.deadline) return [];
    const params = { item: item.id, url: link.url, name: link.name, uploaded, uploadedTh: thaiDay(uploaded), deadline: checklist.deadline, deadlineTh: thaiDay(checklist.deadline) };
    return [{ severity: 'info' as const, params, links: [link] }];
  })));

const BANGKOK_OFFSET = 7 * 3600; // seconds; no daylight saving
const YEAR_2010 = 1_262_304_000;
const YEAR_2100 = 4_102_444_800;

function uploadDay(url: string): string | null {
  const seconds = Number(/[?&]_t=(\d{10})(?:\d{3})?(?!\d)/.exec(url)?.[1] ?? 0);
  if (seconds < YEAR_2010 || seconds > YEAR_2100) return null;
  return new Date((seconds + BANGKOK_OFFSET) * 1000).toISOString().slice(0, 10);
}

function thaiDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return `${date} ${shortMonthTh(month)} ${year + 543}`;
}
