import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Verdict } from '../../model/verdict.js';
import { FONT_FAMILY, fontFaces } from '../fonts.js';
import type { Language } from '../words.js';
import { COLOURS, MARK_PATHS } from './palette.js';

export interface ChartOptions {
  lang: Language;
  /** A part of a page, whose fonts it uses; otherwise a file of its own, with fonts and a title that says what it is of. */
  embedded?: boolean;
}

interface FrameProps {
  width: number;
  height: number;
  lang: Language;
  embedded: boolean;
  /** For those who do not see it. */
  label: string;
  children: Child;
}

/** The outermost element of a chart, its sizes in pixels. */
export function Frame({ width, height, lang, embedded, label, children }: FrameProps) {
  const own = embedded ? {} : { width, height };
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} {...own} role="img" aria-label={label} lang={lang} font-family={FONT_FAMILY} class="chart">
      {embedded ? null : <style>{raw(fontFaces())}</style>}
      {embedded ? null : <rect width={width} height={height} fill="#ffffff" />}
      {children}
    </svg>
  );
}

interface MarkProps {
  verdict: Verdict;
  /** Left upper corner and side of its square. */
  x: number;
  y: number;
  size: number;
  colour?: string;
}

export function Mark({ verdict, x, y, size, colour = '#ffffff' }: MarkProps) {
  return <path d={MARK_PATHS[verdict]} transform={`translate(${x} ${y}) scale(${size / 20})`} fill="none" stroke={colour} stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />;
}

/** A mark on its coloured ground. */
export function Badge({ verdict, x, y, size }: Omit<MarkProps, 'colour'>) {
  return (
    <g>
      <rect x={x} y={y} width={size} height={size} rx={size / 5} fill={COLOURS[verdict]} />
      <Mark verdict={verdict} x={x + size * 0.14} y={y + size * 0.14} size={size * 0.72} />
    </g>
  );
}

/** A chart as text. */
export function svgText(element: unknown): string {
  return String(element);
}
