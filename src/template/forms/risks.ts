import type { FormContext } from '../context.js';
import { count, list, table, text, title, words, type Form } from '../form.js';

const LEVELS = ['ต่ำ', 'ปานกลาง', 'สูง', 'สูงมาก'];

/** `risk`: what is assessed; FY2566 speaks of corruption, FY2567 of bribes. */
function forms({ office, year, firstHalf }: FormContext, risk: string, file: string): Form[] {
  return [
    {
      name: `การประเมิน${file} ${year}`, titleTh: `การประเมิน${risk}`, titleEn: 'Risk register', best: 'xlsx',
      sheets: [{
        name: 'ทะเบียนความเสี่ยง',
        parts: [
          title(`การประเมิน${risk} ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`),
          table([
            count('ที่', { width: 8 }), words('กระบวนงาน', { width: 26, hint: 'เช่น การออกใบอนุญาตก่อสร้าง การจัดซื้อจัดจ้าง' }), words('เหตุการณ์ความเสี่ยง', { width: 44, hint: 'ระบุว่าใครอาจเรียกรับสินบนหรือทุจริตอย่างไร' }), count('โอกาส (1-5)', { width: 11 }), count('ผลกระทบ (1-5)', { width: 12 }),
            list('ระดับความเสี่ยง', LEVELS, { width: 16, hint: 'เลือกจากรายการ' }), words('มาตรการจัดการความเสี่ยง', { width: 40 }), words('ระยะเวลาดำเนินการ', { width: 20 }), words('งบประมาณ', { width: 16, hint: 'จำนวนเงิน หรือ “ไม่ใช้งบประมาณ”' }), words('ผู้รับผิดชอบ', { width: 20 }),
          ], [], 15),
        ],
      }],
    },
    {
      name: `รายงานผลการจัดการ${file} ${year}`, titleTh: `รายงานผลการดำเนินการเพื่อจัดการ${risk}`, titleEn: 'Report on the risks', best: 'docx',
      sheets: [{
        name: 'รายงานผล', orientation: 'landscape',
        parts: [
          title(`รายงานผลการดำเนินการเพื่อจัดการ${risk} ประจำปีงบประมาณ พ.ศ. ${year}`), title(`${office} รอบ 6 เดือน (${firstHalf})`),
          table([count('ที่', { width: 8 }), words('เหตุการณ์ความเสี่ยง', { width: 40 }), words('มาตรการจัดการความเสี่ยง', { width: 40 }), words('ผลการดำเนินการ', { width: 44 }), words('ผู้รับผิดชอบ', { width: 22 })], [], 6),
        ],
      }],
    },
  ];
}

export function corruptionRiskForms(context: FormContext): Form[] {
  return forms(context, 'ความเสี่ยงการทุจริต', 'ความเสี่ยงการทุจริต');
}

export function bribeRiskForms(context: FormContext): Form[] {
  return forms(context, 'ความเสี่ยงต่อการรับสินบน', 'ความเสี่ยงต่อการรับสินบน');
}
