import type { Manifest, Page } from './manifest.js';

/**
 * The page around a content, as the portal's first template has it: menus twice (wide and narrow screen), breadcrumb,
 * footer, an empty canonical link and `lang="en"` on Thai pages. `shown` is null on the start page.
 */
export function frame(manifest: Manifest, shown: Page | null, content: string): string {
  const site = `สำนักงานเขต${manifest.district.nameTh}`;
  const home = `{{portal}}/${manifest.district.slug}/index`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="keywords" content=""><meta name="description" content="">
<link rel="canonical" href=""/>
<title>${escapeHtml(shown?.titleTh ?? 'หน้าแรก')} - ${site}</title>
</head>
<body class="color-green">
<header class="header-main">
<a class="logo-site" href="${home}">${site} กรุงเทพมหานคร</a>
<ul class="top-menu"><li><a href="${home}">หน้าแรก</a></li><li><a href="${addressOf(manifest, 65)}">ถาม-ตอบ</a></li><li><a href="${addressOf(manifest, 120)}">ติดต่อเรา</a></li><li><a href="?lang=en">English</a></li></ul>
<nav class="menu-desktop"><ul class="sub-menu-main">
${manifest.menu.map((group) => `<li class="list"><a href="javascript;;">${group.title}</a><ul class="sub-menu">${menuLinks(manifest, group.pages)}</ul></li>`).join('\n')}
</ul></nav>
<div class="menu-mobile"><ul class="nav-menu-MB">
${manifest.menu.map((group) => `<li><a href="#">${group.title}</a><ul class="menu-lv2">${menuLinks(manifest, group.pages)}</ul></li>`).join('\n')}
</ul></div>
</header>
${shown === null ? '' : `<nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="${home}">หน้าแรก</a></li><li class="current"><a href="#">${escapeHtml(shown.titleTh)}</a></li></ol></nav>`}
<main class="container">
${content}
</main>
<footer class="footer-main">
<p>${site} ร้องเรียนการทุจริต แจ้งได้ที่ฝ่ายปกครอง | No Gift Policy งดรับของขวัญ</p>
<ul class="footer-menu"><li><a href="${addressOf(manifest, 19976)}">ร้องเรียนการทุจริต</a></li><li><a href="${addressOf(manifest, 16265)}">No Gift Policy</a></li><li><a href="${addressOf(manifest, 3655)}">การประเมินคุณธรรมและความโปร่งใส (ITA)</a></li></ul>
<p>สงวนลิขสิทธิ์ กรุงเทพมหานคร</p>
</footer>
</body>
</html>
`;
}

/** Address of a page with its decorative title, as the portal writes its own links. */
export function addressOf(manifest: Manifest, id: number): string {
  const found = manifest.pages.find((one) => one.id === id);
  if (found === undefined) return '#';
  return `{{portal}}/${manifest.district.slug}/page/${found.type}/${id}/${decorativeTitle(found.titleTh)}`;
}

/** The portal drops punctuation from a title and joins its words by hyphens. */
export function decorativeTitle(title: string): string {
  return title.trim().replace(/[~%!@#$^&*()_+={}[\]|;:?<>,."'/]/g, '').replace(/\s+/g, '-');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function menuLinks(manifest: Manifest, ids: number[]): string {
  return ids.map((id) => `<li class="list"><a href="${addressOf(manifest, id)}">${escapeHtml(manifest.pages.find((one) => one.id === id)?.titleTh ?? '')}</a></li>`).join('');
}
