import type { Paper, Part } from '../paper.js';

/** A page of the portal: menu, breadcrumb, the page's own content, footer. `office` is the district's name. */
export function htmlPage(paper: Paper, office: string, hrefOf: (href: string) => string): Buffer {
  const title = escape(paper.name);
  return Buffer.from(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - สำนักงานเขต${office}</title><link rel="canonical" href=""/></head><body class="color-green">
<header><ul class="sub-menu-main"><li class="list"><a href="/huaikhwang/index">หน้าแรก</a></li><li class="list"><a href="#">เกี่ยวกับเขต</a></li><li class="list"><a href="/huaikhwang/page/sub/101/a">โครงสร้างและอัตรากำลัง</a></li>
<li class="list"><a href="/huaikhwang/page/sub/102/b">ช่องทางร้องเรียนการทุจริต</a></li><li class="list"><a href="/huaikhwang/page/sub/103/c">No Gift Policy</a></li><li class="list"><a href="https://eservice.bangkok.go.th">BMA OSS</a></li></ul></header>
<nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/huaikhwang/index">หน้าแรก</a></li><li class="current"><a href="#">${title}</a></li></ol></nav>
<main><h3 class="title color-primary">${title}</h3><p class="desc color-secondary"></p><div class="group-editor" id="editor">
${paper.parts.map((part) => html(part, hrefOf)).join('\n')}
</div></main>
<footer><p>สำนักงานเขต${office} กรุงเทพมหานคร</p><p>จำนวนผู้เข้าชม 1,204,553 ครั้ง</p></footer></body></html>`);
}

function html(part: Part, hrefOf: (href: string) => string): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level + 2}>${escape(part.text)}</h${part.level + 2}>`;
    case 'paragraph':
      return `<p><span style="font-size:16px">${escape(part.text)}</span></p>`;
    case 'link':
      return `<p><a href="${escape(hrefOf(part.href))}" target="_blank">${escape(part.text)}</a></p>`;
    case 'form':
      return `<form action="/huaikhwang/send" method="post">${part.labels.map((label, index) => `<label>${escape(label)} <input name="f${index}" type="text"></label>`).join('')}<button type="submit">ส่งข้อมูล</button></form>`;
    case 'image':
      return `<p><img src="/public/user_files_editor/59/p.jpg" alt="${escape(part.alt)}"></p>`;
    case 'table':
      return `<table border="1"><tbody>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;
    case 'break':
      return '<hr>';
  }
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
