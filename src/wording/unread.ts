import type { Wording } from '../model/finding.js';
import { FORMATS, REASONS } from './terms.js';

/* What is said of a file that could not be read, or not as a whole, and what its office can do about it. */

/** A file that holds nothing to read, by the reason. */
export function brokenWords(reason: string): Wording {
  return BROKEN[reason] ?? DAMAGED;
}

const DAMAGED: Wording = {
  messageTh: 'ไฟล์เสียหายหรือไม่สมบูรณ์ เปิดอ่านไม่ได้',
  messageEn: 'The file is damaged or incomplete and cannot be opened',
  suggestionTh: 'ขอให้ลองเปิดลิงก์นี้เอง หากเปิดไม่ได้ให้อัปโหลดไฟล์ที่สมบูรณ์อีกครั้ง',
  suggestionEn: 'Try to open the link yourself; if it does not open, upload a sound file again.',
};

const BROKEN: Record<string, Wording> = {
  broken: DAMAGED,
  empty: {
    messageTh: 'ไฟล์หรือหน้านี้ว่างเปล่า ไม่มีเนื้อหา',
    messageEn: 'The file or page is empty',
    suggestionTh: 'ขอให้ลองเปิดลิงก์นี้เอง แล้วอัปโหลดไฟล์ที่มีเนื้อหาอีกครั้ง',
    suggestionEn: 'Open the link yourself and upload a file that has content.',
  },
  placeholder: {
    messageTh: 'ลิงก์นี้ไม่ได้ให้ไฟล์จริง แต่ให้ข้อความของระบบจัดเก็บแทน (เช่น หน้าแจ้งเตือนของ Google Drive หรือ OneDrive หรือไฟล์ตัวชี้ของ Git LFS)',
    messageEn: 'The link does not give the file itself but a notice of the storage system (such as a warning page of Google Drive or OneDrive, or a Git LFS pointer)',
    suggestionTh: 'ขอให้อัปโหลดไฟล์จริงไว้บนเว็บไซต์ของสำนักงานเขต แล้วแก้ไขลิงก์',
    suggestionEn: "Upload the file itself to the district's own site and correct the link.",
  },
};

/** Our own limits, or our bug. */
export function notReadWords(reason: string): Wording {
  const { th, en } = wordsFor(reason);
  const advice =
    reason === 'crash' || reason === 'not-read'
      ? { suggestionTh: 'ขอให้ตรวจอีกครั้ง หากยังอ่านไม่จบให้เจ้าหน้าที่เปิดดูเอง และแจ้งผู้ดูแลโปรแกรม', suggestionEn: 'Check once more; if it still does not end, open the file yourself and tell those who keep this program.' }
      : { suggestionTh: 'ขอให้เจ้าหน้าที่เปิดดูเอง หากไฟล์ใหญ่เกินจำเป็น ควรแยกเป็นไฟล์ย่อยหรือบันทึกใหม่ให้เล็กลง', suggestionEn: 'Open the file yourself; where it is larger than it needs to be, split it or save it smaller.' };
  return {
    messageTh: `โปรแกรมอ่านไฟล์นี้ไม่จบ (${th}) ไม่นับเป็นข้อบกพร่องของสำนักงานเขต`,
    messageEn: `The program did not finish reading this file (${en}); not counted against the district`,
    ...advice,
  };
}

/** A document of which some part was not seen. */
export function partlyReadWords(reason: string): Wording {
  const { th, en } = wordsFor(reason);
  return {
    messageTh: `โปรแกรมอ่านเอกสารนี้ได้เพียงบางส่วน (${th}) จึงต้องให้เจ้าหน้าที่เปิดดู`,
    messageEn: `Only a part of this document could be read (${en}); a person must look`,
    ...(PARTLY[reason] ?? CURRENT_FORMAT),
  };
}

const CURRENT_FORMAT = { suggestionTh: 'ขอให้บันทึกเป็นรูปแบบปัจจุบัน (.pptx, .docx, .xlsx หรือ PDF ที่มีข้อความ) แล้วเผยแพร่ใหม่', suggestionEn: 'Save it in a current format (.pptx, .docx, .xlsx or a text PDF) and publish it again.' };

const PARTLY: Record<string, Pick<Wording, 'suggestionTh' | 'suggestionEn'>> = {
  'embedded-files': { suggestionTh: 'ขอให้เผยแพร่ไฟล์ที่ฝังอยู่แยกเป็นรายไฟล์', suggestionEn: 'Publish the embedded files one by one.' },
  'partly-unreadable': { suggestionTh: 'ขอให้พิมพ์ข้อความและตารางลงในเอกสารแทนการวางเป็นภาพ หรือเผยแพร่ไฟล์ต้นฉบับคู่กัน', suggestionEn: 'Type text and tables into the document in place of pictures, or publish the source beside it.' },
};

/** `all` 0: it was not looked into, or the fact is of an older version that did not count. */
export function archiveWords(mediaType: string, all: number, read: number): Wording {
  const { th, en } = FORMATS[mediaType] ?? { th: 'ไฟล์บีบอัด', en: 'an archive' };
  const seen = all === 0 ? { th: ' โปรแกรมไม่ได้แตกไฟล์นี้ จึงต้องให้เจ้าหน้าที่เปิดดู', en: '; it was not opened here, a person must look' } : { th: ` (โปรแกรมแตกไฟล์แล้วอ่านได้ ${read} จาก ${all} ไฟล์)`, en: ` (${read} of ${all} files inside were read)` };
  return {
    messageTh: `ลิงก์นี้เป็น${th} ประชาชนต้องดาวน์โหลดและแตกไฟล์ก่อนจึงจะเห็นข้อมูล${seen.th}`,
    messageEn: `This is ${en}: the public must download and unpack it before seeing anything${seen.en}`,
    suggestionTh: 'ขอให้เผยแพร่ไฟล์ข้างในแยกเป็นรายไฟล์ พร้อมชื่อที่บอกเนื้อหา',
    suggestionEn: 'Publish the files inside one by one, under names that say what they hold.',
  };
}

export function unsupportedWords(mediaType: string): Wording {
  const { th, en } = formatOf(mediaType);
  return { messageTh: `ไฟล์นี้เป็น${th}ซึ่งโปรแกรมนี้อ่านไม่ได้ จึงต้องให้เจ้าหน้าที่เปิดดู`, messageEn: `The file is ${en}, which this program does not read; a person must look` };
}

/** `claimed`: the media type or file name ending that says otherwise. */
export function mismatchWords(mediaType: string, claimed: string | undefined): Wording {
  const { th, en } = formatOf(mediaType);
  const said = claimed === undefined ? { th: '', en: '' } : (FORMATS[claimed] ?? { th: claimed, en: claimed });
  return {
    messageTh: `ไฟล์จริงเป็น${th.trimEnd()} ไม่ตรงกับนามสกุลของไฟล์หรือชนิดที่เซิร์ฟเวอร์แจ้ง${said.th === '' ? '' : ` (${said.th})`}`,
    messageEn: `The file really is ${en}, not what its name or the server says${said.en === '' ? '' : ` (${said.en})`}`,
    suggestionTh: 'ขอให้แก้นามสกุลไฟล์ให้ตรงกับชนิดจริง หรือบันทึกใหม่เป็นชนิดที่ตั้งใจ แล้วอัปโหลดอีกครั้ง',
    suggestionEn: 'Correct the file extension, or save it in the format that was meant, and upload it again.',
  };
}

/** Pages made out of PDFs whose letters have private numbers: seen, but neither searched nor copied. */
export const PRIVATE_LETTERS: Wording = {
  messageTh: 'ตัวอักษรในหน้านี้ใช้รหัสเฉพาะของแบบอักษร มองเห็นได้แต่ค้นหาหรือคัดลอกเป็นคำไม่ได้',
  messageEn: 'The letters of this page have codes private to its font: they can be seen but neither searched nor copied',
  suggestionTh: 'ขอให้เผยแพร่เนื้อหาเป็นข้อความบนหน้าเว็บ หรือเป็นไฟล์ต้นฉบับ (.docx, .xlsx) คู่กัน',
  suggestionEn: 'Publish the content as text of the page, or the source (.docx, .xlsx) beside it.',
};

function wordsFor(reason: string): { th: string; en: string } {
  return REASONS[reason] ?? { th: reason, en: reason };
}

/** A format as people call it; in Thai, words join and a name in Latin letters stands apart. */
function formatOf(mediaType: string): { th: string; en: string } {
  const { th, en } = FORMATS[mediaType] ?? { th: `ไฟล์ชนิด ${mediaType} `, en: mediaType };
  return { th: /^[A-Za-z]/.test(th) ? ` ${th} ` : th, en };
}
