/** Writes data/replica anew: `npx tsx test/replica/make.ts`. Needs a Chromium and the TLWG Thai fonts. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { Submission } from '../../src/model/submission.js';
import { renderBlocks, type PageSource } from './blocks.js';
import { SPENDING_MEMO } from './content/budget.js';
import { content } from './content/index.js';
import { REPORT } from './content/plans.js';
import { OFFICE, room } from './content/office.js';
import { FOREIGN_WORKERS } from './content/services.js';
import { HEALTH_POSTER, PORTRAIT, WORKERS_POSTER } from './content/pictures.js';
import { makeManifest, overviewPage } from './manifest.js';
import { wordFile, workbook } from './office-files.js';
import { openBrowser, photograph, printPdf } from './print.js';

const root = fileURLToPath(new URL('../../data/replica/', import.meta.url));
const list = fileURLToPath(new URL('../../data/submissions/huaikhwang-2566.json', import.meta.url));

const submission = Submission.parse(JSON.parse(await readFile(list, 'utf8')));
const pages: PageSource[] = [...content.pages, overviewPage(submission)];
/** With a part of a path as argument, only files whose path holds it are printed again. */
const only = process.argv[2];

if (only === undefined) await rm(join(root, 'files'), { recursive: true, force: true });
await rm(join(root, 'pages'), { recursive: true, force: true });
for (const page of pages) await writePage(page);
const browser = await openBrowser();
try {
  for (const file of content.files) if (only === undefined || file.path.includes(only)) await write(`files${file.path}`, await printPdf(browser, file));
  if (only === undefined) await writeOthers(browser);
} finally {
  await browser.close();
}
await write('manifest.json', `${JSON.stringify(makeManifest(submission, content.files, pages), null, 1)}\n`);

async function writePage(page: PageSource): Promise<void> {
  if (page.kind === 'text' || page.kind === 'contact') await write(`pages/${page.id}.html`, renderBlocks(page.blocks));
  if (page.kind === 'news') await write(`pages/${page.id}.json`, `${JSON.stringify(page.news.map(({ blocks, ...item }) => ({ ...item, body: renderBlocks(blocks) })), null, 1)}\n`);
  if (page.kind === 'downloads') await write(`pages/${page.id}.json`, `${JSON.stringify(page.downloads, null, 1)}\n`);
}

async function writeOthers(running: Browser): Promise<void> {
  await write(`files${room('statistics new/O12 INFO operation statistics foreign workers.jpg')}`, await photograph(running, WORKERS_POSTER, [900, 1200]));
  await write(`files${room('statistics new/O12 Health security Scheme statistics Community dept 1.jpg')}`, await photograph(running, HEALTH_POSTER, [900, 1200]));
  await write('files/public/user_files_editor/59/images/portrait.png', await photograph(running, PORTRAIT, [90, 120], 'png'));
  await write(`files${room('statistics new/O12 service statistics Oct2565-Mar2566.xlsx')}`, workbook('ต.ค. 65 - มี.ค. 66', ['สถิติการจัดทำบัตรประจำตัวคนซึ่งไม่มีสัญชาติไทย', `${OFFICE} ระหว่างวันที่ 1 ตุลาคม 2565 – 31 มีนาคม 2566`], FOREIGN_WORKERS));
  await write(`files${room('Plan and Policy new/O8 report Oct2565-Mar2566.xlsx')}`, workbook('รายงานผล', REPORT.title, REPORT.table, REPORT.notes));
  await write(`files${room('Budget new/O17 report 6 months 2566.docx')}`, wordFile(SPENDING_MEMO));
}

async function write(path: string, data: string | Uint8Array): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, data);
}
