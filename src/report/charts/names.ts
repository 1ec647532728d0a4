/** The charts by the names that the command line knows them by. */
export const CHART_NAMES = ['strip', 'months', 'score'] as const;
export type ChartName = (typeof CHART_NAMES)[number];
