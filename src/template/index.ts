/** Files that an office fills in and publishes, one or several for an item. */
export { formsFile } from './file.js';
export { formContext, FIRST_HALF, type FormContext } from './context.js';
export { BLANK, type Form, type FormFormat, type FormPart, type FormSheet } from './form.js';
export { BASE_YEAR, formsOf } from './templates.js';
export { fileNameFor, formsIn, templateSet, type TemplateSet } from './set.js';
