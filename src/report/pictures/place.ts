import type { Document, Locator, PageReading } from '../../model/document.js';
import type { Box, PlaceOnPage } from '../../model/picture.js';
import { maskPersonalData, toArabicDigits } from '../../thai/index.js';

/**
 * The place that a locator in words names in a PDF: `page 2, table 1, row 7, ราคาที่เสนอ`. Null where there is none, where the text
 * of the page could not be read and so might hold personal data that nobody sees, or where it lies inside an archive.
 */
export function placeOf(document: Document, locator: string): PlaceOnPage | null {
  if (document.kind !== 'pdf' || /\barchive member "/.test(locator)) return null;
  const named = numbersIn(locator);
  const { page } = named;
  if (page === undefined || !isRead(document.pageReadings.find((one) => one.page === page))) return null;
  const box = boxOf(document, { ...named, page });
  if (box === undefined) return null;
  return { page, box, hide: passagesToHide(document, page) };
}

interface Numbers {
  page?: number;
  table?: number;
  row?: number;
  line?: number;
}

function numbersIn(locator: string): Numbers {
  const plain = locator.replace(/"[^"]*"/g, '');
  const numbers: Numbers = {};
  for (const [, name = '', value] of plain.matchAll(/\b(page|table|row|line) (\d{1,7})\b/g)) {
    if (name === 'page' || name === 'table' || name === 'row' || name === 'line') numbers[name] ??= Number(value);
  }
  return numbers;
}

/** A page whose letters are known, by its text or wholly by OCR. */
function isRead(reading: PageReading | undefined): boolean {
  if (reading === undefined) return false;
  if (reading.textLayer === 'sound' || reading.textLayer === 'repaired') return true;
  return reading.ocr !== undefined && !reading.ocr.cut && reading.ocr.words > 0;
}

/** Undefined: no such place; null: the page as a whole. */
function boxOf({ blocks, tables }: Document, { page, table, row, line }: Numbers & { page: number }): Box | null | undefined {
  const isHere = (one: Locator): boolean => one.page === page;
  if (row !== undefined || table !== undefined) {
    const rows = tables.filter((one) => table === undefined || one.locator.table === table).flatMap((one) => one.rowLocators).filter(isHere);
    return row === undefined ? rows.find((one) => one.box !== undefined)?.box : rows.find((one) => one.row === row)?.box;
  }
  if (line !== undefined) return blocks.find(({ locator }) => isHere(locator) && locator.line === line && locator.row === undefined)?.locator.box;
  return null;
}

/** In what OCR read, a digit may be another: whatever looks as long as a number of a person is hidden. */
const LONG_NUMBER = /\d(?:[ .\-–/]{0,2}\d){8,}/;

function passagesToHide({ blocks }: Document, page: number): PlaceOnPage['hide'] {
  return blocks.flatMap(({ text, original, words, locator }) => {
    if (locator.page !== page || locator.box === undefined) return [];
    const count = Math.max(maskPersonalData(text).found.length, original === undefined ? 0 : maskPersonalData(original).found.length);
    const unsure = words !== undefined && LONG_NUMBER.test(toArabicDigits(text)) ? 1 : 0;
    return count + unsure === 0 ? [] : [{ box: locator.box, count: Math.max(count, unsure) }];
  });
}
