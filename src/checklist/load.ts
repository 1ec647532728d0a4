import { readdirSync, readFileSync, statSync } from 'node:fs';
import { Checklist } from '../model/checklist.js';

export type ChecklistResult = { ok: true; checklist: Checklist } | { ok: false; message: { th: string; en: string } };

/** One line of the list of checklists. */
export interface ChecklistSummary {
  id: string;
  /** Buddhist era. */
  fiscalYear: number;
  version: string;
  titleTh: string;
  titleEn: string;
  items: number;
  draft: boolean;
}

/**
 * The checklist of that id (`bma-2566`) from the folder `checklists`. Not ok when there is none of that id (the
 * message names those there are). A broken file is a bug of this program and throws: the error names the place in the file.
 */
export function loadChecklist(id: string, folder: URL = FOLDER): ChecklistResult {
  const ids = checklistIds(folder);
  if (!ids.includes(id)) {
    const known = ids.join(', ');
    return { ok: false, message: { th: `ไม่มีแบบตรวจ ${id} ที่มีอยู่คือ ${known}`, en: `There is no checklist ${id}; there are: ${known}.` } };
  }
  return { ok: true, checklist: parseChecklist(readFileSync(new URL(`${id}.json`, folder), 'utf8'), `${id}.json`) };
}

/** All checklists, newest fiscal year first. */
export function listChecklists(folder: URL = FOLDER): ChecklistSummary[] {
  return checklistIds(folder)
    .map((id) => parseChecklist(readFileSync(new URL(`${id}.json`, folder), 'utf8'), `${id}.json`))
    .map(summaryOf)
    .sort((a, b) => b.fiscalYear - a.fiscalYear || a.id.localeCompare(b.id));
}

/** A file larger than this is none of ours; the largest checklist has a thirtieth of it. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * A checklist by its id, or from a file of the user's own such as a draft. Not ok with one sentence for the user when there is
 * neither, or the file is no checklist: the sentence names the place in it.
 */
export function openChecklist(idOrFile: string, folder: URL = FOLDER): ChecklistResult {
  if (!/[./\\]/.test(idOrFile)) return loadChecklist(idOrFile, folder);
  try {
    const facts = statSync(idOrFile);
    if (!facts.isFile()) throw new Error('it is no file');
    if (facts.size > MAX_BYTES) throw new Error('it is too large');
    return { ok: true, checklist: parseChecklist(readFileSync(idOrFile, 'utf8').replace(/^\ufeff/, ''), null) };
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^ENOENT.*/s, 'there is no such file') : String(error);
    return {
      ok: false,
      message: {
        th: `ใช้แบบตรวจ ${idOrFile} ไม่ได้ (${detail}) กรุณาแก้ไฟล์ หรือใช้รหัสแบบตรวจที่มี เช่น ${checklistIds(folder).join(', ')}`,
        en: `The checklist ${idOrFile} cannot be used (${detail}). Correct the file, or name one of: ${checklistIds(folder).join(', ')}.`,
      },
    };
  }
}

function summaryOf({ id, fiscalYear, version, titleTh, titleEn, items, draft }: Checklist): ChecklistSummary {
  return { id, fiscalYear, version, titleTh, titleEn, items: items.length, draft: draft === true };
}

/** Reads a checklist out of JSON text; `fileName` null for a file that may have any name. Throws an error that names the file, the place and the item of every fault. */
export function parseChecklist(text: string, fileName: string | null): Checklist {
  const name = fileName ?? 'the file';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = Checklist.safeParse(data);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 10).map((issue) => `${placeOf(issue.path, data)}: ${issue.message}`);
    throw new Error(`${name} is not a checklist: ${faults.join('; ')}`);
  }
  const faults = inconsistencies(parsed.data, fileName);
  if (faults.length > 0) throw new Error(`${name} contradicts itself: ${faults.slice(0, 10).join('; ')}`);
  return parsed.data;
}

/** Beside `src` and `dist` alike. */
export const FOLDER = new URL('../../checklists/', import.meta.url);

function checklistIds(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('map-'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** `items[3].requirements[1].rule (O4.b)`: the path, and the nearest id around it, because people look for that. */
function placeOf(path: readonly PropertyKey[], data: unknown): string {
  let at: unknown = data;
  let id: string | null = null;
  let text = '';
  for (const key of path) {
    text += typeof key === 'number' ? `[${key}]` : `${text === '' ? '' : '.'}${String(key)}`;
    at = isRecord(at) ? at[String(key)] : undefined;
    if (isRecord(at) && typeof at['id'] === 'string') id = at['id'];
  }
  return id === null ? text || 'the whole file' : `${text} (${id})`;
}

/** What the shapes alone cannot say: ids that must be unique and names that must lead somewhere. */
function inconsistencies(checklist: Checklist, fileName: string | null): string[] {
  const faults: string[] = [];
  if (fileName !== null && fileName !== `${checklist.id}.json`) faults.push(`id is ${checklist.id}`);
  if (!checklist.id.endsWith(`-${checklist.fiscalYear}`)) faults.push(`id ${checklist.id} is of another year than fiscalYear ${checklist.fiscalYear}`);
  for (const tag of checklist.deadlineProvenance ?? []) if (!(tag in checklist.sources)) faults.push(`deadlineProvenance: source ${tag} is not declared`);
  const nodes = new Set(checklist.nodes.map((node) => node.id));
  const seen = new Set<string>();
  checklist.items.forEach((item, i) => {
    const place = `items[${i}] (${item.id})`;
    if (seen.has(item.id)) faults.push(`${place}: the item stands there twice`);
    seen.add(item.id);
    if (!nodes.has(item.topic)) faults.push(`${place}: topic ${item.topic} is no node`);
    for (const tag of item.titleProvenance ?? []) if (!(tag in checklist.sources)) faults.push(`${place}: source ${tag} is not declared`);
    item.requirements.forEach((requirement, r) => {
      const at = `items[${i}].requirements[${r}] (${requirement.id})`;
      if (seen.has(requirement.id)) faults.push(`${at}: the requirement stands there twice`);
      seen.add(requirement.id);
      if (!requirement.id.startsWith(`${item.id}.`)) faults.push(`${at}: it belongs to another item`);
      const type = 'as' in requirement.rule ? requirement.rule.as : undefined;
      for (const columns of requirement.rule.kind === 'columns' ? [requirement.rule] : []) if (columns.enough > columns.columns.length) faults.push(`${at}: more columns are asked for than it has`);
      if (type !== undefined && !(type in item.documentTypes)) faults.push(`${at}: document type ${type} is not declared`);
      for (const tag of requirement.provenance) if (!(tag in checklist.sources)) faults.push(`${at}: source ${tag} is not declared`);
    });
  });
  return faults;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
