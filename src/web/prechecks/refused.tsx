import type { Context } from 'hono';
import { say } from '../say.js';
import type { Env } from '../web.js';
import type { Known } from './page.js';

/** A change that is not taken: by who asks, or because the list is being checked. Nothing was changed. */
export function refused(c: Context<Env>, { row, mayChange }: Known): Response | Promise<Response> {
  const t = (th: string, en: string): string => say(c.var.lang, th, en);
  c.status(mayChange ? 409 : 403);
  const reason = mayChange
    ? row.state === 'idle'
      ? t('รายการนี้เปลี่ยนไปแล้วระหว่างที่ท่านเปิดหน้านี้ไว้ กรุณาเปิดดูอีกครั้งก่อนแก้ไข', 'The list changed while you had the page open; please look at it again before changing it.')
      : t('รายการนี้กำลังถูกตรวจอยู่ กรุณารอให้เสร็จ หรือหยุดตรวจก่อนแก้ไข', 'The list is being checked; please wait for the end, or stop the check before changing it.')
    : t('บัญชีของท่านดูรายการนี้ได้ แต่แก้ไขไม่ได้ กรุณาขอสิทธิ์แก้ไขเขตนี้จากผู้ดูแลระบบ', 'Your account may see this list but not change it; ask the administrator for this district.');
  return c.render(<p class="wrong">{reason} <a href={`/prechecks/${row.id}`}>{t('กลับไปที่รายการ', 'Back to the list')}</a></p>, { title: t('ยังไม่ได้เปลี่ยนแปลง', 'Nothing was changed'), section: 'prechecks' });
}
