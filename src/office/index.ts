/** Files of office programs, written so that nothing in them can do anything but be read. */
export { FONT, writeWorkbook, type Book, type Cell, type Input, type Look, type Table } from './workbook.js';
export { writeWord, type Paper, type PaperColumn, type PaperPart, type PaperRow } from './word.js';
export { cleanText, safeText, webAddress } from './safe-text.js';
