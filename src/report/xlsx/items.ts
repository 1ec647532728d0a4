import type { ItemReport, Report } from '../../model/report.js';
import type { Cell, Table } from '../../office/index.js';
import { plainText } from '../plain.js';
import { repairs } from '../repairs.js';
import { itemSettledText } from '../settled.js';
import type { Frame } from './index.js';
import { verdictColours, verdictText } from './verdict-cells.js';

const WIDTHS = [6, 34, 19, 11, 11, 44, 44, 20];

/** One row for each item: its verdict, how much of it is there, and what to do first. */
export function itemsTable(report: Report, frame: Frame): Table {
  const { own, lang } = frame;
  const head = frame.head('items', WIDTHS.length);
  const todo = repairs(report, lang);
  const heads: Cell[] = [own.items.id, own.items.title, own.items.verdict, own.items.met, own.items.opening, own.items.first, own.items.advice, own.items.section].map((value) => ({ value, look: 'head' }));
  const headRow = head.rows.length + 1;
  const rows = report.items.map((item): Cell[] => {
    const said = todo.filter((repair) => repair.item === item.id);
    const first = said.find((repair) => repair.verdict === item.verdict) ?? said[0];
    const advice = first?.suggestion ?? null;
    return [
      { value: item.id, look: 'centred' },
      { value: plainText(lang === 'th' ? item.titleTh : item.titleEn) },
      { value: [verdictText(item.verdict, frame.words), itemSettledText(item, lang)].filter((part) => part !== null).join('\n') },
      { value: met(item, frame), look: 'centred' },
      { value: opening(item, frame), look: 'centred' },
      { value: item.verdict === 'pass' ? null : (first?.message ?? null) },
      { value: item.verdict === 'pass' ? null : advice },
      { value: sectionOf(item, frame) },
    ];
  });
  return {
    name: own.sheets.items, widths: WIDTHS, rows: [...head.rows, heads, ...rows], headRow, frozenColumns: 1, filter: true, merges: head.merges, footer: head.footer,
    colours: verdictColours(3, headRow + 1, headRow + rows.length),
  };
}

function met({ requirements }: ItemReport, { own }: Frame): string {
  const counted = requirements.filter((one) => one.severity !== 'manual' && one.verdict !== 'not-applicable');
  return own.of(counted.filter((one) => one.verdict === 'pass' || one.verdict === 'remark').length, counted.length);
}

function opening({ links }: ItemReport, { own }: Frame): string {
  return own.of(links.filter((link) => link.outcome === 'ok').length, links.length);
}

function sectionOf({ id }: ItemReport, { checklist, lang }: Frame): string | null {
  const item = checklist?.items.find((one) => one.id === id);
  return item === undefined ? null : lang === 'th' ? item.sectionTh : item.sectionEn;
}
