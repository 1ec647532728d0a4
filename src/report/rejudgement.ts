import type { Finding } from '../model/finding.js';
import type { Cause, Change, Rejudgement } from '../model/rejudgement.js';
import type { Verdict } from '../model/verdict.js';
import { wrapThai } from '../thai/index.js';
import { dateWords } from './dates.js';
import { MARKS, VERDICT_COLOURS } from './paint.js';
import { plainText, readableText } from './plain.js';
import { evidenceLines, indented } from './repairs.js';
import { band } from './score.js';
import { viewOf, type TerminalOptions, type View } from './view.js';
import type { Language } from './words.js';

/** What changed when a stored audit was judged again, for a person at a terminal. Ends with a line end. */
export function renderRejudgement(result: Rejudgement, options: TerminalOptions): string {
  const view = viewOf(options);
  const { lang, width, words, paint } = view;
  const say = SAYINGS[lang];
  const head = plainText(`${words.district(result.district.nameTh, result.district.nameEn)} · ${words.heading(result.fiscalYear)} · ${words.checked(dateWords(result.asOf, lang))}`);
  const lines = [...wrapThai(head, width).map((line) => paint('bold', line)), ...wrapThai(say.from(result.of, result.audit), width).map((line) => paint('grey', line))];
  if (result.checklist.from !== result.checklist.to) lines.push(...wrapThai(say.checklist(result.checklist.id, result.checklist.from, result.checklist.to), width));
  if (result.tool.from !== result.tool.to) lines.push(...wrapThai(say.tool(result.tool.from, result.tool.to), width));
  const { all, read, asStored } = result.documents;
  if (read > 0) lines.push(...wrapThai(say.read(read, all), width));
  if (asStored.length > 0) lines.push(...wrapThai(say.asStored(asStored.length), width), ...asStored.slice(0, 5).map((url) => paint('grey', `    ${readableText(url)}`)));
  lines.push('');
  if (result.changes.length === 0 && result.items.length === 0) lines.push(...wrapThai(say.nothing, width));
  else lines.push(...wrapThai(say.changed(result.changes.length, result.items.length), width).map((line) => paint('bold', line)));
  for (const change of result.changes) lines.push('', ...changeLines(change, view));
  if (result.items.length > 0) {
    lines.push('', ...result.items.map(({ id, from, to }) => `${id.padEnd(4)} ${step(from, to, view)}`));
    if (result.score.from.low !== result.score.to.low || result.score.from.high !== result.score.to.high) lines.push('', ...wrapThai(`${words.score}: ${band(result.score.from, 1)} → ${band(result.score.to, 1)} ${words.outOf100}`, width));
  }
  return `${lines.join('\n')}\n`;
}

function changeLines({ requirement, from, to, because, before, after }: Change, view: View): string[] {
  const { lang, width } = view;
  const say = SAYINGS[lang];
  const shown = after[0];
  return [
    `${requirement}  ${step(from, to, view)}`,
    ...indented(`${say.because}: ${because.map((cause) => say.causes[cause]).join(' · ')}`, 2, width),
    ...before.slice(0, 1).flatMap((finding) => indented(`${say.before}: ${messageOf(finding, lang)}`, 2, width)),
    ...(shown === undefined ? [] : [...indented(`${say.now}: ${messageOf(shown, lang)}`, 2, width), ...shown.evidence.slice(0, 2).flatMap((evidence) => evidenceLines(evidence, view))]),
  ];
}

function step(from: Verdict | null, to: Verdict | null, { words, paint, lang }: View): string {
  const name = (verdict: Verdict | null): string => (verdict === null ? SAYINGS[lang].notAsked : paint(VERDICT_COLOURS[verdict], `${MARKS[verdict]} ${words.verdicts[verdict]}`));
  return `${name(from)} → ${name(to)}`;
}

function messageOf(finding: Finding, lang: Language): string {
  return readableText(lang === 'th' ? finding.messageTh : finding.messageEn);
}

interface Sayings {
  from(of: string, audit: string): string;
  checklist(id: string, from: string, to: string): string;
  tool(from: string, to: string): string;
  read(read: number, all: number): string;
  asStored(count: number): string;
  nothing: string;
  changed(requirements: number, items: number): string;
  because: string;
  before: string;
  now: string;
  notAsked: string;
  causes: Record<Cause, string>;
}

const SAYINGS: Record<Language, Sayings> = {
  th: {
    from: (of, audit) => `ตัดสินใหม่จากหลักฐานที่เก็บไว้ของผลตรวจ ${of} เก็บเป็นผล ${audit} โดยไม่ได้เปิดเว็บไซต์`,
    checklist: (id, from, to) => `แบบตรวจ ${id} รุ่น ${from} → ${to}`,
    tool: (from, to) => `โปรแกรมรุ่น ${from} → ${to}`,
    read: (read, all) => `อ่านเอกสารใหม่ ${read} จาก ${all} ฉบับ เพราะโปรแกรมอ่านรุ่นเก่าเคยอ่านไว้`,
    asStored: (count) => `เอกสาร ${count} ฉบับตัดสินตามที่อ่านไว้เดิม เพราะไม่มีไฟล์หลักฐานให้อ่านใหม่ หรืออ่านใหม่ไม่จบ`,
    nothing: 'ผลทุกองค์ประกอบเหมือนเดิม',
    changed: (requirements, items) => `ผลเปลี่ยน ${requirements} องค์ประกอบ ${items} ข้อ`,
    because: 'เพราะ',
    before: 'เดิม',
    now: 'ใหม่',
    notAsked: '(ไม่มีในแบบตรวจ)',
    causes: {
      checklist: 'แบบตรวจกำหนดองค์ประกอบนี้ต่างจากเดิม',
      rules: 'กฎการตรวจของโปรแกรมเป็นรุ่นใหม่',
      reading: 'เอกสารของข้อนี้อ่านใหม่ด้วยโปรแกรมอ่านรุ่นใหม่',
      unrecorded: 'ผลเดิมไม่ได้บันทึกว่าตัดสินด้วยกฎรุ่นใด',
      program: 'โปรแกรมเปลี่ยน โดยรุ่นของกฎและแบบตรวจที่บันทึกไว้ยังเดิม',
    },
  },
  en: {
    from: (of, audit) => `Judged again from the stored evidence of audit ${of}, kept as audit ${audit}; no site was opened`,
    checklist: (id, from, to) => `Checklist ${id}, version ${from} → ${to}`,
    tool: (from, to) => `Program, version ${from} → ${to}`,
    read: (read, all) => `${read} of ${all} documents were read again, because an older reader had read them`,
    asStored: (count) => `${count} documents were judged as stored: their evidence files are gone, or reading them again did not end`,
    nothing: 'Every requirement is judged as before',
    changed: (requirements, items) => `Other verdicts: ${requirements} requirements, ${items} items`,
    because: 'because',
    before: 'before',
    now: 'now',
    notAsked: '(not asked)',
    causes: {
      checklist: 'the checklist asks something else here',
      rules: 'the rules of the program are of a newer version',
      reading: 'documents of this item were read again by a newer reader',
      unrecorded: 'the old verdict does not say by which rule it was given',
      program: 'the program changed, though the recorded versions of rule and checklist are the same',
    },
  },
};
