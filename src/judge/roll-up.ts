/** Points of an item or a node, 0–100: `low` if everything undetermined is lost, `high` if it is won. */
export interface Band {
  low: number;
  high: number;
}

/** An item with the nodes above it, the indicator first: `['9', '9.3', '9.3.2']`. */
export interface PlacedBand extends Band {
  path: readonly string[];
}

/**
 * Which levels of the tree take part in the averaging, 1 for indicators. The official rule of the BMA is not published
 * (oit-rules §3.4); `three-level` is the natural reading of it, `two-level` is the national rule, `flat` weighs every item alike.
 */
export const ROLL_UPS = { 'three-level': [1, 2, 3], 'two-level': [1, 2], flat: [] } as const satisfies Record<string, readonly number[]>;
export type RollUp = keyof typeof ROLL_UPS;

/** Mean of the items, level by level, each node of a level weighing the same; an item without a node there stands for itself. */
export function rollUp(items: readonly PlacedBand[], levels: readonly number[]): Band | null {
  const [level, ...deeper] = levels;
  if (level === undefined) return mean(items);
  const groups = new Map<string, PlacedBand[]>();
  items.forEach((item, at) => {
    const node = item.path[level - 1] ?? `item ${at}`;
    groups.set(node, [...(groups.get(node) ?? []), item]);
  });
  return mean([...groups.values()].map((group) => rollUp(group, deeper)).filter((band) => band !== null));
}

/** `9.3.2` → `9`, `9.3`, `9.3.2`. */
export function pathOf(topic: string): string[] {
  const parts = topic.split('.');
  return parts.map((_part, at) => parts.slice(0, at + 1).join('.'));
}

function mean(bands: readonly Band[]): Band | null {
  if (bands.length === 0) return null;
  return { low: bands.reduce((sum, band) => sum + band.low, 0) / bands.length, high: bands.reduce((sum, band) => sum + band.high, 0) / bands.length };
}
