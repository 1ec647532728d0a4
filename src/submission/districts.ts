import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { District } from '../model/district.js';
import { normalise, skeleton, toArabicDigits } from '../thai/index.js';
import { dataFile } from './data-folder.js';

/** The 50 district offices in the order of their codes. Throws when the data file is damaged: that is our bug. */
export function loadDistricts(): District[] {
  loaded ??= z.array(District).length(50).parse(JSON.parse(readFileSync(dataFile('districts.json'), 'utf8')));
  return loaded;
}

let loaded: District[] | undefined;

/**
 * Finds a district by slug, an alias of it, Thai name (with or without เขต, สำนักงานเขต), English name or code.
 * Otherwise gives the three nearest, so that the caller can ask "did you mean".
 */
export function findDistrict(query: string): { district: District; nearest?: undefined } | { nearest: District[]; district?: undefined } {
  const wanted = plain(query);
  const districts = loadDistricts();
  const district = wanted === '' ? undefined : districts.find((candidate) => namesOf(candidate).includes(wanted));
  if (district !== undefined) return { district };
  const ranked = districts
    .map((candidate) => ({ candidate, edits: Math.min(...namesOf(candidate).map((name) => distance(name, wanted.slice(0, 60)))) }))
    .sort((a, b) => a.edits - b.edits);
  return { nearest: ranked.slice(0, 3).map(({ candidate }) => candidate) };
}

function namesOf(district: District): string[] {
  return [district.slug, ...(district.slugAliases ?? []), district.code, plain(district.nameTh), plain(district.nameEn)];
}

/** Spelling without the office's words, marks and spaces, so that `Huai Khwang District` is `huaikhwang`. */
function plain(name: string): string {
  const text = toArabicDigits(normalise(name)).toLowerCase().replace(/^\s*(?:สำนักงานเขต|เขต)/, '').replace(/\bdistrict(?:\s+office)?\b|\bkhet\b/g, '');
  return skeleton(text).replace(/[\s-]/g, '');
}
