import { Hono, type Context } from 'hono';
import { momentWords } from '../../report/dates.js';
import type { Precheck } from '../../store/index.js';
import { changedItems } from '../../submission/index.js';
import { mayEdit } from '../may.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { originWords, stateWords } from './words.js';

/** `/prechecks`: the lists one may see, newest change first. */
export function listPage(web: Web): Hono<Env> {
  return new Hono<Env>().get('/prechecks', (c) => {
    const { lang } = c.var;
    const t = (th: string, en: string): string => say(lang, th, en);
    const rows = web.store.prechecks.list().filter((row) => isSeen(row, c));
    const canBegin = web.districts.some(({ slug }) => mayEdit(c.var.user, slug));
    return c.render(
      <>
        <p>{t('ตรวจรายการลิงก์ก่อนส่งเข้าระบบประเมิน แก้ทีละลิงก์ ตรวจซ้ำเฉพาะที่แก้ แล้วส่งออกรายการสุดท้าย ผลในส่วนนี้ยังไม่นับเป็นผลของเขต', 'Check a list of links before it is handed in, correct it link by link, check again only what changed, and export the final list. Results here do not count as results of the district yet.')}</p>
        {canBegin && <p class="actions"><a class="button" href="/prechecks/new">{t('เริ่มตรวจรายการใหม่', 'Begin with a new list')}</a></p>}
        {rows.length === 0 ? (
          <p class="card">{canBegin ? t('ยังไม่มีรายการ เริ่มจากไฟล์ Excel ที่เตรียมไว้ หรือวางรายการลิงก์ก็ได้', 'There is no list yet. Begin with the Excel file you have prepared, or paste the links.') : t('ยังไม่มีรายการของเขตที่ท่านดูได้', 'There is no list of a district that you may see.')}</p>
        ) : (
          <div class="scroll" tabindex={0} role="region" aria-label={t('ตารางรายการตรวจก่อนส่ง', 'Table of pre-checks')}>
            <table>
              <caption>{t('รายการตรวจก่อนส่ง', 'Pre-checks')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('สำนักงานเขต', 'District')}</th>
                  <th scope="col">{t('ปีงบประมาณ', 'Fiscal year')}</th>
                  <th scope="col">{t('สถานะ', 'State')}</th>
                  <th scope="col" class="number">{t('ลิงก์', 'Links')}</th>
                  <th scope="col">{t('ที่มา', 'Origin')}</th>
                  <th scope="col">{t('แก้ไขล่าสุด', 'Last change')}</th>
                </tr>
              </thead>
              <tbody>{rows.map((row) => <Row row={row} web={web} c={c} />)}</tbody>
            </table>
          </div>
        )}
      </>,
      { title: t('ตรวจก่อนส่ง', 'Pre-check'), section: 'prechecks' },
    );
  });
}

function Row({ row, web, c }: { row: Precheck; web: Web; c: Context<Env> }) {
  const { lang } = c.var;
  const district = web.districts.find(({ slug }) => slug === row.district);
  const isChanged = changedItems(row.checked, row.submission).length > 0;
  return (
    <tr>
      <th scope="row"><a href={`/prechecks/${row.id}`}>{(lang === 'th' ? district?.nameTh : district?.nameEn) ?? row.district}</a></th>
      <td class="number">{row.fiscalYear}</td>
      <td>{stateWords(row, isChanged, lang)}</td>
      <td class="number">{row.submission.items.reduce((sum, item) => sum + item.links.length, 0)}</td>
      <td>{originWords(row, lang)}{row.name !== '' && <> · {row.name}</>}</td>
      <td>{momentWords(row.changedAt, lang)}</td>
    </tr>
  );
}

/** Editors see the lists of their districts and their own; viewers and administrators see all. */
export function isSeen(row: Pick<Precheck, 'district' | 'account'>, c: Context<Env>): boolean {
  const { user } = c.var;
  return user.role === 'viewer' || mayEdit(user, row.district) || (user.account !== null && row.account === user.account);
}
