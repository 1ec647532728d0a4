import type { FormContext } from '../context.js';
import { count, table, title, words, type Form } from '../form.js';

export function antiCorruptionForms({ office, year, firstHalf }: FormContext): Form[] {
  return [
    {
      name: `แผนปฏิบัติการต่อต้านการทุจริต ${year}`, titleTh: 'แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ', titleEn: 'Anti-corruption plan', best: 'docx',
      sheets: [{
        name: 'แผน', orientation: 'landscape',
        parts: [
          title('แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ'), title(`ประจำปีงบประมาณ พ.ศ. ${year} ${office}`),
          table([count('ที่', { width: 8 }), words('โครงการ/กิจกรรม', { width: 54 }), words('งบประมาณ (บาท)', { width: 22 }), words('ระยะเวลาดำเนินการ', { width: 26 }), words('ผู้รับผิดชอบ', { width: 24 })], [], 8),
        ],
      }],
    },
    {
      name: `รายงานผลตามแผนปฏิบัติการต่อต้านการทุจริต ${year}`, titleTh: 'รายงานผลการดำเนินการตามแผนปฏิบัติการต่อต้านการทุจริต รอบ 6 เดือน', titleEn: 'Half-year report on the anti-corruption plan', best: 'docx',
      sheets: [{
        name: 'รายงานผล', orientation: 'landscape',
        parts: [
          title('รายงานผลการดำเนินการตามแผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ'), title(`ประจำปีงบประมาณ พ.ศ. ${year} รอบ 6 เดือน (${firstHalf}) ${office}`),
          table([count('ที่', { width: 8 }), words('โครงการ/กิจกรรม', { width: 44 }), words('ผลการดำเนินการ', { width: 44 }), words('งบประมาณที่ใช้ไป (บาท)', { width: 22 }), words('ปัญหา อุปสรรค', { width: 26 })], [], 8),
        ],
      }],
    },
  ];
}
