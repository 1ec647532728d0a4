import { parseXml } from '../xml.js';

/** What a sheet of an OpenDocument workbook shows, as far as the library that reads its values does not tell. */
export interface OdsSheet {
  hidden: boolean;
  /** 0-based. */
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Text of the cells that hold numbers, dates, shares and money, as their program showed it; by row, then column. */
  shown: Map<number, Map<number, string>>;
}

const MAX_SHOWN = 400_000;

/** Reads content.xml (OASIS ODF 1.3 part 3, §9); sheets in their order. Empty rows and cells are stored once with a count. */
export function odsSheets(xml: string): OdsSheet[] {
  const sheets: OdsSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let nested = 0;
  let row = 0;
  let rows = 1;
  let column = 0;
  let columns = 1;
  let definedColumns = 0;
  let text: string | null = null;
  let count = 0;
  let notes = 0;

  parseXml(xml, {
    open(name, attributes) {
      const sheet = sheets.at(-1);
      const isHidden = attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
      if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
      else if (name === 'table:table' && nested++ === 0) {
        sheets.push({ hidden: hiddenStyles.has(attributes['table:style-name'] ?? ''), hiddenRows: new Set(), hiddenColumns: new Set(), shown: new Map() });
        row = column = definedColumns = 0;
      } else if (sheet === undefined || nested !== 1) return;
      else if (name === 'table:table-column') {
        const repeated = repeats(attributes['table:number-columns-repeated']);
        if (isHidden) addRange(sheet.hiddenColumns, definedColumns, repeated);
        definedColumns += repeated;
      } else if (name === 'table:table-row') {
        rows = repeats(attributes['table:number-rows-repeated']);
        if (isHidden) addRange(sheet.hiddenRows, row, rows);
        column = 0;
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        columns = repeats(attributes['table:number-columns-repeated']);
        const type = attributes['office:value-type'] ?? attributes['calcext:value-type'] ?? 'string';
        text = ['float', 'date', 'percentage', 'currency', 'time'].includes(type) && columns === 1 && rows === 1 && count < MAX_SHOWN ? '' : null;
      } else if (name === 'office:annotation') notes++;
      else if (name === 'text:p' && notes === 0 && text) text += '\n';
      else if (name === 'text:s' && notes === 0 && text !== null) text += ' ';
    },
    text(data) {
      if (text !== null && notes === 0 && nested === 1) text += data.replace(/\s+/g, ' ');
    },
    close(name) {
      if (name === 'table:table') nested--;
      else if (name === 'office:annotation') notes--;
      else if (nested !== 1) return;
      else if (name === 'table:table-row') row += rows;
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        const shown = text?.trim() ?? '';
        if (shown !== '') {
          const sheet = sheets.at(-1);
          const own = sheet?.shown.get(row) ?? new Map<number, string>();
          sheet?.shown.set(row, own.set(column, shown));
          count++;
        }
        text = null;
        column += columns;
      }
    },
  });
  return sheets;
}

function repeats(value: string | undefined): number {
  return Math.max(1, Math.trunc(Number(value ?? 1)) || 1);
}

/** A workbook's end is often one hidden row a million times: only what may hold cells counts. */
function addRange(places: Set<number>, from: number, count: number): void {
  for (let place = from; place < Math.min(from + count, from + 20_000, 50_000); place++) places.add(place);
}
