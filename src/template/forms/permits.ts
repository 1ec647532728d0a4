import type { FormContext } from '../context.js';
import { BLANK, count, paragraph, table, text, title, words, type Form } from '../form.js';
import { signed } from './policies.js';

export function efficiencyForms({ office, year, firstHalf }: FormContext): Form[] {
  return [
    {
      name: `แผนพัฒนาประสิทธิภาพการให้บริการ ${year}`, titleTh: 'แผนพัฒนาประสิทธิภาพการให้บริการ', titleEn: 'Plan for more efficient services', best: 'docx',
      sheets: [{
        name: 'แผน', orientation: 'landscape',
        parts: [
          title(`แผนพัฒนาประสิทธิภาพการให้บริการ ประจำปีงบประมาณ พ.ศ. ${year}`), title(office),
          table([count('ที่', { width: 8 }), words('กระบวนงาน', { width: 40 }), count('เวลาเดิม (วัน)'), count('เวลาใหม่ (วัน)'), words('วิธีการลดขั้นตอนและระยะเวลา', { width: 44 }), words('ผู้รับผิดชอบ', { width: 24 })], [], 6),
        ],
      }],
    },
    {
      name: `รายงานผลตามแผนพัฒนาประสิทธิภาพการให้บริการ ${year}`, titleTh: 'รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ', titleEn: 'Report on the plan for more efficient services', best: 'docx',
      sheets: [{
        name: 'รายงานผล', orientation: 'landscape',
        parts: [
          title(`รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ ประจำปีงบประมาณ พ.ศ. ${year}`), title(`${office} รอบ 6 เดือน (${firstHalf})`),
          table([count('ที่', { width: 8 }), words('กระบวนงาน', { width: 40 }), words('ผลการดำเนินการ', { width: 44 }), count('จำนวนราย'), count('เวลาเฉลี่ย (วัน)'), words('ปัญหา อุปสรรค', { width: 24 })], [], 6),
        ],
      }],
    },
  ];
}

export function discretionForms({ office, director, year }: FormContext): Form[] {
  return [{
    name: `มาตรการตรวจสอบการใช้ดุลยพินิจ ${year}`, titleTh: 'ประกาศ เรื่อง มาตรการตรวจสอบการใช้ดุลยพินิจของเจ้าหน้าที่', titleEn: 'Measures on officers’ discretion', best: 'docx',
    sheets: [{
      name: 'ดุลยพินิจ', orientation: 'portrait',
      parts: [
        title(`ประกาศ${office}`), title('เรื่อง มาตรการตรวจสอบการใช้ดุลยพินิจของเจ้าหน้าที่'),
        paragraph(`เพื่อให้การใช้ดุลยพินิจของเจ้าหน้าที่ในการพิจารณาอนุญาตเป็นไปตามหลักเกณฑ์เดียวกัน จึงกำหนดแนวทางรายกระบวนงาน ดังนี้`),
        table([count('ที่', { width: 8 }), words('กระบวนงาน', { width: 34 }), words('หลักเกณฑ์การใช้ดุลยพินิจ', { width: 44 }), words('ขั้นตอนและเหตุผลประกอบ', { width: 40 }), words('ระยะเวลา', { width: 16 })], [], 5),
        text(`ทั้งนี้ ตั้งแต่วันที่ ${BLANK} เป็นต้นไป`),
        ...signed(director),
      ],
    }],
  }];
}
