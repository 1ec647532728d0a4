import type { Context } from 'hono';
import pLimit from 'p-limit';
import type { Extraction } from '../../model/extraction.js';
import { reportJson } from '../../report/index.js';
import { improvementPlan } from '../../plan/index.js';
import type { AuditBase, Env, Web } from '../web.js';
import { checklistOf, seenOf, type Seen } from './seen.js';

type Bytes = string | Uint8Array;

interface Job {
  seen: Seen;
  web: Web;
  /** Ends work that takes too long, and work that nobody waits for any more. */
  signal: AbortSignal;
}

/** One file made of a stored audit; null: it has nothing for such a file. */
interface Export {
  type: string;
  /** Reads documents or draws pictures. */
  slow?: true;
  make(job: Job): Bytes | null | Promise<Bytes | null>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Libraries that write files are large, and loaded with the first file of their kind. */
const EXPORTS: Readonly<Record<string, Export>> = {
  'report.json': { type: 'application/json; charset=utf-8', make: ({ seen }) => reportJson(seen.report) },
  'report.html': { type: 'text/html; charset=utf-8', slow: true, make: page },
  'report.xlsx': {
    type: XLSX,
    make: async ({ seen: { report, lang } }) => (await import('../../report/xlsx/index.js')).reportXlsx(report, { lang, checklist: checklistOf(report.checklist.id) ?? undefined }),
  },
  'plan.docx': { type: DOCX, make: async ({ seen: { report, checklist } }) => (await import('../../plan/docx.js')).planDocx(improvementPlan(report, checklist)) },
  'plan.xlsx': { type: XLSX, make: async ({ seen: { report, checklist } }) => (await import('../../plan/xlsx.js')).planXlsx(improvementPlan(report, checklist)) },
};

/** Data of one item. */
const DATA: Readonly<Record<string, { type: string; make(extraction: Extraction, job: Job): Promise<Bytes | null> }>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    async make(extraction, { seen }) {
      const { sheetCsv, sheetsOf } = await import('../../extract/index.js');
      const [sheet, ...others] = sheetsOf(extraction, seen.lang);
      // A CSV file holds one table; several come as a workbook.
      return sheet === undefined || others.length > 0 ? null : sheetCsv(sheet, { bom: true });
    },
  },
  xlsx: {
    type: XLSX,
    async make(extraction, { seen, web }) {
      const { sheetsOf, sheetsXlsx } = await import('../../extract/index.js');
      const sheets = sheetsOf(extraction, seen.lang);
      return sheets.length === 0 ? null : sheetsXlsx(sheets, { title: `oit-${seen.district.slug}-${seen.report.fiscalYear}-${extraction.item ?? ''}`, created: web.now().toISOString() });
    },
  },
  'ocds.json': {
    type: 'application/json; charset=utf-8',
    async make(extraction, { web }) {
      const { releasePackage, releasePackageJson } = await import('../../extract/index.js');
      const released = releasePackage(extraction, { publishedDate: web.now().toISOString() });
      return released === null ? null : releasePackageJson(released);
    },
  },
};

/** Readers and browsers of one file at a time: two at once would take the machine from those who only read. */
const oneAtATime = pLimit(1);
const MOST_WAITING = 4;
const LONGEST_MS = 60_000;

export type Exported = { kind: 'file'; response: Response } | { kind: 'none' | 'nothing' | 'busy' | 'late' };

/** `/audits/:id/exports/:file`. `none`: no such audit or file; `nothing`: the audit has nothing for it; `busy`, `late`: not now. */
export async function exported(web: Web, c: Context<Env>, audit: string, file: string): Promise<Exported> {
  const made = exportOf(file);
  const seen = made === null ? null : seenOf(web, { audit }, c.var.lang, c.var.user);
  if (made === null || seen === null) return { kind: 'none' };
  if (made.slow && oneAtATime.pendingCount >= MOST_WAITING) return { kind: 'busy' };
  const late = AbortSignal.timeout(LONGEST_MS);
  const signal = AbortSignal.any([late, c.req.raw.signal]);
  try {
    const make = async (): Promise<Bytes | null> => {
      signal.throwIfAborted();
      return made.make({ seen, web, signal });
    };
    const content = await (made.slow ? oneAtATime(make) : make());
    if (content === null) return { kind: 'nothing' };
    const { district, report } = seen;
    return {
      kind: 'file',
      response: c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, {
        'content-type': made.type,
        // Nothing of it is ever shown within the page's own origin.
        'content-disposition': `attachment; filename="oit-${district.slug}-${report.fiscalYear}-${file}"`,
        'cache-control': 'private, no-store',
      }),
    };
  } catch (error) {
    if (signal.aborted) return { kind: 'late' };
    throw error;
  }
}

function exportOf(file: string): Export | null {
  if (Object.hasOwn(EXPORTS, file)) return EXPORTS[file] ?? null;
  const [, item, format] = /^(O\d{1,2})\.([a-z.]+)$/.exec(file) ?? [];
  const data = format !== undefined && Object.hasOwn(DATA, format) ? DATA[format] : undefined;
  if (item === undefined || data === undefined) return null;
  return {
    type: data.type,
    slow: true,
    async make(job) {
      const extraction = await extractionOf(item, job);
      return extraction === null ? null : data.make(extraction, job);
    },
  };
}

async function extractionOf(id: string, { seen, web, signal }: Job): Promise<Extraction | null> {
  const { report, checklist, district } = seen;
  const item = checklist.items.find((one) => one.id === id);
  if (item === undefined || !report.items.some((one) => one.id === id)) return null;
  const { extractStored } = await import('../../audit/extraction.js');
  return extractStored({ store: web.store, report, checklist, item, district, toolVersion: web.audits.toolVersion, ocr: web.audits.ocr ? { signal, onPicture: () => {} } : null });
}

async function page({ seen, web, signal }: Job): Promise<string> {
  const [{ placePictures }, { reportHtml }, { pageParts }] = await Promise.all([import('../../audit/place-pictures.js'), import('../../report/html/index.js'), import('../../audit/page.js')]);
  const pictures = await placePictures(seen.report, { store: web.store, signal, env: browserEnv(web.audits) });
  return reportHtml(pageParts(seen.report, seen.checklist, pictures), seen.lang);
}

/** Where a browser may be looked for; null where none is to be used. */
export function browserEnv({ render }: Pick<AuditBase, 'render'>): NodeJS.ProcessEnv | Readonly<Record<string, string | undefined>> | null {
  return render?.env ?? null;
}

/** Whether the documents of an item hold purchases that can be written as open data. */
export function hasPurchases(seen: Seen, item: string): boolean {
  return seen.checklist.items.find((one) => one.id === item)?.requirements.some((one) => one.rule.kind === 'procurement') ?? false;
}
