import type { District } from '../../model/district.js';
import type { Language } from '../../report/index.js';
import { say } from '../say.js';

/** Districts as people read them. */
export function districtNames(slugs: readonly string[] | null, districts: readonly District[], lang: Language): string {
  if (slugs === null) return say(lang, 'ทุกเขต', 'all');
  return slugs.map((slug) => districtName(slug, districts, lang)).join(', ');
}

export function districtName(slug: string, districts: readonly District[], lang: Language): string {
  const district = districts.find((one) => one.slug === slug);
  return district === undefined ? slug : say(lang, district.nameTh, district.nameEn);
}
