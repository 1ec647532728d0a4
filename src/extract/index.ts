/**
 * Tables of published documents as clean data. Pure: (documents or an extraction, options) → model, text or bytes.
 */
export type { MonthOfPurchases } from './purchases/index.js';
export type { Origin } from './origin.js';
export type { TableOf } from './tables/index.js';
export { readPurchases } from './purchases/index.js';
export { withoutRepeated } from './purchases/repeated.js';
export { readTables } from './tables/index.js';
export { sheetsOf, type Language, type Sheet } from './sheet.js';
export { sheetCsv, type CsvOptions } from './csv.js';
export { sheetsXlsx, type XlsxOptions } from './xlsx.js';
export { PLACEHOLDER_PREFIX, releasePackage, releasePackageJson, type OcdsOptions, type Release, type ReleasePackage } from './ocds/index.js';
