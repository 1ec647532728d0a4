import type { Checklist } from '../../model/checklist.js';
import type { Report } from '../../model/report.js';
import { PAGE_WORDS } from '../../wording/page.js';
import { cut } from '../columns.js';
import { plainText } from '../plain.js';
import { band } from '../score.js';
import { WORDS } from '../words.js';
import { Frame, svgText, type ChartOptions } from './frame.js';
import { BAND, FAINT, INK, LINE } from './palette.js';
import { ChartTitle } from './strip.js';

const WIDTH = 460;
const ALONE_WIDTH = 720;
const VALUE = 110;
const ROW = 46;
const PAD = 16;
/** Columns of text that fit above a band. */
const LABEL_LETTERS = 46;

/** The estimated score and its indicators as bands from low to high: SVG. */
export function scoreChart(report: Report, checklist: Checklist, { lang, embedded = false }: ChartOptions): string {
  const words = PAGE_WORDS[lang];
  const titleOf = (id: string): string => {
    const node = checklist.nodes.find((one) => one.id === id);
    return node === undefined ? '' : plainText(lang === 'th' ? node.titleTh : node.titleEn);
  };
  // Topics are too many to be seen at a glance.
  const nodes = report.score.nodes.filter((node) => node.id.split('.').length <= 2);
  const rows = [{ id: '', title: WORDS[lang].score, ...report.score.oit }, ...nodes.map((node) => ({ ...node, title: titleOf(node.id) }))];
  const pad = embedded ? 1 : PAD;
  const top = embedded ? 0 : PAD + 62;
  const width = embedded ? WIDTH : ALONE_WIDTH;
  const scale = width - 2 * pad - 8 - VALUE;
  const height = top + rows.length * ROW + 30 + (embedded ? 0 : 10);
  const left = pad + 8;
  const at = (points: number): number => left + (Math.min(100, Math.max(0, points)) / 100) * scale;
  return svgText(
    <Frame width={width} height={height} lang={lang} embedded={embedded} label={rows.map((row) => `${row.id === '' ? '' : `${row.id} `}${row.title}: ${band(row, 1)}`).join('; ')}>
      <defs>
        <pattern id="oit-open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#dbe5f6" />
          <rect width="2.4" height="6" fill={BAND} />
        </pattern>
      </defs>
      {embedded ? null : <ChartTitle report={report} lang={lang} title={words.scoreTitle} />}
      {[0, 20, 40, 60, 80, 100].map((tick) => (
        <g>
          <line x1={at(tick)} y1={top + 24} x2={at(tick)} y2={top + rows.length * ROW} stroke={LINE} />
          <text x={at(tick)} y={top + rows.length * ROW + 18} text-anchor="middle" font-size="12" fill={FAINT}>{tick}</text>
        </g>
      ))}
      {rows.map((row, index) => {
        const upper = top + index * ROW;
        const weight = row.id.includes('.') ? '400' : '700';
        return (
          <g>
            <text x={pad + 2} y={upper + 18} font-size="14" font-weight={weight} fill={INK}>{cut(`${row.id === '' ? '' : `${row.id} `}${row.title}`, LABEL_LETTERS)}</text>
            <rect x={at(0)} y={upper + 25} width={at(row.low) - at(0)} height={ROW - 32} fill={BAND} />
            {row.high > row.low ? <rect x={at(row.low)} y={upper + 25} width={at(row.high) - at(row.low)} height={ROW - 32} fill="url(#oit-open)" stroke={BAND} /> : null}
            <text x={left + scale + 14} y={upper + 38} font-size="14" font-weight={weight} fill={INK}>{band(row, 1)}</text>
          </g>
        );
      })}
    </Frame>,
  );
}
