import { existsSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { chromium, type Browser } from 'playwright';
import { renderBlocks, type File } from './blocks.js';
import { damageText, dropLetterMaps } from './damage.js';

/** Browsers that print well; the first one found is taken. Thai fonts: the TLWG family (fonts-thai-tlwg). */
const BROWSERS = [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
/** Every file claims this day, so that a second run writes the same bytes. */
const PRINTED = new Date('2023-04-10T02:00:00Z');

export async function openBrowser(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));
  return chromium.launch(executablePath === undefined ? {} : { executablePath });
}

/** Prints a file of the replica as PDF. */
export async function printPdf(browser: Browser, file: File): Promise<Uint8Array> {
  if (file.look === 'scan') return pictureAsPdf(await photograph(browser, markup(file), file.landscape === true ? [1160, 820] : [820, 1160]));
  const page = await browser.newPage();
  try {
    await page.setContent(markup(file));
    const printed = await page.pdf({ format: 'A4', landscape: file.landscape === true, printBackground: true, margin: { top: '14mm', bottom: '14mm', left: '12mm', right: '12mm' } });
    const document = await PDFDocument.load(printed, { updateMetadata: false });
    if (file.damage === 'no-map') dropLetterMaps(document);
    return await finish(document);
  } finally {
    await page.close();
  }
}

/** A picture of a page, as a scanner or a drawing program gives it. */
export async function photograph(browser: Browser, html: string, [width, height]: [number, number], type: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.setContent(html);
    return await page.screenshot(type === 'jpeg' ? { type, quality: 62 } : { type });
  } finally {
    await page.close();
  }
}

/** The page that is printed or photographed. */
export function markup(file: File): string {
  const font = file.font ?? 'Laksaman';
  const wide = file.landscape === true;
  const html = `<h1>${file.title.map((line) => line.replaceAll('&', '&amp;')).join('<br>')}</h1>\n${renderBlocks(file.blocks)}`;
  return `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><style>
body { font-family: '${font}', 'Laksaman', sans-serif; font-size: ${wide ? 10 : 12}pt; line-height: 1.5; ${file.look === 'poster' ? 'background: #e8f4ea;' : ''} ${file.look === 'scan' ? 'margin: 60px; transform: rotate(0.4deg); filter: contrast(0.85); font-size: 17px;' : ''} }
h1 { text-align: center; font-size: ${wide ? 13 : 15}pt; line-height: 1.6; margin: 0 0 5mm; ${file.look === 'poster' ? 'background: #1b7a43; color: white; padding: 4mm;' : ''} }
h1.new-page { break-before: page; } h4 { margin: 3mm 0 1mm; } p { margin: 1mm 0 2mm; }
table { border-collapse: collapse; width: 100%; margin: 2mm 0; } th, td { border: 0.4mm solid black; padding: 0.8mm 1.4mm; vertical-align: top; text-align: left; } th { text-align: center; } td.figure { text-align: right; }
.sign { margin: 8mm 0 0 45%; text-align: center; } .photo { height: 45mm; background: linear-gradient(#9cc3e6, #d8d2a8 60%, #6f8f5a); }
</style></head><body>${damageText(html, file.damage)}</body></html>`;
}

async function pictureAsPdf(jpeg: Buffer): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(jpeg);
  const page = document.addPage([595, 842]);
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return finish(document);
}

function finish(document: PDFDocument): Promise<Uint8Array> {
  document.setCreationDate(PRINTED);
  document.setModificationDate(PRINTED);
  document.setProducer('replica');
  document.setCreator('replica');
  document.setTitle('');
  return document.save({ updateFieldAppearances: false });
}
