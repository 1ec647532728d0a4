import type { FormContext } from '../context.js';
import { amount, BLANK, count, date, given, list, table, text, title, words, type Form } from '../form.js';

const SOURCES = ['งบประมาณกรุงเทพมหานคร', 'เงินอุดหนุนรัฐบาล', 'เงินนอกงบประมาณ'];
const KINDS = ['งบบุคลากร', 'งบดำเนินงาน', 'งบลงทุน', 'งบเงินอุดหนุน', 'งบรายจ่ายอื่น'];

export function budgetForms({ office, year, firstHalf }: FormContext): Form[] {
  const where = text(`${office} กรุงเทพมหานคร`);
  const report = (name: string, span: string): Form => ({
    name: `รายงานผลการใช้จ่ายงบประมาณ ${name} ${year}`, titleTh: `รายงานผลการใช้จ่ายงบประมาณ ${span}`, titleEn: `Spending report, ${name === 'รอบ 6 เดือน' ? 'first half' : name === 'ไตรมาส 1' ? 'first quarter' : 'second quarter'}`, best: 'xlsx',
    sheets: [{
      name,
      parts: [
        title(`รายงานผลการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. ${year}`), text(span), where,
        table([given('ประเภทรายจ่าย'), amount('งบประมาณที่ได้รับจัดสรร (บาท)', { width: 26, hint: 'ไม่มีให้พิมพ์ 0' }), amount('เบิกจ่าย (บาท)', { width: 22 }), amount('คงเหลือ (บาท)', { width: 22 }), amount('ร้อยละ', { width: 12 })], [...KINDS, 'รวม'].map((kind) => [kind, null, null, null, null])),
        text(`ปัญหา อุปสรรค และข้อเสนอแนะ: ${BLANK}`),
      ],
    }],
  });
  return [
    {
      name: `แผนการใช้จ่ายงบประมาณ ${year}`, titleTh: 'แผนการใช้จ่ายงบประมาณประจำปี', titleEn: 'Annual spending plan', best: 'xlsx',
      sheets: [{
        name: 'แผนการใช้จ่าย',
        parts: [
          title(`แผนการใช้จ่ายงบประมาณประจำปีงบประมาณ พ.ศ. ${year}`), where,
          table([
            list('แหล่งงบประมาณ', SOURCES, { width: 28, hint: 'เลือกแหล่งที่ได้รับการจัดสรร' }), list('ประเภทรายจ่าย', KINDS, { hint: 'เลือกประเภท แต่ละแหล่งมีได้หลายแถว' }), amount('งบประมาณทั้งปี (บาท)', { width: 22 }),
            ...[1, 2, 3, 4].map((quarter) => amount(`ไตรมาส ${quarter} (บาท)`, { hint: 'ไม่มีให้พิมพ์ 0' })),
          ], [], 12),
        ],
      }],
    },
    report('รอบ 6 เดือน', `รอบ 6 เดือน (${firstHalf})`),
    report('ไตรมาส 1', `ไตรมาสที่ 1 (ตุลาคม - ธันวาคม ${year - 1})`),
    report('ไตรมาส 2', `ไตรมาสที่ 2 (มกราคม - มีนาคม ${year})`),
  ];
}

export function subsidyForms({ office, year }: FormContext): Form[] {
  return [{
    name: `ข้อมูลเงินอุดหนุนชุมชน ${year}`, titleTh: 'ข้อมูลเงินอุดหนุนชุมชน', titleEn: 'Subsidies to communities', best: 'xlsx',
    sheets: [{
      name: 'เงินอุดหนุนชุมชน',
      parts: [
        title(`ข้อมูลเงินอุดหนุนชุมชน ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`),
        table([
          count('ที่', { width: 8 }), words('ชุมชน', { hint: 'หากไม่มี ให้พิมพ์ในแถวแรกว่า “ไม่มีการจ่ายเงินอุดหนุนชุมชน”' }), amount('จำนวนเงิน (บาท)'), words('โครงการ/วัตถุประสงค์', { width: 44 }), date('วันที่เบิกจ่าย', `${year - 544}-10-01`, `${year - 543}-09-30`, { hint: `วันที่ในปีงบประมาณ พ.ศ. ${year}` }),
        ], [], 40),
      ],
    }],
  }];
}
