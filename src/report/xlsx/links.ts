import { OUTCOMES } from '../../model/outcome.js';
import type { AttachmentReport, ItemReport, LinkReport, Report } from '../../model/report.js';
import type { Cell, Table } from '../../office/index.js';
import { KIND_NAMES, READABILITY } from '../../wording/document.js';
import { readableText } from '../plain.js';
import type { Frame } from './index.js';
import { verdictColours, verdictText } from './verdict-cells.js';

/** The last one stands in the sheet of findings as well and is not printed. */
const WIDTHS = [6, 7, 50, 24, 26, 7, 19, 16, 24, 7, 11, 40];

/** Every submitted link and every attachment in the order of the items, with what came of it. */
export function linksTable(report: Report, frame: Frame): Table {
  const { own } = frame;
  const head = frame.head('links', WIDTHS.length);
  const { links: names } = own;
  const heads: Cell[] = [names.item, names.number, names.address, names.foundOn, names.opens, names.status, names.verdict, names.kind, names.class, names.pages, names.size, names.notes].map((value) => ({ value, look: 'head' }));
  const headRow = head.rows.length + 1;
  const rows = report.items.flatMap((item) => item.links.flatMap((link, index) => [linkRow(item, String(index + 1), link, frame), ...link.attachments.map((one, at) => linkRow(item, `${index + 1}.${at + 1}`, one, frame))]));
  return {
    name: own.sheets.links, widths: WIDTHS, rows: [...head.rows, heads, ...rows], headRow, frozenColumns: 2, filter: true, printedColumns: WIDTHS.length - 1, merges: head.merges, footer: head.footer,
    colours: verdictColours(7, headRow + 1, headRow + rows.length),
  };
}

function linkRow(item: ItemReport, number: string, link: LinkReport | AttachmentReport, { lang, words, own }: Frame): Cell[] {
  const { document } = link;
  const meaning = OUTCOMES[link.outcome];
  const opens = link.outcome === 'ok' ? own.opens : lang === 'th' ? meaning.messageTh : meaning.messageEn;
  const foundOn = 'foundOn' in link ? link.foundOn : null;
  return [
    { value: item.id, look: 'centred' },
    { value: number, look: 'centred' },
    { value: readableText(link.url), link: link.requestedUrl ?? link.url },
    foundOn === null ? { value: null } : { value: readableText(foundOn), link: foundOn },
    { value: opens },
    { value: link.httpStatus, look: 'centred' },
    { value: verdictText(link.verdict, words) },
    { value: document === null ? null : KIND_NAMES[document.kind][lang] },
    { value: document === null ? null : `${document.readability} ${READABILITY[document.readability][lang]}` },
    { value: document?.pages ?? null, look: 'figure' },
    { value: document?.bytes ?? null, look: 'figure', format: '#,##0' },
    { value: link.findings.map((finding) => readableText(lang === 'th' ? finding.messageTh : finding.messageEn)).join('\n') },
  ];
}
