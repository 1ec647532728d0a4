import * as XLSX from '@e965/xlsx';
import { checkItem } from '../../../src/check/index.js';
import type { RequirementCheck } from '../../../src/model/check.js';
import type { Document } from '../../../src/model/document.js';
import type { Source } from '../../../src/model/evidence.js';
import type { DocumentContent } from '../../../src/read/content.js';
import { readHtml } from '../../../src/read/html/index.js';
import { classify } from '../../../src/read/readability.js';
import { readSpreadsheet } from '../../../src/read/spreadsheet.js';
import { document, evidenceFor, source } from '../documents.js';

/** What a district office puts on its site, read by the real readers where these need no other program. */

const OWN = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/31000/page';
const context = { url: OWN, fileName: null, headerCharset: null, headerMediaType: null };

/** A page of the portal with its menu and footer around the body. */
export async function page(title: string, body: string): Promise<Source> {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} - สำนักงานเขตห้วยขวาง</title></head><body>
    <header id="header-wrapper"><nav><ul class="sub-menu-main"><li><a href="/huaikhwang/index">หน้าแรก</a></li><li><a href="/huaikhwang/page/sub/1/a">แผนการใช้จ่ายงบประมาณประจำปี</a></li>
    <li><a href="/huaikhwang/page/sub/2/b">ประกาศเชิญชวน ประกวดราคา</a></li><li><a href="/huaikhwang/page/sub/3/c">ภาษีป้าย</a></li></ul></nav></header>
    <div id="site-content"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li>หน้าแรก</li><li>${title}</li></ol></nav>
    <h3 class="title color-primary">${title}</h3><div class="group-editor" id="editor">${body}</div></div>
    <footer id="footer-wrapper"><p>สำนักงานเขตห้วยขวาง กรุงเทพมหานคร โทร. 0 2277 0101</p><p>จำนวนผู้เข้าชม 1,204,553 ครั้ง</p></footer></body></html>`;
  return source(OWN, complete(await readHtml(Buffer.from(html), context)));
}

/** An HTML table out of rows of cells. */
export function table(...rows: (string | number)[][]): string {
  return `<table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** A workbook with one sheet for each name; rows as they stand, title rows included. */
export async function workbook(sheets: Record<string, (string | number)[][]>, name = 'file.xlsx'): Promise<Source> {
  const book = XLSX.utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), sheet);
  return source(name, complete(await readSpreadsheet(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, context)));
}

/** A PDF with a text layer: lines as printed, `|` between the cells of a row; rows that follow one another are a table. */
export function pdf(text: string, name = 'file.pdf'): Source {
  return source(name, { ...document({ kind: 'pdf' }), ...parts(text) });
}

/** A text document: paragraphs, `# ` before a heading, tables as in `pdf`. */
export function word(text: string, name = 'file.docx'): Source {
  return source(name, { ...document({ kind: 'word' }), ...parts(text) });
}

function parts(text: string): Pick<Document, 'blocks' | 'tables' | 'sha256'> {
  const blocks: Document['blocks'] = [];
  const tables: Document['tables'] = [];
  let open: Document['tables'][number] | null = null;
  let caption: string[] = [];
  const lines = text.split('\n').map((one) => one.trim()).filter((one) => one !== '');
  lines.forEach((line, index) => {
    if (!line.includes('|')) {
      open = null;
      caption = [...caption.slice(-2), line];
      blocks.push({ text: line.replace(/^# /, ''), role: line.startsWith('# ') ? 'heading' : 'paragraph', region: 'content', locator: { page: 1, line: index + 1 } });
      return;
    }
    if (open === null) tables.push((open = { locator: { page: 1, table: tables.length + 1 }, caption: caption.join('\n'), rows: [], rowLocators: [] }));
    const cells = line.split('|').map((cell) => cell.trim());
    const locator = { ...open.locator, row: open.rows.length + 1 };
    open.rows.push(cells);
    open.rowLocators.push(locator);
    blocks.push({ text: cells.join('\t'), role: 'row', region: 'content', locator });
  });
  return { blocks, tables, sha256: String(lines.join('').length).padStart(64, '0') };
}

function complete(content: DocumentContent): Document {
  const { readability, reason } = classify(content);
  return { ...content, readability, readabilityReason: reason, sha256: String(content.blocks.length).padStart(64, '0'), bytes: 1000, readerVersion: 1 };
}

/** Every requirement of the real checklist on these sources. */
export function checks(itemId: string, ...sources: Source[]): RequirementCheck[] {
  return checkItem(evidenceFor(itemId, sources));
}

/** The verdicts in short: `a pass, b fail, c remark`. */
export function verdicts(itemId: string, ...sources: Source[]): string {
  return checks(itemId, ...sources).map((one) => `${one.requirement.id.split('.')[1]} ${one.verdict}`).join(', ');
}
