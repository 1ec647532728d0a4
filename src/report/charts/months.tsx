import type { Checklist } from '../../model/checklist.js';
import type { Report } from '../../model/report.js';
import { monthNameEn, shortMonthTh } from '../../thai/index.js';
import { PAGE_WORDS } from '../../wording/page.js';
import { cut } from '../columns.js';
import { plainText } from '../plain.js';
import { WORDS } from '../words.js';
import { Badge, Frame, svgText, type ChartOptions } from './frame.js';
import { monthRows, type MonthCell } from './month-rows.js';
import { FAINT, INK, LINE } from './palette.js';
import { ChartTitle } from './strip.js';

const LEAST_WIDTH = 460;
const ALONE_WIDTH = 720;
const COLUMN = 76;
const ROW = 54;
const PAD = 16;
/** Pixels of a column of text, generously. */
const LETTER = 9.2;

/** Months × completeness: SVG; null where nothing that was checked is asked for by month. */
export function monthsChart(report: Report, checklist: Checklist, { lang, embedded = false }: ChartOptions): string | null {
  const rows = monthRows(report, checklist);
  if (rows.length === 0) return null;
  const words = PAGE_WORDS[lang];
  const verdicts = WORDS[lang].verdicts;
  const months = longest(rows.map((row) => row.cells));
  const pad = embedded ? 1 : PAD;
  const top = embedded ? 0 : PAD + 62;
  const width = Math.max(2 * pad + months.length * COLUMN, embedded ? LEAST_WIDTH : ALONE_WIDTH);
  const column = (width - 2 * pad) / months.length;
  const height = top + 30 + rows.length * ROW + pad + (embedded ? 0 : 10);
  const name = (cell: MonthCell): string => `${lang === 'th' ? shortMonthTh(cell.month) : monthNameEn(cell.month).slice(0, 3)} ${String(cell.year % 100).padStart(2, '0')}`;
  const said = rows.map((row) => `${row.requirement}: ${row.cells.map((cell) => `${name(cell)} ${verdicts[cell.verdict]}`).join(', ')}`).join('; ');
  return svgText(
    <Frame width={width} height={height} lang={lang} embedded={embedded} label={`${words.months} · ${said}`}>
      {embedded ? null : <ChartTitle report={report} lang={lang} title={words.months} />}
      {months.map((cell, index) => (
        <text x={pad + index * column + column / 2} y={top + 19} text-anchor="middle" font-size="14" font-weight="700" fill={INK}>{name(cell)}</text>
      ))}
      {rows.map((row, at) => {
        const upper = top + 30 + at * ROW;
        return (
          <g>
            <line x1={pad} y1={upper} x2={width - pad} y2={upper} stroke={LINE} />
            <text x={pad + 2} y={upper + 19} font-size="14" fill={INK}>
              <tspan font-weight="700">{row.requirement}</tspan>
              <tspan dx="8" fill={FAINT}>{cut(plainText(lang === 'th' ? row.textTh : row.textEn), Math.floor(width / LETTER) - 6)}</tspan>
            </text>
            {row.cells.map((cell, index) => {
              const middle = pad + index * column + column / 2;
              return (
                <g>
                  <Badge verdict={cell.verdict} x={cell.rows === null ? middle - 11 : middle - 20} y={upper + 26} size={22} />
                  {cell.rows === null ? null : <text x={middle + 6} y={upper + 42} font-size="14" font-weight="700" fill={INK}>{cell.rows}</text>}
                </g>
              );
            })}
          </g>
        );
      })}
    </Frame>,
  );
}

function longest(rows: readonly MonthCell[][]): MonthCell[] {
  return rows.reduce<MonthCell[]>((best, row) => (row.length > best.length ? row : best), []);
}
