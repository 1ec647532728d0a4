const END_OF_CHAIN = 0xfffffffa;
const MAX_ENTRIES = 4_096;

/**
 * Names in the root of a compound file (MS-CFB), without opening it: its directory is a chain of sectors, each folder a
 * binary tree. Of a broken file the names of the whole directory, as far as it goes.
 */
export function rootNames(bytes: Buffer): string[] {
  if (bytes.length < 512) return [];
  const entries = directory(bytes);
  const root = entries[0];
  if (root === undefined || root.type !== 5) return entries.map((entry) => entry.name);
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [root.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    names.push(entry.name);
    open.push(entry.left, entry.right);
  }
  return names;
}

interface Entry {
  name: string;
  /** 1 folder, 2 stream, 5 root. */
  type: number;
  left: number;
  right: number;
  child: number;
}

function directory(bytes: Buffer): Entry[] {
  const size = 1 << Math.min(bytes.readUInt16LE(30), 16);
  const entries: Entry[] = [];
  let sector = bytes.readUInt32LE(48);
  // A chain that turns back ends with the number of entries.
  while (sector < END_OF_CHAIN && entries.length < MAX_ENTRIES) {
    const start = (sector + 1) * size;
    if (start + size > bytes.length) break;
    for (let at = start; at + 128 <= start + size; at += 128) {
      const letters = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 62);
      entries.push({
        name: bytes.toString('utf16le', at, at + letters),
        type: bytes[at + 66] ?? 0,
        left: bytes.readUInt32LE(at + 68),
        right: bytes.readUInt32LE(at + 72),
        child: bytes.readUInt32LE(at + 76),
      });
    }
    sector = nextSector(bytes, sector, size);
  }
  return entries;
}

/** By the allocation table, whose sectors stand in the header; files above 7 MB continue that list elsewhere, their directories rarely do. */
function nextSector(bytes: Buffer, sector: number, size: number): number {
  const perSector = size / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return sector + 1;
  const table = (bytes.readUInt32LE(76 + index * 4) + 1) * size + (sector % perSector) * 4;
  return table + 4 <= bytes.length ? bytes.readUInt32LE(table) : END_OF_CHAIN;
}
