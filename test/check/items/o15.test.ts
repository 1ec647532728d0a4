import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

const TITLE = 'การออกใบอนุญาตก่อสร้างอาคารของภาคเอกชน ผู้ประกอบธุรกิจ';
const YEAR = '<p>ฝ่ายโยธา สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566</p>';
const HEADER = ['เดือน', 'จำนวนคำขอ (ราย)', 'ออกใบอนุญาตแล้ว (ราย)', 'อยู่ระหว่างพิจารณา (ราย)'];
const MONTHS = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565', 'มกราคม 2566', 'กุมภาพันธ์ 2566', 'มีนาคม 2566'];
const rows = (months = MONTHS): (string | number)[][] => months.map((month, index) => [month, 12 + index, 9 + index, 3]);
const monthly = (months = MONTHS, after = '') => page(TITLE, YEAR + table(HEADER, ...rows(months)) + after);

const PERMITS = [
  ['1', 'กทม. 12/2565', '14/10/2565', 'บริษัท ตัวอย่างการช่าง จำกัด', 'อาคารพักอาศัย'], ['2', 'กทม. 15/2565', '9/11/2565', 'บริษัท สมมติ จำกัด', 'อาคารสำนักงาน'],
  ['3', 'กทม. 19/2565', '22/12/2565', 'หจก. ทดลอง', 'โกดัง'], ['4', 'กทม. 1/2566', '17/1/2566', 'บริษัท ตัวอย่างการช่าง จำกัด', 'ห้องแถว'],
  ['5', 'กทม. 3/2566', '8/2/2566', 'บริษัท สมมติ จำกัด', 'ตึกแถว'], ['6', 'กทม. 8/2566', '21/3/2566', 'หจก. ทดลอง', 'อาคารอยู่อาศัยรวม'],
];
const list = (permits = PERMITS) =>
  workbook({ อ1: [['รายการใบอนุญาตก่อสร้างอาคาร (แบบ อ.1)'], ['สำนักงานเขตห้วยขวาง ปีงบประมาณ 2566'], ['ลำดับ', 'เลขที่ใบอนุญาต', 'วันที่ออกใบอนุญาต', 'ผู้ได้รับอนุญาต', 'ชนิดอาคาร'], ...permits] });

const BY_KIND = `สถิติการอนุญาตก่อสร้าง ดัดแปลง และรื้อถอนอาคาร
ของภาคเอกชน/ผู้ประกอบธุรกิจ สำนักงานเขตห้วยขวาง
ระหว่างเดือนตุลาคม ๒๕๖๕ ถึงเดือนมีนาคม ๒๕๖๖
ประเภท | ต.ค. ๖๕ | พ.ย. ๖๕ | ธ.ค. ๖๕ | ม.ค. ๖๖ | ก.พ. ๖๖ | มี.ค. ๖๖ | รวม
ก่อสร้างอาคาร | ๘ | ๑๑ | ๗ | ๙ | ๑๒ | ๑๐ | ๕๗
รื้อถอนอาคาร | ๑ | - | ๑ | ๒ | - | ๑ | ๕`;
const IN_WORDS = `ข้อมูลการออกใบอนุญาตก่อสร้างอาคาร
สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566
ตั้งแต่เดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566 ออกใบอนุญาตก่อสร้างให้ภาคเอกชนแล้ว 51 ราย`;
const QUARTERS = `# รายงานสรุปการออกใบอนุญาตก่อสร้าง
สำนักงานเขตห้วยขวาง ไตรมาสที่ 1 และไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566
ประเภท | ไตรมาส 1 | ไตรมาส 2
อ.1 ก่อสร้าง | 22 | 25`;

const check = async (sources: ReturnType<typeof pdf> | Promise<ReturnType<typeof pdf>>): Promise<string> => verdicts('O15', await sources).slice(0, 'a pass, b pass'.length);

describe('O15 building permits', () => {
  it.each([
    ['a page by month', monthly()],
    ['a workbook by permit, dates in figures', list()],
    ['a PDF by kind, Thai digits', pdf(BY_KIND)],
    ['a PDF in words with one figure', pdf(IN_WORDS)],
    ['a document by quarter', word(QUARTERS)],
    ['a page that says there were none', page(TITLE, '<p>ระหว่างเดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566 ไม่มีผู้ประกอบธุรกิจยื่นขออนุญาตก่อสร้างอาคารในพื้นที่เขตห้วยขวางแต่อย่างใด</p>')],
  ])('passes %s', async (_name, made) => expect(await check(made)).toBe('a pass, b pass'));

  it('accepts December to March with a remark', async () => {
    expect(verdicts('O15', await monthly(MONTHS.slice(2)))).toBe('a pass, b remark, c pass, d remark, e remark');
  });

  it.each([
    ['a form left blank', page(TITLE, YEAR + table(HEADER, ...MONTHS.map((month) => [month, '', '', ''])))],
    ['an introduction with a telephone number', page(TITLE, '<p>ฝ่ายโยธาขอเผยแพร่ข้อมูลการออกใบอนุญาตก่อสร้างอาคาร ตั้งแต่เดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566 รอบ 6 เดือน โทร. 0 2277 9099 ต่อ 6801</p>')],
    ['licences of another kind', page('สถิติการออกใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ', YEAR + table(['เดือน', 'จำนวนคำขอ', 'ออกใบอนุญาต'], ...rows().map((row) => row.slice(0, 3))))],
    ['fees and steps', page('ขั้นตอนการขออนุญาตก่อสร้างอาคาร', `<p>ยื่นคำขอรับใบอนุญาตก่อสร้าง (แบบ ข.1) พร้อมแบบแปลน 5 ชุด พิจารณาภายใน 45 วัน (ต.ค. 2565 - มี.ค. 2566)</p>${table(['รายการ', 'ค่าธรรมเนียม (บาท)'], ['ใบอนุญาตก่อสร้าง', 20], ['ใบอนุญาตดัดแปลง', 10])}`)],
  ])('fails O15.a for %s', async (_name, made) => expect(await check(made)).toBe('a fail, b pass'));

  it.each([
    ['figures without months', page(TITLE, YEAR + table(['ประเภท', 'ออกใบอนุญาต (ราย)'], ['ก่อสร้าง', 50], ['ดัดแปลง', 5]))],
    ['months up to December', monthly(MONTHS.slice(0, 3), '<p>ข้อมูล ณ วันที่ 31 มีนาคม 2566</p>')],
    ['months up to February, with days of March beside', monthly(MONTHS.slice(0, 5), '<p>ตรวจสอบวันที่ 15 มีนาคม 2566</p>')],
    ['permits up to January', list(PERMITS.slice(0, 4))],
  ])('fails O15.b for %s', async (_name, made) => expect(await check(made)).toBe('a pass, b fail'));

  it.each([
    ['a title alone', page(TITLE, '<p>สำนักงานเขตห้วยขวาง</p>')],
    ['links alone', page(TITLE, '<ul><li><a href="/huaikhwang/page/sub/9/x">ข้อมูลใบอนุญาตก่อสร้าง 25 ราย ต.ค. 65 - มี.ค. 66</a></li></ul>')],
    ['last year', pdf(BY_KIND.replaceAll('๖๕', '๖๔').replaceAll('๖๖', '๖๕'))],
    ['another district', pdf(BY_KIND.replace('เขตห้วยขวาง', 'เขตบางกะปิ'))],
  ])('fails both for %s', async (_name, made) => expect(await check(made)).toBe('a fail, b fail'));
});

describe('O15 construction that is no permit', () => {
  it('does not take the new building of the office', async () => {
    const own = page(TITLE, '<p>การก่อสร้างอาคารสำนักงานเขตห้วยขวางหลังใหม่ ปีงบประมาณ 2566</p><p>ความก้าวหน้าร้อยละ 45 งบประมาณ 120,000,000 บาท</p>');
    expect(await check(own)).toBe('a fail, b fail');
  });
});
