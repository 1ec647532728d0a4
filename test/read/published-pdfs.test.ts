import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DamageMode, PageReading } from '../../src/model/document.js';
import type { DocumentContent } from '../../src/read/content.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { skeleton } from '../../src/thai/index.js';
import { hasSharedSamples, sharedPath } from './shared-samples.js';

const context = { url: 'https://example.org/a.pdf', fileName: null, headerCharset: null, headerMediaType: null };

interface Published {
  file: string;
  /** The modes that must be named on some page. */
  damage: DamageMode[];
  /** How most of its pages have to be called. */
  mostly: PageReading['textLayer'];
  /** Read off the pages as they are shown. */
  phrases: string[];
}

/** What published files are, by looking at them. */
const FILES: readonly Published[] = [
  { file: 'pdf-text/sawang-childgrant-form-dr05', damage: [], mostly: 'sound', phrases: ['แบบคำร้องขอคัดค้าน', 'จึงเรียนมาเพื่อโปรดพิจารณา', 'ผู้ยื่นคำร้องขอคัดค้าน'] },
  { file: 'pdf-text-damaged/sawang-childgrant-form-dr06', damage: ['aa-as-am', 'private-symbols'], mostly: 'repaired', phrases: ['แบบคำร้องขอเปลี่ยนแปลงสิทธิผู้รับเงินอุดหนุน', 'นายกองค์การบริหารส่วนตำบล', 'การพิจารณาข้อเท็จจริง'] },
  { file: 'pdf-text-damaged/nysso-EB2_2.3-memo-procurement-plan', damage: ['am-as-aa'], mostly: 'repaired', phrases: ['บันทึกข้อความ', 'ขออนุมัติแผนปฏิบัติการจัดซื้อจัดจ้าง', 'นักวิชาการสาธารณสุขชำนาญการ'] },
  { file: 'pdf-text-damaged/nysso-EB2_2.6-policy-slides-15p', damage: ['am-as-aa'], mostly: 'picture', phrases: ['นโยบายและทิศทางการพัฒนางานสาธารณสุข', 'ให้เจ้าหน้าที่มีความสุข', 'กินร้อน ช้อนกลาง ล้างมือ'] },
  { file: 'pdf-text-damaged/nysso-EB2_2.7-strategy-onepager-aa-to-am', damage: ['aa-as-am'], mostly: 'repaired', phrases: ['ประชาชนสุขภาพดี', 'ยุทธศาสตร์และตัวชี้วัดสำคัญ', 'จัดการสิ่งแวดล้อม'] },
  { file: 'pdf-text-damaged/hangdong-anticorruption-plan-159p', damage: ['am-as-aa'], mostly: 'repaired', phrases: ['แผนปฏิบัติการป้องกันการทุจริต', 'สภาพหรือปัญหาที่เกิดจากตัวบุคคล', 'การขาดกลไกในการตรวจสอบความโปร่งใส'] },
  { file: 'pdf-text-damaged/hangdong-staffing-plan-84p-pua', damage: ['am-as-aa', 'private-symbols'], mostly: 'repaired', phrases: ['จัดให้มีและบำรุงรักษาทางน้ำและทางบก', 'รักษาความสะอาดของถนน', 'กำจัดมูลฝอยและสิ่งปฏิกูล'] },
  { file: 'pdf-text-damaged/phichai-moit2-12-complaint-manual', damage: ['am-as-aa', 'aa-as-am'], mostly: 'repaired', phrases: ['คำนำ', 'มาตรา ๔๑ แห่งรัฐธรรมนูญ', 'กลุ่มงานบริหารงานทั่วไป'] },
  { file: 'pdf-text-damaged/phichai-moit2-3-ethics-act', damage: ['am-as-aa'], mostly: 'repaired', phrases: ['กรรมการมาตรฐานทางจริยธรรม', 'กล้าตัดสินใจและกระทำในสิ่งที่ถูกต้องชอบธรรม', 'ราชกิจจานุเบกษา'] },
  { file: 'pdf-text-damaged/phichai-moit2-4-2p', damage: ['am-as-aa'], mostly: 'repaired', phrases: ['ประมวลจริยธรรมข้าราชการพลเรือน', 'ซื่อสัตย์สุจริต', 'กล้าตัดสินใจและยืนหยัดทำในสิ่งที่ถูกต้องชอบธรรม'] },
  { file: 'pdf-text-damaged/bb-budget65-vol3-17-84p-distiller', damage: ['am-split', 'lost-character', 'overprinted', 'foreign-marks'], mostly: 'repaired', phrases: ['สำนักงานคณะกรรมการการแข่งขันทางการค้า', 'จำแนกตามแหล่งเงิน', 'รายการผูกพันข้ามปีงบประมาณ', 'เงินอุดหนุนทั่วไป'] },
  { file: 'pdf-text-damaged/nso-lfs-by-province-2015q4-157p-decomposed-am', damage: ['am-split'], mostly: 'repaired', phrases: ['สำนักงานสถิติแห่งชาติ', 'โครงการสำรวจภาวะการทำงานของประชากร', 'กำลังแรงงาน'] },
  { file: 'pdf-text-damaged/sawang-admin-print-to-pdf-text', damage: ['foreign-marks'], mostly: 'repaired', phrases: ['เรื่องร้องเรียน', 'รหัสผ่านและการยืนยันรหัส', 'น้ำหนัก', 'วันฉัตรมงคล'] },
  { file: 'pdf-text-damaged/pdfjs-issue13211-thai-1p', damage: ['am-split', 'private-symbols'], mostly: 'repaired', phrases: ['จำนวนเชิงซ้อน', 'สร้างสี่เหลี่ยมจัตุรัสรูปใหม่', 'แล้วผลบวกของความยาว'] },
  { file: 'pdf-mixed/phichai-moit2-1.2-20p-slides', damage: ['am-as-aa'], mostly: 'picture', phrases: ['แนวคิดหลักและค่านิยมในการปฏิบัติงาน', 'สร้างคุณค่าคนทำงาน', 'รับผิดชอบเรื่องที่ได้รับมอบหมาย'] },
  { file: 'pdf-mixed/phichai-moit2-1.6-13p', damage: ['am-as-aa'], mostly: 'picture', phrases: ['ข่าวสารประชาสัมพันธ์', 'โรงพยาบาลพิชัย', 'ประจำปีงบประมาณ'] },
  { file: 'pdf-mixed/phichai-moit2-1.7-6p', damage: ['am-as-aa'], mostly: 'sound', phrases: ['ตำบลในเมือง อำเภอพิชัย', 'จังหวัดอุตรดิตถ์', 'โทรศัพท์ : 055-832100'] },
  { file: 'pdf-text-damaged/hangdong-project-accounts-76p-libreoffice-calc', damage: ['wrong-letters'], mostly: 'scrambled', phrases: [] },
  { file: 'pdf-scanned/hangdong-ebidding-announcement', damage: [], mostly: 'picture', phrases: [] },
  { file: 'pdf-scanned/phichai-moit1-2-memo', damage: [], mostly: 'picture', phrases: [] },
  { file: 'pdf-scanned/phichai-moit2-10-procurement-table', damage: [], mostly: 'picture', phrases: [] },
  { file: 'pdf-scanned/phichai-moit2-19', damage: [], mostly: 'picture', phrases: [] },
];

describe.skipIf(!hasSharedSamples).each(FILES)('$file', ({ file, damage, mostly, phrases }) => {
  let content: DocumentContent;
  beforeAll(async () => {
    content = await readPdf(readFileSync(sharedPath(`corpus/${file}.pdf`)), context);
  });

  it('is called what it is', () => {
    const layers = content.pageReadings.filter((reading) => reading.textLayer !== 'blank').map((reading) => reading.textLayer);
    expect(layers.filter((layer) => layer === mostly).length).toBeGreaterThanOrEqual(layers.length / 2);
    const named = new Set(content.pageReadings.flatMap((reading) => reading.damage));
    for (const mode of damage) expect(named).toContain(mode);
    if (mostly === 'sound' && damage.length === 0) expect(named).toEqual(new Set());
    if (mostly === 'scrambled') expect(new Set(layers)).toEqual(new Set(['scrambled']));
  });

  it('gives the phrases that it shows, letter by letter', () => {
    const bare = (text: string): string => text.replace(/\s/g, '');
    const text = bare(content.blocks.map((block) => block.text).join(''));
    for (const phrase of phrases) {
      expect(skeleton(text)).toContain(skeleton(phrase));
      expect(text).toContain(bare(phrase));
    }
    if (phrases.length === 0) expect(content.blocks).toEqual([]);
  });

  it('keeps the damaged text beside the repaired one, and only there', () => {
    const repaired = new Set(content.pageReadings.filter((reading) => reading.textLayer === 'repaired').map((reading) => reading.page));
    for (const block of content.blocks) if (block.original !== undefined) expect([repaired.has(block.locator.page ?? 0), block.original === block.text]).toEqual([true, false]);
    if (mostly === 'repaired') expect(content.blocks.some((block) => block.original !== undefined)).toBe(true);
  });
});
