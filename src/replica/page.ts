import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addressOf, decorativeTitle, escapeHtml } from './frame.js';
import { DownloadItem, NewsItem, type Manifest, type Page } from './manifest.js';

/** How many entries the portal shows on one page of a list. */
const PER_PAGE = 9;
const MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const SHORT_MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];
const DAYS = ['วันอาทิตย์', 'วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์'];

/**
 * What stands between header and footer.
 * @param listPage 0-based page of a list.
 * @param info number of a news article, or null for the list itself.
 * @returns null when the list has no such article.
 */
export async function pageContent(folder: string, manifest: Manifest, page: Exclude<Page, { kind: 'group' }>, listPage: number, info: number | null): Promise<string | null> {
  const file = join(folder, 'pages', String(page.id));
  switch (page.kind) {
    case 'text':
      return `${heading(page)}\n<div class="group-editor" id="editor">\n${await readFile(`${file}.html`, 'utf8')}</div>`;
    case 'contact':
      return `${heading(page)}\n<div class="contact-wrapper">\n${await readFile(`${file}.html`, 'utf8')}</div>`;
    case 'downloads':
      return downloads(page, z.array(DownloadItem).parse(JSON.parse(await readFile(`${file}.json`, 'utf8'))), listPage);
    case 'news':
      return news(manifest, page, z.array(NewsItem).parse(JSON.parse(await readFile(`${file}.json`, 'utf8'))), listPage, info);
  }
}

/** The start page: a banner per menu group and nothing that could be evidence. */
export function homeContent(manifest: Manifest): string {
  const links = manifest.menu.flatMap((group) => group.pages).slice(0, 12);
  return `<section class="banner-home"><h3 class="title color-primary">ยินดีต้อนรับสู่เว็บไซต์สำนักงานเขต${manifest.district.nameTh}</h3>
<ul>${links.map((id) => `<li><a href="${addressOf(manifest, id)}">${escapeHtml(manifest.pages.find((one) => one.id === id)?.titleTh ?? '')}</a></li>`).join('')}</ul></section>`;
}

function heading(page: Page): string {
  return `<h3 class="title color-primary">${escapeHtml(page.titleTh)}</h3>\n<p class="desc color-secondary">${escapeHtml(page.titleEn)}</p>`;
}

function downloads(page: Page, items: DownloadItem[], listPage: number): string {
  const shown = items.slice(listPage * PER_PAGE, (listPage + 1) * PER_PAGE);
  return `${heading(page)}
<h4 class="topic">แบบฟอร์มสำหรับติดต่อ</h4>
<div class="page-list-item-wrapper"><div class="list-item">
${shown.map((item) => `<div class="item"><div class="right"><div class="text-ontop">${longDate(item.date)}</div><div class="text-content"><a target="_blank" download href="${escapeHtml(item.href)}">${escapeHtml(item.title)}</a></div></div></div>`).join('\n')}
</div></div>
${paging(items.length, listPage)}`;
}

function news(manifest: Manifest, page: Page, items: NewsItem[], listPage: number, info: number | null): string | null {
  if (info !== null) {
    const found = items.find((item) => item.id === info);
    if (found === undefined) return null;
    return `<h3 class="title color-primary">${escapeHtml(found.title)}</h3>\n<div class="public-post">${weekday(found.date)}ที่ ${longDate(found.date)}</div>\n<div class="group-editor" id="editor">\n${found.body}</div>`;
  }
  const shown = items.slice(listPage * PER_PAGE, (listPage + 1) * PER_PAGE);
  const base = `${addressOf(manifest, page.id)}/${listPage}/info`;
  return `${heading(page)}
<div class="news-list">
${shown.map((item) => `<div class="item"><a href="${base}/${item.id}/${decorativeTitle(item.title)}"><h4>${escapeHtml(item.title)}</h4><span class="date">ข่าววันที่ : ${shortDate(item.date)}</span></a></div>`).join('\n')}
</div>
${paging(items.length, listPage)}`;
}

function paging(count: number, listPage: number): string {
  return `<div class="pagination-custom"><div class="slide-prev"></div><div class="all-page">Page <span>${listPage + 1}</span> of <span>${Math.max(1, Math.ceil(count / PER_PAGE))}</span></div><div class="slide-next"></div></div>`;
}

/** `12 มิถุนายน พ.ศ. 2566` */
function longDate(date: string): string {
  const [year, month, day] = parts(date);
  return `${day} ${MONTHS[month - 1] ?? ''} พ.ศ. ${year + 543}`;
}

/** `12 มิ.ย.`: the portal's lists leave the year out. */
function shortDate(date: string): string {
  const [, month, day] = parts(date);
  return `${day} ${SHORT_MONTHS[month - 1] ?? ''}`;
}

function weekday(date: string): string {
  return DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

function parts(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}
