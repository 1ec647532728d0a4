import { readdirSync, readFileSync } from 'node:fs';
import type { Checklist } from '../model/checklist.js';
import { ChecklistMap } from '../model/checklist-map.js';
import { FOLDER, loadChecklist } from './load.js';

/** A map with both of its checklists. */
export interface LoadedMap {
  map: ChecklistMap;
  from: Checklist;
  to: Checklist;
}

export type MapResult = ({ ok: true } & LoadedMap) | { ok: false; message: { th: string; en: string } };

/**
 * The map between the checklists of two fiscal years (Buddhist era). Not ok when there is none (the message names those
 * there are). A broken map is a bug of this program and throws: the error names the item.
 */
export function loadMap(from: number, to: number, folder: URL = FOLDER): MapResult {
  const name = `map-${from}-${to}.json`;
  const names = readdirSync(folder).filter((one) => /^map-25\d\d-25\d\d\.json$/.test(one)).sort();
  if (!names.includes(name)) {
    const known = names.map((one) => one.slice(4, -5).replace('-', ' → ')).join(', ');
    return {
      ok: false,
      message: { th: `ไม่มีตารางเทียบข้อจากปี ${from} ไปปี ${to} ที่มีอยู่คือ ${known || '–'}`, en: `There is no map of items from ${from} to ${to}; there are: ${known || '–'}.` },
    };
  }
  const parsed = ChecklistMap.safeParse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  if (!parsed.success) throw new Error(`${name} is no map: ${parsed.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  const map = parsed.data;
  const sides = [loadChecklist(map.from, folder), loadChecklist(map.to, folder)];
  const [before, after] = sides.map((side) => {
    if (!side.ok) throw new Error(`${name}: ${side.message.en}`);
    return side.checklist;
  });
  if (before === undefined || after === undefined) throw new Error(`${name} has no two sides`);
  const faults = contradictions(map, before, after);
  if (faults.length > 0) throw new Error(`${name} contradicts its checklists: ${faults.slice(0, 10).join('; ')}`);
  return { ok: true, map, from: before, to: after };
}

function contradictions(map: ChecklistMap, from: Checklist, to: Checklist): string[] {
  const old = new Set(from.items.map((item) => item.id));
  const next = new Set(to.items.map((item) => item.id));
  return [
    ...Object.entries(map.items).flatMap(([item, targets]) => [
      ...(old.has(item) ? [] : [`${item} is no item of ${from.id}`]),
      ...targets.flatMap((target) => (next.has(target.to) ? [] : [`${item} leads to ${target.to}, which is no item of ${to.id}`])),
    ]),
    ...[...old].flatMap((item) => (item in map.items ? [] : [`${item} is missing`])),
  ];
}
