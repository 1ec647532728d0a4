import { describe, expect, it } from 'vitest';
import { page, pdf, verdicts, word } from './office.js';

/** Announcements against bribes and of no gifts: two documents or one, signed by the director. */

const ITEM = 'ประกาศนโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) และนโยบายไม่รับของขวัญและของกำนัลทุกชนิด (No Gift Policy) จากการปฏิบัติหน้าที่';
const SIGNATURE = 'ประกาศ ณ วันที่ 11 มกราคม พ.ศ. 2566\n(นายตัวอย่าง ทดสอบ)\nผู้อำนวยการเขตห้วยขวาง';
const bribery = `ประกาศสำนักงานเขตห้วยขวาง
เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)
ประจำปีงบประมาณ พ.ศ. 2566
ด้วยสำนักงานเขตห้วยขวางมีเจตนารมณ์ที่จะบริหารราชการด้วยความโปร่งใส จึงกำหนดนโยบายไว้ดังนี้
1. ผู้บริหารและเจ้าหน้าที่ทุกคนต้องไม่เรียก รับ หรือยอมจะรับสินบน ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่
2. ผู้ใดฝ่าฝืนจะถูกดำเนินการทางวินัย
${SIGNATURE}`;
const gift = `ประกาศสำนักงานเขตห้วยขวาง
เรื่อง นโยบายไม่รับของขวัญและของกำนัลทุกชนิด
จากการปฏิบัติหน้าที่ (No Gift Policy) ประจำปีงบประมาณ พ.ศ. 2566
เพื่อเป็นการต่อต้านการรับสินบนและสร้างวัฒนธรรมองค์กรที่สุจริต จึงประกาศให้ทราบทั่วกันว่า
1. ข้าราชการและบุคลากรทุกระดับงดรับของขวัญจากการปฏิบัติหน้าที่
${SIGNATURE}`;
const guideline = `แนวปฏิบัติตามนโยบาย\nNo Gift Policy ไม่รับของขวัญและของกำนัลทุกชนิด\nสำนักงานเขตห้วยขวาง ปี 2566\n1. แจ้งผู้มาติดต่อทราบว่าเจ้าหน้าที่ทุกคนไม่รับของขวัญ\n2. ใช้บัตรอวยพรแทนการให้ของขวัญ\n3. ห้ามเรียกรับสินบน`;
const english = `No Gift Policy Announcement\nHuai Khwang District Office, Fiscal Year 2023\nAll officials shall not accept gifts.\nAnnounced on 11 January 2023\n(Mr. Example Test)\nDirector of Huai Khwang District`;

const HARD = 'a pass, b pass, c pass, d pass';
const NONE = 'a fail, b fail, c fail, d fail';
const check = (...texts: string[]): string => verdicts('O23', ...texts.map((text, index) => pdf(text, `O23 ${index}.pdf`)));
const unsigned = (text: string): string => text.replace('\n(นายตัวอย่าง ทดสอบ)\nผู้อำนวยการเขตห้วยขวาง', '');

describe('O23 as PDF files', () => {
  it('passes both announcements with guideline and English version', () => expect(check(bribery, gift, guideline, english)).toBe(`${HARD}, e pass, f pass`));
  it('remarks that there is no English version', () => expect(check(bribery, gift, guideline)).toBe(`${HARD}, e pass, f remark`));
  it('remarks that not everybody is covered', () => {
    const some = (text: string): string => text.replace('ผู้บริหารและเจ้าหน้าที่ทุกคน', 'เจ้าหน้าที่').replace(' ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่', '').replace('บุคลากรทุกระดับ', 'บุคลากร');
    expect(check(some(bribery), some(gift))).toBe(`${HARD}, e remark, f remark`);
  });
  it('misses the announcement against bribes', () => expect(check(gift, guideline)).toMatch(/^a fail, b pass, c pass, d pass/));
  it('misses the announcement of no gifts', () => expect(check(bribery, guideline)).toMatch(/^a pass, b fail, c pass, d pass/));
  it('misses the signature', () => expect(check(unsigned(bribery), unsigned(gift))).toMatch(/^a pass, b pass, c fail, d pass/));
  it('misses the day', () => {
    const undated = (text: string): string => text.replace('ประกาศ ณ วันที่ 11 มกราคม พ.ศ. 2566\n', '');
    expect(check(undated(bribery), undated(gift))).toMatch(/^a pass, b pass, c fail, d pass/);
  });
  it('does not take the signature of an assistant', () => {
    const assistant = (text: string): string => text.replace('\nผู้อำนวยการเขตห้วยขวาง', '\nผู้ช่วยผู้อำนวยการเขตห้วยขวาง');
    expect(check(assistant(bribery), assistant(gift))).toMatch(/^a pass, b pass, c fail, d pass/);
  });
  it('takes the one who acts for the director', () => {
    const acting = (text: string): string => text.replace('\nผู้อำนวยการเขตห้วยขวาง', '\nผู้ช่วยผู้อำนวยการเขต ปฏิบัติราชการแทน\nผู้อำนวยการเขตห้วยขวาง');
    expect(check(acting(bribery), acting(gift))).toMatch(new RegExp(`^${HARD}`));
  });
  it('takes the post without the name of the district', () => expect(check(...[bribery, gift].map((text) => text.replace('\nผู้อำนวยการเขตห้วยขวาง', '\nผู้อำนวยการเขต')))).toMatch(new RegExp(`^${HARD}`)));
  it('takes guidelines for no announcement', () => {
    expect(check(guideline, guideline.replaceAll('No Gift Policy ไม่รับของขวัญและของกำนัลทุกชนิด', 'Anti-Bribery Policy ต่อต้านการรับสินบน'), 'No Gift Policy Guidelines\nHuai Khwang District Office, 2023\n1. All staff must not accept gifts.\n2. Report gifts.')).toMatch(new RegExp(`^${NONE}`));
  });
  it('takes a report on gifts for no announcement', () => {
    expect(check(`รายงานผลการดำเนินการตามนโยบาย No Gift Policy\nสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\nเจ้าหน้าที่ทุกคนถือปฏิบัติตามนโยบายไม่รับของขวัญและนโยบายต่อต้านการรับสินบน\n${SIGNATURE}`)).toMatch(new RegExp(`^${NONE}`));
  });
  it('does not take last year', () => expect(check(...[bribery, gift].map((text) => text.replaceAll('2566', '2565')))).toMatch(new RegExp(`^${NONE}`)));
  it('does not take another district', () => expect(check(...[bribery, gift].map((text) => text.replaceAll('ห้วยขวาง', 'บางกะปิ')))).toMatch(new RegExp(`^${NONE}`)));
  it('fails the announcement of the governor', () => expect(check(...[bribery, gift].map((text) => text.replaceAll('สำนักงานเขตห้วยขวาง', 'กรุงเทพมหานคร').replace('ผู้อำนวยการเขตห้วยขวาง', 'ผู้ว่าราชการกรุงเทพมหานคร')))).toMatch(/c fail/));
});

describe('O23 in one document and on a page', () => {
  const both = `# ประกาศเจตนารมณ์ นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) และงดรับของขวัญ (No Gift Policy)
ข้าพเจ้า นายตัวอย่าง ทดสอบ ผู้อำนวยการเขตห้วยขวาง พร้อมด้วยข้าราชการและบุคลากรในสังกัดทุกคน ขอประกาศว่าจะไม่รับสินบนและของขวัญทุกชนิด
ให้ไว้ ณ วันที่ 16 มกราคม 2566`;
  const html = (text: string): string => text.split('\n').map((line) => `<p>${line}</p>`).join('');

  it('passes one announcement of both policies', () => expect(verdicts('O23', word(both))).toMatch(new RegExp(`^${HARD}`)));
  it('passes a page with the text of both', async () => expect(verdicts('O23', await page(ITEM, html(bribery) + html(gift)))).toMatch(new RegExp(`^${HARD}`)));
  it('misses the policy that only the title of the page names', async () => {
    expect(verdicts('O23', await page(ITEM, html(gift)))).toMatch(/^a fail, b pass, c pass, d pass/);
    expect(verdicts('O23', await page(ITEM, html(bribery)))).toMatch(/^a pass, b fail, c pass, d pass/);
  });
  it('reads announcements broken by hand inside a paragraph, under any title', async () => {
    const broken = (text: string): string => `<p>${text.replaceAll('\n', '<br>')}</p>`;
    expect(verdicts('O23', await page('เจตจำนงสุจริตของผู้บริหาร', broken(bribery) + broken(gift)))).toMatch(new RegExp(`^${HARD}`));
    expect(verdicts('O23', await page('เจตจำนงสุจริตของผู้บริหาร', broken(gift)))).toMatch(/^a fail, b pass, c pass, d pass/);
  });
  it('passes nothing on title, introduction and links', async () => {
    const intro = '<p>สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566</p>';
    expect(verdicts('O23', await page(ITEM, intro))).toMatch(new RegExp(`^${NONE}`));
    const links = ['ประกาศ No Gift Policy 2566', 'ประกาศ Anti-Bribery Policy 2566'].map((text, index) => `<li><a href="/a${index}.pdf">${text}</a></li>`).join('');
    expect(verdicts('O23', await page(ITEM, `${intro}<ul>${links}</ul>`))).toMatch(new RegExp(`^${NONE}`));
  });
  it.each(['นโยบายงดรับ งดให้ของขวัญ (No Gift Policy)', 'นโยบายการไม่รับของขวัญหรือของกำนัล', 'งดให้และงดรับของขวัญของกำนัล'])('knows the second announcement as %s', (title) => {
    expect(verdicts('O23', pdf(bribery, 'a.pdf'), pdf(gift.replace('นโยบายไม่รับของขวัญและของกำนัลทุกชนิด\nจากการปฏิบัติหน้าที่ (No Gift Policy)', title), 'b.pdf'))).toMatch(new RegExp(`^${HARD}`));
  });
  it.each(['นโยบายต่อต้านการให้และรับสินบน', 'เจตนารมณ์ไม่ทนต่อการทุจริตและต่อต้านการเรียกรับสินบน', 'Anti – Bribery Policy'])('knows the first announcement as %s', (title) => {
    expect(verdicts('O23', pdf(bribery.replace('นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)', title), 'a.pdf'), pdf(gift, 'b.pdf'))).toMatch(new RegExp(`^${HARD}`));
  });
});

describe('O23 under one heading in the text of a page', () => {
  const both = (second: string): string =>
    `<p><b>ประกาศสำนักงานเขตห้วยขวาง เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)${second} ประจำปี 2566</b></p><p>ข้าราชการและบุคลากรพึงปฏิบัติหน้าที่โดยไม่รับสินบนและประโยชน์อื่นใด</p><p>ณ วันที่ ๔ มกราคม พ.ศ. ๒๕๖๖</p><p>(นายตัวอย่าง ทดสอบ)</p><p>ผอ.เขตห้วยขวาง</p>`;
  it('knows both policies that it names', async () => expect(verdicts('O23', await page('นโยบาย', both(' และ No Gift Policy')))).toMatch(new RegExp(`^${HARD}`)));
  it('misses the one that it does not', async () => expect(verdicts('O23', await page('นโยบาย', both('')))).toMatch(/^a pass, b fail, c pass, d pass/));
});
