import * as damages from '../damage.js';
import { bytesOf, PaperMaker, type Damage } from '../pdf.js';
import type { Paper } from './paper.js';

/** A place of a table: its own text, or covered by the cell on its left or above. */
type Cell = string | typeof LEFT | typeof ABOVE;
const LEFT = Symbol('left');
const ABOVE = Symbol('above');

const FORM_HEAD: Cell[][] = [
  ['ลำดับ\nที่', 'งานที่จัดซื้อ\nหรือจัดจ้าง', 'วงเงินที่จะ\nซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อ\nหรือจ้าง', 'รายชื่อผู้เสนอราคา\nและราคาที่เสนอ', LEFT, 'ผู้ได้รับการคัดเลือก\nและราคาที่ตกลง', LEFT, 'เหตุผลที่\nคัดเลือก', 'เลขที่และวันที่\nของสัญญา'],
  [ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, 'ผู้เสนอราคา', 'ราคาที่เสนอ', 'ผู้รับจ้าง', 'ราคาที่ตกลง', ABOVE, ABOVE],
];

const WORKS: [work: string, budget: string, firm: string, price: string][] = [
  ['ซื้อวัสดุสำนักงาน\nจำนวน 24 รายการ', '68,400.00', 'ร้านสมมติพาณิชย์', '67,900.00'],
  ['จ้างซ่อมรถบรรทุก\nเก็บขนมูลฝอย', '42,750.00', 'อู่ตัวอย่างยานยนต์', '42,000.00'],
  ['จ้างเหมาทำความสะอาด\nอาคารสำนักงานเขต', '86,000.00', 'บริษัท สมมติ\nซัพพลาย จำกัด', '85,500.00'],
  ['ซื้อน้ำมันเชื้อเพลิง\nและหล่อลื่น', '412,000.00', 'สถานีบริการ\nน้ำมันตัวอย่าง', '411,250.00'],
];

/** The purchases of a month, numbered; two rows leave a price out, as offices do. */
const PURCHASES: Cell[][] = Array.from({ length: 16 }, (_, index) => {
  const [work, budget, firm, price] = WORKS[index % WORKS.length] ?? ['', '', '', ''];
  const offered = index === 5 ? '' : price;
  const agreed = index === 11 ? '-' : price;
  return [String(index + 1), work, budget, budget, 'เฉพาะเจาะจง', firm, offered, firm, agreed, 'เสนอราคา\nต่ำสุด', `ขต.${index + 1}/2566\nลว. ${index + 2} ม.ค. 66`];
});

/** แบบ สขร.1 over two pages, its head of two rows printed on both. */
export async function procurementForm(): Promise<Paper> {
  const widths = [26, 84, 54, 54, 52, 68, 52, 68, 52, 48, 66];
  const maker = await PaperMaker.start();
  for (const [from, to] of [[0, 9], [9, 16]] as const) {
    maker.page({ rotated: true });
    const titles = ['แบบ สขร.1', 'สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนมกราคม 2566', 'สำนักงานเขตตัวอย่าง กรุงเทพมหานคร', 'วันที่ 2 เดือนกุมภาพันธ์ พ.ศ. 2566'];
    titles.forEach((title, index) => maker.line(title, (842 - maker.width(title, 12)) / 2, 566 - 17 * index, { size: 12, damage: damages.amLost }));
    ruledTable(maker, [...FORM_HEAD, ...PURCHASES.slice(from, to)], { x: 109 - 60, top: 500, widths, size: 8, damage: damages.amLost });
  }
  return { name: 'procurement-form-two-pages.pdf', bytes: await bytesOf(await maker.finish()), truth: { tables: [written([...FORM_HEAD, ...PURCHASES])] } };
}

const COMPLAINTS: Cell[][] = [
  ['ประเภทเรื่องร้องเรียน', 'ไตรมาสที่ 1', LEFT, LEFT, 'ไตรมาสที่ 2', LEFT, LEFT, 'รวม'],
  [ABOVE, 'ต.ค. 65', 'พ.ย. 65', 'ธ.ค. 65', 'ม.ค. 66', 'ก.พ. 66', 'มี.ค. 66', ABOVE],
  ['ทางเท้าชำรุด', '4', '6', '2', '5', '3', '1', '21'],
  ['ไฟฟ้าส่องสว่างดับ', '11', '9', '8', '12', '7', '10', '57'],
  ['น้ำท่วมขัง', '15', '3', '0', '0', '1', '0', '19'],
  ['การทุจริตและประพฤติมิชอบ', '0', '0', '0', '0', '0', '0', '0'],
  ['รวมทั้งสิ้น', '30', '18', '10', '17', '11', '11', '97'],
];

/** A wide table on a sheet that lies on its side. */
export async function landscapeTable(): Promise<Paper> {
  const maker = await PaperMaker.start();
  maker.page({ rotated: true });
  const title = 'สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2566 (ตุลาคม 2565 - มีนาคม 2566)';
  maker.line(title, (842 - maker.width(title, 14)) / 2, 540, { size: 14 });
  ruledTable(maker, COMPLAINTS, { x: 70, top: 510, widths: [180, 75, 75, 75, 75, 75, 75, 70], size: 11 });
  return { name: 'rotated-landscape-table.pdf', bytes: await bytesOf(await maker.finish()), truth: { tables: [written(COMPLAINTS)] } };
}

interface Grid {
  x: number;
  top: number;
  widths: readonly number[];
  size: number;
  damage?: Damage;
}

/** Draws a table with its rules; rows are as high as their text. */
function ruledTable(maker: PaperMaker, rows: readonly Cell[][], { x, top, widths, size, damage }: Grid): void {
  const leading = 1.55 * size;
  const heights = rows.map((row) => leading * Math.max(...row.map((cell) => (typeof cell === 'string' ? cell.split('\n').length : 1))) + 0.6 * size);
  const xs = widths.reduce((all, width) => [...all, (all.at(-1) ?? 0) + width], [x]);
  const ys = heights.reduce((all, height) => [...all, (all.at(-1) ?? 0) - height], [top]);
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (r === 0 || cell !== ABOVE) maker.rule(at(xs, c), at(ys, r), at(xs, c + 1), at(ys, r));
      if (c === 0 || cell !== LEFT) maker.rule(at(xs, c), at(ys, r), at(xs, c), at(ys, r + 1));
      if (typeof cell !== 'string') return;
      cell.split('\n').forEach((line, index) => maker.line(line, at(xs, c) + 2.5, at(ys, r) - size * 1.25 - leading * index, { size, damage }));
    }),
  );
  maker.rule(x, at(ys, rows.length), at(xs, widths.length), at(ys, rows.length));
  maker.rule(at(xs, widths.length), top, at(xs, widths.length), at(ys, rows.length));
}

/** Every place with the text of the cell that covers it. */
export function written(rows: readonly Cell[][]): string[][] {
  const texts: string[][] = [];
  rows.forEach((row, r) => {
    const said: string[] = [];
    row.forEach((cell, c) => said.push(cell === LEFT ? (said[c - 1] ?? '') : cell === ABOVE ? (texts[r - 1]?.[c] ?? '') : (cell as string)));
    texts.push(said);
  });
  return texts;
}
