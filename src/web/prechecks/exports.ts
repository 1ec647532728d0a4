import { Hono } from 'hono';
import { submissionCsv, submissionJson, submissionXlsx, type ListedSubmission } from '../../submission/index.js';
import { notFound } from '../problems.js';
import type { Env, Web } from '../web.js';
import { knownPrecheck } from './page.js';
import { note } from './trail.js';

const FORMATS: Readonly<Record<string, { type: string; write(list: ListedSubmission, now: string): string | Promise<Uint8Array> }>> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: submissionXlsx },
  csv: { type: 'text/csv; charset=utf-8', write: submissionCsv },
  json: { type: 'application/json', write: submissionJson },
};

/** `/prechecks/:id/exports/list.xlsx`, `.csv`, `.json`: the list as it is now. */
export function precheckExports(web: Web): Hono<Env> {
  return new Hono<Env>().get('/prechecks/:id/exports/:name', async (c) => {
    const known = knownPrecheck(web, c);
    const [, format = ''] = /^list\.([a-z]+)$/.exec(c.req.param('name')) ?? [];
    const found = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (known === null || found === undefined) return notFound(c);
    const { row, checklist, district } = known;
    const written = await found.write({ submission: row.submission, checklist, district }, web.now().toISOString());
    note(web, c, 'list-exported', row, null, { format });
    return c.body(typeof written === 'string' ? written : new Uint8Array(written), 200, {
      'content-type': found.type,
      'content-disposition': `attachment; filename="oit-${row.district}-${row.fiscalYear}.${format}"`,
      'cache-control': 'no-store',
    });
  });
}
