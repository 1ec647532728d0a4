import type { Child } from 'hono/jsx';
import type { LintFinding, LintSeverity } from '../../model/finding.js';
import type { Language } from '../../report/index.js';
import { WORDS } from '../../report/words.js';
import type { Precheck } from '../../store/index.js';
import { repairedLinks, withoutDuplicates } from '../../submission/index.js';
import { OutwardLink } from '../outward.js';
import { say } from '../say.js';

interface Props {
  row: Precheck;
  findings: readonly LintFinding[];
  lang: Language;
  /** The list may be changed by this person now. */
  isOpen: boolean;
}

/** What the list shows before any link is opened, gravest first, with what can be repaired by one click. */
export function LintSection({ row, findings, lang, isOpen }: Props): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <section aria-labelledby="lint" class="lint">
      <h2 id="lint">{t('สิ่งที่เห็นจากรายการลิงก์', 'What the list itself shows')}</h2>
      {findings.length === 0 && <p>{t('ไม่พบสิ่งผิดปกติในรายการ', 'Nothing stands out in the list.')}</p>}
      {SEVERITIES.map((severity) => {
        const some = findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.severity === severity);
        if (some.length === 0) return null;
        return (
          <details open={severity === 'H'}>
            <summary><h3>{SEVERITY_MARKS[severity]} {WORDS[lang].severities[severity]} ({some.length})</h3></summary>
            <ul class="findings">{some.map(({ finding, index }) => <Finding row={row} finding={finding} index={index} lang={lang} isOpen={isOpen} />)}</ul>
          </details>
        );
      })}
    </section>
  );
}

export const SEVERITIES = ['H', 'S', 'info'] as const satisfies readonly LintSeverity[];
export const SEVERITY_MARKS: Readonly<Record<LintSeverity, string>> = { H: '✗', S: '!', info: 'i' };

function Finding({ row, finding, index, lang, isOpen }: Omit<Props, 'findings'> & { finding: LintFinding; index: number }): Child {
  const { messageTh, messageEn, suggestionTh, suggestionEn, params } = finding;
  const item = typeof params['item'] === 'string' ? params['item'] : null;
  const url = typeof params['url'] === 'string' ? params['url'] : '';
  const suggestion = lang === 'th' ? suggestionTh : suggestionEn;
  return (
    <li id={`lint-${index}`}>
      <p>{lang === 'th' ? messageTh : messageEn}</p>
      {url !== '' && <p class="soft"><OutwardLink url={url} /></p>}
      {suggestion !== undefined && <p class="soft">→ {suggestion}</p>}
      {item !== null && (
        <div class="actions">
          {isOpen && repairsFor(row, finding, item).map((repair) => <RepairForm row={row} repair={repair} lang={lang} />)}
          <a href={isOpen ? `/prechecks/${row.id}/items/${item}` : `#item-${item}`}>{isOpen ? say(lang, `แก้ไขข้อ ${item}`, `Edit ${item}`) : say(lang, `ดูข้อ ${item}`, `See ${item}`)}</a>
        </div>
      )}
    </li>
  );
}

/** What one click would do to an item. `places`: which of its links are repaired, with what becomes of each. */
interface OneClick {
  item: string;
  kind: 'repair' | 'duplicates';
  places: { at: number; after: string[] }[];
}

function RepairForm({ row, repair, lang }: { row: Precheck; repair: OneClick; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <form method="post" action={`/prechecks/${row.id}/repair`} class={repair.places.length > 0 ? 'repair' : undefined}>
      <input type="hidden" name="version" value={String(row.version)} />
      <input type="hidden" name="item" value={repair.item} />
      <input type="hidden" name="kind" value={repair.kind} />
      {repair.places.map(({ at }) => <input type="hidden" name="at" value={String(at)} />)}
      {repair.places.length > 0 && <ul class="soft">{repair.places.map(({ after }) => <li>{t('แก้เป็น', 'becomes')}: {after.map((one) => <><code>{one}</code> </>)}</li>)}</ul>}
      <button type="submit" class="quiet">{repair.kind === 'duplicates' ? t(`ลบรายการที่ซ้ำออกจากข้อ ${repair.item}`, `Remove the duplicates from ${repair.item}`) : t('ใช้ที่อยู่ที่แก้แล้ว', 'Use the repaired address')}</button>
    </form>
  );
}

/** Repairs that are certain, for the links a finding is about. */
function repairsFor({ submission }: Precheck, { code, params, evidence }: LintFinding, item: string): OneClick[] {
  const links = submission.items.find((one) => one.item === item)?.links ?? [];
  if (code === 'D1-duplicate-link' && params['kind'] === 'inside') {
    return withoutDuplicates(links).length < links.length ? [{ item, kind: 'duplicates', places: [] }] : [];
  }
  if (code !== 'D11-broken-url' && code !== 'D12-unsafe-characters') return [];
  const meant = new Set(evidence.map((one) => one.url));
  const places = links.flatMap((url, at) => {
    const after = meant.has(url) ? repairedLinks(url) : null;
    return after === null ? [] : [{ at, after }];
  });
  return places.length === 0 ? [] : [{ item, kind: 'repair', places }];
}
