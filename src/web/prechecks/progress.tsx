import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { streamSSE } from 'hono/streaming';
import type { Language } from '../../report/index.js';
import type { Precheck } from '../../store/index.js';
import { notFound } from '../problems.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { knownPrecheck } from './page.js';
import type { Standing } from './queue.js';
import { standingWords } from './words.js';

const LOOK_MS = 400;
/** Proxies cut a stream that is silent for a minute. */
const ALIVE_MS = 20_000;

/** `/prechecks/:id/progress`: server-sent events, one whenever something is new; `ended` when there is nothing more to wait for. */
export function progressStream(web: Web): Hono<Env> {
  return new Hono<Env>().get('/prechecks/:id/progress', (c) => {
    const known = knownPrecheck(web, c);
    if (known === null) return notFound(c);
    const { id } = known.row;
    const { lang } = c.var;
    const { closing } = web.prechecks;
    // A proxy must not gather events before it passes them on.
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      let before = '';
      let silentSince = web.elapsed();
      while (!stream.aborted && !closing.aborted) {
        const standing = web.prechecks.standing(id);
        if (standing.state === 'idle') return stream.writeSSE({ event: 'ended', data: '' });
        const data = JSON.stringify({ stage: stageOf(standing), ...standingWords(standing, lang) });
        if (data !== before) await stream.writeSSE({ data });
        else if (web.elapsed() - silentSince > ALIVE_MS) await stream.write(': \n\n');
        if (data !== before || web.elapsed() - silentSince > ALIVE_MS) silentSince = web.elapsed();
        before = data;
        await pause(LOOK_MS, closing);
      }
      if (!stream.aborted) await stream.writeSSE({ event: 'closing', data: '', retry: 3_000 });
    });
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

function stageOf(standing: Standing): string {
  return standing.state === 'running' ? `running ${standing.event?.stage ?? ''}` : standing.state;
}

/** How far the check is. A script keeps it up to date; without one the page is asked for again. */
export function ProgressSection({ row, standing, lang, mayChange }: { row: Precheck; standing: Standing; lang: Language; mayChange: boolean }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const { sentence, done, total } = standingWords(standing, lang);
  return (
    <section class="card progress" aria-labelledby="progress" data-progress={`/prechecks/${row.id}/progress`} data-closing={t('โปรแกรมกำลังปิดหรือเริ่มใหม่ การตรวจจะทำต่อเองเมื่อเปิดอีกครั้ง', 'The server is ending or starting anew; the check goes on by itself when it is back.')}>
      <h2 id="progress">{t('กำลังตรวจ', 'Being checked')}</h2>
      <p class="now">{sentence}</p>
      <progress aria-labelledby="progress" {...(total === 0 ? {} : { max: total, value: done })}></progress>
      <p class="for-ears" role="status"></p>
      <p class="soft">{t('ปิดหน้านี้ได้ การตรวจทำต่อเอง แม้โปรแกรมถูกปิดก็จะทำต่อเมื่อเปิดใหม่', 'You may close this page. The check goes on, and is taken up again should the server be restarted.')}</p>
      {mayChange && <form method="post" action={`/prechecks/${row.id}/stop`}><button type="submit" class="quiet">{t('หยุดตรวจ', 'Stop')}</button></form>}
    </section>
  );
}
