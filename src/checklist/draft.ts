import type { Checklist, ChecklistItem, ChecklistNote } from '../model/checklist.js';
import { shiftYears } from './years.js';

/**
 * A checklist of another fiscal year (Buddhist era) to be edited: the items of `from` with their years moved, marked as a draft,
 * and with the list of what a person must compare with the manual of that year. It loads and audits as it is.
 */
export function draftChecklist(from: Checklist, fiscalYear: number): Checklist {
  const by = fiscalYear - from.fiscalYear;
  const moved = shiftDeep(from, from.fiscalYear, by);
  const [year = '', ...day] = from.deadline.split('-');
  return {
    ...moved,
    id: `${from.id.replace(/-\d+$/, '')}-${fiscalYear}`,
    version: '0.1.0',
    fiscalYear,
    deadline: [String(Number(year) + by), ...day].join('-'),
    draft: true,
    notes: [...general(from, fiscalYear, by), ...from.items.flatMap((item) => aboutItem(item, from.fiscalYear, by)), ...(from.notes ?? [])],
    sources: from.sources,
  };
}

function general(from: Checklist, fiscalYear: number, by: number): ChecklistNote[] {
  const count = from.items.length;
  return [
    {
      th: `ฉบับร่างนี้เลื่อนปีมาจาก ${from.id} ${by} ปี โปรดเทียบจำนวนข้อ (${count} ข้อ) ชื่อข้อ และลำดับข้อกับคู่มือของปี ${fiscalYear}`,
      en: `This draft is ${from.id} moved by ${by} years. Compare the number of items (${count}), their titles and order with the manual of ${fiscalYear}.`,
    },
    { th: 'โปรดตรวจองค์ประกอบของแต่ละข้อ (textTh) ว่ายังเป็นข้อบังคับ (hard) หรือข้อเสนอแนะ (soft) ตามคู่มือ', en: 'Check for every element (textTh) whether the manual still makes it binding (hard) or advice (soft).' },
    { th: `โปรดตรวจวันปิดรับ (deadline) และหลักเกณฑ์การให้คะแนนข้อที่ไม่ครบ (incompleteScores: ${from.incompleteScores})`, en: `Check the closing day (deadline) and whether an incomplete item scores (incompleteScores: ${from.incompleteScores}).` },
    { th: 'เมื่อตรวจทานครบแล้ว ให้ลบ "draft": true และ "notes" แล้วเปลี่ยน "version"', en: 'When all is checked, remove "draft": true and "notes" and change "version".' },
  ];
}

/** What to look at in one item: years that were moved, years that were left, and what nobody has verified. */
function aboutItem(item: ChecklistItem, fiscalYear: number, by: number): ChecklistNote[] {
  const moved: string[] = [];
  const left: string[] = [];
  for (const part of [{ ...item, requirements: [] }, ...item.requirements]) {
    const texts = stringsOf(part).map((text) => shiftYears(text, fiscalYear, by));
    if (texts.some((text) => text.changed)) moved.push(part.id);
    const kept = [...new Set(texts.flatMap((text) => text.left))];
    if (kept.length > 0) left.push(`${part.id} (${kept.join(', ')})`);
  }
  const unverified = item.requirements.filter(({ provenance }) => provenance.every((tag) => tag === 'I' || tag.startsWith('K:'))).map(({ id }) => id);
  const said: { th: string; en: string }[] = [];
  const add = (th: string, en: string): void => void said.push({ th, en });
  if (moved.length > 0) add(`เลื่อนปีแล้วใน ${moved.join(', ')} โปรดอ่านทวน`, `Years were moved in ${moved.join(', ')}; read them again.`);
  if (left.length > 0) add(`คงปีไว้ตามเดิมใน ${left.join(', ')} โปรดดูว่ายังใช้ได้หรือไม่`, `Years were left as they stood in ${left.join(', ')}; see whether they still hold.`);
  if (unverified.length > 0) add(`ยังไม่มีแหล่งอ้างอิงของ ${unverified.join(', ')}`, `No source confirms ${unverified.join(', ')}.`);
  if (item.titleProvenance?.every((tag) => tag.startsWith('K:')) === true) add('ชื่อข้อยังไม่มีแหล่งอ้างอิง', 'No source confirms the title.');
  return said.length === 0 ? [] : [{ place: item.id, th: said.map((one) => one.th).join(' · '), en: said.map((one) => one.en).join(' ') }];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The same value with the years of every text in it moved. */
function shiftDeep<T>(value: T, fiscalYear: number, by: number): T {
  const shift = (one: unknown): unknown => {
    if (typeof one === 'string') return shiftYears(one, fiscalYear, by).text;
    if (Array.isArray(one)) return one.map(shift);
    return typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, shift(inner)])) : one;
  };
  // The shape stays as it is: only the insides of texts change.
  return shift(value) as T;
}
