import type { ImportNote } from './result.js';

/** Every reason for which a file is not taken: one sentence that names the place and the remedy. */
export const refusal = {
  unreadable: (path: string, detail: string): ImportNote => ({
    th: `เปิดไฟล์ ${path} ไม่ได้ (${detail}) กรุณาตรวจสอบชื่อไฟล์และสิทธิ์การอ่าน`,
    en: `Cannot open ${path} (${detail}); please check the file name and the permission to read it.`,
  }),
  empty: (): ImportNote => ({
    th: 'ไฟล์ว่างเปล่า กรุณาส่งไฟล์ที่มีรายการ URL แยกตามข้อ',
    en: 'The file is empty; please give a file that lists the URLs of each item.',
  }),
  tooLarge: (megabytes: number): ImportNote => ({
    th: `ไฟล์มีขนาดหรือเนื้อหาเมื่อขยายแล้วเกิน ${megabytes} MB กรุณาส่งเฉพาะตารางรายการ URL`,
    en: `The file is larger than ${megabytes} MB, or grows beyond it when unpacked; please give only the table of URLs.`,
  }),
  notSupported: (found: string): ImportNote => ({
    th: `ไฟล์นี้เป็น${found} ซึ่งอ่านเป็นรายการ URL ไม่ได้ กรุณาบันทึกเป็น Excel (.xlsx), CSV หรือ JSON`,
    en: `This file is ${found}, which cannot be read as a list of URLs; please save it as Excel (.xlsx), CSV or JSON.`,
  }),
  broken: (kind: string, detail: string): ImportNote => ({
    th: `ไฟล์ ${kind} เสียหายหรือถูกตัดกลางคัน (${detail}) กรุณาเปิดในโปรแกรมเดิมแล้วบันทึกใหม่`,
    en: `The ${kind} file is damaged or cut short (${detail}); please open it in its own program and save it again.`,
  }),
  locked: (): ImportNote => ({
    th: 'ไฟล์ตั้งรหัสผ่านไว้ กรุณานำรหัสผ่านออกแล้วบันทึกใหม่',
    en: 'The file is protected by a password; please remove the password and save it again.',
  }),
  encoding: (): ImportNote => ({
    th: 'อ่านตัวอักษรในไฟล์ไม่ออก กรุณาบันทึกเป็น CSV UTF-8 หรือ Excel (.xlsx)',
    en: 'The letters of the file cannot be read in any known encoding; please save it as CSV UTF-8 or Excel (.xlsx).',
  }),
  badJson: (place: string): ImportNote => ({
    th: `ไฟล์ JSON ไม่สมบูรณ์ (${place}) กรุณาตรวจวงเล็บ เครื่องหมายคำพูด และจุลภาคบริเวณนั้น`,
    en: `The file is not complete JSON (${place}); please check brackets, quotes and commas there.`,
  }),
  badShape: (place: string, detail: string): ImportNote => ({
    th: `ไฟล์ JSON ไม่ตรงรูปแบบที่ ${place} (${detail}) กรุณาแก้ให้เป็น {"schemaVersion": 1, "district", "fiscalYear", "items": [{"item": "O1", "links": [...]}]}`,
    en: `The JSON file has not the expected shape at ${place} (${detail}); please make it {"schemaVersion": 1, "district", "fiscalYear", "items": [{"item": "O1", "links": [...]}]}.`,
  }),
  columns: (found: string): ImportNote => ({
    th: `ไม่พบหัวตารางที่ต้องการ ต้องมีคอลัมน์ “ข้อ” และ “URL” (และ “คำอธิบาย” ถ้ามี) แต่พบ: ${found} กรุณาแก้ชื่อหัวตาราง`,
    en: `The table's headings were not found: columns "item" and "url" (and, if you like, "explanation") are expected, but there is: ${found}; please rename the headings.`,
  }),
  badItem: (place: ImportNote, text: string): ImportNote => ({
    th: `${place.th}: อ่านเลขข้อ “${text}” ไม่ได้ กรุณาเขียนเป็น O1, O2, …`,
    en: `${place.en}: the item number "${text}" cannot be understood; please write O1, O2, …`,
  }),
  noItemBefore: (place: ImportNote): ImportNote => ({
    th: `${place.th}: มี URL แต่ยังไม่มีเลขข้อ กรุณาพิมพ์เลขข้อ เช่น O20 ไว้หน้า URL หรือในบรรทัดก่อนหน้า`,
    en: `${place.en}: there is a URL but no item number; please write the number, such as O20, before it or in a line above.`,
  }),
  tooHeavy: (): ImportNote => ({
    th: 'ไฟล์นี้ใช้เวลาหรือหน่วยความจำในการเปิดมากเกินไป จึงหยุดอ่าน กรุณาคัดลอกเฉพาะตารางรายการ URL ไปไว้ในไฟล์ใหม่ แล้วส่งอีกครั้ง',
    en: 'Opening this file takes too much time or memory, so reading was stopped; please copy only the table of URLs to a new file and send that.',
  }),
  unknownItem: (place: ImportNote, item: number, maxItem: number, year: number): ImportNote => ({
    th: `${place.th}: ปีงบประมาณ พ.ศ. ${year} มีข้อ O1 ถึง O${maxItem} จึงไม่มีข้อ O${item} กรุณาตรวจเลขข้อหรือปีงบประมาณ`,
    en: `${place.en}: fiscal year ${year} has the items O1 to O${maxItem}, so there is no O${item}; please check the item number or the fiscal year.`,
  }),
  noUrl: (): ImportNote => ({
    th: 'ไม่พบ URL ในไฟล์เลย กรุณาใส่ที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https:// ในคอลัมน์ URL',
    en: 'There is no URL in the whole file; please put addresses that begin with http:// or https:// into the column "url".',
  }),
  noResult: (): ImportNote => ({
    th: 'ไม่พบตารางผลการประเมิน OIT ในหน้านี้ (แถวเลขข้อ เช่น O1 ตามด้วย “URL ที่ส่ง:”) กรุณาบันทึกหน้าผลการประเมินทั้งหน้า หรือส่งเป็น Excel',
    en: 'The page holds no table of an OIT result (rows such as O1 followed by "URL ที่ส่ง:"); please save the whole result page, or give an Excel file.',
  }),
  noDistrict: (): ImportNote => ({
    th: 'ไฟล์ไม่ได้ระบุว่าเป็นของสำนักงานเขตใด กรุณาระบุเขต (--district) หรือใส่ชื่อสำนักงานเขตเหนือตาราง',
    en: 'The file does not say which district it belongs to; please name it (--district), or write the name of the office above the table.',
  }),
  noYear: (): ImportNote => ({
    th: 'ไฟล์ไม่ได้ระบุปีงบประมาณ กรุณาระบุปี (--year) หรือใส่ “ประจำปีงบประมาณ พ.ศ. …” เหนือตาราง',
    en: 'The file does not say which fiscal year it is for; please name it (--year), or write it above the table.',
  }),
  otherDistrict: (found: string, wanted: string): ImportNote => ({
    th: `ไฟล์นี้เป็นของเขต ${found} แต่สั่งตรวจเขต ${wanted} กรุณาเลือกไฟล์หรือเขตให้ตรงกัน`,
    en: `This file belongs to the district ${found}, but ${wanted} is to be checked; please choose the right file or district.`,
  }),
  otherYear: (found: number, wanted: number): ImportNote => ({
    th: `ไฟล์นี้เป็นของปีงบประมาณ พ.ศ. ${found} แต่สั่งตรวจปี พ.ศ. ${wanted} กรุณาเลือกไฟล์หรือปีให้ตรงกัน`,
    en: `This file is for fiscal year ${found}, but ${wanted} is to be checked; please choose the right file or year.`,
  }),
};
