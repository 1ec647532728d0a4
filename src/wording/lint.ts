import type { FindingParams, Wording } from '../model/finding.js';
import { maskPersonalData } from '../thai/index.js';

/** What each rule about the list says; names, months and items are given in the words of the list itself. */
export interface LintParams {
  'D1-duplicate-link': Base & { name: string; kind: 'inside' | 'across' | 'likely'; times: number; others: string[] };
  'D2-item-number-mismatch': Base & { name: string; found: string; olderYear: number | null; twin: string | null };
  'D3-no-item-number': Base & { names: string[] };
  'D4-other-fiscal-year': Base & { name: string; shown: string; year: number; fiscalYear: number; dated: boolean };
  'D5-no-year': Base & { names: string[]; missing: 'year' | 'period'; fiscalYear: number };
  'D6-impossible-year': Base & { name: string; shown: string };
  'D7-period-not-covered': Base & { name: string; shown: string; missingTh: string[]; missingEn: string[] };
  'D8-month-series': Base & { kind: 'missing' | 'double'; monthTh: string; monthEn: string; names: string[] };
  'D9-image-file': Base & { name: string; table: boolean };
  'D10-outside-own-site': Base & { where: 'other-user' | 'other-district' | 'outside'; host: string; all: boolean; startPage: boolean; others: string[] };
  'D11-broken-url': Base & { defects: UrlDefect[]; requestedUrl: string | null };
  'D12-unsafe-characters': Base & { names: string[]; signs: UnsafeSign[] };
  'D13-part-missing': Base & { partTh: string; partEn: string; shownTh: string; shownEn: string };
  'D14-only-generic-link': Base;
  'D15-no-link': Base & { titleTh: string; titleEn: string };
  'D16-uploaded-late': Base & { name: string; uploaded: string; uploadedTh: string; deadline: string; deadlineTh: string };
  'D17-same-explanation': Base & { items: string[] };
}

export type LintCode = keyof LintParams;

/** `item` is the item's id, `url` the address as submitted (empty when the finding is about none). */
interface Base {
  item: string;
  url: string;
}

export type UrlDefect =
  | 'no-address' | 'not-http' | 'no-extension' | 'blank-ends' | 'line-break' | 'half-percent' | 'replacement-character' | 'thai-digit-host' | 'entity'
  | 'no-scheme' | 'two-addresses';

export type UnsafeSign = 'space' | 'apostrophe' | 'double-dot' | 'backslash' | 'entity-rest' | 'tracking';

const DEFECTS: Record<UrlDefect, { th: string; en: string }> = {
  'no-address': { th: 'ไม่ใช่ที่อยู่เว็บ', en: 'it is no web address' },
  'not-http': { th: 'ไม่ใช่ที่อยู่เว็บแบบ http หรือ https ที่ประชาชนเปิดได้', en: 'it is no http or https address that the public can open' },
  'no-extension': { th: 'ไม่มีนามสกุลไฟล์ อาจถูกตัดขาดกลางชื่อ', en: 'the file name has no extension; it may have been cut' },
  'blank-ends': { th: 'มีช่องว่างหรือการขึ้นบรรทัดใหม่ติดมากับที่อยู่', en: 'blanks or line ends around or inside the address' },
  'line-break': { th: 'มีการขึ้นบรรทัดใหม่กลางที่อยู่', en: 'a line break inside the address' },
  'half-percent': { th: 'รหัสอักขระ (%) ขาดครึ่ง ที่อยู่น่าจะถูกตัด', en: 'a percent sequence is broken in half; the address seems to be cut' },
  'replacement-character': { th: 'มีอักขระเสีย (�) ในที่อยู่', en: 'a damaged character (U+FFFD) in the address' },
  'thai-digit-host': { th: 'ใช้เลขไทยในชื่อเว็บไซต์', en: 'a Thai digit in the host name' },
  entity: { th: 'มีรหัส HTML (เช่น &amp;) ค้างอยู่ในที่อยู่', en: 'an HTML entity such as &amp; is left in the address' },
  'no-scheme': { th: 'ไม่มี https:// นำหน้า', en: 'https:// is missing at the beginning' },
  'two-addresses': { th: 'มีที่อยู่เว็บสองรายการติดกัน', en: 'two addresses run together' },
};

const SIGNS: Record<UnsafeSign, { th: string; en: string }> = {
  space: { th: 'ช่องว่าง', en: 'spaces' },
  apostrophe: { th: 'เครื่องหมาย \'', en: 'apostrophes' },
  'double-dot': { th: 'จุดซ้อนสองจุด', en: 'double dots' },
  backslash: { th: 'เครื่องหมาย \\', en: 'backslashes' },
  'entity-rest': { th: 'คำว่า amp ที่ค้างมาจากเครื่องหมาย &', en: 'the rest of a damaged & ("amp")' },
  tracking: { th: 'ส่วนต่อท้ายของการเปลี่ยนเส้นทาง', en: 'left-over redirect parameters' },
};

type WordingTable = { [Code in LintCode]: (params: LintParams[Code]) => Wording };

/** The words for every rule; one that lacks its words does not compile. */
export const LINT_WORDING: WordingTable = {
  'D1-duplicate-link': (p) => ({
    inside: {
      messageTh: `ข้อ ${p.item} ใส่ลิงก์เดียวกันซ้ำ ${p.times} ครั้ง: ${p.name}`,
      messageEn: `${p.item} gives the same link ${p.times} times (duplicate): ${p.name}`,
      suggestionTh: 'กรุณาลบรายการที่ซ้ำ และตรวจว่าตั้งใจจะแนบเอกสารอื่นที่ยังขาดอยู่หรือไม่',
      suggestionEn: 'Remove the duplicate, and check whether another document was meant that is now missing.',
    },
    across: {
      messageTh: `ลิงก์เดียวกันปรากฏซ้ำในข้อ ${p.item} และ ${p.others.join(', ')}: ${p.name}`,
      messageEn: `The same link stands in ${p.item} and ${p.others.join(', ')} (duplicate): ${p.name}`,
      suggestionTh: 'กรุณาตรวจว่าเอกสารนี้ตอบองค์ประกอบของทุกข้อที่อ้างถึง หากไม่ใช่ กรุณาแนบเอกสารที่ตรงกับข้อ',
      suggestionEn: 'Check that this document answers each of these items; if not, give the document that belongs to the item.',
    },
    likely: {
      messageTh: `ชื่อไฟล์ในข้อ ${p.item} คล้ายเอกสารของข้อ ${p.others.join(', ')} มาก อาจเป็นเอกสารซ้ำกัน: ${p.name}`,
      messageEn: `A file of ${p.item} is named like one of ${p.others.join(', ')}; it may be a duplicate: ${p.name}`,
      suggestionTh: 'หากเป็นเอกสารฉบับเดียวกัน ควรใช้ไฟล์เดียวเพื่อให้ข้อมูลตรงกันเสมอ',
      suggestionEn: 'If it is the same document, keep one file so that both items always say the same.',
    },
  })[p.kind],
  'D2-item-number-mismatch': (p) => ({
    messageTh: `เลขข้อในชื่อไฟล์ (${p.found}) ไม่ตรงกับข้อ ${p.item}: ${p.name}${p.olderYear === null ? '' : ` (อาจเป็นเลขข้อเดิมของปี พ.ศ. ${p.olderYear})`}${p.twin === null ? '' : ` และมีไฟล์ชื่อเดียวกันที่ต่างเพียงเลขข้อ: ${p.twin}`}`,
    messageEn: `The item number in the file name (${p.found}) is not ${p.item}: ${p.name}${p.olderYear === null ? '' : ` (perhaps the numbering of fiscal year ${p.olderYear})`}${p.twin === null ? '' : `; another file differs only in this number: ${p.twin}`}`,
    suggestionTh: `กรุณาตรวจว่าแนบไฟล์ถูกข้อ แล้วเปลี่ยนชื่อไฟล์ให้ขึ้นต้นด้วย ${p.item}`,
    suggestionEn: `Check that the file belongs to this item, and let its name begin with ${p.item}.`,
  }),
  'D3-no-item-number': (p) => ({
    messageTh: `ข้อ ${p.item} มี ${p.names.length} ไฟล์ที่ชื่อไม่มีเลขข้อ: ${list(p.names)}`,
    messageEn: `${p.item} has ${p.names.length} file(s) without an item number in the name: ${list(p.names)}`,
    suggestionTh: `ควรขึ้นต้นชื่อไฟล์ด้วย ${p.item} เพื่อให้ผู้ตรวจทราบว่าเป็นเอกสารของข้อใด`,
    suggestionEn: `Let the file names begin with ${p.item}, so that the assessor sees which item they belong to.`,
  }),
  'D4-other-fiscal-year': (p) => p.dated
    ? {
        messageTh: `ชื่อไฟล์ในข้อ ${p.item} ลงวันที่ ${p.shown} ซึ่งอยู่นอกปีงบประมาณ พ.ศ. ${p.fiscalYear}: ${p.name}`,
        messageEn: `A file of ${p.item} is dated ${p.shown}, outside fiscal year ${p.fiscalYear}: ${p.name}`,
        suggestionTh: 'หากเป็นกฎหมาย คู่มือ หรือแบบฟอร์มที่ยังมีผลใช้อยู่ ใช้ต่อได้ หากไม่ใช่ กรุณาแนบฉบับปัจจุบัน',
        suggestionEn: 'A law, manual or form that is still in force is fine; otherwise give the present version.',
      }
    : {
        messageTh: `ที่อยู่หรือชื่อไฟล์ในข้อ ${p.item} แสดงปี พ.ศ. ${p.year} (${p.shown}) ไม่ใช่ปีงบประมาณ พ.ศ. ${p.fiscalYear}: ${p.name}`,
        messageEn: `The path or name of a file of ${p.item} shows the year ${p.year} (${p.shown}), not fiscal year ${p.fiscalYear}: ${p.name}`,
        suggestionTh: `กรุณาแนบเอกสารของปีงบประมาณ พ.ศ. ${p.fiscalYear} หากเป็นเอกสารปีนี้อยู่แล้ว กรุณาแก้ชื่อไฟล์หรือย้ายโฟลเดอร์`,
        suggestionEn: `Give the document of fiscal year ${p.fiscalYear}; if it already is one, correct its name or folder.`,
      },
  'D5-no-year': (p) => p.missing === 'period'
    ? {
        messageTh: `ข้อ ${p.item}: ชื่อไฟล์ไม่บอกช่วงเดือนของข้อมูล: ${list(p.names)}`,
        messageEn: `${p.item}: the file name does not tell the months it covers: ${list(p.names)}`,
        suggestionTh: `ควรระบุช่วงเดือนในชื่อไฟล์ เช่น Oct${p.fiscalYear - 1}-Mar${p.fiscalYear}`,
        suggestionEn: `Name the months, for example Oct${p.fiscalYear - 1}-Mar${p.fiscalYear}.`,
      }
    : {
        messageTh: p.names.length > 0 ? `ข้อ ${p.item} มี ${p.names.length} ไฟล์ที่ชื่อไม่บอกปี: ${list(p.names)}` : `ข้อ ${p.item}: ไม่มีลิงก์ใดบอกปีของข้อมูล`,
        messageEn: p.names.length > 0 ? `${p.item} has ${p.names.length} file(s) without a year in the name: ${list(p.names)}` : `${p.item}: no link tells the year of its data`,
        suggestionTh: `ควรระบุปี พ.ศ. ${p.fiscalYear} ในชื่อเอกสาร เพื่อให้เห็นว่าเป็นข้อมูลของปีที่ประเมิน`,
        suggestionEn: `Put the year ${p.fiscalYear} into the names, so that the assessor sees which year they are of.`,
      },
  'D6-impossible-year': (p) => ({
    messageTh: `ปีในชื่อไฟล์ของข้อ ${p.item} น่าจะพิมพ์ผิด (${p.shown}): ${p.name}`,
    messageEn: `The year in a file name of ${p.item} is probably a typing error (${p.shown}): ${p.name}`,
    suggestionTh: 'กรุณาแก้ปีในชื่อไฟล์ แล้วส่งลิงก์ใหม่ให้ตรงกัน',
    suggestionEn: 'Correct the year in the file name, and submit the new link.',
  }),
  'D7-period-not-covered': (p) => ({
    messageTh: `ช่วงเวลาในชื่อไฟล์ของข้อ ${p.item} (${p.shown}) ไม่ครอบคลุมเดือน${p.missingTh.join(', ')}: ${p.name}`,
    messageEn: `The period in a file name of ${p.item} (${p.shown}) does not cover ${p.missingEn.join(', ')}: ${p.name}`,
    suggestionTh: 'กรุณาเผยแพร่ข้อมูลให้ครบตั้งแต่เดือนตุลาคมถึงเดือนมีนาคม หากเดือนใดไม่มีรายการ ให้ระบุว่าไม่มี',
    suggestionEn: 'Publish the data from October to March; where a month has nothing, say so.',
  }),
  'D8-month-series': (p) => p.kind === 'missing'
    ? {
        messageTh: `ข้อ ${p.item}: ไม่พบไฟล์ของเดือน${p.monthTh} ในชุดรายเดือน`,
        messageEn: `${p.item}: the monthly series lacks ${p.monthEn} (missing)`,
        suggestionTh: `กรุณาเพิ่มลิงก์ของเดือน${p.monthTh} หากเดือนนั้นไม่มีการจัดซื้อจัดจ้าง ให้เผยแพร่แบบที่ระบุว่าไม่มี`,
        suggestionEn: `Add the link for ${p.monthEn}; if nothing was bought in that month, publish the form saying so.`,
      }
    : {
        messageTh: `ข้อ ${p.item}: เดือน${p.monthTh} มีหลายไฟล์ซ้ำกัน: ${list(p.names)}`,
        messageEn: `${p.item}: ${p.monthEn} is there more than once (duplicate): ${list(p.names)}`,
        suggestionTh: 'กรุณาเหลือไฟล์ที่ถูกต้องเพียงไฟล์เดียวต่อเดือน และตรวจว่าไม่ได้ตั้งชื่อเดือนผิด',
        suggestionEn: 'Keep the one right file for each month, and check that no month is misnamed.',
      },
  'D9-image-file': (p) => ({
    messageTh: `ข้อ ${p.item} แนบไฟล์รูปภาพ ซึ่งคอมพิวเตอร์อ่านข้อมูลไม่ได้: ${p.name}`,
    messageEn: `${p.item} gives an image file, which no machine can read: ${p.name}`,
    suggestionTh: p.table ? 'กรุณาเผยแพร่ตารางข้อมูลเป็น Excel (.xlsx) หรือ CSV ควบคู่กับรูปภาพ' : 'กรุณาเผยแพร่เนื้อหาเป็นข้อความบนหน้าเว็บ หรือ PDF ที่คัดลอกข้อความได้ ควบคู่กับรูปภาพ',
    suggestionEn: p.table ? 'Publish the table as Excel (.xlsx) or CSV beside the picture.' : 'Publish the content as text on the page, or as a PDF with text, beside the picture.',
  }),
  'D10-outside-own-site': (p) => ({
    messageTh: {
      'other-user': `ข้อ ${p.item} อ้างไฟล์ในโฟลเดอร์ของผู้ใช้อื่นบนเว็บไซต์กลาง`,
      'other-district': `ข้อ ${p.item} อ้างหน้าเว็บของหน่วยงานอื่น ไม่ใช่เว็บไซต์ของสำนักงานเขต`,
      outside: `ข้อ ${p.item} อ้างเว็บไซต์ภายนอก (${p.host}) ไม่ใช่เว็บไซต์ของสำนักงานเขต`,
    }[p.where] + (p.startPage ? ' และเป็นเพียงหน้าแรกของระบบ' : '') + (p.others.length > 0 ? ` (ใช้ในข้อ ${p.others.join(', ')} ด้วย)` : '') + (p.all ? ' ทุกลิงก์ของข้อนี้อยู่นอกเว็บไซต์ของสำนักงานเขต' : ''),
    messageEn: {
      'other-user': `${p.item} points into another user's folder on the portal`,
      'other-district': `${p.item} points to the site of another office, not the district's own`,
      outside: `${p.item} points outside the district's own site (${p.host})`,
    }[p.where] + (p.startPage ? ', and only to a start page' : '') + (p.others.length > 0 ? ` (also used in ${p.others.join(', ')})` : '') + (p.all ? '; all links of this item lie outside the own site' : ''),
    suggestionTh: 'กรุณาเผยแพร่บนเว็บไซต์ของสำนักงานเขตเอง หรือทำหน้าเว็บของเขตที่อธิบายและเชื่อมโยงไปยังแหล่งนั้น แล้วส่งลิงก์ของหน้านั้น',
    suggestionEn: 'Publish it on the own site, or make a page there that explains and links to it, and submit that page.',
  }),
  'D11-broken-url': (p) => ({
    messageTh: `ลิงก์ในข้อ ${p.item} ผิดรูปหรือไม่สมบูรณ์: ${p.defects.map((defect) => DEFECTS[defect].th).join(' · ')} – ${shown(p.url)}`,
    messageEn: `A link of ${p.item} is broken: ${p.defects.map((defect) => DEFECTS[defect].en).join('; ')} – ${shown(p.url)}`,
    suggestionTh: 'กรุณาเปิดหน้าหรือไฟล์นั้นในเบราว์เซอร์ แล้วคัดลอกที่อยู่ทั้งหมดจากแถบที่อยู่มาใส่ใหม่',
    suggestionEn: 'Open the page or file in a browser, and copy the whole address from the address bar again.',
  }),
  'D12-unsafe-characters': (p) => ({
    messageTh: `ข้อ ${p.item}: ที่อยู่มีอักขระที่ทำให้ลิงก์ขาดได้ง่าย (${p.signs.map((sign) => SIGNS[sign].th).join(', ')}): ${list(p.names)}`,
    messageEn: `${p.item}: addresses contain characters that easily break a link (${p.signs.map((sign) => SIGNS[sign].en).join(', ')}): ${list(p.names)}`,
    suggestionTh: 'ควรตั้งชื่อไฟล์และโฟลเดอร์ด้วยตัวอักษร ตัวเลข ขีดกลาง และขีดล่างเท่านั้น',
    suggestionEn: 'Use only letters, digits, hyphens and underscores in names of files and folders.',
  }),
  'D13-part-missing': (p) => ({
    messageTh: `ข้อ ${p.item} ต้องมีทั้ง “${p.shownTh}” และ “${p.partTh}” แต่ชื่อลิงก์ไม่แสดงส่วน “${p.partTh}”`,
    messageEn: `${p.item} demands both "${p.shownEn}" and "${p.partEn}" (two parts), but no name shows the part "${p.partEn}"`,
    suggestionTh: `กรุณาตรวจเนื้อหาว่ามี “${p.partTh}” แล้ว หากยังไม่มี กรุณาเพิ่มลิงก์ของส่วนนี้`,
    suggestionEn: `Check that "${p.partEn}" is in the content; if not, add a link for it.`,
  }),
  'D14-only-generic-link': (p) => ({
    messageTh: `ข้อ ${p.item} มีเพียงลิงก์เดียวและเป็นหน้าแรกของเว็บไซต์ ผู้ตรวจจะไม่พบข้อมูลของข้อนี้โดยตรง`,
    messageEn: `${p.item} has one link only, and it is generic: a home page, where the assessor does not find the item's content`,
    suggestionTh: 'กรุณาส่งลิงก์ที่เปิดถึงหน้าหรือไฟล์ของข้อนี้โดยตรง',
    suggestionEn: 'Submit the address of the very page or file of this item.',
  }),
  'D15-no-link': (p) => ({
    messageTh: `ข้อ ${p.item} (${p.titleTh}) ไม่มีลิงก์`,
    messageEn: `${p.item} (${p.titleEn}) has no link`,
    suggestionTh: 'กรุณาเพิ่มลิงก์ของข้อนี้ เพราะข้อที่ไม่มีลิงก์จะไม่ได้คะแนน',
    suggestionEn: 'Add a link; an item without any gets no score.',
  }),
  'D16-uploaded-late': (p) => ({
    messageTh: `ไฟล์ในข้อ ${p.item} อัปโหลดเมื่อ ${p.uploadedTh} หลังวันครบกำหนด ${p.deadlineTh}: ${p.name}`,
    messageEn: `A file of ${p.item} was uploaded on ${p.uploaded}, after the deadline ${p.deadline}: ${p.name}`,
    suggestionTh: 'กรุณาเตรียมคำชี้แจง หากเป็นการแก้ไขไฟล์เดิมที่เผยแพร่ไว้ก่อนครบกำหนด',
    suggestionEn: 'If it replaces a file published in time, be ready to explain so.',
  }),
  'D17-same-explanation': (p) => ({
    messageTh: `คำอธิบายของ ${p.items.length} ข้ออ้างหน้าเดียวกันทั้งหมด: ${readable(p.url)}`,
    messageEn: `The explanation of ${p.items.length} items points to one and the same page: ${readable(p.url)}`,
    suggestionTh: 'ควรอธิบายในแต่ละข้อว่าข้อมูลอยู่ส่วนใดของหน้าหรือไฟล์ที่ส่ง',
    suggestionEn: 'Say in each explanation where in the page or file the content stands.',
  }),
};

export const LINT_CODES = Object.keys(LINT_WORDING) as LintCode[]; // the table's keys are the codes, by its type

export function isLintCode(code: string): code is LintCode {
  return Object.hasOwn(LINT_WORDING, code);
}

/** Words for a stored finding, whose parameters come back as plain values. */
export function wordLint(code: LintCode, params: FindingParams): Wording {
  // The parameters were stored by the rule of this code, whose shape the table above knows.
  return (LINT_WORDING[code] as (params: unknown) => Wording)(params);
}

/** An address in a sentence: not too long, and without anybody's numbers. */
function shown(url: string): string {
  return maskPersonalData(url.slice(0, 300)).text;
}

/** Percent sequences as letters, where they are any. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The first few names; the rest is counted. */
function list(names: string[]): string {
  const shown = names.slice(0, 4).join(' · ');
  return names.length > 4 ? `${shown} · … (+${names.length - 4})` : shown;
}
