import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Child } from 'hono/jsx';
import { say, type Sentence } from './say.js';
import type { Env } from './web.js';

export interface Refusal {
  status: ContentfulStatusCode;
  title: Sentence;
  /** What is wrong and what to do. */
  detail: Sentence;
}

/** Says no: as a page to people, as problem details (RFC 9457) to programs, in their language and in both. */
export function refuse(c: Context<Env>, { status, title, detail }: Refusal, more: Child = null): Response | Promise<Response> {
  const { lang } = c.var;
  if (isApi(c)) {
    const body = { type: 'about:blank', title: title.en, titleTh: title.th, status, detail: detail[lang], detailTh: detail.th, detailEn: detail.en, requestId: c.get('requestId') };
    return c.body(`${JSON.stringify(body, null, 2)}\n`, status, { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' });
  }
  c.status(status);
  return c.render(
    <>
      <p>{detail[lang]}</p>
      {more}
    </>,
    { title: say(lang, title.th, title.en), section: null },
  );
}

export function isApi(c: Context<Env>): boolean {
  return c.req.path === '/api' || c.req.path.startsWith('/api/');
}
