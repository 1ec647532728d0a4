import { bytesOf, PaperMaker, type Damage } from '../pdf.js';
import * as damages from '../damage.js';
import type { Paper } from './paper.js';

/** An announcement of an office that does not exist, rich in ำ, tones and stacked marks. */
export const ANNOUNCEMENT = [
  'ประกาศสำนักงานเขตตัวอย่าง',
  'เรื่อง แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๖',
  'ด้วยสำนักงานเขตตัวอย่างได้กำหนดให้ทุกฝ่ายจัดทำแผนการดำเนินงานเป็นประจำทุกปี',
  'เพื่อให้เจ้าหน้าที่ผู้รับผิดชอบนำไปใช้เป็นแนวทางในการทำงาน และสามารถควบคุมกำกับ',
  'ได้อย่างมีประสิทธิภาพ จึงกำหนดมาตรการสำคัญจำนวนสี่มาตรการ ดังนี้',
  'มาตรการที่หนึ่ง ผู้อำนวยการเขตและหัวหน้าฝ่ายต้องไม่รับของขวัญหรือของกำนัลทุกชนิด',
  'มาตรการที่สอง จัดทำคู่มือการให้บริการประชาชน และนำขึ้นเผยแพร่บนเว็บไซต์ให้ครบถ้วน',
  'มาตรการที่สาม จัดให้มีช่องทางรับเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่',
  'มาตรการที่สี่ สรุปผลการจัดซื้อจัดจ้างเป็นประจำทุกเดือน ไม่ช้ากว่าวันที่ ๕ ของเดือนถัดไป',
  'ทั้งนี้ ให้ฝ่ายปกครองทำหน้าที่ติดตามและรายงานผลต่อผู้อำนวยการเขตตามลำดับ',
  'ประกาศ ณ วันที่ ๓ ตุลาคม พ.ศ. ๒๕๖๕',
  'นายตัวอย่าง ทดสอบ',
  'ผู้อำนวยการเขตตัวอย่าง',
];

/** One announcement in every state that producers leave it in. Of some nothing can be believed: they have no text. */
export async function prosePapers(): Promise<Paper[]> {
  const readable: [string, Damage | undefined, Damage?][] = [
    ['sound', undefined],
    ['sara-am-as-sara-aa', damages.amLost],
    ['sara-am-as-mai-tho', damages.amAsTho],
    ['sara-am-in-two-words-split', damages.decomposedAndSplit],
    ['private-use-tones', damages.privateTones],
    ['sara-aa-as-sara-am', damages.aaAsAm],
    // Only headings are shadowed; the rest of such a file is as the office wrote it.
    ['shadowed-headings', undefined, damages.replacedAndDoubled],
    ['one-byte-thai', damages.eightBit],
    ['marks-shifted', damages.marksShifted],
  ];
  const papers = readable.map(async ([name, body, heading]): Promise<Paper> => ({ name: `${name}.pdf`, bytes: await announcement(body, heading ?? body), truth: { text: ANNOUNCEMENT } }));
  return [...(await Promise.all(papers)), { name: 'fallback-font.pdf', bytes: await announcement(damages.scrambled, damages.scrambled), truth: {} }];
}

async function announcement(body: Damage | undefined, heading: Damage | undefined): Promise<Uint8Array> {
  const maker = await PaperMaker.start();
  maker.page();
  ANNOUNCEMENT.forEach((text, index) => {
    const isHeading = index < 2;
    const size = isHeading ? 16 : 13;
    const x = isHeading || index > 9 ? (595 - maker.width(text, size)) / 2 : 56;
    maker.line(text, x, 780 - 26 * index, { size, damage: isHeading ? heading : body });
  });
  return bytesOf(await maker.finish());
}
