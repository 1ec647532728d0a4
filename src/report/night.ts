import type { AuditDiff } from '../model/diff.js';
import type { DistrictNight, NightSummary } from '../model/night.js';
import { WORST_FIRST } from '../model/verdict.js';
import { displayWidth, wrapThai } from '../thai/index.js';
import { pad } from './columns.js';
import { momentWords } from './dates.js';
import { MARKS } from './paint.js';
import { plainText } from './plain.js';
import { indented } from './repairs.js';
import { band } from './score.js';
import { section, viewOf, type TerminalOptions, type View } from './view.js';
import type { Language } from './words.js';

/** What became of a night, for a person at a terminal. Whether it may be believed stands first. Ends with a line end. */
export function renderNight(night: NightSummary, options: TerminalOptions): string {
  const view = viewOf(options);
  const { lang, width, paint } = view;
  const say = SAYINGS[lang];
  const when = night.finishedAt === null ? say.open(momentWords(night.startedAt, lang)) : say.night(momentWords(night.startedAt, lang), momentWords(night.finishedAt, lang));
  const { links, requirements } = night;
  return [
    ...healthLines(night, view),
    ...when.flatMap((line) => wrapThai(line, width)).map((line) => paint('bold', line)),
    ...wrapThai(say.links(links.all, links.ok, links.failing, links.review, links.unchecked), width),
    ...wrapThai(say.requirements(requirements.unchecked, requirements.all), width),
    '',
    ...section(view, say.districts, districtLines(night.districts, view), say.none),
    '',
  ].join('\n');
}

/** Empty when the night went well. */
export function healthLines({ health }: Pick<NightSummary, 'health'>, { lang, width, paint }: View): string[] {
  if (health.good) return [];
  const said = health.reasons.flatMap((reason) => indented(`• ${lang === 'th' ? reason.messageTh : reason.messageEn}`, 2, width));
  return [...wrapThai(SAYINGS[lang].wrong, width).map((line) => paint('red', line)), ...said, ''];
}

function districtLines(districts: readonly DistrictNight[], view: View): string[] {
  const { lang, width, paint, words } = view;
  const names = districts.map(({ district }) => plainText(lang === 'th' ? district.nameTh : district.nameEn));
  const longest = Math.max(...names.map(displayWidth), 0);
  return districts.flatMap((night, at) => {
    const name = pad(names[at] ?? '', longest);
    if (night.state !== 'done') return indented(`${name}  ${paint(night.state === 'failed' ? 'red' : 'grey', SAYINGS[lang].states[night.state])}${night.trouble === null ? '' : ` (${plainText(night.trouble)})`}`, 0, width);
    const counts = WORST_FIRST.flatMap((verdict) => (night.items?.[verdict] === undefined ? [] : [`${MARKS[verdict]}${night.items[verdict]}`])).join(' ');
    const score = night.score === null ? '' : band(night.score, 1);
    return [`${name}  ${counts}  ${score}  ${changesText(night.diff, lang)}`.trimEnd(), ...(night.links !== null && night.links.unchecked > 0 ? indented(SAYINGS[lang].unchecked(night.links.unchecked, night.links.all), 4, width).map((line) => paint('grey', line)) : [])];
  }).concat(wrapThai(WORST_FIRST.map((verdict) => `${MARKS[verdict]} ${words.verdicts[verdict]}`).join('  '), width).map((line) => paint('grey', line)));
}

/** Counts of what changed since the night before. */
export function changesText(diff: AuditDiff | null, lang: Language): string {
  const say = SAYINGS[lang];
  if (diff === null) return say.first;
  const { failing, repaired, content, flapping } = newsOf(diff);
  const parts = [
    ...(failing > 0 ? [say.failing(failing)] : []),
    ...(flapping > 0 ? [say.flapping(flapping)] : []),
    ...(repaired > 0 ? [say.repaired(repaired)] : []),
    ...(content > 0 ? [say.content(content)] : []),
    ...(diff.judgedOtherwise ? [say.otherwise] : []),
  ];
  return parts.length === 0 ? say.same : parts.join(' · ');
}

/** Items, requirements and links that changed for certain; what a link that goes and comes does is counted apart, once, when it becomes known. */
export function newsOf({ items, requirements, links }: AuditDiff): { failing: number; repaired: number; content: number; flapping: number } {
  const certain = [...items, ...requirements].filter((one) => !one.because.includes('flapping'));
  const count = (kind: 'newly-failing' | 'repaired'): number => certain.filter((one) => one.kind === kind).length + links.filter((one) => one.kind === kind).length;
  return {
    failing: count('newly-failing'),
    repaired: count('repaired'),
    content: links.filter((one) => one.kind === 'content-changed').length,
    flapping: links.filter((one) => one.kind === 'flapping' && one.known !== true).length,
  };
}

interface Sayings {
  wrong: string;
  night(from: string, to: string): string[];
  open(from: string): string[];
  links(all: number, ok: number, failing: number, review: number, unchecked: number): string;
  requirements(unchecked: number, all: number): string;
  districts: string;
  none: string;
  states: Record<'failed' | 'open', string>;
  unchecked(count: number, all: number): string;
  first: string;
  same: string;
  failing(count: number): string;
  flapping(count: number): string;
  repaired(count: number): string;
  content(count: number): string;
  otherwise: string;
}

const SAYINGS: Record<Language, Sayings> = {
  th: {
    wrong: 'การตรวจคืนนี้ผิดปกติ กรุณาอ่านเหตุผลก่อนใช้ผล',
    night: (from, to) => [`การตรวจประจำคืน เริ่ม ${from}`, `เสร็จ ${to}`],
    open: (from) => [`การตรวจประจำคืนที่เริ่ม ${from} ยังไม่เสร็จ`],
    links: (all, ok, failing, review, unchecked) => `ลิงก์ ${all} รายการ: เปิดได้ ${ok} · เสีย ${failing} · ต้องให้คนตรวจ ${review} · ยังไม่ได้ตรวจ ${unchecked}`,
    requirements: (unchecked, all) => `องค์ประกอบที่ยังไม่ได้ตรวจ ${unchecked} จาก ${all}`,
    districts: 'ผลรายเขต (จำนวนข้อ ประมาณการคะแนน สิ่งที่เปลี่ยนจากคืนก่อน)',
    none: 'ไม่มีเขตที่ตรวจ',
    states: { failed: 'โปรแกรมขัดข้อง จึงยังไม่มีผล', open: 'ยังตรวจไม่เสร็จ' },
    unchecked: (count, all) => `ยังไม่ได้ตรวจ ${count} จาก ${all} ลิงก์ (เหตุขัดข้องฝั่งผู้ตรวจ)`,
    first: 'ตรวจครั้งแรก',
    same: 'เหมือนเดิม',
    failing: (count) => `เสียใหม่ ${count}`,
    flapping: (count) => `เปิดได้บ้างไม่ได้บ้าง ${count}`,
    repaired: (count) => `แก้ไขแล้ว ${count}`,
    content: (count) => `เนื้อหาเปลี่ยน ${count}`,
    otherwise: 'กฎหรือแบบตรวจเปลี่ยนรุ่น',
  },
  en: {
    wrong: 'Something went wrong with this night; please read why before you use its results',
    night: (from, to) => [`Night of ${from}`, `finished ${to}`],
    open: (from) => [`The night that began ${from} is not finished`],
    links: (all, ok, failing, review, unchecked) => `${all} links: ${ok} open · ${failing} broken · ${review} need a person · ${unchecked} unchecked`,
    requirements: (unchecked, all) => `Requirements unchecked: ${unchecked} of ${all}`,
    districts: 'Districts (items, estimated score, what changed since the night before)',
    none: 'No district was checked',
    states: { failed: 'this program failed, no result', open: 'not finished yet' },
    unchecked: (count, all) => `${count} of ${all} links unchecked (our side)`,
    first: 'first audit',
    same: 'as before',
    failing: (count) => `${count} newly failing`,
    flapping: (count) => `${count} go and come`,
    repaired: (count) => `${count} repaired`,
    content: (count) => `content of ${count} changed`,
    otherwise: 'rules or checklist of another version',
  },
};
