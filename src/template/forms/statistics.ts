import type { FormContext } from '../context.js';
import { amount, BLANK, count, given, table, text, title, words, type Form } from '../form.js';

export function statisticsForms({ office, year, months, firstHalfDays }: FormContext): Form[] {
  return [{
    name: `สถิติผลการดำเนินงาน ${year}`, titleTh: 'ข้อมูลผลการดำเนินงานในเชิงสถิติ รายเดือน', titleEn: 'Monthly statistics of the work done', best: 'xlsx',
    sheets: [{
      name: 'สถิติ',
      parts: [
        title(`ข้อมูลผลการดำเนินงานในเชิงสถิติ ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`), text(`รอบ 6 เดือนแรก (${firstHalfDays})`),
        table([words('งานบริการ/ภารกิจ', { width: 40, hint: 'อย่างน้อย 3 งาน จากหลายฝ่าย เช่น ทำบัตรประจำตัวประชาชน' }), words('หน่วยนับ', { width: 12, hint: 'ราย เรื่อง ฉบับ ครั้ง คน หรือบาท' }), ...months.map((month) => count(month.short, { hint: 'ไม่มีให้พิมพ์ 0' })), count('รวม')], [], 20),
        text(`ที่มา: ${BLANK}`), text(`ข้อมูล ณ วันที่ ${BLANK}`),
      ],
    }],
  }];
}

export function buildingPermitForms({ office, year, months }: FormContext): Form[] {
  return [{
    name: `ใบอนุญาตก่อสร้างอาคาร ${year}`, titleTh: 'การออกใบอนุญาตก่อสร้างอาคารของภาคเอกชน ผู้ประกอบธุรกิจ รายเดือน', titleEn: 'Building permits issued, by month', best: 'xlsx',
    sheets: [{
      name: 'ใบอนุญาต',
      parts: [
        title(`การออกใบอนุญาตก่อสร้างอาคารของภาคเอกชน ผู้ประกอบธุรกิจ ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`),
        table([
          given('เดือน'), count('จำนวนคำขอ (ราย)', { width: 18, hint: 'เดือนที่ไม่มีให้พิมพ์ 0 ไม่ต้องพิมพ์ชื่อหรือเลขประจำตัวผู้ขอ' }), count('ออกใบอนุญาตก่อสร้าง อ.1 (ราย)', { width: 22 }), count('ดัดแปลง/รื้อถอน (ราย)', { width: 18 }), count('อยู่ระหว่างพิจารณา (ราย)', { width: 20 }),
          count('ระยะเวลาพิจารณาเฉลี่ย (วัน)', { width: 20 }),
        ], months.map((month) => [month.full, null, null, null, null, null])),
        text(`หมายเหตุ: ${BLANK}`),
      ],
    }],
  }];
}

export function signForms({ office, year, months }: FormContext): Form[] {
  return [{
    name: `การติดตั้งป้ายและภาษีป้าย ${year}`, titleTh: 'การติดตั้งป้าย และการจัดเก็บภาษีป้าย รายเดือน', titleEn: 'Signs put up and sign tax collected, by month', best: 'xlsx',
    sheets: [{
      name: 'ป้ายและภาษีป้าย',
      parts: [
        title(`การติดตั้งป้ายและการจัดเก็บภาษีป้ายขนาดใหญ่ ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`),
        table([given('เดือน'), count('ขออนุญาตติดตั้งป้าย (ป้าย)', { width: 22, hint: 'เดือนที่ไม่มีให้พิมพ์ 0' }), count('อนุญาตแล้ว (ป้าย)', { width: 18 }), count('ผู้ชำระภาษีป้าย (ราย)', { width: 20 }), amount('ภาษีป้ายที่จัดเก็บได้ (บาท)', { width: 24 })], months.map((month) => [month.full, null, null, null, null])),
        text('อัตราภาษีป้ายเป็นไปตามกฎกระทรวงกำหนดอัตราภาษีป้าย พ.ศ. 2563'),
      ],
    }],
  }];
}

export function taxForms({ office, year, months, firstHalfDays }: FormContext): Form[] {
  return [{
    name: `สถิติการจัดเก็บภาษี ${year}`, titleTh: 'ข้อมูลสถิติการจัดเก็บภาษี รายเดือน', titleEn: 'Taxes collected, by month', best: 'xlsx',
    sheets: [{
      name: 'ภาษี',
      parts: [
        title(`ข้อมูลสถิติการจัดเก็บภาษี ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`), text(`รอบ 6 เดือนแรก (${firstHalfDays})`),
        table([
          given('เดือน'), count('ภาษีที่ดินและสิ่งปลูกสร้าง จำนวนราย', { width: 22, hint: 'เดือนที่ไม่มีให้พิมพ์ 0' }), amount('ภาษีที่ดินและสิ่งปลูกสร้าง จำนวนเงิน (บาท)', { width: 24 }), count('ภาษีป้าย จำนวนราย', { width: 18 }), amount('ภาษีป้าย จำนวนเงิน (บาท)', { width: 22 }), amount('รวมภาษีที่จัดเก็บได้ (บาท)', { width: 24 }),
        ], months.map((month) => [month.full, null, null, null, null, null])),
        text(`ที่มา: ฝ่ายรายได้ ข้อมูล ณ วันที่ ${BLANK}`),
      ],
    }],
  }];
}

export function revenueForms({ office, year, months, firstHalfDays }: FormContext): Form[] {
  return [{
    name: `สถิติการจัดเก็บรายได้ ${year}`, titleTh: 'ข้อมูลสถิติการจัดเก็บรายได้ รายเดือน', titleEn: 'Revenue other than taxes, by month', best: 'xlsx',
    sheets: [{
      name: 'รายได้',
      parts: [
        title(`ข้อมูลสถิติการจัดเก็บรายได้ ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`), text(`รอบ 6 เดือนแรก (${firstHalfDays})`),
        table([given('เดือน'), amount('ค่าธรรมเนียม (บาท)', { hint: 'เดือนที่ไม่มีให้พิมพ์ 0' }), amount('ใบอนุญาต (บาท)'), amount('ค่าปรับ (บาท)'), amount('ค่าเช่า (บาท)'), amount('รวมรายได้ที่จัดเก็บได้ (บาท)', { width: 26 })], months.map((month) => [month.full, null, null, null, null, null])),
        text(`ที่มา: ฝ่ายรายได้ ข้อมูล ณ วันที่ ${BLANK}`),
      ],
    }],
  }];
}
