import type { Language } from '../../report/index.js';
import { momentWords } from '../../report/dates.js';
import type { Precheck } from '../../store/index.js';
import { say } from '../say.js';
import type { Standing } from './queue.js';

/** Where a list came from. */
export function originWords({ origin }: Pick<Precheck, 'origin'>, lang: Language): string {
  switch (origin.kind) {
    case 'file':
      return say(lang, `จากไฟล์ ${origin.fileName}`, `from the file ${origin.fileName}`);
    case 'pasted':
      return say(lang, 'จากข้อความที่วาง', 'pasted');
    case 'published':
      return say(lang, `จากรายการที่เผยแพร่ของปี พ.ศ. ${origin.fiscalYear}`, `from the published list of ${origin.fiscalYear}`);
    case 'carried':
      return say(lang, `จากรายการของปี พ.ศ. ${origin.from} ที่ย้ายมายังข้อของปีนี้`, `from the list of ${origin.from}, moved to the items of this year`);
    case 'empty':
      return say(lang, 'เริ่มจากรายการว่าง', 'begun with an empty list');
  }
}

export function stateWords({ state, trouble, auditId }: Pick<Precheck, 'state' | 'trouble' | 'auditId'>, isChanged: boolean, lang: Language): string {
  if (state === 'queued') return say(lang, 'รอตรวจ', 'waiting');
  if (state === 'running') return say(lang, 'กำลังตรวจ', 'being checked');
  if (trouble === 'stopped') return say(lang, 'หยุดไว้', 'stopped');
  if (trouble !== null) return say(lang, 'ตรวจไม่สำเร็จ', 'the check failed');
  if (auditId === null) return say(lang, 'ร่าง ยังไม่ได้ตรวจ', 'draft, not checked yet');
  return isChanged ? say(lang, 'แก้ไขหลังการตรวจ', 'changed since the check') : say(lang, 'ตรวจแล้ว', 'checked');
}

/** What is going on, in a sentence; what it counts, for a bar. */
export function standingWords(standing: Standing, lang: Language): { sentence: string; done: number; total: number } {
  const nothing = { done: 0, total: 0 };
  if (standing.state === 'idle') return { sentence: say(lang, 'ตรวจเสร็จแล้ว', 'The check has ended.'), ...nothing };
  if (standing.state === 'queued') {
    if (standing.elsewhere) return { sentence: say(lang, 'โปรแกรมอีกชุดหนึ่งกำลังทำคิวนี้อยู่ หน้านี้จะแสดงผลเมื่อเสร็จ', 'Another server works on this queue; the result is shown here when it is done.'), ...nothing };
    return { sentence: standing.ahead === 0 ? say(lang, 'กำลังจะเริ่มตรวจ', 'About to begin.') : say(lang, `รอตรวจ มีอีก ${standing.ahead} รายการก่อนหน้า`, `Waiting; ${standing.ahead} ${standing.ahead === 1 ? 'list is' : 'lists are'} checked before.`), ...nothing };
  }
  if (standing.state === 'held') {
    const since = momentWords(standing.holder.since, lang);
    return { sentence: say(lang, `โปรแกรมอื่นกำลังตรวจเขตนี้หรือดูแลข้อมูลอยู่ (ตั้งแต่ ${since}) จะเริ่มเองเมื่อเสร็จ`, `Another program works on this district or on the stored data (since ${since}); the check begins by itself when it has ended.`), ...nothing };
  }
  const resumed = standing.resumed ? say(lang, 'รับงานที่ค้างไว้มาตรวจต่อ · ', 'Taken up again after an interruption · ') : '';
  if (standing.event === null) return { sentence: `${resumed}${say(lang, 'กำลังเริ่มตรวจ', 'The check begins.')}`, ...nothing };
  const { stage, done, total, host } = standing.event;
  const sentence = {
    fetch: say(lang, `เปิดลิงก์แล้ว ${done} จาก ${total} รายการ`, `Links opened: ${done} of ${total}`),
    read: say(lang, `อ่านเอกสารแล้ว ${done} จาก ${total} รายการ`, `Documents read: ${done} of ${total}`),
    ocr: say(lang, `กำลังอ่านตัวหนังสือจากภาพ หน้า ${done} จาก ${total}${host === null ? '' : ` ของไฟล์ ${host}`}`, `Reading pictures by OCR, page ${done} of ${total}${host === null ? '' : ` of ${host}`}`),
    check: say(lang, `ตรวจเนื้อหาแล้ว ${done} จาก ${total} ข้อ`, `Items checked: ${done} of ${total}`),
    render: say(lang, `กำลังเปิดหน้าที่แสดงผลด้วย JavaScript ในเบราว์เซอร์ หน้าที่ ${done}`, `Opening pages that scripts fill in a browser, number ${done}`),
  }[stage];
  return { sentence: resumed + sentence, done, total };
}
