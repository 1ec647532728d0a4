import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { PageParts } from '../../model/page.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { momentWords } from '../dates.js';
import { plainText } from '../plain.js';
import type { Language } from '../words.js';
import { RepairFirst } from './first.js';
import { Item } from './item.js';
import { DeadLinks, Flapping, List, Unchecked } from './lists.js';
import { Mark, Section } from './parts.js';
import { PAGE_SCRIPT } from './script.js';
import { pageStyle } from './style.js';
import { Notices, Summary } from './summary.js';
import { viewOf, type PageView } from './view.js';

export { safeHref } from './address.js';

/**
 * The report as one HTML file for screen and paper: fonts, pictures, style and script are in it, and its policy forbids to load
 * anything from elsewhere. Everything that came from outside is escaped by the templates and linked only as a web address.
 */
export function reportHtml(parts: PageParts, lang: Language): string {
  return `<!DOCTYPE html>\n${String(<Page view={viewOf(parts, lang)} />)}\n`;
}

function Page({ view }: { view: PageView }) {
  const { report, lang, words, page, explanations, pictures } = view;
  const district = plainText(words.district(report.district.nameTh, report.district.nameEn));
  const style = pageStyle();
  const present = [...WORST_FIRST].reverse().filter((verdict) => report.items.some((item) => item.verdict === verdict));
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(style)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{page.title(district, report.fiscalYear)}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <a class="skip" href="#main">{page.skip}</a>
        <header>
          <h1>{page.title(district, report.fiscalYear)}</h1>
          <p class="faint">{words.about}</p>
        </header>
        <main id="main">
          <Notices view={view} />
          <Summary view={view} />
          <RepairFirst view={view} />
          <Unchecked view={view} />
          <Section id="items" title={page.items}>
            <div class="filter" role="group" aria-label={page.show} hidden>
              <button type="button" data-verdict="" aria-pressed="true">{page.showAll}</button>
              {present.map((verdict) => <button type="button" data-verdict={verdict} aria-pressed="false"><Mark verdict={verdict} /> {words.verdicts[verdict]}</button>)}
            </div>
            {(pictures?.left ?? []).map((why) => <p class="faint small lead">{page.picturesLeft[why]}</p>)}
            {explanations.map((explanation) => <Item explanation={explanation} view={view} />)}
          </Section>
          <DeadLinks view={view} />
          <Flapping view={view} />
          <List view={view} />
        </main>
        <footer class="faint small">
          <p>{page.madeAt(momentWords(report.audit.finishedAt, lang))} · {page.tool(plainText(report.tool.name), plainText(report.tool.version), plainText(report.checklist.id), plainText(report.checklist.version))}</p>
        </footer>
        <p id="status" class="skip" role="status"></p>
        <script>{raw(PAGE_SCRIPT)}</script>
      </body>
    </html>
  );
}

/** Nothing but what stands in the file: one style and one script, known by their hashes, and pictures and fonts as data. */
function policy(style: string): string {
  return `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(PAGE_SCRIPT)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
