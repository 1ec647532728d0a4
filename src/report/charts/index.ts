import type { Checklist } from '../../model/checklist.js';
import type { Report } from '../../model/report.js';
import type { ChartOptions } from './frame.js';
import { monthsChart } from './months.js';
import type { ChartName } from './names.js';
import { scoreChart } from './score.js';
import { stripChart } from './strip.js';

export type { ChartOptions } from './frame.js';
export { monthRows, type MonthCell, type MonthRow } from './month-rows.js';
export { CHART_NAMES, type ChartName } from './names.js';
export { COLOURS, MARK_PATHS } from './palette.js';
export { monthsChart, scoreChart, stripChart };

/** A chart by its name: SVG; null where the report has nothing to draw in it. */
export function chartSvg(name: ChartName, report: Report, checklist: Checklist, options: ChartOptions): string | null {
  switch (name) {
    case 'strip':
      return stripChart(report, options);
    case 'months':
      return monthsChart(report, checklist, options);
    case 'score':
      return scoreChart(report, checklist, options);
  }
}
