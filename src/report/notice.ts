import type { AuditDiff } from '../model/diff.js';
import type { NightSummary } from '../model/night.js';
import { changeGroups, type ChangeEntry, type ChangeGroup } from './changes.js';
import { momentWords } from './dates.js';
import { newsOf } from './night.js';
import { plainText } from './plain.js';
import { WORDS } from './words.js';

/** A notice in Thai, ready to be sent. */
export interface NoticeText {
  subject: string;
  /** Plain text. */
  text: string;
  /** The same as a whole HTML page; everything from outside is escaped. */
  html: string;
}

/** What recipients are told; what merely changed is in the report. */
const TOLD: ReadonlySet<ChangeGroup['kind']> = new Set(['newly-failing', 'flapping', 'repaired', 'content-changed']);
/** A mail of thousands of lines is read by nobody. */
const ENTRIES_PER_DISTRICT = 40;

/** The districts of a night that have news, of those the recipient asked for. */
export function districtsWithNews(night: NightSummary, wanted: (slug: string) => boolean): AuditDiff[] {
  return night.districts.flatMap(({ district, diff }) => {
    if (diff === null || !wanted(district.slug)) return [];
    const { failing, repaired, content, flapping } = newsOf(diff);
    return failing + repaired + content + flapping > 0 ? [diff] : [];
  });
}

/** In Thai. A night that went wrong says so before anything else. */
export function noticeText(night: NightSummary, diffs: readonly AuditDiff[]): NoticeText {
  const failing = diffs.reduce((sum, diff) => sum + newsOf(diff).failing, 0);
  const repaired = diffs.reduce((sum, diff) => sum + newsOf(diff).repaired, 0);
  const counts = [...(failing > 0 ? [`เสียใหม่ ${failing}`] : []), ...(repaired > 0 ? [`แก้ไขแล้ว ${repaired}`] : []), ...(failing + repaired === 0 && diffs.length > 0 ? ['มีการเปลี่ยนแปลง'] : [])].join(' ');
  const where = diffs.length === 1 && diffs[0] !== undefined ? WORDS.th.district(plainText(diffs[0].district.nameTh), '') : diffs.length > 1 ? `${diffs.length} เขต` : '';
  const subject = ['[OIT]', ...(night.health.good ? [] : ['การตรวจคืนนี้ผิดปกติ']), where, counts].filter((part) => part !== '').join(' ');
  const parts = sections(night, diffs);
  return { subject, text: asText(parts), html: asHtml(subject, parts) };
}

interface Section {
  title: string;
  level: 1 | 2 | 3;
  lines: string[];
  entries: ChangeEntry[];
}

function sections(night: NightSummary, diffs: readonly AuditDiff[]): Section[] {
  const parts: Section[] = [];
  if (!night.health.good) parts.push({ title: 'การตรวจคืนนี้ผิดปกติ กรุณาอ่านเหตุผลก่อนใช้ผล', level: 1, lines: night.health.reasons.map((reason) => plainText(reason.messageTh)), entries: [] });
  parts.push({ title: `ผลตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำคืน เริ่ม ${momentWords(night.startedAt, 'th')}`, level: 1, lines: diffs.length === 0 ? ['ไม่มีสิ่งใดเปลี่ยนแปลงจากคืนก่อน'] : [], entries: [] });
  for (const diff of diffs) {
    const rules = diff.judgedOtherwise ? ['แบบตรวจหรือกฎเปลี่ยนรุ่นจากครั้งก่อน บางข้อจึงเปลี่ยนเพราะกฎเปลี่ยน'] : [];
    parts.push({ title: `${WORDS.th.district(plainText(diff.district.nameTh), '')} ปีงบประมาณ พ.ศ. ${diff.fiscalYear}`, level: 2, lines: rules, entries: [] });
    let left = ENTRIES_PER_DISTRICT;
    for (const group of changeGroups(diff, 'th').filter(({ kind }) => TOLD.has(kind))) {
      const entries = group.entries.slice(0, Math.max(0, left));
      left -= entries.length;
      const rest = group.entries.length - entries.length;
      parts.push({ title: `${group.title} (${group.entries.length})`, level: 3, lines: rest > 0 ? [`และอีก ${rest} รายการ ดูทั้งหมดด้วยคำสั่ง oit diff ${diff.district.slug}`] : [], entries });
    }
  }
  parts.push({ title: '', level: 3, lines: ['ผลตรวจเบื้องต้นด้วยเครื่อง ไม่ใช่ผลอย่างเป็นทางการ ลิงก์ที่แจ้งว่าเสียใหม่เปิดไม่ได้ทั้งสองครั้งที่ลองในคืนเดียวกัน'], entries: [] });
  return parts;
}

function asText(parts: readonly Section[]): string {
  return `${parts
    .map(({ title, level, lines, entries }) => [...(title === '' ? [] : [`${level === 3 ? '' : '■ '}${title}`]), ...entries.flatMap((entry) => [`- ${lead(entry)}`, ...details(entry).map((line) => `    ${line}`)]), ...lines].join('\n'))
    .join('\n\n')}\n`;
}

function asHtml(subject: string, parts: readonly Section[]): string {
  const body = parts.map(({ title, level, lines, entries }) =>
    [
      title === '' ? '' : `<h${level}>${escaped(title)}</h${level}>`,
      entries.length === 0 ? '' : `<ul>${entries.map((entry) => `<li><b>${escaped(lead(entry))}</b>${details(entry).map((line) => `<br>${escaped(line)}`).join('')}</li>`).join('')}</ul>`,
      ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ].join(''),
  );
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${body.join('\n')}</body></html>\n`;
}

function lead({ place, title, step }: ChangeEntry): string {
  const words = WORDS.th.verdicts;
  const moved = step === null ? [] : [`${step.from === null ? '(ไม่มี)' : words[step.from]} → ${step.to === null ? '(ไม่มี)' : words[step.to]}`];
  return [place, ...(title === null ? [] : [title]), ...moved].join(' · ');
}

function details({ message, url, because, suggestion }: ChangeEntry): string[] {
  return [...(message === null ? [] : [message]), ...(url === null ? [] : [url]), ...(because === null ? [] : [`เพราะ: ${because}`]), ...(suggestion === null ? [] : [`คำแนะนำ: ${suggestion}`])];
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
