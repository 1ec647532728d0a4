import type { FormContext } from '../context.js';
import { BLANK, paragraph, table, title, words, type Form } from '../form.js';

/** `called`: FY2567 names the measures otherwise. */
function forms({ office, year, firstHalf }: FormContext, called: string): Form[] {
  return [
    {
      name: `มาตรการส่งเสริมคุณธรรมและความโปร่งใส ${year}`, titleTh: called, titleEn: 'Measures for integrity and transparency', best: 'docx',
      sheets: [{
        name: 'มาตรการ', orientation: 'landscape',
        parts: [
          title(`${called} ${office}`), title(`ประจำปีงบประมาณ พ.ศ. ${year}`),
          paragraph(`การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year - 1} ได้คะแนนรวม ${BLANK} คะแนน มีจุดอ่อนหรือประเด็นที่ต้องพัฒนา ได้แก่ ${BLANK}`),
          table([
            words('ตัวชี้วัด', { width: 26 }), words('ประเด็นที่ต้องปรับปรุง', { width: 34 }), words('มาตรการ/กิจกรรม', { width: 40 }), words('ผลผลิต', { width: 22 }), words('แนวทางการกำกับติดตาม', { width: 28 }), words('ระยะเวลาแล้วเสร็จ', { width: 18 }), words('ผู้รับผิดชอบ', { width: 20 }),
          ], [], 8),
        ],
      }],
    },
    {
      name: `รายงานผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ${year}`, titleTh: `รายงานผลการดำเนินการตาม${called}`, titleEn: 'Report on the measures', best: 'docx',
      sheets: [{
        name: 'รายงานผล', orientation: 'landscape',
        parts: [
          title(`รายงานผลการดำเนินการตาม${called}`), title(`${office} ประจำปีงบประมาณ พ.ศ. ${year} รอบ 6 เดือน (${firstHalf})`),
          table([words('มาตรการ/กิจกรรม', { width: 50 }), words('ผลการดำเนินการ', { width: 60 }), words('วันที่แล้วเสร็จ', { width: 20 }), words('ผู้รับผิดชอบ', { width: 24 })], [], 8),
        ],
      }],
    },
  ];
}

export function measuresForms(context: FormContext): Form[] {
  return forms(context, 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน');
}

export function raisedMeasuresForms(context: FormContext): Form[] {
  return forms(context, 'มาตรการในการยกระดับคุณธรรมและความโปร่งใส');
}
