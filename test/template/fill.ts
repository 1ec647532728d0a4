import { BLANK, type Form, type FormPart } from '../../src/template/index.js';

/** What an official writes into one form: the dotted places of its texts in their order, addresses of links, rows of its tables. */
export interface Filling {
  texts?: string[];
  links?: string[];
  tables?: string[][][];
}

/** The form as it looks after that. Complains about places left and values too many. */
export function fill(form: Form, { texts = [], links = [], tables = [] }: Filling): Form {
  const left = { texts: [...texts], links: [...links], tables: [...tables] };
  const next = <T>(values: T[], what: string): T => {
    const value = values.shift();
    if (value === undefined) throw new Error(`${form.name}: no more ${what} to fill in`);
    return value;
  };
  const part = (one: FormPart): FormPart => {
    switch (one.kind) {
      case 'title':
      case 'heading':
        return one;
      case 'text':
        return { ...one, text: one.text.replaceAll(BLANK, () => next(left.texts, 'texts')) };
      case 'link':
        return { ...one, href: next(left.links, 'links') };
      case 'table': {
        const rows = next(left.tables, 'tables');
        const wrong = rows.find((row) => row.length !== one.columns.length);
        if (wrong !== undefined) throw new Error(`${form.name}: ${wrong.length} cells for ${one.columns.length} columns: ${wrong.join(' | ')}`);
        return { ...one, rows, spare: 3 };
      }
    }
  };
  const filled = { ...form, sheets: form.sheets.map((sheet) => ({ ...sheet, parts: sheet.parts.map(part) })) };
  if (left.texts.length + left.links.length + left.tables.length > 0) throw new Error(`${form.name}: too much to fill in: ${JSON.stringify(left)}`);
  return filled;
}
