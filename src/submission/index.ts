export { findDistrict, loadDistricts } from './districts.js';
export { loadSubmission, newestSubmissionYear, submissionYears } from './published.js';
export { yearShown } from './year-shown.js';
export { importSubmission, readSubmission } from './import/read.js';
export type { ImportNote, ImportOptions, ImportResult } from './import/result.js';
export { lintSubmission } from './lint/index.js';
export type { LintContext } from './lint/rule.js';
export { readUpload, type UploadLimits, type UploadOptions } from './upload/index.js';
