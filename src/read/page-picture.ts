/** An A4 page. */
const PAGE_CM2 = 21 * 29.7;

/** Whether a picture of this size takes up much of a page: a scanned sheet, a table kept as a picture; no crest and no portrait. */
export function fillsPage(widthCm: number, heightCm: number): boolean {
  return widthCm * heightCm >= 0.4 * PAGE_CM2;
}

const CM: Record<string, number> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6, px: 2.54 / 96 };

/** A length with its unit as CSS and OpenDocument write it, in centimetres; 0 when it is none. */
export function centimetres(length: string): number {
  const [, number = '0', unit = ''] = /^\s*([\d.]{1,12})\s*([a-z]{2})\s*$/.exec(length) ?? [];
  return Number(number) * (CM[unit] ?? 0) || 0;
}

/** English Metric Units, 360,000 to the centimetre. */
export function emuToCm(emu: string | undefined): number {
  return Number(emu ?? 0) / 360_000 || 0;
}
