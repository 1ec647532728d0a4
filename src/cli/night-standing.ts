import { renderNight, type Language } from '../report/index.js';
import { database } from './database.js';
import { EXIT } from './exit-status.js';
import { terminalOptions, writeOut, type Terminal } from './terminal.js';
import { say } from './texts.js';

/** `oit nightly --status`: the last finished night, one that is open, what waits to be sent, and whether all that is as it should be. Returns the exit status. */
export async function nightStanding({ db, json, lang }: { db?: string; json: string | undefined; lang: Language }, maxAge: number, terminal: Terminal): Promise<number> {
  const { staleness } = await import('../audit/run/night.js');
  const store = database(db, { create: false });
  try {
    const runs = store.runs.list(100);
    const last = runs.find((one) => one.state === 'finished') ?? null;
    const open = runs.find((one) => one.state === 'open') ?? null;
    const holder = store.locks.holder('nightly');
    const waiting = store.outbox.waiting();
    const stale = staleness(last?.finishedAt ?? null, terminal.now(), maxAge);
    const reasons = [...(stale === null ? [] : [stale]), ...(last?.summary?.health.reasons ?? [])];
    const districts = open === null ? [] : store.runs.districts(open.id);
    const done = districts.filter((one) => one.state === 'done').length;
    const status = reasons.length === 0 ? EXIT.good : EXIT.undecided;
    if (json !== undefined) {
      const facts = {
        schemaVersion: 1,
        health: { good: reasons.length === 0, reasons },
        lastFinished: last?.finishedAt ?? null,
        open: open === null ? null : { run: open.id, startedAt: open.startedAt, done, districts: districts.length, looked: store.runs.looked(open.id) },
        running: holder === null ? null : { pid: holder.pid, since: holder.since },
        waitingNotices: waiting.map(({ recipient, attempts, error, createdAt }) => ({ recipient, attempts, error, createdAt })),
        last: last?.summary ?? null,
      };
      await writeOut(terminal, `${JSON.stringify(facts, null, 2)}\n`);
      return status;
    }
    const lines = [
      ...(stale === null ? [] : [lang === 'th' ? stale.messageTh : stale.messageEn]),
      ...(holder === null ? [] : [say(lang, `กำลังตรวจอยู่ (หมายเลข ${holder.pid} ตั้งแต่ ${holder.since})`, `A night is under way (process ${holder.pid}, since ${holder.since})`)]),
      ...(open === null ? [] : [say(lang, `มีการตรวจที่ยังไม่เสร็จ เริ่ม ${open.startedAt} เสร็จแล้ว ${done} จาก ${districts.length} เขต`, `One run is open since ${open.startedAt}: ${done} of ${districts.length} districts are finished`)]),
      ...waiting.map(({ recipient, attempts, error }) => say(lang, `การแจ้งเตือนที่ยังส่งไม่ได้: ${recipient} (ลองแล้ว ${attempts} ครั้ง${error === null ? '' : ` ${error}`})`, `A notice waits: ${recipient} (${attempts} attempts${error === null ? '' : `, ${error}`})`)),
    ];
    const summary = last?.summary ?? null;
    await writeOut(terminal, `${lines.map((line) => `${line}\n`).join('')}${lines.length > 0 && summary !== null ? '\n' : ''}${summary === null ? '' : renderNight(summary, terminalOptions(terminal, lang))}`);
    return status;
  } finally {
    store.close();
  }
}
