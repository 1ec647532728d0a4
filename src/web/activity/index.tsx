import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { momentWords } from '../../report/index.js';
import type { Activity } from '../../store/index.js';
import { districtName } from '../access/district-names.js';
import { adminsOnly } from '../admins-only.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { ACTIONS, actionSentence } from './words.js';

const LINES = 100;

/** `/activity`: who did what, newest first, for administrators. */
export function activityPages({ store, districts }: Web): Hono<Env> {
  return new Hono<Env>().use('/activity', adminsOnly()).get('/activity', (c) => {
    const { lang } = c.var;
    const t = (th: string, en: string): string => say(lang, th, en);
    const asked = (name: string): string => (c.req.query(name) ?? '').trim().slice(0, 100);
    const [district, action, who, before] = [asked('district'), asked('action'), asked('who'), Number(asked('before'))];
    const lines = store.activity.list({ district: district || undefined, action: action || undefined, who, before: Number.isSafeInteger(before) && before > 0 ? before : null, limit: LINES + 1 });
    const shown = lines.slice(0, LINES);
    const last = shown.at(-1);
    const page = (from: number | null): string => {
      const query = new URLSearchParams(Object.entries({ district, action, who, before: from === null ? '' : String(from) }).filter(([, value]) => value !== ''));
      return query.size === 0 ? '/activity' : `/activity?${query}`;
    };
    const title = t('บันทึกการใช้งาน', 'Audit trail');
    return c.render(
      <>
        <form class="filter" method="get" action="/activity">
          <div>
            <label for="who">{t('ผู้ใช้', 'Person')}</label>
            <input id="who" name="who" value={who} maxlength={100} autocomplete="off" />
          </div>
          <div>
            <label for="action">{t('การกระทำ', 'Action')}</label>
            <select id="action" name="action">
              <option value="">{t('ทั้งหมด', 'all')}</option>
              {Object.entries(ACTIONS).map(([name, words]) => <option value={name} selected={name === action}>{words[lang]}</option>)}
            </select>
          </div>
          <div>
            <label for="district">{t('เขต', 'District')}</label>
            <select id="district" name="district">
              <option value="">{t('ทั้งหมด', 'all')}</option>
              {districts.map((one) => <option value={one.slug} selected={one.slug === district}>{t(one.nameTh, one.nameEn)}</option>)}
            </select>
          </div>
          <button type="submit">{t('กรอง', 'Filter')}</button>
        </form>
        {shown.length === 0 ? (
          <p role="status">{t('ไม่มีรายการ', 'There are no lines.')}</p>
        ) : (
          <div class="scroll" tabindex={0} role="region" aria-label={title}>
            <table class="activity">
              <caption class="hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('เวลา', 'When')}</th>
                  <th scope="col">{t('ผู้ใช้', 'Who')}</th>
                  <th scope="col">{t('การกระทำ', 'What')}</th>
                  <th scope="col">{t('เขต', 'District')}</th>
                  <th scope="col">{t('ข้อ', 'Item')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((line) => (
                  <tr>
                    <td class="when"><time datetime={line.at}>{momentWords(line.at, lang)}</time></td>
                    <td><Who line={line} lang={lang} /></td>
                    <td>{actionSentence(line, lang, districts)}</td>
                    <td>{line.district === null ? '–' : districtName(line.district, districts, lang)}{line.fiscalYear === null ? '' : ` ${line.fiscalYear}`}</td>
                    <td>{line.item ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p class="actions">
          {before > 0 && <a class="button quiet" href={page(null)}>{t('ใหม่ที่สุด', 'Newest')}</a>}
          {lines.length > LINES && last !== undefined && <a class="button quiet" href={page(last.id)}>{t('ก่อนหน้านี้', 'Older')}</a>}
        </p>
      </>,
      { title, section: 'activity' },
    );
  });
}

/** Somebody signed in, somebody at this machine, or somebody at its command line. */
function Who({ line: { account, name, detail }, lang }: { line: Activity; lang: Env['Variables']['lang'] }): Child {
  if (account !== null) return <>{name} <span class="soft">{account}</span></>;
  if (detail['via'] === 'command-line') return <>{name} <span class="soft">{say(lang, 'บรรทัดคำสั่ง', 'command line')}</span></>;
  return name === '' ? <span class="soft">{say(lang, 'ไม่ทราบ', 'unknown')}</span> : <>{name}</>;
}
