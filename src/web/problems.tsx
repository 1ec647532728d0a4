import type { Context } from 'hono';
import { say } from './say.js';
import type { Env } from './web.js';

export function notFound(c: Context<Env>): Response | Promise<Response> {
  const t = (th: string, en: string): string => say(c.var.lang, th, en);
  c.status(404);
  return c.render(
    <p>{t('ที่อยู่อาจพิมพ์ผิด หรือผลตรวจถูกลบตามกำหนดแล้ว', 'The address may be misspelt, or the result was removed when its time was over.')} <a href="/">{t('กลับหน้าแรก', 'To the start page')}</a></p>,
    { title: t('ไม่พบหน้านี้', 'There is no such page'), section: null },
  );
}

export function trouble(c: Context<Env>): Response | Promise<Response> {
  const t = (th: string, en: string): string => say(c.var.lang, th, en);
  c.status(500);
  return c.render(
    <p>{t('เป็นความขัดข้องของโปรแกรมเอง ข้อมูลที่บันทึกไว้ยังอยู่ครบ กรุณาลองใหม่ หากยังเป็นอยู่โปรดแจ้งผู้ดูแลระบบ', 'This is our own fault; what was stored is untouched. Please try again, and tell the administrator if it stays so.')}</p>,
    { title: t('โปรแกรมขัดข้อง', 'Something went wrong on our side'), section: null },
  );
}
