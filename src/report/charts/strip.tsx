import type { Report } from '../../model/report.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { PAGE_WORDS } from '../../wording/page.js';
import { displayWidth } from '../../thai/index.js';
import { dateWords } from '../dates.js';
import { plainText } from '../plain.js';
import { WORDS } from '../words.js';
import { Badge, Frame, Mark, svgText, type ChartOptions } from './frame.js';
import { COLOURS, FAINT, INK } from './palette.js';

const PER_ROW = 10;
const CELL = { width: 64, height: 54, gap: 6 };
const PAD = 16;

/** All items of a report as a strip of marks: SVG. */
export function stripChart(report: Report, options: ChartOptions): string {
  return svgText(<Strip report={report} options={options} />);
}

function Strip({ report, options: { lang, embedded = false } }: { report: Report; options: ChartOptions }) {
  const words = WORDS[lang];
  const rows = Math.ceil(report.items.length / PER_ROW);
  const counts = [...WORST_FIRST].reverse().map((verdict) => ({ verdict, count: report.items.filter((item) => item.verdict === verdict).length })).filter(({ count }) => count > 0);
  const pad = embedded ? 1 : PAD;
  const top = embedded ? 1 : PAD + 62;
  const width = 2 * pad + PER_ROW * CELL.width + (PER_ROW - 1) * CELL.gap;
  const cells = rows * (CELL.height + CELL.gap) - CELL.gap;
  const height = top + cells + (embedded ? 1 : 52);
  const label = `${PAGE_WORDS[lang].strip}: ${counts.map(({ verdict, count }) => `${words.verdicts[verdict]} ${count}`).join(', ')}`;
  let x = pad;
  const legend = counts.map(({ verdict, count }) => {
    const text = `${words.verdicts[verdict]} ${count}`;
    const at = x;
    x += 26 + displayWidth(text) * 8.2 + 14;
    return { verdict, text, at };
  });
  return (
    <Frame width={width} height={height} lang={lang} embedded={embedded} label={label}>
      {embedded ? null : <ChartTitle report={report} lang={lang} title={PAGE_WORDS[lang].strip} />}
      {report.items.map((item, index) => {
        const left = pad + (index % PER_ROW) * (CELL.width + CELL.gap);
        const upper = top + Math.floor(index / PER_ROW) * (CELL.height + CELL.gap);
        return (
          <g>
            <rect x={left} y={upper} width={CELL.width} height={CELL.height} rx="6" fill={COLOURS[item.verdict]} />
            <Mark verdict={item.verdict} x={left + CELL.width / 2 - 10} y={upper + 7} size={20} />
            <text x={left + CELL.width / 2} y={upper + 45} text-anchor="middle" font-size="15" font-weight="700" fill="#ffffff">{item.id}</text>
          </g>
        );
      })}
      {embedded
        ? null
        : legend.map(({ verdict, text, at }) => (
            <g>
              <Badge verdict={verdict} x={at} y={top + cells + 16} size={18} />
              <text x={at + 25} y={top + cells + 31} font-size="14" fill={INK}>{text}</text>
            </g>
          ))}
    </Frame>
  );
}

/** What a chart that stands alone is of. */
export function ChartTitle({ report, lang, title }: { report: Report; lang: ChartOptions['lang']; title: string }) {
  const words = WORDS[lang];
  const { nameTh, nameEn } = report.district;
  return (
    <g>
      <text x={PAD} y={PAD + 20} font-size="19" font-weight="700" fill={INK}>{title}</text>
      <text x={PAD} y={PAD + 43} font-size="14" fill={FAINT}>{plainText(PAGE_WORDS[lang].chartOf(words.district(nameTh, nameEn), report.fiscalYear, dateWords(report.audit.asOf, lang)))}</text>
    </g>
  );
}
