import { describe, expect, it } from 'vitest';
import { page, pdf, verdicts, word, workbook } from './office.js';

type Rows = (string | number)[][];
const OFFICE_TITLE = 'สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง';
const HALF = 'รอบ 6 เดือน (1 ตุลาคม 2565 - 31 มีนาคม 2566)';
const MONTHS = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565', 'มกราคม 2566', 'กุมภาพันธ์ 2566', 'มีนาคม 2566'];
const channel = await page('ช่องทางการร้องเรียนการทุจริต', '<p>หากพบเห็นเจ้าหน้าที่ของสำนักงานเขตห้วยขวางเรียกรับผลประโยชน์หรือประพฤติมิชอบ โปรดแจ้งผ่านช่องทางนี้ ข้อมูลของท่านจะถูกเก็บเป็นความลับ</p><p><a href="https://forms.gle/abc">แบบฟอร์มแจ้งเรื่องร้องเรียนการทุจริต</a></p><p>ขั้นตอน: ฝ่ายปกครองรับเรื่องภายใน 1 วันทำการ และแจ้งผลภายใน 15 วัน</p>');
/** d–i beside a channel that is in order. */
const check = async (rows: Rows, ...above: string[]): Promise<string> => statistics(verdicts('O22', channel, await workbook({ สถิติ: [...above.map((line) => [line]), ...rows] })));
const statistics = (all: string): string => all.replace('a pass, b pass, c pass, ', '');
const SOME = 'd pass, e pass, f pass, g pass, h not-applicable, i pass';

const BY_MONTH: Rows = [['เดือน', 'จำนวนเรื่องร้องเรียน', 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ', 'หมายเหตุ'], ...MONTHS.map((month, index) => [month, index === 1 ? 1 : 0, index === 1 ? 1 : 0, 0, '']), ['รวม', 1, 1, 0, '']];
const MONTHS_ACROSS: Rows = [['รายการ', 'ต.ค.65', 'พ.ย.65', 'ธ.ค.65', 'ม.ค.66', 'ก.พ.66', 'มี.ค.66', 'รวม'], ['จำนวนเรื่องร้องเรียนการทุจริต', 0, 1, 0, 2, 0, 0, 3], ['เรื่องที่ดำเนินการแล้วเสร็จ', 0, 1, 0, 1, 0, 0, 2], ['เรื่องที่อยู่ระหว่างดำเนินการ', 0, 0, 0, 1, 0, 0, 1]];
const BY_KIND: Rows = [['ประเภทเรื่องร้องเรียน', 'จำนวนเรื่องทั้งหมด (เรื่อง)', 'ดำเนินการเสร็จสิ้น (เรื่อง)', 'อยู่ระหว่างดำเนินการ (เรื่อง)'], ['การจัดซื้อจัดจ้าง', 1, 1, 0], ['การใช้ตำแหน่งหน้าที่', 1, 0, 1], ['รวม', 2, 1, 1]];
const BY_CHANNEL: Rows = [['ลำดับ', 'ช่องทางการร้องเรียน', 'จำนวนเรื่อง', 'ยุติเรื่อง', 'อยู่ระหว่างตรวจสอบ'], [1, 'เว็บไซต์', 0, 0, 0], [2, 'ร้องเรียนด้วยตนเอง', 1, 1, 0], ['', 'รวม', 1, 1, 0]];
const QUARTERS: Rows = [['ไตรมาส', 'เรื่องที่รับ', 'เสร็จ', 'คงค้าง'], ['ไตรมาสที่ 1 (ต.ค. - ธ.ค. 65)', 2, 1, 1], ['ไตรมาสที่ 2 (ม.ค. - มี.ค. 66)', 1, 1, 0]];
const BELOW: Rows = [['ที่', 'รายการ', 'จำนวน (เรื่อง)'], [1, 'เรื่องร้องเรียนที่ได้รับ', 2], [2, 'พิจารณาเสร็จแล้ว', 1], [3, 'อยู่ระหว่างพิจารณา', 1]];
const WORDS = ['รายงานข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่', 'สำนักงานเขตห้วยขวาง', HALF, 'มีเรื่องร้องเรียนการทุจริตจำนวนทั้งสิ้น 3 เรื่อง', 'ดำเนินการเสร็จเรียบร้อยแล้ว จำนวน 2 เรื่อง', 'อยู่ในระหว่างการดำเนินการ จำนวน 1 เรื่อง'];
const withoutColumn = (rows: Rows, at: number): Rows => rows.map((row) => row.filter((_cell, index) => index !== at));
const withoutRow = (rows: Rows, at: number): Rows => rows.filter((_row, index) => index !== at);

describe('O22 complaint statistics', () => {
  it.each([
    ['by month', BY_MONTH, []],
    ['by kind, with a total that comes early', BY_KIND, [HALF]],
    ['by channel', BY_CHANNEL, ['ช่วงเดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566']],
    ['by quarter', QUARTERS, []],
  ])('%s', async (_name, rows, above) => {
    expect(await check(rows, OFFICE_TITLE, ...above)).toBe(SOME);
    const first = rows[0]?.length === 5 && rows[0][0] === 'ลำดับ' ? 2 : 1;
    expect(await check(withoutColumn(rows, first), OFFICE_TITLE, ...above)).toMatch(/^d fail, e pass, f pass, g pass/);
    expect(await check(withoutColumn(rows, first + 1), OFFICE_TITLE, ...above)).toMatch(/^d pass, e fail, f pass, g pass/);
    expect(await check(withoutColumn(rows, first + 2), OFFICE_TITLE, ...above)).toMatch(/^d pass, e pass, f fail, g pass/);
  });

  it.each([
    ['months across', MONTHS_ACROSS],
    ['one below the other', BELOW],
  ])('%s', async (_name, rows) => {
    const title = `${OFFICE_TITLE} (รอบ 6 เดือนแรก)`;
    expect(await check(rows, title)).toMatch(/^d pass, e pass, f pass, g pass, h not-applicable/);
    expect(await check(withoutRow(rows, 1), title)).toMatch(/^d fail, e pass, f pass, g pass/);
    expect(await check(withoutRow(rows, 2), title)).toMatch(/^d pass, e fail, f pass, g pass/);
    expect(await check(withoutRow(rows, 3), title)).toMatch(/^d pass, e pass, f fail, g pass/);
  });

  it('in the lines of a report', () => {
    const lines = (without = -1): string => statistics(verdicts('O22', channel, pdf(WORDS.filter((_line, index) => index !== without).join('\n'))));
    expect([lines(), lines(3), lines(4), lines(5), lines(2)].map((one) => one.slice(0, 30))).toEqual(['d pass, e pass, f pass, g pass', 'd fail, e pass, f pass, g pass', 'd pass, e fail, f pass, g pass', 'd pass, e pass, f fail, g pass', 'd pass, e pass, f pass, g fail']);
  });

  it.each(['ไม่มีเรื่องร้องเรียนเกี่ยวกับการทุจริตและประพฤติมิชอบ', 'ไม่ได้รับเรื่องร้องเรียนด้านการทุจริต', 'ไม่ปรากฏว่ามีการร้องเรียนการทุจริต', 'มีเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่ จำนวน ๐ เรื่อง'])('takes "%s"', (said) => {
    expect(statistics(verdicts('O22', channel, word(`สถิติเรื่องร้องเรียนการทุจริต\nสำนักงานเขตห้วยขวาง\n${HALF} ${said}`)))).toMatch(/^d pass, e pass, f pass, g pass, h pass/);
  });

  it('zeros say it, dashes nearly, blanks do not', async () => {
    const filled = (cell: string | number): Rows => [BY_MONTH[0] ?? [], ...MONTHS.map((month) => [month, cell, cell, cell, ''])];
    expect(await check(filled(0), OFFICE_TITLE)).toBe('d pass, e pass, f pass, g pass, h pass, i pass');
    expect(await check(filled('-'), OFFICE_TITLE)).toMatch(/^d remark, e remark, f remark, g pass, h pass/);
    expect(await check(filled(''), OFFICE_TITLE)).toMatch(/^d fail, e fail, f fail, g pass, h fail/);
  });

  it('does not count last year, another district, general complaints or a shorter period', async () => {
    expect(await check(BY_MONTH.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('2565', '2564').replace('2566', '2565') : cell))), OFFICE_TITLE.replace('2566', '2565'))).toMatch(/^d fail, e fail, f fail, g fail/);
    expect(await check(BY_MONTH, OFFICE_TITLE.replace('ห้วยขวาง', 'บางกะปิ'))).toMatch(/^d fail, e fail, f fail, g fail/);
    expect(await check(BY_MONTH, 'สถิติเรื่องร้องเรียนร้องทุกข์ทั่วไป Traffy Fondue ปีงบประมาณ 2566 สำนักงานเขตห้วยขวาง')).toMatch(/^d fail, e fail, f fail/);
    expect(await check(BY_MONTH.slice(0, 4), OFFICE_TITLE)).toMatch(/^d pass, e pass, f pass, g fail/);
  });

  it('takes no title, links, telephone or general channel for the channel', async () => {
    expect(verdicts('O22', await page('ช่องทางการร้องเรียนการทุจริตและข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตประจำปี', '<p>ปีงบประมาณ พ.ศ. 2566</p>'))).toMatch(/^a fail, b fail, c remark, d fail/);
    for (const [title, body] of [
      ['ช่องทางการร้องเรียนการทุจริต', '<ul><li><a href="/huaikhwang/page/sub/1/c">ช่องทางการร้องเรียนการทุจริต</a></li><li><a href="/public/x.pdf">สถิติเรื่องร้องเรียนการทุจริต ต.ค.65-มี.ค.66</a></li></ul>'],
      ['ช่องทางการร้องเรียนการทุจริต', '<p>ท่านสามารถแจ้งเบาะแสการทุจริตได้ที่ ฝ่ายปกครอง โทร. 0 2277 0101 หรือส่งจดหมายมาที่ตู้ ปณ. 99</p>'],
      ['ช่องทางร้องเรียน', '<p>ร้องเรียน ร้องทุกข์ ทั่วไป ผ่าน Traffy Fondue หรือ สายด่วน 1555 หรือ <a href="https://forms.gle/x">แบบฟอร์มร้องทุกข์</a></p>'],
    ] as const) expect(verdicts('O22', await page(title, body))).toMatch(/^a fail, b review, c remark, d fail, e fail, f fail, g fail/);
  });
});

describe('O22 in words of other offices', () => {
  it.each(['จำนวนเรื่องร้องเรียนการทุจริต - 0 - เรื่อง', 'จำนวนเรื่องร้องเรียนการทุจริต : ไม่มี'])('%s says that there were none', async (words) => {
    expect(statistics(verdicts('O22', channel, word(`${OFFICE_TITLE}\n${HALF}\n${words}`)))).toBe('d pass, e pass, f pass, g pass, h pass, i not-applicable');
  });
  it('needs nothing finished where nothing was received', async () => {
    expect(await check([['เดือน', 'จำนวนเรื่องร้องเรียน'], ...MONTHS.map((month) => [month, 0])], OFFICE_TITLE)).toBe('d pass, e pass, f pass, g pass, h pass, i not-applicable');
    expect(await check([['เดือน', 'จำนวนเรื่องร้องเรียน'], ...MONTHS.map((month) => [month, 1])], OFFICE_TITLE)).toMatch(/^d pass, e fail, f fail/);
  });
  it('reads heads of one word', async () => expect(await check([['ไตรมาส', 'รับเรื่อง', 'ยุติ', 'ไม่ยุติ'], ['ไตรมาสที่ 1 (ต.ค. - ธ.ค. 65)', 2, 1, 1], ['ไตรมาสที่ 2 (ม.ค. - มี.ค. 66)', 1, 1, 0]], OFFICE_TITLE)).toBe(SOME));
  it('sees that a page is about another office, which its heading names once', async () => {
    const other = await page('แจ้งเบาะแสการทุจริต', '<p><b>ช่องทางแจ้งเบาะแสการทุจริตของเจ้าหน้าที่สำนักงานเขตบางกะปิ</b></p><p>แจ้งได้ที่แบบฟอร์มด้านล่าง ชื่อผู้แจ้งเก็บเป็นความลับ</p><p><a href="https://forms.gle/x">แบบแจ้งเบาะแส</a></p>');
    expect(verdicts('O22', other)).toMatch(/^a fail/);
    const neighbour = await page('แจ้งเบาะแสการทุจริต', '<p>ช่องทางแจ้งเบาะแสการทุจริต ใช้ร่วมกับสำนักงานเขตบางกะปิ</p><p>แจ้งได้ที่แบบฟอร์มด้านล่าง ชื่อผู้แจ้งเก็บเป็นความลับ</p><p><a href="https://forms.gle/x">แบบแจ้งเบาะแส</a></p>');
    expect(verdicts('O22', neighbour)).toMatch(/^a pass/);
  });
});
