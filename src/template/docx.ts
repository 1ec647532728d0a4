import { writeWord, type PaperPart } from '../office/index.js';
import { officialText } from '../office/official.js';
import type { Form, FormPart } from './form.js';

/** Forms as one Word file, a page each, with Thai digits as official papers have them. */
export async function formsDocx(forms: readonly Form[], creator: string): Promise<Uint8Array> {
  const sheets = forms.flatMap((form) => form.sheets);
  const landscape = sheets.some((sheet) => sheet.orientation === 'landscape' || sheet.parts.some((part) => part.kind === 'table' && part.columns.length > 5));
  const parts = sheets.flatMap((sheet, index): PaperPart[] => [...(index === 0 ? [] : [{ kind: 'page' } as const]), ...sheet.parts.map(paperPart)]);
  return writeWord({ title: forms[0]?.titleTh ?? '', creator, orientation: landscape ? 'landscape' : 'portrait', footer: '', parts });
}

function paperPart(part: FormPart): PaperPart {
  switch (part.kind) {
    case 'title':
    case 'heading':
      return { kind: part.kind, text: officialText(part.text) };
    case 'text':
      return { ...part, text: officialText(part.text) };
    case 'link':
      return { kind: 'text', text: `${officialText(part.text)} ${part.href}` };
    case 'table':
      return {
        kind: 'table',
        columns: part.columns.map(({ head, width, input }) => ({ head: officialText(head), width, align: input.kind === 'amount' || input.kind === 'count' ? 'right' : 'left' })),
        rows: [...part.rows, ...Array.from({ length: part.spare }, () => part.columns.map(() => null))].map((row) => ({ cells: row.map((cell) => (cell === null ? '' : officialText(cell))) })),
      };
  }
}
