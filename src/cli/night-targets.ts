import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listChecklists } from '../checklist/load.js';
import type { NightTarget } from '../audit/run/index.js';
import type { District } from '../model/district.js';
import { loadDistricts } from '../submission/index.js';
import { BadInput, type Sentence } from './bad-input.js';
import { districtValue } from './district.js';
import { target, type Target } from './submission.js';

export interface NightTargets {
  targets: NightTarget[];
  /** Lists that cannot be used; the other districts are audited all the same. */
  refused: { district: District; sentence: Sentence }[];
}

/**
 * Every district that has a list of links, or those named. From `folder` when one is named: files `huaikhwang-2566.xlsx` or
 * `huaikhwang.csv`; otherwise the bundled lists. Refuses when a district that was named has none, or nothing is left.
 */
export function nightTargets({ names, year, folder }: { names: string | undefined; year: number | undefined; folder: string | undefined }): NightTargets {
  const named = names?.split(/[\s,;]+/).filter((name) => name !== '').map(districtValue);
  const files = folder === undefined ? null : filesIn(folder);
  const found: NightTargets = { targets: [], refused: [] };
  for (const district of named ?? loadDistricts()) {
    const file = files === null ? undefined : newest(files.get(district.slug) ?? [], year);
    const isMissing = files !== null && file === undefined;
    if (isMissing && named === undefined) continue;
    try {
      if (isMissing) throw new BadInput({ th: `ในโฟลเดอร์ ${folder} ไม่มีรายการ URL ของ ${district.slug} เช่น ${district.slug}-2566.xlsx`, en: `The folder ${folder} has no list of links of ${district.slug}, such as ${district.slug}-2566.xlsx.` });
      const { submission, checklist } = ofDistrict(target(district, { year: file?.year ?? year, file: file?.path }), district, file?.path);
      found.targets.push({ district, submission, checklist });
    } catch (error) {
      if (!(error instanceof BadInput) || (files === null && named !== undefined)) throw error;
      // Most districts have no bundled list; a file that is there and cannot be used is another matter.
      if (files !== null) found.refused.push({ district, sentence: error.sentence });
    }
  }
  if (found.targets.length > 0) return found;
  const [refused] = found.refused;
  if (refused !== undefined) throw new BadInput(refused.sentence);
  throw new BadInput({ th: 'ไม่มีเขตใดที่มีรายการ URL ให้ตรวจ กรุณาระบุโฟลเดอร์ด้วย --submission-dir', en: 'No district has a list of links to check; please name a folder with --submission-dir.' });
}

interface NamedFile {
  path: string;
  year: number | undefined;
}

const FILE = /^([a-z]+)(?:-(25\d\d))?\.(?:json|csv|xlsx|xls|ods|html?)$/i;

function filesIn(folder: string): Map<string, NamedFile[]> {
  const files = new Map<string, NamedFile[]>();
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput({ th: `เปิดโฟลเดอร์ ${folder} ของ --submission-dir ไม่ได้ (${reason})`, en: `The folder ${folder} of --submission-dir cannot be opened (${reason}).` });
  }
  for (const name of names) {
    const [, slug, year] = FILE.exec(name) ?? [];
    if (slug === undefined) continue;
    const key = slug.toLowerCase();
    files.set(key, [...(files.get(key) ?? []), { path: join(folder, name), year: year === undefined ? undefined : Number(year) }]);
  }
  return files;
}

/** Of the wanted year, or of the newest year that has a checklist; a file without a year in its name says it inside. */
function newest(files: readonly NamedFile[], wanted: number | undefined): NamedFile | undefined {
  const known = new Set(listChecklists().map((one) => one.fiscalYear));
  const usable = files.filter((file) => file.year === undefined || (wanted === undefined ? known.has(file.year) : file.year === wanted));
  return usable.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.path.localeCompare(b.path))[0] ?? (wanted === undefined ? files[0] : undefined);
}

function ofDistrict(found: Target, district: District, path: string | undefined): Target {
  const { submission } = found;
  if (submission.district === district.slug) return found;
  throw new BadInput({ th: `${path ?? ''} เป็นรายการของ ${submission.district} ไม่ใช่ ${district.slug}`, en: `${path ?? ''} is the list of ${submission.district}, not of ${district.slug}.` });
}
