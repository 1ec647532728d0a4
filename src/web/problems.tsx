import type { Context } from 'hono';
import { refuse } from './refusal.js';
import { say } from './say.js';
import type { Env } from './web.js';

export function notFound(c: Context<Env>): Response | Promise<Response> {
  return refuse(
    c,
    {
      status: 404,
      title: { th: 'ไม่พบหน้านี้', en: 'There is no such page' },
      detail: { th: 'ที่อยู่อาจพิมพ์ผิด หรือผลตรวจถูกลบตามกำหนดแล้ว', en: 'The address may be misspelt, or the result was removed when its time was over.' },
    },
    <p><a href="/">{say(c.var.lang, 'กลับหน้าแรก', 'To the start page')}</a></p>,
  );
}

/** Signed in, but not for this. */
export function forbidden(c: Context<Env>): Response | Promise<Response> {
  const t = (th: string, en: string): string => say(c.var.lang, th, en);
  c.status(403);
  return c.render(
    <p>{t('บัญชีของท่านดูได้แต่แก้ไขของสำนักงานเขตนี้ไม่ได้ หากต้องแก้ไข กรุณาแจ้งผู้ดูแลระบบของกรุงเทพมหานคร', 'Your account may look but not change anything of this district. If it should, please ask the administrator.')} <a href="/">{t('กลับหน้าแรก', 'To the start page')}</a></p>,
    { title: t('ไม่มีสิทธิ์แก้ไข', 'You may not change this'), section: null },
  );
}

/** A form larger than any that these pages give. */
export function tooLarge(c: Context<Env>): Response | Promise<Response> {
  const t = (th: string, en: string): string => say(c.var.lang, th, en);
  c.status(413);
  return c.render(
    <p>{t('ข้อความที่ส่งมายาวเกินกำหนด จึงไม่ได้บันทึก กรุณากลับไปย่อให้สั้นลง', 'What was sent is larger than can be taken, and was not recorded. Please go back and shorten it.')}</p>,
    { title: t('ข้อมูลยาวเกินกำหนด', 'Too much was sent'), section: null },
  );
}

export function trouble(c: Context<Env>): Response | Promise<Response> {
  return refuse(
    c,
    {
      status: 500,
      title: { th: 'โปรแกรมขัดข้อง', en: 'Something went wrong on our side' },
      detail: {
        th: 'เป็นความขัดข้องของโปรแกรมเอง ข้อมูลที่บันทึกไว้ยังอยู่ครบ กรุณาลองใหม่ หากยังเป็นอยู่โปรดแจ้งผู้ดูแลระบบพร้อมเลขอ้างอิง',
        en: 'This is our own fault; what was stored is untouched. Please try again, and tell the administrator this number if it stays so.',
      },
    },
    <p class="soft">{say(c.var.lang, 'เลขอ้างอิง', 'Number')} <code>{c.get('requestId')}</code></p>,
  );
}
