import type { FormContext } from '../context.js';
import { BLANK, count, paragraph, table, text, title, words, type Form, type FormPart } from '../form.js';

/** Place, day, and the director's signature under an announcement. */
export function signed(director: string): FormPart[] {
  return [text(`ประกาศ ณ วันที่ ${BLANK}`, 'centre'), text('', 'centre'), text(`(${BLANK})`, 'centre'), text(director, 'centre')];
}

export function policyForms({ office, director, year }: FormContext): Form[] {
  const paper = (name: string, subject: string, titleEn: string, body: string[]): Form => ({
    name: `${name} ${year}`, titleTh: `ประกาศ เรื่อง ${subject}`, titleEn, best: 'docx',
    sheets: [{ name, orientation: 'portrait', parts: [title(`ประกาศ${office}`), title(`เรื่อง ${subject} ประจำปีงบประมาณ พ.ศ. ${year}`), ...body.map(paragraph), ...signed(director)] }],
  });
  const everybody = 'ผู้บริหาร ข้าราชการ บุคลากร และลูกจ้างทุกคน';
  return [
    paper('ประกาศนโยบายต่อต้านการรับสินบน', 'นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)', 'Announcement of the anti-bribery policy', [
      `เพื่อให้การปฏิบัติราชการของ${office}เป็นไปด้วยความซื่อสัตย์สุจริต โปร่งใส และตรวจสอบได้ จึงกำหนดนโยบายต่อต้านการรับสินบน ดังนี้`,
      `1. ${everybody}ของ${office} ต้องไม่เรียก ไม่รับ และไม่ยอมจะรับเงิน ทรัพย์สิน หรือประโยชน์อื่นใดอันเป็นการรับสินบน ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่`,
      '2. แนวทางปฏิบัติ: ห้ามเป็นตัวกลางในการให้หรือรับสินบน หากพบเห็นการกระทำที่เข้าข่ายการรับสินบนให้รายงานผู้บังคับบัญชาหรือแจ้งเบาะแสตามช่องทางร้องเรียนการทุจริตของสำนักงานเขต',
      '3. ผู้ฝ่าฝืนต้องถูกดำเนินการทางวินัยและตามกฎหมาย และผู้แจ้งเบาะแสโดยสุจริตได้รับความคุ้มครอง',
    ]),
    paper('ประกาศนโยบายไม่รับของขวัญ', 'นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)', 'Announcement of the no-gift policy', [
      `เพื่อป้องกันการขัดกันระหว่างประโยชน์ส่วนบุคคลกับประโยชน์ส่วนรวม ${office}จึงประกาศนโยบาย No Gift Policy ดังนี้`,
      `1. ${everybody} งดรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่`,
      '2. แนวทางปฏิบัติ: เมื่อมีผู้ประสงค์จะให้ของขวัญ ให้ปฏิเสธโดยสุภาพ หากไม่อาจปฏิเสธได้ให้ส่งมอบและรายงานผู้บังคับบัญชาทันที',
      '3. การแสดงความปรารถนาดีในโอกาสต่าง ๆ ให้ใช้บัตรอวยพรหรือการอวยพรผ่านสื่ออิเล็กทรอนิกส์แทนการให้ของขวัญ',
    ]),
  ];
}

/** FY2567 asks also for what was done about the policy. */
export function policyReportForms({ office, year, firstHalf }: FormContext): Form[] {
  return [{
    name: `รายงานผลการดำเนินการตามนโยบายต่อต้านการรับสินบน ${year}`, titleTh: 'รายงานผลการนำนโยบายต่อต้านการรับสินบนสู่การปฏิบัติ', titleEn: 'Report on the anti-bribery policy in practice', best: 'docx',
    sheets: [{
      name: 'รายงานผล', orientation: 'landscape',
      parts: [
        title('รายงานผลการดำเนินการตามนโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)'), title(`${office} ประจำปีงบประมาณ พ.ศ. ${year} รอบ 6 เดือน (${firstHalf})`),
        table([count('ที่', { width: 8 }), words('สิ่งที่ดำเนินการ', { width: 44 }), words('วันที่ดำเนินการ', { width: 20 }), words('ผลการดำเนินงาน', { width: 44 }), words('ผู้รับผิดชอบ', { width: 24 })], [], 6),
      ],
    }],
  }];
}
