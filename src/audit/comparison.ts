/** What a command needs to compare audits. */
export { contentComparison } from './content.js';
export { diffReports } from './diff.js';
