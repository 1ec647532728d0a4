import type { Child } from 'hono/jsx';
import type { Checklist } from '../../model/checklist.js';
import type { LintFinding, LintSeverity } from '../../model/finding.js';
import type { ItemReport, Report } from '../../model/report.js';
import type { Language } from '../../report/index.js';
import { readableText } from '../../report/plain.js';
import { WORDS } from '../../report/words.js';
import type { Precheck } from '../../store/index.js';
import { OutwardLink } from '../outward.js';
import { say } from '../say.js';
import { VerdictBadge } from '../verdict.js';
import { SEVERITY_MARKS } from './lint.js';

interface Props {
  row: Precheck;
  checklist: Checklist;
  findings: readonly LintFinding[];
  /** Of the last check; null when there is none. */
  report: Report | null;
  /** Items whose links changed since. */
  changed: readonly string[];
  lang: Language;
  isOpen: boolean;
}

/** The list itself, item by item, each link with what is known of it. */
export function ItemsSection({ row, checklist, findings, report, changed, lang, isOpen }: Props): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <section aria-labelledby="list">
      <h2 id="list">{t('รายการลิงก์ทีละข้อ', 'The list, item by item')}</h2>
      {checklist.items.map(({ id, titleTh, titleEn }) => {
        const given = row.submission.items.find(({ item }) => item === id);
        const links = given?.links ?? [];
        const about = findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.params['item'] === id);
        const general = about.filter(({ finding }) => !links.some((url) => isAbout(finding, url)));
        const judged = report?.items.find((item) => item.id === id);
        return (
          <section class="card item" id={`item-${id}`} aria-labelledby={`title-${id}`}>
            <h3 id={`title-${id}`}>{id} {lang === 'th' ? titleTh : titleEn}</h3>
            <p class="facts">
              {judged !== undefined && <VerdictBadge verdict={judged.verdict} lang={lang} />}
              {changed.includes(id) && report !== null && <strong>{t('แก้ไขหลังการตรวจ', 'changed since the check')}</strong>}
              {general.length > 0 && <span>{general.map(({ finding, index }) => <Mark finding={finding} index={index} lang={lang} />)}</span>}
            </p>
            {links.length === 0 ? <p class="missing">{t('ยังไม่มีลิงก์', 'No link yet')}</p> : <ol class="links">{links.map((url) => <LinkLine url={url} judged={judged} findings={about} lang={lang} />)}</ol>}
            {given?.explanation !== undefined && <p class="soft">{t('คำอธิบาย', 'Explanation')}: {readableText(given.explanation)}</p>}
            <p class="actions">
              {isOpen && <a href={`/prechecks/${row.id}/items/${id}`}>{links.length === 0 ? t(`เพิ่มลิงก์ข้อ ${id}`, `Add links to ${id}`) : t(`แก้ไขข้อ ${id}`, `Edit ${id}`)}</a>}
              {judged !== undefined && report !== null && <a href={`/audits/${report.audit.id}/items/${id}`}>{t(`ผลละเอียดของข้อ ${id}`, `Result of ${id} in detail`)}</a>}
            </p>
          </section>
        );
      })}
    </section>
  );
}

function LinkLine({ url, judged, findings, lang }: { url: string; judged: ItemReport | undefined; findings: readonly { finding: LintFinding; index: number }[]; lang: Language }): Child {
  const known = judged?.links.find((link) => link.url === url);
  const here = findings.filter(({ finding }) => isAbout(finding, url));
  return (
    <li>
      <OutwardLink url={url} />{' '}
      {known !== undefined && known.verdict !== 'pass' && <VerdictBadge verdict={known.verdict} lang={lang} />}{' '}
      {here.map(({ finding, index }) => <Mark finding={finding} index={index} lang={lang} />)}
    </li>
  );
}

function isAbout({ params, evidence }: LintFinding, url: string): boolean {
  return params['url'] === url || evidence.some((one) => one.url === url);
}

/** Leads to what is said above about it. */
function Mark({ finding, index, lang }: { finding: LintFinding; index: number; lang: Language }): Child {
  return <a class={`mark ${CLASSES[finding.severity]}`} href={`#lint-${index}`} title={lang === 'th' ? finding.messageTh : finding.messageEn}>{SEVERITY_MARKS[finding.severity]} {WORDS[lang].severities[finding.severity]}</a>;
}

const CLASSES: Readonly<Record<LintSeverity, string>> = { H: 'grave', S: 'slight', info: 'noted' };
