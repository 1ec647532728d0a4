/** Points that the estimate of the whole (0–100) gains when one item passes. */
export interface Gain {
  item: string;
  /** At least: what is lost for certain now. */
  low: number;
  /** At most: as if everything undetermined about the item were lost now. */
  high: number;
}
