import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

const TITLE = 'หลักเกณฑ์การบริหาร และพัฒนาทรัพยากรบุคคล';
const LETTERS = ['a', 'b', 'c', 'd', 'e'];
const missing = (letter?: string): string => LETTERS.map((one) => `${one} ${letter === undefined || letter !== one ? 'pass' : 'fail'}`).join(', ');
const hard = (...sources: Parameters<typeof verdicts>[1][]): string => verdicts('O21', ...sources).replace(/, f .*/, '');

const CRITERIA = {
  a: ['การสรรหาและคัดเลือก', 'ดำเนินการสอบแข่งขันโดยสำนักงาน ก.ก. ยึดระบบคุณธรรม'],
  b: ['การบรรจุและแต่งตั้ง', 'ให้เป็นไปตามลำดับที่ในบัญชีผู้สอบแข่งขันได้'],
  c: ['การพัฒนาบุคลากร', 'จัดให้เข้ารับการฝึกอบรมไม่น้อยกว่าปีละ 10 วัน'],
  d: ['การประเมินผลการปฏิบัติราชการ', 'ปีละ 2 รอบ ตามตัวชี้วัดรายบุคคล'],
  e: ['การให้คุณให้โทษและการสร้างขวัญกำลังใจ', 'ผู้มีผลการประเมินผลการปฏิบัติราชการระดับดีเด่นได้เลื่อนเงินเดือน ผู้กระทำผิดถูกดำเนินการทางวินัย'],
};
const OTHERWISE = {
  a: ['ด้านการสรรหา', 'รับสมัครและเลือกสรรอย่างเปิดเผย'],
  b: ['ด้านการแต่งตั้งและการโอนย้าย', 'พิจารณาความรู้ความสามารถและความเหมาะสมกับตำแหน่ง'],
  c: ['ด้านการพัฒนาทรัพยากรบุคคล', 'ทำแผนพัฒนารายบุคคล (IDP) ทุกปี'],
  d: ['ด้านการประเมินการปฏิบัติราชการ', 'วัดผลสัมฤทธิ์ของงานและสมรรถนะ'],
  e: ['ด้านการรักษาวินัยและสร้างแรงจูงใจ', 'มอบเกียรติบัตรแก่ข้าราชการดีเด่น ลงโทษผู้ฝ่าฝืน'],
};
type Criteria = Record<string, string[]>;
const kept = (criteria: Criteria, letter?: string): string[][] => Object.entries(criteria).flatMap(([one, lines]) => (one === letter ? [] : [lines]));
const paper = (criteria: Criteria, letter?: string) => word(`# หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล\nสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\n${kept(criteria, letter).map(([head, text]) => `# ${head}\n${text}`).join('\n')}`);
const onPage = (criteria: Criteria, letter?: string) => page(TITLE, table(['หลักเกณฑ์', 'แนวทาง'], ...kept(criteria, letter)));
const inSheet = (criteria: Criteria, letter?: string) => workbook({ O21: [['หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล'], ['สำนักงานเขตห้วยขวาง'], ['ที่', 'หลักเกณฑ์', 'แนวทาง'], ...kept(criteria, letter).map((lines, index) => [index + 1, ...lines])] });

describe('O21 criteria of human resources', () => {
  it.each([undefined, ...LETTERS])('as a document, without %s', (letter) => expect(hard(paper(CRITERIA, letter))).toBe(missing(letter)));
  it.each([undefined, ...LETTERS])('in other words, without %s', (letter) => expect(hard(paper(OTHERWISE, letter))).toBe(missing(letter)));
  it.each([undefined, ...LETTERS])('on a page, without %s', async (letter) => expect(hard(await onPage(CRITERIA, letter))).toBe(missing(letter)));
  it.each([undefined, ...LETTERS])('in a workbook, without %s', async (letter) => expect(hard(await inSheet(OTHERWISE, letter))).toBe(missing(letter)));

  it('passes a file for each', () => {
    const files = ['หลักเกณฑ์และวิธีการสรรหาและเลือกสรร\nการสรรหาพนักงาน', 'หลักเกณฑ์การย้ายข้าราชการกรุงเทพมหานครสามัญ\nการย้ายให้คำนึงถึงประโยชน์ของทางราชการ', 'หลักเกณฑ์การพัฒนาข้าราชการ\nข้อ 1', 'หลักเกณฑ์และวิธีการประเมินผลการปฏิบัติราชการ\nข้อ 1', 'หลักเกณฑ์การเลื่อนเงินเดือนข้าราชการ\nข้อ 1', 'วินัยและการรักษาวินัย\nโทษทางวินัยมี 5 สถาน'];
    expect(hard(...files.map((text, index) => pdf(text, `${index}.pdf`)))).toBe(missing());
  });

  it.each([
    ['a title alone', page(TITLE, '<p>สำนักงานเขตห้วยขวาง</p>')],
    ['links alone', page(TITLE, `<ul>${kept(CRITERIA).map(([head]) => `<li><a href="/a.pdf">หลักเกณฑ์${head}</a></li>`).join('')}</ul>`)],
    ['a policy without criteria', pdf('นโยบายการบริหารทรัพยากรบุคคล\nสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\nมุ่งเน้นการบริหารและพัฒนาทรัพยากรบุคคลอย่างมีธรรมาภิบาล')],
    ['another district', word('# หลักเกณฑ์การบริหารทรัพยากรบุคคล\nสำนักงานเขตบางกะปิ\n' + kept(CRITERIA).flat().join('\n'))],
  ])('passes nothing for %s', async (_name, made) => expect(hard(await made)).toBe('a fail, b fail, c fail, d fail, e fail'));
});

describe('O21 in plain words', () => {
  const PLAIN: Record<string, string> = {
    a: 'การได้มาซึ่งบุคลากร: สอบแข่งขันและสอบคัดเลือกโดยสำนักงาน ก.ก.', b: 'การเข้าสู่ตำแหน่ง: การบรรจุเรียงตามลำดับผู้สอบแข่งขันได้ และการย้าย', c: 'การเพิ่มพูนความรู้: จัดอบรม สัมมนา และศึกษาดูงาน',
    d: 'การประเมินผลงาน: ปีละ 2 รอบ', e: 'รางวัลและการลงโทษ: เลื่อนขั้นเงินเดือน และสอบสวนทางวินัย',
  };

  it.each([undefined, ...LETTERS])('on a page, without %s', async (letter) => {
    const lines = LETTERS.filter((one) => one !== letter).map((one) => `<p>- ${PLAIN[one]}</p>`);
    expect(hard(await page(TITLE, `<p>หลักเกณฑ์การบริหารงานบุคคลของสำนักงานเขตห้วยขวาง</p>${lines.join('')}`))).toBe(missing(letter));
  });
});
