import { load, type CheerioAPI } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedHref, safeHref } from '../../src/report/html/address.js';
import { ATTACKS, attacked } from './html.attack.js';
import { fullReport, onePicture, openLink, page } from './html-sample.js';

describe('the page', () => {
  it('has its parts in order, each under a heading', async () => {
    const $ = load(page('th', fullReport(), await onePicture()));
    const outline = $('h1, h2, h3, h4').toArray().map((heading) => `${' '.repeat(2 * (Number(heading.tagName.slice(1)) - 1))}${$(heading).text().replace(/\s+/g, ' ').trim()}`);
    expect(outline.join('\n')).toMatchInlineSnapshot(`
      "รายงานผลตรวจ OIT สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566
        สรุปผล
          ผลรายข้อ
          ประมาณการคะแนน OIT
          ความครบถ้วนรายเดือน
        สิ่งที่ควรแก้ไขก่อน
          O20 สรุปผลการจัดซื้อจัดจ้างรายเดือน
          O22 ช่องทางการร้องเรียน
          O6 ข้อมูลการติดต่อ
        ส่วนที่ยังไม่ได้ตรวจเพราะเหตุขัดข้อง (ไม่นับเป็นข้อบกพร่องของหน่วยงาน)
        ผลรายข้อโดยละเอียด
          O1 โครงสร้าง
            O1.a แผนผังโครงสร้างการแบ่งส่วนราชการของสำนักงานเขต แสดงฝ่ายต่าง ๆ
          O6 ข้อมูลการติดต่อ
            O6.a ที่อยู่ของสำนักงานเขต
            O6.g ระบุผู้รับผิดชอบการตอบกลับคำถามและความคิดเห็น
          O20 สรุปผลการจัดซื้อจัดจ้างรายเดือน
            O20.a สรุปผลการจัดซื้อจัดจ้าง (แบบ สขร.1) ครบทุกเดือนตั้งแต่ ต.ค. 2565 ถึง มี.ค. 2566
            O20.b ตารางมีหัวข้อครบตามแบบ สขร.1
            O20.c ระบุราคาที่เสนอและราคาที่ตกลงซื้อหรือจ้างครบทุกรายการ
          O22 ช่องทางการร้องเรียน
            O22.g สถิติครอบคลุม 6 เดือนแรกของปีงบประมาณ (ต.ค. 2565–มี.ค. 2566)
          O24 การมีส่วนร่วม
            O24.a กิจกรรมด้านคุณธรรมและความโปร่งใสที่ผู้อำนวยการเขตมีส่วนร่วม
          O30 มาตรการส่งเสริมคุณธรรม
            O30.a การวิเคราะห์ผลการประเมิน ITA ปี พ.ศ. 2565 (จุดอ่อน ข้อบกพร่อง หรือประเด็นที่ต้องพัฒนา)
        ลิงก์ที่เปิดไม่ได้
        ข้อสังเกตเกี่ยวกับรายการ URL ที่ส่ง
          ควรปรับปรุง D1-duplicate-link (1)"
    `);
  });

  it('puts first what wins most, and leaves out what failed on our own side', () => {
    const $ = load(page());
    expect($('.first > li h3 a').toArray().map((one) => $(one).text())).toEqual(['O20', 'O22', 'O6']);
    expect($('.first > li .points').toArray().map((one) => $(one).text().replace(/[^\d.]/g, ''))).toEqual(['16.7', '16.7', '']);
  });

  it('shows for a fail the verdict in words, the place, the quote, what was searched and the text to paste', () => {
    const $ = load(page());
    const text = $('#O20\\.a').text();
    for (const part of ['ไม่ผ่าน', 'หน้า 1, ตาราง 1', '23,100.00', '6 เอกสาร 10 หน้า 6 ตาราง', 'รอบเดือน ตุลาคม', 'ขอให้เพิ่มชื่อ']) expect(text).toContain(part);
    expect($('#O20\\.a .evidence a').attr('href')).toBe('https://webportal.bangkok.go.th/public/user_files_editor/59/O20%20Feb%202566.pdf#page=1');
  });

  it('shows one picture of a place once, and points at it from elsewhere', async () => {
    const $ = load(page('th', fullReport(), await onePicture()));
    expect($('img')).toHaveLength(1);
    const ids = $('[id]').toArray().map((one) => $(one).attr('id'));
    expect(ids).toHaveLength(new Set(ids).size);
    expect($('#O1\\.a img')).toHaveLength(1);
    expect($('#O20\\.c a[href="#picture-1"]').text()).toBe('ดูภาพที่ 1');
    expect($('img').attr('alt')).toContain('หน้า 1, ตาราง 1');
    expect($('#items').text()).toContain('ไม่พบเบราว์เซอร์');
  });

  it('names links that go and come', () => {
    const shaky = fullReport();
    shaky.items[0]?.links.push(openLink({ history: { flapping: { changes: 4, nights: 7 } } }));
    expect(load(page('en', shaky))('#flapping li').text()).toMatch(/^O1 goes and comes .*O20 Feb 2566\.pdf$/);
    expect(load(page())('#flapping')).toHaveLength(0);
  });

  it('says the same in English, with Thai marked as Thai', () => {
    const $ = load(page('en'));
    expect($('html').attr('lang')).toBe('en');
    $('[lang=th]').remove();
    $('style, script, svg').remove();
    expect($('body').text()).not.toMatch(/[ก-๙]/);
  });

  it('holds everything that it shows: nothing is named to be loaded', async () => {
    const $ = load(page('th', fullReport(), await onePicture()));
    expect($('link, iframe, object, embed, base, form')).toHaveLength(0);
    expect($('[src]').toArray().every((one) => $(one).attr('src')?.startsWith('data:image/png;base64,'))).toBe(true);
    expect($('style').text().match(/url\((?!data:font\/woff2;)[^)]*\)/g)).toBeNull();
    expect($('meta[http-equiv=Content-Security-Policy]').attr('content')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
  });
});

/** Elements in order. */
const tagsOf = ($: CheerioAPI): string[] => $('*').toArray().map((one) => $(one).prop('tagName')?.toLowerCase() ?? '');

describe('text that wants to be more than text', () => {
  const sound = load(page());
  const elements = (html: string): string => tagsOf(load(html)).filter((name) => !['q', 'span', 'a'].includes(name)).join(' ');

  it.each(ATTACKS)('stays text: %s', (attack) => {
    for (const lang of ['th', 'en'] as const) {
      const $ = load(page(lang, attacked(fullReport(), attack)));
      expect($('script')).toHaveLength(1);
      expect($('script').text()).toBe(sound('script').text());
      expect($('style').text()).toBe(sound('style').text());
      expect($('[style], animate, img, object, iframe')).toHaveLength(0);
      const attributes = $('*').toArray().flatMap((one) => Object.keys($(one).attr() ?? {}));
      expect(attributes.filter((name) => /^on/i.test(name))).toEqual([]);
      const hrefs = $('[href]').toArray().map((one) => $(one).attr('href') ?? '');
      expect(hrefs.filter((href) => !/^(?:https?:\/\/|#)/.test(href))).toEqual([]);
      expect($.html()).not.toMatch(/[\u202e\u2066\u200b]/);
    }
  });

  it('leaves the structure of the page as it is', () => {
    expect(elements(page('th', attacked(fullReport(), ATTACKS.join(' '))))).toBe(elements(page('th', attacked(fullReport(), 'ข้อความ'))));
  });
});

describe('addresses', () => {
  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://a/b', '//evil.example', 'https://bank.example@evil.example/', 'ไม่ใช่ที่อยู่', ''])('%j leads nowhere', (address) => {
    expect(safeHref(address)).toBeNull();
  });

  it('of the web lead where they say', () => {
    expect(safeHref('https://webportal.bangkok.go.th/a b')).toBe('https://webportal.bangkok.go.th/a%20b');
  });

  it('lead to the page of a PDF and to the words of a web page', () => {
    expect(placedHref('https://a.example/x.pdf', 'page 12, line 3', 'ข้อความ')).toBe('https://a.example/x.pdf#page=12');
    expect(placedHref('https://a.example/x', 'line 3', 'นโยบาย No-Gift | ข้อความที่ยาวกว่า')).toBe(`https://a.example/x#:~:text=${encodeURIComponent('ข้อความที่ยาวกว่า')}`);
    expect(placedHref('https://a.example/x#top', 'line 3', 'ข้อความ')).toBe('https://a.example/x#top');
  });

  it('whatever they are give a web address or none', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.tuple(fc.constantFrom('javascript:', 'data:', 'http:', 'https://', ' https:'), fc.string()).map(([a, b]) => a + b)), fc.string(), fc.string(), (address, locator, quote) => {
      const href = placedHref(address, locator, quote);
      expect(href === null || /^https?:\/\//.test(href)).toBe(true);
    }));
  });
});
