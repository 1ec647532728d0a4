import { carrySubmission } from '../../checklist/carry.js';
import { listChecklists, loadChecklist } from '../../checklist/load.js';
import { loadMap, type LoadedMap } from '../../checklist/map.js';
import type { Checklist } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { Submission } from '../../model/submission.js';
import { completeList, loadSubmission, readUpload, yearShown } from '../../submission/index.js';
import type { Origin, Store } from '../../store/index.js';
import type { Sentence } from '../say.js';

/** What somebody brings in, and for what. */
export interface Brought {
  district: District;
  checklist: Checklist;
  /** `carried`: last year's list, from wherever there is one. */
  source: 'file' | 'pasted' | 'carried' | 'published' | 'empty';
  file: { name: string; bytes: Uint8Array } | null;
  pasted: string;
  /** The file or text is a list of the year before. */
  isOfLastYear: boolean;
}

export type BroughtIn = { ok: true; submission: Submission; origin: Origin; notes: Sentence[] } | { ok: false; field: 'file' | 'pasted' | 'source'; message: Sentence };

/** Twice the links of any list; each of them will be asked for. */
const MAX_LINKS = 1_000;
const YEARS_BACK = 4;

/** The list that is meant, under the items of the checklist, or one sentence that names the place and the remedy. */
export async function bringIn(brought: Brought, store: Store, signal: AbortSignal): Promise<BroughtIn> {
  const { checklist } = brought;
  const found = await submissionOf(brought, store, signal);
  if (!found.ok) return found;
  const submission = completeList(found.submission, checklist);
  const links = submission.items.reduce((sum, item) => sum + item.links.length, 0);
  if (links > MAX_LINKS) {
    return { ok: false, field: fieldOf(brought), message: { th: `รายการมี ${links} ลิงก์ เกินกว่า ${MAX_LINKS} ลิงก์ที่ตรวจได้ในครั้งเดียว กรุณาส่งเฉพาะลิงก์ที่จะยื่น`, en: `The list has ${links} links, more than the ${MAX_LINKS} that are checked at once; please give only those that are handed in.` } };
  }
  return { ...found, submission, notes: [...found.notes, ...yearNote(submission, found.origin)] };
}

function submissionOf(brought: Brought, store: Store, signal: AbortSignal): Promise<BroughtIn> {
  switch (brought.source) {
    case 'file':
    case 'pasted':
      return fromBytes(brought, signal);
    case 'carried':
      return Promise.resolve(fromLastYear(brought, store));
    case 'published':
      return Promise.resolve(fromPublished(brought));
    case 'empty':
      return Promise.resolve({ ok: true, submission: { schemaVersion: 1, district: brought.district.slug, fiscalYear: brought.checklist.fiscalYear, items: [] }, origin: { kind: 'empty' }, notes: [] });
  }
}

async function fromBytes(brought: Brought, signal: AbortSignal): Promise<BroughtIn> {
  const { district, checklist, source, file, pasted, isOfLastYear } = brought;
  const field = fieldOf(brought);
  const bytes = source === 'file' ? (file?.bytes ?? null) : new TextEncoder().encode(pasted);
  if (bytes === null || bytes.length === 0) return { ok: false, field, message: source === 'file' ? NO_FILE : NO_TEXT };
  const map = isOfLastYear ? mapTo(checklist) : null;
  if (isOfLastYear && map === null) return { ok: false, field, message: noMap(checklist) };
  const of = map?.from ?? checklist;
  const read = await readUpload(bytes, { district: district.slug, fiscalYear: of.fiscalYear, maxItem: of.items.length }, signal);
  if (!read.ok) return { ok: false, field, message: read.message };
  if (map !== null) return carried(map, read.submission, source === 'file' ? 'file' : 'pasted', read.notes);
  return { ok: true, submission: read.submission, origin: source === 'file' ? { kind: 'file', fileName: (file?.name ?? '').slice(0, 200) } : { kind: 'pasted' }, notes: read.notes };
}

function fromLastYear({ district, checklist }: Brought, store: Store): BroughtIn {
  const map = mapTo(checklist);
  if (map === null) return { ok: false, field: 'source', message: noMap(checklist) };
  const year = map.from.fiscalYear;
  // What was handed in stands before what somebody worked on.
  const published = loadSubmission(district.slug, year);
  const list = published ?? store.prechecks.list().find((one) => one.district === district.slug && one.checklistId === map.from.id && one.submission.items.some(({ links }) => links.length > 0))?.submission;
  if (list === undefined) {
    return { ok: false, field: 'source', message: { th: `ยังไม่มีรายการปี พ.ศ. ${year} ของเขต${district.nameTh}ในระบบ กรุณาเลือก “ส่งไฟล์” แล้วทำเครื่องหมาย “เป็นรายการของปีก่อน”`, en: `There is no list of ${year} of ${district.nameEn} here; please choose "a file" and mark it as the list of the year before.` } };
  }
  return carried(map, list, published === null ? 'precheck' : 'published', []);
}

function fromPublished({ district, checklist }: Brought): BroughtIn {
  const submission = loadSubmission(district.slug, checklist.fiscalYear);
  if (submission !== null) return { ok: true, submission, origin: { kind: 'published', fiscalYear: checklist.fiscalYear }, notes: [] };
  return { ok: false, field: 'source', message: { th: `ไม่มีรายการที่เผยแพร่ปี พ.ศ. ${checklist.fiscalYear} ของเขต${district.nameTh}มากับโปรแกรม กรุณาส่งไฟล์หรือวางรายการแทน`, en: `No published list of ${district.nameEn} for ${checklist.fiscalYear} comes with the program; please give a file or paste the list.` } };
}

/** Last year's list under this year's items, with what has no place any more. */
function carried(map: LoadedMap, list: Submission, of: Extract<Origin, { kind: 'carried' }>['of'], before: readonly Sentence[]): BroughtIn {
  const { draft, ...submission } = carrySubmission(map, list);
  const from = map.from.fiscalYear;
  const notes: Sentence[] = [...before];
  if (draft.empty.length > 0) notes.push({ th: `ข้อที่ไม่มีลิงก์จากปี พ.ศ. ${from} ให้ย้ายมา: ${draft.empty.join(', ')}`, en: `Items that nothing of ${from} was carried to: ${draft.empty.join(', ')}` });
  for (const { item, links } of draft.dropped) {
    notes.push({ th: `ข้อ ${item} ของปี พ.ศ. ${from} ไม่มีข้อที่ตรงกันในปีนี้ จึงไม่ได้ย้าย ${links.length} ลิงก์: ${links.join(' · ')}`, en: `${item} of ${from} has no counterpart this year; ${links.length} links were not carried: ${links.join(' · ')}` });
  }
  notes.push({ th: 'ที่อยู่ทั้งหมดยังเป็นของปีก่อน กรุณาเปลี่ยนเป็นเอกสารของปีที่ตรวจ', en: 'All addresses are still those of the year before; replace them by documents of the year assessed.' });
  return { ok: true, submission, origin: { kind: 'carried', from, of }, notes };
}

/** The map from the nearest year before whose target is this very checklist. */
function mapTo(checklist: Checklist): LoadedMap | null {
  for (let year = checklist.fiscalYear - 1; year >= checklist.fiscalYear - YEARS_BACK; year -= 1) {
    const map = loadMap(year, checklist.fiscalYear);
    if (map.ok && map.to.id === checklist.id) return map;
  }
  return null;
}

/** Checklists that last year's list can be carried to, with that year. */
export function carryYears(): Map<string, number> {
  const ids = listChecklists().map(({ id }) => id);
  return new Map(ids.flatMap((id) => {
    const loaded = loadChecklist(id);
    const map = loaded.ok ? mapTo(loaded.checklist) : null;
    return map === null ? [] : [[id, map.from.fiscalYear] as const];
  }));
}

/** The addresses know better than a heading what year a list is of. */
function yearNote(submission: Submission, origin: Origin): Sentence[] {
  const shown = origin.kind === 'carried' ? null : yearShown(submission);
  if (shown === null || shown === submission.fiscalYear) return [];
  return [{ th: `ที่อยู่ส่วนใหญ่ในรายการแสดงปี พ.ศ. ${shown} ไม่ใช่ ${submission.fiscalYear} กรุณาตรวจว่าเลือกปีถูกต้อง`, en: `Most addresses of the list show the year ${shown}, not ${submission.fiscalYear}; please see whether the right year was chosen.` }];
}

function fieldOf({ source }: Brought): 'file' | 'pasted' | 'source' {
  return source === 'file' || source === 'pasted' ? source : 'source';
}

function noMap({ fiscalYear }: Checklist): Sentence {
  return { th: `ยังไม่มีตารางเทียบข้อจากปีก่อนมายังแบบตรวจปี พ.ศ. ${fiscalYear} นี้ กรุณาส่งรายการที่จัดตามข้อของปีนี้`, en: `There is no map of items from the year before to this checklist of ${fiscalYear}; please give a list ordered by the items of this year.` };
}

const NO_FILE: Sentence = { th: 'ยังไม่ได้เลือกไฟล์ กรุณาเลือกไฟล์ Excel, ODS, CSV, JSON หรือหน้าเว็บ (HTML)', en: 'No file was chosen; please choose an Excel, ODS, CSV, JSON or HTML file.' };
const NO_TEXT: Sentence = { th: 'ยังไม่ได้วางรายการ กรุณาวางข้อความ เช่น “O20 https://…” บรรทัดละหนึ่งรายการ', en: 'Nothing was pasted; please paste lines such as "O20 https://…".' };
