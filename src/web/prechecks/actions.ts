import { Hono, type Context } from 'hono';
import { repairedLinks, withItem, withoutDuplicates } from '../../submission/index.js';
import { notFound } from '../problems.js';
import type { Env, Web } from '../web.js';
import { knownPrecheck, type Known } from './page.js';
import { refused } from './refused.js';
import { note } from './trail.js';

/** What the buttons of a pre-check do. Each answers with the page again. */
export function precheckActions(web: Web): Hono<Env> {
  const back = (c: Context<Env>, { row }: Known, place = ''): Response => c.redirect(`/prechecks/${row.id}${place}`, 303);
  const open = (c: Context<Env>): { known: Known | null; may: boolean } => {
    const known = knownPrecheck(web, c);
    return { known, may: known?.mayChange === true };
  };
  return new Hono<Env>()
    .post('/prechecks/:id/run', async (c) => {
      const { known, may } = open(c);
      if (known === null) return notFound(c);
      if (!may) return refused(c, known);
      const sent = new URLSearchParams(await c.req.text());
      const again = sent.getAll('again').filter((item) => known.checklist.items.some(({ id }) => id === item));
      const { row } = known;
      const isPart = row.auditId !== null && (sent.get('changed') === 'yes' || again.length > 0);
      if (web.store.prechecks.queue(row.id, isPart ? again : null, web.now().toISOString())) {
        note(web, c, 'check-started', row, null, { kind: isPart ? 'part' : 'whole' });
        web.prechecks.wake();
      }
      return back(c, known);
    })
    .post('/prechecks/:id/stop', (c) => {
      const { known, may } = open(c);
      if (known === null) return notFound(c);
      if (!may) return refused(c, known);
      if (web.prechecks.stop(known.row.id)) note(web, c, 'check-stopped', known.row);
      return back(c, known);
    })
    .post('/prechecks/:id/repair', async (c) => {
      const { known, may } = open(c);
      if (known === null) return notFound(c);
      if (!may || known.row.state !== 'idle') return refused(c, known);
      const sent = new URLSearchParams(await c.req.text());
      const { row } = known;
      const given = row.submission.items.find(({ item }) => item === sent.get('item'));
      if (given === undefined) return notFound(c);
      const chosen = new Set(sent.getAll('at'));
      const links = sent.get('kind') === 'duplicates' ? withoutDuplicates(given.links) : given.links.flatMap((url, at) => (chosen.has(String(at)) ? (repairedLinks(url) ?? [url]) : [url]));
      // A page that was open for long, or a second click: what is no longer there is not repaired twice.
      if (!web.store.prechecks.change(row.id, Number(sent.get('version')), withItem(row.submission, { ...given, links }), web.now().toISOString())) return refused(c, known);
      note(web, c, 'list-changed', row, given.item, { kind: sent.get('kind') === 'duplicates' ? 'duplicates' : 'repair' });
      return back(c, known, `#item-${given.item}`);
    })
    .post('/prechecks/:id/adopt', async (c) => {
      const { known, may } = open(c);
      if (known === null) return notFound(c);
      if (!may) return refused(c, known);
      const { row } = known;
      // Only the result that was on the page.
      if (row.auditId === null || new URLSearchParams(await c.req.text()).get('audit') !== row.auditId) return refused(c, known);
      const { auditId } = row;
      if (web.store.auditRecord(auditId)?.precheck === true) {
        web.store.together(() => {
          web.store.adopt(auditId);
          note(web, c, 'result-adopted', row, null, { audit: auditId });
        });
      }
      return back(c, known, '#result');
    })
    .post('/prechecks/:id/remove', (c) => {
      const { known, may } = open(c);
      if (known === null) return notFound(c);
      if (!may || !web.store.prechecks.remove(known.row.id)) return refused(c, known);
      note(web, c, 'list-removed', known.row);
      return c.redirect('/prechecks', 303);
    });
}
