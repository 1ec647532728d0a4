/**
 * The improvement plan in the shape in which the districts publish their own. Its files are written by `docx.ts` and `xlsx.ts`,
 * which bring large libraries along and are imported where they are needed.
 */
export { improvementPlan, type Plan, type PlanGroup, type PlanOptions, type PlanRow } from './plan.js';
