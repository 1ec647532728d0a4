import type { District } from '../model/district.js';
import { plainText } from '../report/index.js';
import { findDistrict } from '../submission/index.js';
import { BadInput } from './bad-input.js';

/** The district of that slug, Thai or English name or code. Refuses an unknown one with the names nearest to it. */
export function districtValue(text: string): District {
  const found = findDistrict(text);
  if (found.district !== undefined) return found.district;
  const nearest = found.nearest.slice(0, 3).map((district) => `${district.slug} (${district.nameTh})`);
  const what = plainText(text);
  throw new BadInput({
    th: `ไม่รู้จักสำนักงานเขต "${what}"${nearest.length > 0 ? ` หมายถึง ${nearest.join(' หรือ ')} หรือไม่` : ''} (ดูทั้งหมดด้วย oit districts)`,
    en: `There is no district "${what}".${nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : ''} (oit districts lists them all.)`,
  });
}
