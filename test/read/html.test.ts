import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/read/content.js';
import { readHtml } from '../../src/read/html/index.js';
import { CONTEXT, agreement, sharedFile, tableTruth } from './shared-files.js';

const MENU = '<li><a href="/x/page/sub/1/a">ร้องเรียนการทุจริต</a></li><li><a href="/x/page/sub/2/b">No Gift Policy</a></li>';

/** A page as the city's portal makes them. */
function portalPage(editor: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>คู่มือ - สำนักงานเขตตัวอย่าง</title></head><body>
    <a class="skip-link" href="#editor">ข้ามไปยังเนื้อหา</a>
    <div id="header-wrapper"><ul class="sub-menu-main"><li class="list"><a href="javascript;;">ITA</a><ul>${MENU}</ul></li></ul>
    <ul class="nav-menu-MB"><li><a href="#">ITA</a><ul class="menu-lv2">${MENU}</ul></li></ul></div>
    <nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/x">หน้าแรก</a></li><li class="current"><a href="#">คู่มือ</a></li></ol></nav>
    <div class="content"><h3 class="title color-primary">คู่มือการปฏิบัติงาน</h3><p class="desc color-secondary">Work manual</p>
    <div class="group-editor" id="editor">${editor}</div></div>
    <div id="footer-wrapper"><p>แจ้งเรื่องร้องเรียนการทุจริต โทร 0 2000 0000</p></div><script>var hidden = "x"</script></body></html>`;
}

async function read(html: string): Promise<DocumentContent> {
  return readHtml(Buffer.from(html), CONTEXT);
}

const contentOf = (page: DocumentContent): string[] => page.blocks.filter((block) => block.region === 'content').map((block) => block.text);
const furnitureOf = (page: DocumentContent): string[] => page.blocks.filter((block) => block.region === 'furniture').map((block) => block.text);

describe("the portal's page", () => {
  it('is its title and what the editor holds; menu, breadcrumb and footer are furniture', async () => {
    const page = await read(portalPage('<p>ขั้นตอนการปฏิบัติงาน<br>ของเจ้าหน้าที่</p><ul><li>หนึ่ง</li><li>สอง</li></ul>'));
    expect(contentOf(page)).toEqual(['คู่มือการปฏิบัติงาน', 'Work manual', 'ขั้นตอนการปฏิบัติงาน', 'ของเจ้าหน้าที่', 'หนึ่ง', 'สอง']);
    expect(page.blocks.find((block) => block.role === 'title')?.text).toBe('คู่มือการปฏิบัติงาน');
    expect(furnitureOf(page)).toContain('แจ้งเรื่องร้องเรียนการทุจริต โทร 0 2000 0000');
    expect(furnitureOf(page)).toContain('No Gift Policy');
    expect(furnitureOf(page)).toContain('หน้าแรก');
    expect(page).toMatchObject({ title: 'คู่มือ - สำนักงานเขตตัวอย่าง', encoding: 'utf-8', traits: [], failure: null });
  });

  it('keeps what looks like a menu when the editor holds it', async () => {
    const page = await read(portalPage(`<nav><ul class="menu">${MENU}</ul></nav>`));
    expect(contentOf(page)).toContain('No Gift Policy');
  });

  it('gives links in full, with their words, and leaves out those that lead nowhere', async () => {
    const page = await read(
      portalPage(`<a href="/public/user_files_editor/80/แผน ปี 66.pdf">แผน<b>ปฏิบัติ</b>ราชการ</a><a href="#top">บน</a><a href="javascript:void(0)">x</a>
        <a href="/manage-admin/edit/5">แก้ไข</a><a href="mailto:office@example.go.th">อีเมล</a><a href="b.xlsx" title="ตาราง"><img src="i.png" alt="รูป"></a>`),
    );
    expect(page.links.filter((link) => link.region === 'content')).toEqual([
      { href: 'https://webportal.bangkok.go.th/public/user_files_editor/80/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%9B%E0%B8%B5%2066.pdf', text: 'แผนปฏิบัติราชการ', region: 'content' },
      { href: 'mailto:office@example.go.th', text: 'อีเมล', region: 'content' },
      { href: 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1/b.xlsx', text: 'ตาราง', region: 'content' },
    ]);
  });

  it('resolves against base', async () => {
    const page = await read('<base href="https://example.go.th/files/"><a href="a.pdf">ก</a>');
    expect(page.links[0]?.href).toBe('https://example.go.th/files/a.pdf');
  });
});

describe('tables', () => {
  it('repeat merged cells in every place they cover, and the caption stands above', async () => {
    const page = await read(
      portalPage(`<table><caption>สถิติการให้บริการ</caption><tr><th rowspan="2">เดือน</th><th colspan="2">จำนวน</th></tr><tr><th>รับ</th><th>เสร็จ</th></tr>
        <tr><td>ต.ค. 65</td><td>5</td><td>4</td></tr></table>`),
    );
    expect(page.tables).toHaveLength(1);
    expect(page.tables[0]?.rows).toEqual([
      ['เดือน', 'จำนวน', 'จำนวน'],
      ['เดือน', 'รับ', 'เสร็จ'],
      ['ต.ค. 65', '5', '4'],
    ]);
    expect(page.tables[0]?.caption).toContain('สถิติการให้บริการ');
    expect(page.blocks.filter((block) => block.role === 'row').map((block) => [block.text, block.locator])).toEqual([
      ['เดือน\tจำนวน', { table: 1, row: 1 }],
      ['รับ\tเสร็จ', { table: 1, row: 2 }],
      ['ต.ค. 65\t5\t4', { table: 1, row: 3 }],
    ]);
  });

  it('that only place things are read as if they were not there', async () => {
    const page = await read(portalPage('<table><tr><td><h2>ส่วนที่ 1</h2><table><tr><td>ก</td><td>ข</td></tr><tr><td>1</td><td>2</td></tr></table></td><td>ข้างขวา</td></tr></table>'));
    expect(page.tables.map((table) => table.rows)).toEqual([[['ก', 'ข'], ['1', '2']]]);
    expect(page.blocks.find((block) => block.text === 'ส่วนที่ 1')?.role).toBe('heading');
    expect(contentOf(page)).toContain('ข้างขวา');
  });

  it('of a menu are no data', async () => {
    const page = await read(`<div id="footer-wrapper"><table><tr><td>โทร</td><td>1</td></tr><tr><td>โทรสาร</td><td>2</td></tr></table></div>`);
    expect(page.tables).toEqual([]);
  });

  it('with absurd spans stay small', async () => {
    const page = await read(`<table>${'<tr><td colspan="1000" rowspan="65534">ข้อความ</td><td>ก</td></tr>'.repeat(2000)}</table>`);
    expect(page.traits).toContain('limit-reached');
    expect(JSON.stringify(page).length).toBeLessThan(20_000_000);
  });
});

describe('text', () => {
  it('decodes entities that an editor escaped twice', async () => {
    expect(contentOf(await read('<p>E&amp;ndash;Service Q&amp;amp;A</p>'))).toEqual(['E–Service Q&A']);
  });

  it('leaves out what nobody sees, but not a tab that opens on a click', async () => {
    const page = await read(
      '<p>เห็น</p><div style="display: none">ไม่เห็น</div><p hidden>ไม่เห็น</p><template>ไม่เห็น</template><style>p{}</style><a href="#two">แท็บ</a><div id="two" style="display:none">ในแท็บ</div>',
    );
    expect(contentOf(page)).toEqual(['เห็น', 'แท็บ', 'ในแท็บ']);
  });

  it('reads a page in TIS-620 and says so', async () => {
    const tis = Buffer.from([...'<html><meta charset="tis-620"><p>สำนักงานเขตตัวอย่าง</p>'].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0))));
    const page = await readHtml(tis, CONTEXT);
    expect(contentOf(page)).toEqual(['สำนักงานเขตตัวอย่าง']);
    expect(page).toMatchObject({ encoding: 'windows-874', traits: ['placeholder', 'legacy-encoding'] });
  });
});

describe('pages of unknown make', () => {
  it('have furniture in header, nav, footer and aside, and in menus nobody marked', async () => {
    const menu = `<ul>${`<li><a href="/a">หัวข้อ</a><ul>${'<li><a href="/b">หัวข้อย่อย</a></li>'.repeat(4)}</ul></li>`.repeat(3)}</ul>`;
    const page = await read(`<body><header>ชื่อเว็บ</header>${menu}<aside>โฆษณา</aside><div><h1>เรื่อง</h1><p>เนื้อหา</p></div><footer>ท้ายหน้า</footer></body>`);
    expect(contentOf(page)).toEqual(['เรื่อง', 'เนื้อหา']);
  });

  it('keep a list of documents as content', async () => {
    const list = `<ul>${Array.from({ length: 12 }, (_, i) => `<li><a href="/f/${i}.pdf">แผนปฏิบัติราชการ ${i}</a><ul><li>รายละเอียด</li></ul></li>`).join('')}</ul>`;
    expect(contentOf(await read(`<body>${list}</body>`))).toContain('แผนปฏิบัติราชการ 7');
  });

  it('keep their text when all of it stands in a wrapper called header', async () => {
    const page = await read(`<body><div class="page-header-wrapper"><p>${'รายงานผลการดำเนินงานของสำนักงานเขต '.repeat(30)}</p></div></body>`);
    expect(contentOf(page)).toHaveLength(1);
  });

  it('keep the heading of an article in its header', async () => {
    expect(contentOf(await read('<main><article><header><h1>ประกาศ</h1></header><p>เนื้อความ</p></article></main>'))).toEqual(['ประกาศ', 'เนื้อความ']);
  });
});

describe('parts of a page', () => {
  it('forms with the labels of their fields, maps, pictures', async () => {
    const page = await read(
      portalPage(`<form action="/send" method="POST"><label>ชื่อ <input name="n"></label><label for="t">เรื่องร้องเรียน</label><textarea id="t" name="t"></textarea>
        <input type="email" placeholder="อีเมลผู้ร้อง"><input type="hidden" name="token"><button>ส่งเรื่อง</button></form>
        <iframe src="https://maps.google.com/maps?q=13,100" title="แผนที่"></iframe><img data-src="a.jpg" src="dot.gif" alt="ภาพ">`),
    );
    expect(page.html?.forms).toMatchObject([
      {
        action: 'https://webportal.bangkok.go.th/send',
        method: 'post',
        region: 'content',
        fields: [
          { name: 'n', type: 'text', label: 'ชื่อ' },
          { name: 't', type: 'textarea', label: 'เรื่องร้องเรียน' },
          { name: '', type: 'email', label: 'อีเมลผู้ร้อง' },
        ],
      },
    ]);
    expect(page.html?.forms[0]?.text).toContain('ส่งเรื่อง');
    expect(page.html?.embeds).toEqual([{ src: 'https://maps.google.com/maps?q=13,100', title: 'แผนที่', region: 'content' }]);
    expect(page.html?.images[0]).toEqual({ src: 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1/a.jpg', alt: 'ภาพ', region: 'content' });
  });
});

describe('traits', () => {
  it.each([
    ['a shell for a script', '<div id="root"></div><script src="/static/js/main.4f.js"></script>', 'client-rendered'],
    ['a page that asks for JavaScript', '<noscript>You need to enable JavaScript to run this app.</noscript><script src="x.js"></script>', 'client-rendered'],
    ['a promise', portalPage('<p>ข้อมูลอยู่ระหว่างปรับปรุง</p><a href="/x">กลับหน้าแรก</a>'), 'placeholder'],
    ['nothing found', portalPage('<p>ไม่พบข้อมูล</p>'), 'placeholder'],
    ['filler', portalPage(`<p>${'Lorem ipsum dolor sit amet. '.repeat(20)}</p>`), 'placeholder'],
    ['an empty editor', portalPage(''), 'placeholder'],
    ['one picture', portalPage('<p><a href="big.jpg"><img src="/public/info.jpg"></a></p>'), 'picture-only'],
  ])('%s', async (_name, html, trait) => {
    expect((await read(html)).traits).toEqual([trait]);
  });

  it.each([
    ['a list of files', portalPage('<a href="a.pdf">แผน</a>')],
    ['a form', portalPage('<form><input name="a"><input name="b"></form>')],
    ['a report that mentions work in progress', portalPage(`<p>โครงการอยู่ระหว่างดำเนินการจัดทำ ${'รายละเอียดของโครงการในพื้นที่เขต '.repeat(12)}</p>`)],
    ['pictures with a report', portalPage(`<img src="a.jpg"><p>${'รายงานผลการดำเนินงาน '.repeat(12)}</p>`)],
  ])('none for %s', async (_name, html) => {
    expect((await read(html)).traits).toEqual([]);
  });
});

describe('hostile pages', () => {
  it.each([
    ['nested without end', '<div>'.repeat(60_000) + 'ข้อความ'],
    ['bold without end', '<b>'.repeat(60_000) + 'ข้อความ'],
    ['tables in tables', '<table><tr><td>'.repeat(20_000) + 'ข้อความ'],
    ['no text but angle brackets', '<'.repeat(500_000)],
    ['an attribute without end', `<p title="${'x'.repeat(1_000_000)}`],
  ])('%s: an end, and the text is kept', async (_name, html) => {
    const page = await read(html);
    expect(page.failure).toBeNull();
    if (html.endsWith('ข้อความ')) expect(contentOf(page).join('')).toContain('ข้อความ');
  });

  it('never throws on broken markup', async () => {
    const piece = fc.constantFrom('<table>', '</table>', '<tr>', '<td colspan=3>', '</div>', '<div class="menu">', '<a href="//[">', '<!--', '-->', '<svg>', '<base href="::">', '<form>', '&#0;', 'ก', '<select>', '<h1>', '<frameset>', '<template>');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        expect((await read(pieces.join(''))).failure).toBeNull();
      }),
    );
  });

  it('keeps every visible text exactly once', async () => {
    const wrap = fc.constantFrom('p', 'div', 'li', 'span', 'td', 'th', 'h2', 'b', 'section', 'nav', 'footer', 'main', 'article', 'blockquote', 'a', 'label');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(wrap, { maxLength: 5 }), { minLength: 1, maxLength: 25 }), async (nests) => {
        const html = nests
          .map((tags, index) => {
            const open = tags.map((tag) => (tag === 'td' || tag === 'th' ? `<table><tr><${tag}>` : `<${tag}>`)).join('');
            const close = [...tags].reverse().map((tag) => (tag === 'td' || tag === 'th' ? `</${tag}></tr></table>` : `</${tag}>`)).join('');
            return `${open}คำที่${index}จบ${close}`;
          })
          .join('\n');
        const all = (await read(html)).blocks.map((block) => block.text).join('\n');
        nests.forEach((_, index) => expect(all.split(`คำที่${index}จบ`)).toHaveLength(2));
      }),
    );
  });
});

describe('HTML under the name of a workbook', () => {
  it.each(['html_as.xls', 'html_as_cp874.xls'])('%s', async (name) => {
    const bytes = sharedFile(`samples/${name}`);
    const truth = tableTruth('skr1_12');
    if (bytes === null || truth === null) return;
    const page = await readHtml(bytes, CONTEXT);
    expect(agreement(page.tables[0]?.rows ?? [], truth)).toBe(1);
  });
});
