export type { ChartOptions } from './frame.js';
export { monthRows, type MonthCell, type MonthRow } from './month-rows.js';
export { monthsChart } from './months.js';
export { COLOURS, MARK_PATHS } from './palette.js';
export { scoreChart } from './score.js';
export { stripChart } from './strip.js';
