import type { LintFinding } from '../../model/finding.js';
import type { Verdict } from '../../model/verdict.js';
import { flappingWords } from '../../wording/night.js';
import { findingGroups } from '../list.js';
import { readableText } from '../plain.js';
import { failures } from '../unchecked.js';
import { outcomeWords } from './item.js';
import { Address, Foreign, Mark, Section } from './parts.js';
import type { PageView } from './view.js';

/** Every submitted link and attachment that does not open for the public, over all items. */
export function DeadLinks({ view }: { view: PageView }) {
  const { page, report } = view;
  const dead = report.items.flatMap((item) => item.links.flatMap((link) => [link, ...link.attachments]).filter((link) => link.outcome !== 'ok' && link.verdict !== 'unchecked').map((link) => ({ item: item.id, link })));
  return (
    <Section id="dead" title={page.deadLinks}>
      {dead.length === 0 ? <p>{page.noDeadLinks}</p> : (
        <>
          <p class="faint small lead">{page.deadLinksNote}</p>
          <table>
            <thead><tr><th scope="col">{page.item}</th><th scope="col">{page.address}</th><th scope="col">{page.outcome}</th></tr></thead>
            <tbody>
              {dead.map(({ item, link }) => (
                <tr>
                  <th scope="row"><a href={`#${item}`}>{item}</a></th>
                  <td class="address"><Address url={link.url} view={view} /></td>
                  <td><Mark verdict={link.verdict} /> {outcomeWords(link, view)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

/** Links that went and came in the last nights: whatever they answered this time, the next visitor may find them closed. */
export function Flapping({ view }: { view: PageView }) {
  const shaky = view.report.items.flatMap(({ id, links }) => links.flatMap(({ url, history }) => (history?.flapping === undefined ? [] : [{ id, url, flapping: history.flapping }])));
  if (shaky.length === 0) return null;
  return (
    <Section id="flapping" title={view.words.flapping}>
      <ul>{shaky.map(({ id, url, flapping }) => <li><a href={`#${id}`}>{id}</a> {flappingWords(flapping)[view.lang]}<div class="small"><Address url={url} view={view} /></div></li>)}</ul>
    </Section>
  );
}

/** What failed on our own side. */
export function Unchecked({ view }: { view: PageView }) {
  const causes = failures(view.report, view.lang);
  if (causes.length === 0) return null;
  return (
    <Section id="unchecked" title={view.words.uncheckedTitle}>
      <ul>{causes.map(({ message, items, links }) => <li><Foreign text={message} view={view} address /> ({view.words.touches(links, [...items])})</li>)}</ul>
    </Section>
  );
}

const SHOWN_PER_RULE = 20;
const MARK_OF = { H: 'fail', S: 'remark', info: 'not-applicable' } as const satisfies Record<LintFinding['severity'], Verdict>;

/** What the list of links alone shows, by rule. */
export function List({ view }: { view: PageView }) {
  const { page, words, report, lang } = view;
  const groups = findingGroups(report.lint);
  return (
    <Section id="list" title={page.list}>
      {groups.length === 0 ? <p>{words.nothingInList}</p> : groups.map(({ first, findings }) => {
        const suggestions = [...new Set(findings.flatMap((finding) => (lang === 'th' ? finding.suggestionTh : finding.suggestionEn) ?? []))];
        return (
          <>
            <h3><Mark verdict={MARK_OF[first.severity]} /> {words.severities[first.severity]} <span class="faint small">{first.code} ({findings.length})</span></h3>
            <ul class="small">
              {findings.slice(0, SHOWN_PER_RULE).map((finding) => <ListEntry finding={finding} view={view} />)}
              {findings.length > SHOWN_PER_RULE ? <li>{words.moreOfKind(findings.length - SHOWN_PER_RULE)}</li> : null}
            </ul>
            {suggestions.map((suggestion) => <p class="small"><strong>{words.suggestion}:</strong> <Foreign text={readableText(suggestion)} view={view} /></p>)}
          </>
        );
      })}
    </Section>
  );
}

function ListEntry({ finding, view }: { finding: LintFinding; view: PageView }) {
  const { item, url } = finding.params;
  const message = readableText(view.lang === 'th' ? finding.messageTh : finding.messageEn);
  return (
    <li>
      {typeof item === 'string' && !message.includes(item) ? `${item}: ` : ''}<Foreign text={message} view={view} />
      {typeof url === 'string' ? <div class="faint"><Address url={url} view={view} /></div> : null}
    </li>
  );
}
