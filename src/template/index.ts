/**
 * Files that an office fills in and publishes, one or several for an item. Their writers (`xlsx.ts`, `docx.ts`, `html.tsx`) are
 * imported where they are needed, for they bring large libraries along.
 */
export { formContext, FIRST_HALF, type FormContext } from './context.js';
export { BLANK, type Form, type FormFormat, type FormPart, type FormSheet } from './form.js';
export { BASE_YEAR, formsOf } from './templates.js';
export { fileNameFor, formsIn, templateSet, type TemplateSet } from './set.js';
