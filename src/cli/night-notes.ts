import type { NightNote } from '../audit/run/index.js';
import type { Language } from '../report/index.js';
import { say } from './texts.js';

/** What an operator is told while a night runs. */
export function noteText(note: NightNote, lang: Language): string {
  switch (note.kind) {
    case 'resumed':
      return say(lang, `ทำต่อจากการตรวจที่เริ่มเมื่อ ${note.startedAt} เสร็จแล้ว ${note.done} จาก ${note.districts} เขต`, `Going on with the run that began ${note.startedAt}: ${note.done} of ${note.districts} districts are finished`);
    case 'held':
      return say(lang, `โปรแกรมอื่น (หมายเลข ${note.pid} ตั้งแต่ ${note.since}) กำลังตรวจเขต${note.district.nameTh} จึงรอให้เสร็จก่อน`, `Another process (${note.pid}, since ${note.since}) is auditing ${note.district.nameEn}; it will be audited afterwards`);
    case 'failed':
      return say(lang, `โปรแกรมขัดข้องเองขณะตรวจเขต${note.district.nameTh} (${note.trouble}) จึงข้ามไปเขตถัดไป`, `This program failed at ${note.district.nameEn} (${note.trouble}) and goes on with the next district`);
    case 'second-look': {
      const minutes = Math.ceil(note.inMs / 60_000);
      return say(lang, `ลิงก์ที่เปิดไม่ได้ใหม่ ${note.links} รายการจะเปิดดูอีกครั้ง${minutes > 0 ? `ในอีก ${minutes} นาที` : ''} ก่อนสรุปผล`, `${note.links} links that newly fail are looked at again${minutes > 0 ? ` in ${minutes} min` : ''} before anything is concluded`);
    }
    case 'network-down':
      return say(lang, `เครื่องนี้เชื่อมต่ออินเทอร์เน็ตไม่ได้ จะลองใหม่ในอีก ${Math.ceil(note.retryInMs / 60_000)} นาที`, `This machine has no internet connection; trying again in ${Math.ceil(note.retryInMs / 60_000)} min`);
  }
}

/** Notes on the course of things, which somebody who wants no progress does not want either. */
export function isCourse({ kind }: NightNote): boolean {
  return kind === 'resumed' || kind === 'second-look';
}
