import type { ItemReport, Report, RequirementReport } from '../model/report.js';
import { wrapThai } from '../thai/index.js';
import { momentWords } from './dates.js';
import { MARKS } from './paint.js';
import { plainText } from './plain.js';
import type { View } from './view.js';
import { verdictWord, type Language } from './words.js';

/** `ตัดสินโดยคน: ผ่าน · ชื่อ · วันที่ · เหตุผล …`, wherever a report shows what people decided; null where nobody did. */
export function settledText({ settlement }: Pick<RequirementReport, 'settlement'>, lang: Language): string | null {
  if (settlement === undefined) return null;
  const { verdict, name, at, reason } = settlement;
  const said = [`${MARKS[verdict]} ${verdictWord(verdict, lang)}`, plainText(name), momentWords(at, lang), `${lang === 'th' ? 'เหตุผล' : 'reason'}: ${plainText(reason)}`].join(' · ');
  return `${lang === 'th' ? 'ตัดสินโดยคน' : 'decided by a person'}: ${said}`;
}

/** Beside the machine's verdict of an item: `โดยคน: ผ่าน`; null where nobody decided. */
export function itemSettledText({ settled }: Pick<ItemReport, 'settled'>, lang: Language): string | null {
  return settled === undefined ? null : `${lang === 'th' ? 'โดยคน' : 'by a person'}: ${MARKS[settled]} ${verdictWord(settled, lang)}`;
}

/** What the estimate is called that counts people's decisions. */
export function settledScoreName(lang: Language): string {
  return lang === 'th' ? 'เมื่อรวมการตัดสินของคน' : 'with people’s decisions';
}

/** Every decision in a report for a terminal. */
export function settledLines(report: Report, { lang, width }: View): string[] {
  return report.items.flatMap((item) => item.requirements).flatMap((one) => {
    const text = settledText(one, lang);
    return text === null ? [] : wrapThai(`${one.id} ${text}`, width);
  });
}
