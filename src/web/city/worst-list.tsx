import type { Child } from 'hono/jsx';
import { verdictWord, type Language } from '../../report/index.js';
import { say } from '../say.js';
import { addressOf, type Choice } from './choice.js';
import { titleOf } from './heat-map.js';
import type { WorstItem } from './worst.js';

/** Items of one verdict that stand open; the others behind one click. */
const SHOWN = 5;
const CAUSES_SHOWN = 3;

/** What keeps the city from passing, in sentences. */
export function WorstList({ worst, choice, lang }: { worst: readonly WorstItem[]; choice: Choice; lang: Language }): Child {
  const failing = worst.filter(({ verdict }) => verdict === 'fail');
  const others = worst.filter(({ verdict }) => verdict !== 'fail');
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <>
      {failing.length === 0 ? <p>{t('ไม่มีข้อใดไม่ผ่านในผลตรวจล่าสุด', 'No item fails in the newest results.')}</p> : <List worst={failing.slice(0, SHOWN)} choice={choice} lang={lang} />}
      {failing.length > SHOWN && (
        <details>
          <summary>{t(`ข้ออื่นที่ไม่ผ่านอีก ${failing.length - SHOWN} ข้อ`, `${failing.length - SHOWN} more items that fail`)}</summary>
          <List worst={failing.slice(SHOWN)} choice={choice} lang={lang} />
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t(`ข้อที่ต้องให้คนตรวจหรือมีข้อสังเกต ${others.length} เรื่อง`, `${others.length} matters for a person to look at, or with a remark`)}</summary>
          <List worst={others} choice={choice} lang={lang} />
        </details>
      )}
    </>
  );
}

function List({ worst, choice, lang }: { worst: readonly WorstItem[]; choice: Choice; lang: Language }): Child {
  return <ul class="worst">{worst.map((one) => <Entry worst={one} choice={choice} lang={lang} />)}</ul>;
}

function Entry({ worst, choice, lang }: { worst: WorstItem; choice: Choice; lang: Language }): Child {
  const { column, verdict, districts, causes } = worst;
  const t = (th: string, en: string): string => say(lang, th, en);
  const title = titleOf(column, lang);
  const [first] = causes;
  return (
    <li>
      <p>
        <a href={`${addressOf(choice, { items: [column.id], verdict, changed: null, sort: { item: column.id }, reversed: false })}#table`}>{t(`ข้อ ${column.id}`, column.id)}</a>
        {title === '' ? '' : ` ${title}`}{' '}
        <strong>{t(`${verdictWord(verdict, lang)} ${districts.length} เขต`, `${verdictWord(verdict, lang)}: ${counted(districts.length, lang)}`)}</strong>
        {causes.length > 0 && ` ${causesWords(worst, lang)}`}
      </p>
      {first !== undefined && first.advice !== null && <p class="advice"><span>{t('คำแนะนำที่ใช้ได้กับเขตส่วนใหญ่: ', 'Advice that serves most of them: ')}</span>{first.advice[lang]}</p>}
    </li>
  );
}

/** “ใน 24 เขตเพราะ…”; a district may have several causes. */
export function causesWords({ districts, causes }: WorstItem, lang: Language): string {
  const shown = causes.slice(0, CAUSES_SHOWN);
  const more = causes.length - shown.length;
  const said = shown.map(({ words, districts: those }) => {
    const all = those.length === districts.length;
    if (lang === 'en') return `${districts.length === 1 ? '' : all ? 'in all of them ' : `in ${those.length} `}because ${words.en}`;
    return `${districts.length === 1 ? '' : all ? 'ทุกเขต' : `ใน ${those.length} เขต`}เพราะ${words.th}`;
  });
  return `${said.join(lang === 'th' ? ' · ' : '; ')}${more > 0 ? say(lang, ` และเหตุอื่นอีก ${more} เรื่อง`, `; and ${more} other ${more === 1 ? 'reason' : 'reasons'}`) : ''}`;
}

export function counted(districts: number, lang: Language): string {
  return say(lang, `${districts} เขต`, `${districts} ${districts === 1 ? 'district' : 'districts'}`);
}
