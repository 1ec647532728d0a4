/** The Thai text layer: everything the stages may ask about written Thai. */
export { toArabicDigits, toThaiDigits } from './digits.js';
export { normalise } from './normal.js';
export { skeleton, skeletonWithMap } from './skeleton.js';
export { findPhrase, prepareText, type Hit, type SearchText } from './match.js';
export { approximate } from './approximate.js';
export { repairText, type Repair } from './repair.js';
export { findAmLoss } from './sara-am.js';
export { findDates, findMonths, type DateMention, type MonthMention } from './dates.js';
export { findPeriods, type Period } from './periods.js';
export { findFiscalYears, type YearMention } from './years.js';
export { fiscalYearOf, fiscalYearOn } from './calendar.js';
export { monthNameEn, monthNameTh, shortMonthTh } from './month-names.js';
export { findAmounts, type Amount } from './amounts.js';
export { findItemNumbers, parseItemNumber, type ItemNumberMention } from './item-number.js';
export { hasCheckDigit, maskPersonalData, type PersonalDatum } from './personal-data.js';
export { displayWidth, wrapThai } from './width.js';
export { diagnose, type TextHealth } from './diagnosis.js';
