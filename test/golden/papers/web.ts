import type { Paper } from './paper.js';

const STATISTICS = [
  ['เดือน', 'งานทะเบียนราษฎร', 'งานบัตรประจำตัวประชาชน', 'รวม'],
  ['ตุลาคม 2565', '1,204', '876', '2,080'],
  ['พฤศจิกายน 2565', '1,118', '902', '2,020'],
  ['ธันวาคม 2565', '987', '"ระบบขัดข้อง 3 วัน"', '987'],
];

/** Separated values as Excel of a Thai Windows saves them. */
export function oldCsv(): Paper {
  const text = STATISTICS.map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');
  return { name: 'statistics-tis620.csv', bytes: tis620(`${text}\r\n`), truth: { tables: [STATISTICS] } };
}

/** TIS-620: Thai letters lie 0xA0 above their place in Unicode's block. */
function tis620(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0e00 + 0xa0;
  });
}

const CHANNELS = [
  ['ช่องทาง', 'รายละเอียด', 'เวลาทำการ'],
  ['โทรศัพท์', '0 2000 0000', 'จันทร์ - ศุกร์ 08.00 - 16.00 น.'],
  ['อีเมล', 'sample@example.org', 'จันทร์ - ศุกร์ 08.00 - 16.00 น.'],
];

/** A page in the manner of the portal: menu and footer around the content, a table, links, an embedded form. */
export function portalPage(): Paper {
  const rows = [
    `<tr>${(CHANNELS[0] ?? []).map((cell) => `<th>${cell}</th>`).join('')}</tr>`,
    '<tr><td>โทรศัพท์</td><td>0 2000 0000</td><td rowspan="2">จันทร์ - ศุกร์ 08.00 - 16.00 น.</td></tr>',
    '<tr><td>อีเมล</td><td>sample@example.org</td></tr>',
  ];
  const html = `<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>ช่องทางแจ้งเรื่องร้องเรียนการทุจริต - สำนักงานเขตตัวอย่าง</title><style>.navbar{background:#064}</style></head>
<body>
<header><nav class="navbar"><ul class="nav"><li><a href="/sample">หน้าแรก</a></li><li><a href="/sample/page/sub/1/1/0/1/info">ข้อมูลพื้นฐาน</a></li><li><a href="/sample/page/sub/2/1/0/1/complaint">ร้องเรียนการทุจริต</a></li></ul></nav></header>
<main class="container"><h1>ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h1>
<p>สำนักงานเขตตัวอย่างจัดให้มีช่องทางที่ประชาชนสามารถแจ้งเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่ได้โดยตรง แยกจากการร้องเรียนทั่วไป โดยจะปกปิดข้อมูลของผู้แจ้งเป็นความลับ</p>
<table class="table">${rows.join('')}</table>
<p><a href="/public/user_files_editor/1/ita/complaint-manual.pdf">คู่มือการจัดการเรื่องร้องเรียน</a></p>
<form action="/sample/complaint" method="post"><label for="story">รายละเอียดเรื่องร้องเรียน</label><textarea id="story" name="story"></textarea><button>ส่ง</button></form>
<iframe src="https://maps.example.org/embed?q=sample" title="แผนที่สำนักงานเขต"></iframe></main>
<footer><p>สำนักงานเขตตัวอย่าง 1 ถนนสมมติ กรุงเทพมหานคร</p><p>จำนวนผู้เข้าชม 12,345</p></footer>
<script>document.querySelector('nav');</script></body></html>
`;
  return { name: 'complaint-channel.html', bytes: Buffer.from(html), truth: { tables: [CHANNELS] } };
}
