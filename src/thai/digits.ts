const THAI_ZERO = 0x0e50;

/** ๐–๙ become 0–9; every other character stays. The length never changes, so indices stay valid. */
export function toArabicDigits(s: string): string {
  return s.replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** 0–9 become ๐–๙, as official papers write them. */
export function toThaiDigits(s: string): string {
  return s.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
