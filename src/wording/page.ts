/** The sentences of the printed and web report, complete in both languages by type. */
export interface PageWords {
  title(district: string, fiscalYear: number): string;
  /** What a chart that stands alone is of; `asOf` in words. */
  chartOf(district: string, fiscalYear: number, asOf: string): string;
  strip: string;
  months: string;
  monthsNote: string;
  scoreTitle: string;
  scoreNote: string;
  summary: string;
  skip: string;
  checkedItems(count: number, total: number): string;
  links(all: number, dead: number): string;
  documents(count: number, pages: number): string;
  madeAt(moment: string): string;
  tool(name: string, version: string, checklist: string, checklistVersion: string): string;
  repairFirst: string;
  repairFirstNote: string;
  item: string;
  points: string;
  pointsUpTo(points: string): string;
  pointsSure(points: string): string;
  pointsNone: string;
  section: string;
  moreMatters(count: number): string;
  nothingToRepair: string;
  personalData: string;
  personalDataLead(places: number): string;
  items: string;
  show: string;
  showAll: string;
  moreEvidence(count: number): string;
  paste: string;
  /** Before the Thai text in a report of another language; null where none is needed. */
  pasteLanguage: string | null;
  copy: string;
  copied: string;
  /** Accessible name of a copy button. */
  copyOf(place: string): string;
  searched: string;
  searchedIn(documents: number, pages: number, tables: number): string;
  nearest: string;
  linksOfItem: string;
  linkNumber: string;
  address: string;
  outcome: string;
  opens: string;
  picture(number: number): string;
  pictureAlt(number: number, place: string, page: number | null): string;
  pictureSame(number: number): string;
  pageWebNote: string;
  picturesLeft: Record<'no-browser' | 'limit', string>;
  deadLinks: string;
  deadLinksNote: string;
  noDeadLinks: string;
  list: string;
  backToTop: string;
}

export const PAGE_WORDS: Record<'th' | 'en', PageWords> = {
  th: {
    title: (district, year) => `รายงานผลตรวจ OIT ${district} ปีงบประมาณ พ.ศ. ${year}`,
    chartOf: (district, year, asOf) => `${district} · ปีงบประมาณ พ.ศ. ${year} · ตรวจ ณ วันที่ ${asOf} · ผลตรวจเบื้องต้นด้วยเครื่อง`,
    strip: 'ผลรายข้อ',
    months: 'ความครบถ้วนรายเดือน',
    monthsNote: 'องค์ประกอบที่กำหนดให้มีข้อมูลทุกเดือน ตัวเลขหลังเครื่องหมายคือจำนวนรายการที่ยังขาดข้อมูลในเดือนนั้น',
    scoreTitle: 'ประมาณการคะแนน OIT',
    scoreNote: 'แถบทึบคือคะแนนต่ำสุด แถบลายคือส่วนที่ยังไม่แน่ชัด คะแนนทางการอาจต่างไปจากนี้ เพราะวิธีถ่วงน้ำหนักไม่ได้เผยแพร่',
    summary: 'สรุปผล',
    skip: 'ข้ามไปยังเนื้อหา',
    checkedItems: (count, total) => (total === count ? `ตรวจ ${count} ข้อ` : `ตรวจ ${count} จาก ${total} ข้อ`),
    links: (all, dead) => `${all} ลิงก์${dead === 0 ? ' ไม่พบลิงก์เสีย' : ` เปิดไม่ได้ ${dead} ลิงก์`}`,
    documents: (count, pages) => `เปิดดูเอกสาร ${count} ฉบับ ${pages} หน้า`,
    madeAt: (moment) => `ตรวจเสร็จเมื่อ ${moment}`,
    tool: (name, version, checklist, checklistVersion) => `${name} รุ่น ${version} · แบบตรวจ ${checklist} รุ่น ${checklistVersion}`,
    repairFirst: 'สิ่งที่ควรแก้ไขก่อน',
    repairFirstNote: 'เรียงตามคะแนนที่จะได้เพิ่มหากข้อนั้นผ่านและข้ออื่นคงเดิม (ประมาณการจากคะแนนเต็ม 100)',
    item: 'ข้อ',
    points: 'คะแนนที่ได้เพิ่ม',
    pointsUpTo: (points) => `ไม่เกิน ${points}`,
    pointsSure: (points) => points,
    pointsNone: 'ไม่กระทบคะแนน',
    section: 'ฝ่ายที่ดูแลตามปกติ',
    moreMatters: (count) => `และอีก ${count} เรื่อง ดูในรายละเอียดของข้อ`,
    nothingToRepair: 'ไม่พบสิ่งที่ต้องแก้ไข',
    personalData: 'พบข้อมูลส่วนบุคคลในเอกสารที่เผยแพร่',
    personalDataLead: (places) => `พบ ${places} เรื่อง ควรนำเอกสารลงและปกปิดข้อมูลก่อนเผยแพร่ใหม่โดยเร็ว รายงานนี้ปกปิดข้อมูลดังกล่าวไว้แล้วทุกแห่ง`,
    items: 'ผลรายข้อโดยละเอียด',
    show: 'แสดงเฉพาะข้อที่มีผล',
    showAll: 'แสดงทุกข้อ',
    moreEvidence: (count) => `หลักฐานอีก ${count} แห่ง`,
    paste: 'ข้อความแนะนำ คัดลอกไปใช้ได้',
    pasteLanguage: null,
    copy: 'คัดลอก',
    copied: 'คัดลอกแล้ว',
    copyOf: (place) => `คัดลอก: ข้อความแนะนำของ ${place}`,
    searched: 'เอกสารที่ค้น',
    searchedIn: (documents, pages, tables) => `ค้นใน ${documents} เอกสาร ${pages} หน้า ${tables} ตาราง`,
    nearest: 'ข้อความที่ใกล้เคียงที่สุด',
    linksOfItem: 'ลิงก์ที่ส่งและเอกสารที่เปิดต่อ',
    linkNumber: 'ที่',
    address: 'ที่อยู่',
    outcome: 'ผลการเปิด',
    opens: 'เปิดได้',
    picture: (number) => `ภาพที่ ${number}`,
    pictureAlt: (number, place, page) => (page === null ? `ภาพที่ ${number} ส่วนของหน้าเว็บ ${place}`.trim() : `ภาพที่ ${number} ส่วนของเอกสาร ${place}`),
    pictureSame: (number) => `ดูภาพที่ ${number}`,
    pageWebNote: 'ภาพจากหน้าที่เก็บไว้ ไม่มีรูปและรูปแบบของเว็บไซต์',
    picturesLeft: {
      'no-browser': 'ไม่มีภาพของหน้าเว็บ เพราะไม่พบเบราว์เซอร์ในเครื่องที่จัดทำรายงาน (ติดตั้ง chromium-headless-shell หรือระบุด้วย OIT_BROWSER)',
      limit: 'แสดงภาพเฉพาะจุดสำคัญ เพื่อให้ไฟล์มีขนาดพอเหมาะ',
    },
    deadLinks: 'ลิงก์ที่เปิดไม่ได้',
    deadLinksNote: 'สิ่งที่ประชาชนเปิดไม่ได้ถือว่ายังไม่ได้เปิดเผย',
    noDeadLinks: 'ไม่พบลิงก์ที่เปิดไม่ได้',
    list: 'ข้อสังเกตเกี่ยวกับรายการ URL ที่ส่ง',
    backToTop: 'กลับไปตารางผลรายข้อ',
  },
  en: {
    title: (district, year) => `OIT check of ${district}, fiscal year ${year} BE`,
    chartOf: (district, year, asOf) => `${district} · fiscal year ${year} BE · as of ${asOf} · preliminary check by machine`,
    strip: 'Results item by item',
    months: 'Completeness month by month',
    monthsNote: 'Requirements that ask for every month. The number beside a mark counts the rows that lack something in that month.',
    scoreTitle: 'OIT score, estimate',
    scoreNote: 'Solid: the least to expect; hatched: not settled yet. The official score may differ, as its weights are not published.',
    summary: 'Summary',
    skip: 'Skip to the content',
    checkedItems: (count, total) => (total === count ? `${count} ${count === 1 ? 'item' : 'items'} checked` : `${count} of ${total} items checked`),
    links: (all, dead) => `${all} ${all === 1 ? 'link' : 'links'}${dead === 0 ? ', none of them dead' : `, ${dead} of them do not open`}`,
    documents: (count, pages) => `${count} ${count === 1 ? 'document' : 'documents'} looked at, ${pages} ${pages === 1 ? 'page' : 'pages'}`,
    madeAt: (moment) => `check ended ${moment}`,
    tool: (name, version, checklist, checklistVersion) => `${name} ${version} · checklist ${checklist} ${checklistVersion}`,
    repairFirst: 'What to repair first',
    repairFirstNote: 'By the points that are won if the item passes and all others stay as they are (estimate, of 100)',
    item: 'Item',
    points: 'Points to win',
    pointsUpTo: (points) => `up to ${points}`,
    pointsSure: (points) => points,
    pointsNone: 'costs no points',
    section: 'Section that normally keeps it',
    moreMatters: (count) => `and ${count} more, see the item`,
    nothingToRepair: 'Nothing to repair was found',
    personalData: 'Personal data in published documents',
    personalDataLead: (places) => `${places} ${places === 1 ? 'finding' : 'findings'}. Take these documents down and hide the data before they are published again. They are hidden everywhere in this report.`,
    items: 'Every item in detail',
    show: 'Show only items with',
    showAll: 'Show all',
    moreEvidence: (count) => `${count} more ${count === 1 ? 'place' : 'places'} of evidence`,
    paste: 'Advice, ready to paste',
    pasteLanguage: 'In Thai:',
    copy: 'Copy',
    copied: 'Copied',
    copyOf: (place) => `Copy: advice on ${place}`,
    searched: 'Looked at',
    searchedIn: (documents, pages, tables) => `searched in ${documents} ${documents === 1 ? 'document' : 'documents'}, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${tables} ${tables === 1 ? 'table' : 'tables'}`,
    nearest: 'nearest words',
    linksOfItem: 'Submitted links, and what was opened from them',
    linkNumber: 'No.',
    address: 'Address',
    outcome: 'Outcome',
    opens: 'opens',
    picture: (number) => `Picture ${number}`,
    pictureAlt: (number, place, page) => (page === null ? `Picture ${number}, part of the web page, ${place}`.replace(/, $/, '') : `Picture ${number}, part of the document, ${place}`),
    pictureSame: (number) => `see picture ${number}`,
    pageWebNote: 'drawn from the stored page, without the pictures and the style of the site',
    picturesLeft: {
      'no-browser': 'There are no pictures of web pages, because no browser was found where this report was made (install chromium-headless-shell, or name one in OIT_BROWSER).',
      limit: 'Only the more important places are pictured, to keep the file small.',
    },
    deadLinks: 'Links that do not open',
    deadLinksNote: 'What the public cannot open is not disclosed.',
    noDeadLinks: 'No dead link was found',
    list: 'About the list of links',
    backToTop: 'Back to the results item by item',
  },
};
