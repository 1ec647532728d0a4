/** Half up to two decimals, as the published tables round. The small addend undoes what binary fractions lose: 91.055 is 91.06. */
export function halfUp(value: number): number {
  return Math.floor(value * 100 + 0.5 + 1e-7) / 100;
}
