export { reportJson } from './json.js';
export { renderTerminal } from './terminal.js';
export { renderLint } from './lint.js';
export { renderScore } from './score-text.js';
export { progress, type Progress, type ProgressEvent, type ProgressStream } from './progress.js';
export { plainText } from './plain.js';
export { type TerminalOptions } from './view.js';
export { type Language } from './words.js';
export { cut, pad } from './columns.js';
