import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusal.js';
import type { Env } from './web.js';

/** Before pages for administrators. */
export function adminsOnly(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.var.user.role === 'admin') return next();
    return refuse(c, {
      status: 403,
      title: { th: 'หน้านี้สำหรับผู้ดูแลระบบ', en: 'This page is for administrators' },
      detail: { th: 'บัญชีของท่านไม่มีสิทธิ์ใช้หน้านี้ หากจำเป็นต้องใช้ โปรดติดต่อผู้ดูแลระบบ', en: 'Your account may not use this page. Please ask an administrator if you need it.' },
    });
  };
}
